"""The share seen again by each day after the moment: two groups, their 95 % bands, and how many were still watched.

The figures are the office's: 1 - Kaplan-Meier with the log-log Greenwood band of `domain.return_visit`. A curve stops
where fewer than ten are watched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from pos_recovery.domain.return_visit import FEWEST_WATCHED
from pos_recovery.domain.views.reports import CurveView

from .. import paint, theme
from ..texts import statistics as texts
from .chart import AXIS_PIXELS, Chart, Placed, bubble

HEIGHT = 336
_TOP, _ROW, _GAP, _DOT = 10, 20, 9, 4.0
_STEPS = (1, 5, 10, 15, 30, 60, 90)
_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)
_MOST_TICKS, _POINTS_EVERY = 5, 5


@dataclass(frozen=True, slots=True)
class Group:
    """A curve: its name below the axis, the two lines at its end, its points, whether it is the one with a gift."""

    name: str
    ends: tuple[str, str]
    points: tuple[CurveView, ...]
    gift: bool

    @property
    def drawn(self) -> tuple[CurveView, ...]:
        """The points that are drawn."""
        return tuple(takewhile(lambda point: point.watched >= FEWEST_WATCHED, self.points))


@dataclass(frozen=True, slots=True)
class Line:
    """A group on the screen: its steps, the outline of its band, its label."""

    gift: bool
    steps: tuple[QPointF, ...]
    band: tuple[QPointF, ...]
    label: tuple[Placed, Placed]


@dataclass(frozen=True, slots=True)
class CurveDrawing:
    """Everything that is drawn, in pixels."""

    plot: QRectF
    window: int
    levels: tuple[Placed, ...]
    days: tuple[Placed, ...]
    lines: tuple[Line, ...]
    watched: tuple[tuple[Placed, ...], ...]

    def at(self, day: float, share: float) -> QPointF:
        """Where a share on a day lies."""
        return _at(self.plot, self.window, day, share)


def ticks(window_days: int) -> tuple[int, ...]:
    """The days named below the axis: at most six, in round steps."""
    step = next((step for step in _STEPS if window_days / step <= _MOST_TICKS), window_days)
    return tuple(range(0, window_days + 1, step))


def days_told(groups: Sequence[Group], window_days: int) -> tuple[int, ...]:
    """The days that are told one by one: every fifth, and those on which a curve ends."""
    ends = {group.drawn[-1].day for group in groups if group.drawn}
    return tuple(sorted({*range(0, window_days + 1, _POINTS_EVERY), *ends}))


def on_day(points: Sequence[CurveView], day: int) -> CurveView | None:
    """The point of a day, None where there is none."""
    return next((point for point in points if point.day == day), None)


def watched_on(group: Group, day: int) -> str:
    """How many were watched on a day, or that they were too few."""
    point = on_day(group.drawn, day)
    return texts.FEW if point is None else f"{point.watched:,}"


def drawing(groups: Sequence[Group], window_days: int, area: QRectF) -> CurveDrawing:
    """Where everything stands."""
    axis, bold, big = _fonts()
    named = ticks(window_days)
    levels = [texts.percent(share) if share else "0" for share in _QUARTERS]
    counts = [paint.width_of(watched_on(group, 0), axis) for group in groups]
    left = max(
        *(paint.width_of(text, axis) + 10 for text in levels),
        *(paint.width_of(group.name, bold) + 10 + wide / 2 for group, wide in zip(groups, counts, strict=True)),
    )
    ends = [max(paint.width_of(group.ends[0], big), paint.width_of(group.ends[1], axis)) for group in groups]
    right = max((*ends, paint.width_of(texts.on_axis(named[-1]), axis) / 2)) + _GAP + 6
    foot = theme.scaled(26 + _ROW * len(groups)) + 4
    plot = QRectF(left, _TOP, area.width() - left - right, area.height() - _TOP - foot)
    high = theme.scaled(20)
    return CurveDrawing(
        plot,
        window_days,
        tuple(
            Placed(text, QRectF(0, plot.bottom() - plot.height() * share - high / 2, left - 8, high), paint.RIGHT)
            for text, share in zip(levels, _QUARTERS, strict=True)
        ),
        tuple(_below(plot, window_days, (day, texts.on_axis(day)), (0, axis)) for day in named),
        _lines(groups, plot, window_days, area),
        tuple(_watched_row(group, place, plot, (window_days, named)) for place, group in enumerate(groups)),
    )


def _fonts() -> tuple[QFont, QFont, QFont]:
    return theme.font(AXIS_PIXELS, 500, figures=True), theme.font(AXIS_PIXELS, 600), theme.font(14, 600)


def _at(plot: QRectF, window: int, day: float, share: float) -> QPointF:
    return QPointF(plot.x() + plot.width() * day / window, plot.bottom() - plot.height() * share)


def _below(plot: QRectF, window: int, what: tuple[int, str], row: tuple[int, QFont]) -> Placed:
    """A text below the axis, in the middle of its day; row 0 is that of the days."""
    (day, text), (place, font) = what, row
    wide, x = paint.width_of(text, font) + 2, plot.x() + plot.width() * day / window
    top = plot.bottom() + 4 + (theme.scaled(4 + _ROW * place) if place else 0)
    return Placed(text, QRectF(x - wide / 2, top, wide, theme.scaled(18)))


def _watched_row(
    group: Group, place: int, plot: QRectF, days: tuple[int, tuple[int, ...]]
) -> tuple[Placed, ...]:  # fmt: skip
    axis, bold, _ = _fonts()
    window, named = days
    counts = [_below(plot, window, (day, watched_on(group, day)), (place + 1, axis)) for day in named]
    first = counts[0].area
    name = QRectF(0, first.top(), paint.width_of(group.name, bold) + 2, first.height())
    return (Placed(group.name, name, paint.LEFT), *counts)


def _lines(groups: Sequence[Group], plot: QRectF, window: int, area: QRectF) -> tuple[Line, ...]:
    shown = [group for group in groups if group.drawn]
    steps = {group.name: _steps(plot, window, [(one.day, one.share) for one in group.drawn]) for group in shown}
    highest_first = sorted(shown, key=lambda group: steps[group.name][-1].y())
    grid = [(_at(plot, window, 0, share), _at(plot, window, window, share)) for share in _QUARTERS]
    taken: list[QRectF] = []
    labels: dict[str, tuple[Placed, Placed]] = {}
    for place, group in enumerate(highest_first):
        others = [steps[other.name] for other in shown if other is not group] + grid
        label = _label(group, steps[group.name][-1], (taken, others), area, down=place > 0)
        taken.append(label[0].area.united(label[1].area))
        labels[group.name] = label
    return tuple(
        Line(group.gift, steps[group.name], _band(plot, window, group.drawn), labels[group.name]) for group in shown
    )


def _steps(plot: QRectF, window: int, points: Sequence[tuple[int, float]]) -> tuple[QPointF, ...]:
    """A value holds until the next day."""
    corners = [_at(plot, window, *points[0])]
    for (_, before), (day, share) in pairwise(points):
        if share != before:
            corners += [_at(plot, window, day, before), _at(plot, window, day, share)]
    return (*corners, _at(plot, window, *points[-1]))


def _band(plot: QRectF, window: int, points: Sequence[CurveView]) -> tuple[QPointF, ...]:
    high = _steps(plot, window, [(one.day, one.high) for one in points])
    low = _steps(plot, window, [(one.day, one.low) for one in points])
    return (*high, *reversed(low))


def _label(
    group: Group, end: QPointF, taken: tuple[list[QRectF], Sequence[Sequence[QPointF]]], area: QRectF, *, down: bool
) -> tuple[Placed, Placed]:
    """Two lines right of a curve's end, moved until they lie on no other label, no other curve, no line of the axis."""
    axis, _, big = _fonts()
    wide = max(paint.width_of(group.ends[0], big), paint.width_of(group.ends[1], axis)) + 3
    lines = (theme.scaled(19), theme.scaled(18))
    whole = QRectF(end.x() + _GAP, end.y() - lines[0], wide, sum(lines))
    labels, curves = taken
    for away in range(400):
        placed = whole.translated(0, (away + 1) // 2 * (1 if down == (away % 2 == 1) else -1))
        placed.moveTop(max(0.0, min(placed.top(), area.bottom() - placed.height())))
        if not any(placed.intersects(other) for other in labels) and not any(_cross(one, placed) for one in curves):
            break
    first = QRectF(placed.x(), placed.y(), wide, lines[0])
    second = QRectF(placed.x(), first.bottom(), wide, lines[1])
    return Placed(group.ends[0], first, paint.LEFT), Placed(group.ends[1], second, paint.LEFT)


def _cross(steps: Sequence[QPointF], area: QRectF) -> bool:
    room = area.adjusted(-2, 1, 2, -1)
    return any(QRectF(one, other).normalized().adjusted(0, -1, 1, 1).intersects(room) for one, other in pairwise(steps))


class ReturnCurve(Chart):
    """Both curves over the days after the moment."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._groups: tuple[Group, ...] = ()
        self._window = 1
        self._days: tuple[int, ...] = ()
        self.restyle()

    def restyle(self) -> None:
        """Its height hangs on the font."""
        self.setFixedHeight(HEIGHT - 70 + theme.scaled(70))

    def show_groups(self, groups: tuple[Group, ...], window_days: int, told: Sequence[str]) -> None:
        """Other groups; `told` says the days of `days_told` in words."""
        self._groups, self._window = groups, window_days
        self._days = days_told(groups, window_days)
        self.tell_points(told)

    def point_at(self, x: float, y: float) -> int | None:
        if not self._days:
            return None
        shown = drawing(self._groups, self._window, self.area)
        far = [abs(shown.at(day, 0).x() - x) for day in self._days]
        return min(range(len(far)), key=far.__getitem__)

    def draw(self, painter: QPainter) -> None:
        """Axes, bands, curves, labels, those still watched, the marked day."""
        if not self._groups:
            return
        shown = drawing(self._groups, self._window, self.area)
        axis, bold, big = _fonts()
        for level in shown.levels:
            y = round(level.area.center().y())
            painter.fillRect(QRectF(shown.plot.x(), y, shown.plot.width(), 1), theme.colour("line"))
        for line in reversed(shown.lines):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(_ink(gift=line.gift), 56 if theme.is_dark() else 36))
            painter.drawPolygon(QPolygonF(line.band))
        for line in reversed(shown.lines):
            _draw_steps(painter, line)
        for text in (*shown.levels, *shown.days):
            paint.words(painter, text.area, text.text, (axis, theme.colour("ink3")), text.align)
        for group, row in zip(self._groups, shown.watched, strict=True):
            ink = theme.colour("primary" if group.gift else "ink2")
            paint.words(painter, row[0].area, row[0].text, (bold, ink), row[0].align)
            for count in row[1:]:
                paint.words(painter, count.area, count.text, (axis, theme.colour("ink2")), count.align)
        for line in shown.lines:
            first, second = line.label
            ink = theme.colour("primary" if line.gift else "ink2")
            paint.words(painter, first.area, first.text, (big, ink), first.align)
            paint.words(painter, second.area, second.text, (axis, theme.colour("ink2")), second.align)
        self._draw_marked(painter, shown)

    def _draw_marked(self, painter: QPainter, shown: CurveDrawing) -> None:
        if self.marked is None:
            return
        day = self._days[self.marked]
        foot, head = shown.at(day, 0), shown.at(day, 1)
        painter.setPen(QPen(theme.colour("ink"), 1.4))
        painter.drawLine(foot, head)
        found = [(group.gift, point) for group in self._groups if (point := on_day(group.drawn, day)) is not None]
        for gift, point in found:
            _dot(painter, shown.at(day, point.share), _ink(gift=gift), 5.0)
        if found:
            bubble(painter, texts.day_short(day, [one.share for _, one in found]), (head.x(), head.y() + 32), self.area)


def _ink(*, gift: bool) -> str:
    return "primary" if gift else "ink3"


def _draw_steps(painter: QPainter, line: Line) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    style = Qt.PenStyle.SolidLine if line.gift else Qt.PenStyle.DashLine
    pen = QPen(theme.colour(_ink(gift=line.gift)), 2.6 if line.gift else 2.2, style)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(line.steps))
    _dot(painter, line.steps[-1], _ink(gift=line.gift), _DOT)


def _dot(painter: QPainter, middle: QPointF, ink: str, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ink))
    painter.drawEllipse(middle, radius, radius)
