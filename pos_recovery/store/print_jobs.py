"""The print queue: copies of vouchers, each for one printer of its counter."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, or_

from pos_recovery.domain.print_job import STUCK, UNDER_WAY, JobState
from pos_recovery.domain.views.print_jobs import PrintJobRecord
from pos_recovery.domain.views.vouchers import LIVE

from .print_table import PrintJobRow
from .statements import Query, among
from .unit_of_work import Reading
from .voucher_tables import VoucherRow

_P: Any = PrintJobRow
_V: Any = VoucherRow
_OPEN = tuple(state.value for state in (*UNDER_WAY, *STUCK))  # not printed, and not given up


def _here(query: Select[Any]) -> Select[Any]:
    return query.where(_P.shop_id == bindparam("shop_id")).order_by(_P.asked_at, _P.id)


def _open_here(query: Select[Any]) -> Select[Any]:
    return _here(query).where(_P.counter_id == bindparam("counter_id"), among(_P.state, _OPEN))


def _with_dead_voucher(query: Select[Any]) -> Select[Any]:
    joined = _open_here(query).join(_V, (_V.shop_id == _P.shop_id) & (_V.id == _P.voucher_id))
    live = among(_V.state, [state.value for state in LIVE])
    return joined.where(_P.state != JobState.SENDING.value, or_(~live, _V.ends_at <= bindparam("now")))


_BY_ID = Query(PrintJobRecord, PrintJobRow, lambda query: _here(query).where(_P.id == bindparam("id")))
_AT_COUNTER = Query(PrintJobRecord, PrintJobRow, _open_here)
_DEAD = Query(PrintJobRecord, PrintJobRow, _with_dead_voucher)
_OF_VOUCHER = Query(
    PrintJobRecord,
    PrintJobRow,
    lambda query: _here(query).where(_P.voucher_id == bindparam("voucher_id"), among(_P.state, _OPEN)),
)


def by_id(reading: Reading, key: uuid.UUID) -> PrintJobRecord | None:
    """The job of a key."""
    return _BY_ID.first(reading.link, shop_id=reading.shop_id, id=key)


def not_out(reading: Reading, counter_id: uuid.UUID) -> list[PrintJobRecord]:
    """A counter's copies that are neither printed nor dropped, in the order they were asked for."""
    return _AT_COUNTER.all(reading.link, shop_id=reading.shop_id, counter_id=counter_id)


def not_wanted(reading: Reading, counter_id: uuid.UUID, now: datetime) -> list[PrintJobRecord]:
    """Those of them whose voucher is good for nothing any more, and that no printer has at this moment."""
    return _DEAD.all(reading.link, shop_id=reading.shop_id, counter_id=counter_id, now=now)


def of_voucher(reading: Reading, voucher_id: uuid.UUID) -> list[PrintJobRecord]:
    """A voucher's copies, on all counters, that are neither printed nor dropped."""
    return _OF_VOUCHER.all(reading.link, shop_id=reading.shop_id, voucher_id=voucher_id)
