"""The wire between a counter and its server: it can break at a COMMIT, before the server has it or before its answer.

It knows PostgreSQL's protocol (version 3): messages of a letter and a length, the first of a connection without letter.
"""

from __future__ import annotations

import selectors
import socket
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

_BLOCK = 1 << 16
_WROTE, _OVER = (b"INSERT ", b"UPDATE "), (b"COMMIT\0", b"ROLLBACK\0")


class Wire:
    """Stands on loopback between our program and a server's socket."""

    def __init__(self, server: Path) -> None:
        self._server = str(server / ".s.PGSQL.5432")
        self.breaks: str | None = None  # "before" or "after": at the next COMMIT of what was written, once
        self.broken = 0
        self.when_broken: Callable[[], None] = lambda: None  # the server has committed, and nobody knows yet
        self._listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self._accept, daemon=True).start()

    def address(self, of_server: str) -> str:
        """The address of a database there, by way of this wire."""
        port, name = self._listening.getsockname()[1], urlsplit(of_server).path
        return f"postgresql://postgres@127.0.0.1:{port}{name}?sslmode=disable&gssencmode=disable"

    def close(self) -> None:
        """No more connections."""
        self._listening.close()

    def _accept(self) -> None:
        with suppress(OSError):  # closed
            while True:
                here, _ = self._listening.accept()
                threading.Thread(target=self._carry, args=(here,), daemon=True).start()

    def _carry(self, here: socket.socket) -> None:
        with here, socket.socket(socket.AF_UNIX) as there, suppress(OSError, _Broken):
            here.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # small messages go at once
            there.connect(self._server)
            asks = _Asks(self)
            answers = _Answers(self, asks)
            with selectors.DefaultSelector() as ready:
                ready.register(here, selectors.EVENT_READ, (here, asks, there))
                ready.register(there, selectors.EVENT_READ, (there, answers, here))
                while True:
                    for key, _ in ready.select():
                        come_from, way, to = key.data
                        block = come_from.recv(_BLOCK)
                        if not block:
                            return
                        for message in way.messages(block):
                            to.sendall(message)

    def breaks_now(self, where: str) -> bool:
        """Whether it breaks at this COMMIT."""
        if self.breaks != where:
            return False
        self.breaks = None
        self.broken += 1
        self.when_broken()
        return True


class _Broken(Exception):
    """The wire is cut."""


class _Way(ABC):
    """One direction: whole messages out of blocks."""

    def __init__(self, wire: Wire, letters: int) -> None:
        self._wire, self._letters, self._left = wire, letters, b""

    def messages(self, block: bytes) -> Iterator[bytes]:
        """Every message that is complete now. Broken at the COMMIT in question."""
        self._left += block
        while len(self._left) >= self._letters + 4:
            size = self._letters + int.from_bytes(self._left[self._letters : self._letters + 4], "big")
            if len(self._left) < size:
                return
            message, self._left = self._left[:size], self._left[size:]
            self.look(message[: self._letters], message[self._letters + 4 :])
            self._letters = 1
            yield message

    @abstractmethod
    def look(self, letter: bytes, body: bytes) -> None:
        """What is in it. Broken at the COMMIT in question."""


class _Asks(_Way):
    """What the program asks: the statement by itself, or prepared and then bound."""

    def __init__(self, wire: Wire) -> None:
        super().__init__(wire, 0)
        self.wrote = False
        self._prepared: dict[bytes, bytes] = {}

    def look(self, letter: bytes, body: bytes) -> None:
        parts, said = body.split(b"\0"), b""
        if letter == b"P":
            self._prepared[parts[0]] = parts[1]
        elif letter == b"Q":
            said = parts[0]
        elif letter == b"B":
            said = self._prepared.get(parts[1], b"")
        self.wrote = self.wrote or any(verb in said for verb in _WROTE)
        if said.strip(b" ;").endswith(b"COMMIT") and self.wrote and self._wire.breaks_now("before"):
            raise _Broken


class _Answers(_Way):
    """What the server answers."""

    def __init__(self, wire: Wire, asks: _Asks) -> None:
        super().__init__(wire, 1)
        self._asks = asks

    def look(self, letter: bytes, body: bytes) -> None:
        if letter != b"C":
            return
        if body == b"COMMIT\0" and self._asks.wrote and self._wire.breaks_now("after"):
            raise _Broken
        self._asks.wrote = body.startswith(_WROTE) or (self._asks.wrote and body not in _OVER)


@contextmanager
def wired(server: Path) -> Iterator[Wire]:
    """A wire to the server whose socket lies in that folder."""
    wire = Wire(server)
    try:
        yield wire
    finally:
        wire.close()
