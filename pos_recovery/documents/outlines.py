"""Faces whose letters a PDF cannot hold as a font (PostScript outlines, as in Noto Sans CJK): drawn as shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

_POSTSCRIPT = {"CFF ", "CFF2"}


class DrawnFace:
    """One face of a font file, read by HarfBuzz alone; widths and shapes are in thousandths of the size."""

    def __init__(self, path: Path, number: int = 0, *, bold: bool = False) -> None:
        """ValueError when the file holds no PostScript outlines, or none at all."""
        import uharfbuzz

        self.name = f"{path.stem}-{number}"
        self.is_bold = bold
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), number)
        if not face.glyph_count or not _POSTSCRIPT & set(face.table_tags):
            raise ValueError("no PostScript outlines")
        self.shaper: Any = uharfbuzz.Font(face)
        if "CFF2" in face.table_tags:
            self.shaper.set_variations({"wght": 700 if bold else 400})
        self.scale = 1000 / face.upem
        self._pen = _pen(uharfbuzz.DrawFuncs())
        self._shapes: dict[int, list[tuple[str, tuple[float, ...]]]] = {}

    def holds(self, text: str) -> bool:
        """Whether there is a drawing for every character of `text`; a damaged file may name one and have none."""
        nominal = self.shaper.get_nominal_glyph
        return all((glyph := nominal(ord(letter))) and (letter.isspace() or self._shape(glyph)) for letter in text)

    def path(self, glyph: int, x: float, y: float) -> str:
        """PDF operators that lay the shape of a glyph with its origin at (x, y)."""
        words: list[str] = []
        for operator, numbers in self._shape(glyph):
            for place, number in enumerate(numbers):
                words.append(f"{number * self.scale + (y if place % 2 else x):.0f}")
            words.append(operator)
        return " ".join(words)

    def _shape(self, glyph: int) -> list[tuple[str, tuple[float, ...]]]:
        if glyph not in self._shapes:
            steps: list[tuple[str, tuple[float, ...]]] = []
            self.shaper.draw_glyph(glyph, self._pen, steps)
            self._shapes[glyph] = steps
        return self._shapes[glyph]


def _pen(draw: Any) -> Any:
    """What HarfBuzz draws with: each step goes onto a list as a PDF operator and its numbers."""
    draw.set_move_to_func(lambda x, y, steps: steps.append(("m", (x, y))))
    draw.set_line_to_func(lambda x, y, steps: steps.append(("l", (x, y))))
    draw.set_cubic_to_func(lambda a, b, c, d, x, y, steps: steps.append(("c", (a, b, c, d, x, y))))
    draw.set_close_path_func(lambda steps: steps.append(("h", ())))
    return draw
