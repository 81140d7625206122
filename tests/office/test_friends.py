"""And one for a friend: a half with its own code and end, used once, a new guest and never a return (P48)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pos_recovery.domain.people import Role
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.domain.views.reports import ReturnsView
from pos_recovery.domain.views.vouchers import VoucherState
from pos_recovery.domain.voucher_code import last_four
from tests.office.bakery import Counter, specs, usd
from tests.office.conftest import Refused

NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)


def returns(shop: Counter) -> ReturnsView:
    return shop.office.reports.returns(shop.rita, *NOVEMBER)


def pair(shop: Counter, what: str = "CINN", **rest: Any) -> tuple[str, str]:
    """Give a voucher with its friend half; both codes."""
    given: RemedyView = shop.give(f"voucher:{what}", friend=True, **rest)
    guest, friend = given.vouchers
    return guest.code, friend.code


def test_the_friend_half_is_the_same_good_under_its_own_code(shop: Counter) -> None:
    given = shop.give("voucher:CINN", friend=True)
    guest, friend = given.vouchers
    assert (friend.what, friend.worth, friend.good_until) == (guest.what, guest.worth, guest.good_until)
    assert (guest.friend_of, friend.friend_of, guest.on_card) == (None, last_four(guest.code), False)
    assert [(part.label, part.qty, part.friend) for part in given.parts] == [
        ("Cinnamon bun", 1, False), ("Cinnamon bun", 1, True),
    ]  # fmt: skip
    assert shop.office.moments.show(shop.rita, given.moment).remedies[0].vouchers == given.vouchers
    assert (shop.show(guest.code).friend_of, shop.show(friend.code).friend_of) == (None, last_four(guest.code))


def test_limits_and_budgets_count_both_halves(shop: Counter, refused: Refused) -> None:
    """One check for the whole give."""
    maya = shop.staff["Maya"]
    given = shop.give("voucher:CINN", by=maya, friend=True)
    assert (given.value.text, given.cost.text, shop.money()) == ("6.40", "1.70", ("0.00", "1.70", "638.30"))
    shop.limit(Role.STAFF, per_remedy="6.39")
    with refused("needs-approval") as facts:
        shop.give("voucher:CINN", by=maya, friend=True)
    assert (facts["why"], facts["over"]) == ("over-limit", "0.01")
    moment = shop.log()
    weighed = shop.office.remedies.weigh(moment, maya, specs("voucher:CINN"), friend=True)
    alone = shop.office.remedies.weigh(moment, maya, specs("voucher:CINN"))
    assert (weighed.value, weighed.cost, weighed.over) == (usd("6.40"), usd("1.70"), usd("0.01"))
    assert (alone.value, alone.why) == (usd("3.20"), None)
    assert shop.give("voucher:CINN", by=maya, friend=True, yes="Ines").approved_by == "Ines"


def test_of_several_it_is_one_half_for_the_first_voucher(shop: Counter) -> None:
    given = shop.give("comp:FLAT", "voucher:CINN*2", "voucher:10.00", friend=True)
    assert [(one.what, one.friend_of is not None) for one in given.vouchers] == [
        ("Cinnamon bun", False), ("Cinnamon bun", False), ("$10.00", False), ("Cinnamon bun", True),
    ]  # fmt: skip
    assert given.vouchers[-1].friend_of == last_four(given.vouchers[0].code)
    assert given.value.text == "22.70"


def test_there_is_no_half_without_a_whole(shop: Counter, refused: Refused) -> None:
    for wanted in ("sorry", "comp:FLAT", "refund:5.00"):
        with refused("usage"):
            shop.give(wanted, friend=True)


def test_each_half_is_used_by_itself_and_a_friends_in_one_go(shop: Counter, refused: Refused) -> None:
    guest, friend = pair(shop, "10.00")
    with refused("bad-amount"):  # the guest's may be used in parts
        shop.redeem(friend, "4.00")
    done = shop.redeem(friend)
    assert (done.redeemed.text, done.state, done.new_guest) == ("10.00", VoucherState.USED, True)
    with refused("voucher-used"):
        shop.redeem(friend)
    assert shop.redeem(guest, "4.00").new_guest is False
    assert shop.show(guest).left.text == "6.00"
    assert shop.money() == ("14.00", "6.00", "620.00")


def test_each_half_has_its_own_end(shop: Counter, refused: Refused) -> None:
    guest, friend = pair(shop, until=date(2026, 11, 20))
    longer = shop.reissue(friend, date(2026, 12, 20))
    assert longer.friend_of == last_four(guest)
    shop.goto("2026-11-21T09:00:00-05:00")
    with refused("voucher-ended"):
        shop.redeem(guest)
    assert shop.redeem(longer.code).new_guest


def test_a_friend_is_a_new_guest_and_never_a_return(shop: Counter) -> None:
    """P48: the report is the same before and after, but for the new guests."""
    guest, friend = pair(shop)
    moment = shop.show(guest).moment
    shop.goto("2026-11-14T09:00:00-05:00")
    before = returns(shop)
    shop.redeem(friend)
    after = returns(shop)
    assert (before.new_guests, after.new_guests) == (0, 1)
    assert (after.came_back, after.recognised, after.unknown, after.also_seen) == (
        before.came_back, before.recognised, before.unknown, before.also_seen,
    )  # fmt: skip
    assert (after.came_back, after.groups) == (0, before.groups)
    assert shop.office.moments.show(shop.rita, moment).visits == ()
    shop.redeem(guest)
    assert (returns(shop).came_back, returns(shop).new_guests) == (1, 1)
    shop.undo_redeem(friend)
    assert (returns(shop).came_back, returns(shop).new_guests) == (1, 0)


def test_a_friend_half_alone_makes_nobody_recognised(shop: Counter) -> None:
    """Its holder is somebody else: who stayed away could not be told by it."""
    guest, friend = pair(shop)
    shop.redeem(friend)
    shop.goto("2026-11-14T09:00:00-05:00")
    assert returns(shop).recognised == 1
    shop.cancel(guest)
    assert (returns(shop).recognised, returns(shop).unknown) == (0, 1)


def test_an_undo_takes_both_halves_back(shop: Counter, refused: Refused) -> None:
    given = shop.give("voucher:CINN", friend=True)
    shop.undo(given)
    for voucher in given.vouchers:
        with refused("voucher-cancelled"):
            shop.redeem(voucher.code)
    assert shop.money() == ("0.00", "0.00", "640.00")


def test_an_undo_leaves_a_half_that_was_used(shop: Counter, refused: Refused) -> None:
    """P42: the other goes, the used one stands with its cost."""
    given = shop.give("voucher:CINN", friend=True)
    guest, friend = (one.code for one in given.vouchers)
    shop.redeem(friend)
    assert shop.undo(given).used_vouchers == (last_four(friend),)
    with refused("voucher-cancelled"):
        shop.redeem(guest)
    assert shop.money() == ("0.85", "0.00", "639.15")


def test_cancelling_the_guests_takes_an_unused_friend_half_along(shop: Counter, refused: Refused) -> None:
    guest, friend = pair(shop)
    shop.cancel(guest)
    with refused("voucher-cancelled") as facts:
        shop.redeem(friend)
    assert facts["reason"] == "misprint"
    assert shop.money() == ("0.00", "0.00", "640.00")
    guest, friend = pair(shop)
    shop.redeem(friend)
    shop.cancel(guest)
    assert (shop.show(friend).state, shop.money()) == (VoucherState.USED, ("0.85", "0.00", "639.15"))
    guest, friend = pair(shop)
    shop.cancel(friend)
    assert shop.show(guest).state is VoucherState.OPEN


def test_a_friends_use_undone_after_the_guests_was_cancelled_leaves_nothing_to_use(
    shop: Counter, refused: Refused
) -> None:
    """P42: it goes the way it would have gone unused. A lost guest's that has its successor is no reason."""
    guest, friend = pair(shop)
    shop.redeem(friend)
    shop.cancel(guest)
    assert shop.undo_redeem(friend).state is VoucherState.CANCELLED
    with refused("voucher-cancelled"):
        shop.redeem(friend)
    assert shop.money() == ("0.00", "0.00", "640.00")
    guest, friend = pair(shop)
    shop.redeem(friend)
    shop.reissue(guest)
    assert shop.undo_redeem(friend).state is VoucherState.OPEN


def test_a_lost_voucher_takes_its_friend_half_with_it_to_the_new_one(shop: Counter, refused: Refused) -> None:
    guest, friend = pair(shop)
    new = shop.reissue(guest)
    assert (shop.show(friend).friend_of, shop.show(friend).state) == (last_four(new.code), VoucherState.OPEN)
    shop.cancel(new.code)
    with refused("voucher-cancelled"):
        shop.redeem(friend)


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        (("voucher:CINN",), ["goods", "friend"]),
        (("voucher:10.00",), ["money", "friend"]),
        (("remake:CINN", "voucher:10.00"), ["better", "friend"]),
        (("sorry", "voucher:CINN"), ["goods", "friend"]),
    ],
)
def test_its_title_is_by_what_was_given(shop: Counter, wanted: tuple[str, ...], titles: list[str]) -> None:
    given = shop.give(*wanted, friend=True)
    with shop.office._room.store.read() as reading:
        found = reading.connection.exec_driver_sql("SELECT title FROM voucher ORDER BY id").fetchall()
    assert ([row[0] for row in found], len(given.vouchers)) == (titles, 2)


def test_a_promise_keeps_the_friend_in_mind(shop: Counter, refused: Refused) -> None:
    """P30: exactly what was asked is given with the later yes; a card waits until then."""
    shop.limit(Role.STAFF, per_remedy="1.00")
    promise = shop.promise("voucher:CINN", friend=True)
    assert (promise.value.text, [part.friend for part in promise.parts]) == ("6.40", [False, True])
    given = shop.yes(promise).remedy
    assert given is not None
    assert [one.friend_of is not None for one in given.vouchers] == [False, True]
    alone = shop.yes(shop.promise("voucher:CINN")).remedy
    assert alone is not None
    assert len(alone.vouchers) == 1
    with refused("usage"):
        shop.promise("voucher:CINN", card="KXTF")
