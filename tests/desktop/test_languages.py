"""Every text of the window can be said in another language: gathered in one file, and each read through it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.architecture.checkout import ROOT
from tests.desktop import pseudo
from ui import language

_PLACES = re.compile(r"\{[^}]*\}")


def gathered(into: Path) -> list[ElementTree.Element]:
    """The messages that `make texts` would gather now."""
    into.write_bytes(pseudo.TEXTS.read_bytes())
    subprocess.run(
        [sys.executable, "-c", f"import texts, pathlib; texts.gather(pathlib.Path({str(into)!r}))"],
        check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "packaging")))},
    )  # fmt: skip
    return list(ElementTree.parse(into).iter("message"))


def test_the_texts_for_translators_are_those_of_the_window(tmp_path: Path) -> None:
    found = gathered(tmp_path / "texts.ts")
    kept = list(ElementTree.parse(pseudo.TEXTS).iter("message"))
    said = [[(part.findtext("source"), part.findtext("comment")) for part in messages] for messages in (kept, found)]
    assert said[0] == said[1], "run `make texts`"
    assert len(said[0]) > 1000


def misplaced(file: Path) -> list[str]:
    """The texts of a translator's file whose places are not those of the English text."""
    return [
        message.findtext("source", "")
        for message in ElementTree.parse(file).iter("message")
        for said in message.iter()
        if said.tag in ("translation", "numerusform") and (said.text or "").strip()
        and sorted(_PLACES.findall(said.text or "")) != sorted(_PLACES.findall(message.findtext("source", "")))
    ]  # fmt: skip


def test_a_place_that_is_missing_or_misspelled_is_found(tmp_path: Path) -> None:
    """It would end a sentence with an error, in front of somebody."""
    pseudo.written(tmp_path)
    file = tmp_path / f"{pseudo.LANGUAGE}.ts"
    assert misplaced(file) == []
    said = file.read_text(encoding="utf-8")
    file.write_text(said.replace(f"{pseudo.pseudo('Good until {day}')}<", "{dag}<"), encoding="utf-8")
    assert misplaced(file) == ["Good until {day}"]


def test_every_language_has_the_places_of_the_english_text() -> None:
    assert [(file.name, misplaced(file)) for file in language.FOLDER.glob("*.ts") if misplaced(file)] == []


def test_all_screens_speak_another_language_and_nothing_is_cut(tmp_path: Path) -> None:
    """DESIGN 9: a third longer. In a process of its own: texts are read once."""
    pseudo.written(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "tests.desktop.pseudo", "-p", "no:cacheprovider",
         "-p", "no:xdist", "tests/desktop/pseudo_screens.py"],
        cwd=ROOT, env={**os.environ, pseudo.FOLDER: str(tmp_path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("wanted", [["en-GB", "fi"], ["xx"], [], ["sv", "xx"]])
def test_english_is_spoken_where_nothing_else_is_wanted_or_known(
    qapp: QApplication, tmp_path: Path, wanted: list[str]
) -> None:
    pseudo.written(tmp_path)
    assert language.speak(wanted, tmp_path) == "en"
    assert language.tr("Back") == "Back"


def test_names_and_amounts_turn_nothing_around_them_where_people_read_from_the_right(qapp: QApplication) -> None:
    assert language.tr("{name} is here", name="Maya") == "Maya is here"
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert language.tr("{name} is here", name="Maya") == "\u2068Maya\u2069 is here"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_language_brings_its_direction_and_its_days(tmp_path: Path) -> None:
    """In a process of its own: it stays spoken."""
    pseudo.written(tmp_path, "he")
    asked = """
import sys
from datetime import date
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui.language import speak
print(speak(["xx", "he-IL", "en"], Path(sys.argv[1])), app.layoutDirection().name)
from ui.amounts import month_name
from ui.texts.window import TRY_AGAIN
print(month_name(date(2026, 11, 12)), TRY_AGAIN)
"""
    said = subprocess.run(
        [sys.executable, "-c", asked, tmp_path], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout  # fmt: skip
    assert said.split("\n")[:2] == ["he RightToLeft", f"נובמבר {pseudo.pseudo('Try again')}"]
