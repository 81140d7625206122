"""What was spent each week, beside the budget: bars from 0, the part over the budget in another colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from pos_recovery.domain.money import Money

from .. import paint, theme
from .chart import AXIS_PIXELS, Chart, Placed, bubble
from .scale import that_fit, ticks

_TOP, _FOOT, _BAR, _RUNNING = 10, 26, 0.6, 110
_LABEL_GAP, _LEAST_RIGHT = 9, 34


@dataclass(frozen=True, slots=True)
class Week:
    """A week: its name below the bar, what was spent, its budget if there was one, and the point in words."""

    name: str
    spent: Money
    budget: Money | None
    running: bool
    told: str
    short: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, and the part of it that lies over the budget."""

    area: QRectF
    over: QRectF
    running: bool


@dataclass(frozen=True, slots=True)
class BarDrawing:
    """Everything that is drawn, in pixels."""

    plot: QRectF
    lines: tuple[Placed, ...]
    bars: tuple[Bar, ...]
    names: tuple[Placed, ...]
    budget: tuple[tuple[QPointF, ...], ...]
    budget_label: tuple[Placed, ...]


def drawing(weeks: tuple[Week, ...], area: QRectF, words: tuple[str, str], axis: tuple[str, ...]) -> BarDrawing:
    """Where everything stands. `words` label the budget line, `axis` is what `ticks` says, in words."""
    font = theme.font(AXIS_PIXELS, 500, figures=True)
    left = max(paint.width_of(text, font) for text in axis) + 10
    right = max(_LEAST_RIGHT, *(paint.width_of(word, theme.font(AXIS_PIXELS, 600)) + _LABEL_GAP + 4 for word in words))
    plot = QRectF(left, _TOP, area.width() - left - right, area.height() - _TOP - theme.scaled(_FOOT))
    top = ticks(_highest(weeks))[-1].units
    slot = plot.width() / len(weeks)

    def y(amount: Money) -> float:
        return plot.bottom() - plot.height() * amount.units / top

    bars: list[Bar] = []
    budget: list[list[QPointF]] = []
    before: Money | None = None
    for place, week in enumerate(weeks):
        x, line = plot.x() + slot * place, None if week.budget is None else y(week.budget)
        bar = QRectF(
            QPointF(x + slot * (1 - _BAR) / 2, y(week.spent)), QPointF(x + slot * (1 + _BAR) / 2, plot.bottom())
        )
        over = QRectF() if line is None or bar.top() >= line else QRectF(bar.topLeft(), QPointF(bar.right(), line))
        bars.append(Bar(bar, over, week.running))
        if line is not None:
            if before is None:  # the line begins anew where there was no budget
                budget.append([])
            budget[-1] += [QPointF(x, line), QPointF(x + slot, line)]
        before = week.budget
    return BarDrawing(
        plot,
        _lines(plot, axis),
        tuple(bars),
        _names(weeks, plot, slot),
        tuple(tuple(part) for part in budget),
        _label(budget, plot, words, area),
    )


def _highest(weeks: tuple[Week, ...]) -> Money:
    amounts = [week.spent for week in weeks] + [week.budget for week in weeks if week.budget is not None]
    return max(amounts)


def _lines(plot: QRectF, axis: tuple[str, ...]) -> tuple[Placed, ...]:
    step, high = plot.height() / (len(axis) - 1), theme.scaled(20)
    return tuple(
        Placed(text, QRectF(0, plot.bottom() - step * place - high / 2, plot.left() - 10, high), paint.RIGHT)
        for place, text in enumerate(axis)
    )


def _names(weeks: tuple[Week, ...], plot: QRectF, slot: float) -> tuple[Placed, ...]:
    font = theme.font(AXIS_PIXELS, 500)
    widths = [paint.width_of(week.name, font) + 2 for week in weeks]
    middles = [plot.x() + slot * (place + 0.5) for place in range(len(weeks))]
    return tuple(
        Placed(
            weeks[place].name,
            QRectF(middles[place] - widths[place] / 2, plot.bottom() + 5, widths[place], theme.scaled(18)),
        )
        for place in that_fit(middles, widths)
    )


def _label(budget: list[list[QPointF]], plot: QRectF, words: tuple[str, str], area: QRectF) -> tuple[Placed, ...]:
    """The label stands at the end of the line, in two lines that stay inside the chart."""
    if not budget:
        return ()
    high = theme.scaled(16)
    x = plot.right() + _LABEL_GAP
    y = min(max(budget[-1][-1].y() - high, plot.top() - 8), plot.bottom() - 2 * high)
    return tuple(
        Placed(text, QRectF(x, y + high * place, area.right() - x, high), paint.LEFT)
        for place, text in enumerate(words)
    )


class WeekBars(Chart):
    """The bars of up to a year of weeks."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._weeks: tuple[Week, ...] = ()
        self._words: tuple[str, str] = ("", "")
        self._axis: tuple[str, ...] = ("",)

    def show_weeks(self, weeks: tuple[Week, ...], words: tuple[str, str], axis: tuple[str, ...]) -> None:
        """Other weeks; `axis` names the steps of `steps_of`."""
        self._weeks, self._words, self._axis = weeks, words, axis
        self.tell_points([week.told for week in weeks])

    def point_at(self, x: float, y: float) -> int | None:
        if not self._weeks:
            return None
        plot = self._drawing().plot
        place = int((x - plot.x()) / plot.width() * len(self._weeks)) if plot.left() <= x <= plot.right() else -1
        return place if 0 <= place < len(self._weeks) else None

    def draw(self, painter: QPainter) -> None:
        """Lines, bars, the budget over them, the marked week."""
        if not self._weeks:
            return
        shown = self._drawing()
        grey = (theme.font(AXIS_PIXELS, 500, figures=True), theme.colour("ink3"))
        for line in shown.lines:
            painter.fillRect(
                QRectF(shown.plot.x(), round(line.area.center().y()), shown.plot.width(), 1), theme.colour("line")
            )
            paint.words(painter, line.area, line.text, grey, line.align)
        for place, bar in enumerate(shown.bars):
            _draw_bar(painter, bar, marked=place == self.marked)
        for name in shown.names:
            paint.words(painter, name.area, name.text, (theme.font(AXIS_PIXELS, 500), theme.colour("ink3")), name.align)
        self._draw_budget(painter, shown)
        if self.marked is not None:
            marked = shown.bars[self.marked].area
            bubble(painter, self._weeks[self.marked].short, (marked.center().x(), marked.top()), self.area)

    def _drawing(self) -> BarDrawing:
        return drawing(self._weeks, self.area, self._words, self._axis)

    def _draw_budget(self, painter: QPainter, shown: BarDrawing) -> None:
        if not shown.budget:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("ink"), 1.6, Qt.PenStyle.DashLine))
        for part in shown.budget:
            painter.drawPolyline([*part, part[-1] + QPointF(5, 0)])
        for label in shown.budget_label:
            paint.words(
                painter, label.area, label.text, (theme.font(AXIS_PIXELS, 600), theme.colour("ink")), label.align
            )


def _draw_bar(painter: QPainter, bar: Bar, *, marked: bool) -> None:
    """Round on top only; a running week is pale, and the name below it says why."""
    if bar.area.height() < 1:
        return
    radius = min(5.0, bar.area.width() / 3, bar.area.height())
    path = QPainterPath()
    path.addRoundedRect(bar.area.adjusted(0, 0, 0, radius), radius, radius)
    painter.save()
    painter.setClipRect(bar.area)
    painter.fillPath(path, theme.colour("primary", _RUNNING if bar.running else 255))
    if bar.over.height() > 0:
        painter.setClipRect(bar.over)
        painter.fillPath(path, theme.colour("warn"))
    painter.restore()
    if marked:
        painter.setPen(QPen(theme.colour("ink"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar.area.adjusted(-2, -2, 2, 0), radius, radius)


def steps_of(weeks: tuple[Week, ...]) -> tuple[Money, ...]:
    """The steps of the axis for these weeks."""
    return ticks(_highest(weeks))
