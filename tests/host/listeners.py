"""Receipt printers on loopback, each with a way of its own to take a job: they print, refuse, keep silent, die."""

from __future__ import annotations

import select
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import SimpleQueue

from pos_recovery.domain.views.printers import PrinterAddress

FINE = {1: 0x12, 2: 0x12, 4: 0x12}
NO_PAPER = {1: 0x1A, 2: 0x32, 4: 0x72}
COVER_OPEN = {1: 0x1A, 2: 0x16, 4: 0x12}
OFF_LINE = {1: 0x1A, 2: 0x12, 4: 0x12}
_ASK = b"\x10\x04"
Manners = Callable[["Listener", socket.socket], None]


@dataclass
class Listener:
    """What a printer took, and each job by itself once its connection is over. `over` ends one that would wait."""

    server: socket.socket
    taken: bytearray = field(default_factory=bytearray)
    jobs: SimpleQueue[bytes] = field(default_factory=SimpleQueue)
    links: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.port = int(self.server.getsockname()[1])

    @property
    def address(self) -> PrinterAddress:
        """As it is named in the settings."""
        host = "[::1]" if self.server.family is socket.AF_INET6 else "127.0.0.1"
        return PrinterAddress.parse(f"network:{host}:{self.port}")

    @property
    def printed(self) -> bytes:
        """What would be on paper: everything but questions about the paper."""
        return b"".join(part for part in _without_questions(bytes(self.taken)))


def _without_questions(taken: bytes) -> Iterator[bytes]:
    first, *others = taken.split(_ASK)
    yield first
    yield from (part[1:] for part in others)


def prints(listener: Listener, link: socket.socket) -> None:
    """Takes all of it, and closes once that was all."""
    while data := link.recv(4096):
        listener.taken += data


def answering(answers: dict[int, int]) -> Manners:
    """Takes all of it, and answers each question about its state."""

    def manners(listener: Listener, link: socket.socket) -> None:
        asked = 0
        while data := link.recv(4096):
            listener.taken += data
            questions = [part[0] for part in bytes(listener.taken).split(_ASK)[1:] if part]
            for what in questions[asked:]:
                link.sendall(bytes([answers[what]]))
            asked = len(questions)

    return manners


def never_hangs_up(listener: Listener, link: socket.socket) -> None:
    """Is well, answers each question, and keeps the connection when that was all."""
    answering(FINE)(listener, link)
    listener.over.wait(30)


def hangs_up_hard(listener: Listener, link: socket.socket) -> None:
    """Is well, answers each question, and ends the connection by a reset once it was asked behind the paper."""
    asked = 0
    while asked < 6:  # three questions before the paper, three behind it
        listener.taken += link.recv(4096)
        questions = [part[0] for part in bytes(listener.taken).split(_ASK)[1:] if part]
        for what in questions[asked:]:
            link.sendall(bytes([FINE[what]]))
        asked = len(questions)
    _slam(link)


def answering_until_it_dies(after: int) -> Manners:
    """Has paper when it is asked, and is switched off after so many bytes of the job."""

    def manners(listener: Listener, link: socket.socket) -> None:
        asked = 0
        while len(listener.printed) < after:
            data = link.recv(64)
            listener.taken += data
            questions = [part[0] for part in bytes(listener.taken).split(_ASK)[1:] if part]
            for what in questions[asked:]:
                link.sendall(bytes([FINE[what]]))
            asked = len(questions)
        _slam(link)

    return manners


def says_nothing(listener: Listener, link: socket.socket) -> None:
    """Lets us in, reads nothing, says nothing, never closes."""
    listener.over.wait(30)


def reads_slowly(listener: Listener, link: socket.socket) -> None:
    """Takes a byte, then rests, and so on."""
    while not listener.over.wait(0.02):
        ready, _, _ = select.select([link], [], [], 0)
        if ready:
            listener.taken += link.recv(1)


def dies_after(count: int) -> Manners:
    """Takes so many bytes, and is switched off."""

    def manners(listener: Listener, link: socket.socket) -> None:
        while len(listener.taken) < count:
            listener.taken += link.recv(min(64, count - len(listener.taken)))
        _slam(link)

    return manners


def _slam(link: socket.socket) -> None:
    """End it as a machine without power does, once somebody writes to it: by a reset."""
    link.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@contextmanager
def listening(manners: Manners, *, over_ipv6: bool = False) -> Iterator[Listener]:
    """A printer that takes one job after the other."""
    family, host = (socket.AF_INET6, "::1") if over_ipv6 else (socket.AF_INET, "127.0.0.1")
    server = socket.create_server((host, 0), family=family)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)  # as little as a printer has
    listener = Listener(server)
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            ready, _, _ = select.select([server], [], [], 0.05)
            if ready:
                link, _ = server.accept()
                listener.links += 1
                before = len(listener.taken)
                with link:
                    manners(listener, link)
                listener.jobs.put(bytes(listener.taken[before:]))

    thread = threading.Thread(target=serve, name="printer", daemon=True)
    thread.start()
    try:
        yield listener
    finally:
        ended.set()
        listener.over.set()
        thread.join(10)
        server.close()


def nobody() -> PrinterAddress:
    """A printer that is switched off: nobody listens at its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        return PrinterAddress.parse(f"network:127.0.0.1:{free.getsockname()[1]}")
