"""The demo's pictures: the real screens, light and dark."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pos_recovery.office.demo import DemoOrder, run_demo
from ui.pictures import LOOKS, take_pictures

PLACES = ("lock", "counter", "remedy", "done", "redeem", "choose", "today", "moment", "insights", "settings")
NOW = "2026-11-12T14:32:00-05:00"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """A demo with its pictures."""
    out = tmp_path_factory.mktemp("demo") / "out"
    run_demo(DemoOrder(out, environ={"MAKE_IT_RIGHT_NOW": NOW}), lambda *_: None, take_pictures)
    return out


def test_every_place_is_there_light_and_dark(demo: Path) -> None:
    names = sorted(file.name for file in (demo / "pictures").iterdir())
    assert names == sorted(f"{place}-{look}.png" for place in PLACES for look in LOOKS)


def test_no_two_are_the_same(demo: Path) -> None:
    """A screen that did not come up would show the one before it."""
    sums = [hashlib.sha256(file.read_bytes()).hexdigest() for file in (demo / "pictures").iterdir()]
    assert len(set(sums)) == len(sums)
