"""The voucher place: scanned or typed, welcomed, used once; every code that is no good has a sentence of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from pos_recovery.domain.voucher_code import grouped
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import Changed, ChangeVoucher, Redeem, Undo
from tests.desktop.paper_desk import given, tray_at, voucher_now
from tests.desktop.stage import Stage
from tests.office.bakery import usd
from ui.pages.redeem import RedeemPage
from ui.sheets.part_use import PartUseSheet
from ui.sheets.pin import PinSheet
from ui.voucher_faces import WAITING

UNKNOWN = "XBBBBBBBBBBT"  # its check letter fits, for practice, and nobody ever gave it


def code_of(stage: Stage, what: str = "voucher:category:Pastry", by: str = "Maya") -> str:
    """A voucher that was given."""
    return given(stage, what, by=by).vouchers[0].code


def opened(stage: Stage, code: str | None = None) -> RedeemPage:
    """The page, with a code or without."""
    page = stage.go("redeem", code)
    assert isinstance(page, RedeemPage)
    return page


def use(stage: Stage, code: str, by: str = "Ben") -> None:
    """It is used at another counter."""
    stage.office(lambda office: office.vouchers.redeem(Redeem(actor=stage.staff[by], code=code)))


def change(stage: Stage, code: str, reason: str = "lost") -> ChangeVoucher:
    """A manager changes it."""
    return ChangeVoucher(actor=stage.staff["Ines"], code=code, reason=reason)


def press(stage: Stage, page: RedeemPage, name: str) -> None:
    """Press a button that has just come, once it stands in its place."""
    stage.until(lambda: name in stage.names(page) and stage.button(name, page).x() > 0)
    stage.tap(stage.button(name, page))


def test_a_scan_on_the_counter_opens_it_and_one_tap_uses_it(stage: Stage) -> None:
    """P35, scan + 1: no typing, no other tap."""
    stage.sign_in("Maya")
    code = code_of(stage)
    stage.go("counter")
    stage.scan(code)
    page = stage.page
    assert isinstance(page, RedeemPage)
    stage.until(lambda: page.panel.says == "Welcome them back This voucher is good.")
    assert page.panel.ticket.shown is not None
    assert page.panel.ticket.shown.what == "One pastry of your choice"
    assert page.panel.ticket.shown.below == "Good until 12 February 2027"
    assert page.panel.say.spoken == stage.front.shop.words.welcome
    press(stage, page, "Use it now")
    stage.until(lambda: page.panel.says.startswith("Redeemed"))
    assert "One pastry of your choice" in page.panel.till.text
    assert voucher_now(stage, code).state.value == "used"


def test_two_counters_at_once_use_it_once(stage: Stage) -> None:
    """P35: the slower one sees when, by whom and where."""
    stage.sign_in("Maya")
    code = code_of(stage)
    page = opened(stage, code)
    stage.until(lambda: stage.button("Use it now", page).x() > 0)
    with open_office(stage.where) as other:
        other.vouchers.redeem(Redeem(actor=stage.staff["Ben"], code=code))
    stage.tap("Use it now")
    stage.until(lambda: page.panel.says == "Already used Today 14:32 by Ben at Counter 1")
    assert len(voucher_now(stage, code).redemptions) == 1


def test_a_code_is_typed_in_any_case_with_dashes_and_looked_up_by_itself(stage: Stage) -> None:
    """P38."""
    stage.sign_in("Maya")
    code = code_of(stage)
    page = opened(stage)
    stage.type(f"{code[:4]}-{code[4:8]} {code[8:]}".lower())
    assert page.field.text() == grouped(code)
    stage.until(lambda: page.panel.says.startswith("Welcome them back"))


def test_a_code_is_typed_by_finger_letter_by_letter(stage: Stage) -> None:
    """P100: by touch alone."""
    stage.sign_in("Maya")
    code = code_of(stage)
    page = opened(stage)
    stage.tap(stage.button("B", page))
    stage.tap("Back")
    assert page.field.text() == ""
    for letter in code:
        stage.tap(stage.button(letter, page))
    stage.until(lambda: page.panel.says.startswith("Welcome them back"))
    stage.tap("Clear")
    assert page.panel.face is WAITING
    assert page.field.text() == ""


def test_by_keyboard_alone(stage: Stage) -> None:
    """P100: twelve letters and Enter; a second end of line right after the first uses nothing."""
    stage.sign_in("Maya")
    code = code_of(stage)
    stage.go("counter")
    stage.key(Qt.Key.Key_F3)
    stage.settled()
    page = stage.page
    assert isinstance(page, RedeemPage)
    stage.type(code)
    stage.until(lambda: page.panel.says.startswith("Welcome them back"))
    stage.key(Qt.Key.Key_Return)
    assert voucher_now(stage, code).state.value == "open"
    stage.until(lambda: not page._settle.isActive())
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: page.panel.says.startswith("Redeemed"))


def test_a_scan_into_the_field_is_looked_up_once(stage: Stage) -> None:
    """P46: nine strange codes at this counter are nine; were each counted twice, it would rest."""
    stage.sign_in("Maya")
    page = opened(stage)
    page.field.setFocus()
    for _ in range(9):
        stage.scan(UNKNOWN)
        stage.settled()
    assert page.panel.says.startswith("Not one of ours")
    stage.scan(code_of(stage))
    stage.until(lambda: page.panel.says.startswith("Welcome them back"))


def test_a_letter_that_no_code_has_is_said(stage: Stage) -> None:
    stage.sign_in("Maya")
    page = opened(stage)
    stage.type("ba")
    assert page.field.text() == "B"
    assert "A code has only the 16 letters below." in [label.text() for label in stage.all(QLabel, page)]


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("XBCDFGHJKLNP", "Look once more A letter of this code is wrong. Look at the paper"),
        (UNKNOWN, "Not one of ours This code is not one of ours. Look at the shop’s name"),
        ("BBBBBBBBBBBB", "For practice only This is a real voucher, and this is a practice shop."),
    ],
    ids=["mistyped", "not ours", "practice"],
)
def test_a_code_that_is_none_says_why(stage: Stage, code: str, says: str) -> None:
    """P37: the first three of five."""
    stage.sign_in("Maya")
    page = opened(stage, code)
    assert page.panel.says.startswith(says)
    assert list(page.panel.buttons) == ["another"]


def test_a_used_code_says_when_and_by_whom_and_looks_after_them(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """P33, P35, P37: a new moment that knows the code it came after."""
    stage.sign_in("Maya")
    code = code_of(stage)
    use(stage, code)
    page = opened(stage, code)
    assert page.panel.says == "Already used Today 14:32 by Ben at Counter 1"
    assert page.panel.ticket.shown is not None
    assert page.panel.ticket.shown.below == "Used once, shown again today"
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(stage.window, "go", lambda *what: asked.append(what))
    press(stage, page, "Look after them")
    stage.until(lambda: asked)
    [(place, moment)] = asked
    assert place == "remedy"
    waiting = stage.office(lambda office: office.moments.waiting())
    assert [row.id for row in waiting] == [moment]


def test_an_ended_voucher_is_accepted_by_a_manager_with_a_reason(stage: Stage) -> None:
    """P36."""
    stage.sign_in("Maya")
    code = code_of(stage)
    stage.goto("2027-02-13T10:00:00-05:00")
    page = opened(stage, code)
    assert page.panel.says == "Ended Yesterday (12 February)"
    press(stage, page, "Accept it anyway")
    stage.tap("Accept it")
    assert stage.window.sheet is not None  # a reason is needed first
    stage.tap("We were closed")
    stage.tap("Accept it")
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))
    sheet = stage.window.sheet
    assert isinstance(sheet, PinSheet)
    assert {"Ines", "Rita"} <= {name.split(",")[0] for name in stage.names(sheet)}
    stage.tap(stage.button("Ines", sheet))
    stage.type("835926")
    stage.until(lambda: page.panel.says.startswith("Redeemed"))
    assert voucher_now(stage, code).redemptions[0].by == "Ines"
    assert stage.session.actor.name == "Maya"


def test_an_ended_voucher_of_a_give_taken_back_since_says_so(stage: Stage) -> None:
    """P42: the manager who would accept it is told why not."""
    stage.sign_in("Ines")
    remedy = given(stage, "voucher:10.00")
    stage.goto("2027-02-13T10:00:00-05:00")
    undo = Undo(actor=stage.staff["Ines"], remedy=remedy.id, reason="wrong table")
    stage.office(lambda office: office.remedies.undo(undo))
    page = opened(stage, remedy.vouchers[0].code)
    press(stage, page, "Accept it anyway")
    stage.tap("We were closed")
    stage.tap("Accept it")
    stage.until(lambda: page.panel.says.startswith("Cancelled What it was given with was taken back since."))


def test_after_fourteen_days_it_is_not_accepted_any_more(stage: Stage) -> None:
    stage.sign_in("Ines")
    code = code_of(stage)
    stage.goto("2027-02-27T10:00:00-05:00")
    page = opened(stage, code)
    assert page.panel.says == "Ended On 12 February"
    assert list(page.panel.buttons) == ["look-after", "another"]


def test_a_cancelled_voucher_says_why_and_what_replaced_it(stage: Stage) -> None:
    """P37, P41."""
    stage.sign_in("Maya")
    code = code_of(stage)
    new = stage.office(lambda office: office.vouchers.reissue(change(stage, code))).code
    page = opened(stage, code)
    assert page.panel.says == f"Cancelled Because: lost. Replaced by ····{new[-4:]}. Ask for that one."
    other = code_of(stage)
    stage.office(lambda office: office.vouchers.cancel(change(stage, other, "misprint")))
    assert opened(stage, other).panel.says == "Cancelled Because: misprint. A manager can tell more."


def test_part_of_a_voucher_for_money_is_used_and_the_rest_is_printed(stage: Stage, tmp_path: Path) -> None:
    """P39, P40."""
    tray = tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    code = code_of(stage, "voucher:10.00")
    page = opened(stage, code)
    press(stage, page, "Only a part")
    sheet = stage.window.sheet
    assert isinstance(sheet, PartUseSheet)
    stage.type("1001")
    assert sheet.says.text() == "Only $10.00 is left."
    assert not sheet.use.isEnabled()
    for _ in range(4):
        stage.key(Qt.Key.Key_Backspace)
    assert not sheet.use.isEnabled()
    stage.type("650")
    stage.tap("Use $6.50")
    stage.until(lambda: page.panel.says.startswith("Redeemed"))
    assert page.panel.ticket.shown is not None
    assert page.panel.ticket.shown.below == "$3.50 left, good until 12 February 2027"
    assert voucher_now(stage, code).left == usd("3.50")
    press(stage, page, "Print what is left")
    stage.until(lambda: len(tray.jobs) == 1)
    again = opened(stage, code)
    assert again.panel.ticket.shown is not None
    assert again.panel.ticket.shown.what == "$3.50"
    press(stage, again, "Use all, $3.50")
    stage.until(lambda: again.panel.says.startswith("Redeemed"))
    assert voucher_now(stage, code).state.value == "used"


def test_a_paper_that_does_not_come_is_not_told_of_the_next_voucher(stage: Stage, tmp_path: Path) -> None:
    """The printer was waited for, and somebody has scanned another one meanwhile: the foot says it."""
    tray = tray_at(stage, tmp_path)
    tray.silent = True
    tray.let_go.clear()
    stage.sign_in("Maya")
    page = opened(stage, code_of(stage, "voucher:10.00"))
    press(stage, page, "Only a part")
    stage.type("650")
    stage.tap("Use $6.50")
    stage.until(lambda: page.panel.says.startswith("Redeemed"))
    press(stage, page, "Print what is left")
    stage.until(lambda: stage.front.printing.runner._turn is not None)
    stage.window.go("redeem", code_of(stage, "voucher:CINN"))
    stage.until(lambda: "This voucher is good." in stage.words())
    says = page.panel.says
    tray.let_go.set()
    stage.until(lambda: stage.window.toast.words.startswith("The voucher is safe, but Receipts does not answer."))
    stage.settled()
    assert page.panel.says == says


def test_a_double_press_uses_once(stage: Stage) -> None:
    """P91."""
    stage.sign_in("Maya")
    code = code_of(stage)
    page = opened(stage, code)
    press(stage, page, "Use it now")
    button = page.panel.buttons[page.panel.face.steps[-1][0]]
    assert not button.isEnabled()
    stage.tap(button)
    stage.settled()
    assert page.panel.says.startswith("Redeemed")
    assert len(voucher_now(stage, code).redemptions) == 1


def test_the_receipt_number_is_kept_when_there_is_one(stage: Stage) -> None:
    stage.sign_in("Maya")
    code = code_of(stage)
    page = opened(stage, code)
    stage.until(lambda: page.panel.number.isVisible() and page.panel.number.x() > 0)
    stage.tap(page.panel.number)
    stage.type("4711")
    press(stage, page, "Use it now")
    stage.settled()
    assert voucher_now(stage, code).redemptions[0].ticket == "4711"


def test_somebody_here_by_face_gives_a_pin_first(stage: Stage) -> None:
    """DECISIONS, who may do what: redeem needs a PIN."""
    stage.sign_in("Maya", confirmed=False)
    code = code_of(stage)
    page = opened(stage, code)
    press(stage, page, "Use it now")
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))
    assert voucher_now(stage, code).state.value == "open"
    stage.type("7429")
    stage.until(lambda: page.panel.says.startswith("Redeemed"))
    assert stage.session.confirmed


def test_what_another_program_does_to_it_is_seen(stage: Stage) -> None:
    """P35: a voucher that is shown and used elsewhere is not good here any more."""
    stage.sign_in("Maya")
    code = code_of(stage)
    page = opened(stage, code)
    use(stage, code)
    stage.until(lambda: page.panel.says.startswith("Already used"))


def test_not_today_and_esc_lead_back(stage: Stage) -> None:
    stage.sign_in("Maya")
    code = code_of(stage)
    page = opened(stage, code)
    press(stage, page, "Not today")
    assert page.panel.face is WAITING
    stage.key(Qt.Key.Key_Escape)
    assert stage.page.place == "counter"
    stage.window.go("redeem", code, ("today",))
    stage.settled()
    press(stage, page, "Not today")
    assert stage.page.place == "today"


def test_nothing_stays_on_the_page_when_it_is_left(stage: Stage) -> None:
    """P101: the next one at the counter sees no code."""
    stage.sign_in("Maya")
    page = opened(stage, code_of(stage))
    stage.go("counter")
    assert page.field.text() == ""
    assert page.panel.face is WAITING


def test_the_page_tells_no_cost_no_cause_and_no_customer(stage: Stage) -> None:
    """P101, P43."""
    stage.sign_in("Maya")
    page = opened(stage, code_of(stage))
    shown = " | ".join([label.text() for label in stage.all(QLabel, page)] + [page.panel.till.text])
    assert "0.6" not in shown
    assert "order" not in shown.lower()


@pytest.mark.parametrize("size", ["1366", "1024", "small"])
def test_every_button_can_be_hit_and_has_a_name(stage: Stage, size: str) -> None:
    """P100."""
    stage.size(size)
    stage.sign_in("Maya")
    page = opened(stage, code_of(stage, "voucher:10.00"))
    stage.until(lambda: page.height() == stage.window.height() and stage.button("Not today", page).y() > 300)
    places = []
    for button in stage.all(QAbstractButton, page):
        place = QRect(button.mapTo(page, QPoint(0, 0)), button.size())
        assert button.accessibleName()
        assert min(place.width(), place.height()) >= 44, button.accessibleName()
        assert page.rect().contains(place), button.accessibleName()
        places.append(place)
    for at, one in enumerate(places):
        assert not any(one.intersects(other) for other in places[at + 1 :])


def test_a_change_that_is_no_vouchers_leaves_it_alone(stage: Stage) -> None:
    stage.sign_in("Maya")
    page = opened(stage, code_of(stage))
    before = page._asked
    page.on_changed(Changed.MENU)
    assert page._asked == before
