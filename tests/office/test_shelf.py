"""What a press keeps for the next one never outlives what it was counted from."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos_recovery.domain.people import Role
from pos_recovery.office.bootstrap import open_office
from tests.office.bakery import Counter, staff_of, where
from tests.office.conftest import Refused


def test_what_another_process_gave_counts_at_once(shop: Counter, shop_folder: Path, refused: Refused) -> None:
    shop.budget("10.00")
    shop.give("discount:2.00")
    with open_office(where(shop_folder, shop.clock)) as office:
        other = Counter(office, shop.clock, staff_of(office))
        other.give("discount:5.00")
        assert other.money() == ("7.00", "0.00", "3.00")
        shop.give("discount:1.00")
        with refused("needs-approval") as facts:
            other.give("discount:2.01")
    assert facts["over"] == "0.01"
    assert shop.money() == ("8.00", "0.00", "2.00")


def test_what_somebody_gave_at_another_program_counts_for_their_day_at_once(
    shop: Counter, shop_folder: Path, refused: Refused
) -> None:
    """P14: the window and the command line, both open all the while. No row of the database guards this limit."""
    shop.limit(Role.STAFF, per_day="6.00")
    maya = shop.staff["Maya"]
    shop.give("discount:2.00", by=maya)
    with open_office(where(shop_folder, shop.clock)) as office:
        Counter(office, shop.clock, staff_of(office)).give("discount:3.00", by=maya)
    with refused("needs-approval") as facts:
        shop.give("discount:1.01", by=maya)
    assert facts["over"] == "0.01"
    shop.give("discount:1.00", by=maya)


def test_limits_of_a_day_count_gives_and_not_what_was_taken_back(shop: Counter, refused: Refused) -> None:
    maya = shop.staff["Maya"]
    shop.limit(Role.STAFF, per_day="6.00")
    shop.give("discount:2.00", by=maya)
    wrong = shop.give("discount:4.00", by=maya)
    with refused("needs-approval"):
        shop.give("discount:0.01", by=maya)
    shop.undo(wrong)
    shop.give("discount:4.00", by=maya)
    with refused("needs-approval") as facts:
        shop.give("discount:0.01", by=maya)
    assert facts["over"] == "0.01"
    shop.goto("2026-11-13T14:32:00-05:00")
    shop.give("discount:6.00", by=maya)


def test_a_refused_give_leaves_nothing_counted(shop: Counter, refused: Refused) -> None:
    shop.budget("6.00")
    shop.give("discount:1.00")
    with refused("needs-approval"):
        shop.give("discount:5.01")
    assert shop.give("discount:5.00").left is not None
    assert shop.money() == ("6.00", "0.00", "0.00")


@pytest.mark.parametrize("use", ["redeem", "cancel"])
def test_a_voucher_used_or_cancelled_between_two_gives_moves_the_budget_of_both(
    shop: Counter, refused: Refused, use: str
) -> None:
    shop.budget("20.00")
    code = shop.voucher("10.00")
    assert shop.money() == ("0.00", "10.00", "10.00")
    getattr(shop, use)(code)
    spent, left = ("10.00", "10.00") if use == "redeem" else ("0.00", "20.00")
    assert shop.money() == (spent, "0.00", left)
    with refused("needs-approval") as facts:
        shop.give(f"discount:{left[:-1]}1")
    assert facts["over"] == "0.01"
    shop.give(f"discount:{left}")


def test_a_second_give_for_one_moment_counts_the_first(shop: Counter, refused: Refused) -> None:
    maya = shop.staff["Maya"]
    shop.limit(Role.STAFF, per_moment="5.00")
    moment = shop.log()
    shop.give("discount:3.00", by=maya, moment=moment)
    with refused("needs-approval") as facts:
        shop.give("discount:2.01", by=maya, moment=moment)
    assert facts["over"] == "0.01"


def test_the_same_parts_are_priced_anew_when_the_shop_is_changed(shop: Counter) -> None:
    shop.set("on-till.remake", "not-rung")
    before = shop.give("remake:FLAT")
    shop.set("on-till.remake", "rung")
    after = shop.give("remake:FLAT")
    assert before.on_the_till != after.on_the_till
    assert [part.on_till for part in (*before.parts, *after.parts)] == ["not-rung", "rung"]
