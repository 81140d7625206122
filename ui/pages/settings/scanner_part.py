"""The scanner of this computer: a test of it, and how it types, folded away until it is wanted (P103)."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.views.counter import GAPS_MS, LONGEST_PREFIX, ScanEnd, ScannerHabits

from ...front import Front
from ...sheets.scan_test import ScanTestSheet
from ...texts import look as texts
from ...widgets.button import Button
from ...widgets.choice import Segments
from ...widgets.field import Field
from ...widgets.fold import Fold
from ...widgets.setting_row import InsetLine, SettingRow, with_lines
from ...widgets.surface import Card, column
from .keeper import Keeper

_ENDS = tuple(ScanEnd)
_FIELD_WIDE = 140


class ScannerPart(Card):
    """`wanted` tells a row, and the ScannerHabits that somebody chose there."""

    wanted = Signal(object, object)

    def __init__(self, front: Front, keeper: Keeper) -> None:
        super().__init__()
        self._front, self._keeper = front, keeper
        self._habits = ScannerHabits()
        self._sheet: ScanTestSheet | None = None
        self.test = Button(texts.TEST, "secondary", icon="scan-line", height=52)
        self.test_row = SettingRow(texts.SCANNER, texts.SCANNER_SUB, self.test)
        self.gap = Segments(list(texts.GAPS.values()), 0, height=52, pad=12)
        self.gap_row = SettingRow(texts.GAP, texts.GAP_SUB, self.gap)
        self.end = Segments([texts.ENDS[end] for end in _ENDS], 0, height=52, pad=14)
        self.end_row = SettingRow(texts.END, texts.END_SUB, self.end)
        self.prefix = Field(texts.PREFIX, texts.PREFIX_HINT, height=52, longest=LONGEST_PREFIX)
        self.prefix.setFixedWidth(_FIELD_WIDE)
        self.prefix_row = SettingRow(texts.PREFIX, texts.PREFIX_SUB, self.prefix)
        inside = QWidget()
        rows = with_lines(self.gap_row, self.end_row, self.prefix_row)
        inside.setLayout(column(InsetLine(), *rows, gap=0, margins=(0, 0, 0, 6)))
        self.fold = Fold(texts.HABITS, texts.HABITS_SUB, inside, framed=False)
        self.setLayout(column(self.test_row, InsetLine(), self.fold, inside, gap=0, margins=(0, 4, 0, 0)))
        self.test.clicked.connect(self._test)
        self.gap.chosen.connect(lambda place: self._want(self.gap_row, gap_ms=GAPS_MS[place]))
        self.end.chosen.connect(lambda place: self._want(self.end_row, end=_ENDS[place]))
        self.prefix.editingFinished.connect(self.flush)

    def show_habits(self, habits: ScannerHabits) -> None:
        """As it holds; a field that somebody is typing in stays as it is."""
        self._habits = habits
        self.gap.set(GAPS_MS.index(habits.gap_ms))
        self.end.set(_ENDS.index(habits.end))
        if not (self.prefix.hasFocus() and self.prefix.isModified()) and not self.prefix_row.refusal:
            self.prefix.setText(habits.prefix)
        if self._sheet is not None and self._sheet.lies:
            self._sheet.tell_habits(habits)

    def flush(self) -> None:
        """The field, when it was typed in."""
        if self.prefix.isModified():
            self.prefix.setModified(False)
            if self.prefix.typed != self._habits.prefix or self.prefix_row.refusal:
                self._want(self.prefix_row, prefix=self.prefix.typed)

    def _want(self, row: SettingRow, **changes: Any) -> None:
        fields = {"gap_ms": self._habits.gap_ms, "end": self._habits.end, "prefix": self._habits.prefix}
        self.wanted.emit(row, ScannerHabits(**{**fields, **changes}))

    def _test(self) -> None:
        sheet = self._sheet = ScanTestSheet(self._habits)
        sheet.chosen.connect(lambda habits: self.wanted.emit(self.test_row, habits))
        sheet.asks.connect(lambda keys: self._ask_whose(sheet, keys))
        self._front.places.lay(sheet)

    def _ask_whose(self, sheet: ScanTestSheet, keys: str) -> None:
        actor = self._keeper.actor
        if actor is not None:
            self._front.desk.run(sheet, lambda office: office.badges.carrier(actor, keys), sheet.tell_carrier)
