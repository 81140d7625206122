"""The past against the numbers of now: a give asks in the replay exactly when it would ask at the counter."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.budget import Counts, Per, WhenUsedUp
from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.people import Authority, Role
from pos_recovery.domain.remedy import CostSource, Kind, OnTill, Part
from pos_recovery.domain.replay import BudgetNow, Numbers, PastGive, asking

USD = currency("USD")
ANA, BEN = uuid.UUID(int=1), uuid.UUID(int=2)
AMOUNTS = st.integers(0, 2000)
GIVES = st.lists(st.tuples(st.sampled_from([ANA, BEN]), st.integers(0, 20), AMOUNTS), max_size=30)


def told(rows: list[tuple[uuid.UUID, int, int]]) -> list[PastGive]:
    """Gives of these people, so many days after 1 October, of so many cents, each for a moment of its own."""
    rows = sorted(rows, key=lambda row: row[1])
    return [
        PastGive(who, Role.STAFF, date(2026, 10, 1) + timedelta(days=days), uuid.UUID(int=100 + place), (part(units),))
        for place, (who, days, units) in enumerate(rows)
    ]


def part(units: int) -> Part:
    """A discount."""
    amount = Money(units, USD)
    return Part(Kind.DISCOUNT, "", 1, amount, amount, CostSource.KNOWN, OnTill.RUNG)


def limit(**amounts: int) -> Numbers:
    """Limits of staff in cents, and no budget."""
    money: dict[str, Any] = {name: Money(units, USD) for name, units in amounts.items()}
    return Numbers({Role.STAFF: Authority(Role.STAFF, **money)}, (), USD)


def budget(units: int) -> Numbers:
    """A month's budget in cents, and no limits."""
    shop = BudgetNow(None, Per.MONTH, Money(units, USD), Counts.COST, WhenUsedUp.ASK)
    return Numbers({}, (shop,), USD)


@given(GIVES, AMOUNTS)
def test_with_a_limit_per_remedy_those_above_it_ask(rows: list[tuple[uuid.UUID, int, int]], units: int) -> None:
    """P11: exact to the cent."""
    assert len(asking(told(rows), limit(per_remedy=units))) == sum(amount > units for _, _, amount in rows)


@given(GIVES, AMOUNTS, AMOUNTS)
def test_a_lower_limit_never_asks_less(rows: list[tuple[uuid.UUID, int, int]], one: int, other: int) -> None:
    low, high = sorted((one, other))
    for name in ("per_remedy", "per_moment", "per_day", "per_week"):
        assert len(asking(told(rows), limit(**{name: low}))) >= len(asking(told(rows), limit(**{name: high})))


@given(GIVES)
def test_a_budget_of_all_that_was_given_never_asks_and_a_cent_less_asks_once(
    rows: list[tuple[uuid.UUID, int, int]],
) -> None:
    whole = sum(amount for _, _, amount in rows)
    assert asking(told(rows), budget(whole)) == []
    if whole:
        assert len(asking(told(rows), budget(whole - 1))) == 1


@given(st.lists(st.integers(1, 2000), min_size=1, max_size=6))
def test_all_gifts_of_a_moment_a_day_and_a_week_add_up(amounts: list[int]) -> None:
    """P14: a limit of all of it never asks, a cent less asks of the last one."""
    gives = [replace(give, moment=ANA) for give in told([(ANA, 0, units) for units in amounts])]
    for name in ("per_moment", "per_day", "per_week"):
        assert asking(gives, limit(**{name: sum(amounts)})) == []
        assert asking(gives, limit(**{name: sum(amounts) - 1})) == gives[-1:]


@given(GIVES, AMOUNTS)
def test_a_persons_day_is_their_own(rows: list[tuple[uuid.UUID, int, int]], units: int) -> None:
    """P14: what Ben gives changes nothing for Ana."""
    numbers = limit(per_day=units)
    alone = asking(told([row for row in rows if row[0] == ANA]), numbers)
    together = [give for give in asking(told(rows), numbers) if give.giver == ANA]
    assert [(give.day, give.parts) for give in alone] == [(give.day, give.parts) for give in together]


def test_no_numbers_ask_of_nothing() -> None:
    assert asking(told([(ANA, 0, 500_000)]), Numbers({}, (), USD)) == []
