"""Still lifes for the turned screen, 160 pixels large: a cup, a voucher, money, a bill, a heart, a gift, a person."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from pos_recovery.domain.moment import Cause

from . import assets, theme

_FLOOR = 0.16  # of the picture's height
_HIGH = 250.0  # the picture's height at which the subject has its 160 pixels
_LINE = 5.0
# choice: whose ink and tint it is drawn in
_COLOURS: dict[str, Cause] = {
    "fresh": Cause.ORDER, "voucher": Cause.CLEAN, "money": Cause.WAIT, "bill": Cause.CHARGE, "heart": Cause.MANNER,
    "gift": Cause.KIND, "person": Cause.TASTE,
}  # fmt: skip


def draw(painter: QPainter, area: QRectF, choice: str) -> None:
    """A picture of a choice: its tint, a light behind it, the floor, its shadow, the thing itself."""
    ink, tint = theme.cause_colours(_COLOURS[choice])
    paper = theme.colour("surface") if theme.is_dark() else QColor("#FFFFFF")
    floor = area.bottom() - area.height() * _FLOOR
    scale = min(1.0, area.height() / _HIGH)
    painter.fillRect(area, tint)
    painter.setPen(Qt.PenStyle.NoPen)
    light = QColor(paper)
    light.setAlpha(130)
    painter.setBrush(light)
    radius = min(area.height(), area.width()) * 0.42
    painter.drawEllipse(QPointF(area.center().x(), floor - 78 * scale), radius, radius)
    painter.setBrush(_pale(ink, 30))
    painter.drawRect(QRectF(area.x(), floor, area.width(), area.bottom() - floor))
    painter.setBrush(_pale(ink, 44))
    painter.drawEllipse(QPointF(area.center().x(), floor + 9 * scale), 88 * scale, 7 * scale)
    painter.save()
    painter.translate(area.center().x(), floor + 6 * scale)
    painter.scale(scale, scale)
    painter.setBrush(paper)
    painter.setPen(_pen(ink))
    _THINGS[choice](painter, ink, paper)
    painter.restore()


def _pale(ink: QColor, alpha: int) -> QColor:
    return QColor(ink.red(), ink.green(), ink.blue(), alpha)


def _pen(ink: QColor, width: float = _LINE) -> QPen:
    return QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _cup(painter: QPainter, ink: QColor, paper: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(34, -92, 50, 52))  # the handle
    body = QPainterPath(QPointF(-62, -112))
    body.lineTo(46, -112)
    body.cubicTo(46, -52, 30, -14, -8, -14)
    body.cubicTo(-46, -14, -62, -52, -62, -112)
    painter.setBrush(paper)
    painter.drawPath(body)
    painter.setBrush(ink)
    painter.drawEllipse(QRectF(-62, -122, 108, 20))
    painter.setBrush(paper)
    painter.drawRoundedRect(QRectF(-84, -13, 152, 12), 6, 6)
    painter.setPen(_pen(_pale(ink, 120), 4.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x in (-34, -8, 18):
        steam = QPainterPath(QPointF(x, -134))
        steam.cubicTo(x - 9, -143, x + 9, -150, x, -160)
        painter.drawPath(steam)


def _voucher(painter: QPainter, ink: QColor, paper: QColor) -> None:
    painter.translate(0, -74)
    painter.rotate(-9)
    paper_shape, holes = QPainterPath(), QPainterPath()
    paper_shape.addRoundedRect(QRectF(-86, -50, 172, 100), 14, 14)
    for y in (-50.0, 50.0):
        holes.addEllipse(QPointF(34, y), 12, 12)
    painter.drawPath(paper_shape.subtracted(holes))
    tear = _pen(_pale(ink, 140), 4)
    tear.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(tear)
    painter.drawLine(QPointF(34, -28), QPointF(34, 28))
    painter.setPen(_pen(_pale(ink, 90)))
    for y in (-16, 0, 16):
        painter.drawLine(QPointF(48, y), QPointF(70, y))
    assets.draw_icon(painter, "heart-handshake", QRectF(-62, -34, 68, 68), ink, 1.8)


def _money(painter: QPainter, ink: QColor, paper: QColor) -> None:
    painter.save()
    painter.translate(-6, -62)
    painter.rotate(-6)
    painter.drawRoundedRect(QRectF(-84, -46, 158, 92), 10, 10)
    painter.setPen(_pen(_pale(ink, 130), 4))
    painter.drawEllipse(QPointF(-5, 0), 24, 24)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_pale(ink, 120))
    for x, y in ((-62, -26), (52, 26)):
        painter.drawEllipse(QPointF(x, y), 5, 5)
    painter.restore()
    painter.setBrush(paper)
    painter.setPen(_pen(ink))
    for coin in range(4):
        painter.drawRoundedRect(QRectF(34, -22 - coin * 15, 66, 19), 9, 9)


def _bill(painter: QPainter, ink: QColor, paper: QColor) -> None:
    """What they will not pay: the lines of a bill, and a stroke through all of it."""
    painter.save()
    painter.translate(0, -78)
    painter.rotate(5)
    sheet = QPainterPath(QPointF(-56, -76))
    sheet.lineTo(56, -76)
    sheet.lineTo(56, 66)
    for tooth in range(8):
        sheet.lineTo(56 - 14 * tooth - 7, 76)
        sheet.lineTo(56 - 14 * (tooth + 1), 66)
    sheet.closeSubpath()
    painter.drawPath(sheet)
    painter.setPen(_pen(_pale(ink, 110)))
    for y in (-48, -24, 0):
        painter.drawLine(QPointF(-36, y), QPointF(4, y))
        painter.drawLine(QPointF(24, y), QPointF(36, y))
    painter.setPen(_pen(_pale(ink, 150), 6.5))
    painter.drawLine(QPointF(-36, 34), QPointF(36, 34))
    painter.restore()
    for pen in (_pen(paper, 19), _pen(ink, 9)):
        painter.setPen(pen)
        painter.drawLine(QPointF(-74, -36), QPointF(74, -124))


def _heart(painter: QPainter, ink: QColor, paper: QColor) -> None:
    painter.translate(0, -72)
    heart = QPainterPath(QPointF(0, 62))
    heart.cubicTo(-118, -6, -78, -78, -36, -74)
    heart.cubicTo(-14, -72, -4, -56, 0, -46)
    heart.cubicTo(4, -56, 14, -72, 36, -74)
    heart.cubicTo(78, -78, 118, -6, 0, 62)
    painter.drawPath(heart)
    smile = QPainterPath(QPointF(-30, -14))
    smile.cubicTo(-16, 8, 16, 8, 30, -14)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(smile)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for x in (-24, 24):
        painter.drawEllipse(QPointF(x, -32), 5, 5)


def _gift(painter: QPainter, ink: QColor, paper: QColor) -> None:
    painter.drawRoundedRect(QRectF(-64, -92, 128, 90), 10, 10)
    painter.drawRoundedRect(QRectF(-74, -112, 148, 34), 9, 9)
    painter.setBrush(_pale(ink, 60))
    painter.drawRect(QRectF(-13, -112, 26, 110))
    painter.setBrush(paper)
    for side in (-1, 1):
        bow = QPainterPath(QPointF(0, -114))
        bow.cubicTo(side * 14, -160, side * 66, -160, side * 56, -130)
        bow.cubicTo(side * 48, -112, side * 20, -112, 0, -114)
        painter.drawPath(bow)


def _person(painter: QPainter, ink: QColor, paper: QColor) -> None:
    shoulders = QPainterPath(QPointF(-74, -2))
    shoulders.cubicTo(-74, -58, -44, -78, 0, -78)
    shoulders.cubicTo(44, -78, 74, -58, 74, -2)
    shoulders.closeSubpath()
    painter.drawPath(shoulders)
    painter.drawEllipse(QPointF(0, -112), 40, 40)
    smile = QPainterPath(QPointF(-17, -104))
    smile.cubicTo(-9, -91, 9, -91, 17, -104)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(smile)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for x in (-14, 14):
        painter.drawEllipse(QPointF(x, -119), 4, 4)


_THINGS: dict[str, Callable[[QPainter, QColor, QColor], None]] = {
    "fresh": _cup, "voucher": _voucher, "money": _money, "bill": _bill, "heart": _heart, "gift": _gift,
    "person": _person,
}  # fmt: skip
