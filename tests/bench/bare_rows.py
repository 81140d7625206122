"""The same rows written by bare statements: what the office wrote in one shop is written again in the shop's twin.

Both files begin as copies of each other. After each request the office has answered, the rows it wrote are read back,
untimed, and put into the twin by the driver alone: one transaction, the same tables, values and durability. At the end
both files must hold the same rows, so neither side can do less than the other.
"""

from __future__ import annotations

import statistics
import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import Any, TypeVar

import sqlcipher3.dbapi2 as driver

# Tables of a request's new rows, in the order that keys between them ask for; columns of the rows that it changes.
GIVEN = ("remedy", "remedy_part", "voucher", "ledger", "request", "journal")
REDEEMED = ("redemption", "ledger", "visit", "request", "journal")
CHANGED = {
    "moment": ("state", "ending", "first_ending", "ended_at", "ended_by", "revision"),
    "voucher": ("state", "left_minor", "cost_left_minor", "revision"),
    "budget": ("spent_minor", "held_minor"),
}
SLACK = 1.25  # a shared machine: a goal missed by less than this is not a broken build
Asked = TypeVar("Asked")
Step = tuple[str, tuple[Any, ...]]


class Twin:
    """Two files with the same shop: ours is worked by the office, the twin by bare statements."""

    def __init__(self, ours: Path, twin: Path) -> None:
        self._ours, self._twin = _connect(ours), _connect(twin)
        self._shop = self._ours.execute("SELECT id FROM shop").fetchone()[0]
        self._names = {table: self._columns(table) for table in {*GIVEN, *REDEEMED, *CHANGED}}
        self._inserts = {
            table: f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
            for table, names in self._names.items()
        }
        self._updates = {
            table: f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in names)} WHERE shop_id = ? AND id = ?"
            for table, names in CHANGED.items()
        }

    def _columns(self, table: str) -> list[str]:
        return [row[1] for row in self._ours.execute(f"PRAGMA table_info({table})")]

    def key(self, table: str, column: str = "shop_id", value: object = None) -> bytes:
        """The key of our one row of a table, or of the one with this value."""
        query = f"SELECT id FROM {table} WHERE shop_id = ? AND {column} = ?"
        ((key,),) = self._ours.execute(query, (self._shop, value or self._shop)).fetchall()
        return bytes(key)

    def steps(self, request: uuid.UUID, added: Sequence[str], changed: Sequence[tuple[str, bytes]]) -> list[Step]:
        """What the office wrote for a request: its new rows in these tables, then these rows as they are now."""
        steps: list[Step] = []
        for table in added:
            found = self._ours.execute(f"SELECT * FROM {table} WHERE request_id = ? ORDER BY 1, 2", (request.bytes,))
            steps += [(self._inserts[table], row) for row in found.fetchall()]
        for table, key in changed:
            columns = ", ".join((*CHANGED[table], "shop_id", "id"))
            query = f"SELECT {columns} FROM {table} WHERE shop_id = ? AND id = ?"
            steps.append((self._updates[table], self._ours.execute(query, (self._shop, key)).fetchone()))
        return steps

    def write(self, steps: list[Step]) -> None:
        """The bare write: what is timed."""
        execute = self._twin.execute
        execute("BEGIN IMMEDIATE")
        for sql, values in steps:
            execute(sql, values)
        execute("COMMIT")

    def differences(self) -> list[str]:
        """Tables in which the two files differ."""
        return [table for table in sorted(self._names) if not self._same(table)]

    def _same(self, table: str) -> bool:  # both give their rows in the order of the key
        rows = (file.execute(f"SELECT * FROM {table} ") for file in (self._ours, self._twin))
        return all(mine == theirs for mine, theirs in zip_longest(*rows))

    def close(self) -> None:
        """Let go of both files."""
        self._ours.close()
        self._twin.close()


@contextmanager
def twin_of(ours: Path, twin: Path) -> Iterator[Twin]:
    """Both files; they hold the same rows in the end."""
    both = Twin(ours, twin)
    try:
        yield both
        assert both.differences() == []
    finally:
        both.close()


def _connect(file: Path) -> Any:
    connection = driver.connect(str(file), isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = 2", "foreign_keys = 1", "cell_size_check = 1", "mmap_size = 0"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


class Times:
    """Wall and CPU time of one side, one call after the other."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.cpu: list[float] = []

    def take(self, run: Callable[[Asked], object], asked: Asked) -> None:
        """Run it and remember how long it took."""
        wall, cpu = time.perf_counter(), time.process_time()
        run(asked)
        self.cpu.append(time.process_time() - cpu)
        self.wall.append(time.perf_counter() - wall)


def held(name: str, ours: Times, bare: Times, *, wall: float, cpu: float | None = None) -> None:
    """Print the ratios of the medians beside their goals, held or missed; fail when they are far off."""
    kinds = [("wall", ours.wall, bare.wall, wall), ("CPU", ours.cpu, bare.cpu, cpu)]
    missed = []
    print()
    for kind, mine, theirs, goal in kinds:
        first, second = statistics.median(mine), statistics.median(theirs)
        aim = "no goal" if goal is None else f"goal <= {goal}, {'held' if first <= second * goal else 'MISSED'}"
        print(f"{name} {kind}: {first * 1e3:.2f} ms to {second * 1e3:.2f} ms bare = {first / second:.2f} ({aim})")
        if goal is not None and first / second > goal * SLACK:
            missed.append(kind)
    assert missed == []
