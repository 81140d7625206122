"""The shop in one SQLite file: opened carefully, read by one engine, written by another, closed cleanly."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.views.upkeep import BackupMade

from .engine import FileWriter, open_engine, told_plainly
from .press import Writer
from .statements import driver
from .store import Store
from .unit_of_work import Reading
from .version import APPLICATION_ID, SCHEMA_VERSION

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


class FileStore(Store):
    """One shop in one SQLite file."""

    def __init__(self, file: Path) -> None:
        """Open it. Brings an older schema up to date after a verified copy. Troubles as `schema_of`."""
        super().__init__(str(file))
        self.file = file
        if schema_of(file) < SCHEMA_VERSION:
            from .migrate import upgrade_with_copy

            upgrade_with_copy(file)
        self._identity = self._stat()
        self._reader: Engine | None = None
        self._watch: Connection | None = None

    def _stat(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self.place)
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def check(self) -> None:
        """An open file that was deleted, replaced or synced away still reads as it was, and what is written is lost."""
        if self._stat() != self._identity:
            raise Trouble("store-missing", file=str(self.file))

    def check_writable(self) -> None:
        """Trouble `store-read-only` where this user may not write."""
        if not self._may_write():
            raise Trouble("store-read-only", file=str(self.file))

    def _may_write(self) -> bool:
        return os.access(self.file, os.W_OK) and os.access(self.file.parent, os.W_OK)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """Look at the shop's rows as they are now. Trouble `store-missing` when the file was taken away or replaced."""
        self.check()
        if self._reader is None:
            self._reader = open_engine(self.file, writes=False)
        with told_plainly(self.file), self._reader.connect() as connection, connection.begin():
            yield Reading(connection, self._shop_id())

    def token(self) -> object:
        """As `Store.token`. Trouble `store-missing` when the file is no longer there.

        SQLite counts for each connection what the others have committed, so the writer is asked; where this user may
        not write nothing is our own.
        """
        self.check()
        with told_plainly(self.file):
            if self._writer is None and self._may_write():
                self._writer = self._new_writer()
            if isinstance(self._writer, FileWriter):
                return self._writer.others()
            if self._watch is None:
                if self._reader is None:
                    self._reader = open_engine(self.file, writes=False)
                self._watch = self._reader.connect()
            return driver(self._watch).execute("PRAGMA data_version").fetchall()[0][0]

    def copy_to(self, target: Path) -> BackupMade:
        """As `backup.copy_verified`."""
        from .backup import copy_verified

        return copy_verified(self.file, target)

    def _new_writer(self) -> Writer:
        return FileWriter(self.file)

    def close(self) -> None:
        """Let go of the file."""
        if self._watch is not None:
            self._watch.close()
        super().close()
        if self._reader is not None:
            self._reader.dispose()
        self._reader = self._watch = None
