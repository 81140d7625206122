"""Papers and kill -9: the voucher is safe, its copy counted once, nothing is printed twice by itself (P45, P90)."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.office.bakery import Counter, address_of
from tests.office.print_storm import lying_in
from tests.office.trays import Desk

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_SECONDS = 300


def figures(said: str) -> dict[str, int]:
    """What a storm tells."""
    return {name: int(number) for name, number in re.findall(r"([\w-]+)=(\d+)", said)}


@contextmanager
def program(folder: Path, *how: str) -> Iterator[subprocess.Popen[str]]:
    """Another program at the same counter."""
    command = [sys.executable, "-W", "error", "-m", "tests.office.print_storm", str(folder), *how]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=pipe, stdout=pipe, stderr=pipe) as running:
        try:
            yield running
        finally:
            running.kill()


def storm(folder: Path, step: int) -> dict[str, int]:
    """The figures of kills before every so many-th line."""
    with program(folder, "lines", str(step)) as running:
        said, complaints = running.communicate(timeout=PATIENCE_SECONDS)
        assert running.returncode == 0, complaints[-2000:]
    return figures(said)


def test_a_kill_between_any_two_steps_loses_no_voucher_and_doubles_no_paper(shop_folder: Path) -> None:
    """Found as if nothing had been asked, waiting, on its way and printed: each of them happened here."""
    told = storm(shop_folder, 13 if address_of(shop_folder) is None else 40)
    assert told["lines"] > 150
    assert all(told.get(state, 0) > 0 for state in ("asked-again", "waiting", "sending", "printed")), told


@pytest.mark.soak
def test_a_kill_before_every_single_line_loses_no_voucher_and_doubles_no_paper(shop_folder: Path) -> None:
    told = storm(shop_folder, 1)
    assert told["lines"] > 150
    assert told["sending"] > 10


def test_two_programs_of_a_counter_are_one_worker(shop: Counter, shop_folder: Path, tmp_path: Path) -> None:
    """The window and the command line at once: each of thirty copies comes out once, and nobody has to look."""
    desk = Desk(shop)
    codes = [shop.voucher("CINN") for _ in range(30)]
    for code in codes:
        desk.ask(code)
    tray = tmp_path / "tray.txt"
    with program(shop_folder, "work", str(tray)) as one, program(shop_folder, "work", str(tray)) as other:
        for running in (one, other):
            assert running.stdout is not None
            assert running.stdout.readline() == "open\n"
        told = [running.communicate("go\n", timeout=PATIENCE_SECONDS) for running in (one, other)]
        assert [running.returncode for running in (one, other)] == [0, 0], told
    assert sum(figures(said)["printed"] for said, _ in told) == 30
    assert lying_in(tray) == {f"{step} {code}/1": 1 for code in codes for step in ("begun", "whole")}
    assert desk.not_out() == []
