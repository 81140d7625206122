"""What fair watching counts, by person in the database: short answers, however long the range (P70 to P74)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, exists, func, not_, or_, select

from pos_recovery.domain.moment import Ending
from pos_recovery.domain.remedy import CostSource, Kind, RemedyState

from .moment_tables import MomentRow, RemedyPartRow, RemedyRow
from .statements import Prepared, among
from .unit_of_work import Reading
from .voucher_tables import RedemptionRow, VoucherRow

_M: Any = MomentRow
_R: Any = RemedyRow
_P: Any = RemedyPartRow
_V: Any = VoucherRow
_U: Any = RedemptionRow
INEXACT = (CostSource.ABOUT.value, CostSource.STATED.value)


@dataclass(frozen=True, slots=True)
class GiverLine:
    """What somebody gave and what stands of it, corrections left out: gives, on how many days; minor units."""

    person: uuid.UUID
    count: int
    days: int
    value_minor: int
    cost_minor: int
    about: bool


@dataclass(frozen=True, slots=True)
class GivenPart:
    """A part that stands of somebody's gives; minor units."""

    remedy: uuid.UUID
    moment: uuid.UUID
    at: datetime
    day: date
    kind: str
    label: str
    words: str | None
    value_minor: int
    cost_minor: int
    cost_source: str


@dataclass(frozen=True, slots=True)
class WordsLine:
    """Somebody's gives that are worth something, and how many of them have no ticket, no note and no words."""

    person: uuid.UUID
    gives: int
    wordless: int


@dataclass(frozen=True, slots=True)
class UseLine:
    """Uses that stand of vouchers that one person issued and one took in."""

    issued_by: uuid.UUID
    taken_by: uuid.UUID
    uses: int
    never_printed: int
    no_ticket: int


@dataclass(frozen=True, slots=True)
class TakenBackLine:
    """Somebody's gives with a voucher, and how many of them were taken back after one was printed."""

    person: uuid.UUID
    gives: int
    taken_back: int


def _given(query: Select[Any]) -> Select[Any]:
    """Gives of these business days, those for mis-taps left out."""
    return (
        query.join(_M, (_M.shop_id == _R.shop_id) & (_M.id == _R.moment_id))
        .where(_R.shop_id == bindparam("shop_id"))
        .where(_R.business_date >= bindparam("first"), _R.business_date <= bindparam("last"))
        .where(or_(_M.ending.is_(None), _M.ending != Ending.MISTAKE.value))
    )


_GIVERS = Prepared(
    _given(
        select(
            _R.given_by, func.count(_R.id.distinct()), func.count(_R.business_date.distinct()),
            func.sum(_P.value_minor), func.sum(_P.cost_minor), func.count().filter(among(_P.cost_source, INEXACT)),
        )
        .select_from(_R)
        .join(_P, (_P.shop_id == _R.shop_id) & (_P.remedy_id == _R.id))
    )
    .where(not_(_P.taken_back), _P.kind != Kind.CORRECTION.value)
    .group_by(_R.given_by)
)  # fmt: skip
_PARTS = Prepared(
    _given(
        select(
            _R.id,
            _R.moment_id,
            _R.given_at,
            _R.business_date,
            _P.kind,
            _P.label,
            _P.words,
            _P.value_minor,
            _P.cost_minor,
            _P.cost_source,
        )
        .select_from(_R)
        .join(_P, (_P.shop_id == _R.shop_id) & (_P.remedy_id == _R.id))
    )
    .where(not_(_P.taken_back), _P.kind != Kind.CORRECTION.value, _R.given_by == bindparam("person"))
    .order_by(_R.given_at, _R.id, _P.position)
)
_STANDS = and_(_R.state == RemedyState.GIVEN.value, _R.goodwill_minor > 0)
_WORDLESS = and_(_M.ticket.is_(None), _M.said.is_(None), _R.note.is_(None))
_WORDS = Prepared(
    _given(select(_R.given_by, func.count(), func.count().filter(_WORDLESS)).select_from(_R))
    .where(_STANDS)
    .group_by(_R.given_by)
)
_MEETINGS = Prepared(
    _given(select(_R.given_by, _M.customer_id, _R.business_date).select_from(_R)).where(
        _STANDS, _M.customer_id.is_not(None)
    )
)
_USES = Prepared(
    select(
        _V.issued_by, _U.redeemed_by, func.count(), func.count().filter(_V.copies == 0),
        func.count().filter(_U.ticket.is_(None)),
    )
    .select_from(_U)
    .join(_V, (_V.shop_id == _U.shop_id) & (_V.id == _U.voucher_id))
    .where(_U.shop_id == bindparam("shop_id"), _U.undone_at.is_(None))
    .where(_U.business_date >= bindparam("first"), _U.business_date <= bindparam("last"))
    .group_by(_V.issued_by, _U.redeemed_by)
)  # fmt: skip
_HAS_VOUCHER = exists().where(_V.shop_id == _R.shop_id, _V.remedy_id == _R.id)
_WAS_PRINTED = exists().where(_V.shop_id == _R.shop_id, _V.remedy_id == _R.id, _V.copies > 0)
_TAKEN_BACK = Prepared(
    _given(
        select(
            _R.given_by, func.count(), func.count().filter(_R.state == RemedyState.UNDONE.value, _WAS_PRINTED)
        ).select_from(_R)
    )
    .where(_HAS_VOUCHER)
    .group_by(_R.given_by)
)


def givers(reading: Reading, first: date, last: date) -> list[GiverLine]:
    """Everybody who gave something, or said sorry, on these business days that stands."""
    found = _GIVERS.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [
        GiverLine(person, int(count), int(days), int(value), int(cost), bool(about))
        for person, count, days, value, cost, about in found
    ]


def parts_of(reading: Reading, person: uuid.UUID, first: date, last: date) -> list[GivenPart]:
    """What somebody gave on these business days and stands, part by part, oldest first."""
    found = _PARTS.all(reading.link, shop_id=reading.shop_id, person=person, first=first, last=last)
    return [GivenPart(*row) for row in found]


def words(reading: Reading, first: date, last: date) -> list[WordsLine]:
    """Whose gives of these business days have neither a ticket nor words."""
    found = _WORDS.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [WordsLine(person, int(gives), int(wordless)) for person, gives, wordless in found]


def meetings(reading: Reading, first: date, last: date) -> list[tuple[uuid.UUID, uuid.UUID, date]]:
    """(giver, customer, business day) of each give of these business days to a customer who said yes."""
    found = _MEETINGS.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [(row[0], row[1], row[2]) for row in found]


def uses(reading: Reading, first: date, last: date) -> list[UseLine]:
    """Uses of vouchers on these business days, by who issued them and who took them in."""
    found = _USES.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [UseLine(row[0], row[1], *(int(count) for count in row[2:])) for row in found]


def taken_back(reading: Reading, first: date, last: date) -> list[TakenBackLine]:
    """Whose gives of these business days were taken back after their voucher was printed."""
    found = _TAKEN_BACK.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [TakenBackLine(person, int(gives), int(undone)) for person, gives, undone in found]
