"""A new PIN, typed twice by whom it belongs to; an easy one is refused at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.people import Role
from pos_recovery.domain.pin import check_pin

from ..texts import first_run as texts
from .label import Label
from .pads import PinPad
from .surface import STRETCH, column, row


class PinTwice(QWidget):
    """`chosen` tells the PIN once both were the same. It is told, not kept."""

    chosen = Signal(str)

    def __init__(self, words_for: Callable[[Failure], str], role: Role = Role.OWNER) -> None:
        super().__init__()
        self._words_for, self._role, self._first = words_for, role, ""
        self._asks = ("", "")
        middle = Qt.AlignmentFlag.AlignHCenter
        self._head = Label("", 18, 600, wrap=True, align=middle)
        self._says = Label("", 15, 400, "ink2", wrap=True, align=middle)
        self.pad = PinPad(role.pin_digits, key=(94, 56), gap=8)
        self.pad.entered.connect(self._entered)
        self.setLayout(column(self._head, row(STRETCH, self.pad, STRETCH), self._says, gap=10))
        self.ask(role, texts.PIN_FIRST, texts.PIN_AGAIN)

    def ask(self, role: Role, first: str, again: str) -> None:
        """Begin anew, for a role, with these two heads."""
        self._role, self._asks = role, (first, again)
        self.pad.ask(role.pin_digits)
        self._begin(texts.PIN_HINT, "ink2")

    def forget(self) -> None:
        """Drop what was typed."""
        self.pad.clear()
        self._begin(texts.PIN_HINT, "ink2")

    @property
    def says(self) -> str:
        """The line below the pad."""
        return self._says.text()

    def _begin(self, says: str, ink: str) -> None:
        self._first = ""
        self._head.setText(self._asks[0])
        self._tell(says, ink)

    def _tell(self, says: str, ink: str) -> None:
        self._says.setText(says)
        self._says.set_ink(ink)
        self.pad.setAccessibleDescription(f"{self._head.text()}. {says}")

    def _entered(self, pin: str) -> None:
        self.pad.clear()
        if not self._first:
            try:
                check_pin(pin, self._role)
            except Refusal as refusal:
                self._begin(self._words_for(refusal), "danger")
                return
            self._first = pin
            self._head.setText(self._asks[1])
            self._tell("", "ink2")
        elif pin != self._first:
            self._begin(texts.PIN_OTHER, "danger")
        else:
            self._begin("", "ink2")
            self.chosen.emit(pin)
