"""The shop's file: opened carefully, read by one engine, written by another, closed cleanly."""

from __future__ import annotations

import os
import stat
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection, Engine

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.views.shop import ShopView

from .engine import APPLICATION_ID, SCHEMA_VERSION, Writer, open_engine, told_plainly
from .shops import read_shop
from .statements import driver
from .unit_of_work import Reading, Writing

_MAGIC = b"SQLite format 3\0"


def schema_of(file: Path) -> int:
    """The schema version in the file's header, read before SQLite touches it.

    Trouble `store-missing`, `not-our-store`, `store-newer`, `store-damaged`, `store-unreachable`.
    """
    try:
        if not stat.S_ISREG(os.stat(file).st_mode):
            raise Trouble("not-our-store", file=str(file))
        with file.open("rb") as opened:
            head = opened.read(100)
    except FileNotFoundError as error:
        raise Trouble("store-missing", file=str(file)) from error
    except NotADirectoryError as error:
        raise Trouble("not-our-store", file=str(file.parent)) from error
    except OSError as error:
        raise Trouble("store-unreachable", file=str(file), why=error.strerror or "") from error
    if not head:
        raise Trouble("store-damaged", file=str(file), detail="the file is empty")
    if head[:16] != _MAGIC:
        raise Trouble("not-our-store", file=str(file))
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise Trouble("not-our-store", file=str(file))
    version = int.from_bytes(head[60:64], "big")
    if version > SCHEMA_VERSION:
        raise Trouble("store-newer", file=str(file), version=version)
    return version


class Press:
    """One press of a button: `with` gives its transaction, commits it, or leaves nothing when anything is raised.

    A class, because a generator with `contextmanager` takes five calls for one.
    """

    __slots__ = ("_check", "_how", "_writer", "_writing")

    def __init__(
        self,
        writer: Writer,
        where: tuple[uuid.UUID, uuid.UUID],
        wall: datetime,
        chance: Callable[[int], bytes],
        check: Callable[[], None],
    ) -> None:
        """`check` raises when what would be committed now would be lost."""
        self._writer, self._check = writer, check
        self._how = where, wall, chance

    def __enter__(self) -> Writing:
        connection, link = self._writer.begin()
        try:
            self._writing = Writing(connection, *self._how, link)
        except BaseException as error:
            self._writer.failed(error)
            raise
        return self._writing

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if error is not None:
            self._writer.failed(error)
            return
        try:
            self._writing.finish()
            self._check()
            self._writer.commit()
            self._writing.committed()
        except BaseException as wrong:
            self._writer.failed(wrong)
            raise
        self._writer.done()


class Store:
    """One shop in one SQLite file."""

    def __init__(self, file: Path) -> None:
        """Open it. Brings an older schema up to date after a verified copy. Troubles as `schema_of`."""
        self.file, self._name = file, str(file)
        if schema_of(file) < SCHEMA_VERSION:
            from .migrate import upgrade_with_copy

            upgrade_with_copy(file)
        self._identity = self._stat()
        self._writer: Writer | None = None
        self._reader: Engine | None = None
        self._watch: Connection | None = None

    @cached_property
    def shop(self) -> ShopView:
        """The shop in this file."""
        with self.read() as reading:
            return read_shop(reading)

    def read_shop_again(self) -> None:
        """Follow a change of name or address."""
        with self.read() as reading:
            self.__dict__["shop"] = read_shop(reading)

    def _stat(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self._name)
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _check_there(self) -> None:
        """An open file that was deleted, replaced or synced away still reads as it was, and what is written is lost."""
        if self._stat() != self._identity:
            raise Trouble("store-missing", file=str(self.file))

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Look at the shop's rows as they are now. Trouble `store-missing` when the file was taken away or replaced."""
        self._check_there()
        if self._reader is None:
            self._reader = open_engine(self.file, writes=False)
        with told_plainly(self.file), self._reader.connect() as connection, connection.begin():
            yield Reading(connection, self._shop_id())

    def token(self) -> object:
        """Changes when anybody commits, this process too. Trouble `store-missing` when the file is no longer there.

        It asks a connection of its own: SQLite counts the commits of others for each connection.
        """
        self._check_there()
        with told_plainly(self.file):
            if self._watch is None:
                if self._reader is None:
                    self._reader = open_engine(self.file, writes=False)
                self._watch = self._reader.connect()
            return driver(self._watch).execute("PRAGMA data_version").fetchall()[0][0]

    def write(self, wall: datetime, counter_id: uuid.UUID, chance: Callable[[int], bytes]) -> Press:
        """One transaction: commits at the end, or leaves nothing when anything is raised.

        `wall` is the time now; `chance(n)` gives n random bytes for keys and salts.
        """
        if self._writer is None:
            self._writer = Writer(self.file)
        return Press(self._writer, (self.shop.id, counter_id), wall, chance, self._check_there)

    def first_write(
        self, shop_id: uuid.UUID, wall: datetime, counter_id: uuid.UUID, chance: Callable[[int], bytes]
    ) -> Press:
        """The transaction that makes the shop itself; as `write`."""
        self._writer = Writer(self.file)
        return Press(self._writer, (shop_id, counter_id), wall, chance, lambda: None)

    def _shop_id(self) -> uuid.UUID:
        known = self.__dict__.get("shop")
        return known.id if isinstance(known, ShopView) else uuid.UUID(int=0)

    def close(self) -> None:
        """Let go of the file."""
        if self._watch is not None:
            self._watch.close()
        if self._writer is not None:
            self._writer.close()
        if self._reader is not None:
            self._reader.dispose()
        self._writer = self._reader = self._watch = None
