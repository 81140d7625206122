"""May this be given? Limits and budgets, exact to the smallest unit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.budget import Counts, Per, Standing, WhenUsedUp
from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.people import Authority, Role
from pos_recovery.domain.policy import Ask, Decision, Granted, NeedsApproval, OverBudget, Why, covers, decide
from pos_recovery.domain.remedy import CostSource, Kind, OnTill, Part

USD = currency("USD")
CENTS = st.integers(0, 100_00)


def cents(units: int) -> Money:
    """An amount in cents."""
    return Money(units, USD)


def part(kind: Kind = Kind.COMP, value: int = 600, cost: int | None = None) -> Part:
    """A part of a give."""
    what = value if cost is None else cost
    if kind is Kind.CORRECTION:
        what = 0
    return Part(kind, "Flat white", 1, cents(value), cents(what), CostSource.KNOWN, OnTill.RUNG)


def ask(*parts: Part, **before: Any) -> Ask:
    """A give with nothing given before, unless said."""
    in_moment, today, this_week = (cents(before.pop(name, 0)) for name in ("in_moment", "today", "this_week"))
    return Ask(parts or (part(),), in_moment, today, this_week, **before)


def limits(role: Role = Role.STAFF, *, kinds: tuple[str, ...] | None = None, **amounts: Any) -> Authority:
    """A role's limits in cents."""
    return Authority(role, **{name: cents(units) for name, units in amounts.items()}, kinds=kinds)


def budget(
    left: int, *, stop: bool = False, counts: str = "cost", per: Per = Per.MONTH, spent: int = 100, held: int = 50
) -> Standing:
    """A budget with so much left; negative when a limit was lowered below what is given."""
    used_up = WhenUsedUp.STOP if stop else WhenUsedUp.ASK
    limit = cents(left + spent + held)
    return Standing(
        per, date(2026, 11, 1), date(2026, 11, 30), limit, cents(spent), cents(held), Counts(counts), used_up
    )


def over(decision: Decision) -> tuple[str, str | None]:
    """Why somebody has to say yes, and by how much."""
    assert isinstance(decision, NeedsApproval)
    return decision.why.value, None if decision.over is None else decision.over.text


FREE = limits()


def only(limit: str) -> Authority:
    """Staff with one limit, of 6.00."""
    amounts: dict[str, Any] = {limit: cents(600)}
    return replace(FREE, **amounts)


@pytest.mark.parametrize("limit", ["per_remedy", "per_moment", "per_day", "per_week"])
def test_six_passes_and_six_and_a_cent_asks(limit: str) -> None:
    """P11, P14: each limit by itself, exact at the boundary."""
    assert decide(ask(part(value=600)), only(limit), ()) == Granted()
    assert over(decide(ask(part(value=601)), only(limit), ())) == ("over-limit", "0.01")


@pytest.mark.parametrize(
    ("limit", "before"), [("per_moment", "in_moment"), ("per_day", "today"), ("per_week", "this_week")]
)
def test_what_was_given_before_counts_against_its_own_limit(limit: str, before: str) -> None:
    """P14: all remedies of one moment count together; a person's day and week too."""
    authority = only(limit)
    assert decide(ask(part(value=250), **{before: 350}), authority, ()) == Granted()
    assert over(decide(ask(part(value=250), **{before: 351}), authority, ())) == ("over-limit", "0.01")
    others = {"in_moment", "today", "this_week"} - {before}
    assert decide(ask(part(value=600), **dict.fromkeys(others, 9_000)), authority, ()) == Granted()


def test_the_largest_excess_is_said() -> None:
    authority = limits(per_remedy=500, per_moment=550, per_day=100_00)
    assert over(decide(ask(part(value=600), in_moment=200), authority, ())) == ("over-limit", "2.50")


def test_limits_compare_face_value_and_budgets_what_they_count() -> None:
    """P18: 12.00 at the till that costs us 4.00."""
    dear = part(value=1200, cost=400)
    assert decide(ask(dear), limits(per_remedy=1200), (budget(400),)) == Granted()
    assert over(decide(ask(dear), FREE, (budget(1199, counts="value"),))) == ("budget-used-up", "0.01")
    assert over(decide(ask(dear), limits(per_remedy=1199), (budget(400),))) == ("over-limit", "0.01")


def test_all_parts_of_a_give_are_one_check() -> None:
    """P22: two dishes and something for next time."""
    queue = (part(value=400), part(value=150), part(Kind.VOUCHER, value=50))
    assert decide(ask(*queue), limits(per_remedy=600), (budget(600),)) == Granted()
    assert over(decide(ask(*queue), limits(per_remedy=599), ())) == ("over-limit", "0.01")
    assert over(decide(ask(*queue), FREE, (budget(599),))) == ("budget-used-up", "0.01")


def test_a_used_up_budget_asks_or_stops_as_the_owner_chose() -> None:
    """P12: "Over this month's budget by 4.50"."""
    assert over(decide(ask(part(value=600)), FREE, (budget(150),))) == ("budget-used-up", "4.50")
    assert decide(ask(part(value=600)), FREE, (budget(150, stop=True),)) == OverBudget(cents(450))


def test_a_limit_lowered_below_what_is_given_leaves_nothing_not_less() -> None:
    """DECISIONS: left is 0.00, so a give of 6.00 is over by 6.00."""
    assert over(decide(ask(part(value=600)), FREE, (budget(-5_00, spent=10_00),))) == ("budget-used-up", "6.00")


def test_each_budget_must_be_passed_and_one_that_stops_goes_first() -> None:
    """DECISIONS: day, week and month stand side by side."""
    roomy, tight = budget(100_00), budget(500, per=Per.DAY)
    assert over(decide(ask(part(value=600)), FREE, (roomy, tight))) == ("budget-used-up", "1.00")
    assert over(decide(ask(part(value=600)), FREE, (tight, roomy))) == ("budget-used-up", "1.00")
    stops = budget(599, stop=True, per=Per.WEEK)
    for standings in ((tight, stops), (stops, tight)):
        assert decide(ask(part(value=600)), FREE, standings) == OverBudget(cents(1))


def test_an_apology_is_always_possible() -> None:
    """P12: whatever limit, budget, ticket or code stands in the way."""
    sorry = ask(part(Kind.SORRY, value=0), in_moment=9_000, made_right_before=True, used_codes=5, ticket_total=cents(0))
    nothing_left = limits(per_remedy=0, per_moment=0, per_day=0, per_week=0, kinds=())
    assert decide(sorry, nothing_left, (budget(0, stop=True), budget(-100, spent=500))) == Granted()


def test_a_correction_is_stopped_by_no_budget_and_no_limit() -> None:
    """P23: money that was never ours."""
    back = ask(part(Kind.CORRECTION, value=50_00), made_right_before=True)
    assert decide(back, limits(per_remedy=0, per_day=0), (budget(0, stop=True),)) == Granted()


def test_a_correction_asks_above_what_the_owner_set() -> None:
    """P23."""
    for units, answer in ((2000, None), (2001, "0.01")):
        back = ask(part(Kind.CORRECTION, value=units), corrections_ask_above=cents(2000))
        decision = decide(back, FREE, ())
        assert decision == Granted() if answer is None else over(decision) == ("over-limit", answer)


def test_a_second_remedy_on_the_ticket_asks() -> None:
    """P15."""
    assert over(decide(ask(made_right_before=True), FREE, ())) == ("already-made-right", None)


@pytest.mark.parametrize("kind", [Kind.REFUND, Kind.DISCOUNT, Kind.COMP])
def test_money_back_above_a_known_ticket_asks(kind: Kind) -> None:
    """DECISIONS, "What a give is worth"."""
    assert decide(ask(part(kind, value=1840), ticket_total=cents(1840)), FREE, ()) == Granted()
    assert over(decide(ask(part(kind, value=1841), ticket_total=cents(1840)), FREE, ())) == ("above-ticket", "0.01")
    together = (part(kind, value=1840), part(Kind.REFUND, value=1))
    assert over(decide(ask(*together, ticket_total=cents(1840)), FREE, ())) == ("above-ticket", "0.01")


@pytest.mark.parametrize("kind", [Kind.VOUCHER, Kind.REMAKE, Kind.FREE_ITEM, Kind.EXTRA, Kind.CORRECTION])
def test_what_is_not_money_back_may_be_worth_more_than_the_ticket(kind: Kind) -> None:
    assert decide(ask(part(kind, value=9_00), ticket_total=cents(310)), FREE, ()) == Granted()


@pytest.mark.parametrize("role", [Role.STAFF, Role.LEAD, Role.MANAGER, Role.OWNER])
def test_from_the_second_gift_after_a_used_code_staff_ask_and_leads_do_not(role: Role) -> None:
    """P33; DECISIONS: "gifts after a used code" are a lead's own right."""
    assert decide(ask(used_codes=1), limits(role), ()) == Granted()
    second = decide(ask(used_codes=2), limits(role), ())
    assert over(second) == ("used-code", None) if role is Role.STAFF else second == Granted()


def test_a_kind_the_role_may_not_give_asks_and_sorry_is_always_its_own() -> None:
    authority = limits(kinds=("remake",))
    assert decide(ask(part(Kind.REMAKE)), authority, ()) == Granted()
    assert decide(ask(part(Kind.SORRY, value=0), part(Kind.REMAKE)), authority, ()) == Granted()
    assert over(decide(ask(part(Kind.REFUND)), authority, ())) == ("over-limit", "6.00")
    assert over(decide(ask(part(Kind.REMAKE), part(Kind.REFUND, value=100)), authority, ())) == ("over-limit", "7.00")


def test_an_approver_covers_a_give_inside_their_own_limits() -> None:
    """DECISIONS: an approver's own limits cover the give; an owner has none."""
    assert covers(limits(Role.MANAGER, per_remedy=600), ask(part(value=600)))
    assert not covers(limits(Role.MANAGER, per_remedy=600), ask(part(value=601)))
    assert covers(limits(Role.OWNER), ask(part(value=10**9)))


@given(CENTS, CENTS, CENTS, CENTS, CENTS)
def test_a_give_passes_exactly_when_it_fits_everywhere(
    value: int, per_moment: int, in_moment: int, left_day: int, left_month: int
) -> None:
    """P11, P12, P14: no rounding, no tolerance."""
    standings = (budget(left_day, per=Per.DAY), budget(left_month))
    decision = decide(ask(part(value=value), in_moment=in_moment), limits(per_moment=per_moment), standings)
    fits = value == 0 or (in_moment + value <= per_moment and value <= left_day and value <= left_month)
    assert (decision == Granted()) == fits
    if isinstance(decision, NeedsApproval) and decision.why is Why.BUDGET_USED_UP:
        assert decision.over == cents(value - min(left_day, left_month))


@given(CENTS, CENTS)
def test_less_is_never_refused_where_more_passed(more: int, left: int) -> None:
    if decide(ask(part(value=more)), limits(per_remedy=left), (budget(left),)) == Granted():
        for less in {0, more // 2, max(0, more - 1)}:
            assert decide(ask(part(value=less)), limits(per_remedy=left), (budget(left),)) == Granted()
