"""A till's file of any format -> tickets, rows not taken, and what is still to be asked (P64, P65)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, time

from ..domain.errors import Refusal
from ..domain.money import Currency, Money
from ..domain.text import clean
from ..domain.views.menu import RefusedRow
from ..domain.views.sales import Question, SalesFile, SalesFormat, SalesReading, Ticket, TicketKind
from . import mapped_csv, square
from .amounts import take_apart as take_amount
from .amounts import value
from .csv_text import Table, header_fingerprint, read_table
from .decisions import Decisions, answer_needed, check_answers, decide
from .profile import Cells, Draft, Profile, damaged, places_of
from .till_time import day_of, instants
from .till_time import take_apart as take_moment

PROFILES: tuple[Profile, ...] = (*square.PROFILES,)

_NUMBER_MOST = 64
_NOON = time(12)
_MAP_HINT = "Say which column is what: --map date=COL,ticket=COL,total=COL"


def formats() -> tuple[SalesFormat, ...]:
    """Every format there is a name for, `mapped` last."""
    return (*(profile.format for profile in PROFILES), mapped_csv.FORMAT)


def read_sales(data: bytes, reading: SalesReading) -> SalesFile:
    """The tickets of a till's file; times are UTC, totals signed, with tax and without tip, in the shop's currency.

    A ticket in the doubled hour has both instants and is named in `asked`, unless `hour` is answered. Rows that cannot
    be taken are in `refused`. A void or other row that took no money totals 0.
    Refusals, with nothing read: `file-unknown` (facts columns, fingerprint) for a header nobody named, `answer-needed`
    (asked) for a date order, decimal mark, zone or word that the file leaves open, `currency-differs`, `bad-rows` for a
    quote never closed or no rows at all, `file-unreadable`, `unknown-format`, `usage`, `bad-zone`.
    """
    check_answers(reading.answers)
    profiles = _candidates(reading)
    table = read_table(
        data, lambda keys: any(one.knows(keys) for one in profiles), _MAP_HINT, reading.answers.get("encoding")
    )
    keys = frozenset(places_of(table))
    profile = next(one for one in profiles if one.knows(keys))
    decisions = decide((one for one in _drafts(table, profile) if isinstance(one, Draft)), reading)
    tickets = _Tickets(profile, decisions, reading)
    for draft in _drafts(table, profile):
        tickets.take(draft)
    return tickets.file(table)


def _candidates(reading: SalesReading) -> tuple[Profile, ...]:
    if reading.mapping and reading.format in ("auto", mapped_csv.FORMAT.name):
        return (mapped_csv.mapped(reading.mapping),)
    if reading.format == "auto":
        return PROFILES
    if reading.format == mapped_csv.FORMAT.name:
        raise Refusal("usage", what=f"a mapped file needs its columns named. {_MAP_HINT}")
    named = tuple(one for one in PROFILES if one.format.name == reading.format)
    if not named:
        raise Refusal("unknown-format", format=reading.format[:40], formats=[one.name for one in formats()])
    return named


def _drafts(table: Table, profile: Profile) -> Iterator[Draft | RefusedRow]:
    places = places_of(table)
    for row in table.rows():
        if isinstance(row, RefusedRow):
            yield row
            continue
        draft = profile.draft(Cells(places, row))
        yield RefusedRow(row.line, draft) if isinstance(draft, str) else draft


class _Bad(Exception):
    """Why a row cannot be taken."""


@dataclass(slots=True)
class _Tickets:
    profile: Profile
    decisions: Decisions
    reading: SalesReading
    taken: dict[tuple[object, ...], Ticket] = field(default_factory=dict)
    row_hashes: dict[tuple[object, ...], set[int]] = field(default_factory=dict)
    refused: list[RefusedRow] = field(default_factory=list)
    loose: list[RefusedRow] = field(default_factory=list)

    def take(self, draft: Draft | RefusedRow) -> None:
        """Keep the row's ticket, or why there is none. What stands below the last ticket is the file's footer."""
        if isinstance(draft, RefusedRow):
            self.refused.append(draft)
        elif draft.loose:
            self.loose.append(RefusedRow(draft.line, "there is no ticket number and no total"))
        else:
            try:
                self._keep(self._ticket(draft), draft.row_hash)
            except _Bad as why:
                self.refused.append(RefusedRow(draft.line, str(why)))
            self.refused.extend(self.loose)
            self.loose.clear()

    def file(self, table: Table) -> SalesFile:
        """All that was read. Refusal `bad-rows` when there was no row at all."""
        if not self.taken and not self.refused:
            reason = "there are no rows below the header"
            raise Refusal("bad-rows", what=reason, rows=[{"line": table.header_line, "reason": reason}])
        tickets = tuple(self.taken.values())
        doubled = any(ticket.at_second for ticket in tickets)
        return SalesFile(
            format=self.profile.format.name,
            tickets=tickets,
            refused=tuple(sorted(self.refused, key=lambda row: row.line)),
            asked=(Question("hour", ("first", "second")),) if doubled else (),
            header_fingerprint=header_fingerprint(table.columns),
        )

    def _keep(self, ticket: Ticket, row_hash: int) -> None:
        # A till may give two refunds of one sale the sale's number: those are told apart by their time.
        key = (ticket.number, ticket.kind, ticket.at if ticket.kind is TicketKind.REFUND else None)
        first = self.taken.setdefault(key, ticket)
        hashes = self.row_hashes.setdefault(key, set())
        adds = self.profile.rows_may_add and self.reading.answers.get("rows") == "add"
        if first is not ticket and (adds or row_hash not in hashes):
            self._again(key, first, ticket)
        hashes.add(row_hash)

    def _again(self, key: tuple[object, ...], first: Ticket, ticket: Ticket) -> None:
        """Another row of a ticket: its other part, or the same total once more. Only the till knows."""
        if not self.profile.rows_may_add:
            if (first.total, first.at) != (ticket.total, ticket.at):
                raise _Bad(f"ticket {ticket.number} is on line {first.line} already, with another time or total")
            return
        match self.reading.answers.get("rows"):
            case "add":
                self.taken[key] = replace(first, total=first.total + ticket.total)
            case "one":
                return
            case _:
                raise answer_needed([Question("rows", ("one", "add"))])

    def _ticket(self, draft: Draft) -> Ticket:
        number = clean(draft.number, _NUMBER_MOST)
        if not number:
            raise _Bad("there is no ticket number")
        if damaged(number):
            raise _Bad(f"the ticket number {number} was turned into a power of ten by a spreadsheet")
        at = self._at(draft)
        kind = self.decisions.kinds.get(draft.unknown_kind.casefold()[:40]) if draft.unknown_kind else draft.kind
        if kind in (TicketKind.VOID, TicketKind.OTHER):
            total = Money(0, self.reading.currency)
        else:
            total = _total(draft, self.decisions, self.reading.currency)
        if kind is None:
            kind = TicketKind.REFUND if total.units < 0 else TicketKind.SALE
        second = at[1] if len(at) > 1 else None
        return Ticket(number, at[0], second, total, kind, kind is TicketKind.SALE, draft.customer, draft.line)

    def _at(self, draft: Draft) -> tuple[datetime, ...]:
        """The instants that a row can mean. A row without a time of day is put at noon: its day is what counts."""
        shown = f"{draft.day} {draft.clock}".strip()[:40]
        moment = take_moment(draft.day, draft.clock)
        if moment is None:
            raise _Bad(f"'{shown}' is no date and time")
        day = day_of(moment.date, self.decisions.order)
        if day is None:
            raise _Bad(f"there is no day '{draft.day[:20]}'")
        found = instants(day, moment.time or _NOON, moment.offset or self.decisions.zones[draft.zone])
        if not found:
            raise _Bad(f"there is no {shown}: the clocks went forward over it")
        answer = self.reading.answers.get("hour")
        return (found[-1],) if answer == "second" else found[:1] if answer else found


def _total(draft: Draft, decisions: Decisions, currency: Currency) -> Money:
    """What was paid with tax and without tip. A blank tip is none; a blank total is no total."""
    total = Money(0, currency)
    for column, text in enumerate((*draft.plus, *draft.minus)):
        if column >= len(draft.plus) and not text.strip():
            continue
        written = take_amount(text)
        amount = value(written, decisions.decimals[column], currency) if written else None
        if amount is None:
            raise _Bad(f"'{text[:20]}' is no amount in {currency.code}" if text.strip() else "there is no total")
        total = total + amount if column < len(draft.plus) else total - amount
    return total
