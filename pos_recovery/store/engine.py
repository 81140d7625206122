"""Engines on one SQLite file: a writer that begins IMMEDIATE and a reader that cannot write."""

from __future__ import annotations

import os
import random
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from pos_recovery.domain.errors import Trouble

from .press import Touching
from .statements import Link, driver, link_of

BUSY_SECONDS = 5.0
_ASK_AGAIN_SECONDS = 0.001, 0.012  # between two asks for the lock of the one writer: 26 ms at p99 among four processes
_LOG_BYTES = 64 * 1024  # SQLite's -shm takes 32 kB, the least -wal a page and its header

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
    import sqlcipher3.dbapi2 as sqlite

    check_driver(sqlite.sqlite_version_info)
    engine = create_engine(f"sqlite:///{path}", module=sqlite, connect_args={"timeout": 0, "check_same_thread": False})

    @event.listens_for(engine, "connect")
    def on_connect(raw: Any, _record: Any) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves
        _prepare(raw, writes=writes)

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        raw = driver(connection)
        if not writes:
            raw.execute("BEGIN")
        elif not raw.in_transaction:  # a Writer has said it already
            _begin_immediate(raw.cursor())

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


def _begin_immediate(cursor: Any) -> None:
    """The lock of the one writer. Waits for another process by asking again, at most BUSY_SECONDS; never on a screen's
    thread.

    There is nothing to be woken by: SQLite's lock is a lock on the file, and its end is told to nobody. SQLite's own
    busy timeout asks again as well, but backs off to 100 ms: of four processes the unlucky one waited 2.5 s. Short
    waits of chance length took 26 ms at p99 (PERFORMANCE.md, W5).
    """
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            cursor.execute("BEGIN IMMEDIATE")
            return
        except cursor.connection.Error as error:
            if not _is_busy(error) or time.monotonic() > give_up:
                raise
        # Nobody tells us when the lock is free, and two that ask in step would go on doing so.
        time.sleep(random.uniform(*_ASK_AGAIN_SECONDS))


def _is_busy(error: Exception) -> bool:
    return "locked" in str(error) or "busy" in str(error)


class FileWriter:
    """The one connection of this process that writes, kept open between its transactions.

    It says BEGIN and COMMIT to the driver itself: SQLAlchemy's own way takes longer than the statements of a press.
    What it knows of its last commit holds while its `data_version` says that nobody else wrote.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine = open_engine(path, writes=True)
        self._connection: Connection | None = None
        self._link: Any = None
        self._one_at_a_time = threading.Lock()

    def begin(self, touching: Touching) -> tuple[Connection, Link]:
        """As `Writer.begin`; SQLite has one writer at a time, whatever it touches.

        Trouble `store-busy` when another thread does not end its own, and those of `told_plainly`.
        """
        if not self._one_at_a_time.acquire(timeout=BUSY_SECONDS):
            raise Trouble("store-busy", file=str(self._path))
        try:
            connection = self._connected()
            _begin_immediate(self._link.cursor)
        except BaseException as error:
            self.failed(error)
            raise
        return connection, self._link

    def _connected(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
            self._link = link_of(self._connection)
        return self._connection

    def others(self) -> object:
        """Changes when anybody else commits. SQLite counts that for each connection, its own commits left out."""
        self._connected()
        return self._link, self._link.cursor.execute("PRAGMA data_version").fetchall()

    def touch(self, more: tuple[object, ...]) -> None:
        """Nobody else writes."""

    def commit(self) -> None:
        """End the transaction of this turn: what it wrote is on the disk."""
        self._link.cursor.execute("COMMIT")

    def done(self) -> None:
        """The turn is over."""
        self._one_at_a_time.release()

    def failed(self, error: BaseException) -> None:
        """The turn is over and leaves nothing. Raises what the driver has said in plain words, as `told_plainly`."""
        try:
            self._let_go()  # the pool rolls back, also what a COMMIT that failed has left open
            raise_plainly(error, self._path)
        finally:
            self._one_at_a_time.release()

    def _let_go(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def close(self) -> None:
        """Let go of the file."""
        self._let_go()
        self._engine.dispose()


_WORDS = (
    ("database or disk is full", "store-full"),
    ("readonly", "store-read-only"),
    ("read-only", "store-read-only"),
    ("locked", "store-busy"),
    ("malformed", "store-damaged"),
    ("not a database", "store-damaged"),
    ("no such table", "store-damaged"),
    ("no such column", "store-damaged"),
    ("Could not decode", "store-damaged"),
    ("disk I/O error", "store-unreachable"),
    ("unable to open", "store-unreachable"),
)


def _looked_closer(path: Path) -> str:
    """Without room for its log, or where it may not make one, SQLite only says "disk I/O error" or "unable to open"."""
    try:
        if not os.access(path.parent, os.W_OK):
            return "store-read-only"
        return "store-full" if shutil.disk_usage(path.parent).free < _LOG_BYTES else "store-unreachable"
    except OSError:
        return "store-unreachable"


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn the driver's words into a Trouble: full, read-only, busy, damaged, unreachable. Our own bugs pass."""
    try:
        yield
    except _what_the_driver_says() as error:
        raise_plainly(error, path)
        raise


def _what_the_driver_says() -> tuple[type[Exception], ...]:
    import sqlcipher3.dbapi2 as sqlite

    return DBAPIError, sqlite.Error


def raise_plainly(error: BaseException, path: Path) -> None:
    """The same for an error that was caught: raises its Trouble, or nothing when the driver did not say it."""
    if not isinstance(error, _what_the_driver_says()):
        return
    said = str(error.orig if isinstance(error, DBAPIError) else error)
    for words, code in _WORDS:
        if words in said:
            if code in ("store-unreachable", "store-read-only") and not path.exists():
                code = "store-missing"  # taken away while it was open: SQLite can make no log beside it
            elif code == "store-unreachable":
                code = _looked_closer(path)
            # The driver's own words may quote a customer's: they go no further.
            raise Trouble(code, file=str(path)) from None
