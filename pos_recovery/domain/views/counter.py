"""What one machine remembers of a shop, outside the shop's own data."""

from __future__ import annotations

import uuid
from dataclasses import dataclass


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
