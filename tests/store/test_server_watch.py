"""Listening to a server."""

from __future__ import annotations

from collections.abc import Iterator
from time import monotonic
from typing import Any

import psycopg
import pytest
from psycopg import errors

from pos_recovery.store.server_watch import CHANNEL, ServerWatch
from tests.postgres import Server


@pytest.fixture
def address(postgres_server: Server) -> Iterator[str]:
    """An empty database."""
    with postgres_server.address() as address:
        yield address


class Copy(psycopg.Connection[tuple[object, ...]]):
    """A connection to a server that follows another one."""

    def execute(self, *_: object, **__: object) -> psycopg.Cursor[tuple[object, ...]]:
        """Says so."""
        raise errors.ReadOnlySqlTransaction("cannot execute LISTEN during recovery")


def test_where_nobody_may_listen_it_is_said_each_time_until_one_may_p97(address: str) -> None:
    """A server's copy that takes its place: who only thought that they listened would hear nothing for ever."""
    kinds: list[type[psycopg.Connection[Any]]] = [Copy, Copy, psycopg.Connection]
    watch = ServerWatch(lambda: kinds.pop(0).connect(address, autocommit=True))
    for _ in range(2):
        with pytest.raises(errors.ReadOnlySqlTransaction):
            watch.heard(None)
    before = watch.heard(None)
    with psycopg.connect(address, autocommit=True) as other:
        other.execute(f"NOTIFY {CHANNEL}")
    give_up = monotonic() + 20
    while watch.heard(None) == before:
        assert monotonic() < give_up, "the server has told nothing"
    watch.close()
