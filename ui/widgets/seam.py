"""The seam of gold where two surfaces meet, and the mark: a bowl mended with it."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from .bowl import bowl, draw_bowl, place_bowl

Waypoints = tuple[tuple[float, float], ...]
Line = tuple[tuple[float, float, float], ...]  # x, y, width factor
_RIM, _BODY, _LIGHT = "#8A5C12", "#D9A23B", "#F3D48C"
_STEP = 34.0  # pixels between two bends
_SMOOTH = 5
_NORMAL_REACH = 7


@lru_cache(maxsize=32)
def seam_line(waypoints: Waypoints, seed: int, bend: float = 0.16, step: float = _STEP) -> Line:
    """The centre line of a seam through waypoints: bends by chance of the seed, with a small pool at some joints."""
    chance = random.Random(seed)
    joints = _joints(waypoints, chance, (bend, step))
    joints = [joints[0], *joints, joints[-1]]
    widths = [0.55 + 0.3 * chance.random() for _ in joints]
    pools = [0.55 if chance.random() < 0.34 else 0.12 for _ in joints]
    line: list[tuple[float, float, float]] = []
    for i in range(1, len(joints) - 2):
        line += _stretch(joints[i - 1 : i + 3], widths[i : i + 2], pools[i : i + 2])
    line.append((*joints[-1], widths[-1]))
    return tuple(_mean(line, i) for i in range(len(line)))


def _joints(waypoints: Waypoints, chance: random.Random, manner: tuple[float, float]) -> list[tuple[float, float]]:
    bend, step = manner
    joints = [waypoints[0]]
    for (x0, y0), (x1, y1) in zip(waypoints, waypoints[1:], strict=False):
        length = math.hypot(x1 - x0, y1 - y0)
        count = max(1, round(length / step)) if bend else 1
        across = (-(y1 - y0) / length, (x1 - x0) / length)
        for i in range(1, count + 1):
            t = i / count
            away = (chance.random() * 2 - 1) * step * bend * 2 if i < count else 0.0
            joints.append((x0 + (x1 - x0) * t + across[0] * away, y0 + (y1 - y0) * t + across[1] * away))
    return joints


def _stretch(
    four: Sequence[tuple[float, float]], widths: Sequence[float], pools: Sequence[float]
) -> list[tuple[float, float, float]]:
    """Points between the middle two of four joints, by a Hermite curve (en.wikipedia.org/wiki/Cubic_Hermite_spline)."""
    before, start, end, after = four
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    count, reach, tension = max(4, int(length / 1.2)), max(5.0, min(16.0, length * 0.3)), 0.27
    points = []
    for k in range(count):
        t = k / count
        h00, h10 = 2 * t**3 - 3 * t * t + 1, t**3 - 2 * t * t + t
        h01, h11 = -2 * t**3 + 3 * t * t, t**3 - t * t
        x, y = (
            h00 * start[n] + h10 * (end[n] - before[n]) * tension + h01 * end[n] + h11 * (after[n] - start[n]) * tension
            for n in (0, 1)
        )
        width = widths[0] + (widths[1] - widths[0]) * t
        width += pools[0] * math.exp(-((t * length / reach) ** 2))
        width += pools[1] * math.exp(-(((1 - t) * length / reach) ** 2))
        points.append((x, y, width))
    return points


def _mean(line: Sequence[tuple[float, float, float]], i: int) -> tuple[float, float, float]:
    near = min(_SMOOTH, i, len(line) - 1 - i)
    few = line[i - near : i + near + 1]
    return sum(p[0] for p in few) / len(few), sum(p[1] for p in few) / len(few), sum(p[2] for p in few) / len(few)


def draw_seam(painter: QPainter, line: Line, widest: float, *, rim: bool = True) -> None:
    """Pour the gold along a line; `widest` in pixels (8 to 9 on a screen)."""
    painter.setPen(Qt.PenStyle.NoPen)
    if rim:
        _pour(painter, _RIM, _ribbon(line, widest * 1.22, 0.0))
    _pour(painter, _BODY, _ribbon(line, widest * 0.92, 0.0))
    _pour(painter, _LIGHT, _ribbon(line, widest * 0.24, widest * -0.16))


def _pour(painter: QPainter, colour: str, ribbon: QPolygonF) -> None:
    painter.setBrush(QColor(colour))
    painter.drawPolygon(ribbon, Qt.FillRule.WindingFill)


@lru_cache(maxsize=64)
def _ribbon(line: Line, width: float, shift: float) -> QPolygonF:
    """Both banks of a line, kept: a page is painted again more often than its seam is moved."""
    left, right = [], []
    for i, (x, y, factor) in enumerate(line):
        a, b = line[max(0, i - _NORMAL_REACH)], line[min(len(line) - 1, i + _NORMAL_REACH)]
        length = math.hypot(b[0] - a[0], b[1] - a[1]) or 1.0
        across = (-(b[1] - a[1]) / length, (b[0] - a[0]) / length)
        half, off = width * factor / 2, shift * factor
        left.append(QPointF(x + across[0] * (half + off), y + across[1] * (half + off)))
        right.append(QPointF(x - across[0] * (half - off), y - across[1] * (half - off)))
    return QPolygonF([*left, *reversed(right)])


@lru_cache(maxsize=32)
def broken_edge(line: Line, *corners: tuple[float, float]) -> QPolygonF:
    """A surface that ends in the seam's centre line, closed over these corners."""
    return QPolygonF([QPointF(x, y) for x, y, _ in line] + [QPointF(*corner) for corner in corners])


def draw_mark(painter: QPainter, area: QRectF, colour: str = "#FFFFFF") -> None:
    """The mark: a bowl with a foot and a seam, no steam: not every shop sells food."""
    draw_bowl(painter, area, colour)
    painter.save()
    place_bowl(painter, area)
    painter.setClipPath(bowl())
    painter.scale(0.1, 0.1)
    draw_seam(painter, seam_line(((300, 120), (228, 220), (282, 296), (228, 460)), 2, 0), 50, rim=False)
    painter.restore()
