"""The shop and its counters."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import bindparam, select

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.money import currency
from pos_recovery.domain.views.shop import ShopView

from .chains import broken
from .shop_tables import CounterRow, ShopRow
from .statements import Prepared
from .unit_of_work import Reading

_S: Any = ShopRow
_C: Any = CounterRow
_SHOP = Prepared(
    select(
        _S.id, _S.name, _S.currency, _S.language, _S.country, _S.trade, _S.practice, _S.address, _S.match_key
    ).limit(1)
)  # fmt: skip
_COUNTERS = Prepared(select(_C.id, _C.name).where(_C.shop_id == bindparam("shop_id")).order_by(_C.created_at))


def read_shop(reading: Reading) -> ShopView:
    """The shop of this store. Trouble `store-damaged` when there is none; Refusal `journal-broken`."""
    row = _SHOP.first(reading.link)
    if row is None:
        raise Trouble("store-damaged", detail="the store holds no shop")
    try:
        money = currency(row[2])
    except Refusal:
        raise broken("", None, "table shop, column currency: it is no currency") from None
    return ShopView(row[0], row[1], money, *row[3:])


def counters(reading: Reading) -> dict[uuid.UUID, str]:
    """Counter ID -> name, oldest first."""
    return dict(_COUNTERS.all(reading.link, shop_id=reading.shop_id))
