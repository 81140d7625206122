"""Garbage in circles ends on the window's thread, the old when nobody waits."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_recovery.office.bootstrap import Where
from tests.desktop.stage import Stage
from ui.app import App
from ui.desk import Desk
from ui.garbage import Garbage

MANY = 3_000


class Circle:
    """Something that only a collection ends, and that tells on which thread."""

    def __init__(self, ends: list[str]) -> None:
        self._ends, self._itself = ends, self

    def __del__(self) -> None:
        self._ends.append(threading.current_thread().name)


@pytest.fixture
def garbage(qapp: QApplication) -> Iterator[Garbage]:
    """It, beside a desk that does nothing."""
    desk = Desk()
    made = Garbage(desk)
    yield made
    made.close()
    desk.close()


def test_what_the_office_leaves_behind_ends_on_the_windows_thread(stage: Stage) -> None:
    """Python would collect it on the thread that makes the next object."""
    ends: list[str] = []

    def work(_: object) -> None:
        for _one in range(MANY):
            Circle(ends)

    stage.desk.run(stage.window, work, lambda _: None)
    stage.until(lambda: len(ends) >= MANY - gc.get_threshold()[0])  # so few of the youngest may wait for more
    assert set(ends) == {threading.main_thread().name}


def grown_old(ends: list[str]) -> None:
    """Leave a circle behind that has outlived so many collections that the next one is due to look at the old too."""
    circle = Circle(ends)
    for _ in range(gc.get_threshold()[2] + 3):
        gc.collect(1)
    assert gc.get_count()[2] > gc.get_threshold()[2]
    del circle


def test_the_old_is_looked_through_when_nobody_waits(
    garbage: Garbage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ends: list[str] = []
    grown_old(ends)
    with monkeypatch.context() as waiting:
        waiting.setattr(Desk, "busy", True)
        garbage.look()
        assert ends == []
    garbage.look()
    assert len(ends) == 1


def test_a_desk_that_is_never_idle_does_not_fill_the_memory(garbage: Garbage, monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[str] = []
    grown_old(ends)
    monkeypatch.setattr(Desk, "busy", True)
    for _ in range(gc.get_threshold()[2] * 10):
        gc.collect(1)
    garbage.look()
    assert len(ends) == 1


def test_a_window_collects_by_itself_until_it_is_closed(qapp: QApplication, where_nothing_is: Where) -> None:
    """The command line and whatever comes after a window have Python's own way."""
    assert gc.isenabled()
    app = App(where_nothing_is)
    assert not gc.isenabled()
    app.close()
    assert gc.isenabled()


@pytest.fixture
def where_nothing_is(tmp_path_factory: pytest.TempPathFactory) -> Where:
    """A folder without a shop."""
    folder = tmp_path_factory.mktemp("nothing")
    return Where(data=str(folder), environ={"MAKE_IT_RIGHT_HOME": str(folder)})
