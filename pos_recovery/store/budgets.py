"""Budgets: what the owner set, how each period stands, and the goodwill ledger that explains it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, bindparam, or_, update

from pos_recovery.domain.budget import Per
from pos_recovery.domain.views.budgets import BudgetRecord, BudgetRuleRecord, LedgerRecord, MoveRecord

from .budget_tables import BudgetRow, BudgetRuleRow, LedgerRow
from .statements import Prepared, Query
from .unit_of_work import Reading, Writing

_B: Any = BudgetRow
_R: Any = BudgetRuleRow
_L: Any = LedgerRow
ORDER = {Per.DAY.value: 0, Per.WEEK.value: 1, Per.MONTH.value: 2}


def _here(query: Select[Any]) -> Select[Any]:
    return query.where(_B.shop_id == bindparam("shop_id"))


_RULES = Query(BudgetRuleRecord, BudgetRuleRow, lambda query: query.where(_R.shop_id == bindparam("shop_id")))
_ON = Query(
    BudgetRecord,
    BudgetRow,
    lambda query: _here(query).where(_B.first_day <= bindparam("day"), _B.last_day >= bindparam("day_end")),
)
_BY_ID = Query(BudgetRecord, BudgetRow, lambda query: _here(query).where(_B.id == bindparam("id")))
_BETWEEN = Query(
    BudgetRecord,
    BudgetRow,
    lambda query: (
        _here(query)
        .where(_B.first_day <= bindparam("last"), _B.last_day >= bindparam("first"))
        .order_by(_B.first_day, _B.per, _B.id)
    ),
)
_ENDING = Query(
    BudgetRecord,
    BudgetRow,
    lambda query: _here(query).where(_B.last_day >= bindparam("first"), _B.last_day <= bindparam("last")),
)


def _of_voucher(query: Select[Any]) -> Select[Any]:
    return query.where(_L.shop_id == bindparam("shop_id"), _L.voucher_id == bindparam("id")).order_by(_L.at, _L.id)


_LEDGER_VOUCHER = Query(LedgerRecord, LedgerRow, _of_voucher)
_MOVES_VOUCHER = Query(MoveRecord, LedgerRow, _of_voucher)
_LEDGER_REMEDY = Query(
    LedgerRecord,
    LedgerRow,
    lambda query: query.where(_L.shop_id == bindparam("shop_id"), _L.remedy_id == bindparam("id")).order_by(
        _L.at, _L.id
    ),
)
# The guard is the UPDATE itself (DECISIONS, "Budgets, holds, periods").
_MOVE = Prepared(
    update(_B)
    .where(_B.shop_id == bindparam("shop"), _B.id == bindparam("key"))
    .where(
        or_(
            _B.spent_minor + _B.held_minor + bindparam("more") <= _B.limit_minor,
            bindparam("over_allowed") == 1,
        )
    )
    .values(
        spent_minor=_B.spent_minor + bindparam("spent"),
        held_minor=_B.held_minor + bindparam("held"),
    )
)


def rules(reading: Reading) -> list[BudgetRuleRecord]:
    """What the owner set, for the shop and for persons."""
    return _RULES.all(reading.link, shop_id=reading.shop_id)


def running(reading: Reading, day: date) -> list[BudgetRecord]:
    """The budgets that a business day falls into."""
    return _ON.all(reading.link, shop_id=reading.shop_id, day=day, day_end=day)


def of(found: Iterable[BudgetRecord], whom: tuple[uuid.UUID, ...]) -> list[BudgetRecord]:
    """Those of these (the shop by its key, then a person), in the fixed order."""
    wanted = [budget for budget in found if budget.whom in whom]
    return sorted(wanted, key=lambda budget: (whom.index(budget.whom), ORDER[budget.per]))


def on(reading: Reading, day: date, whom: tuple[uuid.UUID, ...]) -> list[BudgetRecord]:
    """Both: the budgets of these that a business day falls into."""
    return of(running(reading, day), whom)


def by_id(reading: Reading, key: uuid.UUID) -> BudgetRecord | None:
    """The budget of a key."""
    return _BY_ID.first(reading.link, shop_id=reading.shop_id, id=key)


def between(reading: Reading, first: date, last: date) -> list[BudgetRecord]:
    """Budgets of periods that touch these business days."""
    return _BETWEEN.all(reading.link, shop_id=reading.shop_id, first=first, last=last)


def ending(reading: Reading, first: date, last: date) -> list[BudgetRecord]:
    """Budgets of periods that end in these business days."""
    return _ENDING.all(reading.link, shop_id=reading.shop_id, first=first, last=last)


def ledger_of_voucher(reading: Reading, key: uuid.UUID) -> list[LedgerRecord]:
    """The ledger lines of a voucher, oldest first."""
    return _LEDGER_VOUCHER.all(reading.link, shop_id=reading.shop_id, id=key)


def moves_of_voucher(reading: Reading, key: uuid.UUID) -> list[MoveRecord]:
    """What they have moved."""
    return _MOVES_VOUCHER.all(reading.link, shop_id=reading.shop_id, id=key)


def ledger_of_remedy(reading: Reading, key: uuid.UUID) -> list[LedgerRecord]:
    """The ledger lines of a give, its vouchers' included, oldest first."""
    return _LEDGER_REMEDY.all(reading.link, shop_id=reading.shop_id, id=key)


def move(writing: Writing, key: uuid.UUID, *, spent: int, held: int, over_allowed: bool) -> bool:
    """Move a budget, minor units. False when that would pass its limit and nobody allowed it; nothing moved then."""
    more = max(0, spent + held)
    values = {
        "shop": writing.shop_id, "key": key, "spent": spent, "held": held, "more": more,
        "over_allowed": int(over_allowed or more == 0),
    }  # fmt: skip
    writing.touched.add("budget")
    return _MOVE.write_row(writing.link, values, key)
