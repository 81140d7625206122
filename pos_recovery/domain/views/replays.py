"""The past replayed against the numbers of now, as the settings show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Replay:
    """Of so many gifts of these business days, so many would have asked first with the limits and budgets of now."""

    first: date
    last: date
    gives: int
    would_ask: int
