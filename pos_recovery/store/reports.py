"""What the reports count, fetched by sets of rows: a fixed number of queries, however many moments there are."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, Text, bindparam, cast, func, literal, or_, select

from pos_recovery.domain.moment import Ending
from pos_recovery.domain.views.vouchers import VoucherState

from .columns import Flag
from .moment_tables import CustomerRow, MomentRow, RemedyPartRow, RemedyRow
from .statements import Prepared
from .unit_of_work import Reading
from .visit_tables import TicketRow, VisitRow
from .visits import SAME_NUMBER
from .voucher_tables import RedemptionRow, VoucherRow

_M: Any = MomentRow
_R: Any = RemedyRow
_P: Any = RemedyPartRow
_C: Any = CustomerRow
_V: Any = VisitRow
_T: Any = TicketRow
_D: Any = VoucherRow
_U: Any = RedemptionRow


@dataclass(frozen=True, slots=True)
class MomentLine:
    """A moment that counts, with its business day and its ending, if it has one."""

    id: uuid.UUID
    day: date
    ticket: str | None
    customer_id: uuid.UUID | None
    ending: str | None


@dataclass(frozen=True, slots=True)
class GivenLine:
    """A part that stands: given, and not taken back. Amounts in minor units."""

    remedy_id: uuid.UUID
    moment_id: uuid.UUID
    cause: str
    kind: str
    value_minor: int
    cost_minor: int
    cost_source: str


@dataclass(frozen=True, slots=True)
class VisitLine:
    """A visit that stands, and whose it is: its moment, the customer of either, that customer's keyed digests."""

    day: date
    moment_id: uuid.UUID | None
    customer_id: uuid.UUID | None
    phone_key: str | None
    email_key: str | None


@dataclass(frozen=True, slots=True)
class TillLine:
    """A ticket of the till, its number as it is kept (`visits.SAME_NUMBER`), and the keyed digests of whose it was."""

    number: str
    format: str
    day: date
    customer_key: str | None
    phone_key: str | None
    email_key: str | None


def _counted(query: Select[Any]) -> Select[Any]:
    """Moments of the range that count: a mis-tap counts nowhere (P9)."""
    return query.where(
        _M.shop_id == bindparam("shop_id"),
        _M.business_date >= bindparam("first"),
        _M.business_date <= bindparam("last"),
        or_(_M.ending.is_(None), _M.ending != Ending.MISTAKE.value),
    )


_JOIN_CUSTOMER = (_C.shop_id == _M.shop_id) & (_C.id == _M.customer_id)
# The moment's own number, or that number on that day where the till begins again each day (see `visits.SAME_NUMBER`).
_MOMENTS = Prepared(
    _counted(select(_M.id, _M.business_date, _M.ticket, _M.customer_id, _M.ending)).order_by(_M.business_date, _M.id)
)
_GIVEN_COLUMNS = select(_P.remedy_id, _R.moment_id, _M.cause, _P.kind, _P.value_minor, _P.cost_minor, _P.cost_source)
_GIVEN = (
    _GIVEN_COLUMNS.join(_R, (_R.shop_id == _P.shop_id) & (_R.id == _P.remedy_id))
    .join(_M, (_M.shop_id == _R.shop_id) & (_M.id == _R.moment_id))
    .where(_P.taken_back == literal(False, Flag))
)
_GIVEN_FOR = Prepared(_counted(_GIVEN))
_GIVEN_ON = Prepared(
    _GIVEN.where(
        _R.shop_id == bindparam("shop_id"),
        _R.business_date >= bindparam("first"),
        _R.business_date <= bindparam("last"),
        or_(_M.ending.is_(None), _M.ending != Ending.MISTAKE.value),
    )
)
_CONTACTS = Prepared(_counted(select(_M.id, _C.phone_key, _C.email_key).join(_C, _JOIN_CUSTOMER)))
_WITH_VOUCHER = Prepared(
    select(_D.moment_id)
    .where(_D.shop_id == bindparam("shop_id"), _D.moment_id.in_(_counted(select(_M.id))))
    # One cancelled before any use could never have told us anything.
    .where(or_(_D.state != VoucherState.CANCELLED.value, _D.closed_left_minor < _D.worth_minor))
    .where(_D.friend_of_id.is_(None))  # whoever uses a friend half is somebody else (P48)
    .distinct()
)
# By a list of numbers that is made once, and one pass over the tickets of the days: a join would look for each moment's
# ticket among all of the shop, because without statistics SQLite takes a shop to be a handful of rows.
_NAMED = _counted(select(_M.ticket).where(_M.ticket.is_not(None)))
_NAMED_ON_ITS_DAY = _counted(
    select(_M.ticket + SAME_NUMBER + cast(_M.business_date, Text)).where(_M.ticket.is_not(None))
)
_LINKED = (
    select(_T.number, _T.format, _T.business_date, _T.customer_key, _T.phone_key, _T.email_key)
    .where(_T.shop_id == bindparam("shop_id"))
    .where(_T.business_date >= bindparam("since"), _T.business_date <= bindparam("last"))
    .where(or_(_T.number.in_(_NAMED), _T.number.in_(_NAMED_ON_ITS_DAY)))
)
_LINKED_TICKETS = Prepared(_LINKED)
# By voucher's own key, not by a list of all friend halves: a range has few uses beside the vouchers of years.
_NEW_GUESTS = Prepared(
    select(func.count())
    .select_from(_V)
    .join(_U, (_U.shop_id == _V.shop_id) & (_U.id == _V.redemption_id))
    .join(_D, (_D.shop_id == _U.shop_id) & (_D.id == _U.voucher_id))
    .where(_V.shop_id == bindparam("shop_id"), _V.taken_back == literal(False, Flag))
    .where(_V.business_date >= bindparam("first"), _V.business_date <= bindparam("last"))
    .where(_D.friend_of_id.is_not(None))
)
_VISITS = Prepared(
    select(_V.business_date, _V.moment_id, func.coalesce(_V.customer_id, _M.customer_id), _C.phone_key, _C.email_key)
    .join(_M, (_M.shop_id == _V.shop_id) & (_M.id == _V.moment_id), isouter=True)
    .join(_C, (_C.shop_id == _V.shop_id) & (_C.id == func.coalesce(_V.customer_id, _M.customer_id)), isouter=True)
    .where(_V.shop_id == bindparam("shop_id"), _V.taken_back == literal(False, Flag))
    .where(_V.business_date > bindparam("first"), _V.business_date <= bindparam("until"))
)


def _ticket_visits() -> Prepared:
    """Visits in a till's files of anybody whom a moment of the range knows by phone, e-mail or till number."""
    known = _counted(select(_C.phone_key, _C.email_key).join(_M, _JOIN_CUSTOMER)).cte("known")
    linked = _LINKED.cte("linked").prefix_with("MATERIALIZED")
    return Prepared(
        select(_T.number, _T.format, _T.business_date, _T.customer_key, _T.phone_key, _T.email_key)
        .where(_T.shop_id == bindparam("shop_id"), _T.visit == literal(True, Flag))
        .where(_T.business_date > bindparam("first"), _T.business_date <= bindparam("until"))
        .where(
            or_(
                _T.customer_key.in_(select(linked.c.customer_key).where(linked.c.customer_key.is_not(None))),
                _T.phone_key.in_(select(linked.c.phone_key).where(linked.c.phone_key.is_not(None))),
                _T.email_key.in_(select(linked.c.email_key).where(linked.c.email_key.is_not(None))),
                _T.phone_key.in_(select(known.c.phone_key).where(known.c.phone_key.is_not(None))),
                _T.email_key.in_(select(known.c.email_key).where(known.c.email_key.is_not(None))),
            )
        )
    )


_TICKET_VISITS = _ticket_visits()


def moments(reading: Reading, first: date, last: date) -> list[MomentLine]:
    """The moments that count of these business days."""
    found = _MOMENTS.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [MomentLine(*row) for row in found]


def given_on(reading: Reading, first: date, last: date) -> list[GivenLine]:
    """Parts given on these business days that stand."""
    found = _GIVEN_ON.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [GivenLine(*row) for row in found]


def given_for(reading: Reading, first: date, last: date) -> list[GivenLine]:
    """Parts that stand and were given, on whatever day, for the moments of these business days."""
    found = _GIVEN_FOR.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [GivenLine(*row) for row in found]


def with_voucher(reading: Reading, first: date, last: date) -> set[uuid.UUID]:
    """Moments of these business days for which a voucher was issued that could be used."""
    found = _WITH_VOUCHER.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return {row[0] for row in found}


def contacts(reading: Reading, first: date, last: date) -> list[tuple[uuid.UUID, str | None, str | None]]:
    """(moment, phone digest, e-mail digest) of the moments whose customer said yes."""
    found = _CONTACTS.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [(row[0], row[1], row[2]) for row in found]


def linked_tickets(reading: Reading, first: date, last: date, back: timedelta) -> list[TillLine]:
    """The till's tickets whose number a moment of these business days names, sold then or up to `back` before."""
    found = _LINKED_TICKETS.all(reading.link, shop_id=reading.shop_id, first=first, last=last, since=first - back)
    return [TillLine(*row) for row in found]


def visits(reading: Reading, first: date, until: date) -> list[VisitLine]:
    """Visits that stand on the business days after `first` up to `until`."""
    found = _VISITS.all(reading.link, shop_id=reading.shop_id, first=first, until=until)
    return [VisitLine(*row) for row in found]


def new_guests(reading: Reading, first: date, last: date) -> int:
    """Uses of friend halves on these business days that stand."""
    found: int = _NEW_GUESTS.first(reading.link, shop_id=reading.shop_id, first=first, last=last)[0]
    return found


def ticket_visits(reading: Reading, days: tuple[date, date], back: timedelta, until: date) -> list[TillLine]:
    """Tickets after the first day up to `until` that are visits of somebody whom a moment of `days` knows.

    They are known by their customer's phone or e-mail, or by the tickets of `linked_tickets`.
    """
    first, last = days
    found = _TICKET_VISITS.all(
        reading.link, shop_id=reading.shop_id, first=first, last=last, since=first - back, until=until
    )
    return [TillLine(*row) for row in found]
