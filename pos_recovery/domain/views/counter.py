"""What one machine remembers of a shop, outside the shop's own data."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .paper import Paper
from .printers import LONGEST_PRINTER as LONGEST_PRINTER
from .printers import PrinterHabits


@dataclass(frozen=True, slots=True)
class CounterMemory:
    """Which counter this machine is, and the head of that counter's journal chain.

    `seq` is the number of the chain's newest entry this machine wrote (0: none yet), `hash` that entry's hash in hex.
    """

    shop_id: uuid.UUID
    counter_id: uuid.UUID
    name: str
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class CodesKnown:
    """Which codes could be used when the shop could last be asked, as keyed digests that name none of them."""

    at: datetime
    digests: frozenset[str]


LOOKS = ("light", "dark", "system")
TEXT_PERCENT = (100, 115, 130)
GAPS_MS = (45, 60, 80, 100)
LONGEST_PREFIX = 8


class ScanEnd(StrEnum):
    """What a scanner types behind a code. Enter and Tab need no choice between them: whichever comes is understood."""

    KEY = "key"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ScannerHabits:
    """How the scanner of one machine types: `gap_ms`, one of GAPS_MS, is the longest pause between two of its keys.

    `prefix` is what it types ahead of every code, LONGEST_PREFIX signs of plain text at most; a voucher without it is
    read all the same. A badge is known by all that is typed, prefix and all.
    """

    gap_ms: int = GAPS_MS[0]
    end: ScanEnd = ScanEnd.KEY
    prefix: str = ""


def is_prefix(text: str) -> bool:
    """Whether a scanner can type it ahead of a code, and a key at the end is not mistaken for it."""
    return len(text) <= LONGEST_PREFIX and text.isascii() and text.isprintable() and " " not in text


@dataclass(frozen=True, slots=True)
class MachineChoices:
    """What was chosen on one machine for its own window: printer (None is none), paper, look, motion, size of text.

    `look` is one of LOOKS, `text_percent` one of TEXT_PERCENT. A printer is the text of a PrinterAddress, at most
    LONGEST_PRINTER characters; `habits` is what is known of it when it takes bytes. Without `timers` what is said stays
    until it was read; without `single_keys` no digit or letter alone does anything.
    """

    printer: str | None = None
    paper: Paper = Paper.RECEIPT_80
    look: str = "light"
    less_motion: bool = False
    text_percent: int = 100
    habits: PrinterHabits = PrinterHabits()
    timers: bool = True
    single_keys: bool = True
    scanner: ScannerHabits = ScannerHabits()
