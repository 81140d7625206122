"""One voucher looked up, and parts of the voucher list, among very many against the same among 10,000.

200,000 vouchers stand in the table, or as many as VOUCHERS in the environment says. U3 speaks of 1,000,000.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.vouchers import VoucherFilter, VoucherState
from pos_recovery.host.clock import MovedClock
from pos_recovery.office.bootstrap import STORE_FILE, open_office
from pos_recovery.office.office import Office
from tests.bench.bare_rows import Times, held
from tests.bench.test_redeem import VOUCHERS, fill
from tests.office.bakery import NOW, Counter, at, build, staff_of, where

FEW, TIMES, PART = 10_000, 30, 50
_STATES = {"BB": "open", "CC": "cancelled", "DD": "ended"}  # by the last two letters: 1 in 256 each
_ASKED: dict[str, Callable[[Office, Actor, str], object]] = {
    "show": lambda office, rita, code: office.vouchers.show(code),
    "last four": lambda office, rita, code: office.vouchers.listed(rita, VoucherFilter(end=code[-4:], limit=PART)),
    **{
        f"newest {PART} {state}": partial(
            lambda state, office, rita, code: office.vouchers.listed(rita, VoucherFilter(state, limit=PART)), state
        )
        for state in (None, VoucherState.OPEN, VoucherState.USED, VoucherState.ENDED, VoucherState.CANCELLED)
    },
}


def shop_with(folder: Path, count: int) -> str:
    """A bakery with so many vouchers, nearly all of them used; the code of an open one."""
    folder.mkdir()
    build(folder, budget="640000")
    clock = MovedClock(at(NOW))
    with open_office(where(folder, clock)) as office:
        code = Counter(office, clock, staff_of(office)).voucher("CINN")
    file = folder / "shop" / STORE_FILE
    fill(file, count)
    with closing(driver.connect(str(file))) as connection:
        cases = " ".join(f"WHEN '{letters}' THEN '{state}'" for letters, state in _STATES.items())
        connection.execute(
            f"UPDATE voucher SET state = CASE substr(code_end, 3, 2) {cases} ELSE 'used' END WHERE code != ?", (code,)
        )
        connection.commit()
    return code


@pytest.mark.bench
def test_one_voucher_and_parts_of_the_list_among_very_many(tmp_path: Path) -> None:
    """U3's goal for lists: 1.3 times what it takes among 10,000, whatever is asked."""
    codes = {count: shop_with(tmp_path / str(count), count) for count in (FEW, VOUCHERS)}
    with ExitStack() as stack:
        clock = MovedClock(at(NOW))
        offices = {
            count: stack.enter_context(open_office(where(tmp_path / str(count), clock))) for count in (FEW, VOUCHERS)
        }
        for name, ask in _ASKED.items():
            times = {FEW: Times(), VOUCHERS: Times()}
            for turn in range(TIMES + 1):
                for count, office in offices.items():
                    run = partial(ask, office, staff_of(office)["Rita"])
                    (times[count] if turn else Times()).take(run, codes[count])
            held(f"{name} among {VOUCHERS:,} and {FEW:,}", times[VOUCHERS], times[FEW], wall=1.3)
