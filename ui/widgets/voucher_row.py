"""A voucher in one row of the list: what it is good for, its last letters, when it was given, until when, its state."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import paint, theme
from .button import Pressable
from .row_paint import end_of, fit

HEIGHT = 56
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


class VoucherRowButton(Pressable):
    """The row; the whole of it is pressed. Words elide, the letters, what is left and the tag never."""

    radius = 12

    def __init__(self, words: VoucherRowWords) -> None:
        super().__init__(words.told)
        self._words, self._first = words, True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_words(words, first=True)

    def show_words(self, words: VoucherRowWords, *, first: bool) -> None:
        """Another voucher; `first` draws no line above it."""
        self._words, self._first = words, first
        self.setText(words.told)
        self.setAccessibleName(words.told)
        self.restyle()
        self.update()

    @property
    def words(self) -> VoucherRowWords:
        """What it shows."""
        return self._words

    def restyle(self) -> None:
        """Its height hangs on the font."""
        self.setFixedHeight(theme.scaled(HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(600, theme.scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(420, theme.scaled(HEIGHT))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """What, letters, given, until, tag, chevron."""
        words, high = self._words, area.height()
        if self.isDown():
            paint.box(painter, area.adjusted(2, 2, -2, -2), self.radius, theme.colour("sunken"))
        if not self._first:
            painter.fillRect(QRectF(18, 0, area.width() - 36, 1), theme.colour("line"))
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
