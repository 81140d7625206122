"""Settings: each key has lines that hold from a business day on."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, func, select

from .shop_tables import SettingRow
from .statements import Prepared
from .unit_of_work import Reading

_T: Any = SettingRow
_ALL = Prepared(
    select(_T.key, _T.since, _T.value).where(_T.shop_id == bindparam("shop_id")).order_by(_T.since, _T.set_at, _T.id)
)
_NEWEST = Prepared(select(func.max(_T.set_at)).where(_T.shop_id == bindparam("shop_id"), _T.key == bindparam("key")))


def newest(reading: Reading, key: str) -> datetime | None:
    """When a key was set last; None when it never was."""
    row = _NEWEST.first(reading.link, shop_id=reading.shop_id, key=key)
    found: datetime | None = None if row is None else row[0]
    return found


def lines(reading: Reading) -> dict[str, list[tuple[date, str]]]:
    """Key -> (since, value), oldest first; of one day the last one set counts."""
    found: dict[str, list[tuple[date, str]]] = {}
    for key, since, value in _ALL.all(reading.link, shop_id=reading.shop_id):
        found.setdefault(key, []).append((since, value))
    return found
