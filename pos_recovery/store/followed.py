"""The moments whose people we could know again, and the visits by which they may have been met again.

Most moments are of somebody nobody could recognise: those are counted in the database and never read one by one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    LargeBinary,
    Select,
    Text,
    bindparam,
    case,
    cast,
    exists,
    func,
    literal,
    not_,
    null,
    or_,
    select,
    type_coerce,
    union_all,
)

from pos_recovery.domain.moment import Ending
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.return_visit import STRENGTH
from pos_recovery.domain.views.vouchers import VoucherState

from .columns import Flag
from .moment_tables import CustomerRow, MomentRow, RemedyPartRow, RemedyRow
from .statements import Prepared, among
from .unit_of_work import Reading
from .visit_tables import TicketRow, VisitRow
from .visits import SAME_NUMBER
from .voucher_tables import VoucherRow
from .watching import INEXACT

_M: Any = MomentRow
_R: Any = RemedyRow
_P: Any = RemedyPartRow
_C: Any = CustomerRow
_V: Any = VisitRow
_T: Any = TicketRow
_D: Any = VoucherRow

Key = object  # a key as the driver gives it: it is only compared, and turning very many of them into UUIDs takes longer


class FoundMoment(NamedTuple):
    """A moment of somebody who might be known or met again: the strength of what was given, and what it cost us.

    `strength` is None while nothing was answered; `has_voucher`: one was given that could be used.
    """

    id: Key
    day: date
    ticket: str | None
    customer: Key | None
    strength: int | None
    cost_minor: int
    about: int
    has_voucher: int


class VisitLine(NamedTuple):
    """A visit that stands, and whose it is: its moment, the customer of either, that customer's keyed digests."""

    day: date
    moment: Key | None
    customer: Key | None
    phone_key: str | None
    email_key: str | None


@dataclass(frozen=True, slots=True)
class TillLine:
    """A ticket of the till, its number as it is kept (`visits.SAME_NUMBER`), and the keyed digests of whose it was."""

    number: str
    day: date
    customer_key: str | None
    phone_key: str | None
    email_key: str | None


def _raw(column: Any) -> Any:
    return type_coerce(column, LargeBinary)


def _counted(query: Select[Any]) -> Select[Any]:
    """Moments of the range that count: a mis-tap counts nowhere (P9)."""
    return query.where(
        _M.shop_id == bindparam("shop_id"),
        _M.business_date >= bindparam("first"),
        _M.business_date <= bindparam("last"),
        or_(_M.ending.is_(None), _M.ending != Ending.MISTAKE.value),
    )


def _found() -> Prepared:
    """One pass over the moments: those that may be found line by line, the others counted by strength."""
    # One cancelled before any use could never have told us anything, and a friend half's user is somebody else (P48).
    has_voucher = exists().where(
        _D.shop_id == _M.shop_id, _D.moment_id == _M.id, _D.friend_of_id.is_(None),
        or_(_D.state != VoucherState.CANCELLED.value, _D.closed_left_minor < _D.worth_minor),
    )  # fmt: skip
    was_met = exists().where(
        _V.shop_id == _M.shop_id, _V.moment_id == _M.id, _V.taken_back == literal(False, Flag)
    )  # fmt: skip
    strength = func.max(case(*((_P.kind == kind.value, place) for kind, place in STRENGTH.items())))
    heard = case((_M.ending == Ending.HEARD.value, 0))
    every = (
        _counted(
            select(
                _M.id, _M.business_date.label("day"), _M.ticket, _M.customer_id.label("customer"),
                func.coalesce(strength, heard).label("strength"),
                func.coalesce(func.sum(_P.cost_minor), 0).label("cost"),
                func.coalesce(func.max(case((among(_P.cost_source, INEXACT), 1), else_=0)), 0).label("about"),
                case((has_voucher, 1), else_=0).label("has_voucher"),
                case((or_(has_voucher, _M.customer_id.is_not(None), _M.ticket.is_not(None), was_met), 1), else_=0)
                .label("findable"),
            ).select_from(_M)
        )
        .join(_R, (_R.shop_id == _M.shop_id) & (_R.moment_id == _M.id), isouter=True)
        .join(
            _P,
            (_P.shop_id == _R.shop_id) & (_P.remedy_id == _R.id) & not_(_P.taken_back)
            & (_P.kind != Kind.CORRECTION.value),  # money that was never ours is no answer of ours
            isouter=True,
        )
        .group_by(_M.shop_id, _M.business_date, _M.id)  # in the order of the index of days
        .cte("every_one")
        .prefix_with("MATERIALIZED")
    )  # fmt: skip
    one = every.c
    both = union_all(
        select(
            _raw(one.id).label("id"), one.day, one.ticket, _raw(one.customer).label("customer"), one.strength,
            one.cost, one.about, one.has_voucher, literal(1).label("moments"),
        ).where(one.findable == 1),
        select(null(), null(), null(), null(), one.strength, null(), null(), null(), func.count())
        .where(one.findable == 0)
        .group_by(one.strength),
    ).subquery()  # fmt: skip
    return Prepared(select(*both.c))


_FOUND = _found()
_JOIN_CUSTOMER = (_C.shop_id == _M.shop_id) & (_C.id == _M.customer_id)
_CONTACTS = Prepared(_counted(select(_raw(_M.id), _C.phone_key, _C.email_key).join(_C, _JOIN_CUSTOMER)))
# By a list of numbers that is made once, and one pass over the tickets of the days: a join would look for each moment's
# ticket among all of the shop, because without statistics SQLite takes a shop to be a handful of rows.
# The moment's own number, or that number on that day where the till begins again each day (see `visits.SAME_NUMBER`).
_NAMED = _counted(select(_M.ticket).where(_M.ticket.is_not(None)))
_NAMED_ON_ITS_DAY = _counted(
    select(_M.ticket + SAME_NUMBER + cast(_M.business_date, Text)).where(_M.ticket.is_not(None))
)
_TICKET = (_T.number, _T.business_date, _T.customer_key, _T.phone_key, _T.email_key)
_LINKED = (
    select(*_TICKET)
    .where(_T.shop_id == bindparam("shop_id"))
    .where(_T.business_date >= bindparam("since"), _T.business_date <= bindparam("last"))
    .where(or_(_T.number.in_(_NAMED), _T.number.in_(_NAMED_ON_ITS_DAY)))
)
_LINKED_TICKETS = Prepared(_LINKED)
_CUSTOMER = func.coalesce(_V.customer_id, _M.customer_id)
_VISITS = Prepared(
    select(_V.business_date, _raw(_V.moment_id), _raw(_CUSTOMER), _C.phone_key, _C.email_key)
    .join(_M, (_M.shop_id == _V.shop_id) & (_M.id == _V.moment_id), isouter=True)
    .join(_C, (_C.shop_id == _V.shop_id) & (_C.id == _CUSTOMER), isouter=True)
    .where(_V.shop_id == bindparam("shop_id"), _V.taken_back == literal(False, Flag))
    .where(_V.business_date > bindparam("first"), _V.business_date <= bindparam("until"))
)


def _ticket_visits() -> Prepared:
    """Visits in a till's files of anybody whom a moment of the range knows by phone, e-mail or till number."""
    known = _counted(select(_C.phone_key, _C.email_key).join(_M, _JOIN_CUSTOMER)).cte("known")
    linked = _LINKED.cte("linked").prefix_with("MATERIALIZED")
    return Prepared(
        select(*_TICKET)
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


def found(reading: Reading, first: date, last: date) -> tuple[list[FoundMoment], Mapping[int | None, int]]:
    """The moments of these business days whose people might be known or met again, oldest day first; and how many
    others there are, by the strength of what was given."""
    lines: list[FoundMoment] = []
    others: dict[int | None, int] = {}
    for *one, moments in _FOUND.all(reading.link, shop_id=reading.shop_id, first=first, last=last):
        if one[0] is None:
            others[one[4]] = int(moments)
        else:
            lines.append(FoundMoment._make(one))
    return lines, others


def contacts(reading: Reading, first: date, last: date) -> list[tuple[Key, str | None, str | None]]:
    """(moment, phone digest, e-mail digest) of the moments whose customer said yes."""
    rows = _CONTACTS.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [(row[0], row[1], row[2]) for row in rows]


def linked_tickets(reading: Reading, first: date, last: date, back: timedelta) -> list[TillLine]:
    """The till's tickets whose number a moment of these business days names, sold then or up to `back` before."""
    rows = _LINKED_TICKETS.all(reading.link, shop_id=reading.shop_id, first=first, last=last, since=first - back)
    return [TillLine(*row) for row in rows]


def visits(reading: Reading, first: date, until: date) -> list[VisitLine]:
    """Visits that stand on the business days after `first` up to `until`."""
    rows = _VISITS.all(reading.link, shop_id=reading.shop_id, first=first, until=until)
    return [VisitLine(*row) for row in rows]


def ticket_visits(reading: Reading, days: tuple[date, date], back: timedelta, until: date) -> list[TillLine]:
    """Tickets after the first day up to `until` that are visits of somebody whom a moment of `days` knows.

    They are known by their customer's phone or e-mail, or by the tickets of `linked_tickets`.
    """
    first, last = days
    rows = _TICKET_VISITS.all(
        reading.link, shop_id=reading.shop_id, first=first, last=last, since=first - back, until=until
    )
    return [TillLine(*row) for row in rows]
