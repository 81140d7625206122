"""Whether others have written since, by SQLite's own count; where counters share a server, their chains say what."""

from __future__ import annotations

import uuid
from typing import Any, NamedTuple

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Integer,
    Uuid,
    bindparam,
    column,
    func,
    lateral,
    literal_column,
    select,
    table,
    true,
)

from .journal import Head
from .journal_table import JournalRow
from .shop_tables import CounterRow
from .statements import Link, Prepared
from .version import SCHEMA_VERSION

# A program that was open while a newer one changed the tables would write half of what belongs there: it stops where
# it begins, with the server's error 22012.
_NOT_NEWER = (
    select(literal_column(f"1 / (version_num <= '{SCHEMA_VERSION:04}')::int", Integer()))
    .select_from(table("alembic_version"))
    .scalar_subquery()
)
_J: Any = JournalRow
_C: Any = CounterRow
_NEWEST = lateral(
    select(_J.seq, _J.hash, _J.at)
    .where(_J.shop_id == _C.shop_id, _J.counter_id == _C.id)
    .order_by(_J.seq.desc())
    .limit(1)
)
_HEADS = Prepared(
    select(_C.id, _NEWEST.c.seq, _NEWEST.c.hash, _NEWEST.c.at, _NOT_NEWER)
    .join_from(_C, _NEWEST, true())
    .where(_C.shop_id == bindparam("shop_id"))
)
_MOST_NEWS = 199  # of all counters: whoever has missed more begins anew
_KNOWN = func.unnest(
    bindparam("counters", type_=ARRAY(Uuid())), bindparam("numbers", type_=ARRAY(BigInteger()))
).table_valued(column("id", Uuid()), column("seq", BigInteger()), name="known").render_derived()  # fmt: skip
_TOLD = lateral(
    select(_J.seq, _J.kind, _J.by_id, _J.hash)
    .where(_J.shop_id == _C.shop_id, _J.counter_id == _C.id, _J.seq >= _KNOWN.c.seq)
    .order_by(_J.seq)
    .limit(_MOST_NEWS + 1)  # the entry that is known, and the news
)
_NEWS = Prepared(
    select(_C.id, _TOLD.c.seq, _TOLD.c.kind, _TOLD.c.by_id, _TOLD.c.hash, _NOT_NEWER)
    .join_from(_C, _KNOWN, _KNOWN.c.id == _C.id, isouter=True)
    .join(_TOLD, true(), isouter=True)
    .where(_C.shop_id == bindparam("shop_id"))
)


class News(NamedTuple):
    """An entry that somebody else has added: its kind and whose it is."""

    kind: str
    by: uuid.UUID | None


class Since(NamedTuple):
    """What is known of others: a value that changes when they commit, what they have told since then (None: anything),
    and our own chain's head where that was read as well.
    """

    token: object
    news: tuple[News, ...] | None = None
    head: Head | None = None


def heads(link: Link, shop_id: uuid.UUID) -> dict[uuid.UUID, Head]:
    """Counter -> the newest entry of its chain. One step of an index each."""
    return {counter: Head(*head) for counter, *head, _ in _HEADS.all(link, shop_id=shop_id)}


def since(link: Link, where: tuple[uuid.UUID, uuid.UUID], before: object, head: Head | None) -> Since:
    """What anybody but this connection has committed since the token `before`; `head` was our own chain's then.

    `where` is (shop, counter).
    """
    if link.dialect.name == "sqlite":
        return Since(link.cursor.execute("PRAGMA data_version").fetchall())
    if isinstance(before, dict) and head is not None:
        found = _NEWS.all(link, shop_id=where[0], counters=list(before), numbers=list(before.values()))
        # Each chain gives the entry that was its newest once more: one that does not was put back, or is new to us.
        still = {row[0] for row in found if row[1] == before.get(row[0])}
        ours = [row[4] for row in found if row[:2] == (where[1], head.seq)]
        news = [row for row in found if row[1] != before.get(row[0])]
        if still == before.keys() == {row[0] for row in found} and ours == [head.hash] and len(news) < _MOST_NEWS:
            token = before | {counter: seq for counter, seq, *_ in news}
            is_ours = token[where[1]] == head.seq
            return Since(token, tuple([News(row[2], row[3]) for row in news]), head if is_ours else None)
    every = heads(link, where[0])
    return Since({counter: one.seq for counter, one in every.items()}, None, every.get(where[1]))
