"""How much of a voucher for money is used now (P39, P40)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.money import Money

from ..amounts import money
from ..texts import redeem as texts
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.pads import AmountPad
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_SIZE = (440, 510)


class PartUseSheet(Sheet):
    """`chosen` tells an amount above zero and not above what is left; more is refused here already."""

    chosen = Signal(object)

    def __init__(self, left: Money) -> None:
        super().__init__(texts.PART_TITLE, *_SIZE)
        self._left = left
        self._amount = Money(0, left.currency)
        middle = Qt.AlignmentFlag.AlignCenter
        self.shown = Label("", 54, 600, family="title", align=middle)
        self.says = Label("", 15, 500, "ink2", align=middle)
        self.pad = AmountPad(key=(102, 56))
        self.use = Button(texts.CONFIRM_PART, "primary", height=60, pixels=18)
        leave = Button(texts.LEAVE, "ghost", height=60)
        self.pad.typed.connect(self._typed)
        self.use.clicked.connect(self.primary)
        leave.clicked.connect(self.close_sheet)
        foot = row(leave, gap=10)
        foot.addWidget(self.use, 1)
        self.setLayout(
            column(
                title(texts.PART_TITLE, 26), self.shown, self.says, 4, row(STRETCH, self.pad, STRETCH), STRETCH, foot,
                gap=6, margins=(28, 22, 28, 20),
            )
        )  # fmt: skip
        self._typed(0)

    def first_focus(self) -> QWidget | None:
        """Digits can be typed at once."""
        return self.pad

    def primary(self) -> None:
        """Use it, when it is an amount that can be used."""
        if self.use.isEnabled():
            self.use.setEnabled(False)
            self.close_sheet()
            self.chosen.emit(self._amount)

    def _typed(self, units: int) -> None:
        self._amount = Money(units, self._left.currency)
        over = self._amount > self._left
        self.shown.setText(money(self._amount))
        self.shown.set_ink("danger" if over else "ink3" if not units else "ink")
        self.says.setText(texts.too_much(money(self._left)) if over else texts.most(money(self._left)))
        self.says.set_ink("danger" if over else "ink2")
        self.use.setEnabled(units > 0 and not over)
        self.use.dress(texts.use_this(money(self._amount)) if units and not over else texts.CONFIRM_PART)
