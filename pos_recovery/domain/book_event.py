"""What happened that the books tell of: parts given and taken back, vouchers issued, used, ended and cancelled.

A moment with nothing given is no event of the books, nor is a part "sorry".
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from .money import Currency, Money
from .remedy import CostSource, Kind, OnTill, VoucherForm
from .views.vouchers import VoucherState

_AFTER_PARTS = 1_000  # in a give's order: its vouchers follow its parts


class What(StrEnum):
    """The kinds of events."""

    GIVEN = "given"
    ISSUED = "voucher-issued"
    USED = "voucher-used"
    ENDED = "voucher-ended"
    CANCELLED = "voucher-cancelled"


_TURNS = list(What)


@dataclass(frozen=True, slots=True)
class PartFacts:
    """A part of a give, as it was stored; amounts in minor units."""

    id: uuid.UUID
    remedy_id: uuid.UUID
    position: int
    kind: str
    label: str
    sku: str | None
    qty: int
    value_minor: int
    cost_minor: int
    cost_source: str
    on_till: str
    tax_rate_milli: int | None
    taken_back: bool
    given_at: datetime
    business_date: date
    given_by: uuid.UUID
    approved_by: uuid.UUID | None
    undone_at: datetime | None
    undone_on: date | None
    undone_by: uuid.UUID | None
    ticket: str | None


@dataclass(frozen=True, slots=True)
class VoucherFacts:
    """A voucher, as it was stored; `worth_minor` is its face value when it was issued."""

    id: uuid.UUID
    remedy_id: uuid.UUID
    code_end: str
    form: str
    label: str
    worth_minor: int
    cost_minor: int
    cost_source: str
    tax_rate_milli: int | None
    issued_at: datetime
    issued_on: date
    issued_by: uuid.UUID
    approved_by: uuid.UUID | None
    good_until: date
    ends_at: datetime
    state: str
    closed_at: datetime | None
    closed_on: date | None
    closed_by: uuid.UUID | None
    ticket: str | None


@dataclass(frozen=True, slots=True)
class UseFacts:
    """One use of a voucher, as it was stored."""

    id: uuid.UUID
    voucher_id: uuid.UUID
    at: datetime
    business_date: date
    redeemed_by: uuid.UUID
    value_minor: int
    cost_minor: int
    on_till: str
    ticket: str | None
    undone_at: datetime | None
    undone_on: date | None
    undone_by: uuid.UUID | None


@dataclass(frozen=True, slots=True)
class BookEvent:
    """One event. `value` is face value; `reverses` is the event that this one takes back, with the day it belongs to.

    `late`: a voucher used after its end. `afterwards`: its end or cancellation once more, for a use undone after it.
    """

    what: What
    key: uuid.UUID
    remedy_id: uuid.UUID
    day: date
    recorded_at: datetime
    label: str
    value: Money
    cost: Money
    cost_source: CostSource
    by: uuid.UUID | None
    qty: int = 1
    kind: Kind = Kind.VOUCHER
    form: VoucherForm | None = None
    on_till: OnTill | None = None
    tax_rate_milli: int | None = None
    ticket: str | None = None
    voucher: str | None = None
    approved_by: uuid.UUID | None = None
    issued_on: date | None = None
    place: int = 0
    late: bool = False
    afterwards: bool = False
    reverses: BookEvent | None = None

    @property
    def order(self) -> tuple[date, datetime, bytes, int, int, bytes]:
        """Where it stands in the books: by business day, then as it was written down.

        At one instant (a clock may stand still) a give's parts come in their order, and a voucher's life runs forward.
        """
        turn = 2 * _TURNS.index(self.what) + (self.reverses is not None)
        return self.day, self.recorded_at, self.remedy_id.bytes, self.place, turn, self.key.bytes


def _undone(event: BookEvent, at: datetime, day: date, by: uuid.UUID | None) -> BookEvent:
    return replace(event, day=day, recorded_at=at, by=by, approved_by=None, reverses=event)


def of_part(part: PartFacts, currency: Currency) -> tuple[BookEvent, ...]:
    """A part given, and taken back if it was. A voucher tells of itself (`of_voucher`), "sorry" of nothing."""
    kind = Kind(part.kind)
    if kind in (Kind.SORRY, Kind.VOUCHER):
        return ()
    # What was said with an extra that is no item stays out: those are somebody's words, and the books are for ever.
    words = "" if kind is Kind.EXTRA and part.sku is None else part.label
    given = BookEvent(
        What.GIVEN, part.id, part.remedy_id, part.business_date, part.given_at, words,
        Money(part.value_minor, currency), Money(part.cost_minor, currency), CostSource(part.cost_source),
        part.given_by, qty=part.qty, kind=kind, on_till=OnTill(part.on_till), tax_rate_milli=part.tax_rate_milli,
        ticket=part.ticket, approved_by=part.approved_by, place=part.position,
    )  # fmt: skip
    if not part.taken_back or part.undone_at is None or part.undone_on is None:
        return (given,)
    return given, _undone(given, part.undone_at, part.undone_on, part.undone_by)


def of_voucher(
    voucher: VoucherFacts, uses: Iterable[UseFacts], now: datetime, currency: Currency
) -> tuple[BookEvent, ...]:
    """The life of a voucher up to now, told from what was issued and used alone.

    Its end is read from the clock, not from whether somebody has swept it yet, and belongs to its last day. What is
    left then leaves the balance. A late use brings that much back and uses it; undoing a use after the end brings it
    back and ends it again (DECISIONS, "Budgets, holds, periods").
    """
    return tuple(_Life(voucher, now, currency).told(uses))


class _Life:
    def __init__(self, voucher: VoucherFacts, now: datetime, currency: Currency) -> None:
        self._voucher, self._now, self._currency = voucher, now, currency
        self._left = voucher.worth_minor
        self._closed: What | None = None

    def told(self, uses: Iterable[UseFacts]) -> Iterator[BookEvent]:
        voucher = self._voucher
        yield replace(self._event(What.ISSUED, voucher.issued_on, voucher.issued_at), by=voucher.issued_by,
                      approved_by=voucher.approved_by, ticket=voucher.ticket)  # fmt: skip
        used: dict[uuid.UUID, BookEvent] = {}
        for _at, rank, _key, use in sorted(self._steps(uses), key=lambda step: step[:3]):
            if use is None:
                yield from self._close(What.ENDED if rank == 0 else What.CANCELLED)
            elif rank == 1:
                event = used[use.id] = self._use(use)
                yield event
            else:
                yield from self._undo(use, used[use.id])

    def _steps(self, uses: Iterable[UseFacts]) -> Iterator[tuple[datetime, int, bytes, UseFacts | None]]:
        """At one instant the end comes first (a use then is late), a cancellation last."""
        voucher = self._voucher
        if voucher.ends_at <= self._now:
            yield voucher.ends_at, 0, b"", None
        for use in uses:
            yield use.at, 1, use.id.bytes, use
            if use.undone_at is not None:
                yield use.undone_at, 2, use.id.bytes, use
        if voucher.state == VoucherState.CANCELLED and voucher.closed_at is not None:
            yield voucher.closed_at, 3, b"", None

    def _event(self, what: What, day: date, at: datetime) -> BookEvent:
        voucher = self._voucher
        return BookEvent(
            what, voucher.id, voucher.remedy_id, day, at, voucher.label, Money(voucher.worth_minor, self._currency),
            Money(voucher.cost_minor, self._currency), CostSource(voucher.cost_source), None,
            form=VoucherForm(voucher.form), tax_rate_milli=voucher.tax_rate_milli, voucher=voucher.code_end,
            issued_on=voucher.issued_on, place=_AFTER_PARTS,
        )  # fmt: skip

    def _use(self, use: UseFacts) -> BookEvent:
        self._left -= use.value_minor
        return replace(
            self._event(What.USED, use.business_date, use.at), key=use.id, by=use.redeemed_by, ticket=use.ticket,
            value=Money(use.value_minor, self._currency), cost=Money(use.cost_minor, self._currency),
            on_till=OnTill(use.on_till), late=self._closed is not None,
        )  # fmt: skip

    def _undo(self, use: UseFacts, used: BookEvent) -> Iterator[BookEvent]:
        if use.undone_at is None or use.undone_on is None:
            return
        yield _undone(used, use.undone_at, use.undone_on, use.undone_by)
        if self._closed is None:
            self._left += use.value_minor
        elif not used.late:  # a late one falls back to the end it came from
            again = self._event(self._closed, use.undone_on, use.undone_at)
            yield replace(again, key=use.id, value=used.value, cost=used.cost, by=use.undone_by, afterwards=True)

    def _close(self, what: What) -> Iterator[BookEvent]:
        voucher = self._voucher
        if self._closed is not None:
            return
        self._closed = what
        if self._left == 0:
            return
        day, at, by = voucher.good_until, voucher.ends_at, None
        if what is What.CANCELLED and voucher.closed_at is not None:
            day, at, by = voucher.closed_on or day, voucher.closed_at, voucher.closed_by
        share = Money(voucher.cost_minor, self._currency).split([self._left, max(0, voucher.worth_minor - self._left)])
        yield replace(self._event(what, day, at), value=Money(self._left, self._currency), cost=share[0], by=by)
