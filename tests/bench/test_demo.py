"""The demo of one year, into an empty folder: it has 45 seconds on 2 cores (issue 2)."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 45
DEMO = """
import sys
from pathlib import Path
from pos_recovery.office.demo import DemoOrder, run_demo
run_demo(DemoOrder(Path(sys.argv[1]), environ={"MAKE_IT_RIGHT_NOW": "2026-11-12T14:32:00-05:00"}), lambda *_: None)
"""


@pytest.mark.bench
def test_a_year_of_the_demo_ends_in_time(tmp_path: Path) -> None:
    started = time.perf_counter()
    subprocess.run([sys.executable, "-c", DEMO, str(tmp_path / "out")], check=True, cwd=ROOT)
    seconds = time.perf_counter() - started
    print(f"\ndemo of one year: {seconds:.1f} s (most: {MOST_SECONDS} s)")
    assert seconds < MOST_SECONDS
