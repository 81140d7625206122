"""Codes that nobody ever gave, tried at the counters: a guess wins never, but the owner knows of it (P46)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_recovery.store import shops, vouchers

from .backroom import Look


@dataclass(frozen=True, slots=True)
class Tried:
    """How many at a counter, and when last."""

    counter: str
    count: int
    last: datetime


def tried_today(look: Look) -> tuple[Tried, ...]:
    """Since the business day began, by counter, most first; what was only mistyped is not among them."""
    names = shops.counters(look.reading)
    met: dict[str, list[datetime]] = {}
    for counter, at in vouchers.unknown_by_counter(look.reading, look.days.starts(look.today)):
        met.setdefault(names.get(counter, ""), []).append(at)
    tried = (Tried(name, len(times), max(times)) for name, times in met.items())
    return tuple(sorted(tried, key=lambda one: (-one.count, one.counter)))
