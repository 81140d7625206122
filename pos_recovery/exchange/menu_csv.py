"""The menu file of our own: sku,name,category,price,cost,tax_rate,alcohol, found by name in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..domain.errors import Refusal
from ..domain.money import Currency, Money
from ..domain.text import clean, clean_name
from ..domain.views.menu import MenuItem, RefusedRow
from .amounts import sign_fits, take_apart
from .csv_text import Row, Table, column_key, read_table
from .spreadsheet_csv import unguard

COLUMNS = ("sku", "name", "category", "price", "cost", "tax_rate", "alcohol")

_SKU_MOST = 64
_NAME_MOST = 200
_TAX_RATE = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,3}))?", re.ASCII)
_DAMAGED = re.compile(r"[0-9](?:\.[0-9]+)?[eE]\+[0-9]+", re.ASCII)
_GAP = re.compile(r"[0-9.,][^0-9.,]+[0-9.,]")
_ALCOHOL = {"yes": True, "no": False}


class _Bad(Exception):
    """Why a row cannot be taken."""


@dataclass(slots=True)
class _Reading:
    currency: Currency
    items: list[MenuItem] = field(default_factory=list)
    refused: list[RefusedRow] = field(default_factory=list)
    first_lines: dict[str, int] = field(default_factory=dict)


def read_menu(data: bytes, currency: Currency) -> list[MenuItem]:
    """The items of a menu file. Prices and costs are gross, in `currency`, written `12.50`; an empty cost is unknown.

    All or nothing: Refusal `bad-rows` with every bad row in `rows` ([{"line", "reason"}]); `file-unknown` with
    `missing` where columns lack; `currency-differs` where an amount bears another currency's sign. A price of 0 is
    allowed (something free). Errors of `csv_text.decode` too.
    """
    table = read_table(data, lambda keys: _known(keys) >= 2, f"A menu file needs the columns {','.join(COLUMNS)}")
    places = {name: table.place(name) for name in COLUMNS}
    missing = [name for name, place in places.items() if place is None]
    if missing:
        what = f"the menu file lacks the column {', '.join(missing)}; it needs {','.join(COLUMNS)}"
        raise Refusal("file-unknown", what=what, missing=missing, columns=list(table.columns))
    reading = _Reading(currency)
    for row in table.rows():
        _read(row, table, reading)
    if not reading.items and not reading.refused:
        reading.refused.append(RefusedRow(table.header_line, "there are no rows below the header"))
    if reading.refused:
        rows = [{"line": row.line, "reason": row.reason} for row in reading.refused]
        raise Refusal("bad-rows", what=f"{len(rows)} of the rows cannot be taken", rows=rows)
    return reading.items


def _known(keys: frozenset[str]) -> int:
    return sum(name in keys for name in COLUMNS)


def _read(row: Row | RefusedRow, table: Table, reading: _Reading) -> None:
    if isinstance(row, RefusedRow):
        reading.refused.append(row)
        return
    cells = {column_key(name): cell.strip() for name, cell in zip(table.columns, row.cells, strict=True)}
    try:
        item = _item(cells, reading.currency, row.line)
        if (first := reading.first_lines.setdefault(item.sku, row.line)) != row.line:
            raise _Bad(f"the sku {item.sku} is on line {first} already")
    except _Bad as why:
        reading.refused.append(RefusedRow(row.line, str(why)))
    else:
        reading.items.append(item)


def _item(cells: dict[str, str], currency: Currency, line: int) -> MenuItem:
    alcohol = _ALCOHOL.get(cells["alcohol"].casefold())
    if alcohol is None:
        raise _Bad(f"alcohol is '{cells['alcohol'][:20]}'; write yes or no")
    return MenuItem(
        sku=_sku(cells["sku"]),
        name=_name(cells["name"]),
        category=clean(unguard(cells["category"]), _NAME_MOST),
        price=_amount("price", cells["price"], currency, line),
        cost=_amount("cost", cells["cost"], currency, line) if cells["cost"] else None,
        tax_rate_milli=_tax_rate(cells["tax_rate"]),
        alcohol=alcohol,
    )


def _sku(cell: str) -> str:
    try:
        sku = clean_name(unguard(cell), _SKU_MOST)
    except Refusal as refused:
        long = refused.facts["why"] == "long"
        raise _Bad(f"the sku is longer than {_SKU_MOST} characters" if long else "the sku is missing") from None
    if _DAMAGED.fullmatch(sku):
        raise _Bad(f"the sku {sku} was turned into a power of ten by a spreadsheet")
    return sku


def _name(cell: str) -> str:
    try:
        return clean_name(unguard(cell), _NAME_MOST)
    except Refusal as refused:
        long = refused.facts["why"] == "long"
        raise _Bad(f"the name is longer than {_NAME_MOST} characters" if long else "the name is missing") from None


def _amount(column: str, cell: str, currency: Currency, line: int) -> Money:
    written = take_apart(cell)
    if written is not None and not sign_fits(written.sign, currency):
        what = f"line {line} has the {column} {cell[:20]}, and the shop's currency is {currency.code}"
        raise Refusal("currency-differs", what=what, line=line, file=written.sign, shop=currency.code)
    whole = written is not None and not _GAP.search(cell)
    try:
        amount = Money.parse(written.body if written and whole else cell, currency)
    except Refusal as refused:
        raise _Bad(f"the {column} '{cell[:20]}' is no amount; write it as {refused.facts['form']}") from None
    if written and written.negative:
        raise _Bad(f"the {column} {cell[:20]} is below 0")
    return amount


def _tax_rate(cell: str) -> int:
    match = _TAX_RATE.fullmatch(cell.removesuffix("%").rstrip())
    milli = int(match[1]) * 1000 + int((match[2] or "").ljust(3, "0")) if match else -1
    if not 0 <= milli <= 100_000:
        raise _Bad(f"the tax rate '{cell[:20]}' is not between 0 and 100 per cent")
    return milli
