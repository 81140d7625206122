"""A dot for each form of gift: the share that came back, the 95 % interval around it, and the counts behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from .. import paint, theme
from ..texts import statistics as texts
from .chart import AXIS_PIXELS, Chart, Placed

ROW, _FOOT, _TOP = 39, 26, 4
_NAME_WIDTH, _COUNT_WIDTH, _THICK, _DOT, _RIM = 186, 84, 6.0, 6.0, 8.0
_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class GiftRow:
    """A form of gift: its name, the counts in words, (share, low, high) or None where they are too few, all told."""

    name: str
    counts: str
    share: tuple[float, float, float] | None
    gift: bool
    told: str


@dataclass(frozen=True, slots=True)
class RowDrawing:
    """Where the parts of a row stand, in pixels."""

    name: QRectF
    counts: QRectF
    middle: float
    ends: tuple[QPointF, QPointF] | None
    dot: QPointF | None


@dataclass(frozen=True, slots=True)
class DotsDrawing:
    """Everything that is drawn."""

    plot: QRectF
    levels: tuple[Placed, ...]
    rows: tuple[RowDrawing, ...]


def drawing(rows: Sequence[GiftRow], area: QRectF) -> DotsDrawing:
    """Where everything stands: 0 to 100 % on one axis for all, no line to compare with."""
    font, high = theme.font(AXIS_PIXELS, 500, figures=True), theme.scaled(ROW)
    left = min(theme.scaled(_NAME_WIDTH), area.width() * 0.42)
    plot = QRectF(left, _TOP, area.width() - left - theme.scaled(_COUNT_WIDTH), high * len(rows))

    def x(share: float) -> float:
        return plot.x() + plot.width() * share

    levels = []
    for share in _QUARTERS:
        text = texts.percent(share) if share else "0"
        wide = paint.width_of(text, font) + 2
        levels.append(Placed(text, QRectF(x(share) - wide / 2, plot.bottom() + 6, wide, theme.scaled(18))))
    placed = []
    for place, row in enumerate(rows):
        top = plot.top() + high * place
        middle = top + high / 2
        counts = QRectF(plot.right() + 8, top, area.width() - plot.right() - 8, high)
        ends, dot = None, None
        if row.share is not None:
            share, low, upper = row.share
            ends, dot = (QPointF(x(low), middle), QPointF(x(upper), middle)), QPointF(x(share), middle)
        placed.append(RowDrawing(QRectF(0, top, left - 8, high), counts, middle, ends, dot))
    return DotsDrawing(plot, tuple(levels), tuple(placed))


class GiftDots(Chart):
    """Rows of dots, as high as there are rows."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: tuple[GiftRow, ...] = ()

    def show_rows(self, rows: tuple[GiftRow, ...]) -> None:
        """Other rows."""
        self._rows = rows
        self.restyle()
        self.tell_points([row.told for row in rows])

    def restyle(self) -> None:
        """Its height hangs on the font."""
        self.setFixedHeight(_TOP + theme.scaled(ROW) * max(1, len(self._rows)) + theme.scaled(_FOOT))

    def point_at(self, x: float, y: float) -> int | None:
        place = int((y - _TOP) / theme.scaled(ROW))
        return place if 0 <= place < len(self._rows) else None

    def draw(self, painter: QPainter) -> None:
        """Axis, then name, interval, dot and counts of each row."""
        if not self._rows:
            return
        shown = drawing(self._rows, self.area)
        axis = (theme.font(AXIS_PIXELS, 500, figures=True), theme.colour("ink3"))
        for level in shown.levels:
            x = round(level.area.center().x())
            painter.fillRect(QRectF(x, shown.plot.top(), 1, shown.plot.height()), theme.colour("line"))
            paint.words(painter, level.area, level.text, axis, level.align)
        name = theme.font(14, 600)
        figure, ink = theme.font(14, 600, figures=True), theme.colour("ink")
        for place, (row, drawn) in enumerate(zip(self._rows, shown.rows, strict=True)):
            if place == self.marked:
                band = QRectF(0, drawn.name.top() + 2, self.width(), drawn.name.height() - 4)
                paint.box(painter, band, 8, None, (theme.colour("ink"), 2.0))
            paint.words(painter, drawn.name, paint.elided(row.name, name, drawn.name.width()), (name, ink))
            paint.words(painter, drawn.counts, row.counts, (figure, ink), paint.RIGHT)
            self._draw_share(painter, row, drawn, shown.plot)

    def _draw_share(self, painter: QPainter, row: GiftRow, drawn: RowDrawing, plot: QRectF) -> None:
        if drawn.ends is None or drawn.dot is None:
            area = QRectF(plot.x() + 10, drawn.name.top(), plot.width() - 10, drawn.name.height())
            small = theme.font(13)
            wide = paint.width_of(texts.TOO_FEW, small)
            ground = QRectF(area.x() - 4, drawn.middle - 10, wide + 8, 20)
            painter.fillRect(ground, theme.colour("surface"))
            paint.words(painter, area, texts.TOO_FEW, (small, theme.colour("ink3")))
            return
        token = "primary" if row.gift else "ink3"
        pen = QPen(theme.colour(token, 110), _THICK, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(*drawn.ends)
        painter.setPen(Qt.PenStyle.NoPen)
        for radius, colour in ((_RIM, "surface"), (_DOT, token)):
            painter.setBrush(theme.colour(colour))
            painter.drawEllipse(drawn.dot, radius, radius)
