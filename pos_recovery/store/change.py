"""What the journal says of a changed row: each column's value, or a digest where it is personal or secret."""

from __future__ import annotations

import hashlib
import hmac
import uuid
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Table

from .columns import Flag, utc_text

_Teller = Callable[[Any, str], Any]


def _plain(value: Any, _salt: str) -> Any:
    if isinstance(value, uuid.UUID):
        return value.hex
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def _flag(value: Any, _salt: str) -> Any:
    return None if value is None else int(value)


def _personal(value: Any, salt: str) -> Any:
    """A digest under the row's own salt: forgetting the row's text and salt leaves nothing to guess from."""
    return None if value is None else hmac.digest(salt.encode(), str(value).encode(), "sha256").hex()[:32]


def _secret(value: Any, _salt: str) -> Any:
    return None if value is None else hashlib.sha256(str(value).encode()).hexdigest()[:32]


def _teller(column: Column[Any]) -> _Teller | None:
    mark = column.info.get("mark")
    if mark in ("outside", "counted") or column.name == "salt":
        return None
    if mark == "personal":
        return _personal
    if mark == "secret":
        return _secret
    return _flag if isinstance(column.type, Flag) else _plain


class Telling:
    """How one table tells the journal of its rows."""

    def __init__(self, table: Table) -> None:
        self.name = table.name
        self.tellers = {column.name: teller for column in table.columns if (teller := _teller(column)) is not None}
        del self.tellers["id"]
        self.salted = "salt" in table.columns

    def told(self, values: dict[str, Any], salt: str) -> dict[str, Any]:
        """Column -> what the journal says of it, for those columns of `values` that it tells."""
        tellers = self.tellers
        return {name: tellers[name](value, salt) for name, value in values.items() if name in tellers}
