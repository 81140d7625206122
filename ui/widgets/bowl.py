"""The bowl of the mark. By itself it is light enough to be painted before anything else is loaded."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

_UNITS = 48  # the bowl is drawn in a square of so many


def place_bowl(painter: QPainter, area: QRectF) -> None:
    """From here on paint in the bowl's own units."""
    painter.translate(area.topLeft())
    painter.scale(area.width() / _UNITS, area.width() / _UNITS)
    painter.translate(0, -4)


def bowl() -> QPainterPath:
    """Its outline, in its own units."""
    path = QPainterPath(QPointF(3, 15))
    path.lineTo(45, 15)
    path.cubicTo(45, 31, 36, 43, 24, 43)
    path.cubicTo(12, 43, 3, 31, 3, 15)
    path.closeSubpath()
    return path


def draw_bowl(painter: QPainter, area: QRectF, colour: str = "#FFFFFF") -> None:
    """The bowl and its foot."""
    painter.save()
    place_bowl(painter, area)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(bowl())
    painter.drawRoundedRect(QRectF(16, 43.6, 16, 3.6), 1.8, 1.8)
    painter.restore()
