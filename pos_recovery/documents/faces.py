"""The type faces on paper: the bundled files, and a system's own for scripts those do not hold, each parsed once."""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pos_recovery.documents import scripts
from pos_recovery.documents.outlines import DrawnFace

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE = "Bricolage-Bold"
HEADING = "Bricolage-SemiBold"
BOLD = "Inter-Bold"
SEMI = "Inter-SemiBold"
MEDIUM = "Inter-Medium"
REGULAR = "Inter-Regular"
_HEAVY = (TITLE, HEADING, BOLD, SEMI)
# The bundled faces for what ours do not hold, in `paper/`: a script's and, last, the signs that stand in any text.
_BUNDLED = {"hebrew": "NotoSansHebrew", "arabic": "NotoSansArabic", "devanagari": "NotoSansDevanagari"}
_BUNDLED["thai"] = "NotoSansThai"
_SIGNS = "NotoEmoji-Regular"

# reportlab's faces keep a read position while they are cut down to the letters used: one paper at a time.
ONE_PAPER = threading.Lock()


class Face:
    """One parsed font file. `name` is what a canvas calls it; widths are in thousandths of the size."""

    def __init__(self, path: Path, number: int = 0, *, bold: bool = False, whose: str = "") -> None:
        """Parse and register. reportlab's TTFError when the file holds no TrueType outlines.

        `whose` tells a system's file from a bundled one of the same name.
        """
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        self.name = f"{path.stem}-{number}{whose}"
        self.is_bold = bold
        self._path = path
        self._number = number
        # Only the letters used, none of ASCII for the sake of it: half the bytes, half the time.
        self.font: Any = TTFont(self.name, str(path), subfontIndex=number, asciiReadable=False)
        self.glyphs: dict[int, int] = self.font.face.charToGlyph
        pdfmetrics.registerFont(self.font)
        self._shaper: Any = None

    def holds(self, text: str) -> bool:
        """Whether there is a drawing for every character of `text`."""
        glyphs = self.glyphs
        return all(ord(letter) in glyphs for letter in text)

    @property
    def shaper(self) -> Any:
        """HarfBuzz's view of the same file, opened when a word needs shaping."""
        if self._shaper is None:
            import uharfbuzz

            blob = uharfbuzz.Blob.from_file_path(str(self._path))
            self._shaper = uharfbuzz.Font(uharfbuzz.Face(blob, self._number))
        return self._shaper

    def letter_of(self, glyph: int) -> str:
        """The character under which reportlab draws a glyph; a private one for glyphs no character has.

        The private character follows from the glyph alone, so that a paper's bytes do not depend on earlier papers.
        """
        face = self.font.face
        own = face.glyphToChar.get(glyph)
        if own:
            return chr(own[0])
        letter = 0xF0000 + glyph if glyph >= 0x1900 else 0xE000 + glyph
        if face.charToGlyph.get(letter, glyph) != glyph:
            letter = 0xF0000 + glyph
        face.charToGlyph[letter] = glyph
        face.charWidths[letter] = self.font.pdfScale(face.hmetrics[glyph][0])
        return chr(letter)


AnyFace = Face | DrawnFace


@lru_cache(maxsize=64)
def bundled(fonts: Path, name: str) -> Face:
    """A face of the folder `fonts` by its file name without ending. OSError when the file is not there."""
    path = fonts / f"{name}.ttf"
    if not path.is_file():
        raise FileNotFoundError(path.name)
    # Signs have no bold, and need none.
    return Face(path, bold=is_heavy(name) or name.endswith("-Bold") or name == _SIGNS)


@lru_cache(maxsize=64)
def _from_system(path: Path, number: int, *, bold: bool) -> AnyFace | None:
    """A face of a system's font file, None when it cannot be used (pictures only, damaged)."""
    import struct

    from reportlab.pdfbase.ttfonts import TTFError

    try:
        return Face(path, number, bold=bold, whose="-system")
    except (TTFError, OSError, struct.error, IndexError, KeyError, ValueError):
        try:
            return DrawnFace(path, number, bold=bold)
        except (ValueError, OSError):
            return None


def others(fonts: Path, script: str, *, bold: bool) -> Iterator[AnyFace]:
    """The faces for a script that ours do not hold, the best first: bundled, this machine's, the signs."""
    if script in _BUNDLED:
        yield bundled(fonts / "paper", f"{_BUNDLED[script]}-{'Bold' if bold else 'Regular'}")
    if script == "symbols":
        yield bundled(fonts / "paper", _SIGNS)
    for weight in (True, False) if bold else (False,):
        face = _of_machine(script, bold=weight)
        if face is not None:
            yield face
    yield bundled(fonts / "paper", _SIGNS)


@lru_cache(maxsize=512)
def _of_machine(script: str, *, bold: bool) -> AnyFace | None:
    """The first usable of a script's files that this machine has."""
    files = scripts.system_files()
    for name, number in scripts.names(script, bold=bold):
        path = files.get(name.lower())
        face = None if path is None else _from_system(path, number, bold=bold)
        if face is not None:
            return face
    return None


def is_heavy(name: str) -> bool:
    """Whether a bundled face is one of the bold ones, beside which other scripts stand in bold too."""
    return name in _HEAVY


def forget() -> None:
    """Look anew for a script's faces, after the machine's fonts have changed."""
    _of_machine.cache_clear()
