"""What one machine remembers of a shop, outside the shop's own data."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import datetime

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
TEXT_PERCENT = range(80, 151)


@dataclass(frozen=True, slots=True)
class MachineChoices:
    """What was chosen on one machine for its own window: printer (None is none), paper, look, motion, size of text.

    `look` is one of LOOKS, `text_percent` in TEXT_PERCENT. A printer is the text of a PrinterAddress, at most
    LONGEST_PRINTER characters; `habits` is what is known of it when it takes bytes.
    """

    printer: str | None = None
    paper: Paper = Paper.RECEIPT_80
    look: str = "light"
    less_motion: bool = False
    text_percent: int = 100
    habits: PrinterHabits = PrinterHabits()
