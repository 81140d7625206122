"""Entries of the journal, as `journal show` and the doctor ask for them."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from .journal_table import JournalRow
from .statements import Prepared
from .unit_of_work import Reading

_J: Any = JournalRow


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """An entry: who wrote it where and when, its facts, and (table, key) of the rows it made or changed."""

    counter_id: uuid.UUID
    seq: int
    at: datetime
    business_date: date
    kind: str
    by_id: uuid.UUID | None
    facts: Mapping[str, str | int | None]
    touched: tuple[tuple[str, str], ...]


_BETWEEN = Prepared(
    select(_J.counter_id, _J.seq, _J.at, _J.business_date, _J.kind, _J.by_id, _J.body)
    .where(_J.shop_id == bindparam("shop_id"))
    .where(_J.business_date >= bindparam("first"), _J.business_date <= bindparam("last"))
    .order_by(_J.at, _J.counter_id, _J.seq)
)
_LAST_OF_KIND = Prepared(
    select(func.max(_J.at)).where(_J.shop_id == bindparam("shop_id"), _J.kind == bindparam("kind"))
)
_NEWEST = Prepared(
    select(_J.at)
    .where(_J.shop_id == bindparam("shop_id"), _J.counter_id == bindparam("counter_id"))
    .order_by(_J.seq.desc())
    .limit(1)
)


def between(reading: Reading, first: date, last: date) -> list[EntryRecord]:
    """The entries of business days, both included, oldest first."""
    found = []
    lines = _BETWEEN.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    for counter, seq, at, day, kind, by, body in lines:
        told = json.loads(body)
        touched = dict.fromkeys((row["t"], row["id"]) for row in told["rows"])
        found.append(EntryRecord(counter, seq, at, day, kind, by, told.get("facts", {}), tuple(touched)))
    return found


def last_of_kind(reading: Reading, kind: str) -> datetime | None:
    """When something was told last, None when never."""
    row = _LAST_OF_KIND.first(reading.link, shop_id=reading.shop_id, kind=kind)
    return None if row is None else row[0]


def newest_at(reading: Reading, counter_id: uuid.UUID) -> datetime | None:
    """The time of a counter's newest entry, None before the first."""
    row = _NEWEST.first(reading.link, shop_id=reading.shop_id, counter_id=counter_id)
    return None if row is None else row[0]
