"""Fonts and icons out of `resources`, the window's sibling in a checkout, a wheel and a bundle alike."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QFontDatabase, QPainter
from PySide6.QtSvg import QSvgRenderer

from . import paint

_DIRECTED = frozenset({"arrow-left", "arrow-right", "chevron-left", "chevron-right", "log-out", "send", "undo-2"})
RESOURCES = Path(__file__).resolve().parent.parent / "resources"


def load_fonts() -> None:
    """Make the bundled families known; they carry names of their own, so that none of the system's is taken."""
    for file in sorted((RESOURCES / "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise RuntimeError(f"the font {file.name} could not be read")


def draw_icon(painter: QPainter, name: str, box: QRectF, colour: QColor, stroke: float = 2.0) -> None:
    """Draw a Lucide icon into a box; `stroke` is its line in the icon's own 24 units.

    One that says forth or back points the other way where people read from the right.
    """
    drawn = _renderer(name, colour.name(), stroke)
    if name in _DIRECTED:
        drawn.render(painter, box)
    else:
        with paint.upright(painter, box):
            drawn.render(painter, box)


@cache
def _renderer(name: str, colour: str, stroke: float) -> QSvgRenderer:
    text = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(text.encode()))
