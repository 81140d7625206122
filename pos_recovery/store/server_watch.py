"""Listening to a server: it tells when somebody has committed, so that nobody has to ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import psycopg

CHANNEL = "make_it_right"  # of one database, and a database holds one shop


class ServerWatch:
    """A connection that hears of every commit but those of one backend, our own writer's. It is made when first asked.

    What happened while there was none is not known: a new one counts as a commit of somebody.
    """

    def __init__(self, connect: Callable[[], psycopg.Connection[Any]]) -> None:
        """`connect` makes a connection in autocommit."""
        self._connect = connect
        self._connection: psycopg.Connection[Any] | None = None
        self._heard = 0

    def heard(self, own: int | None) -> int:
        """How many commits so far; `own` is the process of the backend that is not counted. psycopg.Error when cut."""
        is_kept = self._connection is not None
        try:
            self._hear(own)
        except psycopg.OperationalError:
            self.close()
            if not is_kept:
                raise
            self._hear(own)  # the server was started again since, or has cut who only listened
        return self._heard

    def _hear(self, own: int | None) -> None:
        if self._connection is None:
            self._connection = self._listening()
            self._heard += 1
        self._heard += sum(note.pid != own for note in self._connection.notifies(timeout=0))

    def _listening(self) -> psycopg.Connection[Any]:
        """A new one that does listen: a copy of another server lets nobody, until it takes that one's place."""
        connection = self._connect()
        try:
            connection.execute(f"LISTEN {CHANNEL}")
        except psycopg.Error:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        """Let go of the server."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
