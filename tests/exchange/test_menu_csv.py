"""A menu comes in whole or not at all, and every bad row is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.views.menu import MenuItem
from pos_recovery.exchange.menu_csv import read_menu

EUR = currency("EUR")
HEADER = "sku,name,category,price,cost,tax_rate,alcohol\n"


def refusal_of(text: str, code: str = "EUR") -> Refusal:
    with pytest.raises(Refusal) as caught:
        read_menu(text.encode(), currency(code))
    return caught.value


def reasons_of(text: str, code: str = "EUR") -> list[tuple[int, str]]:
    refusal = refusal_of(HEADER + text, code)
    assert refusal.code == "bad-rows"
    rows: Any = refusal.facts["rows"]
    return [(row["line"], row["reason"]) for row in rows]


@pytest.mark.parametrize("name", ["bakery-menu.csv", "restaurant-menu.csv"])
def test_the_sample_menus_come_in_whole(samples: Path, name: str) -> None:
    data = (samples / name).read_bytes()
    items = read_menu(data, EUR)
    assert len(items) == len(data.splitlines()) - 1
    assert all(item.price.units > 0 and item.name and item.category for item in items)


def test_an_item_keeps_every_column_found_by_its_name() -> None:
    text = "note;alcohol;Price;COST;tax_rate;sku;name;category\nx;yes;€4.50;;8.875;'007;Glühwein <b>;Drinks\n"
    assert read_menu(text.encode(), EUR) == [
        MenuItem("007", "Glühwein <b>", "Drinks", Money(450, EUR), None, 8875, True),
    ]


def test_something_free_is_allowed() -> None:
    assert read_menu(f"{HEADER}C,Cookie,,0,0.00,0,no\n".encode(), EUR)[0].price == Money(0, EUR)


@pytest.mark.parametrize("price", ["-1", "1e9", "1000000000", "NaN", '"12,50"', "12.505", "", "abc", "１２", "1_000",
                                   "(3.00)", "Infinity", "1 2.50", "0x10", "−5", "1e999999", "9" * 5_000])  # fmt: skip
def test_a_price_that_is_none_is_refused(price: str) -> None:
    [(line, reason)] = reasons_of(f"A,Apple cake,Cakes,{price},,13,no\n")
    assert line == 2
    assert "price" in reason


def test_every_bad_row_is_told_not_only_the_first() -> None:
    text = (
        "A,,Cakes,1.00,,13,no\n,Bun,Cakes,1.00,,13,no\nB,Bun,Cakes,1.00,x,13,no\nC,Cat,Cakes,1.00,,101,no\n"
        "D,Dog,Cakes,1.00,,13,perhaps\nE,Eel,Cakes,1.00,,13,no\nE,Eel,Cakes,1.00,,13,no\nF,Fig\n"
        f"G,{'g' * 5_000},Cakes,1.00,,13,no\n1.5E+07,Ham,,1.00,,13,no\nI,Ice,,1.00,,-1,no\nJ,J,,1.00,,,no\n"
    )
    assert reasons_of(text) == [
        (2, "the name is missing"),
        (3, "the sku is missing"),
        (4, "the cost 'x' is no amount; write it as 12.50"),
        (5, "the tax rate '101' is not between 0 and 100 per cent"),
        (6, "alcohol is 'perhaps'; write yes or no"),
        (8, "the sku E is on line 7 already"),
        (9, "it has 2 cells where the header has 7"),
        (10, "the name is longer than 200 characters"),
        (11, "the sku 1.5E+07 was turned into a power of ten by a spreadsheet"),
        (12, "the tax rate '-1' is not between 0 and 100 per cent"),
        (13, "the tax rate '' is not between 0 and 100 per cent"),
    ]


def test_yen_have_no_decimals_and_dinars_three() -> None:
    assert read_menu(f"{HEADER}A,A,,¥1200,,10,no\n".encode(), currency("JPY"))[0].price.text == "1200"
    assert read_menu(f"{HEADER}A,A,,1.250,,10,no\n".encode(), currency("BHD"))[0].price.text == "1.250"
    assert reasons_of("A,A,,100.50,,10,no\n", "JPY") == [(2, "the price '100.50' is no amount; write it as 1250")]


@pytest.mark.parametrize("price", ["$4.50", "4.50 $", "USD 4.50", "£4.50", "4.50 kr"])
def test_a_menu_in_another_currency_is_refused_as_a_whole(price: str) -> None:
    refusal = refusal_of(f"{HEADER}A,Apple cake,Cakes,{price},,13,no\n")
    assert refusal.code == "currency-differs"
    assert (refusal.facts["shop"], refusal.facts["line"]) == ("EUR", 2)


@pytest.mark.parametrize("code", ["USD", "CAD", "AUD"])
def test_the_shops_own_sign_may_stand_beside_an_amount(code: str) -> None:
    assert read_menu(f"{HEADER}A,A,,$4.50,$ 1,0,no\n".encode(), currency(code))[0].price.text == "4.50"


def test_a_missing_column_is_named() -> None:
    refusal = refusal_of("sku,name,category,cost,tax_rate\nA,B,C,1,2\n")
    assert refusal.code == "file-unknown"
    assert refusal.facts["missing"] == ["price", "alcohol"]


def test_a_file_that_is_no_menu_is_told_what_a_menu_needs() -> None:
    refusal = refusal_of("when,what\n1,2\n")
    assert refusal.code == "file-unknown"
    assert "sku,name,category,price" in str(refusal.facts["what"])


def test_a_menu_without_rows_is_refused() -> None:
    assert reasons_of("") == [(1, "there are no rows below the header")]
