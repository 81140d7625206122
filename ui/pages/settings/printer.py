"""This computer: its printer and paper, and how the app looks on it."""

from __future__ import annotations

from typing import Any

from ...front import Front
from ...texts import settings as texts
from ...widgets.choice import Segments, Toggle
from ...widgets.setting_row import SettingRow, with_lines
from ...widgets.surface import STRETCH, Card, column
from . import orders
from .book import Book
from .keeper import Keeper
from .printer_part import PrinterPart
from .stacks import StacksCard
from .tab import EDGE, Tab
from .voucher_words import VoucherWords

_LOOKS = tuple(texts.LOOKS)


class PrinterTab(Tab):
    """The owner's and a manager's."""

    def __init__(self, front: Front, keeper: Keeper) -> None:
        super().__init__(front, keeper)
        self._book: Book | None = None
        self.part = PrinterPart(front)
        self.look = Segments(list(texts.LOOKS.values()), 0, height=52, pad=14)
        self.still = Toggle(texts.STILL)
        self.look_row = SettingRow(texts.LOOK, texts.LOOK_SUB, self.look)
        self.still_row = SettingRow(texts.STILL, texts.STILL_SUB, self.still)
        card = Card()
        card.setLayout(column(*with_lines(self.look_row, self.still_row), gap=0, margins=(0, 4, 0, 4)))
        self.words = VoucherWords(front, keeper)
        self.stacks = StacksCard(keeper)
        self.setLayout(column(self.part, self.stacks, card, self.words, STRETCH, gap=14, margins=EDGE))
        self.part.wanted.connect(lambda changes: self._choose(self.part.sample_row, **changes))
        self.look.chosen.connect(lambda place: self._choose(self.look_row, look=_LOOKS[place]))
        self.still.clicked.connect(lambda: self._choose(self.still_row, less_motion=self.still.isChecked()))

    def begin(self) -> None:
        """Which printers are there may have changed since."""
        self.part.look()

    def compact(self, *, compact: bool) -> None:
        """Narrower fields in a narrow window."""
        self.words.compact(compact=compact)

    def flush(self) -> None:
        """What is typed of the voucher's words."""
        self.words.flush()

    def show_book(self, book: Book) -> None:
        """As it holds."""
        self._book = book
        self.words.show_book(book)
        self.part.show_machine(book.machine)
        self.stacks.show_book(book)
        self.look.set(_LOOKS.index(book.machine.look))
        self.still.setChecked(book.machine.less_motion)

    def _choose(self, row: SettingRow, **changes: Any) -> None:
        row.refuse(None)
        if self._book is not None:
            self.keeper.save(orders.machine(self._book, **changes), row.refuse)
