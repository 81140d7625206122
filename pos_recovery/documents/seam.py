"""The seam of gold between two surfaces, and the mended bowl that is the shop's mark, as paths."""

from __future__ import annotations

from math import hypot
from typing import Any

Point = tuple[float, float]
# (share of the width, points above the middle, points thick): where the break runs, thicker where gold pooled.
Joints = tuple[tuple[float, float, float], ...]

CARD: Joints = (
    (-0.02, 11.5, 5.4), (0.142, -6.6, 6.9), (0.262, 3.2, 6.0), (0.367, -1.9, 6.7), (0.469, 10.9, 5.5),
    (0.6, 1.6, 5.0), (0.718, -8.8, 4.6), (0.789, 7.4, 5.0), (0.899, -5.4, 6.7), (1.02, 7.2, 5.0),
)  # fmt: skip
RECEIPT: Joints = (
    (-0.02, 2.5, 2.5), (0.119, -2.2, 4.7), (0.271, 4.1, 2.9), (0.383, -0.7, 2.8), (0.517, -4.3, 4.8),
    (0.66, 3.6, 3.2), (0.8, -2.3, 4.5), (0.899, 2.5, 3.0), (1.02, -1.8, 2.5),
)  # fmt: skip

_ROUND = 8.0  # points from a corner at which its curve starts at the farthest

RIM, GOLD, LIGHT = "#8A5C12", "#D9A23B", "#F3D48C"


def ribbon(joints: list[tuple[float, float, float]], softness: float = 0.4) -> str:
    """A closed path along `joints` (x, y, thickness in points), its corners rounded by a share of each side."""
    upper: list[Point] = []
    lower: list[Point] = []
    for index, (x, y, thick) in enumerate(joints):
        before = joints[max(index - 1, 0)]
        after = joints[min(index + 1, len(joints) - 1)]
        along, up = after[0] - before[0], after[1] - before[1]
        long = hypot(along, up) or 1.0
        off = (-up / long * thick / 2, along / long * thick / 2)
        upper.append((x + off[0], y + off[1]))
        lower.append((x - off[0], y - off[1]))
    lower.reverse()
    return f"{_number(upper[0])} m {_edge(upper, softness)} {_number(lower[0])} l {_edge(lower, softness)} h"


def edge(joints: list[tuple[float, float, float]], softness: float = 0.4) -> str:
    """The middle of a ribbon as an open path without its first `m`, to close a surface with."""
    return _edge([(x, y) for x, y, _ in joints], softness)


def laid(joints: Joints, width_pt: float, middle_pt: float, grow: float = 0.0) -> list[tuple[float, float, float]]:
    """The joints across a sheet: `middle_pt` is the height of the middle, `grow` is added to each thickness."""
    return [(share * width_pt, middle_pt + up, thick + grow) for share, up, thick in joints]


def draw_gold(canvas: Any, joints: Joints, width_pt: float, middle_pt: float) -> None:
    """The seam in its three golds: rim, body, and the light along its upper side."""
    canvas.setFillColor(RIM)
    canvas.addLiteral(ribbon(laid(joints, width_pt, middle_pt)) + " f")
    canvas.setFillColor(GOLD)
    canvas.addLiteral(ribbon(laid(joints, width_pt, middle_pt, -1.1)) + " f")
    canvas.setFillColor(LIGHT)
    light = [(x, y + thick * 0.13, 1.25) for x, y, thick in laid(joints, width_pt, middle_pt)]
    canvas.addLiteral(ribbon(light) + " f")


def draw_bowl(canvas: Any, place: Point, width_pt: float, colours: tuple[str, str]) -> None:
    """The mark: a bowl with its foot, mended. `place` is the middle of its upper edge; colours of bowl and of seam."""
    x, y = place[0] - width_pt / 2, place[1]
    deep, bend = 0.665, 0.5523  # a half ellipse, by the usual Bézier constant
    bowl = (
        f"0 0 m 0 {-deep * bend:.4f} {0.5 - 0.5 * bend:.4f} {-deep} 0.5 {-deep} c "
        f"{0.5 + 0.5 * bend:.4f} {-deep} 1 {-deep * bend:.4f} 1 0 c h"
    )
    crack = [(0.64, 0.06, 0.095), (0.468, -0.168, 0.085), (0.607, -0.352, 0.08), (0.5, -0.68, 0.09)]
    canvas.saveState()
    canvas.transform(width_pt, 0, 0, width_pt, x, y)
    canvas.setFillColor(colours[0])
    canvas.addLiteral(f"{bowl} f")
    canvas.roundRect(0.309, -0.77, 0.382, 0.086, 0.043, stroke=0, fill=1)
    canvas.addLiteral(f"{bowl} W n")
    canvas.setFillColor(colours[1])
    canvas.addLiteral(ribbon(crack, 0.3) + " f")
    canvas.restoreState()


def _edge(points: list[Point], softness: float) -> str:
    """Straight runs with rounded corners: each corner is a curve from a share before it to a share after it."""
    parts: list[str] = []
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        start = _between(corner, before, _share(corner, before, softness))
        end = _between(corner, after, _share(corner, after, softness))
        first, second = _between(start, corner, 2 / 3), _between(end, corner, 2 / 3)
        parts.append(f"{_number(start)} l {_number(first)} {_number(second)} {_number(end)} c")
    parts.append(f"{_number(points[-1])} l")
    return " ".join(parts)


def _share(corner: Point, other: Point, softness: float) -> float:
    """How far from the corner its curve starts: long sides stay straight, short ones keep a straight piece."""
    return min(softness, _ROUND / (hypot(other[0] - corner[0], other[1] - corner[1]) or 1.0))


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _number(point: Point) -> str:
    return f"{point[0]:.3f} {point[1]:.3f}"
