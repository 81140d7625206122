"""The journal: append-only, one hash chain per counter, written in the transaction of what it tells.

hash = SHA-256("MIR-journal-1" NUL shop counter seq prev body); body is canonical JSON: sorted keys, no spaces, UTF-8,
whole numbers only (RELIABILITY section 7). Every other column is derived from the body.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from json.encoder import encode_basestring
from typing import Any

from sqlalchemy import bindparam, insert, select

from pos_recovery.domain.facts import Fact

from .columns import utc_text
from .journal_table import JournalRow
from .row import table_of
from .statements import Link, Prepared

START = "0" * 64
_J: Any = JournalRow
_TABLE = table_of(JournalRow)

_HEAD = Prepared(
    select(_J.seq, _J.hash, _J.at)
    .where(_J.shop_id == bindparam("shop_id"), _J.counter_id == bindparam("counter_id"))
    .order_by(_J.seq.desc())
    .limit(1)
)
_ADD = Prepared(insert(_TABLE).values({column.name: bindparam(column.name) for column in _TABLE.columns}))


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry of a chain: its number, hash and time; number 0 before the first."""

    seq: int
    hash: str
    at: datetime | None


def chained(shop_id: uuid.UUID, counter_id: uuid.UUID, seq: int, prev: str, body: str) -> str:
    """The hash of an entry."""
    start = b"MIR-journal-1\0" + shop_id.bytes + counter_id.bytes + seq.to_bytes(8, "big") + bytes.fromhex(prev)
    return hashlib.sha256(start + body.encode()).hexdigest()


def _told(facts: Mapping[str, str | int | None]) -> str:
    """What stands between the braces of the facts' canonical form. TypeError for what no entry may hold."""
    told = []
    for name in sorted(facts):
        value = facts[name]
        if isinstance(value, str):
            written = encode_basestring(value)
        elif value is None:
            written = "null"
        elif isinstance(value, int):
            written = f"{value:d}"
        else:
            raise TypeError(f"the fact {name} is {value!r}")
        told.append(f"{encode_basestring(name)}:{written}")
    return ",".join(told)


class Journal:
    """One counter's chain, in one transaction. `head` is its newest entry where the caller knows it."""

    def __init__(self, link: Link, shop_id: uuid.UUID, counter_id: uuid.UUID, head: Head | None = None) -> None:
        self._link = link
        self._shop_id, self._counter_id = shop_id, counter_id
        self.head = head or self._read_head()

    def _read_head(self) -> Head:
        row = _HEAD.first(self._link, shop_id=self._shop_id, counter_id=self._counter_id)
        return Head(0, START, None) if row is None else Head(*row)

    def add(self, at: datetime, day: date, fact: Fact, rows: Iterable[str], request: uuid.UUID | None) -> None:
        """Chain one more entry: the fact, and the rows it changed, each as `plans` has told it.

        The body is put together from its pieces, in the order of the keys: an encoder takes four times as long.
        """
        by = "" if fact.by is None else f',"by":"{fact.by.int:032x}"'
        facts = f',"facts":{{{_told(fact.facts)}}}' if fact.facts else ""
        asked = "" if request is None else f',"request":"{request.int:032x}"'
        when = f'"at":"{utc_text(at)}"{by},"day":"{day.isoformat()}"'
        body = f'{{{when}{facts},"kind":"{fact.kind}"{asked},"rows":[{",".join(rows)}]}}'
        seq = self.head.seq + 1
        hashed = chained(self._shop_id, self._counter_id, seq, self.head.hash, body)
        _ADD.write_row(self._link, {
            "shop_id": self._shop_id, "counter_id": self._counter_id, "seq": seq, "at": at, "business_date": day,
            "kind": str(fact.kind), "by_id": fact.by, "request_id": request, "body": body, "prev": self.head.hash,
            "hash": hashed,
        })  # fmt: skip
        self.head = Head(seq, hashed, at)
