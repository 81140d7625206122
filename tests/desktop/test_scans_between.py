"""Scans where something is half done: nothing is lost, and nothing a machine types is taken for a person's hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.desktop.at_remedy import approve_sheet, ask_for_money, given, log, open_remedy, row_of
from tests.desktop.stage import Stage
from tests.desktop.test_window import voucher
from ui.pages.moment import MomentPage
from ui.pages.settings import SettingsPage
from ui.sheets.amount import AmountSheet
from ui.sheets.words import WordsSheet
from ui.texts import redeem as texts
from ui.texts import settings as settings_texts
from ui.widgets.field import Field


def half_a_sentence(stage: Stage) -> Field:
    """Somebody is writing what a customer said."""
    page = stage.go("moment", log(stage))
    assert isinstance(page, MomentPage)
    stage.tap(page.told.add)
    stage.type("cold soup")
    sheet = stage.window.sheet
    assert isinstance(sheet, WordsSheet)
    return sheet.field


def test_a_scan_waits_for_a_sentence_that_is_half_written(stage: Stage) -> None:
    code = voucher(stage)
    stage.sign_in("Maya")
    field = half_a_sentence(stage)
    stage.scan(code)
    assert field.text() == "cold soup"
    assert stage.page.place == "moment"
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: stage.page.place == "redeem")


def test_a_scan_that_waited_for_a_pin_leads_back_to_the_half_done_moment(stage: Stage) -> None:
    code = voucher(stage)
    page = ask_for_money(stage)
    approve_sheet(stage)
    stage.scan(code)
    assert stage.page is page
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: stage.page.place == "redeem")
    stage.tap(texts.BACK_TO_MOMENT)
    stage.until(lambda: stage.page is page)


def test_a_scan_over_a_name_that_is_being_changed_saves_it(stage: Stage) -> None:
    code = voucher(stage)
    stage.sign_in("Rita")
    page = stage.go("settings", stage.staff["Rita"])
    assert isinstance(page, SettingsPage)
    stage.tap(settings_texts.SHOP)
    stage.settled()
    page.shop.name.setFocus()
    page.shop.name.selectAll()
    stage.type("harbour two")
    stage.scan(code)
    stage.until(lambda: stage.page.place == "redeem")
    assert stage.office(lambda office: office.shop.name) == "harbour two"


@pytest.mark.parametrize("text", ["5901234123457", "AB 12", "12345678"])
def test_a_strange_bar_code_is_nobodys_pin(stage: Stage, text: str) -> None:
    """P29: a jar held before the scanner takes no try away, and leaves no half of a PIN."""
    ask_for_money(stage)
    sheet = approve_sheet(stage)
    stage.tap(sheet.chips[0])
    for _ in range(6):
        stage.scan(text)
        stage.settled()
    assert sheet.sentence == ""
    stage.type("835926" if sheet.picked == "Ines" else "471147")
    stage.until(lambda: stage.page.place == "done")


def test_a_strange_bar_code_is_no_amount(stage: Stage) -> None:
    page = open_remedy(stage)
    stage.tap(row_of(stage, "Money back"))
    stage.until(lambda: isinstance(stage.window.sheet, AmountSheet))
    sheet = stage.window.sheet
    assert isinstance(sheet, AmountSheet)
    stage.type("12")
    stage.scan("5901234123457")
    assert sheet.figure.text() == "$0.12"
    assert stage.page is page


def test_a_blank_in_a_strange_bar_code_presses_no_button(stage: Stage) -> None:
    page = open_remedy(stage)
    page.bar.primary.setFocus(Qt.FocusReason.TabFocusReason)
    stage.scan("A 1 B 2 C")
    stage.settled()
    assert stage.page is page
    assert given(stage, page) == ()
