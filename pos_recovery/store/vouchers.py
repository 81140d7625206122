"""Vouchers and their uses."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select

from pos_recovery.domain.facts import FactKind
from pos_recovery.domain.views.vouchers import RedemptionRecord, VoucherRecord, VoucherState, VoucherToUse

from .journal_table import JournalRow
from .statements import Prepared, Query, among
from .unit_of_work import Reading
from .voucher_tables import RedemptionRow, VoucherRow

_V: Any = VoucherRow
_U: Any = RedemptionRow
_J: Any = JournalRow
_LIVE = (VoucherState.OPEN.value, VoucherState.PART_USED.value)


def _here(query: Select[Any]) -> Select[Any]:
    return query.where(_V.shop_id == bindparam("shop_id"))


def _uses(query: Select[Any]) -> Select[Any]:
    return query.where(_U.shop_id == bindparam("shop_id")).order_by(_U.at, _U.id)


_BY_CODE = Query(VoucherRecord, VoucherRow, lambda query: _here(query).where(_V.code == bindparam("code")))
_TO_USE = Query(VoucherToUse, VoucherRow, lambda query: _here(query).where(_V.code == bindparam("code")))
_BY_ID = Query(VoucherRecord, VoucherRow, lambda query: _here(query).where(_V.id == bindparam("id")))
_OF_REMEDY = Query(
    VoucherRecord,
    VoucherRow,
    lambda query: _here(query).where(_V.remedy_id == bindparam("remedy_id")).order_by(_V.issued_at, _V.id),
)
_FRIENDS = Query(
    VoucherRecord,
    VoucherRow,
    lambda query: _here(query).where(_V.friend_of_id == bindparam("id")).order_by(_V.issued_at, _V.id),
)
_OVERDUE = Query(
    VoucherRecord,
    VoucherRow,
    lambda query: (
        _here(query)
        .where(among(_V.state, _LIVE), _V.ends_at <= bindparam("now"))
        .order_by(_V.ends_at, _V.id)
        .limit(bindparam("most"))
    ),
)
_LIVE_CODES = Prepared(
    select(_V.code)
    .where(_V.shop_id == bindparam("shop_id"), among(_V.state, _LIVE), _V.ends_at > bindparam("now"))
    .order_by(_V.id.desc())
    .limit(bindparam("most"))
)
_USES = Query(RedemptionRecord, RedemptionRow, lambda query: _uses(query).where(_U.voucher_id == bindparam("id")))
# Without the counter: with it SQLite walks the whole chain by the primary key instead of the newest of a kind.
_UNKNOWN = Prepared(
    select(_J.counter_id, _J.at)
    .where(_J.shop_id == bindparam("shop_id"), _J.kind == FactKind.CODE_UNKNOWN.value)
    .where(_J.at > bindparam("since"))
)


def by_code(reading: Reading, code: str) -> VoucherRecord | None:
    """The voucher of a whole code."""
    return _BY_CODE.first(reading.link, shop_id=reading.shop_id, code=code)


def to_use(reading: Reading, code: str) -> VoucherToUse | None:
    """What a use has to know of the voucher of a whole code."""
    return _TO_USE.first(reading.link, shop_id=reading.shop_id, code=code)


def by_id(reading: Reading, key: uuid.UUID) -> VoucherRecord | None:
    """The voucher of a key."""
    return _BY_ID.first(reading.link, shop_id=reading.shop_id, id=key)


def of_remedy(reading: Reading, remedy_id: uuid.UUID) -> list[VoucherRecord]:
    """Vouchers issued with a give, those that replaced them included."""
    return _OF_REMEDY.all(reading.link, shop_id=reading.shop_id, remedy_id=remedy_id)


def friends_of(reading: Reading, voucher_id: uuid.UUID) -> list[VoucherRecord]:
    """The friend half that goes with a voucher, those that replaced it included."""
    return _FRIENDS.all(reading.link, shop_id=reading.shop_id, id=voucher_id)


def overdue(reading: Reading, now: datetime, most: int) -> list[VoucherRecord]:
    """So many vouchers at most whose last day is over and that nobody has ended yet, the longest over first."""
    return _OVERDUE.all(reading.link, shop_id=reading.shop_id, now=now, most=most)


def live_codes(reading: Reading, now: datetime, most: int) -> list[str]:
    """Codes that can be used now, so many of the newest."""
    return [row[0] for row in _LIVE_CODES.all(reading.link, shop_id=reading.shop_id, now=now, most=most)]


def uses(reading: Reading, voucher_id: uuid.UUID) -> list[RedemptionRecord]:
    """Uses of a voucher, undone ones included, oldest first."""
    return _USES.all(reading.link, shop_id=reading.shop_id, id=voucher_id)


def unknown_by_counter(reading: Reading, since: datetime) -> list[tuple[uuid.UUID, datetime]]:
    """At which counter and when unknown codes were met since an instant."""
    return [(counter, at) for counter, at in _UNKNOWN.all(reading.link, shop_id=reading.shop_id, since=since)]


def unknown_codes(reading: Reading, counter_id: uuid.UUID, since: datetime) -> list[datetime]:
    """When a counter met unknown codes since an instant."""
    return [at for counter, at in unknown_by_counter(reading, since) if counter == counter_id]
