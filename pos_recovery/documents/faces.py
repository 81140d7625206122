"""The type faces on paper: the bundled files, and a system's own for scripts those do not hold, each parsed once."""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pos_recovery.documents import scripts

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE = "Bricolage-Bold"
HEADING = "Bricolage-SemiBold"
BOLD = "Inter-Bold"
SEMI = "Inter-SemiBold"
MEDIUM = "Inter-Medium"
REGULAR = "Inter-Regular"

# reportlab's faces keep a read position while they are cut down to the letters used: one paper at a time.
ONE_PAPER = threading.Lock()


class Face:
    """One parsed font file. `name` is what a canvas calls it; widths are in thousandths of the size."""

    def __init__(self, path: Path, number: int = 0) -> None:
        """Parse and register. reportlab's TTFError when the file holds no TrueType outlines."""
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        self.name = f"{path.stem}-{number}"
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


@lru_cache(maxsize=64)
def bundled(fonts: Path, name: str) -> Face:
    """A face of the folder `fonts` by its file name without ending. OSError when the file is not there."""
    path = fonts / f"{name}.ttf"
    if not path.is_file():
        raise FileNotFoundError(path.name)
    return Face(path)


@lru_cache(maxsize=64)
def _from_system(path: Path) -> Face | None:
    """A system's font file, None when it cannot be used (PostScript outlines, pictures only, damaged)."""
    import struct

    from reportlab.pdfbase.ttfonts import TTFError

    try:
        return Face(path)
    except (TTFError, OSError, struct.error, IndexError, KeyError, ValueError):
        return None


@lru_cache(maxsize=512)
def others(script: str) -> tuple[Face, ...]:
    """The usable faces of this machine for a script, the best first; () where there is none."""
    return tuple(_candidates(script))


def _candidates(script: str) -> Iterator[Face]:
    files = scripts.system_files()
    for name in scripts.FILES.get(script, ()):
        path = files.get(name.lower())
        face = None if path is None else _from_system(path)
        if face is not None:
            yield face
            return
