"""W1: a give with a voucher through the office, against bare statements that write the very same rows."""

from __future__ import annotations

import shutil
import uuid
from datetime import timedelta
from pathlib import Path

import pytest

from pos_recovery.domain.moment import Cause
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import STORE_FILE, open_office
from pos_recovery.office.commands import Give, LogMoment
from tests.bench.bare_rows import GIVEN, Times, held, twin_of
from tests.office.bakery import NOW, at, build, specs, staff_of, where

DAYS, A_DAY = 12, 25


@pytest.mark.bench
def test_giving_a_remake_and_a_voucher(tmp_path: Path) -> None:
    """W1: at most 1.6 times the wall clock and 2.5 times the CPU of the same rows written bare.

    Turn by turn in one process, as at a counter: each give finds the caches as everything else has left them.
    """
    build(tmp_path, budget="640000")
    clock = MovedClock(at(NOW))
    with open_office(where(tmp_path, clock)) as office:
        rita = staff_of(office)["Rita"]
        log = LogMoment(actor=rita, cause=Cause.ORDER)
        moments = [office.moments.log(log).receipt.id for _ in range(DAYS * A_DAY + 1)]
        wanted = specs("remake:FLAT", "voucher:CINN")
        office.remedies.give(Give(actor=rita, moment=moments.pop(), specs=wanted))  # the month's budget has its row now
    ours, bare = Times(), Times()
    data = tmp_path / "shop"
    shutil.copytree(data, tmp_path / "twin")
    with (
        open_office(where(tmp_path, clock)) as office,
        twin_of(data / STORE_FILE, tmp_path / "twin" / STORE_FILE) as twin,
    ):
        budget = twin.key("budget")
        for day in range(DAYS):
            clock.move(at(NOW) + timedelta(days=day))
            for _ in range(A_DAY):
                request = uuid.uuid4()
                asked = Give(actor=rita, moment=moments.pop(), specs=wanted, request_id=request)
                ours.take(office.remedies.give, asked)
                steps = twin.steps(request, GIVEN, [("moment", asked.moment.bytes), ("budget", budget)])
                bare.take(twin.write, steps)
    held("W1 give", ours, bare, wall=1.6, cpu=2.5)
