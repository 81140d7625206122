"""Promises: what waits for a yes, and what became of it."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Select, bindparam, select

from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.views.promises import PromiseRecord

from .moment_tables import MomentRow
from .promise_table import PromiseRow
from .statements import Prepared, Query
from .unit_of_work import Reading

_P: Any = PromiseRow
_M: Any = MomentRow


def _here(query: Select[Any]) -> Select[Any]:
    return query.where(_P.shop_id == bindparam("shop_id")).order_by(_P.asked_at, _P.id)


_BY_ID = Query(PromiseRecord, PromiseRow, lambda query: _here(query).where(_P.id == bindparam("id")))
_IDS = Prepared(select(_P.id).where(_P.shop_id == bindparam("shop_id")))
_OF_MOMENT = Query(PromiseRecord, PromiseRow, lambda query: _here(query).where(_P.moment_id == bindparam("moment_id")))
_WAITING = Query(
    PromiseRecord,
    PromiseRow,
    lambda query: (
        _here(query)
        .join(_M, (_M.shop_id == _P.shop_id) & (_M.id == _P.moment_id))
        .where(_P.state == bindparam("state"), _M.ending.is_(None))
    ),
)


def by_id(reading: Reading, key: uuid.UUID) -> PromiseRecord | None:
    """The promise of a key."""
    return _BY_ID.first(reading.link, shop_id=reading.shop_id, id=key)


def ids(reading: Reading) -> list[uuid.UUID]:
    """Every promise's key."""
    return [row[0] for row in _IDS.all(reading.link, shop_id=reading.shop_id)]


def of_moment(reading: Reading, moment_id: uuid.UUID) -> list[PromiseRecord]:
    """All that was promised for a moment, oldest first."""
    return _OF_MOMENT.all(reading.link, shop_id=reading.shop_id, moment_id=moment_id)


def waiting_for(reading: Reading, moment_id: uuid.UUID) -> int:
    """How many promises of a moment nobody has answered."""
    return sum(one.state == PromiseState.WAITING for one in of_moment(reading, moment_id))


def waiting(reading: Reading) -> list[PromiseRecord]:
    """What waits for a yes, oldest first. What waited ends with its moment, and waits again when that is reopened."""
    return _WAITING.all(reading.link, shop_id=reading.shop_id, state=PromiseState.WAITING.value)
