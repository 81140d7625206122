"""The voucher list: for managers and owners by PIN, filtered and searched, and what they do with one voucher."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.vouchers import VoucherState
from tests.desktop.paper_desk import scanned, tray_at, voucher_now
from tests.desktop.scenes_of_vouchers import a_week, all_of_them, row_of
from tests.desktop.stage import Stage
from tests.desktop.test_redeem import UNKNOWN
from tests.desktop.test_today import at_the_counter
from tests.office.bakery import Counter
from ui.pages.redeem import RedeemPage
from ui.pages.vouchers import VouchersPage
from ui.sheets.pin import PinSheet
from ui.sheets.voucher import NewCodeSheet, VoucherSheet
from ui.sheets.voucher_change import ChangeSheet
from ui.texts import vouchers as texts


def told(page: VouchersPage) -> list[str]:
    """What each row is good for and its state."""
    return [f"{one.words.what} {one.words.tag[0]}" for one in page.rows]


def lying(stage: Stage, kind: type[QWidget]) -> QWidget:
    """The sheet of a kind that lies there now."""
    stage.until(lambda: isinstance(stage.window.sheet, kind))
    sheet = stage.window.sheet
    assert isinstance(sheet, kind)
    return sheet


def change(stage: Stage, page: VouchersPage, code: str, what: str, yes: str) -> ChangeSheet:
    """A row is tapped, one of its ways chosen, a reason given."""
    stage.tap(row_of(page, code))
    lying(stage, VoucherSheet)
    stage.tap(what)
    sheet = lying(stage, ChangeSheet)
    assert isinstance(sheet, ChangeSheet)
    stage.tap(yes)
    assert sheet.reason.says == texts.MISSING, "nothing goes on without a reason"
    stage.tap(sheet.reason.chips[0])
    stage.tap(yes)
    return sheet


def find(stage: Stage, page: VouchersPage, typed: str) -> list[str]:
    """Search for something, and what is listed then."""
    page.search.clear()
    stage.tap(page.search)
    stage.type(typed)
    stage.key(Qt.Key.Key_Return)
    stage.settled()
    return told(page)


def test_staff_do_not_see_the_way_there_and_a_manager_gives_a_pin(stage: Stage) -> None:
    stage.sign_in("Maya")
    page = stage.go("redeem")
    assert isinstance(page, RedeemPage)
    assert not page.all_vouchers.isVisible()
    stage.sign_in("Ines", confirmed=False)
    stage.go("redeem")
    stage.tap("All vouchers")
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))
    stage.type("835926")
    stage.until(lambda: stage.page.place == "vouchers")
    page.leave()
    stage.sign_in("Rita")
    stage.go("redeem")
    stage.tap("All vouchers")
    stage.until(lambda: stage.page.place == "vouchers" and stage.window.sheet is None)


def test_they_are_filtered_by_state_the_newest_first(stage: Stage) -> None:
    at_the_counter(stage, a_week)
    page = all_of_them(stage)
    assert told(page) == [
        "$3.00 Open", "Butter croissant Open", "$10.00 Part used", "Flat white Open", "Butter croissant Replaced",
        "One pastry of your choice Cancelled", "Cinnamon bun Used",
    ]  # fmt: skip
    expected = {"Open": 4, "Used": 1, "Ended": 0, "Cancelled": 2}
    for name, count in expected.items():
        stage.tap(stage.button(name, page.states))
        stage.settled()
        assert len(page.rows) == count, name
        assert page.nothing.isVisible() is (count == 0)
    stage.goto("2026-12-01T12:00:00-05:00")
    stage.tap(stage.button("Ended", page.states))
    stage.settled()
    assert told(page) == ["$3.00 Ended"]


def test_they_are_searched_by_letters_and_by_who_said_yes(stage: Stage) -> None:
    part = at_the_counter(stage, a_week)

    def known(counter: Counter) -> str:
        moment = counter.log(contact_ok=True, customer_name="Mrs Novák")
        return counter.give("voucher:2.00", moment=moment).vouchers[0].code

    at_the_counter(stage, known)
    page = all_of_them(stage)
    assert find(stage, page, part[-4:].lower()) == ["$10.00 Part used"]
    assert find(stage, page, "novák") == ["$2.00 Open"]
    assert find(stage, page, "nobody") == []
    assert page.nothing.says.text() == texts.NOT_FOUND
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: len(page.rows) == 8)
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: stage.page.place == "redeem")


def test_a_long_list_shows_fifty_and_the_older_ones_when_asked(stage: Stage) -> None:
    codes = at_the_counter(stage, lambda counter: [counter.voucher("1.00") for _ in range(53)])
    page = all_of_them(stage)
    assert len(page.rows) == 50
    page.long.ensureWidgetVisible(page.older)
    stage.tap(page.older)
    stage.until(lambda: len(page.rows) == 53)
    assert [view.code for view in page.model.rows] == codes[::-1]
    assert not page.older.isVisible()


def test_a_lost_one_gets_a_new_code_which_is_printed_at_once(stage: Stage) -> None:
    """P41: the old one says so."""
    tray = tray_at(stage, stage.folder)
    part = at_the_counter(stage, a_week)
    page = all_of_them(stage)
    change(stage, page, part, "It is lost", "Give a new code")
    sheet = lying(stage, NewCodeSheet)
    assert isinstance(sheet, NewCodeSheet)
    old = voucher_now(stage, part)
    new = voucher_now(stage, sheet.code.text())
    assert (old.state, old.replaced_by, old.reason) == (VoucherState.CANCELLED, new.code[-4:], "They lost it")
    assert (new.left.text, new.good_until) == ("3.50", old.good_until)
    stage.tap("Print it")
    stage.until(lambda: sheet.says.text() == "Sent to Receipts.")
    assert [scanned(job.pages[0]) for job in tray.jobs] == [{new.code}]
    stage.tap("Done")
    stage.until(lambda: told(page).count("$10.00 Replaced") == 1)


def test_one_is_made_longer_by_a_new_code_with_a_later_last_day(stage: Stage) -> None:
    part = at_the_counter(stage, a_week)
    page = all_of_them(stage)
    stage.tap(row_of(page, part))
    stage.tap("Make it longer")
    sheet = lying(stage, ChangeSheet)
    assert isinstance(sheet, ChangeSheet)
    assert "Good until 12 March 2027." in stage.words()
    stage.tap(stage.button("3 months more", sheet.by))
    assert "Good until 14 May 2027." in stage.words()
    stage.tap(sheet.reason.field)
    stage.type("abroad")
    stage.tap("Give a new code")
    new = lying(stage, NewCodeSheet)
    assert isinstance(new, NewCodeSheet)
    assert voucher_now(stage, new.code.text()).good_until.isoformat() == "2027-05-14"
    assert voucher_now(stage, part).reason == "abroad"


def test_one_is_cancelled_and_a_use_undone_each_with_a_reason(stage: Stage) -> None:
    """P42."""
    part = at_the_counter(stage, a_week)
    page = all_of_them(stage)
    change(stage, page, part, "Undo its last use", "Undo it")
    stage.until(lambda: stage.window.toast.words == texts.undone(part))
    assert voucher_now(stage, part).left.text == "10.00"
    stage.until(lambda: told(page)[2] == "$10.00 Open")
    change(stage, page, part, "Cancel it", "Cancel it")
    stage.until(lambda: stage.window.toast.words == texts.cancelled(part))
    assert voucher_now(stage, part).reason == "Given by mistake"
    stage.until(lambda: told(page)[2] == "$10.00 Cancelled")
    stage.tap(row_of(page, part))
    sheet = lying(stage, VoucherSheet)
    assert isinstance(sheet, VoucherSheet)
    assert sheet.options == {}
    assert "Because: Given by mistake." in sheet.lines
    stage.tap("To its moment")
    stage.until(lambda: stage.page.place == "moment")


def test_a_refusal_is_said_and_changes_nothing(stage: Stage) -> None:
    """It was used at another counter while the reason was typed."""
    part = at_the_counter(stage, a_week)
    page = all_of_them(stage)
    stage.tap(row_of(page, part))
    stage.tap("Cancel it")
    sheet = lying(stage, ChangeSheet)
    assert isinstance(sheet, ChangeSheet)
    at_the_counter(stage, lambda counter: counter.redeem(part))
    stage.tap(sheet.reason.chips[0])
    stage.tap("Cancel it")
    stage.until(lambda: stage.window.toast.words.startswith("Already used"))
    assert voucher_now(stage, part).state is VoucherState.USED


def test_a_scan_on_the_list_opens_the_voucher_and_whoever_opened_it_is_forgotten(stage: Stage) -> None:
    part = at_the_counter(stage, a_week)
    page = all_of_them(stage)
    page.search.setFocus()
    stage.scan(part)
    stage.until(lambda: stage.page.place == "redeem")
    assert page.key.actor is None
    assert page.rows == []


def test_codes_that_nobody_gave_are_told_to_whoever_looks_after_vouchers(stage: Stage) -> None:
    """RELIABILITY 0.4."""
    page = all_of_them(stage)
    for count in range(1, 6):
        with pytest.raises(Refusal, match="voucher-unknown"):
            stage.office(lambda office: office.vouchers.show(UNKNOWN))
        page.look_again()
        stage.settled()
        assert page.tried.isVisible() is (count == 5)
    assert page.tried.text().startswith("Codes that are not ours were tried today: 5 at Counter 1.")
