"""Language and look: choices of this computer, saved at once; what they change at the counter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from pos_recovery.domain.views.counter import MachineChoices, ScanEnd, ScannerHabits
from pos_recovery.domain.voucher_code import make_code
from tests.desktop.at_settings import saved, settings
from tests.desktop.stage import Stage
from ui.texts import look as texts
from ui.texts import settings as words
from ui.widgets.came_back_card import CameBackCard
from ui.widgets.field import Field

CODE = make_code(bytes(range(16)), practice=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


def machine(stage: Stage) -> MachineChoices:
    """What is chosen on this computer."""
    choices: MachineChoices = stage.office(lambda office: office.machine.choices())
    return choices


def choose(stage: Stage, **changes: Any) -> None:
    """This is chosen, and the front knows it, as the app sees to."""
    stage.office(lambda office: office.machine.choose(replace(MachineChoices(), **changes)))
    stage.refresh()


def test_every_choice_is_saved_at_once_and_can_be_taken_back(stage: Stage) -> None:
    """Also by a manager, each with the time."""
    page = settings(stage, "Ines", texts.TAB)
    for name in ("Dark", "115 %", texts.STILL, texts.NO_TIMERS, texts.SINGLE):
        stage.tap(name)
        saved(stage, page)
    page.look.scanner.fold.setChecked(True)
    scanner = page.look.scanner
    for row, button in ((scanner.gap_row, "80 ms"), (scanner.end_row, "Nothing")):
        stage.button(button, row).click()
        saved(stage, page)
    scanner.prefix.setFocus()
    stage.type("~")
    stage.key(Qt.Key.Key_Return)
    stage.settled()
    every = MachineChoices(
        look="dark", text_percent=115, less_motion=True, timers=False, single_keys=False,
        scanner=ScannerHabits(80, ScanEnd.NONE, "~"),
    )  # fmt: skip
    assert machine(stage) == every
    for _ in range(8):
        stage.tap(words.TAKE_BACK)
        stage.settled()
    assert machine(stage) == MachineChoices()
    assert not page.look.no_timers.isChecked()
    assert scanner.prefix.text() == ""


def test_a_prefix_that_no_scanner_types_is_refused_in_its_row(stage: Stage) -> None:
    page = settings(stage, tab=texts.TAB)
    scanner = page.look.scanner
    scanner.fold.setChecked(True)
    scanner.prefix.setFocus()
    stage.type("a b")
    stage.tap(words.PEOPLE)
    stage.until(lambda: scanner.prefix_row.refusal)
    assert scanner.prefix_row.refusal.startswith("A scanner's prefix has at most 8 letters")
    assert machine(stage) == MachineChoices()


def told_and_over(stage: Stage) -> None:
    """Something is said at the foot, and its seconds are over."""
    toast = stage.window.toast
    stage.window.tell("Undone.")
    toast._gone.start(1)
    stage.until(lambda: not toast._gone.isActive())


def test_without_timers_what_is_said_stays_until_somebody_goes_on(stage: Stage) -> None:
    """WCAG 2.2.1. What was said while somebody types is not gone with the next letter; a tap on it means nothing below.
    With timers it goes by itself, and a finger reaches what lies below."""
    toast = stage.window.toast
    told_and_over(stage)
    assert toast.words == ""
    choose(stage, timers=False)
    stage.sign_in("Maya")
    page = stage.go("counter")
    goes_on: tuple[Callable[[], None], ...] = (
        lambda: stage.key(Qt.Key.Key_Shift),
        lambda: stage.tap(stage.all(CameBackCard)[0].field),
    )
    for go_on in goes_on:
        stage.window.tell("Undone.")
        stage.key(Qt.Key.Key_Shift)
        assert toast.words == "Undone."
        told_and_over(stage)
        assert toast.words == "Undone."
        go_on()
        assert toast.words == ""
    stage.window.tell("Undone.")
    stage.tap(toast)
    assert (toast.words, stage.page, stage.window.sheet) == ("", page, None)


@pytest.mark.parametrize("allowed", [True, False])
def test_shortcuts_of_one_key_can_be_switched_off(stage: Stage, allowed: bool) -> None:
    """WCAG 2.1.4: digits on the tiles (T: `test_insights`). Fields, the space bar, Ctrl and the scanner are as ever."""
    choose(stage, single_keys=allowed)
    stage.sign_in("Rita")
    stage.go("counter")
    stage.key(Qt.Key.Key_T, CONTROL)
    stage.until(lambda: stage.page.place == "today")
    stage.go("counter")
    stage.key(Qt.Key.Key_1)
    stage.window.scanner._held.timeout.emit()
    stage.settled()
    assert stage.page.place == ("remedy" if allowed else "counter")


def test_with_them_off_a_field_still_takes_letters_and_a_scan_is_a_scan(stage: Stage) -> None:
    choose(stage, single_keys=False)
    stage.sign_in("Maya")
    page = stage.go("counter")
    field: Field = stage.all(CameBackCard)[0].field
    field.setFocus()
    stage.type("kx")
    assert field.text().lower() == "kx"
    page.setFocus()
    stage.scan("5901234123457")
    assert stage.page is page
    stage.scan(CODE)
    stage.until(lambda: stage.page.place == "redeem")
    stage.settled()


def test_a_slow_scanner_that_ends_with_no_key_works_at_every_page_once_it_is_known(stage: Stage) -> None:
    """As it was chosen; no start anew."""
    stage.sign_in("Maya")
    for known in (False, True):
        if known:
            choose(stage, scanner=ScannerHabits(80, ScanEnd.NONE, "]Q3"))
        for place in ("counter", "today"):
            stage.go(place)
            stage.scan(f"]Q3{CODE}", gap_ms=80, end=Qt.Key.Key_Shift)
            if known:
                stage.until(lambda: stage.page.place == "redeem")
            else:
                assert stage.page.place == place
            stage.settled()
