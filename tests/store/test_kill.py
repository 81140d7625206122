"""kill -9 at any point: every answered press is there after the restart, none is half there (P90)."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def storm(file: Path, *how: str) -> dict[str, int]:
    """The figures of a storm on a new bakery in the file; it fails when anything is lost or half there."""
    command = [sys.executable, "-W", "error", "-m", "tests.store.kill_storm", str(file), *how]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return {name: int(number) for name, number in re.findall(r"(\w+)=(\d+)", done.stdout)}


def test_thirty_kills_lose_no_answered_press_p90(tmp_path: Path) -> None:
    figures = storm(tmp_path / "shop.db", "30")
    assert figures["kills"] == 30
    assert figures["answered"] > 60


def test_a_kill_between_any_two_lines_leaves_a_press_whole_or_not_there_p90(tmp_path: Path) -> None:
    figures = storm(tmp_path / "shop.db", "lines", "9")
    assert figures["lines"] > 100  # of one press; none would mean that nothing was traced


@pytest.mark.soak
def test_a_thousand_kills_lose_no_answered_press_p90(tmp_path: Path) -> None:
    figures = storm(tmp_path / "shop.db", "1000")
    assert figures["kills"] == 1000
    assert figures["saved_unanswered"] > 0


@pytest.mark.soak
def test_a_kill_before_every_single_line_leaves_a_press_whole_or_not_there_p90(tmp_path: Path) -> None:
    figures = storm(tmp_path / "shop.db", "lines", "1")
    assert figures["lines"] > 100  # of one press; none would mean that nothing was traced
