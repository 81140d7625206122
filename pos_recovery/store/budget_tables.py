"""The tables of the goodwill money: what the owner set, each period, and the ledger. Amounts are minor units."""

import uuid
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from pos_recovery.domain.budget import Counts, Per, WhenUsedUp

from .columns import Day, Flag, Id, Minor, UtcTime, one_of
from .row import COUNTED, Row, mark, table


class BudgetRuleRow(Row, table=True):
    """What the owner set per day, week or month, for the shop (`whom` = shop_id) or one person; NULL is none."""

    __tablename__ = "budget_rule"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("per", Per), name="per"),
        CheckConstraint(one_of("counts", Counts), name="counts"),
        CheckConstraint(one_of("when_used_up", WhenUsedUp), name="when_used_up"),
        CheckConstraint("amount_minor >= 0", name="amount"),
        UniqueConstraint("shop_id", "whom", "per"),
    )
    whom: uuid.UUID = Field(sa_type=Id)
    per: str = Field(sa_type=Text)
    amount_minor: int | None = Field(default=None, sa_type=Minor)
    counts: str = Field(sa_type=Text)
    when_used_up: str = Field(sa_type=Text)
    set_at: datetime = Field(sa_type=UtcTime)
    revision: int = Field(default=1, sa_type=Minor)


class BudgetRow(Row, table=True):
    """One budget in one period. `spent` and `held` move only with a ledger line that explains it."""

    __tablename__ = "budget"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("per", Per), name="per"),
        CheckConstraint(one_of("counts", Counts), name="counts"),
        CheckConstraint(one_of("when_used_up", WhenUsedUp), name="when_used_up"),
        CheckConstraint("limit_minor >= 0 AND spent_minor >= 0 AND held_minor >= 0", name="amounts"),
        UniqueConstraint("shop_id", "whom", "per", "first_day"),
    )
    whom: uuid.UUID = Field(sa_type=Id)
    per: str = Field(sa_type=Text)
    first_day: date = Field(sa_type=Day)
    last_day: date = Field(sa_type=Day)
    limit_minor: int = Field(sa_type=Minor)
    spent_minor: int = Field(default=0, sa_type=Minor, sa_column_kwargs=mark(COUNTED))
    held_minor: int = Field(default=0, sa_type=Minor, sa_column_kwargs=mark(COUNTED))
    counts: str = Field(sa_type=Text)
    when_used_up: str = Field(sa_type=Text)
    closed: bool = Field(sa_type=Flag)
    revision: int = Field(default=1, sa_type=Minor)


class LedgerRow(Row, table=True):
    """A line of the goodwill ledger: why a budget moved, or did not (`moves` is false after its month closed)."""

    __tablename__ = "ledger"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("kind IN ('spend', 'hold', 'settle', 'release', 'reverse', 'rehold')", name="kind"),
        CheckConstraint("amount_minor >= 0", name="amount"),
        Index(None, "shop_id", "budget_id"),
        Index(None, "shop_id", "voucher_id"),
        Index(None, "shop_id", "remedy_id"),
    )
    at: datetime = Field(sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    budget_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    kind: str = Field(sa_type=Text)
    amount_minor: int = Field(sa_type=Minor)
    moves: bool = Field(sa_type=Flag)
    remedy_id: uuid.UUID = Field(sa_type=Id)
    voucher_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    redemption_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    approval_id: uuid.UUID | None = Field(default=None, sa_type=Id)
