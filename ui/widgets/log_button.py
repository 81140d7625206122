"""The one large button of the lock screen."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import assets, paint, theme
from .button import Pressable


class LogButton(Pressable):
    """108 px high: what it does, and that no PIN is asked."""

    radius = 20
    level = 2

    def __init__(self, text: str, hint: str) -> None:
        super().__init__(text, hint)
        self._hint = hint
        self.setFixedHeight(108)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Ground, icon, words, where it leads."""
        ink, room = theme.colour("onp"), area.width() - 92 - 56
        paint.box(painter, area, self.radius, theme.colour("primaryH" if self.isDown() else "primary"))
        assets.draw_icon(painter, "heart-handshake", QRectF(26, 32, 44, 44), ink, 1.9)
        high, low = theme.scaled(36), theme.scaled(24)
        top = area.center().y() - (high + low) / 2 - 2
        paint.words(painter, QRectF(92, top, room, high), self.text(), (theme.font(28, 600), ink))
        small, line = theme.font(15, 500), QRectF(92, top + high + 2, room, low)
        paint.words(painter, line, paint.elided(self._hint, small, room), (small, ink))
        assets.draw_icon(painter, "chevron-right", QRectF(area.width() - 48, 42, 24, 24), ink, 2.2)
