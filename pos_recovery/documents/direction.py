"""The order in which the words of a line stand on paper, left to right (Unicode Annex 9, by python-bidi)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_RIGHT_TO_LEFT = ("R", "AL")
_STRONG = ("L", "R", "AL", "EN", "AN")
# A mark put after each bracket: python-bidi does not turn brackets round, but where a mark comes out first, it should.
_AFTER = "\u0300"
# Joined inside a number: 12.50, 10:30, 24/12.
_NUMBER = re.compile(r"\d+(?:[.,:/\-]\d+)+")


@lru_cache(maxsize=1)
def _stand_ins() -> dict[str, list[str]]:
    """Assigned characters of each direction: one takes a whole word's place, so that only words are reordered.

    python-bidi reverses letters too, and HarfBuzz wants them as they are spoken.
    """
    ranges = {"L": (0x4E00, 0x5200), "R": (0x1E800, 0x1E8C5), "AL": (0xFB50, 0xFBB2), "EN": (0x1D7CE, 0x1D800)}
    ranges["AN"] = (0x10E60, 0x10E7F)
    return {
        kind: [chr(code) for code in range(*stretch) if unicodedata.bidirectional(chr(code)) == kind]
        for kind, stretch in ranges.items()
    }


def runs(text: str) -> list[tuple[str, str]]:
    """The words of `text` with their direction class, in the order they are spoken. Marks stay with their letter."""
    found: list[tuple[str, str]] = []
    joined = {at for number in _NUMBER.finditer(text) for at in range(number.start(), number.end())}
    for place, letter in enumerate(text):
        kind = unicodedata.bidirectional(letter)
        before = found[-1][1] if found else ""
        is_mark = unicodedata.category(letter)[0] == "M" or kind in ("NSM", "BN")
        inside_number = place in joined and place - 1 in joined and before in ("EN", "AN")
        if before and (is_mark or inside_number):
            kind = before
        if found and kind == before and (is_mark or kind in _STRONG):
            found[-1] = (found[-1][0] + letter, kind)
        else:
            found.append((letter, kind))
    return found


def reads_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from the right: its first letter with a direction says so (rules P2 and P3)."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind == "L" or kind in _RIGHT_TO_LEFT:
            return kind in _RIGHT_TO_LEFT
    return False


def visual(text: str, *, from_right: bool) -> list[tuple[str, bool]]:
    """The words of one line, left to right as they stand on paper, each with "reads from the right".

    The letters of each word stay in the order they are spoken.
    """
    from bidi import get_display
    from bidi.mirror import MIRRORED

    pools = {kind: iter(letters) for kind, letters in _stand_ins().items()}
    words: dict[str, tuple[str, bool]] = {}
    line = ""
    for word, kind in runs(text):
        # A line has room for far fewer words than a pool has letters; past it a word stands for itself as Latin.
        stand_in = next(pools[kind], None) or next(pools["L"], None) if kind in _STRONG else None
        if stand_in is not None:
            words[stand_in] = (word, kind in _RIGHT_TO_LEFT)
        line += stand_in or (word + _AFTER if word in MIRRORED else word)
    shown = iter(get_display(line, base_dir="R" if from_right else "L"))
    ordered: list[tuple[str, bool]] = []
    for letter in shown:
        if letter == _AFTER:
            bracket = next(shown)
            ordered.append((MIRRORED.get(bracket, bracket), False))
        elif letter in MIRRORED:
            next(shown)
            ordered.append((letter, False))
        else:
            ordered.append(words.get(letter, (letter, False)))
    return ordered
