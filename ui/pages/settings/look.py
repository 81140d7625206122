"""Language and look: how the window shows itself on this computer, what it does by itself, and its scanner.

"No timers" (WCAG 2.2.1) keeps what is said at the window's foot there until somebody taps it, or goes on once there was
time to read it. What safety demands stays, for whoever comes next to the counter must not find it open: a place that a
PIN opened closes after two minutes (DECISIONS, "back after 2 minutes"), the counter locks after the owner's idle
minutes (there is no "never" among them), half a PIN is dropped, and a scan that waits for somebody to sign in is
forgotten after a minute. None of these loses anything that was typed or given.
"""

from __future__ import annotations

from typing import Any

from pos_recovery.domain.views.counter import TEXT_PERCENT

from ... import language
from ...front import Front
from ...texts import look as texts
from ...texts import settings as words
from ...widgets.choice import Segments, Toggle
from ...widgets.label import Label
from ...widgets.setting_row import SettingRow, with_lines
from ...widgets.surface import STRETCH, Card, column
from . import orders
from .book import Book
from .keeper import Keeper
from .scanner_part import ScannerPart
from .tab import EDGE, Tab

_LOOKS = tuple(texts.LOOKS)


class LookTab(Tab):
    """The owner's and a manager's. Every change is this computer's, and is seen at once."""

    def __init__(self, front: Front, keeper: Keeper) -> None:
        super().__init__(front, keeper)
        self._book: Book | None = None
        self.look = Segments(list(texts.LOOKS.values()), 0, height=52, pad=14)
        self.look_row = SettingRow(texts.LOOK, texts.LOOK_SUB, self.look)
        self.letters = Segments(list(texts.SIZES.values()), 0, height=52, pad=14)
        self.letters_row = SettingRow(texts.SIZE, texts.SIZE_SUB, self.letters)
        self.still, self.still_row = _toggle(texts.STILL, texts.STILL_SUB)
        self.no_timers, self.no_timers_row = _toggle(texts.NO_TIMERS, texts.NO_TIMERS_SUB)
        self.single, self.single_row = _toggle(texts.SINGLE, texts.SINGLE_SUB)
        spoken = language.spoken()
        shown = Label(words.LANGUAGES.get(spoken, spoken), 16, 600)
        language_row = SettingRow(texts.LANGUAGE, texts.LANGUAGE_SUB, shown)
        self.scanner = ScannerPart(front, keeper)
        look = _card(self.look_row, self.letters_row, self.still_row, language_row)
        access = _card(self.no_timers_row, self.single_row)
        self.setLayout(column(look, access, self.scanner, STRETCH, gap=14, margins=EDGE))
        self.look.chosen.connect(lambda place: self._choose(self.look_row, look=_LOOKS[place]))
        self.letters.chosen.connect(lambda place: self._choose(self.letters_row, text_percent=TEXT_PERCENT[place]))
        self.still.clicked.connect(lambda on: self._choose(self.still_row, less_motion=on))
        self.no_timers.clicked.connect(lambda on: self._choose(self.no_timers_row, timers=not on))
        self.single.clicked.connect(lambda on: self._choose(self.single_row, single_keys=on))
        self.scanner.wanted.connect(lambda row, habits: self._choose(row, scanner=habits))

    def flush(self) -> None:
        """What is typed of the scanner."""
        self.scanner.flush()

    def show_book(self, book: Book) -> None:
        """As it holds."""
        self._book, machine = book, book.machine
        self.look.set(_LOOKS.index(machine.look))
        self.letters.set(TEXT_PERCENT.index(machine.text_percent))
        self.still.setChecked(machine.less_motion)
        self.no_timers.setChecked(not machine.timers)
        self.single.setChecked(machine.single_keys)
        self.scanner.show_habits(machine.scanner)

    def _choose(self, row: SettingRow, **changes: Any) -> None:
        row.refuse(None)
        if self._book is not None:
            self.keeper.save(orders.machine(self._book, **changes), row.refuse)


def _toggle(name: str, sub: str) -> tuple[Toggle, SettingRow]:
    toggle = Toggle(name)
    return toggle, SettingRow(name, sub, toggle)


def _card(*rows: SettingRow) -> Card:
    card = Card()
    card.setLayout(column(*with_lines(*rows), gap=0, margins=(0, 4, 0, 4)))
    return card
