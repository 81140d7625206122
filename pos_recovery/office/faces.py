"""Faces: the people to tap on a screen, before anybody has typed a PIN."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pos_recovery.domain.face_order import counter_order, face_places
from pos_recovery.domain.people import Role
from pos_recovery.domain.rights import Right, holders
from pos_recovery.domain.views.people import Face, PersonRecord
from pos_recovery.store import people

from .backroom import Look
from .pin_check import LAST_TRY

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
    return _told(look, found, people.everybody(look.reading))


def _faces(look: Look, wanted: Callable[[Role], bool]) -> tuple[Face, ...]:
    everybody = people.everybody(look.reading)
    return _told(look, (one for one in everybody if one.enabled and wanted(Role(one.role))), everybody)


def _told(look: Look, found: Iterable[PersonRecord], everybody: list[PersonRecord]) -> tuple[Face, ...]:
    places = face_places(everybody)
    ordered = sorted(found, key=lambda one: counter_order(one.role, one.name))
    return tuple(_face(look, one, places[one.name]) for one in ordered)


def _face(look: Look, person: PersonRecord, place: int) -> Face:
    role, until = Role(person.role), person.resting_until
    resting = until if until is not None and look.now < until else None
    return Face(person.name, role, role.pin_digits, resting, person.tries >= LAST_TRY, place)
