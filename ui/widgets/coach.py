"""A word of advice beside a title."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from .. import assets, paint, theme
from .surface import Painted


class Coach(Painted):
    """A pill of gold tint: an ear, and what to do first."""

    def __init__(self, text: str, icon: str = "ear") -> None:
        super().__init__()
        self._text, self._icon = text, icon
        self.setAccessibleName(text)
        self.restyle()

    def restyle(self) -> None:
        """Its width hangs on the font."""
        self.setFixedSize(int(paint.width_of(self._text, theme.font(15, 500))) + 60, 40)

    def paint(self, painter: QPainter) -> None:
        """The pill."""
        ink = theme.colour("goldI")
        paint.box(painter, self.area, 20, theme.colour("goldT"))
        assets.draw_icon(painter, self._icon, QRectF(15, 10, 20, 20), ink)
        paint.words(painter, QRectF(44, 0, self.width(), 40), self._text, (theme.font(15, 500), ink))
