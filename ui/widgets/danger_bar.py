"""The bar below the tiles for somebody ill, allergic or hurt: always one tap away (P7)."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import assets, paint, theme
from .button import Pressable


class DangerBar(Pressable):
    """60 px high, with a border of danger."""

    radius = 16
    level = 1

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setFixedHeight(60)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def dress(self, text: str) -> None:
        """The words of the trade."""
        self.setText(text)
        self.setAccessibleName(text)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Heart, words, and where it leads."""
        ink = theme.colour("danger")
        fill = theme.colour("dangerT" if self.isDown() else "surface")
        paint.box(painter, area, self.radius, fill, (ink, 2.0))
        assets.draw_icon(painter, "heart-pulse", QRectF(20, 15, 30, 30), ink, 2.1)
        paint.words(painter, QRectF(64, 0, area.width(), area.height()), self.text(), (theme.font(22, 600), ink))
        assets.draw_icon(painter, "chevron-right", QRectF(area.width() - 42, 19, 22, 22), ink, 2.2)
