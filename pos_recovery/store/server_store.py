"""The shop in one PostgreSQL database, shared by its counters."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.views.upkeep import BackupMade

from .press import Writer
from .server_engine import (
    SHOP,
    ServerWriter,
    changing_engine,
    lock_key,
    reading_engine,
    told_by_server,
    watching_connection,
)
from .server_watch import ServerWatch
from .store import Store
from .unit_of_work import Reading
from .version import SCHEMA_VERSION

MAKING = lock_key("schema")
_OURS = {(name, "r") for name in ("alembic_version", "shop", "journal", "ledger")}
# What belongs to an extension is nobody's table.
_RELATIONS: Any = text(
    "SELECT relname::text, relkind::text FROM pg_class c WHERE relnamespace = current_schema()::regnamespace "
    "AND relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT EXISTS (SELECT FROM pg_depend "
    "WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')"
)
_SAFETY = ("fsync", "full_page_writes", "synchronous_commit")


class ServerStore(Store):
    """One shop in one PostgreSQL database. `address` may hold a password; `place` never does."""

    shared = True

    def __init__(self, address: str, place: str, copy: Path) -> None:
        """Open it. Brings an older schema up to date after a verified copy of every row in the file `copy`.

        Troubles `store-*`, `not-our-store`; `store-missing` if empty. Refusal `file-unwritable`.
        """
        super().__init__(place)
        self._address = address
        self._reader: Engine | None = None
        self._one_reader = threading.Lock()
        self._watch = ServerWatch(lambda: watching_connection(address))
        try:
            with told_by_server(place):
                version = schema_of_server(self._engine(), place)
                if version == 0:
                    raise Trouble("store-missing", file=place)
                if version < SCHEMA_VERSION:
                    make_schema(address, place, copy)
        except BaseException:
            self._forget_readers()
            raise

    def _engine(self) -> Engine:
        with self._one_reader:
            if self._reader is None:
                self._reader = reading_engine(self._address)
            return self._reader

    def check(self) -> None:
        """A server that is gone refuses the COMMIT itself."""

    def check_writable(self) -> None:
        """Trouble `store-read-only` for a copy of another server, `store-unreachable` for one that may forget."""
        with self.read() as reading:
            if reading.connection.scalar(text("SELECT pg_is_in_recovery()")):
                raise Trouble("store-read-only", file=self.place)
            check_safety(reading.connection, self.place)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Look at the shop's rows at one instant. Troubles of `told_by_server`; a dead connection is made anew."""
        try:
            with told_by_server(self.place), self._engine().connect() as connection, connection.begin():
                yield Reading(connection, self._shop_id())
        except Trouble as trouble:
            if trouble.code == "store-damaged":  # what is gone may have been taken away by a newer program
                schema_of_server(self._engine(), self.place)
            raise

    def token(self) -> object:
        """As `Store.token`; the server tells, nothing is asked."""
        writer = self._writer
        with told_by_server(self.place):
            return self._watch.heard(writer.backend if isinstance(writer, ServerWriter) else None)

    def copy_to(self, target: Path) -> BackupMade:
        """Refusal `usage`: a server is copied by its own tools, with what they know of its other databases."""
        raise Refusal("usage", what="a shop on a server is backed up there, by pg_dump or by whoever runs the server")

    def _new_writer(self) -> Writer:
        return ServerWriter(self._address, self.place)

    def _forget_readers(self) -> None:
        with self._one_reader:
            reader, self._reader = self._reader, None
        if reader is not None:
            reader.dispose()

    def close(self) -> None:
        """Let go of the server."""
        super().close()
        self._watch.close()
        self._forget_readers()


def check_safety(connection: Connection, place: str) -> None:
    """Trouble `store-unreachable` for a server that may lose what it has committed (RELIABILITY, section 2)."""
    for name in _SAFETY:
        if connection.scalar(text("SELECT current_setting(:name)"), {"name": name}) == "off":
            raise Trouble("store-unreachable", file=place, why=f"its {name} is off, so that it can lose what was saved")


def schema_of_server(engine: Engine, place: str) -> int:
    """The version of our tables there; 0 in an empty database.

    Trouble `not-our-store` for another program's tables, `store-newer`.
    """
    with engine.connect() as connection, connection.begin():
        found = {(name, kind) for name, kind in connection.execute(_RELATIONS)}
        if not found:
            return 0
        if not found.issuperset(_OURS):
            raise Trouble("not-our-store", file=place)
        versions = [str(version) for version in connection.scalars(text("SELECT version_num FROM alembic_version"))]
    if len(versions) != 1 or not versions[0].isdecimal():
        raise Trouble("not-our-store", file=place)
    if int(versions[0]) > SCHEMA_VERSION:
        raise Trouble("store-newer", file=place, version=int(versions[0]))
    return int(versions[0])


def make_schema(address: str, place: str, copy: Path | None = None) -> None:
    """Our tables, made or brought up to date; two that do so at once wait for each other.

    Whole or not at all, in one transaction that begins with the copy. Troubles as `ServerStore`.
    """
    from .server_upgrade import upgrade_on_server

    with told_by_server(place):
        engine = changing_engine(address)
        try:
            with engine.connect() as waiting:
                for key in (MAKING, SHOP):  # a press that is under way ends first, and none begins meanwhile
                    waiting.execute(text("SELECT pg_advisory_lock(:key)"), {"key": key})
                version = schema_of_server(engine, place)
                if version < SCHEMA_VERSION:
                    upgrade_on_server(engine, place, copy if version else None)
        finally:
            engine.dispose()


def holds_a_shop(address: str, place: str) -> bool:
    """Whether a shop is there already. Troubles as `ServerStore`, but for an empty database."""
    with told_by_server(place):
        engine = reading_engine(address)
        try:
            if schema_of_server(engine, place) == 0:
                return False
            with engine.connect() as connection:
                return bool(connection.scalar(text("SELECT count(*) FROM shop")))
        finally:
            engine.dispose()
