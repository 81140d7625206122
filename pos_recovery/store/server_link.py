"""The link of a writer on a server: the rows of a press go there together, in one statement.

Each row that is sent alone is a way to the server and back, and a press writes ten of them (PERFORMANCE.md: a remedy
takes 0.72 ms so, 0.39 as one statement). Parts of one statement do not see each other and go in no order that anybody
promises, so a row that is written twice begins another one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from typing import Any

from psycopg import RawCursor
from sqlalchemy import Connection

from pos_recovery.domain.errors import Overtaken

from .statements import Link

_MOST_ROWS = 200  # a statement has at most 65,535 parameters, and a voucher 24


class ServerLink(Link):
    """A link that `waits` for each row in a press that has the shop to itself: nothing stands in its way there."""

    __slots__ = ("_keys", "_late", "_raw", "_rows", "waits")

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.waits = True
        self._raw = RawCursor(self.driver)  # the others look for their parameters in so long a statement each time
        self.forget()

    def forget(self) -> None:
        """What was not sent will not be."""
        self._rows: list[tuple[str, Any]] = []
        self._late: list[tuple[str, Any]] = []
        self._keys: set[object] = set()

    def read(self, sql: str, values: Any) -> list[Any]:
        """As `Link.read`, after what was written before it."""
        self.settle()
        return super().read(sql, values)

    def write_row(self, sql: str, values: Any, key: object = None, *, late: bool = False) -> bool:
        """As `Link.write_row`."""
        if self.waits:
            return super().write_row(sql, values)
        if key in self._keys:
            self.settle()
        self._keys.add(key)
        (self._late if late else self._rows).append((sql, values))
        if len(self._rows) >= _MOST_ROWS:
            rows, self._rows = self._rows, []
            self._send(rows)
        return True

    def settle(self) -> None:
        """As `Link.settle`."""
        sent = self._rows + self._late
        if sent:
            self.forget()
            self._send(sent)

    def _send(self, sent: list[tuple[str, Any]]) -> None:
        sql = _together(tuple([row for row, _ in sent]))
        values = [value for _, some in sent for value in some]
        if self._raw.execute(sql, values, prepare=True).fetchall()[0][0] != len(sent):
            raise Overtaken("a row")


@lru_cache(maxsize=256)  # a press of the same kind writes the same rows; a day knows some dozens of kinds
def _together(rows: tuple[str, ...]) -> str:
    """One statement for these, its parameters by number, that gives how many rows were written.

    They are counted in their order, so that the server writes them in it: the guarded UPDATEs come last.
    """
    parts, numbers = [], count(1)
    for place, row in enumerate(rows):
        first, *others = row.split("%s")
        sql = first + "".join([f"${next(numbers)}{text}" for text in others])
        parts.append(f"row_{place} AS ({sql} RETURNING 1)")
    counted = [f"(SELECT count(*) FROM row_{place})" for place in range(len(rows))]
    return f"WITH {', '.join(parts)} SELECT {' + '.join(counted)}"
