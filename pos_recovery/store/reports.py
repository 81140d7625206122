"""What the reports count, summed in the database: a fixed number of short answers, however many moments there are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, case, func, literal, not_, or_, select, union_all

from pos_recovery.domain.moment import Ending
from pos_recovery.domain.remedy import Kind

from .columns import Flag
from .moment_tables import MomentRow, RemedyPartRow, RemedyRow
from .statements import Prepared, among
from .unit_of_work import Reading
from .visit_tables import VisitRow
from .voucher_tables import RedemptionRow, VoucherRow
from .watching import INEXACT

_M: Any = MomentRow
_R: Any = RemedyRow
_P: Any = RemedyPartRow
_V: Any = VisitRow
_D: Any = VoucherRow
_U: Any = RedemptionRow
ALL, BY_KIND, BY_CAUSE = "all", "kind", "cause"


@dataclass(frozen=True, slots=True)
class GivenSum:
    """What the gives came to, whole, of one kind or for one cause. A give counts once, however many of its parts are in
    it. Amounts in minor units; `about` when a cost in it is not known exactly."""

    by: str
    name: str
    count: int
    value_minor: int
    cost_minor: int
    about: bool


def _given() -> Prepared:
    """Parts given on these days that stand, read once and summed three times. Corrections stand under their kind
    alone: they are no goodwill (P23)."""
    parts = (
        select(
            _P.remedy_id, _M.cause, _P.kind, _P.value_minor, _P.cost_minor,
            case((among(_P.cost_source, INEXACT), 1), else_=0).label("about"),
        )
        .select_from(_R)
        .join(_P, (_P.shop_id == _R.shop_id) & (_P.remedy_id == _R.id))
        .join(_M, (_M.shop_id == _R.shop_id) & (_M.id == _R.moment_id))
        .where(_R.shop_id == bindparam("shop_id"), not_(_P.taken_back))
        .where(_R.business_date >= bindparam("first"), _R.business_date <= bindparam("last"))
        .where(or_(_M.ending.is_(None), _M.ending != Ending.MISTAKE.value))
        .cte("parts")
        .prefix_with("MATERIALIZED")
    )  # fmt: skip
    one = parts.c
    sums = (
        func.count(one.remedy_id.distinct()), func.sum(one.value_minor), func.sum(one.cost_minor), func.max(one.about),
    )  # fmt: skip
    goodwill = one.kind != Kind.CORRECTION.value
    three = union_all(
        select(literal(BY_KIND), one.kind, *sums).group_by(one.kind),
        select(literal(BY_CAUSE), one.cause, *sums).where(goodwill).group_by(one.cause),
        select(literal(ALL), literal(""), *sums).where(goodwill),
    ).subquery()
    return Prepared(select(*three.c))


_GIVEN = _given()
# By voucher's own key, not by a list of all friend halves: a range has few uses beside the vouchers of years.
_NEW_GUESTS = Prepared(
    select(func.count())
    .select_from(_V)
    .join(_U, (_U.shop_id == _V.shop_id) & (_U.id == _V.redemption_id))
    .join(_D, (_D.shop_id == _U.shop_id) & (_D.id == _U.voucher_id))
    .where(_V.shop_id == bindparam("shop_id"), _V.taken_back == literal(False, Flag))
    .where(_V.business_date >= bindparam("first"), _V.business_date <= bindparam("last"))
    .where(_D.friend_of_id.is_not(None))
)


def given(reading: Reading, first: date, last: date) -> list[GivenSum]:
    """What was given on these business days and stands: in all, by kind, by cause. What nothing was given of is 0 in
    all, and missing by kind and by cause."""
    rows = _GIVEN.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [
        GivenSum(by, name, int(count), int(value or 0), int(cost or 0), bool(about))
        for by, name, count, value, cost, about in rows
    ]


def new_guests(reading: Reading, first: date, last: date) -> int:
    """Uses of friend halves on these business days that stand."""
    found: int = _NEW_GUESTS.first(reading.link, shop_id=reading.shop_id, first=first, last=last)[0]
    return found
