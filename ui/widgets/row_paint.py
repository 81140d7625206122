"""What rows of a list paint alike: words that elide, a tag in a column of its own, the chevron at the end."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from .. import assets, paint, theme
from .sign import TONES

_TAG = 28


def fit(painter: QPainter, area: QRectF, text: str, look: tuple[QFont, QColor], amount: str = "") -> None:
    """Words that elide, and an amount behind them that never does."""
    tail = f", {amount}" if amount else ""
    behind = paint.width_of(tail, look[0])
    shown = paint.elided(text, look[0], area.width() - behind)
    paint.words(painter, area.adjusted(0, 0, 8, 0), f"{shown}{tail}", look)


def square(x: float, high: float, side: float) -> QRectF:
    """Where an icon stands in the middle of a row's height."""
    return QRectF(x, (high - side) / 2, side, side)


def end_of(painter: QPainter, area: QRectF, tag: tuple[str, str, str], longest: str) -> float:
    """The chevron, and the tag (word, tone, icon) in a column that the longest word fits; where that column begins."""
    word, tone, icon = tag
    ink, tint = (theme.colour(token) for token in TONES[tone])
    assets.draw_icon(painter, "chevron-right", square(area.right() - 36, area.height(), 20), theme.colour("ink2"))
    font = theme.font(14, 600)
    column = paint.width_of(longest, font) + 48
    wide = paint.width_of(word, font) + 44
    x, high = area.right() - 48 - column, theme.scaled(_TAG)
    place = QRectF(x, (area.height() - high) / 2, wide, high)
    paint.box(painter, place, high / 2, tint)
    assets.draw_icon(painter, icon, square(x + 11, area.height(), 16), ink, 2.3)
    paint.words(painter, place.adjusted(32, 0, 0, 0), word, (font, ink))
    return x - 8
