"""Whether anybody else has written since: by SQLite's own count, or where counters share a server, by their chains."""

from __future__ import annotations

import uuid
from itertools import count
from typing import Any

from sqlalchemy import bindparam, lateral, select, true

from .journal import Head
from .journal_table import JournalRow
from .shop_tables import CounterRow
from .statements import Link, Prepared

_J: Any = JournalRow
_C: Any = CounterRow
_STRANGERS = count(1)  # a number for each time; a connection made anew shares none with the one before it
_NEWEST = lateral(
    select(_J.seq, _J.hash, _J.at)
    .where(_J.shop_id == _C.shop_id, _J.counter_id == _C.id)
    .order_by(_J.seq.desc())
    .limit(1)
)
_HEADS = Prepared(
    select(_C.id, _NEWEST.c.seq, _NEWEST.c.hash, _NEWEST.c.at)
    .join_from(_C, _NEWEST, true())
    .where(_C.shop_id == bindparam("shop_id"))
)


def heads(link: Link, shop_id: uuid.UUID) -> dict[uuid.UUID, Head]:
    """Counter -> the newest entry of its chain. One step of an index each."""
    return {counter: Head(*head) for counter, *head in _HEADS.all(link, shop_id=shop_id)}


def others_token(link: Link, where: tuple[uuid.UUID, uuid.UUID], kept: Head | None) -> tuple[object, Head | None]:
    """What changes when anybody but this connection has committed, and our chain's head where that was read with it.

    `where` is (shop, counter), `kept` the head this connection has left.
    """
    if link.dialect.name == "sqlite":
        return link.cursor.execute("PRAGMA data_version").fetchall(), None
    found = heads(link, where[0])
    own = found.pop(where[1], None)
    if kept is None or own is None or own.seq != kept.seq:  # another program at this counter, or the first press
        link.strangers = next(_STRANGERS)
    return (link.strangers, frozenset((counter, head.seq) for counter, head in found.items())), own
