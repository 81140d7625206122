"""This computer's printer and paper, the shop's cards, and the words on both."""

from __future__ import annotations

from typing import Any

from ...front import Front
from ...widgets.setting_row import SettingRow
from ...widgets.surface import STRETCH, column
from . import orders
from .book import Book
from .keeper import Keeper
from .printer_part import PrinterPart
from .stacks import StacksCard
from .tab import EDGE, Tab
from .voucher_words import VoucherWords


class PrinterTab(Tab):
    """The owner's and a manager's."""

    def __init__(self, front: Front, keeper: Keeper) -> None:
        super().__init__(front, keeper)
        self._book: Book | None = None
        self.part = PrinterPart(front)
        self.words = VoucherWords(front, keeper)
        self.stacks = StacksCard(keeper)
        self.setLayout(column(self.part, self.stacks, self.words, STRETCH, gap=14, margins=EDGE))
        self.part.wanted.connect(lambda changes: self._choose(self.part.sample_row, **changes))

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

    def _choose(self, row: SettingRow, **changes: Any) -> None:
        row.refuse(None)
        if self._book is not None:
            self.keeper.save(orders.machine(self._book, **changes), row.refuse)
