"""A voucher, a badge and a foreign bar code never take each other's road, whatever has the keyboard."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.desktop.at_remedy import open_remedy
from tests.desktop.stage import Stage
from tests.desktop.test_redeem import UNKNOWN, code_of, opened, press
from ui.pages.redeem import RedeemPage
from ui.texts import redeem as texts
from ui.voucher_faces import FOREIGN, WAITING
from ui.widgets.came_back_card import CameBackCard

EAN, BADGE = "5901234123457", "STAFF-0007"
WEB = "https://brasserie-lapin.fr/menu?x=carte-jour"
WIFI = "WIFI:T:WPA;S:CafeGuest;P:bonjour;;"
HIDDEN = "/1".join(UNKNOWN)  # letters of ours, picked out of it, would make a code that fits and that we never gave
FOREIGN_ONES = (EAN, BADGE, WEB, WIFI, HIDDEN, "BCDFGHJKLNPRSTVX", "ſ" * 12, "é" * 12)
_NONE = Qt.Key.Key_Shift  # of a scanner that puts nothing at the end


def unknown_ones(stage: Stage) -> int:
    """How many unknown codes the shop has counted."""
    lines = stage.office(
        lambda office: office.upkeep.journal(stage.staff["Rita"], date(2026, 1, 1), date(2027, 12, 31))
    )
    return sum(line.kind == "code-unknown" for line in lines)


def test_a_foreign_code_at_the_voucher_place_is_looked_up_by_nobody(stage: Stage) -> None:
    """P46: what is no voucher's must not use up the ten tries after which the counter rests."""
    stage.sign_in("Maya")
    page = opened(stage)
    for text in FOREIGN_ONES:
        for end in (Qt.Key.Key_Return, Qt.Key.Key_Tab, _NONE):
            page.field.setFocus()
            stage.scan(text, end=end)
            stage.until(lambda: page.panel.face is FOREIGN)
            stage.settled()
            assert (page.field.text(), page.panel.face) == ("", FOREIGN), text
            stage.tap(texts.SCAN_ANOTHER)
            assert page.panel.face is WAITING
    assert unknown_ones(stage) == 0


def test_nor_where_the_keyboard_is_elsewhere(stage: Stage) -> None:
    stage.sign_in("Maya")
    page = opened(stage)
    for text in FOREIGN_ONES:
        page.keys.clear_key.setFocus()
        page.setFocus()
        assert not page.field.hasFocus()
        stage.scan(text)
        assert (page.field.text(), page.panel.face) == ("", FOREIGN), text
        stage.tap(texts.SCAN_ANOTHER)
    assert unknown_ones(stage) == 0


def test_nor_where_it_is_pasted(stage: Stage) -> None:
    """What somebody has typed before stays."""
    stage.sign_in("Maya")
    page = opened(stage)
    for text in (HIDDEN, WEB, EAN):
        stage.tap(page.keys.clear_key)
        stage.type("kx")
        QApplication.clipboard().setText(text)
        stage.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert (page.field.text(), page.panel.face) == ("KX", FOREIGN), text
    code = code_of(stage)
    stage.tap(page.keys.clear_key)
    stage.tap(page.field)
    QApplication.clipboard().setText(f" {code[:4]}-{code[4:]}".lower())
    stage.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    stage.until(lambda: page.panel.says.startswith("Welcome them back"))
    assert unknown_ones(stage) == 0


def test_a_voucher_that_is_shown_stays_when_a_jar_is_scanned(stage: Stage) -> None:
    stage.sign_in("Maya")
    page = opened(stage, code_of(stage))
    stage.until(lambda: page.panel.says.startswith("Welcome them back"))
    shown = page.field.text()
    for text in (EAN, WEB):
        page.field.setFocus()
        stage.scan(text)
        stage.settled()
        assert page.field.text() == shown
        assert page.panel.says.startswith("Welcome them back")
        assert stage.window.toast.words == texts.FOREIGN_SUB
    press(stage, page, "Use it now")
    stage.until(lambda: page.panel.says.startswith("Redeemed"))


def test_a_foreign_code_taps_nothing_on_any_page_and_a_voucher_opens_from_each(stage: Stage) -> None:
    stage.sign_in("Maya")
    code = code_of(stage)
    for place in ("counter", "today", "redeem"):
        page = stage.go(place)
        for text in (EAN, BADGE, WEB, HIDDEN):
            stage.scan(text)
            stage.settled()
            assert stage.page is page
            assert stage.window.sheet is None
        stage.scan(code)
        stage.until(lambda: isinstance(stage.page, RedeemPage) and stage.page.panel.says.startswith("Welcome"))
    remedy = open_remedy(stage)
    for text in (EAN, BADGE, WEB, HIDDEN):
        stage.scan(text)
        stage.settled()
        assert stage.page is remedy
    assert unknown_ones(stage) == 0


def test_a_foreign_code_in_the_counters_field_is_no_mistyped_voucher(stage: Stage) -> None:
    """P37: what is no code at all has its own sentence."""
    stage.sign_in("Maya")
    page = stage.go("counter")
    card = stage.all(CameBackCard)[0]
    stage.tap(card.field)
    stage.scan(EAN)
    stage.settled()
    assert stage.page is page
    assert card.refusal == "That is not a voucher’s code. Type all its 12 letters."


def test_a_voucher_or_a_jar_at_the_lock_is_nobodys_badge(stage: Stage) -> None:
    stage.sign_in("Maya")
    code = code_of(stage)
    stage.window.lock()
    for text in (EAN, WEB, code):
        stage.scan(text)
        stage.settled()
        assert stage.session.locked
        assert stage.page.place == "lock"
