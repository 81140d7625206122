"""A disk that is full, for a shop that is open."""

from __future__ import annotations

import uuid
from dataclasses import replace

import pytest

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.moment import Cause
from pos_recovery.office.commands import LogMoment
from pos_recovery.office.office import Office
from tests.desktop.stage import Stage


def room_for(office: Office, pages: int | None) -> None:
    """Let the shop's file have so many pages, or no more than it has."""
    with office._room.work() as work:
        most = pages or work.tx.connection.exec_driver_sql("PRAGMA page_count").scalar()
        work.tx.connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")


def fill_up(stage: Stage) -> None:
    """The disk is full: nothing more goes into the file."""
    stage.office(lambda office: room_for(office, None))
    log = LogMoment(actor=stage.staff["Maya"], cause=Cause.ORDER, said="They waited and waited. " * 100)
    for _ in range(20):
        try:
            stage.office(lambda office: office.moments.log(replace(log, request_id=uuid.uuid4())))
        except Trouble:
            return
    pytest.fail("the disk never was full")
