"""The sheet that asks for a PIN: of one person, or of one among a few."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.people import Actor
from pos_recovery.office.people import People
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from tests.desktop.test_counter import everything_told
from ui.sheets.pin import PinSheet
from ui.widgets.face import FaceChip
from ui.widgets.pads import PinPad


def ask(stage: Stage, *names: str) -> tuple[PinSheet, list[Actor]]:
    """Lay the sheet for these people; who gave their PIN ends in the list."""
    every = {face.name: face for face in stage.office(lambda office: office.people.faces())}
    sheet = PinSheet(stage.front, [every[name] for name in names], "Who opens this?")
    told: list[Actor] = []
    sheet.confirmed.connect(told.append)
    stage.window.lay(sheet)
    return sheet, told


def test_one_among_a_few_is_picked_and_the_pad_asks_for_their_digits(stage: Stage) -> None:
    """P25, P27: by name, then the PIN; a lead's has four digits and a manager's six."""
    sheet, told = ask(stage, "Tom", "Ines", "Rita")
    assert sheet.picked == "Tom"
    stage.tap(next(chip for chip in stage.all(FaceChip) if chip.face.name == "Ines"))
    assert [chip.isChecked() for chip in stage.all(FaceChip)] == [False, True, False]
    stage.type("835926")
    stage.until(lambda: bool(told))
    assert (told[0].name, told[0].confirmed) == ("Ines", True)
    assert stage.window.sheet is None


def test_anothers_pin_is_not_taken(stage: Stage) -> None:
    """P27: people are never confused."""
    sheet, told = ask(stage, "Ines", "Rita")
    stage.type("471147")
    stage.settled()
    assert told == []
    assert "That is not Ines’s PIN" in sheet.sentence


def test_it_changes_nothing_when_it_is_put_away(stage: Stage) -> None:
    """P25: Esc, or Not now; what was typed is gone."""
    _, told = ask(stage, "Maya")
    stage.type("742")
    stage.key(Qt.Key.Key_Escape)
    _, second = ask(stage, "Maya")
    assert stage.all(PinPad)[0].filled == 0
    stage.tap("Not now")
    assert stage.window.sheet is None
    assert (told, second, stage.session.locked) == ([], [], True)


def test_put_away_while_the_office_looks_nobody_is_signed_in(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """P25: the answer comes too late and says nothing."""
    gate, real = threading.Event(), People.sign_in

    def slow(people: People, name: str, pin: str | None) -> Actor:
        gate.wait(5)
        return real(people, name, pin)

    monkeypatch.setattr(People, "sign_in", slow)
    sheet, told = ask(stage, "Maya")
    stage.type("7429")
    sheet.close_sheet()
    sheet._right(stage.staff["Maya"])  # an answer that was on its way when the sheet was put away
    gate.set()
    stage.settled()
    assert told == []


def test_a_pin_is_in_no_widget_once_it_was_typed(stage: Stage) -> None:
    """P27: neither shown nor kept, right or wrong."""
    sheet, told = ask(stage, "Maya")
    pad = stage.all(PinPad)[0]
    for pin in ("1234", "7429"):
        stage.type(pin)
        assert pin not in f"{vars(sheet)} {vars(pad)} {everything_told(sheet)}"
        stage.settled()
    stage.until(lambda: bool(told))


def test_tab_stays_inside_and_comes_round(stage: Stage) -> None:
    """P100: the picked chip, pad, delete key, Not now, and again; arrow keys pick another; nothing below is reached."""
    stage.go("lock")
    sheet, _ = ask(stage, "Tom", "Ines")
    seen = []
    for _ in range(8):
        stage.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
        seen.append(focus.accessibleName())
    assert {"Tom", "PIN", "Not now", "Delete the last digit"} == set(seen)
    stage.all(FaceChip)[0].setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Right)
    assert sheet.picked == "Ines"


def test_many_faces_scroll_on_a_low_screen(stage: Stage) -> None:
    """P100: the pad stays whole."""
    stage.size("small")
    sheet, _ = ask(stage, "Ben", "Maya", "Tom", "Ines", "Rita")
    check_targets(sheet)
    assert sheet.rect().contains(sheet.childrenRect())
