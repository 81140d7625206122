"""What one machine remembers of a shop, outside the shop's own data."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from .paper import Paper


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
class MachineChoices:
    """What is chosen for this one machine, not for the shop: printer (None: there is none), paper, and the look.

    `look` is light, dark or system; `text_percent` 100 to 130.
    """

    printer: str | None = None
    paper: Paper = Paper.RECEIPT_80
    look: str = "light"
    less_motion: bool = False
    text_percent: int = 100
