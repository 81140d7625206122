"""What one role may give by itself: every limit, and which kinds. Saved at once, as everything in the settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Authority
from pos_recovery.domain.remedy import Kind

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
_LARGEST = 720, 760


class RoleLimitsSheet(Sheet):
    """`amount_changed` tells the name of a limit and the Money or None; `kinds_changed` the kinds, None for every one.

    Whoever saves it tells back by `show_limits`, or by `refuse` with the name of what was refused.
    """

    amount_changed = Signal(str, object)
    kinds_changed = Signal(object)

    def __init__(self, front: Front, authority: Authority, first: Money) -> None:
        super().__init__(texts.MAY_GIVE[authority.role], *_LARGEST)
        self.role, self._first = authority.role, first
        self._rows: dict[str, SettingRow] = {}
        self.amounts: dict[str, MoneySetting] = {}
        for name, (words, sub) in texts.LIMITS.items():
            stepper = FigureStepper(words, width=176)
            none = texts.NEVER if name == "note_above" else texts.NO_LIMIT
            setting = MoneySetting(stepper, words, front.places.lay, none_words=none, may_be_none=True)
            setting.changed.connect(self._teller(name))
            self.amounts[name], self._rows[name] = setting, SettingRow(words, sub, stepper)
        self.chips = {kind: Chip(words) for kind, words in texts.KIND_NAMES.items()}
        self._rows["kinds"] = SettingRow(texts.KINDS, texts.KINDS_SUB, self._choice(), below=True)
        done = Button(texts.DONE, "primary", height=60, pixels=17, width=150)
        done.clicked.connect(self.close_sheet)
        self._done = done
        head = Label(texts.MAY_GIVE[self.role], 26, 600, family="title")
        long = LongGround(SheetGround(column(*with_lines(*self._rows.values()), STRETCH, gap=0)))
        self.setLayout(
            column(framed(head), long, framed(row(STRETCH, done)), gap=12, margins=(4, 24, 4, 20))
        )  # fmt: skip
        self.show_limits(authority)

    def _choice(self) -> QWidget:
        choice = QWidget()
        grid = QGridLayout(choice)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, chip in enumerate(self.chips.values()):
            grid.addWidget(chip, place // _IN_A_ROW, place % _IN_A_ROW)
            chip.clicked.connect(self._tell_kinds)
        return choice

    def first_focus(self) -> QWidget | None:
        """The way out."""
        return self._done

    def primary(self) -> None:
        """Done."""
        self.close_sheet()

    def close_sheet(self) -> None:
        """Save what still moves, then close."""
        for setting in self.amounts.values():
            setting.flush()
        super().close_sheet()

    def show_limits(self, authority: Authority) -> None:
        """As they hold now."""
        for name, setting in self.amounts.items():
            setting.show_amount(getattr(authority, name), self._first)
        for kind, chip in self.chips.items():
            chip.setChecked(authority.kinds is None or kind in authority.kinds)

    def refuse(self, name: str, sentence: str | None) -> None:
        """Say in its row what was wrong, or take it back."""
        self._rows[name].refuse(sentence)

    def refusal(self, name: str) -> str:
        """What a row says is wrong."""
        return self._rows[name].refusal

    def _teller(self, name: str) -> Callable[[object], None]:
        return lambda amount: self.amount_changed.emit(name, amount)

    def _tell_kinds(self) -> None:
        on = tuple(kind.value for kind, chip in self.chips.items() if chip.isChecked())
        self.kinds_changed.emit(None if len(on) == len(self.chips) else (*on, *_always(on)))


def _always(on: tuple[str, ...]) -> tuple[str, ...]:
    """An apology stands in every list that is not empty: who reads it shall not think it forbidden."""
    return (Kind.SORRY.value,) if on else ()
