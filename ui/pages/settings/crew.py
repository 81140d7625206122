"""Who works here: the list, somebody new, and what can be changed about each."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_recovery.domain.face_order import face_places
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.views.people import StaffView
from pos_recovery.office.commands import AddPerson, GiveBadge, SetPin, TakeBadge
from pos_recovery.office.office import Office

from ...amounts import clock
from ...front import Front
from ...sheets.person import AddPersonSheet
from ...sheets.person_change import ChangePersonSheet
from ...texts import settings as texts
from ...widgets.button import Button
from ...widgets.label import Label
from ...widgets.setting_row import InsetLine
from ...widgets.sign import draw_face
from ...widgets.surface import STRETCH, Card, Painted, column, row
from . import orders
from .keeper import Change, Keeper

_ORDER = (Role.OWNER, Role.MANAGER, Role.LEAD, Role.STAFF, Role.BOOKKEEPER)
_SHORT = (Role.STAFF, Role.LEAD)


class _FaceOf(Painted):
    def __init__(self, name: str, place: int) -> None:
        super().__init__()
        self._name, self._place = name, place
        self.setFixedSize(44, 44)

    def paint(self, painter: QPainter) -> None:
        draw_face(painter, QRectF(self.rect()), self._name, self._place)


class _Elided(Label):
    """A name that gives way: its end becomes … where it is too long."""

    def __init__(self, text: str) -> None:
        super().__init__(text, 17, 600)
        self.setMinimumWidth(80)

    def paintEvent(self, event: object) -> None:
        from ... import paint, theme

        with paint.painting(self) as painter:
            font = theme.font(17, 600)
            shown = paint.elided(self.text(), font, self.width())
            paint.words(painter, QRectF(self.rect()), shown, (font, theme.colour("ink")))


class PersonRow(QWidget):
    """Somebody: face, name, what they do, and whether they rest."""

    def __init__(self, person: StaffView, place: int, now: datetime | None) -> None:
        super().__init__()
        self.person = person
        self.change = Button(texts.CHANGE, "secondary", height=48, name=texts.change_name(person.name))
        sub, ink = texts.ROLES[person.role], "ink2"
        resting = person.resting_until
        if not person.enabled:
            sub = texts.FORMER
        elif resting is not None and now is not None and resting > now:
            sub, ink = texts.resting(clock(resting.astimezone(now.tzinfo))), "warn"
        self.says = Label(sub, 14, 400, ink)
        words = column(_Elided(person.name), self.says, gap=1)
        layout = row(_FaceOf(person.name, place), 14, gap=0, margins=(24, 10, 24, 10))
        layout.addLayout(words, 1)
        layout.addSpacing(12)
        layout.addWidget(self.change)
        self.setLayout(layout)


class Crew(QWidget):
    """`actor` tells who may change it: an owner everything, a manager the PINs of staff and leads.

    `few`: the first run, where nobody is changed, only added.
    """

    def __init__(self, front: Front, keeper: Keeper, actor: Callable[[], Actor | None], *, few: bool = False) -> None:
        super().__init__()
        self._front, self._keeper, self._actor, self._few = front, keeper, actor, few
        self.add = Button(texts.ADD, "soft" if few else "secondary", icon="user-plus", height=56)
        self.add.clicked.connect(self.ask_new)
        self._note = Label("", 14, 400, "ink2", wrap=True)
        self._note.hide()
        self._card = Card()
        self._rows: list[PersonRow] = []
        self._shown: tuple[tuple[StaffView, ...], bool] | None = None
        self.setLayout(column(row(self._note, STRETCH, self.add), self._card, gap=14))

    @property
    def rows(self) -> tuple[PersonRow, ...]:
        """The list as it stands."""
        return tuple(self._rows)

    def show_people(self, people: tuple[StaffView, ...], now: datetime | None) -> None:
        """These work here, the former ones last."""
        actor = self._actor()
        owner = actor is not None and actor.role is Role.OWNER
        self.add.setVisible(owner)
        self._note.setVisible(not owner)
        self._note.setText(texts.ONLY_OWNER_CHANGES)
        if self._shown == (people, owner):
            return  # nobody loses their place in a list that says the same
        self._shown = people, owner
        ordered = sorted(people, key=lambda one: (not one.enabled, _ORDER.index(one.role), one.name.casefold()))
        card, self._rows = Card(), []
        layout = QVBoxLayout(card)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.setSpacing(0)
        places = face_places(people)
        for person in ordered:
            if self._rows:
                layout.addWidget(InsetLine())
            line = PersonRow(person, places[person.name], now)
            line.change.setVisible(not self._few and (owner or person.role in _SHORT) and (owner or person.enabled))
            line.change.clicked.connect(lambda _=False, person=person: self.ask_change(person))
            self._rows.append(line)
            layout.addWidget(line)
        old, self._card = self._card, card
        whole = self.layout()
        if whole is not None:
            whole.replaceWidget(old, card)
        card.show()
        old.hide()
        old.deleteLater()

    def ask_new(self) -> None:
        """Lay the sheet for somebody new."""
        roles = (Role.STAFF, Role.LEAD, Role.MANAGER)
        offered = roles if self._few else (*roles, Role.BOOKKEEPER, Role.OWNER)
        sheet = AddPersonSheet(self._front.words_for, offered)
        sheet.asked.connect(lambda name, role, pin: self._add(sheet, name, role, pin))
        self._front.places.lay(sheet)

    def ask_change(self, person: StaffView) -> None:
        """Lay the sheet for somebody who is here."""
        actor = self._actor()
        owner = actor is not None and actor.role is Role.OWNER
        sheet = ChangePersonSheet(self._front.words_for, person, _ORDER if owner else ())
        sheet.role_asked.connect(lambda role, pin: self._role(sheet, role, pin))
        sheet.pin_asked.connect(lambda pin: self._pin(sheet, pin))
        sheet.badge_asked.connect(lambda code: self._badge(sheet, code))
        sheet.enable_asked.connect(lambda enabled: self._enable(sheet, enabled=enabled))
        self._front.places.lay(sheet)

    def _add(self, sheet: AddPersonSheet, name: str, role: Role, pin: str) -> None:
        change = Change(
            lambda office, actor, request: office.people.add(
                AddPerson(actor=actor, name=name, role=role, pin=pin, request_id=request)
            )
        )
        missed = texts.pin_unseen(name) if sheet.by_chance else ""
        self._keeper.save(
            change, sheet.refuse, sheet.added, sheet=sheet, missed=missed, request=sheet.request_id
        )  # fmt: skip

    def _role(self, sheet: ChangePersonSheet, role: Role, pin: str | None) -> None:
        done = sheet.close_sheet if pin is None else sheet.pin_set
        missed = "" if pin is None else texts.pin_unseen(sheet.person.name)
        self._keeper.save(orders.role(sheet.person, role, pin), sheet.refuse, done, sheet=sheet, missed=missed)

    def _pin(self, sheet: ChangePersonSheet, pin: str) -> None:
        name = sheet.person.name
        change = Change(
            lambda office, actor, request: office.people.set_pin(
                SetPin(actor=actor, name=name, pin=pin, request_id=request)
            )
        )
        missed = texts.pin_unseen(name) if sheet.by_chance else ""
        self._keeper.save(change, sheet.refuse, sheet.pin_set, sheet=sheet, missed=missed)

    def _badge(self, sheet: ChangePersonSheet, code: str | None) -> None:
        name = sheet.person.name

        def ask(office: Office, actor: Actor, request: uuid.UUID) -> object:
            if code is None:
                return office.badges.take(TakeBadge(actor=actor, name=name, request_id=request))
            return office.badges.give(GiveBadge(actor=actor, name=name, code=code, request_id=request))

        self._keeper.save(
            Change(ask), sheet.refuse_badge, lambda: sheet.badge_set(carries=code is not None), sheet=sheet
        )

    def _enable(self, sheet: ChangePersonSheet, *, enabled: bool) -> None:
        change = orders.enable(sheet.person, enabled=enabled)
        self._keeper.save(change, sheet.refuse, sheet.close_sheet, sheet=sheet)
