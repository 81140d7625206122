"""Codes that nobody ever gave: whoever looks after vouchers hears of them (RELIABILITY 0.4)."""

from __future__ import annotations

from tests.office.bakery import Counter
from tests.office.conftest import Refused
from tests.office.test_vouchers import unknown


def codes_line(shop: Counter) -> tuple[bool, str]:
    """What doctor says of codes."""
    (check,) = (one for one in shop.office.upkeep.doctor().checks if one.name == "codes")
    return check.ok, check.says


def test_doctor_and_the_voucher_list_tell_how_many_were_tried_where_and_when(shop: Counter, refused: Refused) -> None:
    assert codes_line(shop) == (True, "No code that is not ours was tried today.")
    for number in range(3):
        with refused("voucher-unknown"):
            shop.show(unknown(number))
    with refused("voucher-mistyped"):
        shop.show("XBCDFGHJKLNP")
    shop.goto("2026-11-12T15:10:00-05:00")
    with refused("voucher-unknown"):
        shop.redeem(unknown(7))
    assert shop.office.vouchers.unknown_today(shop.rita) == (("Counter 1", 4),)
    assert codes_line(shop) == (
        True, "Codes that are not ours were tried today: 4 at Counter 1, the last at 15:10."
    )  # fmt: skip
    shop.goto("2026-11-13T03:59:00-05:00")
    assert shop.office.vouchers.unknown_today(shop.rita) != (), "the business day ends at four"
    shop.goto("2026-11-13T04:00:00-05:00")
    assert shop.office.vouchers.unknown_today(shop.rita) == ()
    with refused("not-allowed"):
        shop.office.vouchers.unknown_today(shop.staff["Maya"])
