"""Many vouchers at once, filtered and cut off by the database: a list of fifty among a million reads fifty."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from heapq import nlargest
from itertools import chain, repeat
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select

from pos_recovery.domain.views.vouchers import LIVE, RedemptionRecord, VoucherRecord, VoucherState
from pos_recovery.domain.voucher_code import LEAST_OF_AN_END

from .moment_tables import CustomerRow, MomentRow
from .statements import Prepared, Query, among
from .unit_of_work import Reading
from .voucher_tables import RedemptionRow, VoucherRow

_V: Any = VoucherRow
_U: Any = RedemptionRow
_M: Any = MomentRow
_C: Any = CustomerRow
_AT_ONCE = 100  # keys in one statement
_KEYS = [f"key{place}" for place in range(_AT_ONCE)]
_LONGEST = 1 << 62  # rows; a statement that is compiled once has its limit as a value
_LAST_KEY = uuid.UUID(int=(1 << 128) - 1)


@dataclass(frozen=True, slots=True)
class Sought:
    """Which vouchers: in a state as of `now` (open: part used too), the last letters of the code, of one of these
    moments. Older than `before`, so many of the newest."""

    now: datetime
    state: VoucherState | None = None
    end: str | None = None
    moments: tuple[uuid.UUID, ...] | None = None
    before: uuid.UUID | None = None
    limit: int | None = None


def found(reading: Reading, sought: Sought) -> list[VoucherRecord]:
    """The vouchers sought, newest first: by their keys, which begin with the instant at which they were made."""
    query = _query(sought.state, sought.end is not None, sought.moments is not None)
    end, most = sought.end or "", _LONGEST if sought.limit is None else min(sought.limit, _LONGEST)
    parts = [
        query.all(
            reading.link, shop_id=reading.shop_id, now=sought.now, code_end=end[-LEAST_OF_AN_END:], tail=f"%{end}",
            before=sought.before or _LAST_KEY, most=most, **some,
        )
        for some in ([{}] if sought.moments is None else _in_steps(sought.moments))
    ]  # fmt: skip
    return parts[0] if len(parts) == 1 else nlargest(most, chain(*parts), key=lambda voucher: voucher.id)


def uses_of(reading: Reading, keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, list[RedemptionRecord]]:
    """Voucher -> its uses, undone ones included, oldest first."""
    uses: dict[uuid.UUID, list[RedemptionRecord]] = {}
    for some in _in_steps(keys):
        for use in _USES.all(reading.link, shop_id=reading.shop_id, **some):
            uses.setdefault(use.voucher_id, []).append(use)
    return uses


def ends_of(reading: Reading, keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Voucher -> the last four letters of its code."""
    ends: dict[uuid.UUID, str] = {}
    for some in _in_steps(keys):
        ends.update(_ENDS.all(reading.link, shop_id=reading.shop_id, **some))
    return ends


def moments_of(reading: Reading, customers: Iterable[uuid.UUID]) -> tuple[uuid.UUID, ...]:
    """The moments of customers. All moments are walked, once for a hundred of them: no index has their customers."""
    found = (_MOMENTS.all(reading.link, shop_id=reading.shop_id, **some) for some in _in_steps(customers))
    return tuple(key for (key,) in chain(*found))


def customers_named(reading: Reading, text: str) -> list[uuid.UUID]:
    """Customers who said yes and whose name holds these words, in either case of any script."""
    wanted = text.casefold()
    return [key for key, name in _NAMES.all(reading.link, shop_id=reading.shop_id) if wanted in name.casefold()]


def customers_by_contact(reading: Reading, phone_key: str | None, email_key: str | None) -> list[uuid.UUID]:
    """Customers of a phone or an e-mail address, by their keyed digests."""
    rows = _BY_CONTACT.all(
        reading.link, shop_id=reading.shop_id, phone_key=phone_key or "-", email_key=email_key or "-"
    )
    return [row[0] for row in rows]


def _state(state: VoucherState) -> ColumnElement[bool]:
    """As `voucher_views.state_now` says: a last day that is over ends it, whether or not anybody wrote that down."""
    now: Any = bindparam("now")
    live = among(_V.state, LIVE)
    if state is VoucherState.OPEN:
        return and_(live, _V.ends_at > now)
    if state is VoucherState.PART_USED:
        return and_(_V.state == state.value, _V.ends_at > now)
    if state is VoucherState.ENDED:  # not by its index: that finds every third voucher, to sort them for the newest
        walked = func.coalesce(_V.state, "")
        return or_(walked == state.value, and_(among(walked, LIVE), _V.ends_at <= now))
    just: ColumnElement[bool] = _V.state == state.value
    return just


@cache
def _query(state: VoucherState | None, by_end: bool, by_moment: bool) -> Query[VoucherRecord]:
    def shape(query: Select[Any]) -> Select[Any]:
        query = query.where(_V.shop_id == bindparam("shop_id"), _V.id < bindparam("before"))
        if state is not None:
            query = query.where(_state(state))
        if by_end:
            query = query.where(_V.code_end == bindparam("code_end"), _V.code.like(bindparam("tail")))
        if by_moment:
            query = query.where(_one_of(_V.moment_id))
        return query.order_by(_V.id.desc()).limit(bindparam("most"))

    return Query(VoucherRecord, VoucherRow, shape)


def _one_of(column: Any) -> ColumnElement[bool]:
    condition: ColumnElement[bool] = column.in_([bindparam(name, type_=column.type) for name in _KEYS])
    return condition


_USES = Query(
    RedemptionRecord,
    RedemptionRow,
    lambda query: query.where(_U.shop_id == bindparam("shop_id"), _one_of(_U.voucher_id)).order_by(_U.at, _U.id),
)
_ENDS = Prepared(select(_V.id, _V.code_end).where(_V.shop_id == bindparam("shop_id"), _one_of(_V.id)))
_MOMENTS = Prepared(select(_M.id).where(_M.shop_id == bindparam("shop_id"), _one_of(_M.customer_id)))
_NAMES = Prepared(select(_C.id, _C.name).where(_C.shop_id == bindparam("shop_id"), _C.name.is_not(None)))
_BY_CONTACT = Prepared(
    select(_C.id)
    .where(_C.shop_id == bindparam("shop_id"))
    .where(or_(_C.phone_key == bindparam("phone_key"), _C.email_key == bindparam("email_key")))
)


def _in_steps(keys: Iterable[uuid.UUID]) -> Iterator[dict[str, uuid.UUID]]:
    """A hundred at a time, the last of them over and over to fill up."""
    all_of_them = list(dict.fromkeys(keys))
    for start in range(0, len(all_of_them), _AT_ONCE):
        some = all_of_them[start : start + _AT_ONCE]
        yield dict(zip(_KEYS, chain(some, repeat(some[-1])), strict=False))
