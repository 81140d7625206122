"""Customers who were let down again and again, for a manager: a quiet hint, never a block (P71)."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.watching import LetDown
from pos_recovery.domain.watching import AGAIN_DAYS, AGAIN_TIMES, most_within
from pos_recovery.store import hints, watching
from pos_recovery.store.hints import KnownMoment

from .backroom import Backroom, Look
from .pack import pack_of


def let_down(room: Backroom, actor: Actor, first: date, last: date) -> tuple[LetDown, ...]:
    """Those with a third moment on one of these business days, the latest first. Refusal `not-allowed`."""
    require(actor, Right.MANAGE)
    with room.look() as look:
        causes, names = pack_of(room, look).causes, look.names()
        gave = _gave(look, first, last)
        found = [
            LetDown(
                met[-1].name, often, met[-1].at, Cause(met[-1].cause), causes[Cause(met[-1].cause)].label,
                tuple((names[giver], times) for giver, times in gave.get(customer, ())),
            )
            for customer, met in _met(look, first, last).items()
            if (often := _most(met, first)) >= AGAIN_TIMES
        ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.last, reverse=True))


def _met(look: Look, first: date, last: date) -> dict[uuid.UUID, list[KnownMoment]]:
    """Customer -> their moments, oldest first, from 60 days before on."""
    met: dict[uuid.UUID, list[KnownMoment]] = {}
    for moment in hints.known_moments(look.reading, _reach(first), last):
        met.setdefault(moment.customer_id, []).append(moment)
    return met


def _most(met: list[KnownMoment], first: date) -> int:
    """The most moments within 60 days, the last of them on one of the days from `first` on."""
    days = [moment.day for moment in met]
    ends = [day for day in days if day >= first]
    return max((sum(_reach(end) <= day <= end for day in days) for end in ends), default=0)


def _gave(look: Look, first: date, last: date) -> dict[uuid.UUID, list[tuple[uuid.UUID, int]]]:
    """Customer -> who gave to them three times or more within 60 days, and how often."""
    days: dict[tuple[uuid.UUID, uuid.UUID], list[date]] = {}
    for giver, customer, day in watching.meetings(look.reading, _reach(first), last):
        days.setdefault((customer, giver), []).append(day)
    found: dict[uuid.UUID, list[tuple[uuid.UUID, int]]] = {}
    for (customer, giver), given in days.items():
        if (often := most_within(given)) >= AGAIN_TIMES:
            found.setdefault(customer, []).append((giver, often))
    return found


def _reach(day: date) -> date:
    """The first of the 60 days that end on a day."""
    return day - timedelta(days=AGAIN_DAYS - 1)
