"""Insights with very many moments: its front, and its statistics, from the press to the paint (DESIGN 11.11).

50,000 moments stand in the year that is shown, or as many as MOMENTS in the environment says.
"""

from __future__ import annotations

import os
import statistics
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_recovery.host.clock import MovedClock
from tests.bench.bare_rows import SLACK, Times, held
from tests.bench.busy_year import LATER, busy_year
from tests.desktop.stage import Stage
from tests.office.bakery import at
from ui import theme
from ui.app import make_app
from ui.pages.insights import InsightsPage

MOMENTS = int(os.environ.get("MOMENTS", "50000"))
MOST_MS, ROUNDS = 1000.0, 5
FRONT, STATISTICS = 5.0, 8.0  # times one bare pass
# One pass over the same moments with all that was given for them, by the driver alone: less than either page needs.
_BARE = """
SELECT moment.cause, moment.business_date, count(*), sum(remedy_part.value_minor), sum(remedy_part.cost_minor)
FROM moment
LEFT JOIN remedy ON remedy.shop_id = moment.shop_id AND remedy.moment_id = moment.id
LEFT JOIN remedy_part ON remedy_part.shop_id = remedy.shop_id AND remedy_part.remedy_id = remedy.id
WHERE moment.shop_id = (SELECT id FROM shop) AND moment.business_date BETWEEN '2026-01-13' AND '2027-01-12'
GROUP BY moment.cause, moment.business_date
"""


@pytest.fixture
def qapp() -> QApplication:
    """The app with our fonts and look."""
    return make_app()


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    """The window on a shop with a very busy year; Ines, a manager, is here."""
    busy_year(tmp_path, MOMENTS)
    theme.use("light", still=True)
    standing = Stage(qtbot, tmp_path, MovedClock(at(LATER)))
    standing.sign_in("Ines")
    yield standing
    standing.close()


class Eye(QObject):
    """`saw` tells, after a paint, that a widget shows what was asked for."""

    saw = Signal()

    def __init__(self, widget: QWidget, there: Callable[[], Any]) -> None:
        super().__init__()
        self._there = there
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._there():
            QTimer.singleShot(0, self.saw.emit)
        return False


def until_painted(stage: Stage, eye: Eye, times: Times, start: Callable[[], object]) -> None:
    """Note how long it takes until a widget is painted with what was asked for."""

    def wait(begin: Callable[[], object]) -> None:
        with stage.qtbot.waitSignal(eye.saw, timeout=60_000):
            begin()

    times.take(wait, start)
    stage.until(lambda: not stage.desk.busy, 60_000)


def enter(stage: Stage) -> None:
    """Ines opens it."""
    stage.window.go("insights", stage.staff["Ines"])


def a_year(stage: Stage) -> InsightsPage:
    """The page, with the year chosen and all that was asked come home."""
    enter(stage)
    page = stage.page
    assert isinstance(page, InsightsPage)
    stage.tap("Year")
    stage.until(lambda: not stage.desk.busy and page.spending.twin.rowCount() > 50, 60_000)
    return page


@pytest.mark.bench
def test_insights_of_a_very_busy_year(stage: Stage, tmp_path: Path) -> None:
    """A second for either where nothing else runs, which the CPU tells on a busy machine; and as a ratio to bare passes
    over the same rows, turn by turn."""
    front, fold, bare = Times(), Times(), Times()
    page = a_year(stage)
    fact, chart = page.facts[0], page.statistics.curve.curve
    (file,) = (tmp_path / "shop").glob("*.db")
    with closing(driver.connect(str(file))) as connection:
        for _ in range(ROUNDS):
            stage.window.go("counter")
            stage.until(lambda: not stage.desk.busy, 60_000)
            until_painted(stage, Eye(fact, lambda: fact.words is not None), front, lambda: enter(stage))
            until_painted(stage, Eye(chart, lambda: chart._groups), fold, page.statistics.show_button.click)
            bare.take(lambda sql: connection.execute(sql).fetchall(), _BARE)
    for name, times, goal in (("front", front, FRONT), ("statistics", fold, STATISTICS)):
        held(f"Insights, {name} of {MOMENTS:,} moments", times, bare, wall=goal, cpu=goal)
        print(f"CPU {statistics.median(times.cpu) * 1000:.0f} ms (goal {MOST_MS:.0f})")
        assert statistics.median(times.cpu) * 1000 <= MOST_MS * SLACK
