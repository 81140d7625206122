"""The menu file: taken whole or not at all, and counted by SKU."""

from __future__ import annotations

from pathlib import Path

from pos_recovery.domain.views.menu import MenuImport
from pos_recovery.office.commands import ImportFile
from tests.office.bakery import MENU, Counter
from tests.office.conftest import Refused

HEAD = "sku,name,category,price,cost,tax_rate,alcohol\n"


def test_the_same_file_again_changes_nothing(shop: Counter, tmp_path: Path) -> None:
    (tmp_path / "menu.csv").write_text(MENU, encoding="utf-8")
    asked = ImportFile(actor=shop.staff["Ines"], file=tmp_path / "menu.csv")
    assert shop.office.menu.read_file(asked).receipt == MenuImport(0, 0, 13)
    assert len(shop.office.menu.items()) == 13


def test_new_and_changed_items_are_counted_and_those_not_named_stay(shop: Counter, tmp_path: Path) -> None:
    (tmp_path / "menu.csv").write_text(f"{HEAD}FLAT,Flat white,Coffee,3.30,0.70,13,no\nCHAI,Chai,Coffee,3.00,,13,no\n")
    asked = ImportFile(actor=shop.rita, file=tmp_path / "menu.csv")
    assert shop.office.menu.read_file(asked).receipt == MenuImport(1, 1, 0)
    items = {item.sku: item for item in shop.office.menu.items()}
    assert (items["FLAT"].price.text, items["CHAI"].cost, len(items)) == ("3.30", None, 14)
    assert shop.give("comp:FLAT").value.text == "3.30"


def test_a_new_price_leaves_vouchers_as_they_were_issued(shop: Counter, tmp_path: Path) -> None:
    """P18: what was held is what it cost that day."""
    code = shop.voucher("FLAT")
    (tmp_path / "menu.csv").write_text(f"{HEAD}FLAT,Flat white,Coffee,9.90,4.00,13,no\n")
    shop.office.menu.read_file(ImportFile(actor=shop.rita, file=tmp_path / "menu.csv"))
    assert shop.redeem(code).redeemed.text == "3.10"
    assert shop.money() == ("0.66", "0.00", "639.34")


def test_one_bad_line_and_nothing_is_taken(shop: Counter, tmp_path: Path, refused: Refused) -> None:
    (tmp_path / "menu.csv").write_text(f"{HEAD}CHAI,Chai,Coffee,3.00,,13,no\nBAD,Bad,Coffee,free,,13,no\n")
    with refused("bad-rows"):
        shop.office.menu.read_file(ImportFile(actor=shop.rita, file=tmp_path / "menu.csv"))
    assert "CHAI" not in {item.sku for item in shop.office.menu.items()}


def test_staff_do_not_import_and_anybody_may_look(shop: Counter, tmp_path: Path, refused: Refused) -> None:
    for name in ("Tom", "Maya"):
        with refused("not-allowed"):
            shop.office.menu.read_file(ImportFile(actor=shop.staff[name], file=tmp_path / "menu.csv"))
    assert shop.office.menu.items()


def test_a_file_that_is_not_there_is_told_so(shop: Counter, tmp_path: Path, refused: Refused) -> None:
    with refused("file-unreadable"):
        shop.office.menu.read_file(ImportFile(actor=shop.rita, file=tmp_path / "nowhere.csv"))
