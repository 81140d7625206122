"""The one question to ask, and what to do with the answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import theme
from ..texts import remedy as texts
from .label import Label
from .say_card import spoken, spoken_size
from .surface import Card, Painted, column

_LARGEST, _SMALLEST = 26, 18


class _Question(Painted):
    """Two lines at most, in the largest letters that fit."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.scaled(64))

    def say(self, words: str) -> None:
        self._words = f"“{words.strip('“”')}”"
        self.setAccessibleName(self._words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def paint(self, painter: QPainter) -> None:
        size = _SMALLEST
        for pixels in range(_LARGEST, _SMALLEST, -1):
            wide, high = spoken_size(self._words, pixels, self.width())
            if wide <= self.width() and high <= self.height():
                size = pixels
                break
        spoken(painter, QRectF(self.rect()), self._words, size, centred=False)


class AskCard(Card):
    """The trade pack's question."""

    def __init__(self) -> None:
        super().__init__()
        self._question = _Question()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setLayout(
            column(
                Label(texts.ASK, 14, 600, "ink3"), self._question, 4, Label(texts.THEN_TAP, 16, 500, "ink2"),
                gap=6, margins=(22, 16, 22, 18),
            )
        )  # fmt: skip

    @property
    def spoken(self) -> str:
        """The question, in its quotes."""
        return self._question.accessibleName()

    def say(self, words: str) -> None:
        """Another question."""
        self._question.say(words)
