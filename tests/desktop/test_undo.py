"""Taking a give back from Done: why, and did they already get it (P16, P42)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.commands import Redeem
from tests.desktop.paper_desk import given, tray_at, voucher_now
from tests.desktop.stage import Stage
from tests.office.bakery import usd
from ui.sheets.undo import UndoSheet


@pytest.fixture
def remedy(stage: Stage, tmp_path: Path) -> RemedyView:
    """Maya has just given a coffee and a pastry next time, and stands on Done."""
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    view = given(stage, "comp:FLAT", "voucher:category:Pastry")
    stage.go("done", view)
    return view


def sheet(stage: Stage) -> UndoSheet:
    """The sheet on top."""
    found = stage.window.sheet
    assert isinstance(found, UndoSheet)
    return found


def moment_of(stage: Stage, remedy: RemedyView) -> MomentView:
    """The moment as a manager reads it."""
    view: MomentView = stage.office(lambda office: office.moments.show(stage.staff["Ines"], remedy.moment))
    return view


def test_it_asks_why_before_it_takes_anything_back(stage: Stage, remedy: RemedyView) -> None:
    """No answer is kept that nobody gave."""
    stage.tap("Undo")
    stage.tap("No, nothing yet")
    assert sheet(stage).reason.says == "Why? Tap one, or type it."
    assert moment_of(stage, remedy).state.value == "closed"


def test_no_takes_all_of_it_back_and_the_moment_is_unfinished(stage: Stage, remedy: RemedyView) -> None:
    stage.tap("Undo")
    stage.tap("They said no")
    stage.tap("No, nothing yet")
    stage.until(lambda: "Another answer" in stage.names())
    moment = moment_of(stage, remedy)
    assert (moment.state.value, moment.remedies[0].state.value) == ("open", "undone")
    assert voucher_now(stage, remedy.vouchers[0].code).state.value == "cancelled"
    budget = stage.office(lambda office: office.budgets.now(stage.staff["Rita"]))
    assert budget[0].left == usd("640.00")
    stage.tap(stage.button("Back to counter", sheet(stage)))
    assert stage.page.place == "counter"


def test_yes_cancels_the_voucher_and_keeps_the_cost(stage: Stage, remedy: RemedyView) -> None:
    stage.tap("Undo")
    stage.tap("Wrong one")
    stage.tap("Yes, they have it")
    stage.until(lambda: "Back to counter" in stage.names(sheet(stage)))
    assert "Another answer" not in stage.names()
    assert voucher_now(stage, remedy.vouchers[0].code).state.value == "cancelled"
    budget = stage.office(lambda office: office.budgets.now(stage.staff["Rita"]))
    assert budget[0].spent == usd("0.66")
    assert moment_of(stage, remedy).state.value == "closed"


def test_a_double_press_takes_back_once_and_control_z_opens_it(stage: Stage, remedy: RemedyView) -> None:
    """P91: the second would be refused as undone already."""
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    laid = sheet(stage)
    stage.tap("A mis-tap")
    stage.tap(laid.no)
    assert not laid.no.isEnabled()
    stage.tap(laid.no)
    stage.until(lambda: "Another answer" in stage.names())
    assert laid.sentence == ""
    assert len(moment_of(stage, remedy).remedies) == 1


def test_after_two_minutes_a_manager_is_needed(stage: Stage, remedy: RemedyView) -> None:
    stage.goto("2026-11-12T14:35:00-05:00")
    stage.tap("Undo")
    stage.tap("They said no")
    stage.tap("No, nothing yet")
    stage.until(lambda: sheet(stage).sentence != "")
    assert sheet(stage).sentence.startswith("Only the first 2 minutes")
    assert moment_of(stage, remedy).remedies[0].state.value == "given"


def test_a_used_voucher_stands_and_it_says_so(stage: Stage, remedy: RemedyView) -> None:
    """P42."""
    code = remedy.vouchers[0].code
    stage.office(lambda office: office.vouchers.redeem(Redeem(actor=stage.staff["Ben"], code=code)))
    stage.tap("Undo")
    stage.tap("Wrong one")
    stage.tap("No, nothing yet")
    stage.until(lambda: "Back to counter" in stage.names(sheet(stage)))
    assert voucher_now(stage, code).state.value == "used"
    assert f"····{code[-4:]}" in " ".join(label.text() for label in stage.all(QLabel, sheet(stage)))


def test_leaving_it_changes_nothing_by_mouse_and_by_keyboard(stage: Stage, remedy: RemedyView) -> None:
    stage.tap("Undo")
    stage.tap("Leave it as it is")
    assert stage.window.sheet is None
    stage.tap("Undo")
    stage.key(Qt.Key.Key_Escape)
    assert stage.window.sheet is None
    assert moment_of(stage, remedy).remedies[0].state.value == "given"


def test_the_sheet_by_keyboard_alone(stage: Stage, remedy: RemedyView) -> None:
    """P100."""
    stage.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    laid = sheet(stage)
    stage.key(Qt.Key.Key_Space)  # the first reason has the focus
    for _ in range(12):
        if laid.no.hasFocus():
            break
        stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_Space)
    stage.until(lambda: "Another answer" in stage.names())
    stage.key(Qt.Key.Key_Return)
    assert stage.page.place == "counter"
