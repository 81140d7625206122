"""Wrong PINs at a counter, counted from the journal."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, func, select

from pos_recovery.domain.facts import FactKind

from .journal_table import JournalRow
from .statements import Prepared, among
from .unit_of_work import Reading, Writing

_J: Any = JournalRow
_TRIED, _RIGHT = FactKind.PIN_TRIED.value, FactKind.PIN_RIGHT.value
_WRONG = Prepared(
    select(func.coalesce(func.sum(case((_J.kind == _TRIED, 1), else_=-1)), 0))
    .where(_J.shop_id == bindparam("shop_id"), among(_J.kind, (_TRIED, _RIGHT)))
    .where(_J.at > bindparam("since"), _J.counter_id == bindparam("counter_id"))
)
_UNKNOWN_BADGES = Prepared(
    select(func.count())
    .select_from(_J)
    .where(_J.shop_id == bindparam("shop_id"), _J.kind == FactKind.BADGE_UNKNOWN.value)
    .where(_J.at > bindparam("since"), _J.counter_id == bindparam("counter_id"))
)


def wrong_since(writing: Writing, since: datetime) -> int:
    """Tries that were not right at this counter since an instant."""
    row = _WRONG.first(writing.link, shop_id=writing.shop_id, counter_id=writing.counter_id, since=since)
    return 0 if row is None else int(row[0])


def unknown_badges(reading: Reading, counter_id: uuid.UUID, since: datetime) -> int:
    """Badges of nobody that were scanned at a counter since an instant."""
    row = _UNKNOWN_BADGES.first(reading.link, shop_id=reading.shop_id, counter_id=counter_id, since=since)
    return 0 if row is None else int(row[0])
