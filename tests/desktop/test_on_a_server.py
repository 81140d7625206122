"""The window of a counter whose shop lies on a server with others (P97)."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Role
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import Changed, LogMoment, SetLimits
from tests.desktop.stage import Stage
from tests.office.bakery import NOW, SERVER, at, build, cut_all, usd
from tests.postgres import Server
from ui import theme
from ui.pages.remedy import RemedyPage
from ui.widgets.tile import CauseTile


@pytest.fixture
def on_server(postgres_server: Server, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    """The window on it; Maya is here."""
    theme.use("light", still=True)
    with postgres_server.address() as address:
        (tmp_path / SERVER).write_text(address)
        build(tmp_path)
        stage = Stage(qtbot, tmp_path, MovedClock(at(NOW)))
        stage.sign_in("Maya")
        yield stage
        stage.close()


def test_two_taps_make_it_right_and_another_counters_change_is_followed(on_server: Stage) -> None:
    """P1, P97: as on a file; what somebody else sets is seen within a second or two."""
    stage = on_server
    stage.go("counter")
    stage.tap(next(tile for tile in stage.all(CauseTile) if tile.card.cause is Cause.ORDER))
    stage.until(lambda: stage.page.place == "remedy" and not stage.desk.busy)
    page = stage.page
    assert isinstance(page, RemedyPage)
    with open_office(stage.where) as elsewhere:
        nothing = {"per_remedy": usd("0.01"), "per_moment": usd("0.01")}
        elsewhere.limits.set(SetLimits(actor=stage.staff["Rita"], role=Role.STAFF, amounts=nothing))
    stage.until(lambda: page.choosing.result is not None and page.choosing.result.why is not None)
    page.digit(len(page.answers.cards))  # no gift asks nobody
    stage.until(lambda: page.choosing.result is not None and page.choosing.result.why is None)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")
    stage.go("today")
    assert len(stage.office(lambda office: office.moments.waiting())) == 0


def test_the_own_press_does_not_swallow_what_another_counter_has_changed(on_server: Stage) -> None:
    """P97: it comes between two looks of this window, and just before this window saves something itself."""
    stage, heard = on_server, list[Changed]()
    stage.until(lambda: not stage.desk.busy)
    stage.desk.changed.connect(heard.append)
    with open_office(stage.where) as elsewhere:
        less = {"per_remedy": usd("0.01"), "per_moment": usd("0.01")}
        elsewhere.limits.set(SetLimits(actor=stage.staff["Rita"], role=Role.STAFF, amounts=less))
        log = LogMoment(actor=stage.staff["Maya"], cause=Cause.ORDER)
        stage.desk.run(stage.window, lambda office: office.moments.log(log), lambda _: None)
        stage.until(lambda: any(Changed.PEOPLE in changed for changed in heard))


def test_each_press_waits_once_for_a_server_that_is_gone(on_server: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """P92: each attempt may take five seconds, and somebody stands at the counter. It was never sent, so it is new."""
    stage, refused, attempts = on_server, list[str](), list[str]()
    stage.desk._look.stop()  # which would count as another press
    stage.settled()

    def refuses(*_: object, **__: object) -> None:
        attempts.append(threading.current_thread().name)
        raise psycopg.OperationalError("connection refused")

    log = LogMoment(actor=stage.staff["Maya"], cause=Cause.ORDER, request_id=uuid.uuid4())
    cut_all(stage.folder)
    with monkeypatch.context() as gone:
        gone.setattr(psycopg, "connect", refuses)
        for press in (1, 2, 3):
            stage.desk.run(
                stage.window, lambda office: office.moments.log(log), lambda _: None,
                lambda failure: refused.append(failure.code),
            )  # fmt: skip
            stage.settled()
            assert (len(refused), len(attempts)) == (press, press)
    assert set(refused) == {"store-unreachable"}
    assert stage.office(lambda office: office.moments.log(log)).id  # it answers again
