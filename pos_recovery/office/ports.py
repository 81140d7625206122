"""What is truly outside, as Protocols: clock, chance, PIN hashes, files, the counter's own memory."""

from __future__ import annotations

import uuid
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Protocol

from ..domain.views.counter import CodesKnown as CodesKnown
from ..domain.views.counter import CounterMemory as CounterMemory
from ..domain.views.counter import MachineChoices as MachineChoices
from ..domain.views.printers import FoundPrinter, PrinterAddress


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """The wall clock, aware, in UTC."""
        ...


class Codes(Protocol):
    """Where chance comes from: keys, voucher codes, salts."""

    def chance(self, count: int) -> bytes:
        """`count` unpredictable bytes (predictable only in a seeded demo)."""
        ...


class Pins(Protocol):
    """Slow, peppered hashes of PINs (RELIABILITY section 0.5)."""

    def hash(self, pin: str) -> str:
        """Argon2id over HMAC-SHA-256(pepper, pin), as text."""
        ...

    def check(self, pin: str, hashed: str | None) -> bool:
        """Whether it is the one; None runs a dummy hash that takes the same time and is never right."""
        ...

    def badge_key(self, code: str) -> str:
        """The digest under the pepper by which a badge is known again. Fast: a badge opens nothing but the screen."""
        ...


class Files(Protocol):
    """Files outside the store."""

    def read(self, path: Path, most_bytes: int) -> bytes:
        """A regular file's bytes. Refusal `file-unreadable` for anything else, or when it is larger."""
        ...

    def write(self, path: Path, data: bytes) -> None:
        """Whole or not at all (temporary file, fsync, rename). Refusal `file-unwritable`; Trouble `store-full`."""
        ...


class Memory(Protocol):
    """The counter's own memory, outside the data folder, so that a cut journal is noticed."""

    def load(self, shop_id: uuid.UUID) -> CounterMemory | None:
        """What was saved last, None when this machine never met the shop."""
        ...

    def save(self, memory: CounterMemory) -> None:
        """Keep it, whole or not at all."""
        ...

    def codes(self, shop_id: uuid.UUID) -> CodesKnown | None:
        """Which codes could be used when the shop could last be asked; None when nothing is known."""
        ...

    def keep_codes(self, shop_id: uuid.UUID, known: CodesKnown) -> None:
        """Keep them instead of the last ones, whole or not at all. Refusal `file-unwritable`; Trouble `store-full`."""
        ...


class Choices(Protocol):
    """What was chosen on this machine for its own window."""

    def load(self, shop_id: uuid.UUID) -> MachineChoices:
        """What was saved last; what is missing or damaged is as at first."""
        ...

    def save(self, shop_id: uuid.UUID, choices: MachineChoices) -> None:
        """Keep it, whole or not at all."""
        ...


class Held(Protocol):
    """A turn that is ours until it is ended, from whichever thread."""

    def end(self) -> None:
        """The next one's turn."""
        ...


class Turns(Protocol):
    """One at a time, across the processes of this machine."""

    def turn(self, name: str) -> AbstractContextManager[None]:
        """Wait until nobody else has this name's turn."""
        ...

    def try_turn(self, name: str) -> Held | None:
        """This name's turn at once, or None while somebody else has it."""
        ...


class Printers(Protocol):
    """The printers of this machine. All of it waits: never inside a transaction, never on the window's thread."""

    def found(self) -> tuple[FoundPrinter, ...]:
        """What can be printed on: the system's, and receipt printers on USB and serial ports. Looks at no network."""
        ...

    def look(self, printer: PrinterAddress, *, answers: bool = False) -> None:
        """See whether it can be reached now, with `answers` also whether it has paper. Prints nothing.

        Refusal `usage`; Trouble `printer-silent` as `send`.
        """
        ...

    def send(self, printer: PrinterAddress, data: bytes, *, title: str, answers: bool = False) -> None:
        """Hand a receipt printer's bytes, or to one of the system's a PDF, over whole.

        `answers`: ask first whether there is paper. Trouble `printer-silent` (facts: printer, and why: a PrintTrouble).
        """
        ...
