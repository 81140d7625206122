"""A survival curve on paper: steps, 95 % bands, and how many are still watched under the axis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pos_recovery.documents import faces
from pos_recovery.documents.fitting import Style, fit
from pos_recovery.documents.lettering import draw
from pos_recovery.documents.report_table import HAIRLINE, INK, INK2
from pos_recovery.domain.return_visit import FEWEST_WATCHED

if TYPE_CHECKING:
    from pos_recovery.documents.lettering import Lettering
    from pos_recovery.domain.views.paper import CurveDrawing

_COLOURS = ("#0B6B62", "#A87214", "#1C5B9C", "#77397F")
_TOPS = (0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
_STEPS = (1, 2, 5, 7, 10, 14, 15, 30, 60, 90, 180, 365)
_ROW = 12.0
_LABELS = 118.0
_LEFT = 34.0
Point = tuple[int, float, float, float, int]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the axes lie, and what they measure."""

    x: float
    y: float
    width: float
    height: float
    days: int
    top: float

    def at(self, day: float, share: float) -> tuple[float, float]:
        shown = min(max(share, 0.0), self.top)
        return self.x + self.width * day / self.days, self.y + self.height * shown / self.top


class Curves:
    """Up to four curves in one frame, measured for a width and a height of the frame."""

    def __init__(self, lettering: Lettering, curves: tuple[CurveDrawing, ...], size_pt: tuple[float, float]) -> None:
        self._lettering = lettering
        self._curves = curves[: len(_COLOURS)]
        self._width, self._frame_height = size_pt

    @property
    def height_pt(self) -> float:
        """Frame, axis and the rows of those watched."""
        return self._frame_height + 44 + _ROW * len(self._curves)

    def draw(self, canvas: Any, x: float, top: float) -> None:
        """Draw them with the upper left corner there."""
        drawn = [(curve.name, _drawable(curve.points), curve.points) for curve in self._curves]
        days = max((points[-1][0] for _, _, points in drawn if points), default=0) or 1
        highest = max((high for _, points, _ in drawn for _, _, _, high, _ in points), default=1.0)
        limit = next((value for value in _TOPS if value >= highest - 1e-9), 1.0)
        frame = _Frame(
            x + _LEFT, top - 8 - self._frame_height, self._width - _LEFT - _LABELS, self._frame_height, days, limit
        )
        ticks = _ticks(days)
        self._axes(canvas, frame, ticks)
        for index, (_, points, _) in enumerate(drawn):
            _draw_band(canvas, frame, points, _COLOURS[index])
        for index, (_, points, _) in enumerate(drawn):
            _draw_steps(canvas, frame, points, _COLOURS[index])
        self._names(canvas, frame, [(name, points) for name, points, _ in drawn])
        self._watched(canvas, frame, ticks, [(name, points) for name, _, points in drawn])

    def _axes(self, canvas: Any, frame: _Frame, ticks: list[int]) -> None:
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(HAIRLINE)
        for part in range(5):
            share = frame.top * part / 4
            x, y = frame.at(0, share)
            canvas.line(x, y, x + frame.width, y)
            self._words(canvas, f"{share * 100:.3g} %", (x - 6, y - 2.8), INK2, right=True)
        for day in ticks:
            x, y = frame.at(day, 0)
            self._words(canvas, "day 0" if day == 0 else str(day), (x, y - 12), INK2, middle=True)

    def _names(self, canvas: Any, frame: _Frame, drawn: list[tuple[str, tuple[Point, ...]]]) -> None:
        """Name and last value right of the frame, kept apart when the curves end close together."""
        ends = sorted(
            ((points[-1][1] if points else 0.0, index, name) for index, (name, points) in enumerate(drawn)),
            reverse=True,
        )
        y = frame.y + frame.height + 24
        for place, (share, index, name) in enumerate(ends):
            points = drawn[index][1]
            room_below = frame.y + 10 + 24 * (len(ends) - 1 - place)
            y = min(y - 24, max(frame.at(0, share)[1] + 2, room_below))
            value = f"{share * 100:.0f} % by day {points[-1][0]}" if points else f"fewer than {FEWEST_WATCHED} people"
            x = frame.x + frame.width + 10
            for row, (words, face) in enumerate(((name, faces.SEMI), (value, faces.REGULAR))):
                setting = fit(self._lettering, words, Style(face, 8.6, 5.5, _LABELS - 10))
                canvas.setFillColor(_COLOURS[index] if row == 0 else INK2)
                for line in setting.lines:
                    draw(canvas, line, (x, y - 10.5 * row), setting.size_pt)

    def _watched(
        self, canvas: Any, frame: _Frame, ticks: list[int], drawn: list[tuple[str, tuple[Point, ...]]]
    ) -> None:
        y = frame.y - 26
        self._words(canvas, "Still watched", (frame.x - _LEFT, y), INK2)
        for index, (name, points) in enumerate(drawn):
            y -= _ROW
            for day in ticks:
                count = _watched_on(points, day)
                words = str(count) if count >= FEWEST_WATCHED else f"< {FEWEST_WATCHED}"
                self._words(
                    canvas, words, (frame.at(day, 0)[0], y), INK if count >= FEWEST_WATCHED else INK2, middle=True
                )
            setting = fit(self._lettering, name, Style(faces.SEMI, 8.0, 5.5, _LABELS - 24))
            canvas.setFillColor(_COLOURS[index])
            for line in setting.lines:
                draw(canvas, line, (frame.x + frame.width + 24, y), setting.size_pt)

    def _words(
        self,
        canvas: Any,
        words: str,
        place: tuple[float, float],
        colour: str,
        *,
        right: bool = False,
        middle: bool = False,
    ) -> None:
        line = self._lettering.line(words, faces.REGULAR)
        width = line.width_pt(8.0)
        shift = width if right else width / 2 if middle else 0.0
        canvas.setFillColor(colour)
        draw(canvas, line, (place[0] - shift, place[1]), 8.0)


def _drawable(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The points up to the first with too few watched."""
    for place, point in enumerate(points):
        if point[4] < FEWEST_WATCHED:
            return points[:place]
    return points


def _ticks(days: int) -> list[int]:
    step = next((step for step in _STEPS if days / step <= 7), -(-days // 7))
    return list(range(0, days + 1, step))


def _watched_on(points: tuple[Point, ...], day: int) -> int:
    """How many were watched on a day: the last count known by then."""
    count = points[0][4] if points else 0
    for at, _, _, _, watched in points:
        if at > day:
            break
        count = watched
    return count


def _stairs(frame: _Frame, points: tuple[Point, ...], column: int) -> list[tuple[float, float]]:
    """Corners of a step line: a value holds until the next point."""
    corners: list[tuple[float, float]] = []
    for point in points:
        x, y = frame.at(point[0], float(point[column]))
        if corners:
            corners.append((x, corners[-1][1]))
        corners.append((x, y))
    return corners


def _path(corners: list[tuple[float, float]]) -> str:
    return " ".join(f"{x:.2f} {y:.2f} {'l' if place else 'm'}" for place, (x, y) in enumerate(corners))


def _draw_band(canvas: Any, frame: _Frame, points: tuple[Point, ...], colour: str) -> None:
    if len(points) < 2:
        return
    canvas.saveState()
    canvas.setFillColor(colour, alpha=0.14)
    canvas.addLiteral(_path(_stairs(frame, points, 3) + _stairs(frame, points, 2)[::-1]) + " h f")
    canvas.restoreState()


def _draw_steps(canvas: Any, frame: _Frame, points: tuple[Point, ...], colour: str) -> None:
    if len(points) < 2:
        return
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(1.8)
    canvas.addLiteral("1 j " + _path(_stairs(frame, points, 1)) + " S 0 j")
