"""The limits of a moment in the past, told anew from the journal: a change never reaches back, and none is lost."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from pos_recovery.domain.facts import FactKind
from pos_recovery.domain.money import Currency, Money
from pos_recovery.domain.people import Authority, Role

from .journal_table import JournalRow
from .shop_tables import AuthorityRow
from .statements import Prepared, among
from .unit_of_work import Reading

_J: Any = JournalRow
_KINDS = (FactKind.SHOP_OPENED.value, FactKind.LIMITS_SET.value)
_UNTIL = Prepared(
    select(_J.body)
    .where(_J.shop_id == bindparam("shop_id"), among(_J.kind, _KINDS), _J.at <= bindparam("at"))
    .order_by(_J.at, _J.counter_id, _J.seq)
)


def authorities_at(reading: Reading, currency: Currency, at: datetime) -> dict[Role, Authority]:
    """Role -> its limits at an instant; empty before the shop was opened."""
    rows: dict[str, dict[str, Any]] = {}
    told = [
        row for (body,) in _UNTIL.all(reading.link, shop_id=reading.shop_id, at=at) for row in json.loads(body)["rows"]
    ]
    for row in sorted(told, key=lambda one: int(one.get("n", 1))):  # two counters' clocks may differ
        if row["t"] == AuthorityRow.__tablename__:
            rows.setdefault(row["id"], {}).update(row["v"])
    return {Role(values["role"]): _authority(values, currency) for values in rows.values()}


def _authority(values: dict[str, Any], currency: Currency) -> Authority:
    def amount(name: str) -> Money | None:
        units = values.get(f"{name}_minor")
        return None if units is None else Money(units, currency)

    kinds = values.get("kinds")
    return Authority(
        Role(values["role"]), amount("per_remedy"), amount("per_moment"), amount("per_day"), amount("per_week"),
        None if kinds is None else tuple(kinds.split()), amount("note_above"),
    )  # fmt: skip
