"""How somebody gets a PIN: made by chance and shown once, or typed by themselves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Role

from ..texts import first_run as first
from ..texts import settings as texts
from .label import Label
from .pin_twice import PinTwice
from .surface import STRETCH, Card, column

_TYPING, _SHOWING = 0, 1


class PinGiven(QStackedWidget):
    """`typed` tells a PIN that was typed twice."""

    typed = Signal(str)

    def __init__(self, words_for: Callable[[Failure], str]) -> None:
        super().__init__()
        self.twice = PinTwice(words_for, Role.STAFF)
        self.twice.chosen.connect(self.typed)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._whose = Label("", 18, 600, wrap=True, align=middle)
        self._pin = Label("", 56, 500, family="mono", align=middle)
        card = Card(fill="goldT", line="gold", level=0)
        hint = Label(texts.PIN_SHOWN, 15, 500, "goldI", wrap=True, align=middle)
        card.setLayout(column(self._whose, self._pin, hint, gap=10, margins=(24, 26, 24, 26)))
        shown = QWidget()
        shown.setLayout(column(STRETCH, card, STRETCH))
        self.addWidget(self.twice)
        self.addWidget(shown)

    def ask(self, name: str, role: Role) -> None:
        """Let them type it twice."""
        self.twice.ask(role, texts.type_pin(name, role.pin_digits), first.PIN_AGAIN)
        self.setCurrentIndex(_TYPING)
        self.twice.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_pin(self, name: str, pin: str) -> None:
        """Show it, once."""
        self._whose.setText(texts.pin_for(name))
        self._pin.setText(pin)
        self._pin.setAccessibleName(" ".join(pin))
        self.setCurrentIndex(_SHOWING)

    @property
    def shown(self) -> str:
        """The PIN it shows now."""
        return self._pin.text() if self.currentIndex() == _SHOWING else ""

    def forget(self) -> None:
        """Nothing is shown and nothing is kept any more."""
        self._pin.clear()
        self._pin.setAccessibleName("")
        self.twice.forget()
