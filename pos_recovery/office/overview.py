"""The overview of Insights: one look at the last 30, 90 or 365 business days."""

from __future__ import annotations

from datetime import date, timedelta

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.reports import Overview, WeekSpent
from pos_recovery.store import overview as counted
from pos_recovery.store import promises
from pos_recovery.store.overview import DaySpent

from .allowance import Allowance, allowance, days_of
from .backroom import Backroom, Look
from .pack import pack_of
from .ranges import RANGES, check_days
from .reports import spending_of

EARLY = 30
_WEEK = timedelta(days=7)


def overview(room: Backroom, actor: Actor, days: int) -> Overview:
    """The last `days` business days, today included. Refusal `not-allowed`, `usage` for another range."""
    require(actor, Right.SEE_MONEY)
    check_days(days)
    with room.look() as look:
        first, last = look.today - timedelta(days=days - 1), look.today
        by_cause: dict[str, int] = {}
        by_day: dict[date, int] = {}
        for cause, day, count in counted.causes(look.reading, first, last):
            by_cause[cause] = by_cause.get(cause, 0) + count
            by_day[day] = by_day.get(day, 0) + count
        sales = counted.sales(look.reading, first, last)
        opened = set(sales) or counted.worked(look.reading, first, last)
        unfinished, oldest = counted.unfinished(look.reading)
        budget = allowance(look, last)
        weeks = _weeks(look, budget, (first, last), RANGES[days])
        given = spending_of(look, first, last)
        allowed = None if budget is None else look.money(budget.of(days_of(first, last)))
        moments = sum(by_day.values())
        return Overview(
            first=first, last=last, moments=moments, sales=sum(sales.values()) if sales else None,
            moments_with_sales=sum(count for day, count in by_day.items() if day in sales), given=given,
            budget=allowed, budget_left=_left(budget, allowed, (given.given.cost, given.given.value)),
            causes=_causes(room, look, by_cause), unfinished=unfinished, oldest_unfinished=oldest,
            promises=len(promises.waiting(look.reading)), weeks=weeks, open_days=len(opened),
            days_without=len(opened - set(by_day)), early=moments < EARLY,
        )  # fmt: skip


def _causes(room: Backroom, look: Look, counts: dict[str, int]) -> tuple[tuple[Cause, str, int], ...]:
    words = pack_of(room, look).causes
    found = [(cause, words[cause].label, counts[cause]) for cause in Cause if cause in counts]
    return tuple(sorted(found, key=lambda one: -one[2]))


def _left(budget: Allowance | None, allowed: Money | None, given: tuple[Money, Money]) -> Money | None:
    if budget is None or allowed is None:
        return None
    cost, value = given
    return max(allowed - (value if budget.counts_value else cost), Money(0, allowed.currency))


def _weeks(look: Look, budget: Allowance | None, days: tuple[date, date], most: int) -> tuple[WeekSpent, ...]:
    """Whole weeks that the range touches, the newest ones."""
    running = days[1] - timedelta(days=days[1].weekday())
    earliest = max(days[0] - timedelta(days=days[0].weekday()), running - (most - 1) * _WEEK)
    sums: dict[date, int] = {}
    for one in counted.spent(look.reading, earliest, days[1]):
        monday = one.day - timedelta(days=one.day.weekday())
        sums[monday] = sums.get(monday, 0) + _counts(budget, one)
    mondays = [earliest + count * _WEEK for count in range((running - earliest).days // 7 + 1)]

    def week(monday: date) -> WeekSpent:
        allowed = None if budget is None else budget.of_any(days_of(monday, monday + timedelta(days=6)))
        return WeekSpent(
            monday, look.money(sums.get(monday, 0)), None if allowed is None else look.money(allowed),
            running=monday == running,
        )  # fmt: skip

    return tuple(week(monday) for monday in mondays)


def _counts(budget: Allowance | None, one: DaySpent) -> int:
    return one.value_minor if budget is not None and budget.counts_value else one.cost_minor
