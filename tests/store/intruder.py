"""Another program that knows SQLite well and changes the shop's file behind its back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Column

from pos_recovery.store.columns import Day, Id, UtcTime
from pos_recovery.store.journal import START, chained
from tests.store.canonical import canonical
from tests.store.shop_floor import COUNTER, SHOP


@contextmanager
def broken_in(file: Path) -> Iterator[Any]:
    """The file, opened raw: no checks, no foreign keys; triggers are taken out and put back afterwards."""
    raw = driver.connect(str(file), isolation_level=None)
    try:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute("BEGIN")
        triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").fetchall()
        for name, _sql in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        yield raw
        for _name, sql in triggers:
            raw.execute(sql)
        raw.execute("COMMIT")
    finally:
        raw.close()


def other_value(column: Column[Any], value: Any) -> Any:
    """Another value that the column may hold."""
    if isinstance(column.type, Id):
        return bytes(16) if value is None else value[:-1] + bytes([value[-1] ^ 1])
    if isinstance(column.type, UtcTime):
        return "2019-01-02T03:04:05.000000Z"
    if isinstance(column.type, Day):
        return "2019-01-02"
    if isinstance(value, int):
        return value + 1
    if isinstance(value, str):
        return value + "x"
    return "x" if str(column.type) == "TEXT" else 1


def forge(raw: Any, seq: int, change: Callable[[dict[str, Any]], Any]) -> None:
    """Change the body of an entry of the first counter and hash the whole chain anew, as somebody who knows how would.

    `change` alters the told body, or returns a text to stand in its place.
    """
    where = f"WHERE counter_id = x'{COUNTER.hex}'"
    prev = START
    for number, body in raw.execute(f"SELECT seq, body FROM journal {where} ORDER BY seq").fetchall():
        told = body
        if number == seq:
            parsed = json.loads(body)
            told = change(parsed) or canonical(parsed)
        hashed = chained(SHOP, COUNTER, number, prev, told)
        raw.execute(
            f"UPDATE journal SET body = ?, prev = ?, hash = ? {where} AND seq = ?", (told, prev, hashed, number)
        )
        prev = hashed
