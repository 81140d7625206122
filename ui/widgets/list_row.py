"""A row of a list that is pressed as a whole: the line above it, how it looks when pressed, its words for all."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import paint, theme
from .button import Pressable

HEIGHT = 56


class Told(Protocol):
    """Words of a row. `told` says all of it to whoever listens."""

    @property
    def told(self) -> str:
        """One sentence."""
        ...


Words = TypeVar("Words", bound=Told)


class ListRow(Pressable, Generic[Words]):
    """The row of some words; what stands in it is painted by whoever has the words."""

    radius = 12

    def __init__(self, words: Words) -> None:
        super().__init__(words.told)
        self._words, self._first = words, True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_words(words, first=True)

    def show_words(self, words: Words, *, first: bool) -> None:
        """Other words; `first` draws no line above it."""
        self._words, self._first = words, first
        self.setText(words.told)
        self.setAccessibleName(words.told)
        self.restyle()
        self.update()

    @property
    def words(self) -> Words:
        """What it shows."""
        return self._words

    def restyle(self) -> None:
        """Its height hangs on the font."""
        self.setFixedHeight(theme.scaled(HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(600, theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, theme.scaled(HEIGHT))

    def paint_ground(self, painter: QPainter, area: QRectF) -> None:
        """What lies below the words."""
        if self.isDown():
            paint.box(painter, area.adjusted(2, 2, -2, -2), self.radius, theme.colour("sunken"))
        if not self._first:
            painter.fillRect(QRectF(18, 0, area.width() - 36, 1), theme.colour("line"))
