"""How much did we spend? The weeks of the range beside their budget."""

from __future__ import annotations

from datetime import date

from pos_recovery.domain.budget import Counts, Per, Standing
from pos_recovery.domain.money import Money
from pos_recovery.domain.views.reports import Overview, WeekSpent

from ..amounts import long_day
from ..texts import insights as texts
from .chart_card import ChartCard
from .week_bars import Week, WeekBars, steps_of

HEIGHT = 134


class SpendingCard(ChartCard):
    """Bars by week and the budget line over them."""

    def __init__(self) -> None:
        self.bars = WeekBars(texts.HOW_MUCH)
        super().__init__(texts.HOW_MUCH, self.bars)
        self.bars.setMinimumHeight(HEIGHT)

    def show_overview(self, view: Overview) -> None:
        """Other weeks."""
        weeks = tuple(_week(week) for week in view.weeks)
        budget = view.weeks[-1].budget if view.weeks else None
        weekly = None if budget is None else texts.amount(budget)
        axis = tuple(texts.amount(step) for step in steps_of(weeks)) if weeks else ("",)
        self.bars.show_weeks(weeks, texts.budget_label(weekly) if weekly else texts.NEVER_BUDGET, axis)
        rows = [_row(week) for week in view.weeks]
        self.tell(texts.spent_answer(weekly, _month(view)), texts.WEEK_TABLE, rows)


def _week(week: WeekSpent) -> Week:
    over = over_of(week.spent, week.budget)
    spent, budget = texts.amount(week.spent), None if week.budget is None else texts.amount(week.budget)
    return Week(
        name=texts.week_name(week.monday, running=week.running),
        spent=week.spent,
        budget=week.budget,
        running=week.running,
        told=texts.week_told(
            week.monday, spent, budget, None if over is None else texts.amount(over), running=week.running
        ),
        short=spent,
    )


def _row(week: WeekSpent) -> tuple[str, str, str, str]:
    over = over_of(week.spent, week.budget)
    return (
        long_day(week.monday),
        texts.amount(week.spent),
        texts.NONE_IN_TABLE if week.budget is None else texts.amount(week.budget),
        texts.NONE_IN_TABLE if over is None else texts.amount(over),
    )


def over_of(spent: Money, budget: Money | None) -> Money | None:
    """How much of it lies over the budget; None where nothing does."""
    return None if budget is None or spent <= budget else spent - budget


def month_budget(view: Overview) -> Standing | None:
    """The shop's own budget of the month the range ends in, where it has one by the month."""
    return next(
        (one for one in view.given.budget if one.per is Per.MONTH and one.person is None and _holds(one, view.last)),
        None,
    )


def _holds(standing: Standing, day: date) -> bool:
    return standing.first <= day <= standing.last


def _month(view: Overview) -> str | None:
    standing = month_budget(view)
    if standing is None:
        return None
    name = long_day(standing.first).split(" ")[1]
    return texts.month_so_far(name, texts.amount(standing.spent), texts.amount(standing.limit))


def counts_value(view: Overview) -> bool:
    """Whether the shop's budgets count what the customer would have paid."""
    return any(one.counts is Counts.VALUE and one.person is None for one in view.given.budget)
