"""A receipt printer at the other end of a serial line: a pseudo-terminal of the system."""

from __future__ import annotations

import errno
import os
import select
import threading
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_ASK = b"\x10\x04"


@dataclass
class SerialPrinter:
    """`name` is our end of the line, `taken` what came out at the other."""

    name: str
    taken: bytearray = field(default_factory=bytearray)
    heard: threading.Condition = field(default_factory=threading.Condition)

    def has_taken(self, wanted: bytes) -> bool:
        """Wait until it has taken exactly this."""
        with self.heard:
            return self.heard.wait_for(lambda: bytes(self.taken) == wanted, timeout=5)


@contextmanager
def serial_printer(*, answers: bool = False, stands_still: bool = False) -> Iterator[SerialPrinter]:
    """One that prints; `answers` each question as a printer that is well; `stands_still`: nobody takes anything."""
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    printer, ended = SerialPrinter(os.ttyname(theirs)), threading.Event()

    def read() -> None:
        asked = 0
        while not ended.is_set():
            ready, _, _ = select.select([ours], [], [], 0.05)
            if not ready:
                continue
            with printer.heard:
                printer.taken += _read(ours)
                printer.heard.notify_all()
            questions = bytes(printer.taken).count(_ASK)
            os.write(ours, b"\x12" * (questions - asked) if answers else b"")
            asked = questions

    thread = threading.Thread(target=read, name="serial printer", daemon=True)
    if not stands_still:
        thread.start()
    try:
        yield printer
    finally:
        ended.set()
        if thread.is_alive():
            thread.join(5)
        os.close(theirs)
        os.close(ours)


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 512)
    except OSError as failure:
        if failure.errno != errno.EIO:  # nobody has the other end open just now
            raise
        return b""
