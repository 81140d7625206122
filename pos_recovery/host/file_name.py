"""File names built from what people typed: safe on every system."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 120
_DEVICES = frozenset(("CON", "PRN", "AUX", "NUL", *(f"{name}{n}" for name in ("COM", "LPT") for n in range(1, 10))))


def file_name(text: str, ending: str = "") -> str:
    """A name of letters A to Z, digits, `.`, `_` and `-`, at most 120 bytes with its ending, in no folder.

    "Café Zoë" with ".pdf" is "Cafe-Zoe.pdf". Windows' device names get an underscore in front; where nothing is left
    it is "shop". (RELIABILITY.md section 10, lines 102 to 104.)
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    clean = re.sub(r"[^A-Za-z0-9._]+", "-", plain)
    clean = re.sub(r"\.{2,}", ".", clean)[: _LONGEST - 1 - len(ending)].strip("-. ") or "shop"
    return f"{'_' if clean.split('.')[0].upper() in _DEVICES else ''}{clean}{ending}"
