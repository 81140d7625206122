"""What people type and files hold, made safe to keep, to compare and to print."""

from __future__ import annotations

import re
import unicodedata

from .errors import Refusal

NAME_MOST = 200
NOTE_MOST = 4000

_MARKS_MOST = 4
_TOO_LONG_TO_CLEAN = 100_000
_JOINERS = "\u200c\u200d"  # emoji families, Persian and Indian scripts need them
_FLAG_TAGS = re.compile("(?<=\U0001f3f4)[\U000e0030-\U000e007a]{1,6}\U000e007f")  # flags of England, Scotland, Wales
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters that show nothing
_KEY_IGNORES = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f]")


def _plain(text: str, newlines: bool) -> str:
    """`text` without what cannot be seen: controls become a blank, format characters and surrogates go."""
    flags = {tag for match in _FLAG_TAGS.finditer(text) for tag in range(*match.span())}
    out: list[str] = []
    for place, char in enumerate(text):
        match unicodedata.category(char):
            case "Cc" | "Zl" | "Zp":
                out.append("\n" if newlines and char in "\n\u2028\u2029\x85" else " ")
            case "Cf":
                if char in _JOINERS or place in flags:
                    out.append(char)
            case "Cs":
                out.append("\ufffd")
            case "Cn" if ord(char) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF:
                continue  # noncharacters; other unassigned ones may be next year's emoji
            case _:
                out.append(char)
    return "".join(out)


def _few_marks(text: str, most: int) -> str:
    """At most `most` combining marks on each base character (names with hundreds of them paint over the screen)."""
    out: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.category(char) in ("Mn", "Me") else 0
        if marks <= most:
            out.append(char)
    return "".join(out)


def _squeeze(text: str, newlines: bool) -> str:
    """Runs of blanks are one blank, runs of empty lines one empty line, joiners stand between two characters."""
    text = re.sub(f"([{_JOINERS}])[{_JOINERS}]+", r"\1", text)
    if not newlines:
        return " ".join(text.split())
    lines = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines)


def clean(text: str, most: int, newlines: bool = False) -> str:
    """`text` in Unicode form NFC, safe to keep and to show, at most `most` characters long; blank text is "".

    Control characters become blanks, bidi overrides and other format characters go (joiners that emoji and some
    scripts need stay), at most 4 marks stand on a letter, blanks are squeezed. With `newlines` line ends are kept.
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())[:most].rstrip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Before NFC as well: sorting a run of thousands of marks takes time that grows with its square (UAX 15, 13).
    text = _few_marks(_plain(text, newlines), 30)
    text = _few_marks(unicodedata.normalize("NFC", text), _MARKS_MOST)
    text = unicodedata.normalize("NFC", text)
    edges = " \n" + _JOINERS
    return _squeeze(text, newlines).strip(edges)[:most].rstrip(edges)


def is_blank(text: str) -> bool:
    """Whether nothing of it can be seen: empty, spaces, zero-width characters, fillers, lone marks."""
    return not any(unicodedata.category(char)[0] in "LNPS" and char not in _FILLERS for char in clean(text, len(text)))


def name_key(text: str) -> str:
    """What the spellings of a name have in common (NFKC, case folded, nothing invisible), for search and uniqueness."""
    key = clean(text, len(text) or 1)
    for _ in range(2):  # folding can undo NFKC and the other way round; twice is enough (Unicode 3.13, D147)
        key = unicodedata.normalize("NFKC", key).casefold()
    return " ".join(_KEY_IGNORES.sub("", unicodedata.normalize("NFKC", key)).split())


def clean_name(text: str, most: int = NAME_MOST) -> str:
    """A name as it is kept: cleaned, one line.

    Refusal `bad-name` when nothing of it can be seen or it is longer than `most`. Facts: `why` is "blank" or "long",
    `most` the characters it may have, `length` those it has.
    """
    name = clean(text, _TOO_LONG_TO_CLEAN) if len(text) <= _TOO_LONG_TO_CLEAN else text
    if len(name) > most:
        raise Refusal("bad-name", why="long", most=most, length=len(name))
    if is_blank(name):
        raise Refusal("bad-name", why="blank", most=most, length=0)
    return name
