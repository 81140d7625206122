"""Settings, Printer: the shop's logo, its own words on a voucher, and the ink saver."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import Qt

from pos_recovery.domain.views.paper import LogoPicture, Paper
from tests.desktop.at_settings import saved, settings, value
from tests.desktop.stage import Stage
from ui.pages.settings import SettingsPage
from ui.texts import paper as texts


@pytest.fixture
def page(stage: Stage) -> SettingsPage:
    return settings(stage, tab="Printer and cards")


def logo(stage: Stage) -> LogoPicture | None:
    rita = stage.staff["Rita"]
    found: LogoPicture | None = stage.office(lambda office: office.settings.logo(rita))
    return found


def picture(folder: Path) -> Path:
    image = Image.new("RGB", (320, 180), "white")
    ImageDraw.Draw(image).ellipse((20, 20, 300, 160), fill="#a03020")
    image.save(folder / "logo.png")
    return folder / "logo.png"


def test_the_shops_own_words_are_saved_on_leaving_the_field(stage: Stage, page: SettingsPage) -> None:
    """And stand on the next paper; taken back like any change."""
    for key, words in (("paper.title.goods", "Warm from our oven"), ("paper.line", "Closed on Mondays.")):
        field, _ = page.printer.words.fields[key]
        field.setFocus()
        stage.type(words)
        stage.key(Qt.Key.Key_Return)
        saved(stage, page)
        assert value(stage, key) == words
    sample = stage.office(lambda office: office.vouchers.sample(Paper.A6))
    assert b"%PDF" in sample
    page.back_button.click()
    stage.until(lambda: value(stage, "paper.line") == "")
    stage.settled()
    assert page.printer.words.fields["paper.line"][0].text() == ""
    assert value(stage, "paper.title.goods") == "Warm from our oven"


def test_what_is_typed_is_saved_when_somebody_leaves(stage: Stage, page: SettingsPage) -> None:
    field, _ = page.printer.words.fields["paper.title.friend"]
    field.setFocus()
    stage.type("For your friend")
    stage.tap("The shop")
    stage.until(lambda: value(stage, "paper.title.friend") == "For your friend")


def test_ink_is_saved_by_a_switch(stage: Stage, page: SettingsPage) -> None:
    page.printer.words.saver.click()
    saved(stage, page)
    assert value(stage, "paper.ink-saver") == "on"
    assert page.printer.words.saver.isChecked()


def test_the_logo_is_chosen_shown_and_removed(stage: Stage, page: SettingsPage, tmp_path: Path) -> None:
    words = page.printer.words
    assert not words.remove_logo.isVisible()
    words.choose = lambda *_: None
    words.choose_logo.click()
    stage.settled()
    assert logo(stage) is None
    words.choose = lambda *_: picture(tmp_path)
    words.choose_logo.click()
    stage.until(words.remove_logo.isVisible)
    kept = logo(stage)
    assert kept is not None
    assert kept.width > kept.height
    assert words.logo_row.sub == texts.LOGO_SET
    words.remove_logo.click()
    stage.until(lambda: not words.remove_logo.isVisible())
    assert logo(stage) is None


def test_what_is_no_picture_is_said_in_its_row(stage: Stage, page: SettingsPage, tmp_path: Path) -> None:
    words = page.printer.words
    (tmp_path / "menu.csv").write_text("sku,name\n")
    words.choose = lambda *_: tmp_path / "menu.csv"
    words.choose_logo.click()
    stage.until(lambda: bool(words.logo_row.refusal))
    assert "Nothing was taken" in words.logo_row.refusal
    assert logo(stage) is None


def test_a_manager_sees_the_printer_and_none_of_it(stage: Stage) -> None:
    page = settings(stage, "Ines", tab="Printer and cards")
    assert page.printer.part.isVisible()
    assert not page.printer.words.isVisible()
