"""The shop and its counters."""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import bindparam, select

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.money import currency
from pos_recovery.domain.views.shop import ADDRESS_KEY, NAME_KEY, ShopView

from .chains import broken
from .shop_tables import CounterRow, SettingRow, ShopRow
from .statements import Prepared, among
from .unit_of_work import Reading

_S: Any = ShopRow
_C: Any = CounterRow
_T: Any = SettingRow
_SHOP = Prepared(
    select(
        _S.id, _S.name, _S.currency, _S.language, _S.country, _S.trade, _S.practice, _S.address, _S.match_key
    ).limit(1)
)  # fmt: skip
_RENAMED = Prepared(
    select(_T.key, _T.value)
    .where(_T.shop_id == bindparam("shop_id"), among(_T.key, (NAME_KEY, ADDRESS_KEY)))
    .order_by(_T.since, _T.set_at, _T.id)
)
_COUNTERS = Prepared(select(_C.id, _C.name).where(_C.shop_id == bindparam("shop_id")).order_by(_C.created_at))


def read_shop(reading: Reading) -> ShopView:
    """The shop of this store, as it is called now. Trouble `store-damaged` without one; Refusal `journal-broken`."""
    row = _SHOP.first(reading.link)
    if row is None:
        raise Trouble("store-damaged", detail="the store holds no shop")
    try:
        money = currency(row[2])
    except Refusal:
        raise broken("", None, "table shop, column currency: it is no currency") from None
    renamed = dict(_RENAMED.all(reading.link, shop_id=row[0]))
    name, address = renamed.get(NAME_KEY, row[1]), renamed.get(ADDRESS_KEY, row[7])
    language, country, trade, practice = row[3:7]
    return ShopView(row[0], name, money, language, country, trade, practice, address or None, row[8])


def is_there(reading: Reading) -> bool:
    """Whether a shop was opened in this store already."""
    return _SHOP.first(reading.link) is not None


def counters(reading: Reading) -> dict[uuid.UUID, str]:
    """Counter ID -> name, oldest first."""
    return dict(_COUNTERS.all(reading.link, shop_id=reading.shop_id))
