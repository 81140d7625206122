"""A numbered step of the card for somebody ill, allergic or hurt."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from .. import paint, theme
from .surface import Painted

_HEAD, _LEAST_HEAD = 22, 17
_HIGH, _LOW = 64, 50


class SafetyStep(Painted):
    """What to do in large letters, the rest of the step small below it."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__()
        self._number = number
        self.setMinimumHeight(_LOW)
        self.setMaximumHeight(_HIGH)
        self.tell(text)

    def sizeHint(self) -> QSize:
        return QSize(400, _HIGH)

    @property
    def text(self) -> str:
        """All of it."""
        return self._text

    def tell(self, text: str) -> None:
        """Other words."""
        self._text = text
        self._head, self._rest = head_of(text)
        self.setAccessibleName(f"{self._number}. {text}")
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Number, head, rest."""
        middle, room = self.area.center().y(), self.width() - 58
        spot = QRectF(0, middle - 20, 40, 40)
        paint.box(painter, spot, 20, theme.colour("dangerT"))
        paint.words(painter, spot, str(self._number), (theme.font(19, 700), theme.colour("danger")), paint.CENTRE)
        pixels = _HEAD
        while pixels > _LEAST_HEAD and paint.width_of(self._head, theme.font(pixels, 600)) > room:
            pixels -= 1
        head = (theme.font(pixels, 600), theme.colour("ink"))
        rest = (theme.font(15), theme.colour("ink2"))
        if not self._rest or paint.width_of(self._head, head[0]) > room:
            paint.wrapped(painter, QRectF(58, 0, room, self.height()), self._text, head)
            return
        high, low = theme.scaled(30), theme.scaled(22)
        top = middle - (high + low) / 2 - 1
        paint.words(painter, QRectF(58, top, room, high), self._head, head)
        paint.words(painter, QRectF(58, top + high, room, low), self._rest, rest)


def head_of(text: str) -> tuple[str, str]:
    """The first sentence without its full stop, and what comes after it. A question in quotes is a sentence."""
    for end in (". ", "?” ", "? "):
        head, found, rest = text.partition(end)
        if found and not any(other in head for other in ("?” ", ". ")):
            return (head if end == ". " else head + end.strip()), rest
    return text.rstrip("."), ""
