"""A moment of the day in one row: when, what, what was given, who, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from pos_recovery.domain.moment import Cause

from .. import assets, paint, theme
from .list_row import ListRow
from .row_paint import end_of, fit, square

_LONGEST_TAG = "Said no, thanks"


@dataclass(frozen=True, slots=True)
class DayRowWords:
    """A row in words. `amount` stands behind what was given; `tag` is (word, tone, icon); `told` says all of it."""

    at: str
    cause: Cause
    label: str
    given: str
    amount: str
    gift: bool
    by: str
    tag: tuple[str, str, str]
    told: str


class DayRowButton(ListRow[DayRowWords]):
    """The row; the whole of it is pressed. Words elide, the time and the tag never."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Time, cause, what was given, who, tag, chevron."""
        words, high = self._words, area.height()
        self.paint_ground(painter, area)
        at, ink2 = theme.font(15, 500, figures=True), theme.colour("ink2")
        x = 18 + paint.width_of("00:00", at) + 16
        paint.words(painter, QRectF(18, 0, x, high), words.at, (at, ink2))
        assets.draw_icon(
            painter, theme.CAUSE_ICONS[words.cause], square(x, high, 24), theme.cause_colours(words.cause)[0]
        )
        x += 40
        right = end_of(painter, area, words.tag, _LONGEST_TAG)
        room = right - x
        label, given, by = room * 0.36, room * 0.46, room * 0.18
        bold, plain, ink = theme.font(16, 600), theme.font(15), theme.colour("ink")
        fit(painter, QRectF(x, 0, label - 14, high), words.label, (bold, ink))
        look = (plain, ink if words.gift else theme.colour("ink3"))
        fit(painter, QRectF(x + label, 0, given - 14, high), words.given, look, words.amount)
        fit(painter, QRectF(x + label + given, 0, by - 14, high), words.by, (plain, ink2))
