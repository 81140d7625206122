"""A promise: what was asked while nobody who may say yes was there. It is given with a later yes, or not at all (P30).

A yes is bound to a digest of the moment and of every part as it was priced then (P26).
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from .remedy import Part


class PromiseState(StrEnum):
    """A promise waits, was given, or was refused."""

    WAITING = "waiting"
    GIVEN = "given"
    REFUSED = "refused"


def digest_of(moment: uuid.UUID, specs: Sequence[str], good_until: date | None, parts: Sequence[Part]) -> str:
    """SHA-256 of exactly what was asked: another moment, part, amount, cost or last day makes it another."""
    priced = [
        (
            part.kind.value, part.sku, part.from_sku, part.category, part.words, part.qty, part.value.units,
            part.cost.units, part.on_till.value,
        )
        for part in parts
    ]  # fmt: skip
    content = (moment.hex, tuple(specs), None if good_until is None else good_until.isoformat(), priced)
    return hashlib.sha256(repr(content).encode()).hexdigest()
