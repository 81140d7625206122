"""Screens in a language that nobody speaks: run by `test_languages` in a process of its own."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.pseudo import TEXTS
from tests.desktop.reader import reading
from tests.desktop.scenes import Studio
from tests.desktop.targets import check_targets
from tests.desktop.test_every_state import check_words

_NAMES = (
    "lock", "counter", "remedy", "done", "redeem", "redeem-used", "today", "insights", "settings",
    "settings-people", "first-shop", "first-numbers", "vouchers",
)  # fmt: skip
# What the trade packs and the office say, in the shop's language or English, may be the same words.
_OFFICE = frozenset({"Make it again, first in line", "No gift", "Wrong order", "Money back"})


@pytest.mark.parametrize("name", _NAMES)
def test_every_text_is_said_in_it_and_whole(
    name: str, studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = {message.findtext("source", "") for message in ElementTree.parse(TEXTS).iter("message")}
    with studio.scene(name, qtbot, tmp_path) as shown:
        shown.still()
        check_targets(shown.root)
        with reading(monkeypatch) as reader:
            reader.look(shown.window)
        check_words(reader, shown, "1366")
        said = {one.text for one in reader.inside(shown.root)}
    assert any("·" in text for text in said)
    assert said & english - _OFFICE == set()
