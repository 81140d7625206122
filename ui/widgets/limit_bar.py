"""An amount against what somebody may give alone: inside in the colour of action, over it as a warning."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from pos_recovery.domain.money import Money

from .. import paint, theme
from ..texts import amount as texts
from .surface import Painted

_ROOM = 1.6  # the bar is this much longer than the limit


class LimitBar(Painted):
    """Nothing is drawn without a limit. The figure is left out while customers can see the screen."""

    def __init__(self, *, quiet: bool) -> None:
        super().__init__()
        self._quiet = quiet
        self._amount: Money | None = None
        self._limit: Money | None = None
        self.over = False
        self.setFixedHeight(46)

    def tell(self, amount: Money, limit: Money | None, *, over: bool) -> None:
        """Another amount or limit; the office says whether it is over."""
        self._amount, self._limit, self.over = amount, limit, over
        words = texts.OVER if over else self._words
        self.setAccessibleName(words if limit is not None else "")
        self.update()

    @property
    def limit(self) -> Money | None:
        """What may be given alone, None where there is no limit."""
        return self._limit

    @property
    def _words(self) -> str:
        return texts.limit(None if self._quiet else self._limit)

    def paint(self, painter: QPainter) -> None:
        """Ground, amount, the limit's mark, its words."""
        if self._limit is None or self._amount is None:
            return
        wide, whole = float(self.width()), max(self._limit.units * _ROOM, float(self._amount.units), 1.0)
        paint.box(painter, QRectF(0, 4, wide, 14), 7, theme.colour("line"))
        filled = wide * self._amount.units / whole
        if filled > 0:
            fill = theme.colour("warn" if self.over else "primary")
            paint.box(painter, QRectF(0, 4, max(14.0, filled), 14), 7, fill)
        mark = wide * self._limit.units / whole
        painter.fillRect(QRectF(mark - 1, 0, 2.5, 22), theme.colour("ink"))
        font, words = theme.font(13, 500), texts.OVER if self.over else self._words
        room = paint.width_of(words, font) + 8
        x = min(max(0.0, mark - room / 2), wide - room)
        ink = theme.colour("warn" if self.over else "ink2")
        paint.words(painter, QRectF(x, 25, room, 20), words, (font, ink), paint.CENTRE)
