"""Badges in the window: one scan at the lock says who is here; everywhere else it is a strange bar code."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from pos_recovery.domain.voucher_code import make_code
from pos_recovery.office.commands import GiveBadge
from tests.desktop.at_settings import settings
from tests.desktop.stage import Stage
from tests.desktop.test_lock import ask_pin
from ui.scanner import GAP_MS
from ui.toast import Toast
from ui.widgets.badge_fold import BadgeFold
from ui.widgets.long_ground import LongGround

BADGE = "5901234-0007"
ENDS = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab]  # whatever a scanner puts behind what it has read


def assign(stage: Stage, name: str, code: str = BADGE) -> None:
    """The owner gives somebody a badge."""
    stage.office(lambda office: office.badges.give(GiveBadge(actor=stage.staff["Rita"], name=name, code=code)))


def told(stage: Stage) -> str:
    """What is said at the foot of the window."""
    return " ".join(one.words for one in stage.all(Toast))


@pytest.mark.parametrize("gap_ms", [1, 5, GAP_MS])
@pytest.mark.parametrize("end", ENDS)
def test_a_badge_scanned_at_the_lock_signs_that_person_in(stage: Stage, gap_ms: int, end: Qt.Key) -> None:
    """DESIGN, section 3: unlock is one badge scan. By face: the PIN is asked where a face is not enough."""
    assign(stage, "Maya")
    stage.go("lock")
    stage.scan(BADGE, gap_ms=gap_ms, end=end)
    stage.until(lambda: stage.page.place == "counter")
    assert (stage.session.actor.name, stage.session.confirmed) == ("Maya", False)
    stage.settled()


def test_digits_alone_are_a_badge_too(stage: Stage) -> None:
    assign(stage, "Ben", "4006381333931")
    stage.go("lock")
    stage.scan("4006381333931")
    stage.until(lambda: stage.page.place == "counter")
    assert stage.session.actor.name == "Ben"
    stage.settled()


def test_a_strange_bar_code_at_the_lock_is_told_and_opens_nothing(stage: Stage) -> None:
    assign(stage, "Maya")
    stage.go("lock")
    stage.scan("9780306406157")
    stage.until(lambda: "nobody’s here" in told(stage))
    stage.settled()
    assert stage.page.place == "lock"
    assert stage.session.locked


@pytest.mark.parametrize("end", ENDS)
def test_a_badge_never_takes_a_pins_place(stage: Stage, end: Qt.Key) -> None:
    """RELIABILITY 6: badge alone never. What a machine types reaches no pad, and signs nobody in behind it."""
    assign(stage, "Maya")
    sheet = ask_pin(stage, "Maya")
    focus = QApplication.focusWidget()
    stage.scan(BADGE, end=end)
    stage.settled()
    assert QApplication.focusWidget() is focus
    assert stage.session.locked
    assert stage.window.sheet is sheet
    assert sheet.sentence == ""
    assert stage.office(lambda office: office.people.everybody(stage.staff["Rita"]))


@pytest.mark.parametrize("place", ["counter", "redeem", "settings"])
def test_a_badge_changes_nobody_once_somebody_is_here(stage: Stage, place: str) -> None:
    assign(stage, "Ines")
    stage.sign_in("Maya")
    stage.go(place, *((stage.staff["Rita"],) if place == "settings" else ()))
    stage.scan(BADGE)
    stage.settled()
    assert stage.page.place == place
    assert stage.session.actor.name == "Maya"


def test_a_voucher_scanned_at_the_lock_keeps_its_own_road(stage: Stage) -> None:
    """It waits for somebody to sign in, as before, and is never looked up as a badge."""
    stage.go("lock")
    stage.scan(make_code(bytes(range(16)), practice=True))
    stage.settled()
    assert stage.session.locked
    assert "nobody’s here" not in told(stage)


def test_a_person_who_types_is_no_badge(stage: Stage) -> None:
    assign(stage, "Maya", "STAFFBADGE")
    stage.go("lock")
    stage.type("STAFFBADGE")
    stage.settled()
    assert stage.session.locked
    assert QApplication.activeModalWidget() is None


def badge_field(stage: Stage) -> QLineEdit:
    """The owner opened Maya's sheet, and the field waits for her badge."""
    settings(stage, tab="People")
    stage.tap("Change Maya")
    fold, long = stage.all(BadgeFold)[0], stage.all(LongGround, stage.window.sheet)[0]
    long.ensureWidgetVisible(fold)
    stage.tap(fold.fold)
    assert fold.field.field.hasFocus()
    assert not fold.field.visibleRegion().isEmpty()
    assert fold.field.visibleRegion().boundingRect().height() == fold.field.height()
    return fold.field.field


@pytest.mark.parametrize("end", ENDS)
def test_a_badge_that_is_given_to_somebody_ends_as_the_scanner_ends(stage: Stage, end: Qt.Key) -> None:
    field = badge_field(stage)
    stage.scan(BADGE, end=end)
    stage.until(lambda: field.text() == "")
    assert stage.office(lambda office: office.badges.unlock(BADGE)).name == "Maya"
    assert stage.window.sheet is not None


def test_a_person_who_goes_on_by_tab_gives_no_half_badge(stage: Stage) -> None:
    field = badge_field(stage)
    stage.type("STAFF")
    stage.key(Qt.Key.Key_Tab)
    stage.settled()
    assert not field.hasFocus()
    assert (field.text(), stage.all(BadgeFold)[0].field.refusal) == ("STAFF", "")
