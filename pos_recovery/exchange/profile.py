"""A till's export: by which columns it is known, and what one of its rows says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from ..domain.text import clean
from ..domain.views.sales import SalesFormat, TicketKind, TillCustomer
from .csv_text import Row, Table, column_key

_TEXT_MOST = 200
_DAMAGED = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{2,}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Draft:
    """One row as the till wrote it: nothing is decided yet that the whole file must decide.

    The total is the sum of `plus` less that of `minus`. `kind` None: the total's sign tells. `unknown_kind` is a word
    nobody knows yet. `zone` is the label of a zone, `currency` an ISO code; both "" where the file has none.
    """

    line: int
    number: str
    day: str
    clock: str
    plus: tuple[str, ...]
    minus: tuple[str, ...]
    kind: TicketKind | None
    customer: TillCustomer
    zone: str = ""
    currency: str = ""
    unknown_kind: str = ""
    row_hash: int = 0

    @property
    def loose(self) -> bool:
        """Whether it can be no ticket: no number and no amount, as in the lines that stand below a table."""
        return not self.number and not any(self.plus)


class Cells:
    """The cells of a row by the name of their column."""

    __slots__ = ("_cells", "_places", "line")

    def __init__(self, places: dict[str, int], row: Row) -> None:
        self._places = places
        self._cells = row.cells
        self.line = row.line

    def __call__(self, column: str) -> str:
        """The cell's text without a spreadsheet guard, trimmed; "" where the file has no such column."""
        place = self._places.get(column_key(column)) if column else None
        return without_guard(self._cells[place].strip()) if place is not None else ""

    @property
    def row_hash(self) -> int:
        """Equal for rows that are the same in every cell, within one run of the program."""
        return hash(self._cells)


@dataclass(frozen=True, slots=True)
class Profile:
    """How to read one export. `draft` gives the row, or why it cannot be taken.

    `rows_may_add` where nobody knows whether several rows of one ticket each bear its whole total or a part of it.
    """

    format: SalesFormat
    required: tuple[str, ...]
    draft: Callable[[Cells], Draft | str]
    rows_may_add: bool = False

    def knows(self, keys: frozenset[str]) -> bool:
        """Whether a header with these column keys is this export's."""
        return all(column_key(name) in keys for name in self.required)


def places_of(table: Table) -> dict[str, int]:
    """Where each column stands, by its key."""
    return {column_key(name): place for place, name in enumerate(table.columns) if name}


def without_guard(text: str) -> str:
    """`text` without the one apostrophe that tills put before = + - @ and digits (FORMATS, parser rules)."""
    return text[1:] if text.startswith("'") and text[1:2] and text[1] in "=+-@0123456789" else text


@lru_cache(maxsize=10_000)
def kept(text: str) -> str | None:
    """A customer's text as it is kept; None where there is none."""
    return clean(text, _TEXT_MOST) or None


def damaged(text: str) -> bool:
    """Whether a spreadsheet turned a number into a power of ten (`1.71392E+11`): its digits are lost."""
    return _DAMAGED.fullmatch(text) is not None
