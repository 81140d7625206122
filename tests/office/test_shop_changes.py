"""The shop is called otherwise; and what one machine chose for its own window."""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path

import pytest

from pos_recovery.domain.views.counter import MachineChoices, ScanEnd, ScannerHabits
from pos_recovery.domain.views.paper import Paper
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import Changed, RenameShop
from tests.documents.eyes import Eyes
from tests.office.bakery import Counter, where
from tests.office.conftest import Refused


def test_a_new_name_stands_on_paper_at_once_and_at_every_counter(shop: Counter, shop_folder: Path) -> None:
    with open_office(where(shop_folder, shop.clock)) as other:
        other.token()
        asked = RenameShop(actor=shop.rita, name=" Quay Bakery ", address="12 Harbour Street")
        done = shop.office.shop_changes.rename(asked)
        assert (done.changed, done.receipt.name, done.receipt.address) == (
            Changed.SHOP, "Quay Bakery", "12 Harbour Street",
        )  # fmt: skip
        assert shop.office.shop == done.receipt
        words = " ".join(Eyes().words(shop.office.vouchers.sample(Paper.A6)))
        assert "Quay Bakery" in words
        assert "12 Harbour Street" in words
        other.token()
        assert other.shop.name == "Quay Bakery"
    with open_office(where(shop_folder, shop.clock)) as later:
        assert (later.shop.name, later.shop.id) == ("Quay Bakery", shop.office.shop.id)


def test_the_newest_name_counts_and_an_address_can_go(shop: Counter) -> None:
    for name, address in (("Quay", "12 Harbour Street"), ("Pier", ""), ("Dock", None)):
        shop.office.shop_changes.rename(RenameShop(actor=shop.rita, name=name, address=address))
        assert (shop.office.shop.name, shop.office.shop.address) == (name, address or None)
    assert "shop-name" not in shop.office.settings.all(shop.rita)


def test_only_an_owner_renames_and_a_name_can_be_read(shop: Counter, refused: Refused) -> None:
    asked = RenameShop(actor=shop.rita, name="Quay", address=None)
    for name in ("Maya", "Tom", "Ines"):
        with refused("not-allowed"):
            shop.office.shop_changes.rename(replace(asked, actor=shop.staff[name]))
    for bad in ("", "  ", "x" * 201):
        with refused("bad-name"):
            shop.office.shop_changes.rename(replace(asked, name=bad))
    with refused("usage"):
        shop.office.shop_changes.rename(replace(asked, address="x" * 201))
    with refused("unknown-setting"):
        shop.set("shop-name", "Quay")
    assert shop.office.shop.name == "Harbour Street Bakery"


def test_renaming_twice_with_one_request_renames_once(shop: Counter, refused: Refused) -> None:
    """P91: the first answer, also after another name."""
    asked = RenameShop(actor=shop.rita, name="Quay", address="1 Pier", request_id=uuid.uuid4())
    first = shop.office.shop_changes.rename(asked)
    shop.office.shop_changes.rename(RenameShop(actor=shop.rita, name="Dock", address=None))
    again = shop.office.shop_changes.rename(asked)
    assert (again.receipt, again.changed) == (first.receipt, Changed.NOTHING)
    assert shop.office.shop.name == "Dock"
    with refused("request-id-reused"):
        shop.office.shop_changes.rename(replace(asked, name="Mole"))


def test_a_machine_keeps_what_was_chosen_on_it(shop: Counter, shop_folder: Path) -> None:
    """It is this machine's own: nothing of the shop changes."""
    assert shop.office.machine.choices() == MachineChoices(None, Paper.RECEIPT_80, "light", False, 100)
    before = shop.office.token()
    chosen = MachineChoices("EPSON TM-T20", Paper.RECEIPT_58, "dark", less_motion=True, text_percent=130)
    chosen = replace(chosen, timers=False, single_keys=False, scanner=ScannerHabits(80, ScanEnd.NONE, "~"))
    shop.office.machine.choose(chosen)
    assert shop.office.token() == before
    with open_office(where(shop_folder, shop.clock)) as other:
        assert other.machine.choices() == chosen
    [file] = (shop_folder / "machine").glob("counters/*.window.json")
    assert file.name.startswith(str(shop.office.shop.id))


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"paper": "a0", "look": 5, "text_percent": true}'])
def test_a_damaged_file_is_as_at_first(shop: Counter, shop_folder: Path, text: str) -> None:
    shop.office.machine.choose(MachineChoices("EPSON", Paper.A6, "dark"))
    [file] = (shop_folder / "machine").glob("counters/*.window.json")
    file.write_text(text, encoding="utf-8")
    assert shop.office.machine.choices() == MachineChoices()


@pytest.mark.parametrize(
    "choices",
    [MachineChoices(look="pink"), MachineChoices(text_percent=79), MachineChoices(text_percent=151),
     MachineChoices(text_percent=120), MachineChoices(printer=""), MachineChoices(printer="x" * 201),
     MachineChoices(scanner=ScannerHabits(gap_ms=200)), MachineChoices(scanner=ScannerHabits(prefix="ab cd")),
     MachineChoices(scanner=ScannerHabits(prefix="123456789")), MachineChoices(scanner=ScannerHabits(prefix="é"))],
)  # fmt: skip
def test_what_no_window_can_do_is_not_kept(shop: Counter, refused: Refused, choices: MachineChoices) -> None:
    with refused("usage"):
        shop.office.machine.choose(choices)
    assert shop.office.machine.choices() == MachineChoices()
