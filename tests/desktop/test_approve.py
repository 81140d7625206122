"""Asking for a yes: who, their PIN, and that it is good for exactly one give."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.people import Role
from pos_recovery.office.commands import Approver, ChangePerson
from tests.desktop.at_remedy import (
    approve_sheet,
    ask_for_money,
    given,
    moment,
    open_remedy,
    row_of,
    say_amount,
    set_limit,
)
from tests.desktop.stage import Stage
from ui.sheets.approve import ApproveSheet
from ui.texts import approve as texts
from ui.texts import remedy as remedy_texts
from ui.widgets.label import Label


def test_a_manager_says_yes_and_maya_stays_signed_in(stage: Stage) -> None:
    """P25: over the limit the sheet opens by itself; picked by name, the last digit sends it."""
    page = ask_for_money(stage)
    sheet = approve_sheet(stage)
    assert sheet.picked is None
    stage.tap(sheet.chips[0])
    stage.type("835926")
    stage.until(lambda: stage.page.place == "done")
    (remedy,) = given(stage, page)
    assert (remedy.approved_by, remedy.given_by, remedy.own_approval) == ("Ines", "Maya", False)
    assert stage.session.actor.name == "Maya"


def test_it_says_what_why_and_what_would_be_left(stage: Stage) -> None:
    """P11, P26: the figures of exactly this give."""
    ask_for_money(stage)
    sheet = approve_sheet(stage)
    said = [one.accessibleName() for one in stage.all(QWidget, sheet)]
    assert "$4.40 over Maya’s limit" in said
    assert {"Money back: $19.40", "Maya may give: $15.00", "Left this month: $640.00 → $620.60"} <= set(said)


def test_a_wrong_pin_is_said_and_nothing_is_given(stage: Stage) -> None:
    """P25, P29: the sentence of the office, and another try."""
    page = ask_for_money(stage)
    sheet = approve_sheet(stage)
    stage.tap(sheet.chips[0])
    stage.type("000000")
    stage.until(lambda: "4 more before a rest" in sheet.sentence)
    assert sheet.pad.filled == 0
    assert given(stage, page) == ()
    stage.type("835926")
    stage.until(lambda: stage.page.place == "done")
    assert len(given(stage, page)) == 1


def test_another_approver_clears_what_was_typed(stage: Stage) -> None:
    """P26."""
    ask_for_money(stage)
    sheet = approve_sheet(stage)
    stage.tap(sheet.chips[0])
    stage.type("8359")
    assert sheet.pad.filled == 4
    stage.tap(sheet.chips[1])
    assert sheet.pad.filled == 0
    stage.type("471147")
    stage.until(lambda: stage.page.place == "done")


def test_not_now_loses_nothing_and_the_way_inside_needs_nobody(stage: Stage) -> None:
    """P26, P31."""
    page = ask_for_money(stage)
    approve_sheet(stage)
    stage.key(Qt.Key.Key_Escape)
    assert page.bar.primary.text() == "Ask a manager"
    assert page.bar.left.notice == remedy_texts.ASK_FIRST
    stage.tap(page.bar.primary)
    approve_sheet(stage)
    stage.tap("Make it again, and something for next time")
    stage.until(lambda: page.bar.primary.text() == "Make it right")
    assert given(stage, page) == ()


def test_a_yes_is_for_one_give_only(stage: Stage) -> None:
    """P26: another amount asks again, and nothing of the first PIN is kept."""
    page = ask_for_money(stage)
    stage.tap(approve_sheet(stage).chips[0])
    stage.type("8359")
    stage.key(Qt.Key.Key_Escape)
    stage.tap(row_of(stage, "Money back"))
    say_amount(stage, "2000")
    sheet = approve_sheet(stage)
    assert (sheet.picked, sheet.pad.filled) == (None, 0)
    assert given(stage, page) == ()


def test_the_pin_is_nowhere_once_it_was_checked(stage: Stage) -> None:
    """P27: no object of ours holds it any longer than the check."""
    ask_for_money(stage)
    sheet = approve_sheet(stage)
    stage.tap(sheet.chips[0])
    stage.type("000001")
    stage.until(lambda: bool(sheet.sentence))
    stage.settled()
    gc.collect()
    assert [one for one in gc.get_objects() if isinstance(one, Approver)] == []


def test_one_cent_over_asks_and_the_limit_itself_does_not(stage: Stage) -> None:
    """P11: 15.00 passes, 15.01 asks. The boundary is exact."""
    page = ask_for_money(stage, "1501")
    approve_sheet(stage)
    stage.key(Qt.Key.Key_Escape)
    stage.tap(row_of(stage, "Money back"))
    say_amount(stage, "1500")
    stage.until(lambda: stage.page.place == "done")
    assert given(stage, page)[0].approved_by is None


def test_a_manager_over_their_own_limit_is_not_asked_themselves(stage: Stage) -> None:
    """P28: nobody approves their own while another can."""
    set_limit(stage, Role.MANAGER, per_moment="5.00")
    page = open_remedy(stage, by="Ines")
    stage.tap(row_of(stage, "Money back"))
    say_amount(stage, "900")
    sheet = approve_sheet(stage)
    assert [chip.face.name for chip in sheet.chips] == ["Rita"]
    assert sheet.picked == "Rita"
    stage.type("471147")
    stage.until(lambda: stage.page.place == "done")
    assert given(stage, page)[0].approved_by == "Rita"


def test_the_only_one_says_yes_themselves_and_it_is_marked(stage: Stage) -> None:
    """P28: own approval."""
    ines = ChangePerson(actor=stage.staff["Rita"], name="Ines", enabled=False)
    stage.office(lambda office: office.people.change(ines))
    set_limit(stage, Role.OWNER, per_moment="500.00")
    page = open_remedy(stage, by="Rita", ticket="1042")
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")
    page = open_remedy(stage, by="Rita", ticket="1042")  # the same ticket again (P15)
    stage.tap(row_of(stage, "Make it again, first in line"))
    stage.until(lambda: page.bar.primary.text() == "Ask a manager")
    stage.tap(page.bar.primary)
    sheet = approve_sheet(stage)
    assert texts.OWN in [one.text() for one in stage.all(Label, sheet)]
    stage.type("471147")
    stage.until(lambda: stage.page.place == "done")
    assert given(stage, page)[0].own_approval


def test_where_nobody_may_say_yes_it_stays_unfinished(stage: Stage) -> None:
    """P28, P31: said in the bar; no sheet that leads nowhere."""
    set_limit(stage, Role.MANAGER, per_moment="5.00")
    set_limit(stage, Role.OWNER, per_moment="5.00")
    page = ask_for_money(stage)
    stage.until(lambda: page.bar.left.notice == remedy_texts.NOBODY_MAY)
    assert not isinstance(stage.window.sheet, ApproveSheet)
    assert not page.bar.primary.isEnabled()
    assert moment(stage, page).ending is None


def test_what_became_too_much_meanwhile_is_asked_after_all(stage: Stage) -> None:
    """P13: another counter lowered the limit between the weighing and the press; the sheet opens then."""
    page = open_remedy(stage)
    page.choosing.stop()
    weighed = page.choosing.result
    set_limit(stage, Role.STAFF, per_moment="1.00")
    stage.settled()
    page.choosing.stop()
    page.choosing.result = weighed  # what the screen still believes
    page.primary()
    approve_sheet(stage)
    assert given(stage, page) == ()
