"""S4: a command line call that reads one voucher, against `import sqlmodel` in the same run (PERFORMANCE.md)."""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bench.bare_rows import SLACK
from tests.cli.till import OWNER_PIN, Till

GOAL = 1.3
ROUNDS = 15


@pytest.fixture
def voucher(tmp_path: Path) -> Iterator[tuple[Till, str]]:
    """A shop with one voucher, and its code."""
    till = Till(tmp_path)
    named = ("--shop", "Bakery", "--currency", "USD", "--timezone", "America/New_York", "--owner", "Rita")
    till.done("init", *named, "--practice", who=None, pin=OWNER_PIN)
    moment = till.done("moment", "log", "--cause", "order")["id"]
    yield till, till.done("remedy", "give", moment, "--give", "voucher:5.00")["voucher"]["code"]
    shutil.rmtree(till.folder)


def cpu_seconds(*command: str, **environ: str) -> float:
    """What one process costs, start to end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=environ, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.bench
def test_reading_a_voucher_starts_about_as_fast_as_the_library_below_it(voucher: tuple[Till, str]) -> None:
    """S4. CPU time: the wall clock of a shared machine tells more about its neighbours."""
    till, code = voucher
    environ = {
        "PATH": str(Path(sys.prefix) / "bin"), "MAKE_IT_RIGHT_DATA": str(till.data),
        "MAKE_IT_RIGHT_HOME": str(till.home), "MAKE_IT_RIGHT_NOW": "2026-11-12T14:32:00-05:00",
    }  # fmt: skip
    ours, bare = [], []
    for _ in range(ROUNDS):  # by turns, so that a busy minute hits both
        ours.append(cpu_seconds("make-it-right", "voucher", "show", code, **environ))
        bare.append(cpu_seconds(sys.executable, "-c", "import sqlmodel", **environ))
    ratio = statistics.median(ours) / statistics.median(bare)
    figures = f"{statistics.median(ours) * 1000:.0f} ms over {statistics.median(bare) * 1000:.0f} ms"
    print(f"\nS4 voucher show: {ratio:.2f} x import sqlmodel ({figures}; goal {GOAL})")
    assert ratio <= GOAL * SLACK
