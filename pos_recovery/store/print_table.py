"""The table of the print queue."""

import uuid
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.paper import Paper

from .columns import Id, Minor, UtcTime, one_of
from .row import Row, table, to


class PrintJobRow(Row, table=True):
    """One copy of a voucher for one printer of its counter. It is drawn anew from voucher, copy and what was left."""

    __tablename__ = "print_job"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("state", JobState), name="state"),
        CheckConstraint(one_of("paper", Paper), name="paper"),
        CheckConstraint("copy_number >= 1 AND left_minor > 0 AND tries >= 0", name="counts"),
        to("voucher", "voucher_id"),
        to("person", "asked_by"),
        UniqueConstraint("shop_id", "voucher_id", "copy_number"),
        Index(None, "shop_id", "counter_id", "state"),
    )
    voucher_id: uuid.UUID = Field(sa_type=Id)
    copy_number: int = Field(sa_type=Minor)
    left_minor: int = Field(sa_type=Minor)
    paper: str = Field(sa_type=Text)
    printer: str = Field(sa_type=Text)
    asked_by: uuid.UUID = Field(sa_type=Id)
    asked_at: datetime = Field(sa_type=UtcTime)
    state: str = Field(sa_type=Text)
    why: str | None = Field(default=None, sa_type=Text)
    tries: int = Field(sa_type=Minor)
    moved_at: datetime = Field(sa_type=UtcTime)
    revision: int = Field(default=1, sa_type=Minor)
