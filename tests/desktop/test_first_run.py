"""The first run: from an empty folder to an open counter, by somebody who knows bread and no computers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_recovery.domain.errors import Failure, Trouble
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.shop import ShopOpened
from pos_recovery.office.bootstrap import Where, open_office
from pos_recovery.office.opening import OpenShop
from tests.desktop.beginner import PATIENCE_MS, Beginner
from tests.desktop.plugged_in import there
from tests.desktop.targets import check_targets
from ui import theme
from ui.app import App
from ui.texts import first_run as texts
from ui.texts import settings as words

LONG = "Ba" * 2500


@pytest.fixture
def beginner(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Beginner]:
    """Nothing is there yet."""
    theme.use("light", still=True)
    one = Beginner(qtbot, tmp_path)
    yield one
    one.close()


def test_from_an_empty_folder_to_an_open_counter(beginner: Beginner) -> None:
    """P103: six steps; what was tapped is in the shop when the counter opens."""
    beginner.begin()
    beginner.tap("Use the sample menu of a bakery")
    beginner.until(lambda: beginner.page.items.taken == "20 items on your menu.")
    beginner.on()
    assert "About $25 on each open day." in beginner.said()
    beginner.tap("In a month: more")
    beginner.tap("For one customer: less")
    beginner.tap(texts.NO)
    beginner.on()
    beginner.tap(words.ADD)
    beginner.type("Maya")
    beginner.tap(words.PIN_CHANCE)
    beginner.until(lambda: words.PIN_SHOWN in beginner.said())
    beginner.tap(words.DONE)
    beginner.page.printer.part.found = lambda: there("Epson TM-T20III")
    beginner.on()
    beginner.until(lambda: len(beginner.page.printer.part.buttons) == 2)
    beginner.tap("Epson TM-T20III")
    beginner.on()
    beginner.page.rehearsal.sample.printer = beginner.slip
    beginner.tap(texts.TRY_TILE)
    beginner.tap(texts.TRY_GIVE_PRINT)
    beginner.until(lambda: beginner.page.rehearsal.says == words.SAMPLE_SENT)
    assert not beginner.page.rehearsal.paper.image.isNull()
    assert beginner.slip.jobs[0].printer == "Epson TM-T20III"
    beginner.tap(texts.OPEN_COUNTER)
    beginner.until(lambda: beginner.window.page.place == "lock")
    beginner.close()
    check_what_stands(beginner.where)


def check_what_stands(where: Where) -> None:
    """As the owner tapped it."""
    with open_office(where) as office:
        rita = office.people.sign_in("Rita", "471147")
        limits = {one.role: one.per_moment for one in office.limits.all(rita)}
        texts_ = {role: None if amount is None else amount.text for role, amount in limits.items()}
        assert texts_ == {Role.STAFF: "14.00", Role.LEAD: "28.00", Role.MANAGER: "70.00", Role.OWNER: None}
        assert [one.limit.text for one in office.budgets.now()] == ["660.00"]
        assert not office.rules().quiet
        assert [face.name for face in office.people.faces()] == ["Maya", "Rita"]
        assert len(office.menu.items()) == 20
        assert office.machine.choices().printer == "Epson TM-T20III"
        assert office.moments.waiting() == ()


def test_every_step_can_be_skipped_and_skipping_leaves_no_budget(beginner: Beginner) -> None:
    beginner.begin()
    for _ in range(4):
        beginner.settled()
        beginner.tap(texts.SKIP)
    beginner.settled()
    beginner.tap(texts.OPEN_COUNTER)
    beginner.until(lambda: beginner.window.page.place == "lock")
    beginner.close()
    with open_office(beginner.where) as office:
        assert office.budgets.now() == ()
        assert office.rules().quiet


def test_a_window_is_not_closed_on_a_code_that_nobody_has_written_down(beginner: Beginner) -> None:
    """P96: it says so and stays; whoever closes it once more meant it. Written down, it closes at once."""
    beginner.open_shop()
    assert not beginner.app.may_close()
    assert beginner.window.toast.words == texts.CODE_WOULD_GO
    assert beginner.app.may_close()


def test_a_window_closes_at_once_when_the_code_is_written_down(beginner: Beginner) -> None:
    beginner.open_shop()
    beginner.tap(texts.CODE_DONE)
    assert beginner.app.may_close()
    beginner.close()


def test_the_recovery_code_is_shown_once_and_must_be_written_down(beginner: Beginner) -> None:
    """P96: shown once, kept nowhere, and it is the one that gives the owner a new PIN."""
    beginner.open_shop()
    code = beginner.page.shop.code.shown
    QTest.keyClick(beginner.window.windowHandle(), Qt.Key.Key_F9)
    beginner.until(lambda: beginner.window.page.place == "first-run")
    assert beginner.page.shop.code.shown == code
    assert len(code.replace(" ", "")) == 26
    assert not beginner.page.next.isEnabled()
    assert not beginner.page.back_button.isVisible()
    beginner.tap(texts.CODE_DONE)
    beginner.tap(texts.NEXT)
    assert code not in beginner.said()
    assert beginner.page.shop.you.pin == ""


@pytest.mark.parametrize("pin", ["123456", "777777", "112233", "102030"])
def test_an_easy_pin_is_refused_at_once(beginner: Beginner, pin: str) -> None:
    beginner.about_the_shop()
    beginner.pin(pin)
    assert "too easy to guess" in beginner.page.shop.you.twice.says


def test_two_pins_that_differ_begin_again(beginner: Beginner) -> None:
    beginner.about_the_shop()
    beginner.pin("471147", "471148")
    assert beginner.page.shop.you.twice.says == texts.PIN_OTHER
    assert beginner.page.shop.you.pin == ""
    beginner.tap(texts.MAKE)
    assert beginner.page.shop.you.name.refusal
    beginner.type("Rita")
    beginner.tap(texts.MAKE)
    assert beginner.page.shop.you.refusal == texts.PIN_MISSING


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "at least one letter"),
        ("\u202e\u200b", "at least one letter"),
        (LONG, "characters long"),
        ("x" * 1_000_000, "characters long"),
    ],
    ids=["blank", "invisible", "long", "megabyte"],
)
def test_a_name_nobody_can_read_is_refused_in_the_field(beginner: Beginner, typed: str, says: str) -> None:
    beginner.page.shop.about.name.field.setText(typed)
    beginner.tap(texts.NEXT)
    assert says in beginner.page.shop.about.name.refusal
    assert "What is it called?" in beginner.said()


def test_a_name_is_cleaned_of_what_cannot_be_seen(beginner: Beginner) -> None:
    beginner.about_the_shop()
    beginner.page.shop.about.name.field.setText("Harbour\x00 Street\u202e Bakery")
    beginner.about_me()
    beginner.until(lambda: beginner.page.shop.code.shown)
    beginner.settled()
    assert beginner.window.front.shop.view.name == "Harbour Street Bakery"


def test_where_we_are_is_guessed_and_can_be_changed(beginner: Beginner) -> None:
    """The list is searched by a city and by a country; what does not exist is not found."""
    about = beginner.page.shop.about
    assert about.zone_button.shown
    beginner.tap(about.zone_button)
    sheet: Any = beginner.window.sheet
    sheet.search.setText("atlantis")
    assert words.PICK_NOTHING in beginner.said()
    sheet.search.setText("sao paulo")
    sheet.primary()
    assert about.zone == "America/Sao_Paulo"
    beginner.tap(about.currency_button)
    sheet = beginner.window.sheet
    sheet.search.setText("switzerland")
    sheet.primary()
    assert about.currency == "CHF"


def test_a_menu_with_bad_rows_is_not_taken_and_lists_them(beginner: Beginner, tmp_path: Path) -> None:
    """Line and reason of each; nothing of the file is taken."""
    beginner.begin()
    menu = tmp_path / "menu.csv"
    rows = "A,,P,2.40,0.62,13,no\nB,Bun,P,-1,0.6,13,no\nC,Cake,P,NaN,1,13,no\nD,Bread,P,2.40,1,13,no\n"
    menu.write_text(f"sku,name,category,price,cost,tax_rate,alcohol\n{rows}", encoding="utf-8")
    beginner.page.items.choose = lambda *_: menu
    beginner.tap(texts.ITEMS_FILE)
    beginner.until(beginner.page.items.bad_rows.isVisible)
    said = beginner.said()
    assert "Line 2: the name is missing." in said
    assert "Line 3: the price -1 is below 0." in said
    assert "Line 4:" in said
    beginner.page.items.choose = lambda *_: tmp_path / "not-there.csv"
    beginner.tap(texts.ITEMS_FILE)
    beginner.until(lambda: "cannot be read" in beginner.said())
    beginner.page.items.choose = lambda *_: None
    beginner.tap(texts.ITEMS_FILE)
    beginner.close()
    with open_office(beginner.where) as office:
        assert office.menu.items() == ()


def test_a_machine_without_a_keychain_asks_for_a_passphrase_in_place(beginner: Beginner) -> None:
    """P96: it says so and what it means; the same shop is then asked for again, once."""
    asked: list[tuple[OpenShop, bytes | None]] = []

    def no_keychain(
        order: OpenShop, done: Callable[[ShopOpened], None], refused: Callable[[Failure], None], words_: bytes | None
    ) -> None:
        asked.append((order, words_))
        if words_ is None:
            refused(Trouble("keychain-none"))
        else:
            beginner.app.open_new(order, done, refused, words_)

    beginner.page.beginning.open_new = no_keychain
    beginner.about_the_shop()
    beginner.about_me()
    passphrase = beginner.page.shop.passphrase
    assert texts.PASSPHRASE_HINT in beginner.said()
    passphrase.first.field.setText("short")
    beginner.tap(texts.MAKE)
    assert passphrase.first.refusal == texts.PASSPHRASE_SHORT
    passphrase.first.field.setText("bread and butter")
    passphrase.again.field.setText("bread and buttre")
    beginner.tap(texts.MAKE)
    assert passphrase.again.refusal == texts.PASSPHRASE_OTHER
    passphrase.again.field.setText("bread and butter")
    beginner.tap(texts.MAKE)
    beginner.until(lambda: beginner.page.shop.code.shown)
    beginner.settled()
    assert [words_ for _, words_ in asked] == [None, b"bread and butter"]
    assert asked[0][0].request_id == asked[1][0].request_id
    assert passphrase.first.field.text() == ""


def test_pressing_twice_opens_one_shop(beginner: Beginner) -> None:
    """P91."""
    asked: list[OpenShop] = []
    beginner.page.beginning.open_new = lambda order, *_: asked.append(order)
    beginner.about_the_shop()
    beginner.about_me()
    assert not beginner.page.next.isEnabled()
    beginner.tap(texts.MAKE)
    beginner.page.primary()
    assert len(asked) == 1


def test_leaving_half_way_loses_nothing(beginner: Beginner, qtbot: QtBot) -> None:
    """A shop that exists opens at the next start; what was not answered is in Settings."""
    beginner.begin()
    beginner.close()
    again = App(beginner.where)
    again.window.show()
    again.open()
    qtbot.waitUntil(lambda: again.window.page.place == "lock", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not again.desk.busy, timeout=PATIENCE_MS)
    again.window.hide()
    again.close()


def test_back_keeps_what_was_answered(beginner: Beginner) -> None:
    beginner.begin()
    beginner.on()
    beginner.tap("In a month: more")
    beginner.on()
    beginner.tap(texts.BACK)
    beginner.settled()
    assert beginner.page.numbers.month.amount is not None
    assert beginner.page.numbers.month.amount.text == "660.00"


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1024, 768), QSize(1024, 600)])
def test_everything_can_be_hit_on_every_step(beginner: Beginner, size: QSize) -> None:
    """P100."""
    beginner.window.resize(size)
    beginner.settled()
    check_targets(beginner.window)
    beginner.about_the_shop()
    check_targets(beginner.window)
    beginner.about_me()
    beginner.until(lambda: beginner.page.shop.code.shown)
    beginner.settled()
    check_targets(beginner.window)
    beginner.tap(texts.CODE_DONE)
    beginner.tap(texts.NEXT)
    for _ in range(4):
        beginner.settled()
        check_targets(beginner.window)
        beginner.tap(texts.SKIP)
    beginner.settled()
    check_targets(beginner.window)
