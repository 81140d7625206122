"""Somebody new: a name, what they do, and a PIN."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.people import Role
from pos_recovery.domain.text import clean_name

from .. import theme
from ..chance_pin import pin_by_chance
from ..texts import first_run as first
from ..texts import settings as texts
from ..widgets.big_choice import BigChoice
from ..widgets.button import Button
from ..widgets.field import Asked, Field
from ..widgets.label import Label
from ..widgets.long_ground import LongGround
from ..widgets.pin_given import PinGiven
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, Ground, column, row

LONGEST_TYPED = 4000
_DETAILS, _PIN = 0, 1


class RoleChoice(QWidget):
    """What somebody does: one button each."""

    chosen = Signal(object)

    def __init__(self, roles: Sequence[Role], now: Role) -> None:
        super().__init__()
        self._roles = tuple(roles)
        self._group = QButtonGroup(self)
        buttons = [BigChoice(texts.ROLES[role], texts.ROLE_SUBS[role], height=64, on=role is now) for role in roles]
        for place, button in enumerate(buttons):
            button.level = 0
            self._group.addButton(button, place)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._roles[place]))
        self.setLayout(column(*buttons, gap=8))

    @property
    def role(self) -> Role:
        """The one that is on."""
        return self._roles[self._group.checkedId()]

    def set(self, role: Role) -> None:
        """Turn one on without telling."""
        self._group.button(self._roles.index(role)).setChecked(True)


class _Inside(Ground):
    ground = "surface"


class AddPersonSheet(Sheet):
    """`asked` tells name, role and PIN. Whoever adds them tells back by `added` or `refuse`."""

    asked = Signal(str, object, str)

    def __init__(self, words_for: Callable[[Failure], str], roles: Sequence[Role]) -> None:
        super().__init__(texts.ADD_TITLE, theme.scaled(540), 700)
        self.request_id = uuid.uuid4()  # one sheet adds one person, however often it must ask
        self._words_for, self._chance = words_for, ""
        self.name = Asked(texts.NAME, Field(texts.NAME, texts.NAME_HINT, icon="user-round", longest=LONGEST_TYPED))
        self.roles = RoleChoice(roles, roles[0])
        self.pin = PinGiven(words_for)
        self.pin.typed.connect(self._typed)
        self._by_chance = Button(texts.PIN_CHANCE, "primary", height=60, pixels=17)
        self._let_type = Button(texts.PIN_TYPED, "secondary", height=60)
        self._close = Button(texts.NOT_NOW, "ghost", height=60)
        self._back = Button(first.BACK, "secondary", icon="arrow-left", height=60)
        self._lay_out()
        self._show(_DETAILS)

    def _lay_out(self) -> None:
        inside = _Inside()
        role = Label(texts.ROLE, 15, 600)
        inside.setLayout(column(self.name, 4, role, self.roles, STRETCH, gap=8, margins=(2, 2, 16, 4)))
        self._pages = QStackedWidget()
        self._pages.addWidget(LongGround(inside))
        self._pages.addWidget(self.pin)
        self._by_chance.clicked.connect(self.primary)
        self._let_type.clicked.connect(self._ask_pin)
        self._close.clicked.connect(self.close_sheet)
        self._back.clicked.connect(lambda: self._show(_DETAILS))
        head = Label(texts.ADD_TITLE, 26, 600, family="title")
        foot = row(self._close, self._back, STRETCH, self._let_type, self._by_chance, gap=8)
        self.setLayout(column(head, self._pages, foot, gap=14, margins=(28, 24, 28, 20)))

    @property
    def by_chance(self) -> bool:
        """Whether the PIN that is being saved was made by chance, and nobody knows it yet."""
        return bool(self._chance)

    def first_focus(self) -> QWidget | None:
        """The name."""
        return self.name.field

    def primary(self) -> None:
        """Make a PIN by chance, or close once it was shown."""
        if self.pin.shown:
            self.close_sheet()
        elif self._pages.currentIndex() == _DETAILS and self._by_chance.isEnabled() and self._named():
            self._chance = pin_by_chance(self.roles.role)
            self._ask(self._chance)

    def close_sheet(self) -> None:
        """Close it and forget every PIN."""
        self._chance = ""
        self.pin.forget()
        super().close_sheet()

    def added(self) -> None:
        """They are in the shop's book now."""
        if not self._chance:
            self.close_sheet()
            return
        self.pin.show_pin(self.name.field.typed, self._chance)
        self._chance = ""
        self._show(_PIN)

    def refuse(self, sentence: str) -> None:
        """Something was wrong with it."""
        self._chance = ""
        self._show(_DETAILS)
        self.name.refuse(sentence)

    def _named(self) -> bool:
        try:
            clean_name(self.name.field.text())
        except Refusal as refusal:
            self.name.refuse(self._words_for(refusal))
            self.name.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _ask_pin(self) -> None:
        if self._named():
            self._show(_PIN)
            self.pin.ask(self.name.field.typed, self.roles.role)

    def _typed(self, pin: str) -> None:
        self._chance = ""
        self._ask(pin)

    def _ask(self, pin: str) -> None:
        self._by_chance.setEnabled(False)
        self._let_type.setEnabled(False)
        self.asked.emit(self.name.field.typed, self.roles.role, pin)

    def _show(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        shown, details = bool(self.pin.shown) and page == _PIN, page == _DETAILS
        self._by_chance.dress(texts.DONE if shown else texts.PIN_CHANCE)
        self._by_chance.setVisible(details or shown)
        self._by_chance.setEnabled(True)
        self._let_type.setVisible(details)
        self._let_type.setEnabled(True)
        self._close.setVisible(details)
        self._back.setVisible(page == _PIN and not shown)
