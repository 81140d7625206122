"""How much: a price that is tapped, or an amount typed as on a till. The office says at once what it asks."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import Kind, Spec
from pos_recovery.domain.views.menu import MenuItem
from pos_recovery.domain.views.remedies import Weighed

from ..amounts import money
from ..front import Front
from ..texts import amount as texts
from ..weighing import Weighing
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.limit_bar import LimitBar
from ..widgets.pads import AmountPad
from ..widgets.price_tile import PriceTile
from ..widgets.sheet import Sheet
from ..widgets.side_panel import SidePanel
from ..widgets.surface import STRETCH, column, row

_SIZE, _PANEL, _COLUMNS, MOST_TILES = (920, 620), 386, 2, 8
Prices = Sequence[tuple[str, Money]]


class AmountSheet(Sheet):
    """`used` tells the Money. `whole` makes all parts of the give from an amount, so that the office can weigh it."""

    used = Signal(object)

    def __init__(
        self,
        front: Front,
        kind: Kind,
        prices: Prices,
        give: tuple[uuid.UUID, Actor, Callable[[Money], tuple[Spec, ...]]],
    ) -> None:
        super().__init__(texts.title(kind), *_SIZE)
        self._moment, self._actor, self._whole = give
        self._amount = Money(0, front.shop.view.currency)
        self._front = front
        self._weighing = Weighing(front, self)
        self._weighing.weighed.connect(self._weighed)
        self._weighing.refused.connect(self._refused)
        self.figure = Label("", 62, 600, family="title", align=Qt.AlignmentFlag.AlignCenter)
        self.bar = LimitBar(quiet=front.shop.rules.quiet)
        self.pad = AmountPad(gap=8, raised=True)
        self.tiles = [PriceTile(name, amount) for name, amount in prices[:MOST_TILES]]
        self.use = Button(texts.USE, "primary", after="arrow-right", height=64, pixels=19)
        self._says = Label("", 15, 500, "danger", wrap=True)
        self._says.hide()
        self._build(kind)
        self.pad.typed.connect(self._typed)
        self.pad.set(0)
        self._weighing.ask(self._moment, self._actor, self._whole(Money(1, self._amount.currency)))

    def _build(self, kind: Kind) -> None:
        grid = QGridLayout()
        grid.setSpacing(10)
        for place, tile in enumerate(self.tiles):
            tile.clicked.connect(lambda _=False, tile=tile: self.pad.set(tile.amount.units))
            grid.addWidget(tile, place // _COLUMNS, place % _COLUMNS)
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
        back = Button(texts.BACK, "secondary", icon="arrow-left", height=60, pixels=17)
        back.clicked.connect(self.close_sheet)
        self.use.clicked.connect(self.primary)
        foot = row(back, gap=12)
        foot.addWidget(self.use, 1)
        left = column(
            title(texts.title(kind), 30), Label(texts.HINT, 16, 400, "ink2"), 10, grid, STRETCH, self._says, foot,
            gap=6, margins=(32, 28, 32, 28),
        )  # fmt: skip
        right = column(
            STRETCH, self.figure, 10, self.bar, 16, row(STRETCH, self.pad, STRETCH), STRETCH, gap=0,
            margins=(32, 16, 32, 16),
        )  # fmt: skip
        both = row(gap=0)
        both.addLayout(left, 1)
        both.addWidget(SidePanel(right, _PANEL))
        self.setLayout(both)

    def first_focus(self) -> QWidget | None:
        """The pad: who has a keyboard types at once."""
        return self.pad

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace or (event.text() and event.text() in "0123456789"):
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
            self.pad.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def primary(self) -> None:
        """Use what was tapped or typed; nothing is no amount (P40)."""
        if self.use.isEnabled():
            amount = self._amount
            self.close_sheet()
            self.used.emit(amount)

    def _typed(self, units: int) -> None:
        self._amount = Money(units, self._amount.currency)
        self.figure.setText(money(self._amount))
        self.figure.set_pixels(62 if len(self.figure.text()) < 10 else 44)
        self.figure.set_ink("ink" if units else "ink3")
        self.use.dress(texts.use(self._amount) if units else texts.USE)
        self.use.setEnabled(units > 0)
        for tile in self.tiles:
            tile.setChecked(units > 0 and tile.amount == self._amount)
        self._say("")
        if units:
            self._weighing.ask(self._moment, self._actor, self._whole(self._amount))
        else:
            self._weighing.drop()
            self.bar.tell(self._amount, self.bar.limit, over=False)

    def _weighed(self, weighed: Weighed) -> None:
        self.bar.tell(self._amount, weighed.may_give, over=weighed.why is not None or weighed.stopped)

    def _refused(self, failure: Failure) -> None:
        self._say(self._front.words_for(failure))
        self.use.setEnabled(False)

    def _say(self, sentence: str) -> None:
        self._says.setText(sentence)
        self._says.setVisible(bool(sentence))


def prices_for(items: Sequence[MenuItem], ticket: Money | None) -> Prices:
    """What to offer as tiles: the ticket and half of it where it is known, then one item of each category in turn,
    the fullest first."""
    found: list[tuple[str, Money]] = []
    if ticket is not None and ticket.units > 1:
        found = [(texts.WHOLE, ticket), (texts.HALF, Money((ticket.units + 1) // 2, ticket.currency))]
    shelves: dict[str, list[MenuItem]] = {}
    for item in items:
        if item.price.units > 0:
            shelves.setdefault(item.category, []).append(item)
    fullest = sorted(shelves.values(), key=len, reverse=True)
    while len(found) < MOST_TILES and any(fullest):
        for shelf in fullest:
            if shelf:
                found.append((shelf[0].name, shelf.pop(0).price))
    return found[:MOST_TILES]
