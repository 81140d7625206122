"""One at a time, across the processes of this machine: a locked file per name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pos_recovery.domain.errors import Trouble

from .places import make_folder


class HeldTurn:
    """A turn that is ours. The system ends it with this process, however that ends."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def end(self) -> None:
        """The next one's turn; ended twice is ended once."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)  # closing frees the lock


class FileTurns:
    """Turns kept in a folder. The system frees a turn when its process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def turn(self, name: str) -> Iterator[None]:
        """Wait for the turn of `name` (letters, digits and dashes), and hold it for the block.

        Troubles as `make_folder`, and `store-unreachable`.
        """
        handle = self._opened(name)
        held = HeldTurn(handle)
        try:
            _lock(handle)
            yield
        finally:
            held.end()

    def try_turn(self, name: str) -> HeldTurn | None:
        """The turn of `name` at once, or None while somebody else has it, this process too. Troubles as `turn`."""
        handle = self._opened(name)
        held = HeldTurn(handle)
        try:
            taken = _lock_now(handle)
        except BaseException:
            held.end()
            raise
        if not taken:
            held.end()
            return None
        return held

    def _opened(self, name: str) -> int:
        make_folder(self._folder)
        file = self._folder / f"{name}.turn"
        try:
            return os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as failure:
            raise Trouble("store-unreachable", file=str(file), why=failure.strerror or "") from failure


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)


def _lock_now(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # somebody else has it
        return False
    return True
