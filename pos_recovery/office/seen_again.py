"""Which moments we could recognise somebody of, and when that somebody was seen afterwards (P60)."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from pos_recovery.domain.moment import Ending
from pos_recovery.domain.remedy import Kind
from pos_recovery.store import reports
from pos_recovery.store.visits import SAME_NUMBER

from .backroom import Look

NOTHING = "nothing (said sorry)"
AN_ITEM = "made again or an item"
MONEY = "money"
NEXT_TIME = "something for next time"
GROUPS = (NOTHING, AN_ITEM, MONEY, NEXT_TIME)  # the later, the stronger: a moment is in one group only

SAME_TICKET = timedelta(
    days=60
)  # how long back a number that never repeats is the same ticket (DECISIONS, "Days and times")
_GROUP_OF = {
    Kind.SORRY: NOTHING,
    Kind.CORRECTION: NOTHING,  # it was theirs already
    Kind.REMAKE: AN_ITEM,
    Kind.FREE_ITEM: AN_ITEM,
    Kind.EXTRA: AN_ITEM,
    Kind.UPGRADE: AN_ITEM,
    Kind.COMP: MONEY,
    Kind.DISCOUNT: MONEY,
    Kind.REFUND: MONEY,
    Kind.VOUCHER: NEXT_TIME,
}

Key = tuple[str, object]  # by what somebody is known: ("moment", id), ("phone", digest), …


@dataclass(frozen=True, slots=True)
class Followed:
    """A moment: its business day, what we gave, whether we could recognise them, and the days they were seen."""

    id: uuid.UUID
    day: date
    group: str | None
    recognised: bool
    seen: tuple[date, ...]


def follow(look: Look, first: date, last: date) -> list[Followed]:
    """The moments of these business days, each with the visits after it up to today.

    A visit is a voucher used, a tap, or a till's ticket of the same customer; it counts on a later business day only.
    Recognised: a voucher that could be used, a phone, an e-mail, or a till's customer number (DECISIONS, "Were they
    seen again"). A tap alone makes nobody recognised, or only those who came would be counted.
    """
    reading = look.reading
    lines = reports.moments(reading, first, last)
    keys: dict[uuid.UUID, set[Key]] = {line.id: {("moment", line.id)} for line in lines}
    known = reports.with_voucher(reading, first, last)
    for line in lines:
        if line.customer_id is not None:
            keys[line.id].add(("customer", line.customer_id))
    for moment, phone, email in reports.contacts(reading, first, last):
        known |= _note(keys, moment, _named(phone, email))
    tickets = _by_number(reports.linked_tickets(reading, first, last, SAME_TICKET))
    for line in lines:
        for ticket in tickets.get(line.ticket or "", ()):
            if _same_ticket(ticket, line.day):
                known |= _note(keys, line.id, _of_till(ticket))
    seen = _seen(look, keys, (first, last))
    groups = _groups(reports.given_for(reading, first, last))
    return [
        Followed(
            id=line.id,
            day=line.day,
            group=groups.get(line.id, NOTHING if line.ending == Ending.HEARD else None),
            recognised=line.id in known,
            seen=tuple(sorted({day for key in keys[line.id] for day in seen.get(key, ())})),
        )
        for line in lines
    ]


def _note(keys: dict[uuid.UUID, set[Key]], moment: uuid.UUID, found: set[Key]) -> set[uuid.UUID]:
    keys[moment] |= found
    return {moment} if found else set()


def _named(phone: str | None, email: str | None, till: Key | None = None) -> set[Key]:
    pairs = (("phone", phone), ("email", email))
    return {(kind, digest) for kind, digest in pairs if digest is not None} | ({till} if till else set())


def _of_till(ticket: reports.TillLine) -> set[Key]:
    till = None if ticket.customer_key is None else ("till", ticket.customer_key)
    return _named(ticket.phone_key, ticket.email_key, till)


def _by_number(tickets: Iterable[reports.TillLine]) -> dict[str, list[reports.TillLine]]:
    """The number as a moment names it -> tickets of that number, of whatever day."""
    found: dict[str, list[reports.TillLine]] = {}
    for ticket in tickets:
        found.setdefault(ticket.number.partition(SAME_NUMBER)[0], []).append(ticket)
    return found


def _same_ticket(ticket: reports.TillLine, day: date) -> bool:
    """The same number on the same business day; where numbers never repeat, sold up to 60 days before too."""
    begins_again = SAME_NUMBER in ticket.number
    return ticket.day == day or (not begins_again and timedelta(0) < day - ticket.day <= SAME_TICKET)


def _seen(look: Look, keys: dict[uuid.UUID, set[Key]], days: tuple[date, date]) -> dict[Key, set[date]]:
    """By what somebody is known -> the business days on which they were seen."""
    seen: dict[Key, set[date]] = {}
    wanted: set[Key] = set().union(*keys.values())

    def note(whose: Iterable[Key], day: date) -> None:
        for key in wanted.intersection(whose):
            seen.setdefault(key, set()).add(day)

    for visit in reports.visits(look.reading, days[0], look.today):
        whose = _named(visit.phone_key, visit.email_key)
        if visit.moment_id is not None:
            # Who uses the voucher of one moment came back after their other moments too.
            whose |= keys.get(visit.moment_id, {("moment", visit.moment_id)})
        if visit.customer_id is not None:
            whose.add(("customer", visit.customer_id))
        note(whose, visit.day)
    for ticket in reports.ticket_visits(look.reading, days, SAME_TICKET, look.today):
        note(_of_till(ticket), ticket.day)
    return seen


def _groups(given: Iterable[reports.GivenLine]) -> dict[uuid.UUID, str]:
    """Moment -> the strongest form of what stands of what we gave; one that was not answered is in none (P2)."""
    found: dict[uuid.UUID, str] = {}
    strength: Callable[[str], int] = GROUPS.index
    for line in given:
        if line.kind == Kind.CORRECTION:  # money that was never ours is no answer of ours
            continue
        group = _GROUP_OF[Kind(line.kind)]
        found[line.moment_id] = max(found.get(line.moment_id, NOTHING), group, key=strength)
    return found
