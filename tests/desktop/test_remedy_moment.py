"""Remedy: the moment itself. Another tile, taken back, where, help, they left, and how one comes back to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from pos_recovery.domain.moment import Cause, Ending, MomentState
from pos_recovery.office.commands import SetBudget
from tests.desktop.at_remedy import (
    Strays,
    chosen,
    log,
    moment,
    open_remedy,
    row_of,
    say_amount,
)
from tests.desktop.stage import Stage
from tests.office.bakery import usd
from ui.sheets.safety import SafetySheet
from ui.widgets.answer_row import AnswerRow


@pytest.fixture(autouse=True)
def strays(stage: Stage, qapp: QApplication) -> Iterator[Strays]:
    """No widget of ours is ever a window of its own, not for a moment: it would take the keyboard."""
    strays = Strays()
    qapp.installEventFilter(strays)
    yield strays
    qapp.removeEventFilter(strays)
    assert strays.seen == []


def test_walking_away_leaves_it_unfinished(stage: Stage) -> None:
    """P1, P31."""
    page = open_remedy(stage)
    stage.key(Qt.Key.Key_Escape)
    assert stage.page.place == "counter"
    assert moment(stage, page).state is MomentState.OPEN
    stage.go("remedy", log(stage))
    stage.tap("Later")
    assert stage.page.place == "counter"


def test_they_left_ends_it(stage: Stage) -> None:
    """P31."""
    page = open_remedy(stage)
    stage.tap("They left")
    stage.until(lambda: stage.page.place == "counter")
    assert moment(stage, page).ending is Ending.LEFT


def test_the_wrong_tile_becomes_another_cause_with_its_own_answers(stage: Stage) -> None:
    """P9: a new line, not a new moment; the first answer of the other cause is chosen."""
    page = open_remedy(stage)
    stage.tap("Wrong tile?")
    stage.tap("We ran out")
    stage.until(lambda: page.head.said[0] == "We ran out")
    stage.settled()
    assert moment(stage, page).cause is Cause.OUT
    assert chosen(stage) == "Something else, free"


def test_a_mis_tap_is_taken_back_within_two_minutes_and_not_after(stage: Stage) -> None:
    """P9."""
    page = open_remedy(stage)
    stage.tap("Wrong tile?")
    stage.tap("Tapped by mistake")
    stage.until(lambda: stage.page.place == "counter")
    assert moment(stage, page).ending is Ending.MISTAKE
    stage.go("remedy", log(stage))
    stage.goto("2026-11-12T14:36:00-05:00")
    stage.tap("Wrong tile?")
    assert "Tapped by mistake" not in stage.names(stage.window.sheet)
    stage.key(Qt.Key.Key_Escape)
    stage.goto("2026-11-12T14:50:00-05:00")
    stage.tap("Wrong tile?")
    assert stage.window.sheet is None
    assert "10 minutes" in page.bar.left.notice


def test_where_we_heard_of_it_is_told(stage: Stage) -> None:
    page = open_remedy(stage)
    stage.tap(page.head.channel)
    stage.tap("On the phone")
    stage.until(lambda: page.head.channel.text() == "On the phone")
    assert moment(stage, page).channel.value == "phone"
    assert chosen(stage) == "Make it again, first in line"


def test_help_says_who_and_what_to_say(stage: Stage) -> None:
    page = open_remedy(stage)
    stage.tap(page.head.help)
    stage.until(lambda: stage.window.sheet is not None)
    stage.tap("Ines")
    assert any("bring Ines over" in one.accessibleName() for one in stage.all(QWidget, stage.window.sheet))
    stage.key(Qt.Key.Key_Return)
    assert stage.window.sheet is None


def test_somebody_hurt_gets_a_card_and_no_gift(stage: Stage) -> None:
    """P7."""
    open_remedy(stage, Cause.SAFETY)
    stage.until(lambda: isinstance(stage.window.sheet, SafetySheet))
    assert stage.all(AnswerRow) == []
    stage.key(Qt.Key.Key_Escape)
    assert stage.page.place == "counter"


def test_new_answers_keep_the_keyboard_on_the_page(stage: Stage) -> None:
    """P100: another program changed the budget while a row had the keyboard; the rows are made anew."""
    page = open_remedy(stage)
    stage.tap(row_of(stage, "Don’t charge it"))
    stop = SetBudget(actor=stage.staff["Rita"], per="month", amount=usd("0.10"), when_used_up="stop")
    stage.office(lambda office: office.budgets.set(stop))
    stage.until(lambda: page.answers.cards[0].row.text() == "Money back")
    stage.until(lambda: not page.bar.primary.isEnabled())
    assert chosen(stage) == "Don’t charge it"
    stage.key(Qt.Key.Key_F8)
    stage.until(lambda: stage.page.place == "choose")


def test_a_scan_comes_back_to_the_moment_and_to_what_was_chosen(stage: Stage) -> None:
    page = open_remedy(stage)
    stage.tap(row_of(stage, "Don’t charge it"))
    back = page.half_done()
    assert back is not None
    stage.go("redeem")
    stage.go(*back)
    assert chosen(stage) == "Don’t charge it"


def test_a_mis_tapped_moment_says_why_nothing_can_be_given(stage: Stage) -> None:
    """What the office refuses is said in the bar, in place."""
    page = open_remedy(stage)
    page.front.places.go("remedy", stage.staff["Maya"].id)  # a key of no moment
    stage.until(lambda: page.bar.left.notice)
    assert not page.bar.primary.isVisible()


def test_no_sheet_is_ever_a_window_of_its_own(stage: Stage) -> None:
    """The keyboard stays in the window, with a sheet and after it; F8 still turns the screen then."""
    page = open_remedy(stage)
    plus = page.answers.cards[0].more
    assert plus is not None
    for button in (page.head.wrong_tile, page.head.channel, page.head.help, plus.plus):
        stage.tap(button)
        stage.until(lambda: stage.window.sheet is not None)
        assert stage.window.isActiveWindow()
        assert stage.window.focusWidget() in stage.all(QWidget, stage.window.sheet)
        stage.key(Qt.Key.Key_Escape)
        stage.until(lambda: stage.window.sheet is None)
    stage.tap(row_of(stage, "Money back"))
    say_amount(stage, "1940")
    stage.until(lambda: stage.window.sheet is not None)
    assert stage.window.isActiveWindow()
    stage.key(Qt.Key.Key_Escape)
    stage.key(Qt.Key.Key_F8)
    stage.until(lambda: stage.page.place == "choose")
