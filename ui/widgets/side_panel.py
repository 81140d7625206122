"""The sunken right half of a sheet, where a pad stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QLayout

from .. import theme
from .surface import Painted

_RADIUS = 23.0


class SidePanel(Painted):
    """It ends in the sheet's own rounded corners."""

    def __init__(self, inside: QLayout, width: int) -> None:
        super().__init__()
        self.setFixedWidth(width)
        self.setLayout(inside)

    def paint(self, painter: QPainter) -> None:
        """Ground and the line at its left."""
        whole = QPainterPath()
        whole.addRoundedRect(self.area.adjusted(-40, 1, -1, -1), _RADIUS, _RADIUS)
        painter.setClipRect(self.rect())
        painter.fillPath(whole, theme.colour("sunken"))
        painter.fillRect(QRectF(0, 1, 1, self.height() - 2), theme.colour("line"))
