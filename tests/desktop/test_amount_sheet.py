"""How much: tiles and a pad like a till's, exact in every currency."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.views.menu import MenuItem
from tests.desktop.at_remedy import given, kinds, open_remedy, row_of
from tests.desktop.stage import Stage
from tests.office.bakery import usd
from ui.amounts import money
from ui.sheets.amount import AmountSheet, prices_for


def open_amount(stage: Stage, ticket_total: Money | None = None) -> AmountSheet:
    """Maya is asked how much to give back."""
    open_remedy(stage, ticket_total=ticket_total)
    stage.tap(row_of(stage, "Money back"))
    stage.until(lambda: isinstance(stage.window.sheet, AmountSheet))
    sheet = stage.window.sheet
    assert isinstance(sheet, AmountSheet)
    stage.settled()
    return sheet


def test_money_back_within_the_limit_in_five_taps(stage: Stage) -> None:
    """DESIGN 3: the tile, the answer, the amount, Use; and it goes on by itself."""
    sheet = open_amount(stage)
    stage.tap("Quiche, leek and cheese, $6.50")
    assert sheet.use.text() == "Use $6.50"
    page = stage.page
    stage.tap(sheet.use)
    stage.until(lambda: stage.page.place == "done")
    (remedy,) = given(stage, page)
    assert (kinds(remedy), remedy.value) == (["refund"], usd("6.50"))


def test_nothing_is_no_amount(stage: Stage) -> None:
    """P40."""
    sheet = open_amount(stage)
    assert not sheet.use.isEnabled()
    stage.key(Qt.Key.Key_Return)
    assert stage.window.sheet is sheet
    stage.type("940")
    assert sheet.use.isEnabled()
    for _ in "940":
        stage.key(Qt.Key.Key_Backspace)
    assert not sheet.use.isEnabled()


def test_the_pad_counts_cents_and_its_keys_can_be_tapped(stage: Stage) -> None:
    """P100: 9, 4, 0 is 9.40; by touch as by keyboard."""
    sheet = open_amount(stage)
    for digit in ("9", "4", "0"):
        stage.tap(stage.button(digit, sheet.pad))
    assert sheet.figure.text() == "$9.40"
    stage.tap(stage.button("00", sheet.pad))
    assert sheet.figure.text() == "$940.00"


def test_a_digit_typed_after_a_tile_was_tapped_still_counts(stage: Stage) -> None:
    sheet = open_amount(stage)
    stage.tap("Espresso, $1.20")
    stage.type("5")
    assert sheet.figure.text() == "$12.05"


def test_over_the_limit_it_says_so_and_at_the_limit_not(stage: Stage) -> None:
    """P11: the office weighs every amount; 15.00 is inside, 15.01 is not."""
    sheet = open_amount(stage)
    stage.type("1500")
    stage.until(lambda: sheet.bar.limit == usd("15.00"))
    stage.settled()
    assert not sheet.bar.over
    stage.key(Qt.Key.Key_Backspace)
    stage.type("1")
    stage.until(lambda: sheet.bar.over)


def test_while_customers_can_see_it_the_limit_has_no_figure(stage: Stage) -> None:
    """P101."""
    sheet = open_amount(stage)
    stage.until(lambda: sheet.bar.limit is not None)
    assert sheet.bar.accessibleName() == "Your limit"


def test_esc_changes_nothing_and_the_button_asks_again(stage: Stage) -> None:
    open_amount(stage)
    stage.key(Qt.Key.Key_Escape)
    stage.settled()
    assert stage.window.sheet is None
    stage.tap("How much?")
    stage.until(lambda: isinstance(stage.window.sheet, AmountSheet))


def test_a_known_ticket_and_half_of_it_come_first(stage: Stage) -> None:
    sheet = open_amount(stage, usd("9.41"))
    assert [tile.accessibleName() for tile in sheet.tiles[:2]] == ["The whole ticket, $9.41", "Half of it, $4.71"]


def test_a_voucher_by_amount_on_top_is_asked_too(stage: Stage) -> None:
    """The plus leads to money as well; on the chip stands no amount (P101)."""
    page = open_remedy(stage)
    stage.tap("Add something else")
    stage.until(lambda: stage.window.sheet is not None)
    stage.tap(stage.button("Money back", stage.window.sheet))
    stage.until(lambda: isinstance(stage.window.sheet, AmountSheet))
    stage.type("100")
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: page.choosing.result is not None)
    now = page.choosing.now
    assert now is not None
    assert [(one.label, one.spec.amount) for one in now.more] == [("Money back", usd("1.00"))]


@pytest.mark.parametrize(
    ("code", "units", "shown"), [("JPY", 940, "¥940"), ("EUR", 940, "€9.40"), ("KWD", 9400, "9.400 KWD")]
)
def test_amounts_have_the_digits_of_their_currency(code: str, units: int, shown: str) -> None:
    """None, two or three digits after the point; half of an odd amount is rounded up."""
    unit = currency(code)
    assert money(Money(units, unit)) == shown
    tiles = prices_for((), Money(units + 1, unit))
    assert tiles[1][1] == Money(units // 2 + 1, unit)


def test_tiles_take_one_item_of_each_category_in_turn() -> None:
    items = [
        MenuItem(f"{shelf}{number}", f"{shelf} {number}", shelf, usd("2.00"), None, 0, alcohol=False)
        for shelf, count in (("Tea", 1), ("Cake", 6), ("Soup", 3))
        for number in range(count)
    ]
    names = [name for name, _ in prices_for(items, None)]
    assert names == ["Cake 0", "Soup 0", "Tea 0", "Cake 1", "Soup 1", "Cake 2", "Soup 2", "Cake 3"]
