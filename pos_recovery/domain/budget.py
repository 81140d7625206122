"""The goodwill budget: limit, spent, held and left, per shop or person and period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .frozen import quickly_made
from .money import Money


class Per(StrEnum):
    """The period of a budget or of a limit."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Counts(StrEnum):
    """What a budget counts: what it costs us, or what the customer would have paid."""

    COST = "cost"
    VALUE = "value"


class WhenUsedUp(StrEnum):
    """What happens when a budget is used up: a manager may say yes, or nothing goes (P12)."""

    ASK = "ask"
    STOP = "stop"


@quickly_made
@dataclass(frozen=True, slots=True)
class Standing:
    """How one budget stands: a period (both days included) with limit, spent, and held by open vouchers."""

    per: Per
    first: date
    last: date
    limit: Money
    spent: Money
    held: Money
    counts: Counts
    when_used_up: WhenUsedUp
    person: str | None = None

    @property
    def given(self) -> Money:
        """What counts against the limit already: spent, and held by open vouchers."""
        return self.spent + self.held

    @property
    def left(self) -> Money:
        """What may still be given; 0 when more was given than the limit, never negative."""
        return Money(max(0, self.limit.units - self.spent.units - self.held.units), self.limit.currency)
