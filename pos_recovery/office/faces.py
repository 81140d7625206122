"""Faces: the people to tap on a screen, before anybody has typed a PIN."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pos_recovery.domain.people import Role
from pos_recovery.domain.rights import Right, holders
from pos_recovery.domain.text import name_key
from pos_recovery.domain.views.people import Face, PersonRecord
from pos_recovery.store import people

from .backroom import Look
from .pin_check import LAST_TRY

_ORDER = (Role.STAFF, Role.LEAD, Role.MANAGER, Role.BOOKKEEPER, Role.OWNER)
_BOOKS = (Right.SEE_BOOKS, Right.CLOSE_BOOKS)


def counter_faces(look: Look) -> tuple[Face, ...]:
    """Enabled people who work at the counter: staff first, the owner last, by name among equals."""
    return _faces(look, lambda role: role.at_the_counter)


def approver_faces(look: Look) -> tuple[Face, ...]:
    """Enabled managers and owners, in the same order."""
    return _faces(look, lambda role: role.may_approve)


def padlock_faces(look: Look, right: Right) -> tuple[Face, ...]:
    """Whose PIN opens a place of the window: Insights a manager's or owner's, Settings an owner's (DECISIONS).

    A bookkeeper opens the books alone.
    """
    may_open = holders(right) if right in _BOOKS else holders(right) - {Role.BOOKKEEPER}
    return _faces(look, lambda role: role in may_open)


def faces_of(look: Look, found: Iterable[PersonRecord]) -> tuple[Face, ...]:
    """People as faces, in the order of the counter."""
    ordered = sorted(found, key=lambda person: (_ORDER.index(Role(person.role)), name_key(person.name)))
    return tuple(_face(look, person) for person in ordered)


def _faces(look: Look, wanted: Callable[[Role], bool]) -> tuple[Face, ...]:
    everybody = people.everybody(look.reading)
    return faces_of(look, (person for person in everybody if person.enabled and wanted(Role(person.role))))


def _face(look: Look, person: PersonRecord) -> Face:
    role, until = Role(person.role), person.resting_until
    resting = until if until is not None and look.now < until else None
    return Face(person.name, role, role.pin_digits, resting, stopped=person.tries >= LAST_TRY)
