"""`demo --request-id`: the same request makes one demo (P91)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.office.demo import run
from pos_recovery.office.demo.papers import Leaf
from tests.cli.till import Till

REQUEST = "0195f1d2-0000-7000-8000-00000000000d"
OTHER = "0195f1d2-0000-7000-8000-00000000000e"


def state(folder: Path) -> dict[str, tuple[int, int]]:
    """Each file of a folder by its number on the disk and the time of its last change."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return {str(file.relative_to(folder)): (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A demo without its year, which `tests/office/test_demo.py` lives through."""

    def make(_order: Any, _span: Any, aside: Path, progress: Callable[[int, int, str], None]) -> list[Leaf]:
        (aside / "summary.txt").write_text("A year went by.\n", encoding="utf-8")
        progress(1, 1, "Done")
        return [Leaf("summary.txt", "what happened"), Leaf("vouchers", "on paper")]

    monkeypatch.setattr(run, "_make", make)


def test_the_same_request_for_a_demo_gets_the_first_answer_and_changes_nothing(tmp_path: Path) -> None:
    till, out = Till(tmp_path), tmp_path / "demo"
    words = ("demo", "--out", str(out), "--request-id", REQUEST)
    first = till.done(*words, who=None)
    made = state(out)
    assert till.done(*words, who=None) == first
    assert till.done(*words, who=None, now="2027-02-01T10:00:00-05:00") == first
    assert till.refused(*words, "--seed", "2", who=None) == (1, "request-id-reused")
    assert till.refused(*words, "--years", "2", who=None) == (1, "request-id-reused")
    assert state(out) == made


@pytest.mark.parametrize("kept", ["", "[]", '{"request":1}', '{"request":"12","years":1,"seed":1,"leaves":[]}'])
def test_another_request_or_a_damaged_answer_makes_a_new_demo(tmp_path: Path, kept: str) -> None:
    till, out = Till(tmp_path), tmp_path / "demo"
    words = ("demo", "--out", str(out), "--request-id")
    first = till.done(*words, REQUEST, who=None)
    made = state(out)
    assert till.done(*words, OTHER, who=None) == first
    assert state(out)["summary.txt"] != made["summary.txt"]
    (out / ".make-it-right-demo-request").write_text(kept, encoding="utf-8")
    made = state(out)
    assert till.done(*words, OTHER, who=None) == first
    assert state(out)["summary.txt"] != made["summary.txt"]
    till.done("demo", "--out", str(out), who=None)
    assert ".make-it-right-demo-request" not in state(out)


def test_a_request_id_that_is_none_makes_no_demo(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    assert Till(tmp_path).refused("demo", "--out", str(out), "--request-id", "12", who=None) == (2, "usage")
    assert not out.exists()
