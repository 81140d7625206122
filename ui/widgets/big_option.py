"""A large answer to a question: an icon, a title, and what it means."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import assets, paint, theme
from .button import Pressable

_HIGH = 96


class BigOption(Pressable):
    """Pressed once, it is the answer."""

    radius = 16

    def __init__(self, icon: str, title: str, meaning: str) -> None:
        super().__init__(title, meaning)
        self._icon, self._meaning = icon, meaning
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Its height hangs on the font."""
        self.setFixedHeight(theme.scaled(_HIGH))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The icon beside two lines."""
        on = self.isEnabled()
        fill = theme.colour("line" if self.isDown() else "surface")
        paint.box(painter, area, self.radius, fill, (theme.colour("line2"), 1.2))
        middle = area.center().y()
        assets.draw_icon(painter, self._icon, QRectF(22, middle - 18, 36, 36), theme.colour("primary"), 1.9)
        wide, step = area.width() - 98, theme.scaled(30)
        look = (theme.font(22, 600), theme.colour("ink" if on else "ink3"))
        paint.words(painter, QRectF(80, middle - step, wide, step), self.text(), look)
        below = paint.fitting(self._meaning, wide, (15, 12))
        meaning = paint.elided(self._meaning, below, wide)
        paint.words(painter, QRectF(80, middle + 2, wide, theme.scaled(24)), meaning, (below, theme.colour("ink2")))
