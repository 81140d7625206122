"""Settings, the people: somebody new, another role, a PIN shown once, and somebody who works here no more."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from pos_recovery.domain.people import Role
from pos_recovery.domain.pin import weak_pin
from tests.desktop.at_settings import LONG, OVERRIDE, settings, shown
from tests.desktop.stage import Stage
from ui.chance_pin import pin_by_chance
from ui.texts import settings as texts
from ui.widgets.face import FaceSign, FaceTile


def seen(widget: QWidget, x: float, y: float) -> str:
    """The colour of one pixel."""
    return widget.grab().toImage().pixelColor(int(x), int(y)).name()


def test_somebody_has_the_same_colour_everywhere(stage: Stage) -> None:
    """The lock screen's. Settings list the owner first, and one who is asked for a PIN stands alone."""
    stage.go("lock")
    at_lock = {one.face.name: seen(one, one.width() / 2 - 26, 47) for one in stage.all(FaceTile)}
    page = settings(stage, tab="People")
    in_settings = {row.person.name: seen(row, 27, row.height() / 2) for row in page.people.crew.rows}
    assert in_settings == at_lock
    assert len(set(at_lock.values())) == 5
    stage.go("lock")
    stage.tap(next(one for one in stage.all(FaceTile) if one.face.name == "Tom"))
    sign = stage.all(FaceSign)[0]
    assert at_lock["Tom"] in {seen(sign, x, 30) for x in range(sign.width() // 2)}


def test_somebody_new_gets_a_pin_that_is_shown_once(stage: Stage) -> None:
    """P27: shown once, kept nowhere on the screen, and it opens the counter for them."""
    page = settings(stage, tab="People")
    stage.tap(texts.ADD)
    stage.type("nora")
    stage.tap(texts.PIN_CHANCE)
    stage.until(lambda: texts.PIN_SHOWN in shown(stage))
    sheet = stage.window.sheet
    assert sheet is not None
    pin = next(label.text() for label in stage.all(QLabel, sheet) if label.text().isdigit())
    assert stage.office(lambda office: office.people.sign_in("nora", pin)).confirmed
    left: list[str] = []
    sheet.closed.connect(lambda: left.extend(label.text() for label in sheet.findChildren(QLabel)))
    stage.tap(texts.DONE)
    stage.settled()
    assert left
    assert pin not in "\n".join([*left, shown(stage)])
    assert "nora" in [row.person.name for row in page.people.crew.rows]


def test_somebody_types_their_own_pin_twice(stage: Stage) -> None:
    settings(stage, tab="People")
    stage.tap(texts.ADD)
    stage.type("nora")
    stage.tap(texts.PIN_TYPED)
    stage.type("1234")
    stage.until(lambda: "too easy" in shown(stage))
    stage.type("7392")
    stage.type("7393")
    stage.until(lambda: "not the same" in shown(stage))
    stage.type("73927392")
    stage.until(lambda: stage.window.sheet is None)
    assert stage.office(lambda office: office.people.sign_in("nora", "7392")).confirmed


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Maya", "called “Maya” already"),
        ("", "at least one letter"),
        (LONG, "characters long"),
        (OVERRIDE * 3, "at least one letter"),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_its_field(stage: Stage, typed: str, says: str) -> None:
    page = settings(stage, tab="People")
    before = len(page.people.crew.rows)
    stage.tap(texts.ADD)
    sheet: Any = stage.window.sheet
    sheet.name.field.setText(typed)
    stage.tap(texts.PIN_CHANCE)
    stage.until(lambda: sheet.name.refusal)
    assert says in sheet.name.refusal
    assert len(page.people.crew.rows) == before


def test_the_last_owner_stays_and_a_manager_gets_six_digits(stage: Stage) -> None:
    page = settings(stage, tab="People")
    stage.tap("Change Rita")
    sheet: Any = stage.window.sheet
    stage.tap(texts.OUT)
    stage.until(lambda: sheet.refusal)
    assert "only owner" in sheet.refusal
    stage.tap(texts.DONE)
    stage.tap("Change Tom")
    stage.tap("Manager")
    stage.until(lambda: texts.PIN_SHOWN in shown(stage))
    sheet = stage.window.sheet
    pin = sheet.pin.shown
    assert len(pin) == 6
    assert stage.names(sheet) == [texts.DONE]
    stage.tap(texts.DONE)
    stage.settled()
    assert stage.office(lambda office: office.people.sign_in("Tom", pin)).role is Role.MANAGER
    assert page.people.crew.rows[1].says.text() == "Manager"


def test_somebody_who_left_is_at_the_end_and_comes_back(stage: Stage) -> None:
    page = settings(stage, tab="People")
    stage.tap("Change Ben")
    stage.tap(texts.OUT)
    stage.until(lambda: stage.window.sheet is None)
    stage.until(lambda: page.people.crew.rows[-1].says.text() == texts.FORMER)
    assert "Ben" not in [face.name for face in stage.office(lambda office: office.people.faces())]
    stage.tap(texts.TAKE_BACK)
    stage.until(lambda: "Ben" in [face.name for face in stage.office(lambda office: office.people.faces())])
    stage.settled()


def test_a_manager_sets_pins_of_the_team_and_this_computer_and_sees_no_money(stage: Stage) -> None:
    """DECISIONS: a manager's PIN opens Printer and Staff PINs."""
    page = settings(stage, "Ines")
    seen = [tab.text() for tab in (page.side.tab(place) for place in range(6)) if tab.isVisible()]
    assert seen == ["People", "Printer and cards", "Language and look"]
    assert "$" not in shown(stage)
    changes = [name for name in stage.names() if name.startswith("Change ")]
    assert sorted(changes) == ["Change Ben", "Change Maya", "Change Tom"]
    assert not page.people.crew.add.isVisible()
    stage.tap("Change Ben")
    assert texts.OUT not in stage.names()
    stage.tap(texts.PIN_CHANCE)
    stage.until(lambda: texts.PIN_SHOWN in shown(stage))
    sheet: Any = stage.window.sheet
    pin = sheet.pin.shown
    assert stage.office(lambda office: office.people.sign_in("Ben", pin)).confirmed


@pytest.mark.parametrize("role", [Role.STAFF, Role.MANAGER])
def test_a_pin_by_chance_has_the_digits_of_its_role_and_is_never_weak(role: Role) -> None:
    made = [pin_by_chance(role) for _ in range(400)]
    assert [pin for pin in made if weak_pin(pin) or not pin.isdecimal() or len(pin) != role.pin_digits] == []
    assert len(set(made)) > 350
