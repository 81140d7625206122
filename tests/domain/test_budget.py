"""What is left of a budget: never more than there is, never less than nothing."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.budget import Counts, Per, Standing, WhenUsedUp
from pos_recovery.domain.money import Money, currency

USD = currency("USD")
AMOUNTS = st.integers(0, 10**12)


def standing(limit: int, spent: int, held: int) -> Standing:
    """A month's budget in cents."""
    limit_, spent_, held_ = (Money(units, USD) for units in (limit, spent, held))
    return Standing(
        Per.MONTH, date(2026, 11, 1), date(2026, 11, 30), limit_, spent_, held_, Counts.COST, WhenUsedUp.ASK
    )


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_spent_held_and_left_make_up_the_limit_unless_more_was_given(limit: int, spent: int, held: int) -> None:
    """P10: left is the limit without what is spent and held; 0 when a lowered limit lies below that."""
    left = standing(limit, spent, held).left.units
    assert left >= 0
    assert left == limit - spent - held or (left == 0 and spent + held > limit)


def test_what_open_vouchers_hold_is_not_left() -> None:
    assert standing(640_00, 100_00, 40_00).left.text == "500.00"
    assert standing(100_00, 90_00, 40_00).left.text == "0.00"
