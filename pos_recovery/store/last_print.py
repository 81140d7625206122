"""The newest paper that a counter wanted printed: for whoever asks how its printer is."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam

from .print_table import PrintJobRow
from .statements import Query
from .unit_of_work import Reading

_P: Any = PrintJobRow


@dataclass(frozen=True, slots=True)
class LastPrint:
    """Where it is, why it is not out, and since when."""

    state: str
    why: str | None
    moved_at: datetime


def _newest(query: Select[Any]) -> Select[Any]:
    here = query.where(_P.shop_id == bindparam("shop_id"), _P.counter_id == bindparam("counter_id"))
    return here.order_by(_P.moved_at.desc()).limit(1)


_NEWEST = Query(LastPrint, PrintJobRow, _newest)


def last_print(reading: Reading, counter_id: uuid.UUID) -> LastPrint | None:
    """None when this counter has printed nothing by its queue."""
    return _NEWEST.first(reading.link, shop_id=reading.shop_id, counter_id=counter_id)
