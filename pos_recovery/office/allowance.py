"""What the shop's budget allowed, day by day: a month's amount is spread evenly over its days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from pos_recovery.domain.budget import Counts, Per
from pos_recovery.domain.business_day import first_and_last
from pos_recovery.domain.views.budgets import BudgetRecord
from pos_recovery.store import budgets

from .backroom import Look

_LARGEST_FIRST = (Per.MONTH, Per.WEEK, Per.DAY)


@dataclass(frozen=True, slots=True)
class Allowance:
    """The periods of the shop's largest budget, oldest first; `goes_on` while the owner has it set."""

    per: Per
    periods: tuple[BudgetRecord, ...]
    goes_on: bool

    @property
    def counts_value(self) -> bool:
        """Whether the budget counts face value and not cost, as its newest period does."""
        return self.periods[-1].counts == Counts.VALUE

    def of(self, days: Iterable[date]) -> int:
        """What was allowed on these days, minor units, half up. Nothing before the first budget was set."""
        return self.of_any(days) or 0

    def of_any(self, days: Iterable[date]) -> int | None:
        """The same, None where there was no budget on any of these days."""
        allowed = [share for day in days if (share := self._on(day)) is not None]
        return int(sum(allowed, Fraction(1, 2))) if allowed else None

    def _on(self, day: date) -> Fraction | None:
        found = [period for period in self.periods if period.first_day <= day]
        if not found or (found[-1].last_day < day and not self.goes_on):
            return None
        # A period in which nothing was given has no row: the one before goes on.
        first, last = first_and_last(self.per, day)
        return Fraction(found[-1].limit_minor, (last - first).days + 1)


def allowance(look: Look, last: date) -> Allowance | None:
    """The shop's own budget per month, else per week or day, up to a business day. None when there never was one."""
    rules = {rule.per for rule in budgets.rules(look.reading) if rule.whom == look.shop.id and rule.amount_minor}
    rows = [row for row in budgets.between(look.reading, date.min, last) if row.whom == look.shop.id]
    per = next((per for per in _LARGEST_FIRST if per.value in rules), None)
    if per is None:
        per = next((per for per in _LARGEST_FIRST if any(row.per == per.value for row in rows)), None)
    mine = tuple(row for row in rows if per is not None and row.per == per.value)
    return Allowance(per, mine, per.value in rules) if per is not None and mine else None


def days_of(first: date, last: date) -> list[date]:
    """The business days of a range, both included."""
    return [first + timedelta(days=count) for count in range((last - first).days + 1)]
