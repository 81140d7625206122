"""The window: its places and keys, its padlocks, the scans it keeps, and the lock that falls by itself."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.moment import Cause
from pos_recovery.office.commands import LogMoment
from tests.desktop.stage import Stage
from tests.office.bakery import specs
from ui.pages.page import Page
from ui.sheets.pin import PinSheet
from ui.widgets.pads import PinPad
from ui.widgets.tile import CauseTile


def voucher(stage: Stage) -> str:
    """Somebody has a voucher for a cinnamon bun."""
    from pos_recovery.office.commands import Give

    rita = stage.staff["Rita"]
    moment = stage.office(lambda office: office.moments.log(LogMoment(actor=rita, cause=Cause.ORDER))).id
    given = stage.office(
        lambda office: office.remedies.give(Give(actor=rita, moment=moment, specs=specs("voucher:CINN")))
    )
    return str(given.vouchers[0].code)


def type_pin(stage: Stage, pin: str) -> None:
    """On the pad of the sheet, digit by digit."""
    pad = stage.all(PinPad)[0]
    for digit in pin:
        stage.tap(stage.button(digit, pad))


@pytest.mark.parametrize(
    ("key", "modifier", "place"),
    [
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "counter"),
        (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, "redeem"),
        (Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier, "today"),
    ],
)
def test_each_place_has_its_key(stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier, place: str) -> None:
    stage.sign_in("Maya")
    stage.go("counter")
    stage.key(key, modifier)
    stage.until(lambda: stage.page.place == place)


def test_a_locked_counter_leads_nowhere_but_to_a_moment(stage: Stage) -> None:
    """P101: no money, no names without somebody being here."""
    stage.go("lock")
    for place in ("redeem", "today", "insights", "settings"):
        stage.window.visit(place)
        stage.settled()
        assert stage.page.place == "lock"


def test_insights_ask_staff_for_a_managers_pin_and_leave_them_signed_in(stage: Stage) -> None:
    """DECISIONS: the padlock takes a manager's PIN; the signed-in person does not change."""
    stage.sign_in("Maya")
    stage.go("counter")
    stage.tap("Insights")
    stage.until(lambda: isinstance(stage.window.sheet, PinSheet))
    stage.tap(stage.button("Ines", stage.window.sheet))
    type_pin(stage, "835926")
    stage.until(lambda: stage.page.place == "insights")
    assert stage.session.actor.name == "Maya"


def test_an_owner_walks_through_the_padlock(stage: Stage) -> None:
    stage.sign_in("Rita")
    stage.go("counter")
    stage.tap("Settings")
    stage.until(lambda: stage.page.place == "settings")


def test_a_scan_on_any_screen_opens_the_voucher(stage: Stage) -> None:
    code = voucher(stage)
    stage.sign_in("Maya")
    for place in ("counter", "today", "redeem"):
        stage.go(place)
        stage.scan(code)
        stage.until(lambda: stage.page.place == "redeem")


def test_a_scan_while_locked_is_kept_until_somebody_is_here(stage: Stage) -> None:
    code = voucher(stage)
    stage.go("lock")
    stage.scan(code)
    assert stage.page.place == "lock"
    stage.sign_in("Maya")
    stage.window.go("counter")
    stage.until(lambda: stage.page.place == "redeem")


def test_the_counter_locks_by_itself_when_nobody_touches_it(stage: Stage) -> None:
    stage.sign_in("Maya")
    stage.go("counter")
    stage.window.idle_now()
    stage.until(lambda: stage.page.place == "lock")
    assert stage.session.locked


class Paints(QObject):
    """Counts how often the page of a place is painted."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place, self.count = place, 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A paint of that page."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, Page) and watched.place == self.place:
            self.count += 1
        return False


@pytest.fixture
def held_up(stage: Stage) -> Iterator[threading.Event]:
    """The office is busy with something long, until the event is set."""
    gate = threading.Event()
    stage.sign_in("Maya")
    stage.go("counter")
    stage.desk.run(stage.window, lambda _: gate.wait(10), lambda _: None)
    yield gate
    gate.set()


def test_the_answers_are_painted_once_and_whole(stage: Stage, qapp: QApplication) -> None:
    """P1: not empty first, then with answers, then with what is left."""
    stage.sign_in("Maya")
    stage.go("counter")
    stage.window._unpainted.setInterval(60_000)
    paints = Paints("remedy")
    qapp.installEventFilter(paints)
    stage.tap(stage.all(CauseTile)[0])
    stage.until(lambda: stage.page.place == "remedy" and paints.count)
    qapp.removeEventFilter(paints)
    assert paints.count == 1
    assert not stage.desk.busy


def test_a_page_that_has_no_answer_is_painted_soon_all_the_same(stage: Stage, held_up: threading.Event) -> None:
    """The window never looks dead, however long the office takes."""
    stage.window.go("today")
    assert not stage.page.updatesEnabled()
    stage.until(stage.page.updatesEnabled)
    assert not held_up.is_set()
    assert stage.desk.busy


def test_the_lock_hides_what_was_there_at_once(stage: Stage, held_up: threading.Event) -> None:
    """P101: it waits for nobody, also when the page before it was still to be painted."""
    stage.window.go("today")
    stage.window.lock()
    assert stage.page.place == "lock"
    assert stage.page.updatesEnabled()
    assert not held_up.is_set()
