"""The journal's own table: one hash chain per counter. Every column is derived from the hashed body."""

import uuid
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import Index, PrimaryKeyConstraint, Text
from sqlmodel import Field, SQLModel

from .columns import Day, Id, Minor, UtcTime
from .row import STRICT, Row


class JournalRow(SQLModel, table=True):
    """One entry: what happened, by whom, and what it changed."""

    metadata: ClassVar[Any] = Row.metadata
    __tablename__ = "journal"
    __table_args__: ClassVar[Any] = (
        PrimaryKeyConstraint("shop_id", "counter_id", "seq"),
        Index(None, "shop_id", "kind", "at"),
        STRICT,
    )
    shop_id: uuid.UUID = Field(sa_type=Id)
    counter_id: uuid.UUID = Field(sa_type=Id)
    seq: int = Field(sa_type=Minor)
    at: datetime = Field(sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    kind: str = Field(sa_type=Text)
    by_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    request_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    body: str = Field(sa_type=Text)
    prev: str = Field(sa_type=Text)
    hash: str = Field(sa_type=Text)
