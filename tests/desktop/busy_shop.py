"""The bakery on a busy Saturday, and after a month: what the pictures of the screens are taken in."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from pos_recovery.domain.moment import Cause
from pos_recovery.host.chance import SeededChance
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import Where, open_office
from tests.office import bakery
from tests.office.bakery import Counter, at, build, staff_of

SATURDAY, MONTH_LATER = "2026-11-21T14:36:00-05:00", "2026-12-18T15:12:00-05:00"
_CAUSES = (Cause.WAIT, Cause.WAIT, Cause.ORDER, Cause.WAIT, Cause.QUALITY)
_SEED = 14


def seeded(folder: Path, clock: MovedClock) -> Where:
    """The shop in a folder, where chance is always the same: so are the codes of its vouchers."""
    found = bakery.where(folder, clock)
    return Where(data=found.data, environ=found.environ, clock=clock, codes=SeededChance(_SEED))


def build_saturday(folder: Path) -> None:
    """222 of 640 is given this month and 9 of 30 today; three moments are still unfinished."""
    build(folder)
    clock = MovedClock(at(bakery.NOW))
    with open_office(seeded(folder, clock)) as office:
        counter = Counter(office, clock, staff_of(office))
        counter.give("refund:213.00")
        counter.budget("30", "day")
        counter.goto("2026-11-21T11:20:00-05:00")
        counter.give("refund:9.00", moment=counter.log(counter.staff["Maya"], Cause.QUALITY, said="It was cold."))
        for clocks, name, cause in (("12:20", "Tom", Cause.CHARGE), ("13:05", "Ben", Cause.OUT)):
            counter.goto(f"2026-11-21T{clocks}:00-05:00")
            counter.log(counter.staff[name], cause)
        counter.goto("2026-11-21T14:32:00-05:00")
        counter.log(counter.staff["Maya"], Cause.ORDER)


def build_month(folder: Path) -> None:
    """Thirty-five moments from 13 November on, one a day; each third one got a flat white made again. One is open."""
    build(folder)
    clock = MovedClock(at(bakery.NOW))
    with open_office(seeded(folder, clock)) as office:
        counter = Counter(office, clock, staff_of(office))
        for place in range(35):
            counter.goto(f"{date(2026, 11, 13) + timedelta(days=place)}T10:15:00-05:00")
            key = counter.log(cause=_CAUSES[place % 5])
            counter.give("remake:FLAT" if place % 3 == 0 else "sorry", moment=key)
        counter.goto("2026-12-18T10:00:00-05:00")
        counter.log(cause=Cause.OUT)
