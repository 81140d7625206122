"""One at a time, across the processes of this machine: a locked file per name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pos_recovery.domain.errors import Trouble

from .places import make_folder


class FileTurns:
    """Turns kept in a folder. The system frees a turn when its process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def turn(self, name: str) -> Iterator[None]:
        """Wait for the turn of `name` (letters, digits and dashes), and hold it for the block.

        Troubles as `make_folder`, and `store-unreachable`.
        """
        make_folder(self._folder)
        file = self._folder / f"{name}.turn"
        try:
            handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as failure:
            raise Trouble("store-unreachable", file=str(file), why=failure.strerror or "") from failure
        try:
            _lock(handle)
            yield
        finally:
            os.close(handle)  # closing frees the lock


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX)
