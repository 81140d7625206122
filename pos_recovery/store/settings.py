"""Settings: each key has lines that hold from a business day on."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import bindparam, select

from .statements import Prepared
from .tables import SettingRow
from .unit_of_work import Reading

_T: Any = SettingRow
_ALL = Prepared(
    select(_T.key, _T.since, _T.value).where(_T.shop_id == bindparam("shop_id")).order_by(_T.since, _T.set_at, _T.id)
)


def lines(reading: Reading) -> dict[str, list[tuple[date, str]]]:
    """Key -> (since, value), oldest first; of one day the last one set counts."""
    found: dict[str, list[tuple[date, str]]] = {}
    for key, since, value in _ALL.all(reading.connection, shop_id=reading.shop_id):
        found.setdefault(key, []).append((since, value))
    return found
