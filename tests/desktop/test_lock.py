"""The lock screen: a moment is logged without a PIN, a face signs in, and nothing of anybody's money is to be seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from pos_recovery.domain.moment import Cause, Ending
from pos_recovery.domain.people import Role
from pos_recovery.office.commands import AddPerson, LogMoment
from tests.desktop.stage import Stage
from tests.desktop.targets import check_targets
from tests.desktop.test_counter import everything_told, log, moments, tile
from ui.pages.who import WhoPage
from ui.sheets.pin import PinSheet
from ui.widgets.budget_card import BudgetCard
from ui.widgets.came_back_card import CameBackCard
from ui.widgets.face import FaceTile
from ui.widgets.pads import PinPad
from ui.widgets.tile import CauseTile
from ui.widgets.waiting_card import WaitingCard

LOG = "Log a moment"


def face(stage: Stage, name: str) -> FaceTile:
    """Somebody's face."""
    return next(one for one in stage.all(FaceTile) if one.face.name == name)


def ask_pin(stage: Stage, name: str) -> PinSheet:
    """Tap a face at the lock screen."""
    stage.go("lock")
    stage.tap(face(stage, name))
    sheet = stage.window.sheet
    assert isinstance(sheet, PinSheet)
    return sheet


def add(stage: Stage, name: str) -> None:
    """Somebody new works here."""
    command = AddPerson(actor=stage.staff["Rita"], name=name, role=Role.STAFF, pin="8153")
    stage.office(lambda office: office.people.add(command))


def wrong_pins(stage: Stage, count: int, pin: str = "0000") -> None:
    """Type so many wrong ones."""
    for _ in range(count):
        stage.type(pin)
        stage.settled()


def test_three_taps_log_and_make_it_right_while_the_counter_is_locked(stage: Stage) -> None:
    """P1, P25, DESIGN 16.38: tile, face, Make it right. The one who tapped is marked as not confirmed."""
    stage.go("lock")
    stage.tap(LOG)
    stage.tap(tile(stage, Cause.KIND))
    assert isinstance(stage.page, WhoPage)
    stage.settled()
    stage.tap(face(stage, "Maya"))
    stage.until(lambda: stage.page.place == "remedy")
    (saved,) = moments(stage)
    assert (saved.cause, saved.logged_by, saved.confirmed) == (Cause.KIND, "Maya", False)
    assert (stage.session.actor.name, stage.session.confirmed) == ("Maya", False)
    stage.until(lambda: [name for name in stage.names() if name.startswith("Make it right")])
    stage.tap(next(name for name in stage.names() if name.startswith("Make it right")))
    stage.until(lambda: stage.page.place == "done")
    view = stage.office(lambda office: office.moments.show(stage.staff["Rita"], saved.id))
    assert view.ending is Ending.PUT_RIGHT
    assert not view.remedies[0].confirmed


def test_the_locked_tiles_take_number_keys_and_lead_back_by_esc(stage: Stage) -> None:
    """P100: by keyboard alone, there and back."""
    stage.go("lock")
    stage.key(Qt.Key.Key_Return)
    stage.until(lambda: stage.page.place == "counter")
    stage.type("3")
    stage.until(lambda: stage.page.place == "who")
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: stage.page.place == "counter")
    assert not any(one.chosen for one in stage.all(CauseTile))
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: stage.page.place == "lock")
    assert moments(stage) == ()


def test_neither_lock_nor_locked_tiles_show_money_names_of_customers_or_moments(stage: Stage) -> None:
    """P101, DESIGN 11.8: no widget holds any of it, shown or not, also not after somebody was here."""
    log(stage, "Ben", Cause.QUALITY, said="cold soup", customer_name="Clara Novak", customer_phone="+351912345678",
        contact_ok=True)  # fmt: skip
    stage.sign_in("Maya")
    stage.go("counter")
    stage.window.lock()
    stage.settled()
    for page in ("lock", "counter"):
        stage.go(page)
        told = everything_told(stage.page)
        assert not any(word in told for word in ("$", "Clara", "soup", "Plenty", "Not good enough, ", "Ben, ")), told
    assert not any(stage.all(kind) for kind in (BudgetCard, WaitingCard, CameBackCard))
    assert "Unfinished: Not good enough" not in everything_told(stage.window)


def test_the_clock_goes_on(stage: Stage) -> None:
    """P100: the time of the shop, not of the machine."""
    stage.go("lock")
    assert "14:32" in [label.text() for label in stage.all(QLabel)]
    stage.goto("2026-11-12T15:07:00-05:00")
    stage.until(lambda: "15:07" in [label.text() for label in stage.all(QLabel)])
    assert "Thursday 12 November" in [label.text() for label in stage.all(QLabel)]


def test_a_face_and_four_digits_sign_in_by_touch(stage: Stage) -> None:
    """DESIGN 3: five taps, and it submits by itself."""
    sheet = ask_pin(stage, "Maya")
    for digit in "7429":
        stage.tap(stage.button(digit, sheet))
    stage.until(lambda: stage.page.place == "counter")
    assert (stage.session.actor.name, stage.session.confirmed) == ("Maya", True)
    assert stage.window.sheet is None


def test_a_manager_types_six_digits_on_the_keyboard(stage: Stage) -> None:
    """DECISIONS: the pad submits at that person's length."""
    sheet = ask_pin(stage, "Ines")
    stage.type("8359")
    assert stage.window.sheet is sheet
    stage.type("26")
    stage.until(lambda: stage.page.place == "counter")
    assert stage.session.is_role(Role.MANAGER)


def test_a_wrong_pin_is_said_and_may_be_typed_again(stage: Stage) -> None:
    """P27, P29: the sentence says how many are left; the dots are empty again; the keyboard is still on the pad."""
    sheet = ask_pin(stage, "Maya")
    wrong_pins(stage, 1)
    assert sheet.sentence == "That is not Maya’s PIN. Try again: 4 more before a rest."
    assert stage.all(PinPad)[0].filled == 0
    stage.type("7429")
    stage.until(lambda: stage.page.place == "counter")


def test_the_dots_shake_unless_the_owner_wants_less_motion(stage: Stage) -> None:
    """DESIGN 4, 6: 8 px, none with less motion."""
    from PySide6.QtCore import QAbstractAnimation

    from ui import theme

    ask_pin(stage, "Maya")
    dots = stage.all(PinPad)[0]._dots
    wrong_pins(stage, 1)
    assert dots._shaking.state() is QAbstractAnimation.State.Stopped
    theme.use("light", still=False)
    wrong_pins(stage, 1)
    assert dots._shaking.state() is QAbstractAnimation.State.Running


def test_who_rests_is_told_until_when_and_may_try_again_after_it(stage: Stage) -> None:
    """P29: five wrong PINs are a rest of 60 seconds; another person signs in meanwhile."""
    sheet = ask_pin(stage, "Maya")
    wrong_pins(stage, 6)
    assert "Maya rests after wrong PINs until today 14:33" in sheet.sentence
    pad = stage.all(PinPad)[0]
    assert not pad.isEnabled()
    stage.key(Qt.Key.Key_Escape)
    again = ask_pin(stage, "Maya")  # the face knows it before a PIN is typed
    assert "until today 14:33" in again.sentence
    stage.goto("2026-11-12T14:33:30-05:00")
    stage.until(lambda: again.sentence == "" and stage.all(PinPad)[0].isEnabled())
    stage.type("7429")
    stage.until(lambda: stage.page.place == "counter")


def test_more_than_six_faces_scroll_and_the_keyboard_reaches_the_last(stage: Stage) -> None:
    """P100, DESIGN 4: three in a row; a long name is cut with an ellipsis, not the screen."""
    for name in ("Ana", "Jo", "Kim", "Bartholomew-Maximilian", "Yusuf", "Zoe", "Lee"):
        add(stage, name)
    stage.size("small")
    stage.go("lock")
    last = [one for one in stage.page.findChildren(FaceTile)][-1]
    view = stage.all(QScrollArea)[0].viewport()

    def seen() -> bool:
        return view.rect().contains(last.mapTo(view, QPoint(5, last.height() - 5)))

    assert not seen()
    for _ in range(20):
        if QApplication.focusWidget() is not last:
            stage.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is last
    stage.until(seen)
    stage.go("counter")
    stage.go("lock")
    assert not seen()  # whoever comes next begins with the first


def test_without_the_shop_the_face_is_told_why(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """P92: what was tapped is not saved, it says so, and the next face saves it once."""
    from pos_recovery.domain.errors import Trouble
    from pos_recovery.office.moments import Moments

    real, asked = Moments.log, []

    def busy(moments: Moments, command: LogMoment) -> object:
        asked.append(command.request_id)
        if len(asked) == 1:
            raise Trouble("store-busy")
        return real(moments, command)

    monkeypatch.setattr(Moments, "log", busy)
    stage.go("lock")
    stage.tap(LOG)
    stage.tap(tile(stage, Cause.OUT))
    stage.settled()
    stage.tap(face(stage, "Ben"))
    stage.settled()
    assert any("Another program is busy" in label.text() for label in stage.all(QLabel))
    assert stage.session.locked
    stage.tap(face(stage, "Ben"))
    stage.until(lambda: stage.page.place == "remedy")
    assert asked[0] == asked[1]
    assert len(moments(stage)) == 1


def test_a_moment_is_of_when_the_tile_was_tapped(stage: Stage) -> None:
    """P1: the face may take a while."""
    stage.go("lock")
    stage.tap(LOG)
    stage.tap(tile(stage, Cause.OUT))
    stage.settled()
    stage.goto("2026-11-12T14:35:00-05:00")
    stage.tap(face(stage, "Ben"))
    stage.until(lambda: stage.page.place == "remedy")
    (saved,) = moments(stage)
    local = stage.office(lambda office: (office.local(saved.happened_at), office.local(saved.logged_at)))
    assert [f"{at:%H:%M}" for at in local] == ["14:32", "14:35"]


@pytest.mark.parametrize("size", ["1366", "1024", "small"])
def test_everything_to_press_is_large_enough_at_every_size(stage: Stage, size: str) -> None:
    """P100."""
    stage.size(size)
    stage.go("lock")
    check_targets(stage.window)
    stage.tap(face(stage, "Ines"))
    sheet = stage.window.sheet
    assert sheet is not None
    check_targets(sheet)
    stage.key(Qt.Key.Key_Escape)
    stage.tap(LOG)
    check_targets(stage.window)
    stage.tap(tile(stage, Cause.WAIT))
    stage.settled()
    check_targets(stage.window)
