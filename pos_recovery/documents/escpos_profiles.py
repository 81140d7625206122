"""Models of receipt printers: how wide they print, which letters they hold, what they draw themselves."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Any, NamedTuple

from pos_recovery.documents.escpos_library import library
from pos_recovery.domain.views.paper import Paper

if TYPE_CHECKING:
    from pos_recovery.domain.views.printers import PrinterHabits

UNKNOWN = "default"
UNTESTED = "CP437"  # the page every printer wakes up with, or is said to: of it only ASCII is taken for granted
# Where a model does not say how wide it prints: whole on the narrowest of its kind, in the middle of the others.
_SAFE_DOTS = {Paper.ESCPOS_80: 512, Paper.ESCPOS_58: 384}
_PRINTED_MM = {Paper.ESCPOS_80: 72, Paper.ESCPOS_58: 48}
_USUAL_DPI = 203
_LETTER_DOTS = 12  # the width of font A
_FEWEST_COLUMNS = 24  # some models count dots where they should count columns
_SEVERAL_BYTES = ("CP932",)
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_PLAIN = range(0x20, 0x7F)


class Model(NamedTuple):
    """A printer with one paper in it. `dots` and `columns` are what a line holds, `pages` their numbers by name."""

    dots: int
    columns: int
    pages: Mapping[str, int]
    draws_codes: bool
    features: Mapping[str, Any]


class Letters(NamedTuple):
    """The letters a printer holds: the number of its page (None: none is chosen), and Python's name for it."""

    number: int | None
    codec: str

    def encoded(self, text: str) -> bytes | None:
        """`text` (cleaned before) as this printer's bytes; None when it must be drawn.

        Drawn is what the page lacks, what reads from the right, and marks, which printers do not put on letters.
        """
        if text.isascii():
            return text.encode("ascii") if text.isprintable() else None
        if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT or _is_mark(letter) for letter in text):
            return None
        try:
            data = text.encode(self.codec)
        except UnicodeEncodeError:
            return None
        return data if all(byte in _PLAIN or byte > 0x7F for byte in data) else None


def models() -> tuple[str, ...]:
    """The names of the models that can print a voucher, `default` first. It takes a printer that prints pictures."""
    can = sorted(name for name, about in library().models.items() if _can(about))
    return (UNKNOWN, *(name for name in can if name != UNKNOWN))


def pages(profile: str) -> tuple[str, ...]:
    """The pages of letters a model has and we can write, in the order of their numbers, without the untested one."""
    return tuple(name for name in model(profile, Paper.ESCPOS_80).pages if name != UNTESTED)


@lru_cache(maxsize=128)
def model(profile: str, paper: Paper) -> Model:
    """A model by python-escpos' name of it; one that nobody knows, or that prints no pictures, is as `default`."""
    known = library().models
    about = known.get(profile, known[UNKNOWN])
    if not _can(about):
        about = known[UNKNOWN]
    dots = _dots(about, paper)
    columns = dots // _LETTER_DOTS
    said = about["fonts"]["0"]["columns"]
    features = about["features"]
    return Model(
        dots, min(columns, said) if said >= _FEWEST_COLUMNS else columns, _pages(about),
        bool(features.get("qrCode") and features.get("barcodeB")), features,
    )  # fmt: skip


def letters(habits: PrinterHabits) -> Letters:
    """What may go out as text: the letters of the one page that came out right, ASCII alone where none did."""
    number = model(habits.profile, Paper.ESCPOS_80).pages.get(habits.code_page)
    if number is None or habits.code_page == UNTESTED:
        return Letters(None, "ascii")
    return Letters(number, _codec(habits.code_page) or "ascii")


def codec(page: str) -> str:
    """Python's name of a page of letters. KeyError when it has none."""
    found = _codec(page)
    if found is None:
        raise KeyError(page)
    return found


def _can(about: Mapping[str, Any]) -> bool:
    return bool(about["features"].get("bitImageRaster"))


def _dots(about: Mapping[str, Any], paper: Paper) -> int:
    """What the model prints, and no more than the paper takes, in whole bytes."""
    media = about["media"]
    said, dpi = media["width"].get("pixels"), media.get("dpi")
    if not isinstance(said, int):
        return _SAFE_DOTS[paper]
    room = _PRINTED_MM[paper] * (dpi if isinstance(dpi, int) else _USUAL_DPI) / 25.4
    return min(said // 8, ceil(room / 8)) * 8


def _pages(about: Mapping[str, Any]) -> dict[str, int]:
    """Name -> number; the lowest where a page has several (the library itself takes the last)."""
    found: dict[str, int] = {}
    for number in sorted(int(key) for key in about["codePages"]):
        name = about["codePages"][str(number)]
        if name not in found and _codec(name):
            found[name] = number
    return found


def _codec(page: str) -> str | None:
    if page in _SEVERAL_BYTES:
        return None
    found = library().pages.get(page, {}).get("python_encode")
    return found if isinstance(found, str) else None


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M"
