"""What is left to give: a ring with a word, and figures only while the eye is held."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.money import Money

from .. import left
from ..amounts import round_money
from ..texts import counter as texts
from ..texts import left as left_texts
from .button import Eye
from .label import Label
from .ring import Ring
from .surface import STRETCH, Card, column, row

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_WIDE, _WIDE_HELD, _COMPACT, _TIGHT = 150, 120, 116, 108
_MOST_LINES = 2


class BudgetCard(Card):
    """The budget that binds, by its period; while held also the others and the limit of who is here (P10, P101).

    `resized` tells that it may need another height.
    """

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._standings: tuple[Standing, ...] = ()
        self._limit: Money | None = None
        self._quiet, self._compact, self._tight = True, False, False
        self._title = Label("", 15, 600)
        self.ring = Ring(_WIDE)
        self._none = Label(texts.NO_BUDGET, 16, 500, "ink2", wrap=True)
        self._lines = [Label("", 16, 600, wrap=True, align=_MIDDLE) for _ in range(_MOST_LINES)]
        self._limit_line = Label("", 14, 400, "ink2", wrap=True, align=_MIDDLE)
        self._still = Label(texts.STILL_WORKS, 14, 400, "ink2", wrap=True, align=_MIDDLE)
        for small in (self._limit_line, self._still):
            small.setContentsMargins(0, 0, 0, 4)
        self.eye = Eye()
        for change in (self.eye.pressed, self.eye.released):
            change.connect(self.refresh)
            change.connect(self.resized)
        ring = row(STRETCH, self.ring, STRETCH)
        eye = row(STRETCH, self.eye, STRETCH)
        rows = column(
            self._title, 4, self._none, ring, 6, *self._lines, self._limit_line, self._still, eye,
            gap=6, margins=(18, 14, 18, 16),
        )  # fmt: skip
        self.setLayout(rows)
        self.refresh()

    def tell(self, standings: Sequence[Standing], limit: Money | None, *, quiet: bool) -> None:
        """The budgets that ask this person, and their own limit per customer."""
        self._standings, self._limit, self._quiet = tuple(standings), limit, quiet
        self.refresh()

    def fit(self, *, compact: bool, tight: bool) -> None:
        """A narrow or a low window: a smaller ring."""
        self._compact, self._tight = compact, tight
        self.refresh()

    @property
    def shows_money(self) -> bool:
        """Whether figures are to be seen now."""
        return self.eye.held or not self._quiet

    def refresh(self) -> None:
        """Say what may be seen now. What may not is in no widget."""
        bound, money = left.binding(self._standings), self.shows_money
        own = bound is not None and bound.person is not None
        self._none.setVisible(bound is None)
        self.ring.setVisible(bound is not None)
        self.eye.setVisible(self._quiet and (bound is not None or self._limit is not None))
        self.eye.update()
        used_up = bound is not None and bound.left.units == 0
        self._still.setVisible(used_up and not money)
        if bound is None:
            self._title.setText(texts.left_title(left_texts.TODAY, own=False))
            self.ring.tell(0.0, "")
        else:
            self._title.setText(texts.left_title(left.period(bound), own=own))
            figure = round_money(bound.left) if money else left.word(bound)
            self.ring.resize_to(self._side(held=money))
            self.ring.tell(left.share(bound), figure, left.period(bound) if money else "")
        self._tell_lines(bound)

    def _tell_lines(self, bound: Standing | None) -> None:
        money = self.shows_money
        others = [one for one in self._standings if one is not bound] if money else []
        others.sort(key=lambda one: one.left.units)
        for place, label in enumerate(self._lines):
            one = others[place] if place < len(others) else None
            own = one is not None and one.person is not None
            label.setText("" if one is None else texts.left_line(one.left, left.period(one), own=own))
            label.setVisible(one is not None)
        shown = money and self._limit is not None
        self._limit_line.setText(texts.up_to(self._limit) if shown and self._limit is not None else "")
        self._limit_line.setVisible(shown)

    def _side(self, *, held: bool) -> int:
        if self._tight:
            return _TIGHT
        return _COMPACT if self._compact else _WIDE_HELD if held else _WIDE
