"""One transaction per press of a button: what is read, written, and told to the journal, together or not at all."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, insert, update

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.facts import Fact
from pos_recovery.domain.ids import next_id

from .change import Telling
from .journal import Journal
from .row import Row, table_of
from .statements import Link, Prepared, link_of

Chance = Callable[[int], bytes]


class Reading:
    """A view of the shop's rows at one instant. Cannot write."""

    def __init__(self, connection: Connection, shop_id: uuid.UUID) -> None:
        self.connection = connection
        self.link = link_of(connection)
        self.shop_id = shop_id


class Writing(Reading):
    """A transaction that writes. `now` never runs backwards: it is the wall clock or the newest entry, if later."""

    def __init__(
        self, connection: Connection, where: tuple[uuid.UUID, uuid.UUID], wall: datetime, chance: Chance
    ) -> None:
        super().__init__(connection, where[0])
        self.counter_id = where[1]
        self.others_token = _others_token(self.link)
        counter_id, token, head = self.link.kept or (None, None, None)
        alone = token == self.others_token and counter_id == self.counter_id
        self.journal = Journal(self.link, *where, head if alone else None)
        last = self.started_from = self.journal.head.at
        self.now = wall if last is None or last < wall else last
        self.behind_seconds = 0.0 if last is None else max(0.0, (last - wall).total_seconds())
        self.request_id: uuid.UUID | None = None
        self._chance = chance
        self._rows: list[dict[str, Any]] = []
        self.touched: set[str] = set()  # tables that were written
        self.when_committed: Callable[[Writing], None] | None = None

    def new_id(self) -> uuid.UUID:
        """A fresh key, made now: after every other one of this counter."""
        return next_id(self.now, self._chance(10), self.journal.head.seq << 8 | min(len(self._rows), 255))

    def insert(self, row: type[Row], **values: Any) -> uuid.UUID:
        """Add a row and remember it for the journal. `id` and `salt` are made here unless given."""
        writer = _writer(row)
        key = values.pop("id", None) or self.new_id()
        if writer.telling.salted and "salt" not in values:
            values["salt"] = self._chance(8).hex()
        told = writer.telling.told(values, values.get("salt", ""))
        self._note({"id": key.hex, "t": writer.telling.name, "v": told})
        values["id"], values["request_id"] = key, self.request_id
        values["shop_id"], values["counter_id"] = self.shop_id, self.counter_id
        writer.insert.run(self.link, values)
        return key

    def update(self, row: type[Row], key: uuid.UUID, revision: int, *, salt: str = "", **changes: Any) -> None:
        """Change a row that still has this revision. Trouble `store-busy` when somebody was faster.

        `salt` is the row's own, needed when a personal column changes.
        """
        writer = _writer(row)
        told = writer.telling.told(changes, salt)
        self._note({"id": key.hex, "n": revision + 1, "t": writer.telling.name, "v": told})
        where = {"new_revision": revision + 1, "key": key, "shop": self.shop_id, "old_revision": revision}
        if writer.update(frozenset(changes)).run(self.link, changes | where) != 1:
            raise Trouble("store-busy", what=writer.telling.name)

    def _note(self, told: dict[str, Any]) -> None:
        self._rows.append(told)
        self.touched.add(told["t"])

    def record(self, fact: Fact, day: date) -> None:
        """Tell the journal: one entry for everything written since the last one."""
        told: dict[str, Any] = {"kind": fact.kind.value, "rows": self._rows}
        if fact.facts:
            told["facts"] = dict(fact.facts)
        self.journal.add(self.now, day, told, fact.by, fact.request or self.request_id)
        self._rows = []

    def finish(self) -> None:
        """Called before the commit: what was written is told to the journal. RuntimeError is our own bug."""
        if self._rows:
            raise RuntimeError(f"not told to the journal: {sorted({row['t'] for row in self._rows})}")

    def committed(self) -> None:
        """Called after the commit: the head of our chain is known to the next one, unless somebody else writes."""
        self.link.kept = (self.counter_id, self.others_token, self.journal.head)
        if self.when_committed is not None:
            self.when_committed(self)


class _Writer:
    """How rows of one table are written: statements compiled once from the model."""

    def __init__(self, row: type[Row]) -> None:
        table = table_of(row)
        self.telling = Telling(table)
        binds: dict[str, Any] = {
            name: bindparam(name) if field.is_required() else bindparam(name, field.default)
            for name, field in row.model_fields.items()
        }
        self.insert = Prepared(insert(table).values(binds))
        self._table = table
        self._updates: dict[frozenset[str], Prepared] = {}

    def update(self, names: frozenset[str]) -> Prepared:
        """The guarded UPDATE of these columns."""
        statement = self._updates.get(names)
        if statement is None:
            columns = self._table.columns
            values: dict[str, Any] = {name: bindparam(name) for name in sorted(names)}
            statement = Prepared(
                update(self._table)
                .where(columns.shop_id == bindparam("shop"), columns.id == bindparam("key"))
                .where(columns.revision == bindparam("old_revision"))
                .values({**values, "revision": bindparam("new_revision")})
            )
            self._updates[names] = statement
        return statement


@cache
def _writer(row: type[Row]) -> _Writer:
    return _Writer(row)


def _others_token(link: Link) -> object:
    """Changes when another connection has committed; the same while only we write (SQLite's `data_version`)."""
    if link.dialect.name != "sqlite":
        return object()
    return link.cursor.execute("PRAGMA data_version").fetchall()
