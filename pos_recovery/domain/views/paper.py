"""What stands on paper. Nothing here tells of the complaint, the cost, the customer or the staff (P43)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Paper(StrEnum):
    """The papers a voucher prints on."""

    RECEIPT_80 = "receipt-80"
    RECEIPT_58 = "receipt-58"
    A6 = "a6"
    LETTER = "letter"
    A4 = "a4"


@dataclass(frozen=True, slots=True)
class VoucherPaper:
    """One voucher as printed.

    `what` is what it is good for ("Cinnamon bun", "One pastry of your choice", "$10.00"); `left` says what is left
    where part was used ("3.50 left"); `code` is the bare 12 letters; `copy` is 1 for the first print.
    """

    shop: str
    address: str | None
    what: str
    left: str | None
    good_until: date
    code: str
    copy: int
    practice: bool
    one_use: bool


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as a picture: three bytes for each dot (red, green, blue), row by row from the top, without gaps."""

    width: int
    height: int
    rgb: bytes


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table of a report: title, what it shows in a sentence, headings, rows of ready text, right-aligned columns."""

    title: str
    about: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class CurveDrawing:
    """One survival curve for paper: name and points (day, share, low, high, watched) with shares 0 to 1."""

    name: str
    points: tuple[tuple[int, float, float, float, int], ...]


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """A one-page report: its question, shop, period in words; sentences first, then tables, a curve, small print."""

    shop: str
    title: str
    period: str
    practice: bool
    sentences: tuple[str, ...]
    tables: tuple[ReportTable, ...]
    curves: tuple[CurveDrawing, ...] = ()
    small_print: tuple[str, ...] = ()
