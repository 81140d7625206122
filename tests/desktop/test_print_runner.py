"""The one that takes papers to their printers, behind every page: a bug beside it, in it, and a long day."""

from __future__ import annotations

import shutil
import uuid
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.print_jobs import PrintJobView
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import STORE_FILE, open_office
from pos_recovery.office.print_queue import PrintQueue
from pos_recovery.office.print_worker import PrintWorker
from tests.desktop.paper_desk import Tray, tray_at
from tests.desktop.stage import Stage
from tests.desktop.test_papers import done, state_of, waiting
from tests.office.bakery import Counter, staff_of, where
from tests.office.trays import Desk
from ui.app import App
from ui.printing import Printing


def test_a_page_that_cannot_bear_to_hear_of_its_paper_stops_no_other(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    """A bug of ours in what one page shows: the papers of everybody else come out all the same."""
    tray = tray_at(stage, tmp_path)
    tray.let_go.clear()
    stage.sign_in("Maya")
    jobs = waiting(stage, 3)
    told: list[JobState] = []

    def cannot_bear(view: PrintJobView) -> None:
        told.append(view.state)
        raise RuntimeError("a page of ours")

    with qtbot.captureExceptions() as bugs:
        for job in jobs:
            stage.front.printing.runner.watch(job.id, stage.window, cannot_bear)
        stage.front.printing.runner.poke()
        tray.let_go.set()
        stage.until(lambda: len(tray.jobs) == 3)
        stage.settled()
    assert {str(bug) for _, bug, _ in bugs} == {"a page of ours"}
    assert JobState.PRINTED in told
    assert [state_of(stage, job) for job in jobs] == [JobState.PRINTED] * 3


def test_a_paper_that_is_out_is_not_read_again_for_the_next_one(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A day has hundreds, and a counter does not become slower by the evening."""
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    for _ in range(2):
        done(stage)
    read: list[object] = []
    job = PrintQueue.job

    def counted(queue: PrintQueue, key: uuid.UUID) -> PrintJobView:
        read.append(key)
        return job(queue, key)

    monkeypatch.setattr(PrintQueue, "job", counted)
    done(stage)
    stage.settled()
    assert len(set(read)) == 1


def test_a_bug_in_the_queue_is_said_now_and_then_and_not_every_moment(
    stage: Stage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is written into the file of our faults; a store in trouble is asked again much sooner."""
    tray_at(stage, tmp_path)
    stage.sign_in("Maya")
    runner = stage.front.printing.runner

    def failing(failure: Exception) -> None:
        def take(_: PrintWorker) -> None:
            raise failure

        monkeypatch.setattr(PrintWorker, "take", take)
        runner.poke()
        stage.settled()

    failing(Trouble("store-full", file="shop.db"))
    assert runner._later.interval() < 5_000
    with qtbot.captureExceptions() as bugs:
        failing(RuntimeError("a queue of ours"))
    assert [str(bug) for _, bug, _ in bugs] == ["a queue of ours"]
    assert runner._later.isActive()
    assert runner._later.interval() > 30_000


def test_a_disk_that_was_pulled_out_while_a_paper_came_stops_no_paper_once_it_is_back(
    qtbot: QtBot, qapp: object, shop_folder: Path, clock: MovedClock, tmp_path: Path
) -> None:
    """P45, P92: the paper lies there, nothing could be written down; it is asked about, and the next one comes."""
    with open_office(where(shop_folder, clock)) as office:
        desk = Desk(Counter(office, clock, staff_of(office)))
        jobs = [desk.ask(desk.shop.voucher("CINN")).job for _ in range(2)]
    tray, app = Tray(tmp_path / "papers"), App(where(shop_folder, clock))
    tray.let_go.clear()
    qtbot.addWidget(app.window)
    app.window.front.printing = Printing(app.desk, tray, tries_by_itself=False)
    app.window.show()
    app.open()
    qtbot.waitUntil(lambda: app.window.front.printing.runner._turn is not None, timeout=15_000)
    file = shop_folder / "shop" / STORE_FILE
    kept, away = shop_folder / "kept.db", shop_folder / "away.db"
    shutil.copyfile(file, kept)
    file.rename(away)
    tray.let_go.set()
    qtbot.waitUntil(lambda: len(tray.jobs) == 1 and bool(app.window.standing), timeout=15_000)
    shutil.copyfile(kept, file)
    qtbot.waitUntil(lambda: len(tray.jobs) == 2 and not app.desk.busy, timeout=20_000)
    app.window.close()
    app.close()
    with open_office(where(shop_folder, clock)) as office:
        found = [office.print_queue.job(job.id).state for job in jobs]
    assert found == [JobState.UNSURE, JobState.PRINTED]
