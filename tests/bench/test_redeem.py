"""W4: a voucher redeemed among very many, against bare statements that write the very same rows.

200,000 vouchers stand in the table, or as many as VOUCHERS in the environment says: W4 speaks of 1,000,000.
"""

from __future__ import annotations

import os
import random
import shutil
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from pos_recovery.domain.voucher_code import ALPHABET, LETTERS
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import STORE_FILE, open_office
from pos_recovery.office.commands import Redeem
from tests.bench.bare_rows import REDEEMED, Times, held, twin_of
from tests.office.bakery import NOW, Counter, at, build, staff_of, where

VOUCHERS = int(os.environ.get("VOUCHERS", "200000"))
USED = 200


@pytest.mark.bench
def test_redeeming_one_voucher_among_very_many(tmp_path: Path) -> None:
    """W4: at most 1.6 times the wall clock of the same rows written bare, turn by turn in one process."""
    build(tmp_path, budget="640000")
    clock = MovedClock(at(NOW))
    data = tmp_path / "shop"
    with open_office(where(tmp_path, clock)) as office:
        staff = staff_of(office)
        counter = Counter(office, clock, staff)
        codes = [counter.voucher("CINN") for _ in range(USED + 1)]
    fill(data / STORE_FILE, VOUCHERS)
    with open_office(where(tmp_path, clock)) as office:
        office.vouchers.redeem(Redeem(actor=staff["Rita"], code=codes.pop()))  # every statement is compiled now
    ours, bare = Times(), Times()
    shutil.copytree(data, tmp_path / "twin")
    with (
        open_office(where(tmp_path, clock)) as office,
        twin_of(data / STORE_FILE, tmp_path / "twin" / STORE_FILE) as twin,
    ):
        budget = twin.key("budget")
        for code in codes:
            request = uuid.uuid4()
            asked = Redeem(actor=staff["Rita"], code=code, request_id=request)
            ours.take(office.vouchers.redeem, asked)
            changed = [("voucher", twin.key("voucher", "code", code)), ("budget", budget)]
            steps = twin.steps(request, REDEEMED, changed)
            bare.take(twin.write, steps)
    held(f"W4 redeem among {VOUCHERS:,}", ours, bare, wall=1.6)


def fill(file: Path, count: int) -> None:
    """Many more vouchers like the first one, with keys and codes of their own; the journal does not tell of them."""
    with closing(driver.connect(str(file), isolation_level=None)) as connection:
        cursor = connection.execute("SELECT * FROM voucher LIMIT 1")
        names, model = [column[0] for column in cursor.description], cursor.fetchone()
        connection.execute("BEGIN")
        places = ", ".join("?" * len(names))
        connection.executemany(f"INSERT INTO voucher VALUES ({places})", likenesses(names, model, count))
        connection.execute("COMMIT")


def likenesses(names: list[str], model: tuple[Any, ...], count: int) -> Iterator[list[Any]]:
    """Rows like the model, keys in order of time, codes drawn by chance and never twice."""
    chance = random.Random(4)
    place = {name: names.index(name) for name in ("id", "code", "code_end")}
    first = int.from_bytes(model[place["id"]], "big")
    for number in range(count):
        row = list(model)
        code = "".join(chance.choices(ALPHABET, k=LETTERS - 5)) + spelled(number)
        row[place["id"]] = (first + (number + 1 << 80)).to_bytes(16, "big")
        row[place["code"]], row[place["code_end"]] = code, code[-4:]
        yield row


def spelled(number: int) -> str:
    """The number in five letters of the codes' alphabet."""
    return "".join(ALPHABET[number >> shift & 15] for shift in (16, 12, 8, 4, 0))
