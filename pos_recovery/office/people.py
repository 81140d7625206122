"""People: signing in, who works here, and their PINs."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.pin import check_pin
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean_name, name_key
from pos_recovery.domain.views.people import Face, PersonRecord, StaffView
from pos_recovery.store import people
from pos_recovery.store.shop_tables import PersonRow

from . import pin_check
from .backroom import Backroom, Work
from .commands import AddPerson, Changed, ChangePerson, Done, Outcome, SetPin
from .faces import approver_faces, counter_faces, padlock_faces

_SHORT = (Role.STAFF, Role.LEAD)


def recovery_digest(code: str) -> str:
    """What the store keeps of the recovery code: 128 bits need no slow hash."""
    return hashlib.sha256(code.replace(" ", "").replace("-", "").upper().encode()).hexdigest()


class People:
    """Who works here."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def sign_in(self, name: str, pin: str | None) -> Actor:
        """Who acts. Without a PIN they are not confirmed. Refusals as `pin_check.confirmed`."""
        if pin is None:
            return pin_check.find(self._room, name).actor(confirmed=False)
        return pin_check.confirmed(self._room, name, pin)

    def everybody(self, actor: Actor) -> tuple[StaffView, ...]:
        """All people, former ones included."""
        require(actor, Right.MANAGE)
        with self._room.look() as look:
            return tuple(staff_view(person) for person in people.everybody(look.reading))

    def faces(self) -> tuple[Face, ...]:
        """Who works at the counter now; see `faces.counter_faces`. Nobody need be named."""
        with self._room.look() as look:
            return counter_faces(look)

    def approvers(self) -> tuple[Face, ...]:
        """Managers and owners who work here now. Nobody need be named."""
        with self._room.look() as look:
            return approver_faces(look)

    def padlock(self, right: Right) -> tuple[Face, ...]:
        """Whose PIN opens a padlock; see `faces.padlock_faces`. Nobody need be named."""
        with self._room.look() as look:
            return padlock_faces(look, right)

    def add(self, command: AddPerson) -> Done[StaffView]:
        """Add somebody. Refusal `name-taken`, `bad-name`, `weak-pin`, `usage` for a PIN of the wrong length."""
        require(command.actor, Right.OWN)
        name = clean_name(command.name)
        check_pin(command.pin, command.role)
        hashed = self._room.ports.pins.hash(command.pin)  # slow, so outside the transaction

        def run(work: Work) -> Outcome[StaffView]:
            _refuse_taken(work, name)
            enrol(work, name, command.role, hashed)
            fact = Fact(FactKind.PERSON_ADDED, by=command.actor.id, facts={"role": command.role.value})
            return Outcome(StaffView(name, command.role, True, None), fact, Changed.PEOPLE)

        return self._room.act(command, StaffView, run)

    def change(self, command: ChangePerson) -> Done[StaffView]:
        """Enable, disable, or give another role.

        Refusal `last-owner`; `usage` when the role has PINs of another length, which its pad would wait for.
        """
        require(command.actor, Right.OWN)
        hashed = None
        if command.pin is not None and command.role is not None:
            check_pin(command.pin, command.role)
            hashed = self._room.ports.pins.hash(command.pin)

        def run(work: Work) -> Outcome[StaffView]:
            person = named(work, command.name)
            role = Role(person.role) if command.role is None else command.role
            enabled = person.enabled if command.enabled is None else command.enabled
            if person.role == Role.OWNER and not (enabled and role is Role.OWNER):
                _refuse_last_owner(work, person)
            if role.pin_digits != Role(person.role).pin_digits and hashed is None:
                raise Refusal("usage", what=f"{person.name} needs a new PIN of {role.pin_digits} digits for this")
            pin_hash = person.pin_hash if hashed is None else hashed
            work.tx.update(PersonRow, person.id, person.revision, enabled=enabled, role=role.value, pin_hash=pin_hash)
            fact = Fact(
                FactKind.PERSON_CHANGED, by=command.actor.id, facts={"role": role.value, "enabled": int(enabled)}
            )
            return Outcome(replace(staff_view(person), role=role, enabled=enabled), fact, Changed.PEOPLE)

        return self._room.act(command, StaffView, run)

    def set_pin(self, command: SetPin) -> Done[StaffView]:
        """A new PIN; it ends a rest. Everyone their own, a manager for staff and leads, an owner for all."""
        person = pin_check.find(self._room, command.name)
        role = Role(person.role)
        if person.id == command.actor.id:
            require(command.actor, Right.SERVE if role.at_the_counter else Right.SEE_BOOKS)
        else:
            require(command.actor, Right.MANAGE if role in _SHORT else Right.OWN)
        return self._new_pin(command, person)

    def recover(self, command: SetPin, recovery_code: str) -> Done[StaffView]:
        """A new PIN for an owner by the recovery code; it ends every rest. Refusal `wrong-pin` for another code."""
        person = pin_check.find(self._room, command.name)
        with self._room.look() as look:
            known = look.settings.recovery_digest()
        if recovery_digest(recovery_code) != known:
            raise Refusal("wrong-pin", name=person.name, tries_left=None)
        if person.role != Role.OWNER:
            raise Refusal("not-allowed", name=person.name, role=person.role, what="use the recovery code")
        return self._new_pin(command, person, everybody_rested=True)

    def _new_pin(self, command: SetPin, asked_for: PersonRecord, *, everybody_rested: bool = False) -> Done[StaffView]:
        check_pin(command.pin, Role(asked_for.role))
        hashed = self._room.ports.pins.hash(command.pin)

        def run(work: Work) -> Outcome[StaffView]:
            work.refuse_if_changed(asked_for.actor(confirmed=False))
            person = named(work, command.name)
            others = people.everybody(work.reading) if everybody_rested else []
            for other in others:
                if other.id != person.id and other.tries:
                    work.tx.update(PersonRow, other.id, other.revision, tries=0, resting_until=None)
            work.tx.update(PersonRow, person.id, person.revision, pin_hash=hashed, tries=0, resting_until=None)
            fact = Fact(FactKind.PERSON_CHANGED, by=command.actor.id, facts={"pin": "new"})
            return Outcome(replace(staff_view(person), resting_until=None), fact, Changed.PEOPLE)

        return self._room.act(command, StaffView, run)


def enrol(work: Work, name: str, role: Role, pin_hash: str) -> None:
    """Write a new person."""
    work.tx.insert(
        PersonRow, name=name, name_key=name_key(name), role=role.value, enabled=True, pin_hash=pin_hash,
        tries=0, rests=0, joined_at=work.now,
    )  # fmt: skip


def named(work: Work, name: str) -> PersonRecord:
    """The person of a name, former ones included. Refusal `unknown-staff`."""
    person = people.by_name_key(work.reading, name_key(name[:400]))
    if person is None:
        raise Refusal("unknown-staff", name=name[:60])
    return person


def _refuse_taken(work: Work, name: str) -> None:
    if people.by_name_key(work.reading, name_key(name)) is not None:
        raise Refusal("name-taken", name=name)


def _refuse_last_owner(work: Work, person: PersonRecord) -> None:
    owners = [one for one in people.everybody(work.reading) if one.enabled and one.role == Role.OWNER]
    if [one.id for one in owners] == [person.id]:
        raise Refusal("last-owner", name=person.name)


def staff_view(person: PersonRecord, *, badge: bool | None = None) -> StaffView:
    """A person as `staff list` shows them; `badge` where that has just changed."""
    carries = person.badge_key is not None if badge is None else badge
    return StaffView(person.name, Role(person.role), person.enabled, person.resting_until, carries)
