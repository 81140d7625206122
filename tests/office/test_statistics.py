"""The statistics of Insights: the report's own figures in two groups, by what we gave, and what a return cost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

import pytest

from pos_recovery.domain.people import Role
from pos_recovery.domain.return_visit import AN_ITEM, GROUPS, MONEY, NEXT_TIME, NOTHING, wilson
from pos_recovery.domain.views.reports import Statistics
from pos_recovery.office.commands import AddPerson, AddVisit
from tests.office.bakery import Counter, usd
from tests.office.conftest import Refused
from tests.office.insights import later


def seen(shop: Counter, days: int = 90) -> Statistics:
    """What the owner sees."""
    return shop.office.reports.statistics(shop.rita, days)


_number = count()


def met(shop: Counter, given: str | None, times: int, *, back: int = 0, known: bool = True) -> None:
    """So many moments today; some of their people come back, two days later, which is now."""
    keys, codes = [], []
    for _ in range(times):
        who: dict[str, Any] = (
            {"customer_email": f"guest{next(_number)}@example.com", "contact_ok": True} if known else {}
        )
        keys.append(shop.log(**who))
        if given is not None:
            codes += [one.code for one in shop.give(given, moment=keys[-1]).vouchers]
    days_on(shop, 2)
    for code, key in zip(codes or [""] * times, keys[:back], strict=False):
        if code:
            shop.redeem(code)
        else:
            shop.office.visits.add(AddVisit(actor=shop.rita, moment=key))


def days_on(shop: Counter, days: int) -> None:
    """So many days after today."""
    later(shop, (shop.clock.now().date() - date(2026, 11, 12)).days + days)


@pytest.fixture
def met_many(shop: Counter) -> Counter:
    """Thirty of forty could be recognised."""
    met(shop, "sorry", 11, back=4)
    met(shop, "voucher:CINN", 12, back=6, known=False)
    met(shop, "remake:FLAT", 3, back=2)
    met(shop, "refund:4.00", 4, back=0)
    met(shop, "discount:9.00", 7, back=1, known=False)
    met(shop, None, 2)
    days_on(shop, 30)
    return shop


def test_they_are_the_report_of_the_same_days(met_many: Counter) -> None:
    found = seen(met_many)
    report = met_many.office.reports.returns(met_many.rita, found.returns.first, found.returns.last)
    assert found.returns == report
    assert (report.recognised, report.came_back, report.unknown, report.also_seen) == (32, 12, 7, 1)
    groups = {group.name: group for group in report.groups}
    assert replace(found.no_gift, name=NOTHING) == groups[NOTHING]
    for figure in ("moments", "recognised", "came_back", "unknown"):
        gifts = sum(getattr(groups[name], figure) for name in GROUPS if name != NOTHING)
        assert getattr(found.with_gift, figure) == gifts, figure
    assert found.with_gift.moments + found.no_gift.moments == report.moments - 2  # nobody has answered those
    assert found.with_gift.curve[-1].watched >= 1


def test_a_moment_that_got_two_gifts_is_one_of_those_with_a_gift(shop: Counter) -> None:
    shop.give("remake:FLAT", "voucher:CINN")
    later(shop, 3)
    found = seen(shop)
    assert (found.with_gift.moments, found.with_gift.recognised) == (1, 1)


def test_by_what_we_gave_the_most_stand_first_and_no_gift_last_under_ten_without_a_share(met_many: Counter) -> None:
    """P61; Wilson's interval of the plain share."""
    found = seen(met_many).by_gift
    rows = [(one.name, one.came_back, one.recognised) for one in found]
    assert rows == [(NEXT_TIME, 6, 12), (MONEY, 0, 4), (AN_ITEM, 2, 3), (NOTHING, 4, 11)]
    assert [one.share is None for one in found] == [False, True, True, False]
    assert found[0].share is not None
    assert (found[0].share.low, found[0].share.high) == wilson(6, 12)
    assert found[0].share.value == 0.5


def test_what_a_return_cost_is_of_those_whom_we_could_recognise_alone(met_many: Counter) -> None:
    """12 cinnamon buns at 0.85, 3 flat whites at 0.66, 4 times 4.00; the 7 discounts are of nobody we could know."""
    cost = seen(met_many).cost
    assert (cost.given, cost.about) == (usd("28.18"), False)
    assert cost.each == usd("2.35")  # 28.18 for 12: 2.348


def test_under_ten_recognised_nothing_is_divided(shop: Counter) -> None:
    """P61."""
    met(shop, "voucher:CINN", 9, back=5)
    days_on(shop, 30)
    found = seen(shop)
    assert (found.returns.recognised, found.returns.came_back, found.cost.each) == (9, 5, None)
    assert (found.with_gift.curve, found.no_gift.curve) == ((), ())
    assert found.by_gift[0].share is None


def test_while_nobody_came_back_there_is_no_cost_of_a_return(shop: Counter) -> None:
    met(shop, "voucher:CINN", 10)
    days_on(shop, 30)
    assert seen(shop).cost.each is None


def test_they_are_behind_the_padlock(shop: Counter, refused: Refused) -> None:
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ada", role=Role.BOOKKEEPER, pin="603817"))
    for name, pin in (("Ines", "835926"), ("Ada", "603817")):
        found = shop.office.reports.statistics(shop.office.people.sign_in(name, pin), 30)
        assert (found.returns.moments, found.returns.last) == (0, date(2026, 11, 12))
    for name in ("Maya", "Tom"):
        with refused("not-allowed"):
            shop.office.reports.statistics(shop.staff[name], 30)
    for days in (0, 7, -30):
        with refused("usage"):
            shop.office.reports.statistics(shop.rita, days)
