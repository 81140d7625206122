"""What the overview counts, grouped by day or cause in the database: a few short answers, however long the range."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, not_, or_, select

from pos_recovery.domain.moment import Ending, MomentState
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.sales import TicketKind

from .journal_table import JournalRow
from .moment_tables import MomentRow, RemedyPartRow, RemedyRow
from .statements import Prepared
from .unit_of_work import Reading
from .visit_tables import TicketRow

_M: Any = MomentRow
_R: Any = RemedyRow
_P: Any = RemedyPartRow
_T: Any = TicketRow
_J: Any = JournalRow


@dataclass(frozen=True, slots=True)
class DaySpent:
    """What was given on a business day and stands, corrections left out; minor units."""

    day: date
    cost_minor: int
    value_minor: int


def _between(query: Select[Any], day: Any) -> Select[Any]:
    return query.where(day >= bindparam("first"), day <= bindparam("last"))


_NO_SLIP = or_(_M.ending.is_(None), _M.ending != Ending.MISTAKE.value)
_CAUSES = Prepared(
    _between(select(_M.cause, _M.business_date, func.count()), _M.business_date)
    .where(_M.shop_id == bindparam("shop_id"), _NO_SLIP)
    .group_by(_M.cause, _M.business_date)
)
_UNFINISHED = Prepared(
    select(func.count(), func.min(_M.happened_at)).where(
        _M.shop_id == bindparam("shop_id"), _M.state == bindparam("state")
    )
)
_SPENT = Prepared(
    _between(
        select(_R.business_date, func.sum(_P.cost_minor), func.sum(_P.value_minor)).select_from(_R), _R.business_date
    )
    .join(_P, (_P.shop_id == _R.shop_id) & (_P.remedy_id == _R.id))
    .join(_M, (_M.shop_id == _R.shop_id) & (_M.id == _R.moment_id))
    .where(_R.shop_id == bindparam("shop_id"), not_(_P.taken_back), _P.kind != Kind.CORRECTION.value, _NO_SLIP)
    .group_by(_R.business_date)
)
_TICKETS = Prepared(
    _between(select(_T.business_date, func.count().filter(_T.kind == TicketKind.SALE.value)), _T.business_date)
    .where(_T.shop_id == bindparam("shop_id"))
    .group_by(_T.business_date)
)
_WORKED = Prepared(
    _between(select(_J.business_date), _J.business_date)
    .where(_J.shop_id == bindparam("shop_id"), _J.by_id.is_not(None))
    .distinct()
)


def causes(reading: Reading, first: date, last: date) -> list[tuple[str, date, int]]:
    """(cause, business day, how many moments), mis-taps left out."""
    found = _CAUSES.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [(row[0], row[1], int(row[2])) for row in found]


def unfinished(reading: Reading) -> tuple[int, datetime | None]:
    """How many moments have no ending, of whatever day, and when the oldest happened."""
    row = _UNFINISHED.first(reading.link, shop_id=reading.shop_id, state=MomentState.OPEN.value)
    return (0, None) if row is None else (int(row[0]), row[1])


def spent(reading: Reading, first: date, last: date) -> list[DaySpent]:
    """What was given on these business days and stands."""
    found = _SPENT.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return [DaySpent(row[0], int(row[1]), int(row[2])) for row in found]


def sales(reading: Reading, first: date, last: date) -> dict[date, int]:
    """Business day -> sales, of the days that a till's file covers."""
    found = _TICKETS.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
    return {row[0]: int(row[1]) for row in found}


def worked(reading: Reading, first: date, last: date) -> set[date]:
    """The business days on which somebody did something here."""
    return {row[0] for row in _WORKED.all(reading.link, shop_id=reading.shop_id, first=first, last=last)}
