"""Customers who were let down again and again, for a manager: who, how often, what it was last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_recovery.domain.views.watching import LetDown

from ..texts import let_down as texts
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.long_ground import LongGround, SheetGround, framed
from ..widgets.sheet import Sheet
from ..widgets.sign import Icon
from ..widgets.surface import STRETCH, Card, column, row

_WIDE, _HIGH, _EACH, _MOST = 700, 240, 100, 4
_ICON = 32


class LetDownSheet(Sheet):
    """Read and closed. `local` turns an instant into the shop's time."""

    def __init__(self, found: Sequence[LetDown], local: Callable[[datetime], datetime]) -> None:
        super().__init__(texts.TITLE, _WIDE, _HIGH + _EACH * min(len(found), _MOST))
        self.cards = tuple(_CustomerCard(one, local(one.last)) for one in found)
        self.close_it = Button(texts.CLOSE, "primary", height=60, pixels=17, width=160)
        self.close_it.clicked.connect(self.close_sheet)
        head = column(title(texts.TITLE, 28), Label(texts.SUB, 16, 400, "ink2", wrap=True), gap=4)
        long = LongGround(SheetGround(column(*self.cards, STRETCH, gap=12, margins=(26, 6, 26, 10))))
        self.setLayout(column(framed(head), long, framed(row(STRETCH, self.close_it)), gap=10, margins=(1, 24, 1, 20)))

    def first_focus(self) -> QWidget | None:
        """Enter closes it."""
        return self.close_it

    def primary(self) -> None:
        """Close it."""
        self.close_sheet()


class _CustomerCard(Card):
    """One customer, and who gave to them as often."""

    def __init__(self, one: LetDown, last: datetime) -> None:
        super().__init__(radius=16)
        words = column(
            Label(one.name or texts.NO_NAME, 18, 600, wrap=True), Label(texts.last(one, last), 14.5, 400, "ink2"), gap=1
        )
        head = row(Icon("user-round", _ICON, "ink3"), words, Label(texts.often(one), 16, 600, figures=True), gap=14)
        head.setStretch(1, 1)
        facts = (_fact(texts.giver(name, times)) for name, times in one.givers)
        self.setLayout(column(head, *facts, gap=8, margins=(18, 12, 20, 14)))


def _fact(fact: str) -> QHBoxLayout:
    layout = row(_ICON + 14 - 28, Icon("info", 18, "info"), Label(fact, 15.5, 500, wrap=True), gap=10)
    layout.setStretch(2, 1)
    return layout
