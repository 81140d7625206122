"""The one question to ask, and what to do with the answer."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import theme
from ..texts import remedy as texts
from .label import Label
from .say_card import spoken, spoken_size
from .surface import Card, Painted, column, set_margins

_LARGEST, _SMALLEST = 26, 18
_HIGH, _LOW = 64, 44
_GAP, _SIDE, _TOP, _BOTTOM, _CLOSE = 6, 22, 16, 18, 10


class _Question(Painted):
    """Two lines at most, in the largest letters that fit."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._high = "", _HIGH
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()

    def arrange(self, high: int) -> None:
        """Another height, in letters of the usual size."""
        self._high = high
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.scaled(self._high))

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
        self._question, self._head = _Question(), Label(texts.ASK, 14, 600, "ink3")
        self._then = Label(texts.THEN_TAP, 16, 500, "ink2")
        self._then.setContentsMargins(0, 4, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._rows = column(self._head, self._question, self._then, gap=_GAP, margins=(_SIDE, _TOP, _SIDE, _BOTTOM))
        self.setLayout(self._rows)

    @property
    def whole(self) -> int:
        """How high it is with all of its words."""
        words = self._head.sizeHint().height() + theme.scaled(_HIGH) + self._then.sizeHint().height()
        return words + 2 * _GAP + _TOP + _BOTTOM

    def arrange(self, *, low: bool) -> None:
        """On a low screen the question alone, in smaller letters."""
        self._then.setVisible(not low)
        self._question.arrange(_LOW if low else _HIGH)
        set_margins(self._rows, _SIDE, _CLOSE if low else _TOP, _SIDE, _CLOSE if low else _BOTTOM)

    @property
    def spoken(self) -> str:
        """The question, in its quotes."""
        return self._question.accessibleName()

    def say(self, words: str) -> None:
        """Another question."""
        self._question.say(words)
