"""The tables of return visits and the till's tickets. Amounts are minor units."""

import uuid
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from pos_recovery.domain.views.sales import TicketKind

from .columns import Day, Flag, Id, Minor, UtcTime, one_of
from .row import PERSONAL, Row, mark, table


class VisitRow(Row, table=True):
    """They were seen again: by a redemption, a tap, or a ticket of the till."""

    __tablename__ = "visit"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("how IN ('redemption', 'tap', 'ticket')", name="how"),
        CheckConstraint("value_minor >= 0", name="value"),
        Index(None, "shop_id", "moment_id"),
        Index(None, "shop_id", "customer_id"),
    )
    at: datetime = Field(sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    how: str = Field(sa_type=Text)
    moment_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    customer_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    redemption_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    ticket: str | None = Field(default=None, sa_type=Text)
    value_minor: int | None = Field(default=None, sa_type=Minor)
    taken_back: bool = Field(sa_type=Flag)
    revision: int = Field(default=1, sa_type=Minor)


class TicketRow(Row, table=True):
    """A ticket of the till, from a sales file. Who it was stays as keyed digests only."""

    __tablename__ = "ticket"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("kind", TicketKind), name="kind"),
        UniqueConstraint("shop_id", "format", "number"),
        Index(None, "shop_id", "business_date"),
        Index(None, "shop_id", "number"),
    )
    import_id: uuid.UUID = Field(sa_type=Id)
    format: str = Field(sa_type=Text)
    number: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)
    at_second: datetime | None = Field(default=None, sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    total_minor: int = Field(sa_type=Minor)
    kind: str = Field(sa_type=Text)
    visit: bool = Field(sa_type=Flag)
    customer_key: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    phone_key: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    email_key: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)


class SalesImportRow(Row, table=True):
    """One import of a till's file."""

    __tablename__ = "sales_import"
    __table_args__: ClassVar[Any] = table()
    at: datetime = Field(sa_type=UtcTime)
    imported_by: uuid.UUID = Field(sa_type=Id)
    format: str = Field(sa_type=Text)
    sha256: str = Field(sa_type=Text)
    tickets: int = Field(sa_type=Minor)
    visits: int = Field(sa_type=Minor)
    new: int = Field(sa_type=Minor)
    same: int = Field(sa_type=Minor)
    changed: int = Field(sa_type=Minor)


class SalesMappingRow(Row, table=True):
    """How the columns of an unknown file were mapped by hand, remembered by its header."""

    __tablename__ = "sales_mapping"
    __table_args__: ClassVar[Any] = table(UniqueConstraint("shop_id", "header"))
    header: str = Field(sa_type=Text)
    mapping: str = Field(sa_type=Text)
    answers: str = Field(sa_type=Text)
    set_at: datetime = Field(sa_type=UtcTime)
    revision: int = Field(default=1, sa_type=Minor)
