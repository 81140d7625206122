"""A sheet that is put away while the office still works gets no answer; nothing breaks, and nothing is kept silent."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.views.promises import PromiseView
from tests.desktop.at_remedy import approve_sheet, ask_for_money, moment
from tests.desktop.at_settings import settings, shown
from tests.desktop.stage import Stage
from tests.desktop.test_promises import answer_sheet, opened
from tests.desktop.test_today import at_the_counter
from ui.texts import promise as promise_texts
from ui.texts import settings as texts
from ui.toast import Toast
from ui.widgets.danger_bar import DangerBar


@contextmanager
def office_at_work(stage: Stage) -> Iterator[None]:
    """What is asked inside is answered only after it."""
    done = threading.Event()
    stage.desk.run(stage.window, lambda _: done.wait(10), lambda _: None)
    try:
        yield
    finally:
        done.set()
        stage.settled()


def put_away(stage: Stage) -> None:
    """Esc; and the sheet is gone for good."""
    sheet = stage.window.sheet
    assert sheet is not None
    stage.key(Qt.Key.Key_Escape)
    assert not sheet.lies
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not sheet.lies


def foot(stage: Stage) -> str:
    """What the window says at its foot."""
    return " ".join(one.words for one in stage.all(Toast))


@pytest.fixture
def waiting(stage: Stage) -> PromiseView:
    """Maya asked for 20.00 off."""
    made: PromiseView = at_the_counter(stage, lambda counter: counter.promise())
    return made


def test_somebody_new_is_there_and_the_pin_that_nobody_saw_is_told(stage: Stage) -> None:
    page = settings(stage, tab="People")
    stage.tap(texts.ADD)
    stage.type("nora")
    with office_at_work(stage):
        stage.tap(texts.PIN_CHANCE)
        put_away(stage)
    assert foot(stage) == texts.pin_unseen("nora")
    stage.until(lambda: "nora" in [row.person.name for row in page.people.crew.rows])
    assert not any(word.isdigit() for word in shown(stage).split())


@pytest.mark.parametrize("tapped", [texts.PIN_CHANCE, "Manager"])
def test_a_new_pin_that_nobody_saw_is_told(stage: Stage, tapped: str) -> None:
    settings(stage, tab="People")
    stage.tap("Change Tom")
    with office_at_work(stage):
        stage.tap(tapped)
        put_away(stage)
    assert foot(stage) == texts.pin_unseen("Tom")


def test_a_refusal_is_told_at_the_foot(stage: Stage) -> None:
    page = settings(stage, tab="People")
    stage.tap("Change Rita")
    with office_at_work(stage):
        stage.tap(texts.OUT)
        put_away(stage)
    assert "only owner" in foot(stage)
    assert page.people.crew.rows[0].person.enabled


def test_what_was_saved_can_be_taken_back_all_the_same(stage: Stage) -> None:
    page = settings(stage, tab="People")
    stage.tap("Change Ben")
    with office_at_work(stage):
        stage.tap(texts.OUT)
        put_away(stage)
    assert foot(stage) == ""
    stage.until(lambda: page.people.crew.rows[-1].says.text() == texts.FORMER)
    stage.tap(texts.TAKE_BACK)
    stage.until(lambda: page.people.crew.rows[-1].says.text() != texts.FORMER)


def test_a_yes_whose_pin_was_wrong_gives_nothing_and_says_so(stage: Stage) -> None:
    """P26, P29: counted as a try, and said on the page."""
    page = ask_for_money(stage)
    sheet = approve_sheet(stage)
    stage.tap(sheet.chips[0])
    with office_at_work(stage):
        stage.type("000000")
        put_away(stage)
    assert "4 more before a rest" in page.bar.left.notice
    assert moment(stage, page).remedies == ()


def test_a_promise_that_was_written_meanwhile_is_told(stage: Stage) -> None:
    page = ask_for_money(stage)
    approve_sheet(stage)
    with office_at_work(stage):
        stage.tap(promise_texts.NOBODY_HERE)
        put_away(stage)
    assert foot(stage) == promise_texts.KEPT_ELSEWHERE
    assert len(moment(stage, page).promises) == 1


def test_an_answer_to_a_promise_whose_pin_was_wrong_leaves_it_waiting(stage: Stage, waiting: PromiseView) -> None:
    page = opened(stage, waiting)
    sheet = answer_sheet(stage, page)
    stage.tap(sheet.chips[0])
    with office_at_work(stage):
        stage.type("000000")
        put_away(stage)
    assert "4 more before a rest" in page.notice.text()
    assert page.promises[0].view.state is PromiseState.WAITING


def test_esc_puts_the_sheet_away_and_not_the_page_below_it(stage: Stage) -> None:
    """What had the keyboard is switched off while the office works; Enter and Tab stay in the sheet as well."""
    page = settings(stage, tab="People")
    stage.tap("Change Ben")
    sheet = stage.window.sheet
    assert sheet is not None
    with office_at_work(stage):
        stage.tap(texts.OUT)
        assert QApplication.focusWidget() is None
        stage.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert sheet.isAncestorOf(focus)
        stage.key(Qt.Key.Key_Escape)
        assert (stage.window.sheet, stage.page) == (None, page)


def test_a_digit_taps_no_tile_below_a_sheet(stage: Stage, qtbot: QtBot) -> None:
    """P3: nothing is logged that nobody saw."""
    stage.sign_in("Maya")
    stage.go("counter")
    stage.tap(stage.all(DangerBar)[0])
    stage.until(lambda: stage.window.sheet is not None)
    stage.settled()
    before = stage.office(lambda office: len(office.moments.waiting()))
    with qtbot.waitSignal(stage.window.scanner.digit):
        stage.key(Qt.Key.Key_2)
    stage.settled()
    assert stage.window.sheet is not None
    assert stage.office(lambda office: len(office.moments.waiting())) == before
