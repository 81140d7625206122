"""Moments and the customers who said yes to being remembered."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, func, or_, select

from pos_recovery.domain.moment import Ending, MomentState
from pos_recovery.domain.views.moments import CustomerView, MomentRecord, MomentToAnswer

from .moment_tables import CustomerRow, MomentRow
from .statements import Prepared, Query
from .unit_of_work import Reading


@dataclass(frozen=True, slots=True)
class CustomerKey:
    """What is needed to change a customer's row."""

    id: uuid.UUID
    salt: str
    revision: int


_M: Any = MomentRow
_C: Any = CustomerRow


def _here(query: Select[Any]) -> Select[Any]:
    return query.where(_M.shop_id == bindparam("shop_id"))


_BY_ID = Query(MomentRecord, MomentRow, lambda query: _here(query).where(_M.id == bindparam("id")))
_TO_ANSWER = Query(MomentToAnswer, MomentRow, lambda query: _here(query).where(_M.id == bindparam("id")))
_IDS = Prepared(select(_M.id).where(_M.shop_id == bindparam("shop_id")))
_BETWEEN = Query(
    MomentRecord,
    MomentRow,
    lambda query: (
        _here(query)
        .where(_M.business_date >= bindparam("first"), _M.business_date <= bindparam("last"))
        .order_by(_M.happened_at, _M.id)
    ),
)
_UNFINISHED = Query(
    MomentRecord,
    MomentRow,
    lambda query: _here(query).where(_M.state == bindparam("state")).order_by(_M.happened_at, _M.id),
)
_CUSTOMER = Query(
    CustomerView,
    CustomerRow,
    lambda query: query.where(_C.shop_id == bindparam("shop_id"), _C.id == bindparam("id")),
)
_BY_CONTACT = Prepared(
    select(_C.id, _C.salt, _C.revision)
    .where(_C.shop_id == bindparam("shop_id"))
    .where(or_(_C.phone_key == bindparam("phone_key"), _C.email_key == bindparam("email_key")))
    .order_by(_C.made_at.desc())
)
_GIFTS_AFTER = Prepared(
    select(func.count())
    .select_from(_M)
    .where(_M.shop_id == bindparam("shop_id"), _M.after_voucher_id == bindparam("voucher_id"))
    .where(_M.id != bindparam("but"), _M.ending == Ending.PUT_RIGHT.value)
)


def by_id(reading: Reading, key: uuid.UUID) -> MomentRecord | None:
    """The moment of a key."""
    return _BY_ID.first(reading.link, shop_id=reading.shop_id, id=key)


def to_answer(reading: Reading, key: uuid.UUID) -> MomentToAnswer | None:
    """What a give has to know of it."""
    return _TO_ANSWER.first(reading.link, shop_id=reading.shop_id, id=key)


def ids(reading: Reading) -> list[uuid.UUID]:
    """Every moment's key."""
    return [row[0] for row in _IDS.all(reading.link, shop_id=reading.shop_id)]


def between(reading: Reading, first: date, last: date) -> list[MomentRecord]:
    """Moments of these business days, mis-taps included, oldest first."""
    return _BETWEEN.all(reading.link, shop_id=reading.shop_id, first=first, last=last)


def counted(reading: Reading, first: date, last: date) -> list[MomentRecord]:
    """The same without mis-taps, which count nowhere (P9)."""
    return [moment for moment in between(reading, first, last) if moment.ending != Ending.MISTAKE]


def unfinished(reading: Reading) -> list[MomentRecord]:
    """Moments without an ending, oldest first (P31)."""
    return _UNFINISHED.all(reading.link, shop_id=reading.shop_id, state=MomentState.OPEN.value)


def customer(reading: Reading, key: uuid.UUID) -> CustomerView | None:
    """A customer who said yes."""
    return _CUSTOMER.first(reading.link, shop_id=reading.shop_id, id=key)


def customer_record(reading: Reading, phone_key: str | None, email_key: str | None) -> CustomerKey | None:
    """The newest customer with this phone or e-mail: key, salt and revision."""
    row = _BY_CONTACT.first(
        reading.link, shop_id=reading.shop_id, phone_key=phone_key or "-", email_key=email_key or "-"
    )
    return None if row is None else CustomerKey(*row)


def customer_of(reading: Reading, phone_key: str | None, email_key: str | None) -> uuid.UUID | None:
    """The key of the newest customer with this phone or e-mail."""
    found = customer_record(reading, phone_key, email_key)
    return None if found is None else found.id


def gifts_after(reading: Reading, voucher_id: uuid.UUID, but: uuid.UUID) -> int:
    """How many other moments that began with this used voucher ended with something given (P33)."""
    row = _GIFTS_AFTER.first(reading.link, shop_id=reading.shop_id, voucher_id=voucher_id, but=but)
    return 0 if row is None else int(row[0])
