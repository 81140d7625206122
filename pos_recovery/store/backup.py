"""A whole copy of the shop's file in one file: made by SQLite's backup API, verified before it gets its name (P93)."""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.views.upkeep import BackupMade

from .engine import open_engine, told_plainly
from .statements import driver as of_connection
from .version import SCHEMA_VERSION

_BESIDE = ("-wal", "-shm", "-journal")
_MAGIC = b"SQLite format 3\0"
_FULL = (errno.ENOSPC, errno.EDQUOT)


def copy_verified(source: Path, target: Path) -> BackupMade:
    """Copy the store in `source` to `target` (0600): all of it, checked, on the disk, in one file; or nothing.

    What other processes commit meanwhile is not in it, and does not wait. A file that is there is replaced, whole.
    Refusal `file-unwritable` (facts: file, reason) for a folder, a link, a device, the store itself or a file in use;
    `journal-broken` when the chains of the copy do not hold. Trouble `store-full`, and what opening the source says.
    """
    from .file_store import schema_of

    version = schema_of(source)
    _check_target(source, target)
    with waiting_file(target) as waiting:
        _copy(source, target, waiting)
        _check(source, waiting, version)
        with words_of_the_system(target):
            made = _sealed(waiting, target)
            os.replace(waiting, target)
            sync_folder(target.parent)
    return made


def _check_target(source: Path, target: Path) -> None:
    if not target.name:
        raise _unwritable(target, "that is no file name")
    with words_of_the_system(target):
        beside = [target.with_name(target.name + end) for end in _BESIDE]
        if any(os.path.lexists(file) for file in beside):
            raise _unwritable(target, "a program has it open, or left it in the middle of work")
        if target.name in [source.name + end for end in ("", *_BESIDE)] and _same(target.parent, source.parent):
            raise _unwritable(target, "it is the shop's own file")
        if not os.path.lexists(target):
            return
        mode = os.lstat(target).st_mode
        if stat.S_ISLNK(mode):
            raise _unwritable(target, "it is a link")
        if not stat.S_ISREG(mode):
            raise _unwritable(target, "it is a folder" if stat.S_ISDIR(mode) else "it is not an ordinary file")
        beside_us = _same(target.parent, source.parent) and target.read_bytes()[: len(_MAGIC)] != _MAGIC
        if _same(target, source) or beside_us:  # what lies beside the shop and is no copy of it: its secrets
            raise _unwritable(target, "it is the shop's own file")


def _same(one: Path, other: Path) -> bool:
    return one.exists() and os.path.samefile(one, other)


@contextmanager
def waiting_file(target: Path) -> Iterator[Path]:
    """An empty file of ours beside the target, gone again at the end unless it was renamed."""
    waiting = target.parent / f".{secrets.token_hex(8)}.copying"
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    with words_of_the_system(target):
        os.close(os.open(waiting, flags, 0o600))
    try:
        yield waiting
    finally:
        for end in ("", *_BESIDE):
            waiting.with_name(waiting.name + end).unlink(missing_ok=True)


def _copy(source: Path, target: Path, waiting: Path) -> None:
    """The pages, as they are at one instant, and a file that needs no other beside it."""
    import sqlcipher3.dbapi2 as driver

    engine = open_engine(source, writes=False)
    try:
        with told_plainly(source), engine.connect() as connection:
            copy = driver.connect(str(waiting), isolation_level=None)
            try:
                # Written once and synced at the end: a crash leaves a file without a name that nobody opens.
                copy.execute("PRAGMA synchronous = OFF")
                of_connection(connection).backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
            except driver.Error as error:
                raise _trouble(error, source, target) from error
            finally:
                copy.close()
    finally:
        engine.dispose()


def _trouble(error: Exception, source: Path, target: Path) -> Trouble:
    """The backup API speaks of two files at once: a full disk is the target's, all else the source's."""
    said = str(error)
    if "full" in said:
        return Trouble("store-full", file=str(target))
    if "malformed" in said or "not a database" in said:
        return Trouble("store-damaged", file=str(source))
    if "locked" in said or "busy" in said:
        return Trouble("store-busy", file=str(source))
    return Trouble("store-unreachable", file=str(source), why=said)


def _check(source: Path, waiting: Path, version: int) -> None:
    """Trouble `store-damaged`, Refusal `journal-broken`: what does not hold in the copy does not hold in the source."""
    from .chains import check_chains
    from .file_store import schema_of
    from .schema_text import difference

    if schema_of(waiting) != version:
        raise Trouble("store-damaged", file=str(source), detail="the copy is of another version")
    engine = open_engine(waiting, writes=False)
    try:
        with told_plainly(source), engine.connect() as connection:
            for pragma in ("integrity_check(1)", "foreign_key_check"):
                found: Any = connection.exec_driver_sql(f"PRAGMA {pragma}").first()
                if found is not None and found[0] != "ok":
                    raise Trouble("store-damaged", file=str(source), detail=f"{pragma}: {found[0]}")
            other = difference(connection) if version == SCHEMA_VERSION else None
            if other is not None:
                raise Refusal("journal-broken", chain="", seq=None, what=other)
            check_chains(connection, {})
    finally:
        engine.dispose()
    if any(os.path.lexists(waiting.with_name(waiting.name + end)) for end in _BESIDE):
        raise Trouble("store-unreachable", file=str(source), why="the copy would not close into one file")


def _sealed(waiting: Path, target: Path) -> BackupMade:
    """Sync the file and take its digest."""
    digest = hashlib.sha256()
    with waiting.open("rb+") as file:
        os.fsync(file.fileno())
        while block := file.read(1 << 20):
            digest.update(block)
        return BackupMade(str(target), file.tell(), digest.hexdigest())


def sync_folder(folder: Path) -> None:
    """Make the rename last. Windows has no way and no need to."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):  # a folder that cannot be synced at all
            raise
    finally:
        os.close(descriptor)


@contextmanager
def words_of_the_system(target: Path) -> Iterator[None]:
    """What the system says of a file becomes Trouble `store-full`, Refusal `file-unwritable`."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise Trouble("store-full", file=str(target)) from error
        raise _unwritable(target, error.strerror or "the system refused") from error
    except ValueError as error:
        raise _unwritable(target, "that is no file name") from error


def _unwritable(file: Path, reason: str) -> Refusal:
    return Refusal("file-unwritable", file=str(file), reason=reason)
