"""Gives and their parts."""

from __future__ import annotations

import uuid
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, bindparam, exists, func, not_, select

from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.remedies import PartRecord, RemedyRecord

from .moment_tables import ApprovalRow, MomentRow, RemedyPartRow, RemedyRow
from .statements import Prepared, Query, among
from .unit_of_work import Reading

_R: Any = RemedyRow
_P: Any = RemedyPartRow
_M: Any = MomentRow
_A: Any = ApprovalRow
_NO_GIFT = (Kind.SORRY.value, Kind.CORRECTION.value)


def _here(query: Select[Any]) -> Select[Any]:
    return query.where(_R.shop_id == bindparam("shop_id"))


_BY_ID = Query(RemedyRecord, RemedyRow, lambda query: _here(query).where(_R.id == bindparam("id")))
_IDS = Prepared(select(_R.id).where(_R.shop_id == bindparam("shop_id")))
_OF_MOMENT = Query(
    RemedyRecord,
    RemedyRow,
    lambda query: _here(query).where(_R.moment_id == bindparam("moment_id")).order_by(_R.given_at, _R.id),
)
_BETWEEN = Query(
    RemedyRecord,
    RemedyRow,
    lambda query: (
        _here(query)
        .where(_R.business_date >= bindparam("first"), _R.business_date <= bindparam("last"))
        .order_by(_R.given_at, _R.id)
    ),
)
_PARTS = Query(
    PartRecord,
    RemedyPartRow,
    lambda query: query.where(_P.shop_id == bindparam("shop_id"), _P.remedy_id == bindparam("remedy_id")).order_by(
        _P.position
    ),
)
_PARTS_BETWEEN = Query(
    PartRecord,
    RemedyPartRow,
    lambda query: (
        query.join(_R, (_R.shop_id == _P.shop_id) & (_R.id == _P.remedy_id))
        .where(_P.shop_id == bindparam("shop_id"))
        .where(_R.business_date >= bindparam("first"), _R.business_date <= bindparam("last"))
        .order_by(_R.given_at, _R.id, _P.position)
    ),
)
# What stands of a give: an undo leaves standing what they got and keep, so that it goes on counting. Asked for each
# give, because a planner that knows nothing of these tables yet would join every part with every give.
_STANDS = (
    select(func.coalesce(func.sum(_P.value_minor), 0))
    .where(_P.shop_id == _R.shop_id, _P.remedy_id == _R.id)
    .where(not_(_P.taken_back), _P.kind != Kind.CORRECTION.value)
    .correlate(_R)
    .scalar_subquery()
)
_GIVEN_MOMENT = Prepared(
    select(func.coalesce(func.sum(_STANDS), 0)).where(
        _R.shop_id == bindparam("shop_id"), _R.moment_id == bindparam("moment_id")
    )
)
_GIVEN = (
    select(_R.business_date, _STANDS.label("minor"))
    .where(_R.shop_id == bindparam("shop_id"), _R.given_by == bindparam("person"))
    .where(_R.business_date >= bindparam("first"), _R.business_date <= bindparam("day"))
    .subquery()
)
_GIVEN_BY = Prepared(
    select(
        func.coalesce(func.sum(_GIVEN.c.minor).filter(_GIVEN.c.business_date == bindparam("today")), 0),
        func.coalesce(func.sum(_GIVEN.c.minor), 0),
    )
)
_SAME_TICKET = Prepared(
    select(_R.given_at, _R.given_by, _R.id)
    .join(_M, (_M.shop_id == _R.shop_id) & (_M.id == _R.moment_id))
    .where(_R.shop_id == bindparam("shop_id"), _M.ticket == bindparam("ticket"))
    .where(_M.business_date >= bindparam("since"), _M.business_date <= bindparam("until"))
    .where(
        exists().where(
            _P.shop_id == _R.shop_id, _P.remedy_id == _R.id, not_(_P.taken_back), not_(among(_P.kind, _NO_GIFT))
        )
    )
    .order_by(_R.given_at.desc())
)
_OWN = Prepared(select(_A.remedy_id, _A.own).where(_A.shop_id == bindparam("shop_id"), _A.remedy_id == bindparam("id")))


def by_id(reading: Reading, key: uuid.UUID) -> RemedyRecord | None:
    """The give of a key."""
    return _BY_ID.first(reading.link, shop_id=reading.shop_id, id=key)


def ids(reading: Reading) -> list[uuid.UUID]:
    """Every give's key."""
    return [row[0] for row in _IDS.all(reading.link, shop_id=reading.shop_id)]


def of_moment(reading: Reading, moment_id: uuid.UUID) -> list[RemedyRecord]:
    """The gives of a moment, undone ones included, oldest first."""
    return _OF_MOMENT.all(reading.link, shop_id=reading.shop_id, moment_id=moment_id)


def between(reading: Reading, first: date, last: date) -> list[RemedyRecord]:
    """Gives of these business days, undone ones included, oldest first."""
    return _BETWEEN.all(reading.link, shop_id=reading.shop_id, first=first, last=last)


def parts(reading: Reading, remedy_id: uuid.UUID) -> list[PartRecord]:
    """The parts of a give, in order."""
    return _PARTS.all(reading.link, shop_id=reading.shop_id, remedy_id=remedy_id)


def parts_between(reading: Reading, first: date, last: date) -> list[PartRecord]:
    """The parts of all gives of these business days."""
    return _PARTS_BETWEEN.all(reading.link, shop_id=reading.shop_id, first=first, last=last)


def given_in(reading: Reading, moment_id: uuid.UUID) -> int:
    """Goodwill that stands of what was given for a moment (P14), face value in minor units."""
    row = _GIVEN_MOMENT.first(reading.link, shop_id=reading.shop_id, moment_id=moment_id)
    return 0 if row is None else int(row[0])


def given_by(reading: Reading, person: uuid.UUID, first: date, day: date) -> tuple[int, int]:
    """The same of what a person gave on `day`, and from `first` to it."""
    rows = _GIVEN_BY.all(reading.link, shop_id=reading.shop_id, person=person, first=first, day=day, today=day)
    return int(rows[0][0]), int(rows[0][1])


def on_ticket(reading: Reading, ticket: str, since: date, until: date) -> list[tuple[datetime, uuid.UUID, uuid.UUID]]:
    """(given_at, given_by, remedy) of the gifts on a ticket of these business days, both included, newest first (P15).

    An apology and money that was never ours are no gift.
    """
    return _SAME_TICKET.all(reading.link, shop_id=reading.shop_id, ticket=ticket, since=since, until=until)


def own_approval(reading: Reading, remedy_id: uuid.UUID) -> bool:
    """Whether the give was approved by its giver (P28)."""
    row = _OWN.first(reading.link, shop_id=reading.shop_id, id=remedy_id)
    return row is not None and bool(row[1])
