"""Badges: they unlock the screen, approve nothing, stand for no PIN, and take no other code's road."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.badge import read_badge
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Role
from pos_recovery.domain.voucher_code import is_shaped, make_code
from pos_recovery.host.clock import MovedClock
from pos_recovery.host.pins import ArgonPins
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import Approver, ChangePerson, Give, GiveBadge, TakeBadge
from tests.office.bakery import STAFF, Counter, hurry, specs, where
from tests.office.conftest import Refused

BADGE = "STAFF-0007-42"


def assign(shop: Counter, name: str, code: str = BADGE, by: str = "Rita") -> bool:
    """Give somebody a badge; whether they carry one now."""
    return shop.office.badges.give(GiveBadge(actor=shop.staff[by], name=name, code=code)).receipt.badge


def test_a_badge_says_who_is_here_and_confirms_nobody(shop: Counter) -> None:
    """RELIABILITY 0.5, "A badge only unlocks the screen": it is worth what a tap on the face is worth."""
    assert assign(shop, "maya")
    here = shop.office.badges.unlock(BADGE)
    assert (here.name, here.role, here.confirmed) == ("Maya", Role.STAFF, False)
    assert shop.office.badges.unlock(f" {BADGE.lower()}\n").name == "Maya"
    assert here == shop.office.people.sign_in("Maya", None)


def test_a_badge_gives_no_more_than_a_face_and_never_says_yes(shop: Counter, refused: Refused) -> None:
    """P25: above the small amount the PIN; and no code stands for an approver's PIN."""
    assign(shop, "Ines")
    ines = shop.office.badges.unlock(BADGE)
    assert shop.give("discount:5.00", by=ines).confirmed is False
    with refused("usage"):
        shop.give("discount:5.01", by=ines)
    with refused("usage"):
        shop.office.people.everybody(ines)
    moment = shop.log()
    yes = Give(actor=shop.staff["Maya"], moment=moment, specs=specs("discount:20.00"), approver=Approver("Ines", BADGE))
    with refused("wrong-pin"):
        shop.office.remedies.give(yes)
    with refused("wrong-pin"):
        shop.office.people.sign_in("Ines", BADGE)


def test_a_scanner_is_tried_out_with_any_badge_and_none_is_counted(shop: Counter, refused: Refused) -> None:
    """By a manager or an owner; nobody else learns whose badge lies there."""
    assign(shop, "Maya")
    for name in ("Rita", "Ines"):
        assert shop.office.badges.carrier(shop.staff[name], BADGE.lower()) == "Maya"
    for strange in ("4006381333931", "short", "with a blank", make_code(bytes(range(16)), practice=True)):
        for _ in range(4):
            assert shop.office.badges.carrier(shop.staff["Ines"], strange) is None
    with refused("not-allowed"):
        shop.office.badges.carrier(shop.staff["Tom"], BADGE)
    assert shop.office.badges.unlock(BADGE).name == "Maya"


def test_only_an_owner_gives_and_takes_badges(shop: Counter, refused: Refused) -> None:
    for name in ("Ines", "Tom", "Maya"):
        with refused("not-allowed"):
            assign(shop, "Maya", by=name)
        with refused("not-allowed"):
            shop.office.badges.take(TakeBadge(actor=shop.staff[name], name="Maya"))
    with refused("unknown-staff"):
        assign(shop, "Zoe")
    assert not any(one.badge for one in shop.office.people.everybody(shop.rita))


def test_a_badge_belongs_to_one_person_until_it_is_taken_away(shop: Counter, refused: Refused) -> None:
    assign(shop, "Maya")
    assign(shop, "Maya")
    with refused("name-taken") as facts:
        assign(shop, "Ben", BADGE.lower())
    assert facts["name"] == "Maya"
    assert shop.office.badges.take(TakeBadge(actor=shop.rita, name="Maya")).receipt.badge is False
    with refused("unknown-staff"):
        shop.office.badges.unlock(BADGE)
    assign(shop, "Ben")
    assign(shop, "Ben", "BEN-HAS-A-NEW-ONE")
    with refused("unknown-staff"):
        shop.office.badges.unlock(BADGE)
    assert shop.office.badges.unlock("BEN-HAS-A-NEW-ONE").name == "Ben"
    assert {one.name: one.badge for one in shop.office.people.everybody(shop.rita)}["Ben"]


def test_whoever_left_or_keeps_the_books_unlocks_nothing(shop: Counter, refused: Refused) -> None:
    assign(shop, "Ben")
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Ben", enabled=False))
    with refused("unknown-staff"):
        shop.office.badges.unlock(BADGE)
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Ben", enabled=True))
    assert shop.office.badges.unlock(BADGE).name == "Ben"
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Ben", role=Role.BOOKKEEPER, pin="603817"))
    with refused("unknown-staff"):
        shop.office.badges.unlock(BADGE)
    with refused("usage"):
        assign(shop, "Ben", "ANOTHER-ONE")


def test_a_badge_is_lent_to_no_role_above_and_new_pins_leave_it(shop: Counter) -> None:
    """The role is the one that somebody has when the badge is scanned."""
    assign(shop, "Maya")
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Maya", role=Role.MANAGER, pin="582036"))
    assert shop.office.badges.unlock(BADGE).role is Role.MANAGER
    assert not shop.office.badges.unlock(BADGE).confirmed


def test_guessing_badges_rests_badges_and_no_pin(shop: Counter, refused: Refused) -> None:
    """As with voucher codes: ten unknown ones in ten minutes, each in the journal."""
    assign(shop, "Maya")
    for number in range(10):
        with refused("unknown-staff"):
            shop.office.badges.unlock(f"GUESS-{number:04d}")
    with refused("counter-rests") as facts:
        shop.office.badges.unlock(BADGE)
    assert (facts["what"], facts["minutes"]) == ("badge", 10)
    assert shop.office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed
    today = shop.office.days.on(shop.clock.now())
    told = [line.kind for line in shop.office.upkeep.journal(shop.rita, today, today)]
    assert told.count("badge-unknown") == 10
    shop.clock.move(shop.clock.now() + timedelta(minutes=10, seconds=1))
    assert shop.office.badges.unlock(BADGE).name == "Maya"


def test_no_badge_stands_in_any_file_of_the_shop(shop: Counter, shop_folder: Path, clock: MovedClock) -> None:
    """P96: what is kept is a digest under a secret that the shop's file does not hold."""
    assign(shop, "Maya", "SECRETBADGE7")
    assert "SECRETBADGE7" not in repr(GiveBadge(actor=shop.rita, name="Maya", code="SECRETBADGE7"))
    shop.office.close()
    for file in shop_folder.rglob("*"):
        assert not file.is_file() or b"SECRETBADGE7" not in file.read_bytes()
    with open_office(where(shop_folder, clock)) as again:
        hurry(again)
        assert again.badges.unlock("secretbadge7").name == "Maya"
    assert ArgonPins(bytes(32)).badge_key("A") != ArgonPins(b"1" * 32).badge_key("A")


@pytest.mark.parametrize("code", ["", "12345", "A B C D E F", "x" * 65, "badge\x007", "ключ-ключ", "\n\n\n\n\n\n\n"])
def test_what_cannot_be_a_badge_is_refused(shop: Counter, refused: Refused, code: str) -> None:
    with refused("bad-code"):
        assign(shop, "Maya", code)
    with refused("bad-code"):
        shop.office.badges.unlock(code)


@given(st.binary(min_size=16, max_size=16), st.booleans(), st.booleans())
def test_no_voucher_of_any_shop_is_ever_a_badge(chance: bytes, practice: bool, small: bool) -> None:
    """A voucher's code and a badge never take each other's road, in either case."""
    try:
        code = make_code(chance, practice)
    except ValueError:
        return
    code = code.lower() if small else code
    assert is_shaped(code)
    with pytest.raises(Refusal, match="bad-code"):
        read_badge(code)
