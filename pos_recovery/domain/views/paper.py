"""What stands on paper. Nothing here tells of the complaint, the cost, the customer or the staff (P43)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Paper(StrEnum):
    """The papers a voucher prints on; `escpos-*` are the bytes of a receipt printer."""

    RECEIPT_80 = "receipt-80"
    RECEIPT_58 = "receipt-58"
    A6 = "a6"
    LETTER = "letter"
    A4 = "a4"
    ESCPOS_80 = "escpos-80"
    ESCPOS_58 = "escpos-58"


RECEIPT_BYTES = (Paper.ESCPOS_80, Paper.ESCPOS_58)  # of these there is no PDF
PDF_PAPERS = tuple(paper for paper in Paper if paper not in RECEIPT_BYTES)


class PaperTitle(StrEnum):
    """Which title stands on a voucher: by what it gives, `better` where something was put right besides."""

    GOODS = "goods"
    MONEY = "money"
    BETTER = "better"
    FRIEND = "friend"


@dataclass(frozen=True, slots=True)
class LogoPicture:
    """The shop's logo: a PNG, its width and height in dots."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The fixed words of a voucher in one language.

    The first four are titles of two lines, by PaperTitle. `until` holds {day}, {month} and {year}; `left` {money};
    `copy` {copy}; `choice` {what}, a category of goods. `months` are twelve.
    """

    goods: tuple[str, str]
    money: tuple[str, str]
    better: tuple[str, str]
    friend: tuple[str, str]
    until: str
    months: tuple[str, ...]
    left: str
    copy: str
    choice: str
    promotional: str
    one_use: str
    part_use: str
    no_alcohol: str
    again: str


@dataclass(frozen=True, slots=True)
class VoucherPaper:
    """One voucher as printed.

    `what` is what it is good for ("Cinnamon bun", "One pastry of your choice", "$10.00"); `left` says what is left
    where part was used ("3.50 left"); `code` is the bare 12 letters; `copy` is 1 for the first print. `title` is which
    title stands on it, `own_title` the shop's own words for it, `line` one more line of the shop's; `language` is one
    of the five, and `words` are the fixed words in it (None for English). `no_alcohol`: it says "Not for alcohol."
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
    title: PaperTitle = PaperTitle.GOODS
    own_title: str | None = None
    line: str | None = None
    language: str = "en"
    ink_saver: bool = False
    no_alcohol: bool = False
    logo: LogoPicture | None = field(default=None, repr=False)
    words: PaperWords | None = field(default=None, repr=False)


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
