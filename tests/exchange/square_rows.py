"""Square's sample file with its rows changed, and what it tells."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from zoneinfo import ZoneInfo

from pos_recovery.domain.money import currency
from pos_recovery.domain.views.sales import SalesFile, SalesReading

SHOP = SalesReading(currency("USD"), "America/New_York")
NEW_YORK = ZoneInfo("America/New_York")
Change = Callable[[list[dict[str, str]]], list[dict[str, str]]]


def rewritten(data: bytes, change: Change) -> bytes:
    """The same file after a change to its rows, written with the columns of the first row."""
    rows = change(list(csv.DictReader(io.StringIO(data.decode()))))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def each(**cells: Callable[[str], str]) -> Change:
    """A change of cells by column, `Total_Collected` for `Total Collected`, in every row."""
    changes = {name.replace("_", " "): change for name, change in cells.items()}
    return lambda rows: [row | {name: change(row[name]) for name, change in changes.items()} for row in rows]


def told(file: SalesFile) -> list[tuple[object, ...]]:
    return [
        (t.number, t.at.astimezone(NEW_YORK).replace(tzinfo=None).isoformat(), t.total.text, t.kind.value, t.visit,
         t.customer.id, t.customer.name)
        for t in file.tickets
    ]  # fmt: skip
