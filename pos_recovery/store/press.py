"""One press of a button, as the store sees it: its transaction, committed at the end or leaving nothing."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection

from .statements import Link
from .unit_of_work import Writing

Touching = tuple[object, ...] | None  # what a press reads and changes besides budgets; None: anything


class Writer(Protocol):
    """The one connection of this process that writes, kept open between its transactions."""

    def begin(self, touching: Touching) -> tuple[Connection, Link]:
        """The connection and its link, in a transaction: nobody else's turn until `done` or `failed`.

        Nobody else writes meanwhile, or where counters share a server, nobody who touches the same. Troubles as the
        engine's.
        """

    def touch(self, more: tuple[object, ...]) -> None:
        """What the press turns out to touch besides, all of it after what it named at the beginning."""

    def commit(self) -> None:
        """End the transaction of this turn: what it wrote is on the disk."""

    def done(self) -> None:
        """The turn is over."""

    def failed(self, error: BaseException) -> None:
        """The turn is over and leaves nothing. Raises what the driver has said in plain words."""

    def close(self) -> None:
        """Let go of the connection."""


class Press:
    """One press of a button: `with` gives its transaction, commits it, or leaves nothing when anything is raised.

    A class, because a generator with `contextmanager` takes five calls for one.
    """

    __slots__ = ("_check", "_how", "_touching", "_writer", "_writing")

    def __init__(
        self,
        writer: Writer,
        where: tuple[uuid.UUID, uuid.UUID],
        wall: datetime,
        chance: Callable[[int], bytes],
        check: Callable[[], None],
        touching: Touching = None,
    ) -> None:
        """`check` raises when what would be committed now would be lost."""
        self._writer, self._check, self._touching = writer, check, touching
        self._how = where, wall, chance

    def __enter__(self) -> Writing:
        connection, link = self._writer.begin(self._touching)
        try:
            self._writing = Writing(connection, *self._how, link)
            self._writing.touch = self._writer.touch
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
