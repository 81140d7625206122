"""What hints ask about one gift, and which customers were let down again and again (P71, P72)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select

from pos_recovery.domain.moment import Ending
from pos_recovery.domain.remedy import RemedyState
from pos_recovery.domain.views.sales import TicketKind

from .moment_tables import CustomerRow, MomentRow, RemedyRow
from .statements import Prepared
from .unit_of_work import Reading
from .visit_tables import TicketRow

_M: Any = MomentRow
_R: Any = RemedyRow
_C: Any = CustomerRow
_T: Any = TicketRow
_STANDS = and_(_R.state == RemedyState.GIVEN.value, _R.goodwill_minor > 0)
_NO_SLIP = or_(_M.ending.is_(None), _M.ending != Ending.MISTAKE.value)


@dataclass(frozen=True, slots=True)
class KnownMoment:
    """A moment of a customer who said yes."""

    customer_id: uuid.UUID
    name: str | None
    day: date
    at: datetime
    cause: str


_OF_CUSTOMER = Prepared(
    select(func.count())
    .select_from(_M)
    .where(_M.shop_id == bindparam("shop_id"), _M.customer_id == bindparam("customer_id"))
    .where(_M.business_date > bindparam("since"), _M.business_date <= bindparam("until"))
    .where(_NO_SLIP)
)
_TO_CUSTOMER = Prepared(
    select(func.count())
    .select_from(_R)
    .join(_M, (_M.shop_id == _R.shop_id) & (_M.id == _R.moment_id))
    .where(_R.shop_id == bindparam("shop_id"), _R.given_by == bindparam("person"))
    .where(_R.business_date > bindparam("since"), _R.business_date <= bindparam("until"))
    .where(_R.id != bindparam("but"), _STANDS, _M.customer_id == bindparam("customer_id"))
)
_PAID = Prepared(
    select(_T.at, _T.at_second)
    .where(_T.shop_id == bindparam("shop_id"), _T.kind == TicketKind.SALE.value)
    .where(or_(_T.number == bindparam("number"), _T.number == bindparam("number_that_day")))
    .where(_T.business_date >= bindparam("since"), _T.business_date <= bindparam("until"))
    .order_by(_T.at.desc())
)
_KNOWN = Prepared(
    select(_M.customer_id, _C.name, _M.business_date, _M.happened_at, _M.cause)
    .join(_C, (_C.shop_id == _M.shop_id) & (_C.id == _M.customer_id))
    .where(_M.shop_id == bindparam("shop_id"), _NO_SLIP)
    .where(_M.business_date >= bindparam("first"), _M.business_date <= bindparam("last"))
    .order_by(_M.happened_at, _M.id)
)


def moments_of(reading: Reading, customer_id: uuid.UUID, days: tuple[date, date]) -> int:
    """How many moments a customer had after the first of two business days up to the second; no mis-taps."""
    row = _OF_CUSTOMER.first(
        reading.link, shop_id=reading.shop_id, customer_id=customer_id, since=days[0], until=days[1]
    )
    return 0 if row is None else int(row[0])


def gives_to(
    reading: Reading, person: uuid.UUID, customer_id: uuid.UUID, days: tuple[date, date], but: uuid.UUID
) -> int:
    """How many gives but one somebody gave a customer after the first of two business days up to the second."""
    row = _TO_CUSTOMER.first(
        reading.link, shop_id=reading.shop_id, person=person, customer_id=customer_id, since=days[0], until=days[1],
        but=but,
    )  # fmt: skip
    return 0 if row is None else int(row[0])


def paid_at(reading: Reading, number: tuple[str, str], days: tuple[date, date]) -> datetime | None:
    """When the till's files say a ticket of these business days was paid, None when they do not know it.

    `number` is its own and the one it has where the till begins again each day (`visits.SAME_NUMBER`). Of the two
    instants of a doubled hour it is the later one: what may have been before is not said to be after.
    """
    row = _PAID.first(
        reading.link, shop_id=reading.shop_id, number=number[0], number_that_day=number[1], since=days[0],
        until=days[1],
    )  # fmt: skip
    if row is None:
        return None
    at: datetime = row[0]
    return at if row[1] is None else max(at, row[1])


def known_moments(reading: Reading, first: date, last: date) -> list[KnownMoment]:
    """The moments of these business days whose customer said yes, oldest first, mis-taps left out."""
    found = _KNOWN.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [KnownMoment(*row) for row in found]
