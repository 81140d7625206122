"""Checking a PIN: each try is counted before its hash is made, and taken back when it was right (RELIABILITY 0.5)."""

from __future__ import annotations

from datetime import datetime, timedelta

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor
from pos_recovery.domain.text import name_key
from pos_recovery.domain.views.people import PersonRecord
from pos_recovery.store import people, pin_tries
from pos_recovery.store.shop_tables import PersonRow

from .backroom import Backroom, Work

FREE_TRIES = 5
LAST_TRY = 10
FIRST_REST = timedelta(seconds=60)
LONGEST_REST = timedelta(minutes=15)
COUNTER_TRIES = 20
COUNTER_WINDOW = timedelta(minutes=10)


def find(room: Backroom, name: str) -> PersonRecord:
    """The enabled person of a name. Refusal `unknown-staff`, or `not-allowed` for somebody who left."""
    with room.store.read() as reading:
        person = people.by_name_key(reading, name_key(name[:400]))
    if person is None:
        raise Refusal("unknown-staff", name=name[:60])
    if not person.enabled:
        raise Refusal("not-allowed", name=person.name, role=person.role, what="act: not among the staff any more")
    return person


def confirmed(room: Backroom, name: str, pin: str) -> Actor:
    """The person, when it is their PIN. Refusal `wrong-pin`, `person-rests`, `counter-rests`.

    Two checks of one person wait for each other, so that right PINs at the same instant never make anyone rest.
    """
    person = find(room, name)
    with room.ports.turns.turn(f"pin-{person.id}"):
        tries = _count(room, name)
        person = find(room, name)
        if not room.ports.pins.check(pin, person.pin_hash):
            if tries >= FREE_TRIES:
                _rest(room, name, tries)
            raise Refusal("wrong-pin", name=person.name, tries_left=max(0, FREE_TRIES - tries))
        _take_back(room, name)
    return person.actor(confirmed=True)


def _reread(work: Work, name: str) -> PersonRecord:
    person = people.by_name_key(work.reading, name_key(name))
    if person is None:
        raise Refusal("unknown-staff", name=name[:60])
    return person


def refuse_if_resting(person: PersonRecord, now: datetime) -> None:
    """Refusal `person-rests` while wrong PINs make them rest, with the time until when; None after ten tries."""
    if person.tries >= LAST_TRY:
        raise Refusal("person-rests", name=person.name, until=None)
    if person.resting_until is not None and now < person.resting_until:
        raise Refusal("person-rests", name=person.name, until=person.resting_until.isoformat())


def _count(room: Backroom, name: str) -> int:
    with room.work() as work:
        person = _reread(work, name)
        refuse_if_resting(person, work.now)
        if pin_tries.wrong_since(work.tx, work.now - COUNTER_WINDOW) >= COUNTER_TRIES:
            raise Refusal("counter-rests", counter=room.counter_name, minutes=10)
        tries = person.tries + 1
        work.tx.update(PersonRow, person.id, person.revision, tries=tries)
        work.tx.record(Fact(FactKind.PIN_TRIED, by=person.id, facts={"tries": tries}), work.today)
    return tries


def _rest(room: Backroom, name: str, tries: int) -> None:
    with room.work() as work:
        person = _reread(work, name)
        until = work.now + min(FIRST_REST * 2 ** (tries - FREE_TRIES), LONGEST_REST)
        work.tx.update(PersonRow, person.id, person.revision, rests=person.rests + 1, resting_until=until)
        work.tx.record(Fact(FactKind.PERSON_RESTS, by=person.id, facts={"tries": tries}), work.today)


def _take_back(room: Backroom, name: str) -> None:
    with room.work() as work:
        person = _reread(work, name)
        work.tx.update(PersonRow, person.id, person.revision, tries=0, resting_until=None)
        work.tx.record(Fact(FactKind.PIN_RIGHT, by=person.id), work.today)
