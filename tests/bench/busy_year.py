"""A shop with a very busy year: a hundred moments played through the office, then copied by the driver.

Every copy has keys, codes and days of its own. The journal tells of the hundred only.
"""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from pos_recovery.domain.moment import Cause
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import STORE_FILE, open_office
from pos_recovery.office.commands import AddVisit
from tests.office.bakery import OPENED, Counter, at, build, staff_of, where

PLAYED, FIRST = 100, date(2026, 11, 12)
LATER = "2027-01-12T17:00:00-05:00"
_CAUSES = (Cause.WAIT, Cause.ORDER, Cause.WAIT, Cause.QUALITY, Cause.TASTE, Cause.WAIT, Cause.CHARGE)
_GIVEN = ("voucher:CINN", "remake:FLAT", "sorry", "voucher:10.00", "refund:4.00", "sorry", "discount:3.00", "comp:LATT")
_GIVERS = ("Rita", "Ines", "Tom", "Maya", "Ben")
_DAYS = 300  # copies begin on so many different days
_SIGNS = ("code", "email_key")
_COPIED = ("customer", "moment", "remedy", "remedy_part", "voucher", "redemption", "visit")
_KEYS = (
    "id", "customer_id", "moment_id", "remedy_id", "part_id", "voucher_id", "redemption_id", "friend_of_id",
    "replaces_id", "replaced_by_id",
)  # fmt: skip
_DAY = ("business_date", "issued_on", "good_until", "closed_on", "undone_on", "contact_until")


def busy_year(folder: Path, moments: int) -> Path:
    """The shop in a folder, with so many moments within a year up to `LATER`; its file."""
    build(folder, budget="64000")
    clock = MovedClock(at(OPENED))
    with open_office(where(folder, clock)) as office:
        _play(Counter(office, clock, staff_of(office)))
    file = folder / "shop" / STORE_FILE
    with closing(driver.connect(str(file), isolation_level=None)) as connection:
        connection.create_function("twin", 2, _twin, deterministic=True)
        connection.execute("PRAGMA synchronous = 0")
        for table in _COPIED:
            connection.execute(f"CREATE TEMP TABLE played_{table} AS SELECT * FROM {table}")
        connection.execute("BEGIN")
        for number in range(1, moments // PLAYED):
            _copy(connection, number)
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


def _play(counter: Counter) -> None:
    """Sixty days; two of five get a voucher, and half of those use it. One of four leaves an e-mail; some are seen."""
    for place in range(PLAYED):
        day = FIRST + timedelta(days=place * 45 // PLAYED)
        counter.goto(f"{day}T10:{place % 60:02}:00-05:00")
        giver = counter.staff[_GIVERS[place % 5]]
        who: dict[str, Any] = {}
        if place % 4 == 0:
            who = {"customer_email": f"guest{place}@example.com", "contact_ok": True}
        moment = counter.log(giver, _CAUSES[place % 7], **who)
        given = counter.give(_GIVEN[place % 8], by=giver, moment=moment)
        counter.goto(f"{day + timedelta(days=1 + place % 15)}T10:{place % 60:02}:30-05:00")
        if given.vouchers and place % 3:
            counter.redeem(given.vouchers[0].code, by=giver)
        elif who and place % 5 < 2:
            counter.office.visits.add(AddVisit(actor=counter.rita, moment=moment))
    counter.goto(LATER)


def _twin(key: bytes | None, number: int) -> bytes | None:
    """The key of a copy: of its own day, as keys begin with the time; the same one wherever it stands."""
    if key is None:
        return None
    made = int.from_bytes(key[:6], "big") - number % _DAYS * 86_400_000
    return made.to_bytes(6, "big") + key[6:12] + (int.from_bytes(key[12:], "big") ^ number).to_bytes(4, "big")


def _copy(connection: Any, number: int) -> None:
    for table in _COPIED:
        connection.execute(
            f"INSERT INTO {table} {_model(connection, table)}", {"n": number, "days": f"-{number % _DAYS} days"}
        )


def _model(connection: Any, table: str) -> str:
    """SELECT of a copy of every row that was played."""
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    return f"SELECT {', '.join(_copied(name) for name in names)} FROM temp.played_{table}"


def _copied(name: str) -> str:
    if name in _KEYS:
        return f"twin({name}, :n)"
    if name in _DAY:
        return f"date({name}, :days)"
    if name in _SIGNS:
        return f"{name} || '-' || :n"
    return name
