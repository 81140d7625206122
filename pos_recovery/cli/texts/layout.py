"""Columns of plain text, and times and amounts as people say them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from pos_recovery.domain.business_day import short_day

Clock = Callable[[datetime], datetime]
__all__ = ["Clock", "clock_time", "columns", "day_time", "lines", "pairs", "shown"]


def lines(*parts: str | None) -> str:
    """The parts that say something, one below the other."""
    return "\n".join(part for part in parts if part)


def columns(
    rows: Iterable[Sequence[str]], headings: Sequence[str] = (), right: frozenset[int] = frozenset(), most: int = 72
) -> str:
    """Rows in aligned columns, two blanks apart; those in `right` end flush. Letters of double width count two.

    A cell longer than `most` letters is cut short, with a sign.
    """
    table = [[shown(cell, most) for cell in row] for row in ([headings, *rows] if headings else rows)]
    if not table:
        return ""
    widths = [max(_width(row[at]) for row in table) for at in range(len(table[0]))]
    made = []
    for row in table:
        cells = [
            " " * (width - _width(cell)) + cell if at in right else cell + " " * (width - _width(cell))
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        made.append("  ".join(cells).rstrip())
    return "\n".join(made)


def pairs(*told: tuple[str, str | None]) -> str:
    """Names and values, aligned; those without a value are left out."""
    return columns([(name, value) for name, value in told if value], most=1000)


def shown(text: str, most: int = 72) -> str:
    """Text on one line of a terminal: no line ends, and an end when it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"


def clock_time(local: Clock, at: datetime) -> str:
    """`14:32`."""
    return f"{local(at):%H:%M}"


def day_time(local: Clock, at: datetime) -> str:
    """`12 November 14:32`."""
    here = local(at)
    return f"{short_day(here.date())} {here:%H:%M}"


def _width(text: str) -> int:
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
