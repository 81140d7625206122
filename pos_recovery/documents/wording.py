"""Text as it may stand on paper: cleaned of what has no shape, cut to what a line can hold, never markup."""

from __future__ import annotations

import unicodedata

# Stands for what has no agreed shape: lone surrogates, unassigned and private characters.
BOX = "\u25a1"
_JOINERS = "\u200c\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_VARIATIONS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


def clean(text: str, most: int = 300) -> str:
    """`text` for one paragraph: NFC, control and direction characters gone, blanks joined, at most `most` characters.

    What was cut off leaves "…". Marks piled on one letter are kept to two, four in scripts that need them.
    """
    if text.isascii() and text.isprintable():
        return _shortened(text, most)
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", text[: most * 4]):
        kind = unicodedata.category(letter)
        if kind in ("Cc", "Zs", "Zl", "Zp"):
            kept.append(" ")
        elif kind in ("Cs", "Cn", "Co"):
            kept.append(BOX)
        elif kind == "Cf":
            # Joiners carry meaning between Arabic and Indic letters and nowhere else on paper.
            if letter in _JOINERS and kept and "\u0600" <= kept[-1] <= "\u0dff":
                kept.append(letter)
        elif kind in ("Mn", "Me"):
            marks += 1
            few = 2 if letter < "\u0590" or letter > "\u1aaf" else 4
            if marks <= few and not _is_silent(letter) and kept and kept[-1] != " ":
                kept.append(letter)
            continue
        elif ord(letter) not in _SKIN_TONES:
            kept.append(letter)
        marks = 0
    return _shortened("".join(kept), most)


def _is_silent(letter: str) -> bool:
    return any(ord(letter) in variation for variation in _VARIATIONS)


def _shortened(text: str, most: int) -> str:
    text = " ".join(text[: most * 4].split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def clusters(text: str) -> list[str]:
    """Letters with the marks and joiners that belong to them: what may not be torn apart."""
    found: list[str] = []
    for letter in text:
        if found and (unicodedata.category(letter)[0] == "M" or letter in _JOINERS or found[-1][-1] in _JOINERS):
            found[-1] += letter
        else:
            found.append(letter)
    return found


def breakable(text: str) -> list[str]:
    """The pieces between which a line may end, blanks kept at the end of a piece; ideographs stand alone."""
    pieces: list[str] = []
    for word in text.split(" "):
        start = len(pieces)
        for letter in clusters(word):
            alone = unicodedata.east_asian_width(letter[0]) in "WF" and letter[0].isalpha()
            if len(pieces) > start and not alone and not _stands_alone(pieces[-1]):
                pieces[-1] += letter
            else:
                pieces.append(letter)
        if len(pieces) > start:
            pieces[-1] += " "
    return pieces


def _stands_alone(piece: str) -> bool:
    return unicodedata.east_asian_width(piece[0]) in "WF" and piece[0].isalpha()
