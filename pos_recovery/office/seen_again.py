"""Which moments we could recognise somebody of, and when that somebody was seen afterwards (P60)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from pos_recovery.domain.return_visit import GROUPS
from pos_recovery.store import followed
from pos_recovery.store.followed import FoundMoment, Key, TillLine
from pos_recovery.store.visits import SAME_NUMBER

from .backroom import Look

SAME_TICKET = timedelta(
    days=60
)  # how long back a number that never repeats is the same ticket (DECISIONS, "Days and times")
_NEVER: frozenset[date] = frozenset()

# By what somebody is known: the keys of moments and customers as they are, and ("phone", digest), ("till", digest), …
Keys = dict[Key, set[Key]]


class Followed(NamedTuple):
    """A moment: its business day, what we gave, whether we could recognise them, and the days they were seen."""

    day: date
    group: str | None
    recognised: bool
    seen: AbstractSet[date]
    cost_minor: int
    about: bool


@dataclass(frozen=True, slots=True)
class Following:
    """The moments whose people could be recognised or were met again; the `others` by group, how many they are."""

    moments: Sequence[Followed]
    others: Mapping[str | None, int]


def follow(look: Look, first: date, last: date) -> Following:
    """The moments of these business days, each with the visits after it up to today.

    A visit is a voucher used, a tap, or a till's ticket of the same customer; it counts on a later business day only.
    Recognised: a voucher that could be used, a phone, an e-mail, or a till's customer number (DECISIONS, "Were they
    seen again"). A tap alone makes nobody recognised, or only those who came would be counted.
    """
    reading = look.reading
    lines, others = followed.found(reading, first, last)
    keys: Keys = {line.id: {line.customer} for line in lines if line.customer is not None}
    known = {line.id for line in lines if line.has_voucher}
    for moment, phone, email in followed.contacts(reading, first, last):
        known |= _note(keys, moment, _named(phone, email))
    tickets = _by_number(followed.linked_tickets(reading, first, last, SAME_TICKET))
    if tickets:
        for line in lines:
            for ticket in tickets.get(line.ticket or "", ()):
                if _same_ticket(ticket, line.day):
                    known |= _note(keys, line.id, _of_till(ticket))
    seen = _seen(look, {line.id for line in lines}, keys, (first, last))
    return Following(
        [_followed(line, _days(seen, line.id, keys.get(line.id)), recognised=line.id in known) for line in lines],
        {_group(strength): count for strength, count in others.items()},
    )


def _followed(line: FoundMoment, seen: AbstractSet[date], *, recognised: bool) -> Followed:
    return Followed(line.day, _group(line.strength), recognised, seen, line.cost_minor, bool(line.about))


def _group(strength: int | None) -> str | None:
    """The strongest form of what stands of what we gave; a moment that was not answered is in none (P2)."""
    return None if strength is None else GROUPS[strength]


def _days(seen: Mapping[Key, set[date]], moment: Key, keys: set[Key] | None) -> AbstractSet[date]:
    own: AbstractSet[date] = seen.get(moment, _NEVER)
    for key in keys or ():
        if key in seen:
            own = own | seen[key]
    return own


def _note(keys: Keys, moment: Key, found: set[Key]) -> set[Key]:
    if not found:
        return found
    keys.setdefault(moment, set()).update(found)
    return {moment}


def _named(phone: str | None, email: str | None, till: Key | None = None) -> set[Key]:
    found: set[Key] = set()
    if phone is not None:
        found.add(("phone", phone))
    if email is not None:
        found.add(("email", email))
    if till is not None:
        found.add(till)
    return found


def _of_till(ticket: TillLine) -> set[Key]:
    till = None if ticket.customer_key is None else ("till", ticket.customer_key)
    return _named(ticket.phone_key, ticket.email_key, till)


def _by_number(tickets: Iterable[TillLine]) -> dict[str, list[TillLine]]:
    """The number as a moment names it -> tickets of that number, of whatever day."""
    found: dict[str, list[TillLine]] = {}
    for ticket in tickets:
        found.setdefault(ticket.number.partition(SAME_NUMBER)[0], []).append(ticket)
    return found


def _same_ticket(ticket: TillLine, day: date) -> bool:
    """The same number on the same business day; where numbers never repeat, sold up to 60 days before too."""
    begins_again = SAME_NUMBER in ticket.number
    return ticket.day == day or (not begins_again and timedelta(0) < day - ticket.day <= SAME_TICKET)


def _seen(look: Look, moments: set[Key], keys: Keys, days: tuple[date, date]) -> dict[Key, set[date]]:
    """By what somebody is known -> the business days on which they were seen."""
    seen: dict[Key, set[date]] = {}
    wanted = moments.union(*keys.values())

    def note(whose: Iterable[Key], day: date) -> None:
        for key in wanted.intersection(whose):
            seen.setdefault(key, set()).add(day)

    for visit in followed.visits(look.reading, days[0], look.today):
        # Who uses the voucher of one moment came back after their other moments too.
        more = None if visit.moment is None else keys.get(visit.moment)
        if not more and visit.customer is None:
            note((visit.moment,), visit.day)
            continue
        whose = _named(visit.phone_key, visit.email_key).union(more or (), (visit.moment, visit.customer))
        note(whose, visit.day)
    for ticket in followed.ticket_visits(look.reading, days, SAME_TICKET, look.today):
        note(_of_till(ticket), ticket.day)
    return seen
