"""The books: what happened, read from gives and vouchers, and what was closed and sent out."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, bindparam, or_, select

from pos_recovery.domain.book_event import PartFacts, UseFacts, VoucherFacts

from .books_tables import BooksExportRow, BooksMonthRow, PostingRow
from .moment_tables import MomentRow, RemedyPartRow, RemedyRow
from .statements import Prepared, Query
from .unit_of_work import Reading
from .voucher_tables import RedemptionRow, VoucherRow

_P: Any = RemedyPartRow
_R: Any = RemedyRow
_M: Any = MomentRow
_V: Any = VoucherRow
_U: Any = RedemptionRow
_N: Any = BooksMonthRow
_L: Any = PostingRow
_E: Any = BooksExportRow


@dataclass(frozen=True, slots=True)
class MonthRecord:
    """A closed month, such as `2026-11`."""

    id: uuid.UUID
    month: str
    policy: str
    entries: int
    closed_at: datetime
    closed_by: uuid.UUID


@dataclass(frozen=True, slots=True)
class PostingRecord:
    """A line of a closed month, column by column; amounts in minor units."""

    month: str
    group_no: int
    entry: str | None
    line_type: str
    business_date: date
    recorded_at: datetime
    kind: str
    account_code: str
    account: str
    debit_minor: int | None
    credit_minor: int | None
    price_minor: int | None
    tax_rate_milli: int | None
    cost_minor: int | None
    cost_source: str | None
    on_till: str | None
    ticket: str | None
    voucher: str | None
    given_by: uuid.UUID | None
    approved_by: uuid.UUID | None
    reversal_of: str | None
    text: str


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """A file that went out."""

    at: datetime
    exported_by: uuid.UUID
    first_day: date
    last_day: date
    format: str
    entries: int
    sha256: str


def _between(day: Any) -> Any:
    return and_(day >= bindparam("first"), day <= bindparam("last"))


# Both days of a part must be asked for: it may have been given in one month and taken back in another.
_PARTS = Prepared(
    select(
        _P.id, _P.remedy_id, _P.position, _P.kind, _P.label, _P.sku, _P.qty, _P.value_minor, _P.cost_minor,
        _P.cost_source, _P.on_till, _P.tax_rate_milli, _P.taken_back, _R.given_at, _R.business_date, _R.given_by,
        _R.approved_by, _R.undone_at, _R.undone_on, _R.undone_by, _M.ticket,
    )
    .join(_R, (_R.shop_id == _P.shop_id) & (_R.id == _P.remedy_id))
    .join(_M, (_M.shop_id == _R.shop_id) & (_M.id == _R.moment_id))
    .where(_P.shop_id == bindparam("shop_id"))
    .where(or_(_between(_R.business_date), and_(_P.taken_back, _between(_R.undone_on))))
    .order_by(_R.given_at, _R.id, _P.position)
)  # fmt: skip
_VOUCHERS = Prepared(
    select(
        _V.id, _V.remedy_id, _V.code_end, _V.form, _V.label, _V.worth_minor, _V.cost_minor, _V.cost_source,
        _P.tax_rate_milli, _V.issued_at, _V.issued_on, _V.issued_by, _R.approved_by, _V.good_until, _V.ends_at,
        _V.state, _V.closed_at, _V.closed_on, _V.closed_by, _M.ticket, _V.replaces_id,
    )
    .join(_P, (_P.shop_id == _V.shop_id) & (_P.id == _V.part_id))
    .join(_R, (_R.shop_id == _V.shop_id) & (_R.id == _V.remedy_id))
    .join(_M, (_M.shop_id == _V.shop_id) & (_M.id == _V.moment_id))
    .where(_V.shop_id == bindparam("shop_id"), _V.issued_on <= bindparam("last"))
    .order_by(_V.issued_at, _V.id)
)  # fmt: skip
_USES = Query(
    UseFacts,
    RedemptionRow,
    lambda query: query.where(_U.shop_id == bindparam("shop_id"), _U.business_date <= bindparam("last")).order_by(
        _U.at, _U.id
    ),
)


def _of_shop(column: Any) -> Any:
    return column.shop_id == bindparam("shop_id")


_MONTHS = Query(MonthRecord, BooksMonthRow, lambda query: query.where(_of_shop(_N)).order_by(_N.month))
_LINES = Query(
    PostingRecord,
    PostingRow,
    lambda query: query.where(_of_shop(_L), _between(_L.business_date)).order_by(_L.month, _L.position),
)
_EXPORTS = Query(
    ExportRecord,
    BooksExportRow,
    lambda query: (
        query.where(_of_shop(_E))
        .where(_E.first_day <= bindparam("last"), _E.last_day >= bindparam("first"))
        .order_by(_E.at, _E.entries, _E.id)
    ),
)


def parts(reading: Reading, first: date, last: date) -> list[PartFacts]:
    """Parts given on these business days, or taken back on them."""
    return [PartFacts(*row) for row in _PARTS.all(reading.link, shop_id=reading.shop_id, first=first, last=last)]


def vouchers(reading: Reading, last: date) -> list[tuple[VoucherFacts, list[UseFacts]]]:
    """Every voucher issued up to a business day with its uses up to it. A reissued one was approved by nobody."""
    uses: dict[uuid.UUID, list[UseFacts]] = {}
    for use in _USES.all(reading.link, shop_id=reading.shop_id, last=last):
        uses.setdefault(use.voucher_id, []).append(use)
    found = []
    for *row, replaces_id in _VOUCHERS.all(reading.link, shop_id=reading.shop_id, last=last):
        voucher = VoucherFacts(*row)
        if replaces_id is not None:
            voucher = replace(voucher, approved_by=None)
        found.append((voucher, uses.get(voucher.id, [])))
    return found


def months(reading: Reading) -> list[MonthRecord]:
    """Closed months, oldest first."""
    return _MONTHS.all(reading.link, shop_id=reading.shop_id)


def postings(reading: Reading, first: date, last: date) -> list[PostingRecord]:
    """The lines of closed months on these business days, in the order they were closed in."""
    return _LINES.all(reading.link, shop_id=reading.shop_id, first=first, last=last)


def exports(reading: Reading, first: date, last: date) -> list[ExportRecord]:
    """Files that went out with any of these business days, oldest first."""
    return _EXPORTS.all(reading.link, shop_id=reading.shop_id, first=first, last=last)
