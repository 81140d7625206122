"""What most shops never need, folded away under one line (P103)."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from .. import assets, paint, theme
from .button import Pressable


class Fold(Pressable):
    """A line that opens and closes `inside`. `framed`: a line of its own; else the head of a card."""

    radius = 16

    def __init__(self, text: str, sub: str, inside: QWidget, *, framed: bool = True) -> None:
        super().__init__(text, sub)
        self._sub, self._framed, self._inside = sub, framed, inside
        self.setCheckable(True)
        self.setFixedHeight(56)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside.setVisible(False)
        self.toggled.connect(inside.setVisible)

    def sizeHint(self) -> QSize:
        return QSize(240, 56)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 56)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The name, what lies in it, a chevron."""
        if self._framed:
            fill = theme.colour("line") if self.isDown() else None
            paint.box(painter, area, 16, fill, (theme.colour("line2"), 1.0))
        left = 26.0 if self._framed else 24.0
        name, small = theme.font(16 if self._framed else 18, 600), theme.font(15 if self._framed else 14)
        paint.words(painter, area.adjusted(left, 0, 0, 0), self.text(), (name, theme.colour("ink")))
        x = left + paint.width_of(self.text(), name) + 26
        room = area.width() - x - 56
        if not self.isChecked() or self._framed:
            sub = paint.elided(self._sub, small, room)
            paint.words(painter, QRectF(x, 0, room + 4, area.height()), sub, (small, theme.colour("ink2")))
        icon = "chevron-up" if self.isChecked() else "chevron-down"
        box = QRectF(area.width() - 46, area.center().y() - 11, 22, 22)
        assets.draw_icon(painter, icon, box, theme.colour("ink2"))
