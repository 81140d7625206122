"""The menu."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import bindparam, select

from pos_recovery.domain.money import Currency, Money
from pos_recovery.domain.views.menu import MenuItem

from .shop_tables import ItemRow
from .statements import Prepared
from .unit_of_work import Reading, Writing

_I: Any = ItemRow
_ALL = Prepared(
    select(
        _I.id, _I.revision, _I.sku, _I.name, _I.category, _I.price_minor, _I.cost_minor, _I.tax_rate_milli, _I.alcohol
    )
    .where(_I.shop_id == bindparam("shop_id"))
    .order_by(_I.sku)
)


def items(reading: Reading, currency: Currency) -> dict[str, tuple[uuid.UUID, int, MenuItem]]:
    """SKU -> key, revision and item, in the order of SKUs."""
    found = {}
    for key, revision, sku, name, category, price, cost, tax_rate, alcohol in _ALL.all(
        reading.link, shop_id=reading.shop_id
    ):
        known = None if cost is None else Money(cost, currency)
        item = MenuItem(sku, name, category, Money(price, currency), known, tax_rate, alcohol)
        found[sku] = (key, revision, item)
    return found


def put(writing: Writing, item: MenuItem, known: tuple[uuid.UUID, int] | None) -> None:
    """Add an item, or change the one with this key and revision."""
    values: dict[str, Any] = {
        "name": item.name,
        "category": item.category,
        "price_minor": item.price.units,
        "cost_minor": None if item.cost is None else item.cost.units,
        "tax_rate_milli": item.tax_rate_milli,
        "alcohol": item.alcohol,
    }
    if known is None:
        writing.insert(ItemRow, sku=item.sku, **values)
    else:
        writing.update(ItemRow, known[0], known[1], **values)
