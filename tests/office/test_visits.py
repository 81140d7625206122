"""They came back, by hand: somebody at the counter knows them again."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Role
from pos_recovery.office.commands import AddVisit, LogMoment
from tests.office.bakery import USD, Counter


def moment_of(shop: Counter, **who: Any) -> uuid.UUID:
    """A moment of somebody who said yes to being remembered."""
    command = LogMoment(actor=shop.rita, cause=Cause.WAIT, contact_ok=True, **who)
    return shop.office.moments.log(command).receipt.id


def test_a_tap_on_a_moment_is_a_visit_that_says_what_it_is_p60(shop: Counter) -> None:
    moment = moment_of(shop)
    shop.goto("2026-11-20T08:00:00-05:00")
    visit = shop.office.visits.add(AddVisit(actor=shop.rita, moment=moment)).receipt
    assert (visit.moment, visit.how, visit.at.isoformat()) == (moment, "tap", "2026-11-20T13:00:00+00:00")
    assert [seen.id for seen in shop.office.moments.show(shop.rita, moment).visits] == [visit.id]


def test_a_tap_on_one_moment_of_a_customer_shows_at_their_other_one_too(shop: Counter) -> None:
    moments = [moment_of(shop, customer_phone="202-555-0101") for _ in range(2)]
    visit = shop.office.visits.add(AddVisit(actor=shop.rita, moment=moments[0])).receipt
    for moment in moments:
        assert [seen.id for seen in shop.office.moments.show(shop.rita, moment).visits] == [visit.id]


@pytest.mark.parametrize("typed", ["+12025550101", "(202) 555-0101", "202.555.0101 ext 4"])
def test_a_customer_is_found_by_phone_however_it_is_typed_p60(shop: Counter, typed: str) -> None:
    moment = moment_of(shop, customer_phone="202-555-0101")
    visit = shop.office.visits.add(AddVisit(actor=shop.rita, phone=typed)).receipt
    assert visit.moment is None
    assert [seen.id for seen in shop.office.moments.show(shop.rita, moment).visits] == [visit.id]


def test_a_customer_is_found_by_email(shop: Counter) -> None:
    moment = moment_of(shop, customer_email="Ana@Example.com")
    visit = shop.office.visits.add(AddVisit(actor=shop.rita, email=" ana@example.COM")).receipt
    assert [seen.id for seen in shop.office.moments.show(shop.rita, moment).visits] == [visit.id]


def test_without_a_yes_nobody_is_known_by_phone_p95(shop: Counter) -> None:
    command = LogMoment(actor=shop.rita, cause=Cause.WAIT, customer_phone="202-555-0101")
    shop.office.moments.log(command)
    with pytest.raises(Refusal) as refused:
        shop.office.visits.add(AddVisit(actor=shop.rita, phone="202-555-0101"))
    assert refused.value.code == "unknown-moment"


def test_an_unknown_moment_is_refused(shop: Counter) -> None:
    with pytest.raises(Refusal) as refused:
        shop.office.visits.add(AddVisit(actor=shop.rita, moment=uuid.UUID(int=7)))
    assert refused.value.code == "unknown-moment"


@pytest.mark.parametrize(("who", "code"), [({}, "usage"), ({"phone": "555"}, "usage"), ({"email": "ana"}, "usage")])
def test_it_must_be_said_who_came_back(shop: Counter, who: dict[str, str], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        shop.office.visits.add(AddVisit(actor=shop.rita, phone=who.get("phone"), email=who.get("email")))
    assert refused.value.code == code


def test_a_moment_and_a_phone_may_contradict_each_other_so_only_one_is_taken(shop: Counter) -> None:
    with pytest.raises(Refusal) as refused:
        shop.office.visits.add(AddVisit(actor=shop.rita, moment=moment_of(shop), phone="202-555-0101"))
    assert refused.value.code == "usage"


def test_a_value_below_zero_is_refused_and_nothing_is_kept(shop: Counter) -> None:
    moment = moment_of(shop)
    with pytest.raises(Refusal) as refused:
        shop.office.visits.add(AddVisit(actor=shop.rita, moment=moment, value=Money(-1, USD)))
    assert refused.value.code == "bad-amount"
    assert shop.office.moments.show(shop.rita, moment).visits == ()


def test_it_needs_a_pin_and_somebody_of_the_counter(shop: Counter) -> None:
    moment = moment_of(shop)
    for actor, code in (
        (replace(shop.rita, confirmed=False), "usage"),
        (replace(shop.rita, role=Role.BOOKKEEPER), "not-allowed"),
    ):
        with pytest.raises(Refusal) as refused:
            shop.office.visits.add(AddVisit(actor=actor, moment=moment))
        assert refused.value.code == code


def test_the_same_request_twice_is_one_visit_p91(shop: Counter) -> None:
    moment = moment_of(shop)
    command = AddVisit(actor=shop.rita, moment=moment, value=Money(650, USD), request_id=uuid.UUID(int=9))
    first = shop.office.visits.add(command).receipt
    assert shop.office.visits.add(command).receipt == first
    assert len(shop.office.moments.show(shop.rita, moment).visits) == 1
