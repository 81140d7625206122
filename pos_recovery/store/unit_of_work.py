"""One transaction per press of a button: what is read, written, and told to the journal, together or not at all."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from datetime import date, datetime
from struct import Struct
from typing import Any

from sqlalchemy import Connection

from pos_recovery.domain.errors import Overtaken
from pos_recovery.domain.facts import Fact
from pos_recovery.domain.ids import next_id, start_of

from .heads import since
from .journal import Journal
from .plans import Own, Plan
from .row import Row
from .statements import Link, link_of

Chance = Callable[[int], bytes]
_PIECES = Struct("10s" * 12)  # of chance, a key or a salt each
_NOTHING_KEPT = None, None, None, (None, None, None)


def _nobody_else(_more: tuple[object, ...]) -> None:
    pass


class Reading:
    """A view of the shop's rows at one instant. Cannot write."""

    def __init__(self, connection: Connection, shop_id: uuid.UUID, link: Link | None = None) -> None:
        """`link` is the connection's, where the caller has it at hand."""
        self.connection = connection
        self.link = link or link_of(connection)
        self.shop_id = shop_id


class Writing(Reading):
    """A transaction that writes. `now` never runs backwards: it is the wall clock or the newest entry, if later."""

    def __init__(
        self,
        connection: Connection,
        where: tuple[uuid.UUID, uuid.UUID],
        wall: datetime,
        chance: Chance,
        link: Link | None = None,
    ) -> None:
        super().__init__(connection, where[0], link)
        self._where, self.counter_id = where, where[1]
        before, token, head, own = self.link.kept or _NOTHING_KEPT
        mine = before == where
        kept = head if mine else None
        self.others_token, self.news, newest = since(self.link, where, token if mine else None, kept)
        self.journal = Journal(self.link, *where, newest or (kept if token == self.others_token else None))
        last = self.started_from = self.journal.head.at
        self.now = wall if last is None or last < wall else last
        self.behind_seconds = (self.now - wall).total_seconds() if self.now is last else 0.0
        self._request_id: uuid.UUID | None = None
        self._own: Own = own if mine else (self.link.plans.key(where[0]), self.link.plans.key(where[1]), None)
        self._key_start = start_of(self.now)
        self._chance = chance
        self._pieces: list[bytes] = []
        self._rows: list[str] = []  # what the journal is told of each, as `plans` writes it
        self.touched: set[str] = set()  # tables that were written, kinds of facts that were told
        self.when_committed: Callable[[Writing], None] | None = None
        self.touch: Callable[[tuple[object, ...]], None] = _nobody_else  # as `Writer.touch`

    @property
    def request_id(self) -> uuid.UUID | None:
        """The request that this transaction answers."""
        return self._request_id

    @request_id.setter
    def request_id(self, request_id: uuid.UUID | None) -> None:
        self._request_id = request_id
        asked = None if request_id is None else self.link.plans.key(request_id)
        self._own = (self._own[0], self._own[1], asked)

    def _more_chance(self) -> list[bytes]:
        """Random bytes for some keys and salts: a press needs them for each of its rows, and to ask takes time."""
        self._pieces = list(_PIECES.unpack(self._chance(_PIECES.size)))
        return self._pieces

    def insert(self, row: type[Row], **values: Any) -> uuid.UUID:
        """Add a row and remember it for the journal. `id` and `salt` are made here unless given."""
        plan, key, told, ready = self._planned(row, values)
        self._rows.append(told)
        self.touched.add(plan.table)
        self.link.write_row(plan.sql, ready, key)
        return key

    def insert_unless_there(self, row: type[Row], **values: Any) -> uuid.UUID | None:
        """The same; None, and nothing written, where something that may be there once is there already."""
        plan, key, told, ready = self._planned(row, values)
        if not self.link.write_row(f"{plan.sql} ON CONFLICT DO NOTHING", ready, key):
            return None
        self._rows.append(told)
        self.touched.add(plan.table)
        return key

    def _planned(self, row: type[Row], values: dict[str, Any]) -> tuple[Plan, uuid.UUID, str, Any]:
        """How a new row is written, its key, what is told of it, and what the driver takes."""
        key = values.pop("id", None)
        if key is None:  # made now: after every other one of this counter
            rows = len(self._rows)
            order = self.journal.head.seq << 8 | (rows if rows < 255 else 255)
            key = next_id(self._key_start, (self._pieces or self._more_chance()).pop(), order)
        plan = self.link.plans[row, True, *values]
        salt = ""
        if plan.salted:
            salt = values.get("salt") or (self._pieces or self._more_chance()).pop()[:8].hex()
        return plan, key, *plan.make(values, self._own, key, salt)

    def update(self, row: type[Row], key: uuid.UUID, revision: int, *, salt: str = "", **changes: Any) -> None:
        """Change a row that still has this revision. Overtaken when somebody was faster.

        `salt` is the row's own, needed when a personal column changes.
        """
        plan = self.link.plans[row, False, *changes]
        told, ready = plan.make(changes, self._own, key, salt, revision)
        self._rows.append(told)
        self.touched.add(plan.table)
        if not self.link.write_row(plan.sql, ready, key):
            raise Overtaken(plan.table)

    def record(self, fact: Fact, day: date) -> None:
        """Tell the journal: one entry for everything written since the last one."""
        self.journal.add(self.now, day, fact, self._rows, fact.request or self._request_id)
        self._rows = []
        self.touched.add(str(fact.kind))

    def finish(self) -> None:
        """Called before the commit: what was written is told to the journal. RuntimeError is our own bug.

        Overtaken when somebody was faster with one of the rows.
        """
        self.link.settle()
        if self._rows:
            raise RuntimeError(f"not told to the journal: {sorted({json.loads(row)['t'] for row in self._rows})}")

    def committed(self) -> None:
        """Called after the commit: the head of our chain is known to the next one, unless somebody else writes."""
        if isinstance(self.others_token, dict):  # what we have told ourselves is not told by others
            self.others_token = {**self.others_token, self.counter_id: self.journal.head.seq}
        self.link.kept = self._where, self.others_token, self.journal.head, (*self._own[:2], None)
        if self.when_committed is not None:
            self.when_committed(self)
