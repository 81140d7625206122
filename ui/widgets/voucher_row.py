"""A voucher in one row of the list: what it is good for, its last letters, when it was given, until when, its state."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from .. import paint, theme
from .list_row import ListRow
from .row_paint import end_of, fit

_LONGEST_TAG = "Cancelled"
_LETTERS = "····" + 4 * "X"  # to measure by: as the last four of a code stand there


@dataclass(frozen=True, slots=True)
class VoucherRowWords:
    """A row in words. `left` stands behind what it is good for; `tag` is (word, tone, icon); `told` says all of it."""

    what: str
    left: str
    end: str
    issued: str
    until: str
    tag: tuple[str, str, str]
    told: str


class VoucherRowButton(ListRow[VoucherRowWords]):
    """The row; the whole of it is pressed. Words elide, the letters, what is left and the tag never."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """What, letters, given, until, tag, chevron."""
        words, high = self._words, area.height()
        self.paint_ground(painter, area)
        right = end_of(painter, area, words.tag, _LONGEST_TAG)
        letters = theme.font(15, 600, figures=True)
        end = paint.width_of(_LETTERS, letters) + 22
        room = right - 18 - end
        what, issued, until = room * 0.42, room * 0.29, room * 0.29
        bold, plain, ink, ink2 = theme.font(16, 600), theme.font(15), theme.colour("ink"), theme.colour("ink2")
        fit(painter, QRectF(18, 0, what - 14, high), words.what, (bold, ink), words.left)
        paint.words(painter, QRectF(18 + what, 0, end, high), words.end, (letters, ink2))
        fit(painter, QRectF(18 + what + end, 0, issued - 14, high), words.issued, (plain, ink2))
        fit(painter, QRectF(18 + what + end + issued, 0, until - 14, high), words.until, (plain, ink2))
