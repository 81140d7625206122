"""Budgets as the store knows them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from ..frozen import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class BudgetRecord:
    """One budget in one period, column by column; amounts in minor units."""

    id: uuid.UUID
    whom: uuid.UUID
    per: str
    first_day: date
    last_day: date
    limit_minor: int
    spent_minor: int
    held_minor: int
    counts: str
    when_used_up: str
    closed: bool
    revision: int

    @property
    def left_minor(self) -> int:
        """May be negative when a limit was lowered below what is given."""
        return self.limit_minor - self.spent_minor - self.held_minor

    def moved(self, spent: int, held: int) -> BudgetRecord:
        """The same with so much more spent and held."""
        return BudgetRecord(
            self.id, self.whom, self.per, self.first_day, self.last_day, self.limit_minor, self.spent_minor + spent,
            self.held_minor + held, self.counts, self.when_used_up, self.closed, self.revision,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class BudgetRuleRecord:
    """What the owner set for a shop or a person; None is no budget."""

    id: uuid.UUID
    whom: uuid.UUID
    per: str
    amount_minor: int | None
    counts: str
    when_used_up: str
    revision: int


@quickly_made
@dataclass(frozen=True, slots=True)
class MoveRecord:
    """What a line of the goodwill ledger has moved, and in which budget."""

    budget_id: uuid.UUID | None
    kind: str
    amount_minor: int


@dataclass(frozen=True, slots=True)
class LedgerRecord(MoveRecord):
    """The same with what it belongs to."""

    voucher_id: uuid.UUID | None
    redemption_id: uuid.UUID | None
