"""The same rows written by bare psycopg: what the office wrote in one database is written again in its twin.

Both begin as copies of each other. The rows of each request are read back, untimed, and put into the twin by the driver
alone: one transaction, the same tables, values and durability, the guarded UPDATE of the budget last. At the end both
must hold the same rows.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

import psycopg
from psycopg.rows import tuple_row

from tests.bench.bare_rows import CHANGED, GIVEN, Step

_MOVES = {"spend": (1, 0), "hold": (0, 1)}
_GUARD = (
    "UPDATE budget SET spent_minor = spent_minor + %s, held_minor = held_minor + %s "
    "WHERE shop_id = %s AND id = %s AND spent_minor + held_minor + %s <= limit_minor"
)
_TABLES = (*GIVEN, "budget", "moment")


class Bare:
    """One connection that writes what it is given, each row waited for, as anybody would with the driver alone."""

    def __init__(self, address: str) -> None:
        self._connection = psycopg.connect(address, autocommit=True, prepare_threshold=2)
        self._cursor = self._connection.cursor()

    def write(self, steps: Sequence[Step]) -> None:
        """What is timed. AssertionError when a row was not written."""
        execute = self._cursor.execute
        execute("BEGIN")
        for sql, values in steps:
            execute(sql, values)
            assert self._cursor.rowcount == 1
        execute("COMMIT")

    def close(self) -> None:
        """Let go of the server."""
        self._connection.close()


class Told:
    """What the office has written, read back as the steps that write it again."""

    def __init__(self, address: str) -> None:
        self._connection = psycopg.connect(address, autocommit=True, row_factory=tuple_row)

    def rows(self, query: str, *values: object) -> tuple[list[str], list[tuple[Any, ...]]]:
        """Names of the columns, and the rows."""
        cursor = self._connection.execute(query.encode(), values)
        return [column.name for column in cursor.description or ()], cursor.fetchall()

    def give(self, request: uuid.UUID) -> list[Step]:
        """The steps of one give: its new rows, its moment, then the guarded UPDATE of its budget."""
        steps: list[Step] = []
        for table in GIVEN:
            names, found = self.rows(f"SELECT * FROM {table} WHERE request_id = %s ORDER BY 1, 2", request)
            sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(['%s'] * len(names))})"
            steps += [(sql, row) for row in found]
        columns = CHANGED["moment"]
        _, ((*now,),) = self.rows(
            f"SELECT {', '.join(columns)}, shop_id, id FROM moment WHERE id = "
            "(SELECT moment_id FROM remedy WHERE request_id = %s)", request,
        )  # fmt: skip
        setting = ", ".join(f"{name} = %s" for name in columns)
        steps.append((f"UPDATE moment SET {setting} WHERE shop_id = %s AND id = %s", tuple(now)))
        return [*steps, self._guard(request)]

    def _guard(self, request: uuid.UUID) -> Step:
        _, lines = self.rows("SELECT shop_id, budget_id, kind, amount_minor FROM ledger WHERE request_id = %s", request)
        spent = sum(_MOVES[kind][0] * amount for *_, kind, amount in lines)
        held = sum(_MOVES[kind][1] * amount for *_, kind, amount in lines)
        return _GUARD, (spent, held, lines[0][0], lines[0][1], spent + held)

    def differences(self, other: Told) -> list[str]:
        """Tables in which the two databases differ."""
        return [table for table in _TABLES if self._sorted(table) != other._sorted(table)]

    def _sorted(self, table: str) -> list[str]:
        return sorted(map(repr, self.rows(f"SELECT * FROM {table}")[1]))

    def close(self) -> None:
        """Let go of the server."""
        self._connection.close()
