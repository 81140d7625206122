"""The voucher list of managers and owners: filtered and cut off by the database, whatever it holds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pos_recovery.domain.views.vouchers import VoucherFilter, VoucherState
from tests.office.bakery import Counter
from tests.office.conftest import Refused

ANA: dict[str, Any] = {
    "customer_name": "Ána Öztürk",
    "customer_phone": "+1 212 555 0142",
    "customer_email": "ana@example.com",
}


def listed(shop: Counter, **wanted: Any) -> list[str]:
    """The codes listed, newest last."""
    return [one.code for one in shop.office.vouchers.listed(shop.rita, VoucherFilter(**wanted))]


def test_by_state_as_of_now_whether_or_not_anybody_wrote_the_end_down(shop: Counter) -> None:
    """P36: a voucher whose last day is over is under the ended ones at once, and under no other."""
    over, part_over = (shop.voucher("10.00", until=date(2026, 11, 20)) for _ in range(2))
    open_, part, used, cancelled = (shop.voucher("10.00") for _ in range(4))
    shop.redeem(part_over, "2.00")
    shop.redeem(part, "1.00")
    shop.redeem(used)
    shop.cancel(cancelled)
    assert listed(shop, state=VoucherState.OPEN) == [over, part_over, open_, part]
    shop.goto("2026-11-21T00:00:00-05:00")
    for _ in range(2):
        assert listed(shop) == [over, part_over, open_, part, used, cancelled]
        assert listed(shop, state=VoucherState.OPEN) == [open_, part]
        assert listed(shop, state=VoucherState.PART_USED) == [part]
        assert listed(shop, state=VoucherState.ENDED) == [over, part_over]
        assert listed(shop, state=VoucherState.USED) == [used]
        assert listed(shop, state=VoucherState.CANCELLED) == [cancelled]
        shop.office.vouchers.end_overdue()


def test_a_listed_voucher_is_told_as_it_is_shown(shop: Counter) -> None:
    """Uses that were undone, successors and all: what is read for many at once is what is read for one."""
    plain, used, lost, cancelled = (shop.voucher("10.00") for _ in range(4))
    shop.redeem(used, "4.00")
    shop.undo_redeem(used)
    shop.redeem(used, "2.50", by=shop.staff["Ben"])
    new = shop.reissue(lost)
    shop.cancel(cancelled)
    codes = [plain, used, lost, cancelled, new.code]
    views = shop.office.vouchers.listed(shop.rita)
    assert {one.code: one for one in views} == {code: shop.show(code) for code in codes}
    assert {one.code: one for one in views}[lost].replaced_by == new.code[-4:]


@pytest.mark.parametrize("letters", [4, 7, 12])
def test_by_the_last_letters_however_many_were_read_on_the_paper(shop: Counter, letters: int) -> None:
    codes = [shop.voucher("10.00") for _ in range(3)]
    for code in codes:
        typed = code[-letters:].lower()
        assert listed(shop, end=f" {typed[:3]}-{typed[3:]} ") == [one for one in codes if one.endswith(code[-letters:])]
    wrong = "BBBB" + codes[0][-8:]
    assert listed(shop, end=wrong) == []


def test_too_few_letters_are_refused_instead_of_finding_nothing(shop: Counter, refused: Refused) -> None:
    code = shop.voucher("10.00")
    for typed in (code[-3:], "", "ABCD", "%%%%", code + "B"):
        with refused("usage"):
            listed(shop, end=typed)


def test_by_the_moment_it_was_given_with(shop: Counter) -> None:
    moment = shop.log()
    both = [shop.give("voucher:10.00", moment=moment).vouchers[0].code for _ in range(2)]
    shop.voucher("10.00")
    new = shop.reissue(both[0])
    assert listed(shop, moment=moment) == [*both, new.code]
    assert listed(shop, moment=shop.log()) == []


def test_by_a_customer_who_said_yes(shop: Counter, refused: Refused) -> None:
    """P95: by a part of the name in either case, or the whole phone or e-mail; whoever said no is found by nothing."""
    theirs = [shop.give("voucher:10.00", moment=shop.log(contact_ok=True, **ANA)).vouchers[0].code for _ in range(2)]
    other = shop.log(contact_ok=True, customer_name="Ben Ana-Maria")
    shop.give("voucher:10.00", moment=other)
    nobody = shop.log(contact_ok=False, customer_name="Zoë Nobody", customer_phone="+1 212 555 0199")
    shop.give("voucher:10.00", moment=nobody)
    for typed in ("ána ö", "ÖZTÜRK", "(212) 555-0142", "ANA@example.com"):
        assert listed(shop, customer=typed) == theirs, typed
    assert listed(shop, customer="Öztürk", limit=1) == theirs[-1:]
    for typed in ("Zoë", "+1 212 555 0199", "ana@example", "%"):
        assert listed(shop, customer=typed) == []
    with refused("usage"):
        listed(shop, customer="  ")


def test_as_many_as_anybody_can_write_is_all_of_them(shop: Counter) -> None:
    codes = [shop.voucher("1.00") for _ in range(2)]
    for limit in ((1 << 62) - 1, (1 << 63) - 1, 10**30):
        assert listed(shop, limit=limit) == codes


def test_a_long_list_is_read_in_parts_the_newest_first(shop: Counter) -> None:
    codes = [shop.voucher("1.00") for _ in range(5)]
    shop.redeem(codes[3])
    wanted, seen, before = VoucherFilter(VoucherState.OPEN, limit=2), [], None
    for _ in range(3):
        part = shop.office.vouchers.window(shop.rita, wanted, before)
        seen += [one.code for one in part.vouchers]
        before = part.before
        if before is None:
            break
    assert seen == [codes[4], codes[2], codes[1], codes[0]]
    assert before is None
    assert listed(shop, limit=3) == codes[2:]


def test_only_managers_and_owners_list_them(shop: Counter, refused: Refused) -> None:
    shop.voucher("10.00")
    assert len(shop.office.vouchers.listed(shop.staff["Ines"])) == 1
    for name in ("Tom", "Maya"):
        with refused("not-allowed"):
            shop.office.vouchers.listed(shop.staff[name])
