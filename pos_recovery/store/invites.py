"""Invitations of other counters, and the counters there are."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import bindparam

from pos_recovery.domain.views.counters import InviteRecord

from .invite_table import InviteRow
from .statements import Query
from .unit_of_work import Reading

_I: Any = InviteRow
_OPEN = Query(
    InviteRecord,
    InviteRow,
    lambda query: query.where(_I.shop_id == bindparam("shop_id"), _I.sealed != bindparam("empty")),
)


def waiting(reading: Reading) -> list[InviteRecord]:
    """Invitations that still hold secrets."""
    return _OPEN.all(reading.link, shop_id=reading.shop_id, empty="")


def good(reading: Reading, now: datetime) -> list[InviteRecord]:
    """Those of them that can still be used."""
    return [invite for invite in waiting(reading) if now < invite.until]


def expired(reading: Reading, now: datetime) -> list[InviteRecord]:
    """Those that cannot."""
    return [invite for invite in waiting(reading) if now >= invite.until]
