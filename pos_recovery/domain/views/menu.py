"""What the shop sells, as a menu file or the store tells it."""

from __future__ import annotations

from dataclasses import dataclass

from ..money import Money


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One item: gross price, cost to us (None: unknown), tax rate in thousandths of a per cent (8.875 % = 8875)."""

    sku: str
    name: str
    category: str
    price: Money
    cost: Money | None
    tax_rate_milli: int
    alcohol: bool


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row of a file that was not taken: its line number (the header is line 1) and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class MenuImport:
    """What a menu file changed, counted by `sku`."""

    new: int
    changed: int
    same: int
    refused: tuple[RefusedRow, ...] = ()
