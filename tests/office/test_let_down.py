"""Customers who were let down again and again: a manager may want to know, and nothing is stopped (P71)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause, Ending
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.watching import LetDown
from pos_recovery.office.commands import EndMoment
from tests.office.bakery import Counter
from tests.office.insights import YEAR, later

NOVAK: dict[str, Any] = {"customer_phone": "(202) 555-0101", "customer_name": "Mrs Novak", "contact_ok": True}


def let_down(shop: Counter, days: tuple[date, date] = YEAR) -> tuple[LetDown, ...]:
    """As a manager reads it."""
    return shop.office.reports.let_down(shop.staff["Ines"], *days)


def met(shop: Counter, *days: int, by: str = "Ben", **who: Any) -> None:
    """A moment of a customer on each of these days, and something given."""
    for day in days:
        later(shop, day)
        ben = shop.staff[by]
        shop.give("comp:FLAT", by=ben, moment=shop.log(ben, Cause.WAIT, **(who or NOVAK)))


def test_three_moments_in_60_days_are_told_once_with_who_gave(shop: Counter) -> None:
    met(shop, 0, 10, 20)
    met(shop, 30, by="Maya")
    (novak,) = let_down(shop)
    assert (novak.name, novak.moments, novak.label) == ("Mrs Novak", 4, "Waited too long")
    assert novak.last.date() == date(2026, 12, 12)
    assert novak.givers == (("Ben", 3),)


def test_two_are_nobodys_business(shop: Counter) -> None:
    met(shop, 0, 10)
    assert let_down(shop) == ()


@pytest.mark.parametrize(("third", "told"), [(59, 1), (60, 0)])
def test_the_window_is_60_days(shop: Counter, third: int, told: int) -> None:
    met(shop, 0, 1, third)
    assert len(let_down(shop, (YEAR[0], date(2027, 6, 1)))) == told


def test_the_first_two_may_lie_before_the_days_that_are_asked_for(shop: Counter) -> None:
    met(shop, 0, 10, 20)
    assert len(let_down(shop, (date(2026, 12, 1), date(2026, 12, 2)))) == 1
    assert let_down(shop, (date(2026, 12, 3), date(2026, 12, 31))) == ()


def test_two_customers_are_not_one_and_the_latest_stands_first(shop: Counter) -> None:
    met(shop, 0, 1, 2)
    met(shop, 3, 4, 5, customer_email="ana@example.com", contact_ok=True)
    assert [one.name for one in let_down(shop)] == [None, "Mrs Novak"]


def test_a_mis_tap_counts_nowhere_p9(shop: Counter) -> None:
    met(shop, 0, 10)
    key = shop.log(**NOVAK)
    shop.office.moments.end(EndMoment(actor=shop.rita, moment=key, ending=Ending.MISTAKE))
    assert let_down(shop) == ()


def test_whoever_did_not_say_yes_is_not_known(shop: Counter) -> None:
    """P95."""
    met(shop, 0, 10, 20, customer_phone="(202) 555-0101")
    assert let_down(shop) == ()


@pytest.mark.parametrize("role", [Role.STAFF, Role.LEAD, Role.BOOKKEEPER])
def test_it_is_a_managers(shop: Counter, role: Role) -> None:
    with pytest.raises(Refusal) as refused:
        shop.office.reports.let_down(replace(shop.rita, role=role), *YEAR)
    assert refused.value.code == "not-allowed"
