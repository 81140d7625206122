"""Connections to one PostgreSQL database: a writer that first takes the locks of its press, a reader of one instant.

Counters give at the same time, so a press locks what it decides on: the shop, shared, and the person and moment (or
voucher) it is about. Budgets are not locked: their guarded UPDATE comes last, and who comes too late begins anew, alone
(DECISIONS, "Budgets, holds, periods"). Everything else that writes has the shop to itself, as on SQLite. Locks are
always taken in the same order, so that two presses never wait for each other.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import errors
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from pos_recovery.domain.errors import Overtaken, Refusal, Trouble

from .press import Touching
from .server_link import ServerLink
from .server_watch import CHANNEL
from .statements import Link

TURN_SECONDS = 5.0
CONNECT_SECONDS = 5
_DRIVER = "postgresql+psycopg://"
_STYLE = "format"  # by place: rows of one press are put together into one statement
_WRITES = (
    "-c timezone=UTC -c lock_timeout=3s -c statement_timeout=5s -c idle_in_transaction_session_timeout=10s "
    "-c default_transaction_isolation=read\\ committed"
)
_CHANGES = "-c timezone=UTC -c lock_timeout=30s -c idle_in_transaction_session_timeout=0 -c statement_timeout=0"
# A cable that was pulled out is noticed in seconds; by itself TCP waits for a quarter of an hour.
_NOTICE: dict[str, Any] = {
    "tcp_user_timeout": 5000, "keepalives_idle": 10, "keepalives_interval": 3, "keepalives_count": 3,
}  # fmt: skip
_READS = "-c timezone=UTC -c lock_timeout=3s -c default_transaction_read_only=on"
_ALONE = "BEGIN; SET LOCAL statement_timeout = 0; SELECT pg_advisory_xact_lock({shop})"
_TOGETHER = "BEGIN; SELECT pg_advisory_xact_lock_shared({shop}){others}"


def reading_engine(address: str) -> Engine:
    """An engine whose transactions see one instant and cannot write."""

    def connect() -> psycopg.Connection[Any]:
        connection = _connect(address, _READS)
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        return connection

    return create_engine(_DRIVER, creator=connect, pool_size=1, max_overflow=2, pool_pre_ping=True, paramstyle=_STYLE)


def writing_engine(address: str) -> Engine:
    """An engine for one writer that says BEGIN and COMMIT itself."""
    return create_engine(_DRIVER, creator=lambda: _connect(address, _WRITES, autocommit=True), paramstyle=_STYLE)


def changing_engine(address: str) -> Engine:
    """An engine for what makes the tables: as long as it takes, in SQLAlchemy's own transactions."""
    return create_engine(_DRIVER, creator=lambda: _connect(address, _CHANGES))


def watching_connection(address: str) -> psycopg.Connection[Any]:
    """A connection that only listens."""
    return _connect(address, _READS, autocommit=True)


def _connect(address: str, options: str, *, autocommit: bool = False) -> psycopg.Connection[Any]:
    try:
        return psycopg.connect(
            address, autocommit=autocommit, connect_timeout=CONNECT_SECONDS, prepare_threshold=2, options=options,
            application_name="make-it-right", **_NOTICE,
        )  # fmt: skip
    except (psycopg.ProgrammingError, UnicodeError):  # its words quote the address, with its password
        raise Refusal("usage", option="--data", reason="the server's address cannot be read") from None
    except psycopg.OperationalError as error:
        known = _NO_VALUE.search(str(error))
        if known is None:
            raise
        raise Refusal("usage", option="--data", reason=f"the server's address has no good {known[1]}") from None


def lock_key(what: object) -> int:
    """A lock's number, 64 bits with a sign: of a person, a moment, a code, or the shop."""
    return int.from_bytes(hashlib.blake2b(str(what).encode(), digest_size=8).digest(), "big", signed=True)


SHOP = lock_key("shop")


class ServerWriter:
    """The one connection of this process that writes, kept between its transactions, made anew once it was lost."""

    def __init__(self, address: str, place: str) -> None:
        """`place` is the address as it may be shown."""
        self._place = place
        self._engine = writing_engine(address)
        self._connection: Connection | None = None
        self._link: Any = None  # a ServerLink while there is a connection
        self._alone = True
        self._one_at_a_time = threading.Lock()

    def begin(self, touching: Touching) -> tuple[Connection, Link]:
        """As `Writer.begin`. Troubles of `told_by_server`; `store-busy` when another thread does not end its own."""
        if not self._one_at_a_time.acquire(timeout=TURN_SECONDS):
            raise Trouble("store-busy", file=self._place)
        try:
            self._alone = touching is None
            if not self._began(_locks(touching)):  # the server was started again since: nothing was sent yet
                self._let_go()
                self._began(_locks(touching))
        except BaseException as error:
            self.failed(error)
            raise
        if self._connection is None:
            raise RuntimeError("a transaction has its connection")
        return self._connection, self._link

    def _began(self, locks: str) -> bool:
        """False when the connection that was kept is dead."""
        is_kept = self._connection is not None
        if self._connection is None:
            self._connection = self._engine.connect()
            self._link = ServerLink(self._connection)
        self._link.waits = self._alone
        try:
            self._link.cursor.execute(locks, prepare=False)
        except psycopg.OperationalError:
            if is_kept and self._link.driver.closed:
                return False
            raise
        return True

    def touch(self, more: tuple[object, ...]) -> None:
        """Lock these too, before anything of them is read."""
        if not self._alone:
            self._link.cursor.execute(f"SELECT {_keys_of(more)}", prepare=False)

    @property
    def backend(self) -> int | None:
        """The server's process that writes for us."""
        return None if self._link is None else int(self._link.driver.info.backend_pid)

    def commit(self) -> None:
        """End the transaction of this turn: what it wrote is on the server's disk, and everybody who listens hears."""
        self._link.cursor.execute(f"NOTIFY {CHANNEL}; COMMIT", prepare=False)

    def done(self) -> None:
        """The turn is over."""
        self._one_at_a_time.release()

    def failed(self, error: BaseException) -> None:
        """The turn is over and leaves nothing. Raises what the server has said, as `told_by_server`."""
        try:
            self._roll_back()
            tell(error, self._place, alone=self._alone)
        finally:
            self._one_at_a_time.release()

    def _roll_back(self) -> None:
        """A connection that cannot even roll back is let go, and another one made next time."""
        if self._connection is None or self._link is None:
            return
        try:
            self._link.forget()
            self._link.driver.execute("ROLLBACK")
        except psycopg.Error:
            self._let_go()

    def _let_go(self) -> None:
        connection, self._connection, self._link = self._connection, None, None
        if connection is not None:
            connection.invalidate()
            connection.close()

    def close(self) -> None:
        """Let go of the server."""
        self._let_go()
        self._engine.dispose()


def _locks(touching: Touching) -> str:
    """BEGIN and every lock of a press, in one go: the shop, then the others in the order of their numbers."""
    if touching is None:
        return _ALONE.format(shop=SHOP)
    return _TOGETHER.format(shop=SHOP, others=f", {_keys_of(touching)}")


def _keys_of(touching: tuple[object, ...]) -> str:
    return ", ".join(f"pg_advisory_xact_lock({one})" for one in sorted({lock_key(one) for one in touching}))


_CODES: dict[str, str] = {
    "42P01": "store-damaged", "42703": "store-damaged", "XX001": "store-damaged", "XX002": "store-damaged",
    "53100": "store-full", "25006": "store-read-only", "42501": "store-read-only",
    "55P03": "store-busy", "57014": "store-busy", "53300": "store-busy", "3D000": "store-missing",
    "25P03": "store-busy", "25P04": "store-busy", "22012": "store-newer",
}  # fmt: skip
_AMISS = (errors.UniqueViolation, errors.ForeignKeyViolation)
_TOO_LATE = (errors.SerializationFailure, errors.DeadlockDetected, *_AMISS)
NO_ENTRY = "the server does not let this user in"
_NO_VALUE = re.compile(r"invalid (\w+) (?:value|number)")  # libpq, before it tries to connect
_NO_ENTRY = ("28", "no password supplied", "password authentication failed", "role ")


@contextmanager
def told_by_server(place: str) -> Iterator[None]:
    """Turn the server's words into a Trouble: unreachable, busy, full, read-only, missing, damaged. Our bugs pass."""
    try:
        yield
    except PoolTimeout:
        raise Trouble("store-busy", file=place) from None
    except (psycopg.Error, DBAPIError) as error:
        tell(error, place, alone=True)
        raise


def tell(error: BaseException, place: str, *, alone: bool) -> None:
    """The same for an error that was caught: raises its Trouble, or nothing when the server did not say it.

    Overtaken when another counter was faster with a press that was not `alone`.
    """
    said = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(said, psycopg.Error):
        return
    if isinstance(said, _TOO_LATE):
        if alone and isinstance(said, _AMISS):
            return  # nobody else was there: our bug
        raise Overtaken(place) from None
    code = _CODES.get(said.sqlstate or "")
    if code is not None:
        raise Trouble(code, file=place) from None
    state = said.sqlstate or ""
    if isinstance(said, psycopg.OperationalError) or state.startswith(("08", "57P", "28")):
        # The server's own words may quote an address with its password, or a customer's: they go no further.
        raise Trouble("store-unreachable", file=place, why=_why(state, str(said))) from None


def _why(state: str, said: str) -> str:
    if state.startswith("28") or any(words in said for words in _NO_ENTRY[1:]):
        return NO_ENTRY
    if "does not exist" in said:
        return "the server has no such database"
    return "the server does not answer"
