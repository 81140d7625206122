"""What the next start knows of the shop's front before the shop is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.counter import MachineChoices, ScanEnd, ScannerHabits
from pos_recovery.office.bootstrap import Where
from pos_recovery.office.commands import ChangePerson
from pos_recovery.office.front_sheet import remember, remembered
from tests.office.bakery import Counter, where


@pytest.fixture
def place(shop_folder: Path, shop: Counter) -> Where:
    """Where the shop lies."""
    return where(shop_folder, shop.clock)


def sheet_file(shop_folder: Path) -> Path:
    """The one file it is kept in."""
    (file,) = (shop_folder / "machine" / "window").glob("*.json")
    return file


def test_the_front_is_known_before_the_shop_is_open(place: Where, shop: Counter) -> None:
    assert remembered(place) is None
    shop.office.machine.choose(MachineChoices(look="dark", scanner=ScannerHabits(80, ScanEnd.NONE, "~")))
    remember(place, shop.office)
    sheet = remembered(place)
    assert sheet is not None
    assert (sheet.shop.name, sheet.rules, sheet.machine) == (
        "Harbour Street Bakery", shop.office.rules(), shop.office.machine.choices(),
    )  # fmt: skip
    assert sheet.trade_words() == shop.office.words()
    assert sheet.trade_words().said[Cause.ORDER]
    assert sheet.faces == shop.office.people.faces()
    assert sheet.now(place) == shop.office.local(shop.office.now())


def test_somebody_who_left_is_gone_from_it(place: Where, shop: Counter) -> None:
    remember(place, shop.office)
    shop.office.people.change(ChangePerson(actor=shop.rita, name="Ben", enabled=False))
    remember(place, shop.office)
    sheet = remembered(place)
    assert sheet is not None
    assert "Ben" not in [face.name for face in sheet.faces]


def test_it_is_private_and_holds_no_secret(place: Where, shop: Counter, shop_folder: Path) -> None:
    """P96: the key that customers' digests hang on stays in the shop."""
    remember(place, shop.office)
    file = sheet_file(shop_folder)
    assert file.stat().st_mode & 0o077 == 0
    assert shop.office.shop.match_key not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("text", ["", "nonsense", "[]", "{}", '{"shop": 5}', '{"zone": "../etc"}', "[" * 50_000, "\0"])
def test_a_damaged_one_is_none(place: Where, shop: Counter, shop_folder: Path, text: str) -> None:
    """P92: the start is slower then, and nothing worse."""
    remember(place, shop.office)
    sheet_file(shop_folder).write_text(text)
    assert remembered(place) is None


def test_another_zone_that_this_machine_does_not_know_is_none(place: Where, shop: Counter, shop_folder: Path) -> None:
    remember(place, shop.office)
    file = sheet_file(shop_folder)
    file.write_text(file.read_text(encoding="utf-8").replace("America/New_York", "America/Nowhere"))
    assert remembered(place) is None
