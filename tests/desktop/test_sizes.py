"""The window pulled to any size, and larger text: a finger hits everything, words are whole and never lie on others.

The scenes of a working day run through every size in a quick test; all scenes do in `make soak`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from tests.desktop.reader import reading
from tests.desktop.scenes import IN_A_SHOP, SCENES, Shown, Studio
from tests.desktop.targets import check_targets
from tests.desktop.test_every_state import check_words
from ui import theme
from ui.pages.counter import CounterPage

USUAL = QSize(1366, 768)
PULLED = tuple(QSize(*one) for one in ((960, 560), (1024, 768), (1100, 620), (1280, 800), (1500, 580), (1920, 1080)))
LARGER = (115, 130)  # percent of text size
DAILY = (
    "lock", "counter", "counter-numbers", "remedy", "remedy-over", "done", "done-for-you", "redeem", "first-you",
    "settings-answers",
)  # fmt: skip
BEGUN_LARGE = ("amount",)
_TROUBLE = (
    "The shop's file can only be read. Allow writing to it, then tap again. Keep going on paper, it can be typed in."
)


def soaked(name: str) -> ParameterSet:
    """A scene for the long run."""
    return pytest.param(name, marks=pytest.mark.soak)


@pytest.mark.parametrize("name", DAILY)
def test_a_working_day_holds_at_every_size(
    name: str, studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DESIGN 9 and P100. Each scene is set once, and pulled from size to size; then its text grows."""
    with studio.scene(name, qtbot, tmp_path) as shown:
        check_every_size(shown, monkeypatch, whole=True)


def test_the_tiles_hold_below_a_trouble(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with studio.scene("counter", qtbot, tmp_path) as shown:
        page = shown.window.page
        assert isinstance(page, CounterPage)
        page._strip.tell(_TROUBLE)
        check_every_size(shown, monkeypatch, whole=True)


@pytest.mark.soak
@pytest.mark.parametrize("name", SCENES)
def test_every_scene_holds_at_every_size(
    name: str, studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with studio.scene(name, qtbot, tmp_path) as shown:
        check_every_size(shown, monkeypatch)


@pytest.mark.parametrize("percent", LARGER)
@pytest.mark.parametrize("name", [*BEGUN_LARGE, *(soaked(name) for name in IN_A_SHOP if name not in BEGUN_LARGE)])
def test_it_holds_where_text_was_large_from_the_start(
    name: str, percent: int, studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What asks for the size of text only once, when it is made."""
    with studio.scene(name, qtbot, tmp_path, percent=percent) as shown:
        shown.still()
        check_place(shown, monkeypatch, f"{percent} %", whole=False)


def check_every_size(shown: Shown, monkeypatch: pytest.MonkeyPatch, *, whole: bool = False) -> None:
    """Pull the window from size to size, then let the text grow. `whole`: not even a name ends in …"""
    shown.still()
    for size in PULLED:
        shown.pull(size)
        check_place(shown, monkeypatch, f"{size.width()}x{size.height()}", whole=whole)
    shown.pull(USUAL)
    for percent in LARGER:
        theme.use("light", percent=percent, still=True)
        shown.pull(USUAL)
        check_place(shown, monkeypatch, f"{percent} %", whole=whole)


def check_place(shown: Shown, monkeypatch: pytest.MonkeyPatch, where: str, *, whole: bool) -> None:
    """What must hold wherever somebody looks."""
    check_targets(shown.root)
    with reading(monkeypatch) as reader:
        reader.look(shown.window)
    check_words(reader, shown, where)
    assert not whole or reader.shortened == [], where
