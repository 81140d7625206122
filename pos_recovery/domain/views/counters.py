"""Counters that share a shop on a server: invited, and joined."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class InviteRecord:
    """An invitation as it is kept; `sealed` holds the shop's secrets under the code."""

    id: uuid.UUID
    until: datetime
    sealed: str = field(repr=False)
    revision: int


@dataclass(frozen=True, slots=True)
class Invitation:
    """What is said of an invitation, once: the code, in groups of four, and until when it is good."""

    code: str = field(repr=False)
    until: datetime


@dataclass(frozen=True, slots=True)
class CounterJoined:
    """`join`: the shop, the new counter, and where the shop lies."""

    shop: str
    counter: str
    data: str
