"""The table of promises: what was asked while nobody who may say yes was there. Amounts are minor units."""

import uuid
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, Text
from sqlmodel import Field

from pos_recovery.domain.policy import Why
from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.remedy import OnTill

from .columns import Day, Flag, Id, Minor, UtcTime, one_of
from .row import PERSONAL, Row, mark, table, to


class PromiseRow(Row, table=True):
    """Exactly what was asked: SPEC texts by line, the parts as they were priced, and the digest a yes is bound to."""

    __tablename__ = "promise"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("why", Why), name="why"),
        CheckConstraint(one_of("state", PromiseState), name="state"),
        CheckConstraint(f"on_till IS NULL OR {one_of('on_till', OnTill)}", name="on_till"),
        CheckConstraint("value_minor >= 0 AND cost_minor >= 0", name="amounts"),
        CheckConstraint("(state = 'waiting') = (answered_by IS NULL)", name="answered"),
        CheckConstraint("(state = 'given') = (remedy_id IS NOT NULL)", name="given"),
        to("moment", "moment_id"),
        to("person", "asked_by"),
        to("remedy", "remedy_id"),
        Index(None, "shop_id", "moment_id"),
        Index(None, "shop_id", "state"),
    )
    moment_id: uuid.UUID = Field(sa_type=Id)
    specs: str = Field(sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    parts: str = Field(sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    stated_cost_minor: int | None = Field(default=None, sa_type=Minor)
    on_till: str | None = Field(default=None, sa_type=Text)
    note: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    good_until: date | None = Field(default=None, sa_type=Day)
    value_minor: int = Field(sa_type=Minor)
    cost_minor: int = Field(sa_type=Minor)
    digest: str = Field(sa_type=Text)
    why: str = Field(sa_type=Text)
    over_minor: int | None = Field(default=None, sa_type=Minor)
    asked_by: uuid.UUID = Field(sa_type=Id)
    confirmed: bool = Field(sa_type=Flag)
    asked_at: datetime = Field(sa_type=UtcTime)
    state: str = Field(sa_type=Text)
    answered_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    answered_at: datetime | None = Field(default=None, sa_type=UtcTime)
    reason: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    remedy_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)
