"""The tables of the books, and of requests that were answered. Amounts are minor units."""

import uuid
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from .columns import Day, Id, Minor, UtcTime
from .row import SECRET, Row, mark, table


class BooksMonthRow(Row, table=True):
    """A closed month; `content` is the digest of its lines."""

    __tablename__ = "books_month"
    __table_args__: ClassVar[Any] = table(UniqueConstraint("shop_id", "month"))
    month: str = Field(sa_type=Text)
    policy: str = Field(sa_type=Text)
    entries: int = Field(sa_type=Minor)
    closed_at: datetime = Field(sa_type=UtcTime)
    closed_by: uuid.UUID = Field(sa_type=Id)


class PostingRow(Row, table=True):
    """A line of a closed month, kept as it was closed."""

    __tablename__ = "posting"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("line_type IN ('post', 'memo')", name="line_type"),
        CheckConstraint("debit_minor >= 0 AND credit_minor >= 0", name="amounts"),
        UniqueConstraint("shop_id", "month", "position"),
    )
    month: str = Field(sa_type=Text)
    position: int = Field(sa_type=Minor)
    group_no: int = Field(sa_type=Minor)
    entry: str | None = Field(default=None, sa_type=Text)
    line_type: str = Field(sa_type=Text)
    business_date: date = Field(sa_type=Day)
    recorded_at: datetime = Field(sa_type=UtcTime)
    kind: str = Field(sa_type=Text)
    account_code: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    debit_minor: int | None = Field(default=None, sa_type=Minor)
    credit_minor: int | None = Field(default=None, sa_type=Minor)
    price_minor: int | None = Field(default=None, sa_type=Minor)
    tax_rate_milli: int | None = Field(default=None, sa_type=Minor)
    cost_minor: int | None = Field(default=None, sa_type=Minor)
    cost_source: str | None = Field(default=None, sa_type=Text)
    on_till: str | None = Field(default=None, sa_type=Text)
    ticket: str | None = Field(default=None, sa_type=Text)
    voucher: str | None = Field(default=None, sa_type=Text)
    given_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    approved_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    reversal_of: str | None = Field(default=None, sa_type=Text)
    text: str = Field(sa_type=Text)


class BooksExportRow(Row, table=True):
    """A file that went to the bookkeeper."""

    __tablename__ = "books_export"
    __table_args__: ClassVar[Any] = table(Index(None, "shop_id", "first_day", "last_day"))
    at: datetime = Field(sa_type=UtcTime)
    exported_by: uuid.UUID = Field(sa_type=Id)
    first_day: date = Field(sa_type=Day)
    last_day: date = Field(sa_type=Day)
    format: str = Field(sa_type=Text)
    entries: int = Field(sa_type=Minor)
    sha256: str = Field(sa_type=Text)


class RequestRow(Row, table=True):
    """A request that was answered: its `id` is the request ID. The same again gets the same answer (P91)."""

    __tablename__ = "request"
    __table_args__: ClassVar[Any] = table()
    fingerprint: str = Field(sa_type=Text)
    answer: str = Field(sa_type=Text, sa_column_kwargs=mark(SECRET))
    at: datetime = Field(sa_type=UtcTime)
