"""The world's scripts: which characters belong to which, and the font files that systems ship for them."""

from __future__ import annotations

import os
import sys
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

# First character of each stretch (Unicode 15, Blocks.txt, joined where one font serves them) and its script.
_STRETCHES: tuple[tuple[int, str], ...] = (
    (0x0000, "latin"), (0x0530, "armenian"), (0x0590, "hebrew"), (0x0600, "arabic"), (0x0700, "other"),
    (0x0750, "arabic"), (0x0780, "other"), (0x0860, "arabic"), (0x0900, "devanagari"), (0x0980, "bengali"),
    (0x0A00, "gurmukhi"), (0x0A80, "gujarati"), (0x0B00, "oriya"), (0x0B80, "tamil"), (0x0C00, "telugu"),
    (0x0C80, "kannada"), (0x0D00, "malayalam"), (0x0D80, "sinhala"), (0x0E00, "thai"), (0x0E80, "lao"),
    (0x0F00, "tibetan"), (0x1000, "myanmar"), (0x10A0, "georgian"), (0x1100, "hangul"), (0x1200, "ethiopic"),
    (0x13A0, "other"), (0x1780, "khmer"), (0x1800, "other"), (0x1C90, "georgian"), (0x1CC0, "other"),
    (0x1E00, "latin"), (0x2000, "symbols"), (0x2C60, "latin"), (0x2C80, "other"), (0x2D00, "georgian"),
    (0x2D30, "other"), (0x2E80, "cjk"), (0x3040, "japanese"), (0x3100, "cjk"), (0x3130, "hangul"), (0x3190, "cjk"),
    (0x31F0, "japanese"), (0x3200, "cjk"), (0xA000, "other"),
    (0xA720, "latin"), (0xA800, "other"), (0xA8E0, "devanagari"), (0xA900, "other"), (0xA960, "hangul"),
    (0xA980, "other"), (0xAC00, "hangul"), (0xD800, "other"), (0xF900, "cjk"), (0xFB00, "latin"),
    (0xFB13, "armenian"), (0xFB1D, "hebrew"), (0xFB50, "arabic"), (0xFE00, "symbols"), (0xFE30, "cjk"),
    (0xFE70, "arabic"), (0xFF00, "cjk"), (0xFFF0, "other"), (0x1D400, "symbols"), (0x1D800, "other"),
    (0x1F000, "symbols"), (0x1FC00, "other"), (0x20000, "cjk"), (0x32000, "other"),
)  # fmt: skip
_STARTS = [start for start, _ in _STRETCHES]

_WIDE = ("DejaVuSans.ttf", "segoeui.ttf", "Arial Unicode.ttf", "arial.ttf", "FreeSans.ttf")
_INDIC = ("Nirmala.ttf", "Nirmala.ttc", "Arial Unicode.ttf", "FreeSans.ttf")
_CJK = (
    "NotoSansCJK-Regular.ttc#2", "NotoSansCJK-VF.ttc#2", "NotoSansSC-Regular.otf", "SourceHanSansSC-Regular.otf",
    "wqy-zenhei.ttc", "wqy-microhei.ttc", "DroidSansFallbackFull.ttf", "DroidSansFallback.ttf",
    "msyh.ttc", "simsun.ttc", "Hiragino Sans GB.ttc", "STHeiti Light.ttc", "Arial Unicode.ttf",
)  # fmt: skip
_JAPANESE = (
    "NotoSansCJK-Regular.ttc", "NotoSansCJK-VF.ttc", "NotoSansJP-Regular.otf", "YuGothM.ttc", "msgothic.ttc",
    "\u30d2\u30e9\u30ae\u30ce\u89d2\u30b4\u30b7\u30c3\u30af W3.ttc",
)  # fmt: skip
_HANGUL = (
    "NotoSansCJK-Regular.ttc#1", "NotoSansCJK-VF.ttc#1", "NanumGothic.ttf", "wqy-zenhei.ttc", "wqy-microhei.ttc",
    "malgun.ttf", "AppleSDGothicNeo.ttc", "AppleGothic.ttf", *_WIDE,
)  # fmt: skip
# Bold files that are not called as their regular ones with another ending; "" where a file holds its bold itself.
_BOLD = {
    "DejaVuSans.ttf": "DejaVuSans-Bold.ttf", "segoeui.ttf": "segoeuib.ttf", "arial.ttf": "arialbd.ttf",
    "FreeSans.ttf": "FreeSansBold.ttf", "Nirmala.ttf": "NirmalaB.ttf", "msyh.ttc": "msyhbd.ttc",
    "YuGothM.ttc": "YuGothB.ttc", "malgun.ttf": "malgunbd.ttf", "LeelawUI.ttf": "LeelaUIb.ttf",
    "NanumGothic.ttf": "NanumGothicBold.ttf", "ebrima.ttf": "ebrimabd.ttf", "mmrtext.ttf": "mmrtextb.ttf",
    "NotoSansCJK-VF.ttc": "NotoSansCJK-VF.ttc",
    "STHeiti Light.ttc": "STHeiti Medium.ttc", "Loma.ttf": "Loma-Bold.ttf",
    _JAPANESE[-1]: _JAPANESE[-1].replace("W3", "W6"),
}  # fmt: skip


def _noto(script: str, *rest: str) -> tuple[str, ...]:
    return (f"NotoSans{script}-Regular.ttf", *rest)


# "#2" is the number of a face in a collection. What holds PostScript outlines is drawn, see `outlines`.
FILES: dict[str, tuple[str, ...]] = {
    "latin": ("NotoSans-Regular.ttf", *_WIDE),
    "armenian": _noto("Armenian", *_WIDE),
    "hebrew": _noto("Hebrew", *_WIDE),
    "arabic": _noto("Arabic", "NotoNaskhArabic-Regular.ttf", *_WIDE),
    "devanagari": _noto("Devanagari", "Lohit-Devanagari.ttf", *_INDIC),
    "bengali": _noto("Bengali", "Lohit-Bengali.ttf", *_INDIC),
    "gurmukhi": _noto("Gurmukhi", "Lohit-Gurmukhi.ttf", *_INDIC),
    "gujarati": _noto("Gujarati", "Lohit-Gujarati.ttf", *_INDIC),
    "oriya": _noto("Oriya", "Lohit-Odia.ttf", *_INDIC),
    "tamil": _noto("Tamil", "Lohit-Tamil.ttf", *_INDIC),
    "telugu": _noto("Telugu", "Lohit-Telugu.ttf", *_INDIC),
    "kannada": _noto("Kannada", "Lohit-Kannada.ttf", *_INDIC),
    "malayalam": _noto("Malayalam", "Lohit-Malayalam.ttf", *_INDIC),
    "sinhala": _noto("Sinhala", *_INDIC),
    "thai": _noto("Thai", "LeelawUI.ttf", "Loma.ttf", "Arial Unicode.ttf"),
    "lao": _noto("Lao", "LeelawUI.ttf", "DejaVuSans.ttf"),
    "tibetan": ("NotoSerifTibetan-Regular.ttf", "himalaya.ttf", "Arial Unicode.ttf"),
    "myanmar": _noto("Myanmar", "mmrtext.ttf"),
    "georgian": _noto("Georgian", *_WIDE),
    "ethiopic": _noto("Ethiopic", "ebrima.ttf"),
    "khmer": _noto("Khmer", "LeelawUI.ttf"),
    "hangul": _HANGUL,
    "cjk": _CJK,
    "japanese": (*_JAPANESE, *_CJK),
    "symbols": ("NotoSansSymbols2-Regular.ttf", "seguisym.ttf", "Symbola.ttf", "Apple Symbols.ttf", "DejaVuSans.ttf"),
    "other": ("DejaVuSans.ttf", "seguisym.ttf", "Arial Unicode.ttf", "unifont.ttf"),
}


def names(script: str, *, bold: bool) -> tuple[tuple[str, int], ...]:
    """The files that systems ship for a script, the best first, each with the number of the face in it."""
    found: list[tuple[str, int]] = []
    for entry in FILES.get(script, ()):
        name, _, number = entry.partition("#")
        heavy = _BOLD.get(name) or name.replace("-Regular.", "-Bold.")
        if not bold or heavy != name or name in _BOLD:
            found.append((heavy if bold else name, int(number or 0)))
    return tuple(found)


def script_of(letter: str) -> str:
    """The script a character belongs to, a key of FILES."""
    return _STRETCHES[bisect_right(_STARTS, ord(letter)) - 1][1]


def folders() -> tuple[Path, ...]:
    """Where this system keeps its fonts."""
    home = Path.home()
    if sys.platform == "win32":
        own = os.environ.get("LOCALAPPDATA", "")
        shared = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        return (shared, Path(own) / "Microsoft/Windows/Fonts") if own else (shared,)
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"


@lru_cache(maxsize=1)
def system_files() -> dict[str, Path]:
    """The font files of FILES this machine has, by lower-case name. Looked for once, when a character needs it."""
    wanted = {name.lower() for script in FILES for bold in (False, True) for name, _ in names(script, bold=bold)}
    found: dict[str, Path] = {}
    for folder in folders():
        for where, subfolders, files in os.walk(folder):
            subfolders.sort()
            for name in sorted(files):
                known = unicodedata.normalize("NFC", name).lower()
                if known in wanted:
                    found.setdefault(known, Path(where) / name)
    return found
