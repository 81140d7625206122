"""Gathers every text of the window and every sentence of a failure for translators: `make texts`.

A translator copies `resources/languages/texts.ts` to `de.ts` and fills it in with Qt Linguist; lrelease makes `de.qm`
of it, and the window speaks that where the system asks for German.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from pos_recovery.domain.sentences import every_form

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "resources" / "languages" / "texts.ts"


def gather(into: Path) -> None:
    """Bring a file of texts up to date by Qt's lupdate: what is no more is left out, what is new is unfinished."""
    with tempfile.TemporaryDirectory() as place:
        sentences = Path(place) / "sentences.py"
        lines = [f"tr({form!r})" for form in every_form()]
        sentences.write_text("\n".join(lines), encoding="utf-8")
        sources = [*sorted(str(file) for file in (ROOT / "ui").rglob("*.py")), str(sentences)]
        listed = Path(place) / "sources.lst"
        listed.write_text("\n".join(sources), encoding="utf-8")
        options = ("-no-obsolete", "-locations", "none", "-source-language", "en", "-silent")
        tool = Path(sys.executable).with_name("pyside6-lupdate")
        subprocess.run([tool, *options, f"@{listed}", "-ts", into], check=True)


if __name__ == "__main__":
    gather(TEXTS)
