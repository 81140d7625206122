"""What holds in every state of the screens: its picture; on every size targets, whole words, whole money, no ring."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.golden import OF_THE_MACHINE, check_picture
from tests.desktop.inks import SHAPES, WORDS, contrast, listed, tokens
from tests.desktop.reader import Reader, ground_of, reading
from tests.desktop.scenes import SCENES, Shown, Studio
from tests.desktop.stage import SIZES, Stage
from tests.desktop.targets import check_targets
from ui.widgets.button import Pressable

_MONEY = re.compile(r"[$€£]\s?\d|\d[.,]\d\d\b")


@pytest.mark.golden
@pytest.mark.parametrize("name", SCENES)
def test_it_looks_as_agreed_a_finger_hits_everything_and_every_word_is_whole(
    name: str, studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P100, DESIGN 11.3, 11.4 and 11.10: at 1366x768, 1024x768 and 1024x600. First it looks as agreed, to the pixel."""
    with studio.scene(name, qtbot, tmp_path) as shown:
        portrait = shown.portrait()
        if name not in OF_THE_MACHINE:
            check_picture(portrait, f"{name}-1366-light", tmp_path)
        for size in SIZES:
            if size != "1366":
                shown.turn(size)
            check_targets(shown.root)
            with reading(monkeypatch) as reader:
                picture = reader.look(shown.window)
            check_words(reader, shown, size)
            check_inks(reader, shown, picture, "light")
        shown.turn("1366", "dark")
        with reading(monkeypatch) as reader:
            check_inks(reader, shown, reader.look(shown.window), "dark")


def check_words(reader: Reader, shown: Shown, size: str) -> None:
    """Nothing is cut off or lies on other words; no amount ends in …; under a finger nothing has a ring."""
    assert reader.read
    assert [one.cut for one in reader.inside(shown.root) if one.cut] == [], size
    assert reader.meetings(shown.root) == [], size
    assert [text for text in reader.shortened if _MONEY.search(text)] == [], size
    assert ringed(shown.window) == [], size


def check_inks(reader: Reader, shown: Shown, picture: Image.Image, look: str) -> None:
    """P100: as it is painted, whatever the code says: contrast enough, and every pair of tokens is in the table."""
    words, shapes, known = listed(WORDS, look), listed(SHAPES, look), tokens(look)
    for one in reader.inside(shown.root):
        if not one.widget.isEnabled():
            continue  # WCAG asks nothing of what cannot be used now
        ground = ground_of(picture, shown.window, one)
        found = contrast(one.rgb, ground)
        said = f"{one.text}: #{bytes(one.rgb).hex()} on #{bytes(ground).hex()} is {found:.2f} by {look}"
        assert found >= one.needs, said
        pair, table = (one.rgb, ground), words if one.font is not None else shapes
        assert pair in table or not known.issuperset(pair), f"{said}: not in the table of inks.py"


def ringed(window: QWidget) -> list[str]:
    """Every button that shows a ring."""
    buttons = [one for one in window.findChildren(QAbstractButton) if isinstance(one, Pressable)]
    return [one.accessibleName() for one in buttons if one.ringed]


@pytest.mark.parametrize("gone", ["switched off", "hidden"])
def test_a_button_that_goes_under_a_finger_hands_on_no_ring(stage: Stage, gone: str) -> None:
    """DESIGN 9: Qt moves its focus on as if by Tab; only a keyboard's ring may go along."""
    stage.sign_in("Maya")
    stage.go("redeem")
    for by_keyboard in (False, True):
        clear = stage.button("Clear")
        if by_keyboard:
            stage.key(Qt.Key.Key_Shift)
        else:
            stage.tap(clear)
        clear.setFocus(Qt.FocusReason.MouseFocusReason)
        clear.setVisible(gone != "hidden")
        clear.setEnabled(gone == "hidden")
        assert bool(ringed(stage.window)) is by_keyboard
        clear.setEnabled(True)
        clear.show()
