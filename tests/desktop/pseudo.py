"""A language that nobody speaks, a third longer than English and with accents: what would not fit or was forgotten
shows. As a plugin (`-p tests.desktop.pseudo`) it is spoken from the start, in the folder that `PSEUDO` names.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtWidgets import QApplication

from tests.architecture.checkout import ROOT
from ui.language import speak

TEXTS = ROOT / "resources" / "languages" / "texts.ts"
FOLDER = "PSEUDO"
LANGUAGE = "fi"  # any that Qt knows and that is written from the left
_FORMS = 2  # of a counted thing, in that language
_PLACES = re.compile(r"(\{[^}]*\}|%n|%L\d|\n)")
_ACCENTS = str.maketrans("AEIOUaeiounscyz", "ÀÉÎÕÜàéîõüñšçýž")
_LONGER = 0.35


def pseudo(text: str) -> str:
    """The text with its letters accented and its end drawn out; places stay as they are. Forms of dates stay."""
    if re.fullmatch(r"[dMy ]+", text):
        return text
    said = "".join(part if _PLACES.fullmatch(part) else part.translate(_ACCENTS) for part in _PLACES.split(text))
    return f"{said}{'·' * round(len(text) * _LONGER)}"


def written(folder: Path, language: str = LANGUAGE) -> Path:
    """It under the name of a language, as a translator's file and as lrelease makes it of that."""
    tree = ElementTree.parse(TEXTS)
    tree.getroot().set("language", language)
    for message in tree.iter("message"):
        source, into = message.findtext("source", ""), message.find("translation")
        assert into is not None
        into.attrib.pop("type", None)
        if message.get("numerus"):
            into[:] = [ElementTree.Element("numerusform") for _ in range(_FORMS)]
        for said in into if message.get("numerus") else [into]:
            said.text = pseudo(source)
    listed = folder / f"{language}.ts"
    tree.write(listed, encoding="utf-8", xml_declaration=True)
    made = folder / f"{language}.qm"
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([tool, "-silent", listed, "-qm", made], check=True)
    return made


if FOLDER in os.environ:
    app = QApplication.instance() or QApplication(["make-it-right"])
    assert speak([LANGUAGE], Path(os.environ[FOLDER])) == LANGUAGE
