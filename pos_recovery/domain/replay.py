"""What was given in the past, held against the limits and budgets of now: which gives would have asked first."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from .budget import Counts, Per, Standing, WhenUsedUp
from .business_day import first_and_last
from .money import Currency, Money
from .people import Authority, Role
from .policy import Ask, Granted, decide
from .remedy import Kind, Part


@dataclass(frozen=True, slots=True)
class PastGive:
    """A give as it stands: by whom, the role they have now, on which business day, for which moment."""

    giver: uuid.UUID
    role: Role
    day: date
    moment: uuid.UUID
    parts: tuple[Part, ...]

    @property
    def is_gift(self) -> bool:
        """An apology and money that was never ours are none."""
        return any(part.kind not in (Kind.SORRY, Kind.CORRECTION) for part in self.parts)


@dataclass(frozen=True, slots=True)
class BudgetNow:
    """A budget that the owner has set: for the shop (`whom` None) or for one person."""

    whom: uuid.UUID | None
    per: Per
    limit: Money
    counts: Counts
    when_used_up: WhenUsedUp


@dataclass(frozen=True, slots=True)
class Numbers:
    """The limits of each role, and the budgets."""

    authorities: Mapping[Role, Authority]
    budgets: Sequence[BudgetNow]
    currency: Currency


def asking(gives: Iterable[PastGive], numbers: Numbers) -> list[PastGive]:
    """Those gifts that would have asked first, or not have gone at all. `gives` are in the order they were given.

    Each give counts against the next ones whether it would have asked or not, for it was given. What else makes a give
    ask (the same ticket, a used code) is no question of numbers and is left out.
    """
    so_far: Counter[tuple[object, ...]] = Counter()
    found = []
    for give in gives:
        ask = _ask(give, so_far, numbers.currency)
        budgets = [one for one in numbers.budgets if one.whom in (None, give.giver)]
        standings = tuple(_standing(one, give.day, so_far) for one in budgets)
        authority = numbers.authorities.get(give.role, Authority(give.role))
        if give.is_gift and not isinstance(decide(ask, authority, standings), Granted):
            found.append(give)
        _count(give, ask, budgets, so_far)
    return found


def _ask(give: PastGive, so_far: Counter[tuple[object, ...]], currency: Currency) -> Ask:
    in_moment, today, this_week = (Money(so_far[place], currency) for place in _limit_places(give))
    return Ask(give.parts, in_moment, today, this_week)


def _limit_places(give: PastGive) -> tuple[tuple[object, ...], ...]:
    """Where face value adds up: in this moment, and for this person on the day and in the week."""
    monday, _ = first_and_last(Per.WEEK, give.day)
    return (give.moment,), (give.giver, Per.DAY, give.day), (give.giver, Per.WEEK, monday)


def _budget_place(budget: BudgetNow, day: date) -> tuple[object, ...]:
    return "budget", budget.whom, budget.per, first_and_last(budget.per, day)[0]


def _standing(budget: BudgetNow, day: date, so_far: Counter[tuple[object, ...]]) -> Standing:
    first, last = first_and_last(budget.per, day)
    currency = budget.limit.currency
    spent = Money(so_far[_budget_place(budget, day)], currency)
    return Standing(
        budget.per, first, last, budget.limit, spent, Money(0, currency), budget.counts, budget.when_used_up
    )


def _count(give: PastGive, ask: Ask, budgets: Iterable[BudgetNow], so_far: Counter[tuple[object, ...]]) -> None:
    for place in _limit_places(give):
        so_far[place] += ask.value.units
    for budget in budgets:
        takes = ask.cost if budget.counts is Counts.COST else ask.value
        so_far[_budget_place(budget, give.day)] += takes.units
