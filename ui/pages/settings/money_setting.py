"""A setting that is an amount: stepped, or typed in a sheet; told once the fingers rest."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from pos_recovery.domain.money import Money

from ... import ladder
from ...amounts import round_money
from ...sheets.figure import FigureSheet
from ...widgets.figure_stepper import FigureStepper
from ...widgets.sheet import Sheet

RESTS_MS = 600  # a person who holds a button down changes one thing, not twenty
Lay = Callable[[Sheet], None]


class MoneySetting(QObject):
    """Drives a stepper. `changed` tells a Money, or None for no amount.

    `none_words` is what no amount is called; where `may_be_none` it can be chosen. `least` is the smallest amount.
    """

    changed = Signal(object)
    stepped = Signal(object)

    def __init__(
        self, stepper: FigureStepper, name: str, lay: Lay, *, none_words: str = "", may_be_none: bool = False
    ) -> None:
        super().__init__(stepper)
        self._stepper, self._name, self._lay = stepper, name, lay
        self._none_words, self._may_be_none = none_words, may_be_none
        self._amount: Money | None = None
        self._first: Money | None = None
        self._zero_words: str | None = None
        self.rests = QTimer(self, singleShot=True, interval=RESTS_MS)
        self.rests.timeout.connect(self._tell)
        stepper.stepped.connect(self._step)
        stepper.tapped.connect(self._ask)

    def call_zero(self, words: str) -> None:
        """What 0 is called here."""
        self._zero_words = words

    def show_amount(self, amount: Money | None, first: Money) -> None:
        """What holds now; `first` is where it begins once there is one. Not while somebody is changing it."""
        if not self.rests.isActive():
            self._amount, self._first = amount, first
            self._show()

    @property
    def amount(self) -> Money | None:
        """What stands there."""
        return self._amount

    def flush(self) -> None:
        """Tell now what waits for the fingers to rest."""
        if self.rests.isActive():
            self.rests.stop()
            self._tell()

    def _show(self) -> None:
        amount = self._amount
        if amount is None:
            self._stepper.show_value(self._none_words, least=True)
            return
        words = round_money(amount)
        if not amount and self._zero_words is not None:
            words = self._zero_words
        self._stepper.show_value(words, least=not amount, most=amount >= ladder.most(amount.currency))

    def _step(self, way: int) -> None:
        if self._amount is None:
            self._put(self._first)
        else:
            self._put(ladder.stepped(self._amount, way))
        self.rests.start()

    def _put(self, amount: Money | None) -> None:
        self._amount = amount
        self._show()
        self.stepped.emit(amount)

    def _ask(self) -> None:
        now = self._amount if self._amount is not None else self._first
        if now is None:
            return
        sheet = FigureSheet(self._name, now, self._none_words if self._may_be_none else None)
        sheet.chosen.connect(self._typed)
        sheet.none_chosen.connect(lambda: self._typed(None))
        self._lay(sheet)

    def _typed(self, amount: Money | None) -> None:
        self.rests.stop()
        self._put(amount)
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self._amount)
