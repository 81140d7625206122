"""The books over months of anything that can happen to gives and vouchers."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.books import Books
from pos_recovery.domain.views.vouchers import VoucherFilter, VoucherState
from tests.office.bakery import Counter
from tests.office.book_desk import NOVEMBER, close, preview


@pytest.mark.parametrize("seed", range(4))
def test_the_books_hold_through_months_of_anything_that_can_happen(shop: Counter, seed: int) -> None:
    """P80, P82: every month balances, outstanding is what the vouchers say, closed months stay as they are."""
    dice = random.Random(seed)
    now = datetime.fromisoformat("2026-11-12T15:00:00-05:00")
    shop.set("accrual", dice.choice(["on", "off"]))
    shop.set("voucher-is-payment", dice.choice(["on", "off"]))
    codes: list[str] = []
    closed: dict[date, Books] = {}
    for _turn in range(60):
        now += timedelta(days=dice.choice([0, 0, 1, 3, 6]), minutes=7)
        shop.clock.move(now)
        month = now.date().replace(day=1)
        codes += _anything(shop, dice, codes)
        previous = (month - timedelta(days=1)).replace(day=1)
        if dice.random() < 0.3 and previous >= NOVEMBER[0] and previous not in closed:
            for open_month in [m for m in _months(previous) if m not in closed]:
                closed[open_month] = close(shop, open_month)
            shop.set("books", dice.choice(["memo", "at-cost", "at-price"]))
    for first, found in closed.items():
        assert preview(shop, (first, found.last)) == found
    whole = preview(shop, (NOVEMBER[0], now.date()))
    held = shop.office.vouchers.listed(shop.rita, VoucherFilter(VoucherState.OPEN))
    assert whole.vouchers.outstanding.units == sum(one.left.units for one in held)


def _months(last: date) -> list[date]:
    found = [NOVEMBER[0]]
    while found[-1] < last:
        found.append((found[-1] + timedelta(days=32)).replace(day=1))
    return found


def _anything(shop: Counter, dice: random.Random, codes: list[str]) -> list[str]:
    """One thing that happens; the codes of the vouchers it made. What the shop refuses is no matter."""
    try:
        match dice.choice(["give", "voucher", "voucher", "redeem", "redeem", "unredeem", "cancel", "reissue", "undo"]):
            case "give":
                shop.give(dice.choice(["remake:FLAT", "comp:SOUP", "refund:2.00"]))
            case "undo":
                shop.undo(shop.give("remake:FLAT", "voucher:2.00"))
            case "voucher":
                until = shop.clock.now().date() + timedelta(days=dice.choice([0, 2, 9, 40]))
                code = shop.voucher(dice.choice(["CINN", "6.00"]))
                return [code, shop.reissue(code, until).code]
            case "redeem" if codes:
                shop.redeem(dice.choice(codes), dice.choice([None, "1.00"]), reason="was ill")
            case "unredeem" if codes:
                shop.undo_redeem(dice.choice(codes))
            case "cancel" if codes:
                shop.cancel(dice.choice(codes))
            case "reissue" if codes:
                return [shop.reissue(dice.choice(codes)).code]
    except Refusal:
        pass
    return []
