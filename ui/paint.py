"""Strokes that every widget of ours is painted with: rounded boxes, text, shadows, the ceramic.

Widgets draw as if everybody read from left to right. Where a widget reads from right to left its painter is a mirror,
and what must not be seen mirrored stands `upright` in it: letters, pictures, most icons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QLinearGradient,
    QPaintDevice,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QGraphicsBlurEffect, QGraphicsPathItem, QGraphicsScene, QWidget

from . import theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_SHADOWS = {1: (14, 3, 0.10), 2: (30, 9, 0.17), 3: (46, 18, 0.30)}  # level: (blur, drop, darkness)
_DARKER_BY_NIGHT = 2.4


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A smooth painter on a widget, ended in any case; a mirror where the widget reads from right to left."""
    painter = QPainter(device)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    if isinstance(device, QWidget):
        painter.setLayoutDirection(device.layoutDirection())  # else it is the app's, also on a pad
        if device.isRightToLeft():
            painter.translate(device.width(), 0)
            painter.scale(-1, 1)
    try:
        yield painter
    finally:
        painter.end()


@contextmanager
def upright(painter: QPainter, area: QRectF) -> Iterator[None]:
    """What is drawn into this area stands the right way round, also in a mirror."""
    if painter.worldTransform().m11() >= 0:
        yield
        return
    painter.save()
    painter.translate(2 * area.center().x(), 0)
    painter.scale(-1, 1)
    try:
        yield
    finally:
        painter.restore()


def as_drawn(widget: QWidget, seen: QRectF) -> QRectF:
    """Where a widget draws what is seen there: Qt tells places of widgets and fingers as they are seen."""
    if not widget.isRightToLeft():
        return seen
    return QRectF(widget.width() - seen.x() - seen.width(), seen.y(), seen.width(), seen.height())


def place_of(child: QWidget, page: QWidget) -> QRectF:
    """Where the page draws what lies below a widget on it."""
    return as_drawn(page, QRectF(QPointF(child.mapTo(page, QPoint(0, 0))), QSizeF(child.size())))


def box(
    painter: QPainter,
    area: QRectF,
    radius: float,
    fill: QColor | QBrush | None = None,
    edge: tuple[QColor, float] | None = None,
) -> None:
    """A rounded rectangle; `edge` is (colour, width) and lies inside the area."""
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        half = edge[1] / 2
        area = area.adjusted(half, half, -half, -half)
        painter.setPen(QPen(edge[0], edge[1]))
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.drawRoundedRect(area, radius, radius)


def words(
    painter: QPainter, area: QRectF, text: str, look: tuple[QFont, QColor], align: Qt.AlignmentFlag = LEFT
) -> None:
    """One line of plain text in an area."""
    with upright(painter, area):
        painter.setFont(look[0])
        painter.setPen(look[1])
        painter.drawText(area, align | Qt.TextFlag.TextSingleLine, text)


def wrapped(
    painter: QPainter, area: QRectF, text: str, look: tuple[QFont, QColor], align: Qt.AlignmentFlag = LEFT
) -> None:
    """Plain text that wraps at words."""
    with upright(painter, area):
        painter.setFont(look[0])
        painter.setPen(look[1])
        painter.drawText(area, align | Qt.TextFlag.TextWordWrap, text)


def width_of(text: str, font: QFont) -> float:
    """How wide a line is, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def height_of(text: str, font: QFont, width: float) -> float:
    """How high text is once wrapped to a width, in pixels."""
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 4000), Qt.TextFlag.TextWordWrap, text).height()


def elided(text: str, font: QFont, width: float) -> str:
    """The text, its end replaced by … where it would be wider. For names and words, never for money."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def lines_of(text: str, font: QFont, width: float) -> list[str]:
    """The lines of a text wrapped to a width; a word too long stands alone."""
    metrics, lines = QFontMetricsF(font), [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def balanced(text: str, font: QFont, width: float) -> list[str]:
    """As `lines_of`, each line about as long as the others: no word stands alone at the end."""
    lines = lines_of(text, font, width)
    while len(lines) > 1:
        narrower = max(width_of(line, font) for line in lines) - 1
        closer = lines_of(text, font, narrower)
        if len(closer) > len(lines) or max(width_of(line, font) for line in closer) > narrower:
            break
        lines = closer
    return lines


def fitting(text: str, room: float, sizes: tuple[int, int], weight: int = 400) -> QFont:
    """The largest letters in which a line has room, else the smallest."""
    for pixels in range(sizes[0], sizes[1], -1):
        if width_of(text, theme.font(pixels, weight)) <= room:
            return theme.font(pixels, weight)
    return theme.font(sizes[1], weight)


def clip_round(painter: QPainter, area: QRectF, radius: float) -> None:
    """From here on paint only inside a rounded rectangle; save and restore around it."""
    path = QPainterPath()
    path.addRoundedRect(area, radius, radius)
    painter.setClipPath(path)


def ceramic(area: QRectF) -> QBrush:
    """The dark glaze: only for words somebody says, the lock, first run and the page turned to the customer."""
    glaze = QLinearGradient(area.topLeft(), area.bottomRight())
    glaze.setColorAt(0, QColor(theme.CERAMIC))
    glaze.setColorAt(1, QColor(theme.CERAMIC_END))
    return QBrush(glaze)


@lru_cache(maxsize=6)
def picture_of(
    draw: Callable[[QPainter, tuple[int, int]], None], page: tuple[int, int], size: tuple[int, int], density: float
) -> QImage:
    """The top left, of this size, of something on a page of that size: large, seldom another, and the same by day and
    by night. Kept; any thread may draw it ahead.
    """
    picture = QImage(round(size[0] * density), round(size[1] * density), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(density)
    picture.fill(Qt.GlobalColor.transparent)
    with painting(picture) as inside:
        draw(inside, page)
    return picture


def shaded(area: QRectF, level: int) -> QRectF:
    """How far the shadow of a card reaches."""
    blur, drop, _ = _SHADOWS[level]
    return area.adjusted(-blur, -blur + drop, blur, blur + drop)


def shadow(painter: QPainter, area: QRectF, radius: float, level: int) -> None:
    """The shadow of a card, painted by the page below it: one blurred patch, stretched at its middle."""
    patch, outer = _patch(round(radius), level, theme.is_dark()), shaded(area, level)
    corner, side = float(_SHADOWS[level][0] + radius + 2), patch.width()
    if outer.width() < 2 * corner or outer.height() < 2 * corner:
        return
    across = (0.0, corner, outer.width() - corner, outer.width())
    down = (0.0, corner, outer.height() - corner, outer.height())
    cuts = (0.0, corner, side - corner, float(side))
    for i in range(3):
        for j in range(3):
            if (i, j) == (1, 1):  # hidden behind the card
                continue
            to = QRectF(
                QPointF(outer.x() + across[i], outer.y() + down[j]),
                QPointF(outer.x() + across[i + 1], outer.y() + down[j + 1]),
            )
            painter.drawPixmap(to, patch, QRectF(QPointF(cuts[i], cuts[j]), QPointF(cuts[i + 1], cuts[j + 1])))


@cache
def _patch(radius: int, level: int, dark: bool) -> QPixmap:
    """A blurred rounded square, just large enough for its corners and a middle of 8 pixels."""
    blur, _, darkness = _SHADOWS[level]
    side = 2 * (blur + radius + 2) + 8
    path = QPainterPath()
    path.addRoundedRect(QRectF(blur, blur, side - 2 * blur, side - 2 * blur), radius, radius)
    item = QGraphicsPathItem(path)
    item.setPen(QPen(Qt.PenStyle.NoPen))
    ink = theme.colour("shadow")
    ink.setAlphaF(min(1.0, darkness * (_DARKER_BY_NIGHT if dark else 1.0)))
    item.setBrush(ink)
    effect = QGraphicsBlurEffect()
    effect.setBlurRadius(blur)
    effect.setBlurHints(QGraphicsBlurEffect.BlurHint.QualityHint)
    item.setGraphicsEffect(effect)
    scene = QGraphicsScene()
    scene.addItem(item)
    picture = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    with painting(picture) as painter:
        scene.render(painter, QRectF(0, 0, side, side), QRectF(0, 0, side, side))
    return QPixmap.fromImage(picture)
