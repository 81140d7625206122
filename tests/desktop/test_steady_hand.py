"""P91: a tap too many, a held key, and answers that come when nobody is there any more."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.at_remedy import given, log, open_remedy
from tests.desktop.stage import Stage
from tests.desktop.test_window import voucher
from ui.pages.counter import CounterPage
from ui.pages.redeem import RedeemPage
from ui.pages.remedy import RemedyPage
from ui.sheets.pin import PinSheet
from ui.texts import redeem as redeem_texts
from ui.voucher_faces import Step
from ui.widgets.face import FaceTile
from ui.widgets.pads import PinPad

_PATIENT_MS = 5000  # QTest puts more than the system's own time between two clicks


def tap_twice(stage: Stage, widget: QWidget) -> None:
    """A double click with whatever the first has brought up under it before the second."""
    place, interval = widget.mapTo(stage.window, widget.rect().center()), QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(_PATIENT_MS)
    stage.tap(widget)
    stage.settled()
    QTest.mouseClick(stage.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    stage.settled()
    QApplication.setDoubleClickInterval(interval)


def held_enter(stage: Stage, *, again: bool) -> None:
    """Enter, first pressed and then repeated by the keyboard."""
    event = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=again, count=1
    )
    QApplication.sendEvent(stage.window.windowHandle(), event)
    stage.settled()


@pytest.mark.parametrize("place", range(9))
def test_a_tile_tapped_twice_is_one_moment_and_chooses_nothing(stage: Stage, place: int) -> None:
    stage.sign_in("Maya")
    page = stage.go("counter")
    assert isinstance(page, CounterPage)
    tap_twice(stage, page.tiles.tiles[place])
    remedy = stage.page
    assert isinstance(remedy, RemedyPage)
    assert stage.window.sheet is None
    assert remedy.choosing.now is not None
    assert remedy.choosing.now.offer.key == remedy.answers.cards[0].offer.key
    assert len(stage.office(lambda office: office.moments.today(stage.staff["Rita"]))) == 1
    assert given(stage, remedy) == ()


def test_make_it_right_tapped_twice_gives_once_and_stays_at_the_till_line(stage: Stage) -> None:
    """P32: the second tap lands where "Back to counter" has come to be."""
    page = open_remedy(stage)
    key = page.half_done()
    assert key is not None
    tap_twice(stage, page.bar.primary)
    assert stage.page.place == "done"
    assert len(given(stage, stage.go("remedy", key[1]))) == 1


def test_a_voucher_used_with_two_taps_still_shows_its_till_line(stage: Stage) -> None:
    code = voucher(stage)
    stage.sign_in("Maya")
    page = stage.go("redeem", code)
    assert isinstance(page, RedeemPage)
    tap_twice(stage, page.panel.buttons[Step.USE])
    assert page.panel.face.title == redeem_texts.REDEEMED


@pytest.mark.parametrize("place", range(5))
def test_a_face_tapped_twice_types_no_digit(stage: Stage, place: int) -> None:
    stage.go("lock")
    stage.until(lambda: len(stage.all(FaceTile)) == 5)
    tap_twice(stage, stage.all(FaceTile)[place])
    assert isinstance(stage.window.sheet, PinSheet)
    assert [pad.filled for pad in stage.all(PinPad)] == [0]


def test_the_same_key_twice_is_two_digits(stage: Stage) -> None:
    """A PIN may hold a digit twice, typed as fast as anybody likes."""
    stage.go("lock")
    stage.until(lambda: stage.all(FaceTile))
    stage.tap(stage.all(FaceTile)[0])
    pad = stage.all(PinPad)[0]
    tap_twice(stage, stage.button("7", pad))
    assert pad.filled == 2


def test_a_padlock_tapped_twice_asks_once(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("counter")
    stage.tap("Insights")
    stage.window.visit("insights")
    stage.settled()
    stage.key(Qt.Key.Key_F6)
    stage.settled()
    assert len(stage.all(PinPad)) == 1
    stage.key(Qt.Key.Key_Escape)
    stage.until(lambda: not stage.all(PinPad))


def test_enter_held_down_gives_once_and_goes_no_further(stage: Stage) -> None:
    open_remedy(stage)
    held_enter(stage, again=False)
    stage.until(lambda: stage.page.place == "done")
    held_enter(stage, again=True)
    assert stage.page.place == "done"
    held_enter(stage, again=False)
    stage.until(lambda: stage.page.place == "counter")


def test_a_locked_counter_stays_locked_when_an_answer_comes_late(stage: Stage) -> None:
    """P101: a moment that was being saved stands in Unfinished; it opens for nobody."""
    stage.sign_in("Maya")
    page = stage.go("counter")
    assert isinstance(page, CounterPage)
    stage.tap(page.tiles.tiles[0])
    stage.window.lock()
    stage.settled()
    assert (stage.page.place, stage.window.sheet) == ("lock", None)
    assert len(stage.office(lambda office: office.moments.waiting())) == 1


def test_a_pin_that_was_asked_before_the_lock_is_not_asked_after_it(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("counter")
    stage.tap("Insights")
    stage.window.lock()
    stage.settled()
    assert stage.window.sheet is None


def test_who_turns_back_from_who_are_you_is_not_signed_in_afterwards(stage: Stage) -> None:
    stage.go("counter")
    stage.type("1")
    stage.until(lambda: stage.page.place == "who" and stage.all(FaceTile))
    stage.tap(stage.all(FaceTile)[0])
    stage.key(Qt.Key.Key_Escape)
    stage.settled()
    assert stage.session.locked
    assert stage.page.place == "counter"


def test_two_taps_far_apart_are_two_wishes(stage: Stage) -> None:
    """As fast as two hands are."""
    log(stage)
    stage.sign_in("Maya")
    page = stage.go("redeem")
    assert isinstance(page, RedeemPage)
    for letter in ("B", "C", "D"):
        QTest.mouseClick(
            stage.window.windowHandle(), Qt.MouseButton.LeftButton,
            pos=stage.button(letter, page.keys).mapTo(stage.window, QPoint(30, 30)),
        )  # fmt: skip
    assert page.field.letters == "BCD"
