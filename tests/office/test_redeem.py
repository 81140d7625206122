"""Using a voucher: once, at one counter, whole or in part, until its last second."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from pos_recovery.domain.people import Role
from pos_recovery.domain.views.vouchers import VoucherState
from pos_recovery.office.commands import AddPerson, Approver, Redeem
from tests.office.bakery import STAFF, Counter
from tests.office.conftest import Refused
from tests.office.rush import redeem_at_once


def test_a_used_voucher_says_when_by_whom_and_where(shop: Counter, refused: Refused) -> None:
    """P35, P37: "Already used today 14:02 by Ana at Counter 1"."""
    code = shop.voucher("CINN")
    done = shop.redeem(code, by=shop.staff["Maya"], ticket="1107")
    assert (done.redeemed.text, done.left.text, done.state) == ("3.20", "0.00", VoucherState.USED)
    assert "Cinnamon bun" in done.on_the_till
    shop.goto("2026-11-14T09:00:00-05:00")
    with refused("voucher-used") as facts:
        shop.redeem(code, by=shop.staff["Ben"])
    assert facts == {
        "at": "2026-11-12T14:32:00-05:00", "by": "Maya", "counter": "Counter 1", "days_ago": 2, "times": 1,
    }  # fmt: skip
    use = shop.show(code).redemptions[0]
    assert (use.by, use.counter, use.ticket, use.undone) == ("Maya", "Counter 1", "1107", False)


def test_twenty_at_once_from_four_processes_redeem_it_once(shop: Counter, shop_folder: Path) -> None:
    """P35: exactly one success, and the others are told that it is used."""
    code = shop.voucher("10.00")
    answers = redeem_at_once([shop_folder] * 4, code, each=5)
    assert sorted(answers) == ["done", *["voucher-used"] * 19]
    assert len(shop.show(code).redemptions) == 1
    assert shop.money() == ("10.00", "0.00", "630.00")


def test_parts_that_race_for_the_last_3_50_never_come_to_more(shop: Counter, shop_folder: Path) -> None:
    """P39, P40: seven of twelve get their 0.50, and the others are told that it is used."""
    code = shop.voucher("10.00")
    shop.redeem(code, "6.50")
    answers = redeem_at_once([shop_folder] * 4, code, each=3, value="0.50")
    assert sorted(answers) == [*["done"] * 7, *["voucher-used"] * 5]
    seen = shop.show(code)
    assert (seen.left.text, [use.value.text for use in seen.redemptions]) == ("0.00", ["6.50", *["0.50"] * 7])
    assert shop.money() == ("10.00", "0.00", "630.00")


def test_parts_too_large_for_what_is_left_race_and_one_fits(shop: Counter, shop_folder: Path) -> None:
    """P40: 2.00 and 2.00 are more than the last 3.50."""
    code = shop.voucher("10.00")
    shop.redeem(code, "6.50")
    answers = redeem_at_once([shop_folder] * 2, code, each=1, value="2.00")
    assert sorted(answers) == ["bad-amount", "done"]
    assert shop.show(code).left.text == "1.50"


def test_a_voucher_for_money_is_used_in_parts_and_keeps_its_end(shop: Counter, refused: Refused) -> None:
    """P39: 10.00 used for 6.50 leaves 3.50."""
    code = shop.voucher("10.00")
    done = shop.redeem(code, "6.50")
    assert (done.left.text, done.state) == ("3.50", VoucherState.PART_USED)
    assert shop.show(code).good_until == date(2027, 2, 12)
    for wrong in ("3.51", "0", "0.00", "-1.00", "10.00"):
        with refused("bad-amount") as facts:
            shop.redeem(code, wrong)
        assert facts["left"] == "3.50"
    shop.goto("2026-11-13T09:00:00-05:00")
    assert shop.redeem(code, "3.50").state is VoucherState.USED
    assert [use.value.text for use in shop.show(code).redemptions] == ["6.50", "3.50"]


def test_goods_are_used_whole(shop: Counter, refused: Refused) -> None:
    """P39."""
    for what in ("CINN", "category:Lunch"):
        code = shop.voucher(what)
        with refused("bad-amount"):
            shop.redeem(code, "1.00")
        assert shop.redeem(code, shop.show(code).worth.text).state is VoucherState.USED


def test_the_database_itself_refuses_a_voucher_below_nothing_or_above_its_worth(shop: Counter) -> None:
    """P40."""
    code = shop.voucher("10.00")
    shop.redeem(code, "6.50")
    for left in (-1, 1001):
        with pytest.raises(IntegrityError), shop.office._room.work() as work:
            work.tx.connection.exec_driver_sql(f"UPDATE voucher SET left_minor = {left}")
    for value in (0, -5):
        with pytest.raises(IntegrityError), shop.office._room.work() as work:
            work.tx.connection.exec_driver_sql(f"UPDATE redemption SET value_minor = {value}")
    assert shop.show(code).left.text == "3.50"


@pytest.mark.parametrize(
    ("last_day", "last_second", "first_refused"),
    [
        ("2027-05-31", "2027-05-31T23:59:59-04:00", "2027-06-01T00:00:00-04:00"),
        ("2026-11-12", "2026-11-12T23:59:59-05:00", "2026-11-13T00:00:00-05:00"),
        ("2027-03-13", "2027-03-13T23:59:59-05:00", "2027-03-14T00:00:00-05:00"),
        ("2027-03-14", "2027-03-14T23:59:59-04:00", "2027-03-15T00:00:00-04:00"),
        ("2027-11-07", "2027-11-07T23:59:59-05:00", "2027-11-08T00:00:00-05:00"),
    ],
)
def test_good_until_31_may_works_at_235959_and_ends_at_midnight(
    shop: Counter, refused: Refused, last_day: str, last_second: str, first_refused: str
) -> None:
    """P36: local time, also in the nights when clocks change."""
    until = date.fromisoformat(last_day)
    first, second = shop.voucher("CINN", until=until), shop.voucher("CINN", until=until)
    shop.goto(last_second)
    assert shop.redeem(first).state is VoucherState.USED
    shop.goto(first_refused)
    with refused("voucher-ended") as facts:
        shop.redeem(second)
    assert (facts["good_until"], facts["days_ago"]) == (last_day, 1)


def test_a_last_day_without_midnight_ends_at_the_first_instant_after_it(shop: Counter, refused: Refused) -> None:
    """P36: in Beirut the clocks skip from 24:00 to 01:00 on 28 March 2027."""
    shop.set("timezone", "Asia/Beirut")
    shop.goto("2027-03-20T12:00:00+02:00")
    first, second = (shop.voucher("CINN", until=date(2027, 3, 27)) for _ in range(2))
    shop.goto("2027-03-27T21:59:59+00:00")
    shop.redeem(first)
    shop.goto("2027-03-27T22:00:00+00:00")
    with refused("voucher-ended"):
        shop.redeem(second)


def test_a_manager_accepts_a_late_one_for_fourteen_days_with_a_reason(shop: Counter, refused: Refused) -> None:
    """P36; DECISIONS: without a reason it answers `voucher-ended`, to managers too."""
    until = date(2026, 11, 20)
    first, second, third = (shop.voucher("CINN", until=until) for _ in range(3))
    shop.goto("2026-11-21T00:00:00-05:00")
    for reason in (None, "", "   "):
        with refused("voucher-ended"):
            shop.redeem(first, by=shop.staff["Ines"], reason=reason)
    for name in ("Maya", "Tom"):
        with refused("not-allowed"):
            shop.redeem(first, by=shop.staff[name], reason="was ill")
    shop.redeem(first, by=shop.staff["Ines"], reason="was ill")
    shop.goto("2026-12-04T23:59:59-05:00")
    shop.redeem(second, reason="was ill")
    shop.goto("2026-12-05T00:00:00-05:00")
    with refused("voucher-ended"):
        shop.redeem(third, reason="was ill")


def test_a_manager_says_yes_to_a_late_one_at_somebody_elses_counter(shop: Counter, refused: Refused) -> None:
    """P25, P36."""
    code = shop.voucher("CINN", until=date(2026, 11, 20))
    shop.goto("2026-11-22T12:00:00-05:00")
    asked = Redeem(actor=shop.staff["Maya"], code=code, reason="was ill", approver=Approver("Tom", STAFF["Tom"][1]))
    with refused("not-allowed"):
        shop.office.vouchers.redeem(asked)
    shop.redeem(code, by=shop.staff["Maya"], reason="was ill", approver=Approver("Ines", STAFF["Ines"][1]))
    assert shop.show(code).redemptions[0].by == "Maya"


def test_a_late_part_is_accepted_once_and_the_rest_stays_ended(shop: Counter, refused: Refused) -> None:
    code = shop.voucher("10.00", until=date(2026, 11, 20))
    shop.redeem(code, "2.00")
    shop.goto("2026-11-22T12:00:00-05:00")
    with refused("bad-amount"):
        shop.redeem(code, "8.01", reason="was ill")
    shop.redeem(code, "5.00", reason="was ill")
    with refused("voucher-used"):
        shop.redeem(code, "3.00", reason="was ill")
    assert shop.money() == ("7.00", "0.00", "633.00")
    shop.undo_redeem(code)
    assert shop.money() == ("2.00", "0.00", "638.00")
    assert shop.redeem(code, reason="was ill").redeemed.text == "8.00"


def test_undoing_a_use_restores_it_once(shop: Counter, refused: Refused) -> None:
    """P42: with a reason, by a manager."""
    code = shop.voucher("10.00")
    shop.redeem(code, "6.50")
    shop.goto("2026-11-12T15:00:00-05:00")
    shop.redeem(code, "3.50")
    shop.goto("2026-11-12T16:00:00-05:00")
    assert shop.undo_redeem(code, by=shop.staff["Ines"]).left.text == "3.50"
    assert shop.undo_redeem(code).left.text == "10.00"
    with refused("already-undone"):
        shop.undo_redeem(code)
    seen = shop.show(code)
    assert (seen.state, [use.undone for use in seen.redemptions]) == (VoucherState.OPEN, [True, True])
    assert shop.money() == ("0.00", "10.00", "630.00")
    shop.redeem(code)


def test_a_use_of_a_voucher_that_was_cancelled_since_is_not_undone(shop: Counter, refused: Refused) -> None:
    """P41, P42: or the lost one would be good again beside its successor."""
    lost, cancelled = shop.voucher("10.00"), shop.voucher("10.00")
    for code in (lost, cancelled):
        shop.redeem(code, "6.50")
    new = shop.reissue(lost)
    shop.cancel(cancelled)
    for code in (lost, cancelled):
        with refused("voucher-cancelled"):
            shop.undo_redeem(code)
        with refused("voucher-cancelled"):
            shop.redeem(code, "1.00")
    assert shop.show(new.code).left.text == "3.50"
    assert shop.money() == ("13.00", "3.50", "623.50")


def test_a_use_undone_after_the_end_leaves_the_voucher_ended(shop: Counter, refused: Refused) -> None:
    """P42: all that was left is free again, and a manager may still accept it late."""
    code = shop.voucher("10.00", until=date(2026, 11, 20))
    shop.redeem(code, "6.50")
    shop.goto("2026-11-22T12:00:00-05:00")
    assert shop.undo_redeem(code).state is VoucherState.ENDED
    assert shop.money() == ("0.00", "0.00", "640.00")
    with refused("voucher-ended"):
        shop.redeem(code)
    assert shop.redeem(code, reason="was ill").redeemed.text == "10.00"


def test_each_use_is_a_visit_and_an_undone_one_is_none(shop: Counter) -> None:
    """P60."""
    given = shop.give("voucher:10.00")
    code = given.vouchers[0].code
    shop.goto("2026-11-14T12:00:00-05:00")
    done = shop.redeem(code, "6.50")
    seen = shop.office.moments.show(shop.rita, given.moment).visits
    assert [(visit.id, visit.how) for visit in seen] == [(done.visit, "redemption")]
    shop.undo_redeem(code)
    assert shop.office.moments.show(shop.rita, given.moment).visits == ()


def test_redeeming_needs_a_pin_and_is_not_a_bookkeepers(shop: Counter, refused: Refused) -> None:
    code = shop.voucher("CINN")
    with refused("usage"):
        shop.redeem(code, by=shop.office.people.sign_in("Maya", None))
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ada", role=Role.BOOKKEEPER, pin="603817"))
    with refused("not-allowed"):
        shop.redeem(code, by=shop.office.people.sign_in("Ada", "603817"))
    assert shop.show(code).state is VoucherState.OPEN


def test_the_cents_of_a_cost_add_up_over_any_number_of_parts(shop: Counter) -> None:
    """P18: 10.00 used in thirds is settled to the cent."""
    code = shop.voucher("10.00")
    for value in ("3.33", "3.33", "3.33"):
        shop.redeem(code, value)
    assert shop.money() == ("9.99", "0.01", "630.00")
    shop.redeem(code)
    assert shop.money() == ("10.00", "0.00", "630.00")


def test_the_answer_carries_the_counters_time(shop: Counter) -> None:
    code = shop.voucher("CINN")
    shop.redeem(code)
    assert shop.show(code).redemptions[0].at == datetime.fromisoformat("2026-11-12T14:32:00-05:00")
