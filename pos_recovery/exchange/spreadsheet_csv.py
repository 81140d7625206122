"""CSV that a spreadsheet opens as it was written: text stays text, numbers stay numbers (FORMATS section 3)."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from ..domain.money import Money


@dataclass(frozen=True, slots=True)
class Plain:
    """A word of our own making (a month, a code) that is written as it is, never guarded."""

    text: str


Cell = str | Plain | Money | Decimal | int | date | None

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
_LINE_ENDS = str.maketrans({"\r": " ", "\n": " ", "\t": " ", "\0": None})
# What a spreadsheet would turn into another number, a date or a power of ten: 00123, 20 digits, 12E45, 12/03, 1-2.
_FRAGILE = re.compile(
    r"0[0-9]+|[0-9]{16,}|[0-9]+(?:\.[0-9]*)?[eE][0-9]+|[0-9]{1,4}[/.:-][0-9]{1,2}(?:[/.:-][0-9]{1,4})?|[0-9]+\.[0-9]*0",
    re.ASCII,
)


def _live(text: str) -> bool:
    """Whether a spreadsheet would take `text` for a formula or for another value."""
    seen = unicodedata.normalize("NFKC", text).lstrip(_INVISIBLE + " \t\r\n\u00a0\u3000")
    return seen.startswith(("=", "+", "-", "@")) or _FRAGILE.fullmatch(seen.strip()) is not None


def guard(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet would calculate or convert it (OWASP, CSV injection).

    Line ends and tabs become blanks, NUL goes. Text that `unguard` would shorten gets an apostrophe too.
    """
    text = text.translate(_LINE_ENDS)
    return f"'{text}" if _live(text.lstrip("'")) else text


def unguard(text: str) -> str:
    """Exactly what `guard` was given: the apostrophe goes only where `guard` puts one."""
    return text[1:] if text.startswith("'") and _live(text.lstrip("'")) else text


def _written(cell: Cell) -> str | Decimal | int:
    match cell:
        case None:
            return ""
        case str():
            return guard(cell)
        case Plain(text):
            return text
        case Money():
            return Decimal(cell.text)
        case datetime() | date():
            return cell.isoformat()
        case _:
            return cell


def write_csv(header: Sequence[str], rows: Iterable[Sequence[Cell]], delimiter: str = ",") -> bytes:
    """The file's bytes: UTF-8 with BOM, CRLF, text quoted and guarded, numbers bare with a decimal point (RFC 4180).

    Money is written with its currency's digits, a date and a time as ISO 8601, None as an empty text.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_written(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")  # a lone surrogate is no character
