"""Today: the day's moments, newest first; a row opens one."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from PySide6.QtCore import Qt

from pos_recovery.domain.moment import Cause, Ending
from pos_recovery.office.commands import EndMoment
from pos_recovery.office.office import Office
from tests.desktop.stage import Stage
from tests.office.bakery import Counter
from ui.pages.moment import MomentPage
from ui.pages.today import TodayPage


def at_the_counter(stage: Stage, work: Any) -> Any:
    """Let something happen in the shop."""
    return stage.office(lambda office: work(Counter(office, stage.clock, stage.staff)))


def a_day(counter: Counter) -> dict[str, uuid.UUID]:
    """Four moments of a Thursday: left, heard, put right, still open."""
    maya, tom, keys = counter.staff["Maya"], counter.staff["Tom"], {}
    counter.goto("2026-11-12T08:40:00-05:00")
    keys["left"] = counter.log(tom, Cause.OUT)
    counter.office.moments.end(EndMoment(actor=tom, moment=keys["left"], ending=Ending.LEFT))
    counter.goto("2026-11-12T09:12:00-05:00")
    keys["heard"] = counter.log(maya, Cause.WAIT)
    counter.give("sorry", by=maya, moment=keys["heard"])
    counter.goto("2026-11-12T11:20:00-05:00")
    keys["right"] = counter.log(maya, Cause.QUALITY, said="It was cold.")
    counter.give("remake:FLAT", "voucher:CROI", by=maya, moment=keys["right"])
    counter.goto("2026-11-12T14:30:00-05:00")
    keys["open"] = counter.log(maya, Cause.ORDER)
    return keys


@pytest.fixture
def day(stage: Stage) -> dict[str, uuid.UUID]:
    """The day's moments by what came of them; Maya is here."""
    keys: dict[str, uuid.UUID] = at_the_counter(stage, a_day)
    stage.sign_in("Maya")
    return keys


def today(stage: Stage) -> TodayPage:
    """The page, with what the office said."""
    page = stage.go("today")
    assert isinstance(page, TodayPage)
    return page


def test_a_day_without_a_moment_is_lovely(stage: Stage) -> None:
    stage.sign_in("Maya")
    page = today(stage)
    assert page.nothing.isVisible()
    assert page.rows == []


@pytest.mark.usefixtures("day")
def test_the_newest_moment_stands_on_top_each_with_what_was_given(stage: Stage) -> None:
    """P2, P31: what was only heard stands there like any other, and an open one says so."""
    found = [(one.at, one.label, one.given, one.amount, one.by, one.tag[0]) for one in rows(stage)]
    assert found == [
        ("14:30", "Wrong order", "Nothing given yet", "", "Maya", "Unfinished"),
        ("11:20", "Not good enough", "Remake and voucher", "$5.50", "Maya", "Put right"),
        ("09:12", "Waited too long", "No gift", "", "Maya", "Just heard"),
        ("08:40", "We ran out", "No gift", "", "Tom", "They left"),
    ]


def rows(stage: Stage) -> list[Any]:
    """What the rows say, from the top."""
    return [button.words for button in today(stage).rows]


@pytest.mark.usefixtures("day")
def test_a_row_never_shows_what_a_customer_said(stage: Stage) -> None:
    """P101: the list lies open on the counter."""
    assert all("cold" not in one.told for one in rows(stage))


def test_a_row_opens_its_moment(stage: Stage, day: dict[str, uuid.UUID]) -> None:
    page = today(stage)
    stage.tap(page.rows[1])
    stage.settled()
    assert isinstance(stage.page, MomentPage)
    assert stage.page.told.words.text() == "It was cold."


def test_a_row_opens_by_keyboard_alone(stage: Stage, day: dict[str, uuid.UUID]) -> None:
    page = today(stage)
    page.rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    stage.key(Qt.Key.Key_Down)
    assert page.rows[1].hasFocus()
    stage.key(Qt.Key.Key_Return)
    stage.settled()
    assert stage.page.place == "moment"


def test_a_mis_tap_is_not_on_the_list(stage: Stage, day: dict[str, uuid.UUID]) -> None:
    """P9: it counts nowhere."""

    def take_back(office: Office) -> object:
        return office.moments.end(EndMoment(actor=stage.staff["Maya"], moment=day["open"], ending=Ending.MISTAKE))

    page = today(stage)
    stage.office(take_back)
    stage.until(lambda: len(page.rows) == 3)


@pytest.mark.usefixtures("day")
def test_yesterdays_moments_are_gone_when_the_shops_new_day_starts(stage: Stage) -> None:
    """P17: at four in the morning."""
    stage.goto("2026-11-13T03:59:00-05:00")
    assert len(rows(stage)) == 4
    stage.goto("2026-11-13T04:00:00-05:00")
    assert today(stage).nothing.isVisible()


@pytest.mark.usefixtures("day")
@pytest.mark.parametrize("size", ["1366", "1024", "small"])
def test_every_row_is_wide_enough_for_its_money(stage: Stage, size: str) -> None:
    stage.size(size)
    page = today(stage)
    assert [button.height() for button in page.rows] == [56] * 4
    assert all(button.width() >= button.minimumSizeHint().width() for button in page.rows)


def test_the_number_is_of_today_and_what_waits_from_before_is_called_so(stage: Stage) -> None:
    """P30, P31: two promises of Thursday stand on top on Friday, and are no moments of Friday."""
    for _ in range(2):
        at_the_counter(stage, lambda counter: counter.promise())
    stage.sign_in("Maya")
    assert today(stage).count == "2 moments, 2 unfinished"
    stage.goto("2026-11-13T09:00:00-05:00")
    page = today(stage)
    assert (page.count, len(page.rows)) == ("2 promises from before", 2)
    at_the_counter(stage, lambda counter: counter.give("sorry", by=counter.staff["Maya"]))
    page = today(stage)
    assert (page.count, len(page.rows)) == ("1 moment · 2 promises from before", 3)


def test_a_night_that_belongs_to_today_is_of_today(stage: Stage) -> None:
    """P17: two in the morning is still Thursday's business day, by its clock."""
    stage.goto("2026-11-13T02:10:00-05:00")
    at_the_counter(stage, lambda counter: counter.promise())
    stage.sign_in("Maya")
    page = today(stage)
    assert (page.count, page.rows[0].words.at) == ("1 moment, 1 unfinished", "02:10")
