"""Engines on one SQLite file: a writer that begins IMMEDIATE and a reader that cannot write."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from pos_recovery.domain.errors import Trouble

APPLICATION_ID = 0x4D495231  # "MIR1", in the header of every file of ours
SCHEMA_VERSION = 1
BUSY_SECONDS = 5.0

# WAL-reset race: fixed in 3.51.3, 3.50.7 and 3.44.6 (sqlite.org/wal.html#walresetbug).
_SAFE = ((3, 51, 3),)
_SAFE_BRANCHES = {(3, 50): 7, (3, 44): 6}


def check_driver(version: tuple[int, int, int]) -> None:
    """Trouble `store-unreachable` for an SQLite that can lose commits."""
    branch = _SAFE_BRANCHES.get(version[:2])
    if version < _SAFE[0] and (branch is None or version[2] < branch):
        raise Trouble("store-unreachable", why=f"SQLite {'.'.join(map(str, version))} can lose data; 3.51.3 is needed")


def open_engine(path: Path, *, writes: bool) -> Engine:
    """An engine on the file. Writers begin IMMEDIATE and retry in short jittered steps; readers are query_only."""
    import sqlcipher3.dbapi2 as driver

    check_driver(driver.sqlite_version_info)
    engine = create_engine(f"sqlite:///{path}", module=driver, connect_args={"timeout": 0, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def on_connect(raw: Any, _record: Any) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves
        _prepare(raw, writes=writes)

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        if writes:
            _begin_immediate(connection)
        else:
            connection.exec_driver_sql("BEGIN")

    return engine


def _prepare(raw: Any, *, writes: bool) -> None:
    cursor = raw.cursor()
    wanted = {"foreign_keys": 1, "synchronous": 2, "trusted_schema": 0, "cell_size_check": 1, "mmap_size": 0}
    for name, value in wanted.items():
        cursor.execute(f"PRAGMA {name} = {value}")
        found = cursor.execute(f"PRAGMA {name}").fetchone()
        if found is not None and found[0] != value:
            raise Trouble("store-unreachable", why=f"SQLite would not set {name}")
    if writes:
        mode = cursor.execute("PRAGMA journal_mode = WAL").fetchone()
        if mode is None or mode[0] != "wal":
            raise Trouble("store-unreachable", why="SQLite would not use its write-ahead log here")
    else:
        cursor.execute("PRAGMA busy_timeout = 5000")
        cursor.execute("PRAGMA query_only = 1")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    """Short jittered waits: with SQLite's own busy timeout the unlucky process of four waited 2.5 s, so 26 ms."""
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            return
        except DBAPIError as error:
            if not _is_busy(error) or time.monotonic() > give_up:
                raise
        time.sleep(random.uniform(0.001, 0.012))  # noqa: S311  # not a secret; a wait with nothing to wait on


def _is_busy(error: DBAPIError) -> bool:
    return "locked" in str(error.orig) or "busy" in str(error.orig)


_WORDS = (
    ("database or disk is full", "store-full"),
    ("readonly", "store-read-only"),
    ("read-only", "store-read-only"),
    ("locked", "store-busy"),
    ("malformed", "store-damaged"),
    ("not a database", "store-damaged"),
    ("no such table", "store-damaged"),
    ("no such column", "store-damaged"),
    ("disk I/O error", "store-unreachable"),
    ("unable to open", "store-unreachable"),
)


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn the driver's words into a Trouble: full, read-only, busy, damaged, unreachable. Our own bugs pass through."""
    import sqlcipher3.dbapi2 as driver

    try:
        yield
    except (DBAPIError, driver.Error) as error:
        said = str(error.orig if isinstance(error, DBAPIError) else error)
        for words, code in _WORDS:
            if words in said:
                raise Trouble(code, file=str(path), detail=said) from error
        raise
