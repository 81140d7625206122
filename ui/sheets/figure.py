"""An amount the owner sets, typed as on the till."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.money import Money

from ..amounts import money
from ..texts import settings as texts
from ..widgets.button import Button
from ..widgets.label import Label
from ..widgets.pads import AmountPad
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row


class FigureSheet(Sheet):
    """`chosen` tells the Money; `none_chosen` that there shall be none, where that is offered."""

    chosen = Signal(object)
    none_chosen = Signal()

    def __init__(self, name: str, amount: Money, none_words: str | None = None) -> None:
        super().__init__(name, 460, 556)
        self._amount = Money(0, amount.currency)
        middle = Qt.AlignmentFlag.AlignHCenter
        head = Label(name, 22, 600, wrap=True, align=middle)
        self._figure = Label("", 48, 600, family="title", align=middle)
        hint = Label(texts.AMOUNT_HINT, 14, 400, "ink2", wrap=True, align=middle)
        self.pad = AmountPad(key=(102, 56), gap=8)
        self.pad.typed.connect(self._typed)
        self._before = amount
        self._use = Button(texts.AMOUNT_SET, "primary", height=60, pixels=17)
        self._use.clicked.connect(self.primary)
        later = Button(texts.NOT_NOW, "ghost")
        later.clicked.connect(self.close_sheet)
        foot = row(later, STRETCH, self._use)
        if none_words is not None:
            none = Button(none_words, "quiet", height=60)
            none.clicked.connect(self._none)
            foot = row(later, STRETCH, none, self._use)
        pad = row(STRETCH, self.pad, STRETCH)
        self.setLayout(column(head, self._figure, pad, hint, STRETCH, foot, gap=12, margins=(24, 24, 24, 20)))
        self._show()

    @property
    def shown(self) -> str:
        """The figure it shows."""
        return self._figure.text()

    def first_focus(self) -> QWidget | None:
        """The pad, so that the keyboard types at once."""
        return self.pad

    def primary(self) -> None:
        """Use what was typed."""
        if self._use.isEnabled():
            self.close_sheet()
            self.chosen.emit(self._amount)

    def _none(self) -> None:
        self.close_sheet()
        self.none_chosen.emit()

    def _typed(self, units: int) -> None:
        self._amount = Money(units, self._amount.currency)
        self._use.setEnabled(True)
        self._figure.setText(money(self._amount))
        self._figure.set_ink("ink")

    def _show(self) -> None:
        """What it was before stands there in grey until the first digit."""
        self._figure.setText(money(self._before))
        self._figure.set_ink("ink3")
        self._use.setEnabled(False)
