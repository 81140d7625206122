"""Who works here: joining, leaving, roles and PINs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Actor, Role
from pos_recovery.office.commands import AddPerson, ChangePerson, SetPin
from pos_recovery.office.office import Office
from tests.office.bakery import STAFF, Counter
from tests.office.conftest import Refused


def add(shop: Counter, name: str, role: Role = Role.STAFF, pin: str = "6038", by: Actor | None = None) -> None:
    """Somebody new."""
    shop.office.people.add(AddPerson(actor=by or shop.rita, name=name, role=role, pin=pin))


def change(shop: Counter, name: str, by: Actor | None = None, **what: Any) -> None:
    """Enable, disable, another role."""
    shop.office.people.change(ChangePerson(actor=by or shop.rita, name=name, **what))


def set_pin(shop: Counter, name: str, pin: str, by: Actor | None = None) -> None:
    """A new PIN."""
    shop.office.people.set_pin(SetPin(actor=by or shop.rita, name=name, pin=pin))


def test_everybody_signs_in_with_their_own_pin(office: Office) -> None:
    """The slow hash itself, once: right and wrong."""
    maya = office.people.sign_in("maya", STAFF["Maya"][1])
    assert (maya.name, maya.role, maya.confirmed) == ("Maya", Role.STAFF, True)
    with pytest.raises(Refusal, match="wrong-pin"):
        office.people.sign_in("Maya", STAFF["Ben"][1])
    assert not office.people.sign_in("Maya", None).confirmed


def test_two_people_with_the_same_pin_are_never_confused(shop: Counter) -> None:
    """P27: allowed, and nothing tells."""
    add(shop, "Ana", pin=STAFF["Maya"][1])
    assert shop.office.people.sign_in("Ana", STAFF["Maya"][1]).name == "Ana"
    assert shop.office.people.sign_in("Maya", STAFF["Maya"][1]).name == "Maya"


def test_no_pin_stands_in_any_file_of_the_shop_or_in_what_is_shown(shop: Counter, shop_folder: Path) -> None:
    """P27, P96: PINs are never shown, logged or kept."""
    add(shop, "Ana", pin="6038")
    command = AddPerson(actor=shop.rita, name="Ana", role=Role.STAFF, pin="6038")
    assert "6038" not in repr(command)
    assert "pin" not in repr(shop.office.people.everybody(shop.rita)).lower()
    today = shop.office.days.on(shop.clock.now())
    assert "835926" not in repr(shop.office.upkeep.journal(shop.rita, today, today))
    shop.office.close()
    for file in shop_folder.rglob("*"):
        assert not file.is_file() or b"835926" not in file.read_bytes()


def test_a_taken_or_unusable_name_and_a_weak_pin_are_refused(shop: Counter, refused: Refused) -> None:
    for name in ("Maya", "  maya ", "MAYA"):
        with refused("name-taken"):
            add(shop, name)
    for name in ("", "   ", "\n"):
        with refused("bad-name"):
            add(shop, name)
    for pin in ("1234", "0000", "1985", "2580"):
        with refused("weak-pin"):
            add(shop, "Ana", pin=pin)
    for pin in ("603", "60389", "60a8", "٦٠٣٨", ""):
        with refused("usage"):
            add(shop, "Ana", pin=pin)
    with refused("usage"):
        add(shop, "Ana", Role.MANAGER, pin="6038")
    assert [one.name for one in shop.office.people.everybody(shop.rita)].count("Ana") == 0


def test_only_the_owner_hires_and_changes_roles_and_a_manager_sees_the_list(shop: Counter, refused: Refused) -> None:
    """DECISIONS, "Who may do what"."""
    for name in ("Ines", "Tom", "Maya"):
        with refused("not-allowed"):
            add(shop, "Ana", by=shop.staff[name])
        with refused("not-allowed"):
            change(shop, "Ben", by=shop.staff[name], enabled=False)
    assert {one.name for one in shop.office.people.everybody(shop.staff["Ines"])} == set(STAFF)
    with refused("not-allowed"):
        shop.office.people.everybody(shop.staff["Tom"])


def test_whoever_left_cannot_act_and_stays_in_old_records(shop: Counter, refused: Refused) -> None:
    moment = shop.log(shop.staff["Ben"])
    change(shop, "Ben", enabled=False)
    with refused("not-allowed"):
        shop.office.people.sign_in("Ben", STAFF["Ben"][1])
    assert shop.office.moments.show(shop.rita, moment).logged_by == "Ben"
    change(shop, "Ben", enabled=True)
    assert shop.office.people.sign_in("Ben", STAFF["Ben"][1]).confirmed


def test_the_last_owner_stays_owner_and_enabled(shop: Counter, refused: Refused) -> None:
    with refused("last-owner"):
        change(shop, "Rita", enabled=False)
    with refused("last-owner"):
        change(shop, "Rita", role=Role.MANAGER)
    add(shop, "Olga", Role.OWNER, pin="390517")
    change(shop, "Rita", role=Role.MANAGER)
    with refused("last-owner"):
        change(shop, "Olga", by=shop.office.people.sign_in("Olga", "390517"), enabled=False)


def test_a_disabled_owner_is_no_owner_to_count_on(shop: Counter, refused: Refused) -> None:
    add(shop, "Olga", Role.OWNER, pin="390517")
    change(shop, "Olga", enabled=False)
    with refused("last-owner"):
        change(shop, "Rita", role=Role.STAFF)


def test_a_role_with_pins_of_another_length_needs_a_new_one(shop: Counter, refused: Refused) -> None:
    """RELIABILITY 0.5: six digits for whoever may approve; and a pad for staff sends itself at the fourth."""
    for name, role in (("Maya", Role.MANAGER), ("Ines", Role.STAFF)):
        with refused("usage"):
            change(shop, name, role=role)
    change(shop, "Maya", role=Role.LEAD)
    change(shop, "Ines", role=Role.STAFF, pin="6038")
    assert shop.office.people.sign_in("Maya", None).role is Role.LEAD
    assert shop.office.people.sign_in("Ines", "6038").role is Role.STAFF


@pytest.mark.parametrize("pin", ["603", "60a8", "603817", "6" * 30, "٦٠٣٨", ""])
def test_a_pin_has_the_length_of_its_role_whoever_sets_it(shop: Counter, refused: Refused, pin: str) -> None:
    """DECISIONS: 4 digits for staff and leads. The one before goes on opening the counter."""
    with refused("usage") as facts:
        set_pin(shop, "Maya", pin)
    assert (facts["what"], facts["digits"]) == ("pin", 4)
    assert shop.office.people.sign_in("Maya", STAFF["Maya"][1]).confirmed


@pytest.mark.parametrize(
    ("by", "name", "pin", "answer"),
    [
        ("Maya", "Maya", "6038", None),
        ("Maya", "Ben", "6038", "not-allowed"),
        ("Tom", "Maya", "6038", "not-allowed"),
        ("Ines", "Maya", "6038", None),
        ("Ines", "Tom", "6038", None),
        ("Ines", "Rita", "603817", "not-allowed"),
        ("Rita", "Ines", "603817", None),
        ("Rita", "Rita", "603817", None),
        ("Rita", "Ines", "6038", "usage"),
    ],
)
def test_pins_are_set_by_oneself_a_manager_below_or_the_owner(
    shop: Counter, refused: Refused, by: str, name: str, pin: str, answer: str | None
) -> None:
    """DECISIONS: a manager sets the PINs of staff and leads, an owner everybody's."""
    if answer is not None:
        with refused(answer):
            set_pin(shop, name, pin, by=shop.staff[by])
        assert shop.office.people.sign_in(name, STAFF[name][1]).confirmed
        return
    set_pin(shop, name, pin, by=shop.staff[by])
    assert shop.office.people.sign_in(name, pin).confirmed
    with refused("wrong-pin"):
        shop.office.people.sign_in(name, STAFF[name][1])


def test_a_pin_is_for_the_role_that_somebody_has_when_it_is_saved(
    shop: Counter, refused: Refused, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An owner makes Tom a manager while the manager's new PIN for a lead is on its way."""
    pins, meanwhile = shop.office._room.ports.pins, [Role.MANAGER]
    hashed = pins.hash

    def slowly(pin: str) -> str:
        if meanwhile:
            change(shop, "Tom", role=meanwhile.pop(), pin="603817")
        return hashed(pin)

    monkeypatch.setattr(pins, "hash", slowly)
    with refused("not-allowed"):
        set_pin(shop, "Tom", "6038", by=shop.staff["Ines"])
    assert shop.office.people.sign_in("Tom", "603817").role is Role.MANAGER


def test_somebody_nobody_knows_is_told_so(shop: Counter, refused: Refused) -> None:
    for name in ("Zoe", "", "x" * 5_000):
        with refused("unknown-staff"):
            shop.office.people.sign_in(name, "6038")
    with refused("unknown-staff"):
        change(shop, "Zoe", enabled=False)


def test_who_becomes_a_manager_gets_a_longer_pin_with_it(shop: Counter, refused: Refused) -> None:
    with refused("usage"):
        change(shop, "Tom", role=Role.MANAGER)
    with refused("weak-pin"):
        promoted(shop, "Tom", "123456")
    promoted(shop, "Tom", "582036")
    assert shop.office.people.sign_in("Tom", "582036").role is Role.MANAGER


def promoted(shop: Counter, name: str, pin: str) -> None:
    """A manager from now on."""
    shop.office.people.change(ChangePerson(actor=shop.rita, name=name, role=Role.MANAGER, pin=pin))
