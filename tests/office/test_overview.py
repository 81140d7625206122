"""Insights at a glance: the last 30, 90 or 365 days."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from pos_recovery.domain.moment import Cause, Ending
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.reports import Overview
from pos_recovery.office.commands import AddPerson, EndMoment
from tests.office.bakery import Counter, usd
from tests.office.conftest import Refused
from tests.office.insights import later, till


def seen(shop: Counter, days: int = 30) -> Overview:
    """What the owner sees."""
    return shop.office.reports.overview(shop.rita, days)


def test_a_first_day_says_that_it_is_early(shop: Counter) -> None:
    found = seen(shop)
    assert (found.first, found.last) == (date(2026, 10, 14), date(2026, 11, 12))
    assert (found.moments, found.sales, found.early, found.promises) == (0, None, True, 0)
    assert (found.open_days, found.days_without) == (1, 1)
    assert (found.unfinished, found.oldest_unfinished) == (0, None)
    assert [week.spent.text for week in found.weeks] == ["0.00"] * 5


def test_moments_by_cause_most_first_and_what_is_unfinished(shop: Counter) -> None:
    """P9, P31: a slip counts nowhere; unfinished ones of any day."""
    old = shop.log(cause=Cause.WAIT)
    oldest = shop.clock.now()
    later(shop, 40)
    slip = shop.log(cause=Cause.OUT)
    shop.office.moments.end(EndMoment(actor=shop.rita, moment=slip, ending=Ending.MISTAKE))
    for cause in (Cause.ORDER, Cause.WAIT, Cause.ORDER):
        shop.give("sorry", moment=shop.log(cause=cause))
    found = seen(shop)
    assert found.moments == 3
    assert found.causes == ((Cause.ORDER, "Wrong order", 2), (Cause.WAIT, "Waited too long", 1))
    assert (found.unfinished, found.oldest_unfinished) == (1, oldest)
    assert seen(shop, 90).moments == 4
    assert old


def test_what_was_given_stands_beside_what_the_budget_allowed(shop: Counter) -> None:
    """640 a month from November on: 30 days of November are 640, the days before the first budget allow nothing."""
    shop.give("remake:FLAT", "discount:4.00")
    shop.undo(shop.give("discount:30.00"))
    later(shop, 18)
    shop.give("discount:10.00")
    found = seen(shop)
    assert (found.first, found.last) == (date(2026, 11, 1), date(2026, 11, 30))
    assert (found.budget, found.given.given.cost, found.budget_left) == (usd("640.00"), usd("14.66"), usd("625.34"))
    weeks = {week.monday: week for week in found.weeks}
    assert weeks[date(2026, 11, 9)].spent == usd("4.66")
    assert weeks[date(2026, 11, 9)].budget == usd("149.33")
    assert (weeks[date(2026, 11, 30)].spent, weeks[date(2026, 11, 30)].running) == (usd("10.00"), True)
    assert [week.running for week in found.weeks].count(True) == 1
    assert seen(shop, 90).budget == usd("640.00")
    whole = {week.monday: week.budget for week in seen(shop, 90).weeks}
    assert (whole[date(2026, 10, 26)], whole[date(2026, 10, 19)]) == (usd("21.33"), None)  # 1 November is a Sunday
    later(shop, 60)
    assert seen(shop).budget == usd("619.35")  # 19 days of December that nobody touched, 11 of January


def test_weeks_are_thirteen_or_fifty_three_at_most(shop: Counter) -> None:
    assert [len(seen(shop, days).weeks) for days in (30, 90, 365)] == [5, 13, 53]
    mondays = [week.monday for week in seen(shop, 365).weeks]
    assert {monday.weekday() for monday in mondays} == {0}
    assert {b - a for a, b in zip(mondays, mondays[1:], strict=False)} == {timedelta(days=7)}


def test_without_a_budget_nothing_is_left_of_none(shop: Counter) -> None:
    shop.budget(None)
    shop.give("discount:4.00")
    shop.budget("40.00", per="week", counts="value")
    shop.give("remake:FLAT")
    found = seen(shop)
    running = found.weeks[-1]
    assert running.budget == usd("40.00")
    assert running.spent == usd("7.10")  # it counts face value


def test_a_budget_that_was_taken_away_allows_no_more(shop: Counter) -> None:
    shop.budget(None)
    later(shop, 60)
    assert seen(shop).budget == usd("0.00")
    assert {week.budget for week in seen(shop).weeks} == {None}
    assert seen(shop, 90).budget == usd("640.00")


def test_sales_and_open_days_come_from_the_till(shop: Counter, tmp_path: Path) -> None:
    """P67: days the till was open and nobody wrote anything down; moments per sale on covered days only."""
    shop.give("sorry")
    later(shop, 3)
    shop.give("sorry")
    assert (seen(shop).open_days, seen(shop).days_without) == (2, 0)
    till(shop, tmp_path, ("1", "2026-11-12", "a"), ("2", "2026-11-12", "b"), ("3", "2026-11-13", "c"))
    found = seen(shop)
    assert (found.sales, found.moments, found.moments_with_sales) == (3, 2, 1)
    assert (found.open_days, found.days_without) == (2, 1)


def test_who_came_back_is_the_report_of_the_same_days(shop: Counter) -> None:
    """P60, P61: under ten nobody gives a share."""
    code = shop.voucher("10.00")
    later(shop, 2)
    shop.redeem(code)
    found = shop.office.reports.statistics(shop.rita, 30).returns
    assert found == shop.office.reports.returns(shop.rita, found.first, found.last)
    assert (found.came_back, found.share) == (1, None)


@pytest.mark.parametrize("name", ["Maya", "Tom"])
def test_it_is_behind_the_padlock(shop: Counter, refused: Refused, name: str) -> None:
    with refused("not-allowed"):
        shop.office.reports.overview(shop.staff[name], 30)


def test_managers_and_bookkeepers_see_it_with_their_pin(shop: Counter, refused: Refused) -> None:
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ada", role=Role.BOOKKEEPER, pin="603817"))
    for name, pin in (("Ines", "835926"), ("Ada", "603817")):
        assert shop.office.reports.overview(shop.office.people.sign_in(name, pin), 30).moments == 0
    with refused("usage"):
        shop.office.reports.overview(shop.office.people.sign_in("Ines", None), 30)
    for days in (0, 7, 31, -30):
        with refused("usage"):
            shop.office.reports.overview(shop.rita, days)
