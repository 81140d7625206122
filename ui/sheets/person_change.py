"""Somebody who works here: another role, a new PIN, or no more."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.people import StaffView

from ..chance_pin import pin_by_chance
from ..texts import authority
from ..texts import first_run as first
from ..texts import settings as texts
from ..widgets.badge_fold import BadgeFold
from ..widgets.button import Button
from ..widgets.label import Label
from ..widgets.long_ground import LongGround
from ..widgets.pin_given import PinGiven
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, Ground, column, row
from .person import RoleChoice

_DETAILS, _PIN = 0, 1


class _Inside(Ground):
    ground = "surface"


class ChangePersonSheet(Sheet):
    """`role_asked` tells a role and the PIN it needs (or None), `pin_asked` a PIN, `enable_asked` if they are back.

    `badge_asked` tells the code of a badge, or None to take theirs away. Whoever carries it out tells back by
    `pin_set`, `badge_set`, `close_sheet` or `refuse`. Without roles only the PIN can change.
    """

    role_asked = Signal(object, object)
    pin_asked = Signal(str)
    enable_asked = Signal(bool)
    badge_asked = Signal(object)

    def __init__(self, words_for: Callable[[Failure], str], person: StaffView, roles: Sequence[Role]) -> None:
        super().__init__(person.name, 540, 720)
        self.person, self._chance = person, ""
        self.roles = RoleChoice(roles or (person.role,), person.role)
        self.roles.chosen.connect(self._role)
        self._note = Label("", 14, 500, "danger", wrap=True)
        self._note.hide()
        self.pin = PinGiven(words_for)
        self.pin.typed.connect(self._typed)
        self._by_chance = Button(texts.PIN_CHANCE, "secondary", icon="key-round", height=56)
        self._let_type = Button(texts.PIN_TYPED, "secondary", icon="keyboard", height=56)
        self._able = Button(texts.OUT if person.enabled else texts.BACK_IN, "quiet", height=56)
        self.badge = BadgeFold(carries=person.badge)
        self.badge.scanned.connect(self._ask_badge)
        self.badge.taken.connect(lambda: self._ask_badge(None))
        self._close = Button(texts.DONE, "primary", height=60, pixels=17, width=150)
        self._back = Button(first.BACK, "secondary", icon="arrow-left", height=60)
        self._lay_out(may_change=bool(roles))
        self._show(_DETAILS)

    def _lay_out(self, *, may_change: bool) -> None:
        inside = _Inside()
        question = Label(texts.ROLE, 15, 600)
        pin = Label(texts.PIN_NEW, 15, 600)
        buttons = row(self._by_chance, self._let_type, gap=8)
        pieces = (question, self.roles, 4, pin, buttons, 6, self._able, self.badge, STRETCH)
        inside.setLayout(column(*pieces, gap=8, margins=(2, 2, 16, 4)))
        for piece in (question, self.roles, self._able):  # not before it has its place: it would be a window
            piece.setVisible(may_change)
        self.badge.setVisible(may_change and self.person.role.at_the_counter)
        self._pages = QStackedWidget()
        long = LongGround(inside)
        self.badge.unfolded.connect(lambda: long.bring(self.badge))
        self._pages.addWidget(long)
        self._pages.addWidget(self.pin)
        self._by_chance.clicked.connect(self._make)
        self._let_type.clicked.connect(self._ask_pin)
        self._able.clicked.connect(self._ask_able)
        self._close.clicked.connect(self.close_sheet)
        self._back.clicked.connect(lambda: self._show(_DETAILS))
        head = Label(self.person.name, 26, 600, family="title")
        head.setMaximumWidth(470)
        self.setLayout(
            column(
                head, self._note, self._pages, row(self._back, STRETCH, self._close), gap=14, margins=(28, 24, 28, 20)
            )
        )

    @property
    def by_chance(self) -> bool:
        """Whether the PIN that is being saved was made by chance, and nobody knows it yet."""
        return bool(self._chance)

    def first_focus(self) -> QWidget | None:
        """The way out."""
        return self._close

    def primary(self) -> None:
        """Done."""
        if self._close.isVisible():
            self.close_sheet()

    def close_sheet(self) -> None:
        """Close it and forget every PIN."""
        self._chance = ""
        self.pin.forget()
        super().close_sheet()

    def pin_set(self) -> None:
        """The PIN holds from now on; one made by chance is shown once."""
        self._wait(busy=False)
        if self._chance:
            self.pin.show_pin(self.person.name, self._chance)
            self._chance = ""
            self._show(_PIN)
        else:
            self._show(_DETAILS)
            self._tell(texts.PIN_OWN_SET, "primary")

    def badge_set(self, *, carries: bool) -> None:
        """They carry a badge from now on, or none."""
        self._wait(busy=False)
        self.badge.show_badge(carries=carries)
        self._tell(authority.BADGE_SET if carries else authority.BADGE_TAKEN, "primary")

    def refuse_badge(self, sentence: str) -> None:
        """The badge was not taken; all is as it was."""
        self._wait(busy=False)
        self.badge.refuse(sentence)

    def refuse(self, sentence: str) -> None:
        """It was not done; all is as it was."""
        self._wait(busy=False)
        self._chance = ""
        self.roles.set(self.person.role)
        self._show(_DETAILS)
        self._tell(sentence, "danger")

    @property
    def refusal(self) -> str:
        """What it says, empty when nothing is wrong."""
        return self._note.text()

    def _tell(self, words: str, ink: str) -> None:
        self._note.setText(words)
        self._note.set_ink(ink)
        self._note.show()

    def _wait(self, *, busy: bool) -> None:
        """One thing at a time: a PIN that was asked for twice would be another one."""
        for widget in (self.roles, self._by_chance, self._let_type, self._able, self.badge):
            widget.setEnabled(not busy)

    def _ask_able(self) -> None:
        self._wait(busy=True)
        self.enable_asked.emit(not self.person.enabled)

    def _ask_badge(self, code: str | None) -> None:
        self._wait(busy=True)
        self.badge_asked.emit(code)

    def _role(self, role: Role) -> None:
        """A role with PINs of another length brings a new one, made by chance."""
        if role.pin_digits != self.person.role.pin_digits:
            self._chance = pin_by_chance(role)
        self._wait(busy=True)
        self.role_asked.emit(role, self._chance or None)

    def _make(self) -> None:
        self._wait(busy=True)
        self._chance = pin_by_chance(self.person.role)
        self.pin_asked.emit(self._chance)

    def _ask_pin(self) -> None:
        self._show(_PIN)
        self.pin.ask(self.person.name, self.person.role)

    def _typed(self, pin: str) -> None:
        self._chance = ""
        self._wait(busy=True)
        self.pin_asked.emit(pin)

    def _show(self, page: int) -> None:
        self._pages.setCurrentIndex(page)
        self._note.hide()
        typing = page == _PIN and not self.pin.shown
        self._back.setVisible(typing)
        self._close.setVisible(not typing)
