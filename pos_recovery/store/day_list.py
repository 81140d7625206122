"""The moments of one business day and what stands of their gives, each in one query."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, not_, or_, select

from pos_recovery.domain.moment import Ending

from .moment_tables import MomentRow, RemedyPartRow, RemedyRow
from .statements import Prepared
from .unit_of_work import Reading

_M: Any = MomentRow
_R: Any = RemedyRow
_P: Any = RemedyPartRow


@dataclass(frozen=True, slots=True)
class DayRecord:
    """A moment without its story."""

    id: uuid.UUID
    at: datetime
    cause: str
    logged_by: uuid.UUID
    state: str
    ending: str | None


@dataclass(frozen=True, slots=True)
class StandingPart:
    """A part of a give that stands; the value in minor units."""

    moment_id: uuid.UUID
    remedy_id: uuid.UUID
    kind: str
    value_minor: int


_MOMENTS = Prepared(
    select(_M.id, _M.happened_at, _M.cause, _M.logged_by, _M.state, _M.ending)
    .where(_M.shop_id == bindparam("shop_id"), _M.business_date == bindparam("day"))
    .where(or_(_M.ending.is_(None), _M.ending != Ending.MISTAKE.value))
    .order_by(_M.happened_at.desc(), _M.id.desc())
)
_PARTS = Prepared(
    select(_R.moment_id, _R.id, _P.kind, _P.value_minor)
    .select_from(_M)
    .join(_R, (_R.shop_id == _M.shop_id) & (_R.moment_id == _M.id))
    .join(_P, (_P.shop_id == _R.shop_id) & (_P.remedy_id == _R.id))
    .where(_M.shop_id == bindparam("shop_id"), _M.business_date == bindparam("day"), not_(_P.taken_back))
    .order_by(_R.given_at, _R.id, _P.position)
)


def moments_of(reading: Reading, day: date) -> list[DayRecord]:
    """The moments of a business day, newest first, mis-taps left out."""
    return [DayRecord(*row) for row in _MOMENTS.all(reading.link, shop_id=reading.shop_id, day=day)]


def parts_of(reading: Reading, day: date) -> list[StandingPart]:
    """What stands of the gives for those moments, whenever it was given, oldest first."""
    return [StandingPart(*row) for row in _PARTS.all(reading.link, shop_id=reading.shop_id, day=day)]
