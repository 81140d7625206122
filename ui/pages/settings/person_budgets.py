"""A budget for one person, beside the shop's: whose, and how much on a day, in a week, in a month."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_recovery.domain.budget import Per
from pos_recovery.domain.money import Money

from ...front import Front
from ...texts import authority as texts
from ...widgets.button import Button
from ...widgets.choice import Chip
from ...widgets.figure_stepper import FigureStepper
from ...widgets.label import Label
from ...widgets.long_ground import LongGround, SheetGround, framed
from ...widgets.setting_row import SettingRow, with_lines
from ...widgets.sheet import Sheet
from ...widgets.surface import STRETCH, column, row
from .money_setting import MoneySetting

_IN_A_ROW = 3
_LARGEST = 620, 560
Amounts = Mapping[tuple[str, Per], Money]


class PersonBudgetsSheet(Sheet):
    """`amount_changed` tells a name, the period and the Money or None. `show_amounts` and `refuse` tell back."""

    amount_changed = Signal(str, object, object)

    def __init__(self, front: Front, names: Sequence[str], amounts: Amounts, first: Mapping[Per, Money]) -> None:
        super().__init__(texts.WHO, *_LARGEST)
        self._amounts, self._first = amounts, first
        self.chips = {name: Chip(name) for name in names}
        self._name = names[0] if names else ""
        self.settings: dict[Per, MoneySetting] = {}
        self._rows: dict[Per, SettingRow] = {}
        for per, (words, sub) in texts.PERSON_ROWS.items():
            stepper = FigureStepper(words, width=176)
            setting = MoneySetting(stepper, words, front.places.lay, none_words=texts.NONE, may_be_none=True)
            setting.changed.connect(self._teller(per))
            stepper.setEnabled(bool(names))
            self.settings[per], self._rows[per] = setting, SettingRow(words, sub, stepper)
        self._done = Button(texts.DONE, "primary", height=60, pixels=17, width=150)
        self._done.clicked.connect(self.close_sheet)
        inside = column(framed(self._people()), *with_lines(*self._rows.values()), STRETCH, gap=4)
        head = Label(texts.WHO, 26, 600, family="title")
        long = LongGround(SheetGround(inside))
        self.setLayout(column(framed(head), long, framed(row(STRETCH, self._done)), gap=12, margins=(4, 24, 4, 20)))
        self._turn_to(self._name)

    def _people(self) -> QWidget:
        people = QWidget()
        if not self.chips:
            people.setLayout(column(Label(texts.NOBODY, 15, 400, "ink2")))
            return people
        grid = QGridLayout(people)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setSpacing(8)
        for place, (name, chip) in enumerate(self.chips.items()):
            grid.addWidget(chip, place // _IN_A_ROW, place % _IN_A_ROW)
            chip.clicked.connect(lambda _=False, name=name: self._turn_to(name))
        return people

    def first_focus(self) -> QWidget | None:
        """The way out."""
        return self._done

    def primary(self) -> None:
        """Done."""
        self.close_sheet()

    def close_sheet(self) -> None:
        """Save what still moves, then close."""
        self._flush()
        super().close_sheet()

    def show_amounts(self, amounts: Amounts) -> None:
        """As they hold now."""
        self._amounts = amounts
        for per, setting in self.settings.items():
            setting.show_amount(amounts.get((self._name, per)), self._first[per])

    def refuse(self, per: Per, sentence: str | None) -> None:
        """Say in its row what was wrong, or take it back."""
        self._rows[per].refuse(sentence)

    def _turn_to(self, name: str) -> None:
        self._flush()
        self._name = name
        for one, chip in self.chips.items():
            chip.setChecked(one == name)
        self.show_amounts(self._amounts)

    def _flush(self) -> None:
        for setting in self.settings.values():
            setting.flush()

    def _teller(self, per: Per) -> Callable[[object], None]:
        return lambda amount: self.amount_changed.emit(self._name, per, amount)
