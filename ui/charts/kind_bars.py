"""Sorted bars with their name before and their figures behind them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from .. import paint, theme
from .chart import Chart

ROW = 36
_THICK, _PALE = 18, 150
_NAME_WIDTH, _AMOUNT_WIDTH, _COUNT_WIDTH = 182, 128, 84


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, how much of it there is (any unit, the same for all), its figures, and all that in words."""

    name: str
    size: int
    amount: str
    count: str
    told: str


@dataclass(frozen=True, slots=True)
class RowDrawing:
    """Where the parts of a row stand, in pixels."""

    name: QRectF
    track: QRectF
    bar: QRectF
    amount: QRectF
    count: QRectF


def rows_of(rows: tuple[Row, ...], area: QRectF, names: float = _NAME_WIDTH) -> tuple[RowDrawing, ...]:
    """The rows from top to bottom; bars are as long as their size is to the largest."""
    high, largest = theme.scaled(ROW), max((row.size for row in rows), default=0)
    left, right = names, area.width() - theme.scaled(_AMOUNT_WIDTH + _COUNT_WIDTH)
    placed = []
    for place, row in enumerate(rows):
        top, middle = high * place, high * (place + 0.5)
        track = QRectF(left, middle - _THICK / 2, right - left, _THICK)
        bar = QRectF(track.x(), track.y(), track.width() * row.size / largest if largest else 0.0, _THICK)
        amount = QRectF(right + 6, top, theme.scaled(_AMOUNT_WIDTH) - 6, high)
        count = QRectF(amount.right(), top, area.width() - amount.right(), high)
        placed.append(RowDrawing(QRectF(0, top, left - 10, high), track, bar, amount, count))
    return tuple(placed)


class KindBars(Chart):
    """Rows of bars, as high as there are rows."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Other rows."""
        self._rows = rows
        self.restyle()
        self.tell_points([row.told for row in rows])

    def restyle(self) -> None:
        """Its height hangs on the font."""
        self.setFixedHeight(max(1, len(self._rows)) * theme.scaled(ROW))

    def point_at(self, x: float, y: float) -> int | None:
        place = int(y / theme.scaled(ROW))
        return place if 0 <= place < len(self._rows) else None

    def draw(self, painter: QPainter) -> None:
        """Name, bar, money, count."""
        name, figure = theme.font(14, 600), theme.font(14, 600, figures=True)
        for place, drawn in enumerate(rows_of(self._rows, self.area, theme.scaled(_NAME_WIDTH))):
            row = self._rows[place]
            shown = paint.elided(row.name, name, drawn.name.width())
            paint.words(painter, drawn.name, shown, (name, theme.colour("ink")))
            paint.box(painter, drawn.track, 5, theme.colour("sunken"))
            if drawn.bar.width() >= 1:
                fill = theme.colour("primary", None if place == 0 else _PALE)
                paint.box(painter, drawn.bar, min(5.0, drawn.bar.width() / 2), fill)
            if place == self.marked:
                paint.box(painter, drawn.track, 5, None, (theme.colour("ink"), 2.0))
            paint.words(painter, drawn.amount, row.amount, (figure, theme.colour("ink")), paint.RIGHT)
            count = (theme.font(13.5, 400, figures=True), theme.colour("ink2"))
            paint.words(painter, drawn.count, row.count, count, paint.RIGHT)
