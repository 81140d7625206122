"""The tables of a moment: who it was, what happened, what was given, who said yes. Amounts are minor units."""

import uuid
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from pos_recovery.domain.moment import Cause, Channel, Ending, MomentState
from pos_recovery.domain.remedy import CostSource, Kind, OnTill, RemedyState

from .columns import Day, Flag, Id, Minor, UtcTime, one_of
from .row import PERSONAL, Row, mark, table, to


class CustomerRow(Row, table=True):
    """A customer who said yes to being remembered, until the return window ends."""

    __tablename__ = "customer"
    __table_args__: ClassVar[Any] = table(Index(None, "shop_id", "phone_key"), Index(None, "shop_id", "email_key"))
    name: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    phone: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    email: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    phone_key: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    email_key: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    contact_until: date | None = Field(default=None, sa_type=Day)
    made_at: datetime = Field(sa_type=UtcTime)
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)


class MomentRow(Row, table=True):
    """An unhappy moment."""

    __tablename__ = "moment"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("cause", Cause), name="cause"),
        CheckConstraint(one_of("channel", Channel), name="channel"),
        CheckConstraint(one_of("state", MomentState), name="state"),
        CheckConstraint(f"ending IS NULL OR {one_of('ending', Ending)}", name="ending"),
        CheckConstraint("ticket_total_minor >= 0", name="ticket_total"),
        to("person", "logged_by"),
        Index(None, "shop_id", "business_date"),
        Index(None, "shop_id", "state"),
        Index(None, "shop_id", "ticket"),
    )
    logged_at: datetime = Field(sa_type=UtcTime)
    happened_at: datetime = Field(sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    logged_by: uuid.UUID = Field(sa_type=Id)
    confirmed: bool = Field(sa_type=Flag)
    cause: str = Field(sa_type=Text)
    channel: str = Field(sa_type=Text)
    said: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    wish: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    upset: str | None = Field(default=None, sa_type=Text)
    our_fault: str | None = Field(default=None, sa_type=Text)
    ticket: str | None = Field(default=None, sa_type=Text)
    ticket_total_minor: int | None = Field(default=None, sa_type=Minor)
    customer_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    party: int | None = Field(default=None, sa_type=Minor)
    link: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    after_voucher_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    state: str = Field(sa_type=Text)
    ending: str | None = Field(default=None, sa_type=Text)
    first_ending: str | None = Field(default=None, sa_type=Text)
    ended_at: datetime | None = Field(default=None, sa_type=UtcTime)
    ended_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)


class RemedyRow(Row, table=True):
    """One give: its parts stand in `remedy_part`."""

    __tablename__ = "remedy"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("kind", Kind), name="kind"),
        CheckConstraint(one_of("state", RemedyState), name="state"),
        CheckConstraint("value_minor >= 0 AND goodwill_minor >= 0 AND cost_minor >= 0", name="amounts"),
        to("moment", "moment_id"),
        to("person", "given_by"),
        Index(None, "shop_id", "moment_id"),
        Index(None, "shop_id", "business_date", "given_by"),
    )
    moment_id: uuid.UUID = Field(sa_type=Id)
    given_at: datetime = Field(sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    given_by: uuid.UUID = Field(sa_type=Id)
    confirmed: bool = Field(sa_type=Flag)
    approved_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    kind: str = Field(sa_type=Text)
    value_minor: int = Field(sa_type=Minor)
    goodwill_minor: int = Field(sa_type=Minor)
    cost_minor: int = Field(sa_type=Minor)
    note: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    state: str = Field(sa_type=Text)
    undone_at: datetime | None = Field(default=None, sa_type=UtcTime)
    undone_on: date | None = Field(default=None, sa_type=Day)
    undone_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    undo_reason: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    got_it: bool | None = Field(default=None, sa_type=Flag)
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)


class RemedyPartRow(Row, table=True):
    """One part of a give, priced when it was given."""

    __tablename__ = "remedy_part"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("kind", Kind), name="kind"),
        CheckConstraint(one_of("cost_source", CostSource), name="cost_source"),
        CheckConstraint(one_of("on_till", OnTill), name="on_till"),
        CheckConstraint("value_minor >= 0 AND cost_minor >= 0 AND qty >= 1", name="amounts"),
        to("remedy", "remedy_id"),
        Index(None, "shop_id", "remedy_id"),
    )
    remedy_id: uuid.UUID = Field(sa_type=Id)
    position: int = Field(sa_type=Minor)
    kind: str = Field(sa_type=Text)
    label: str = Field(sa_type=Text)
    sku: str | None = Field(default=None, sa_type=Text)
    from_sku: str | None = Field(default=None, sa_type=Text)
    category: str | None = Field(default=None, sa_type=Text)
    words: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    qty: int = Field(sa_type=Minor)
    value_minor: int = Field(sa_type=Minor)
    cost_minor: int = Field(sa_type=Minor)
    cost_source: str = Field(sa_type=Text)
    tax_rate_milli: int | None = Field(default=None, sa_type=Minor)
    on_till: str = Field(sa_type=Text)
    taken_back: bool = Field(sa_type=Flag)
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)


class ApprovalRow(Row, table=True):
    """Somebody with more authority said yes to exactly one give, in the transaction of that give."""

    __tablename__ = "approval"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("own OR asked_by <> approver_id", name="own"),
        to("remedy", "remedy_id"),
        to("person", "approver_id"),
        UniqueConstraint("shop_id", "remedy_id"),
    )
    remedy_id: uuid.UUID = Field(sa_type=Id)
    asked_by: uuid.UUID = Field(sa_type=Id)
    approver_id: uuid.UUID = Field(sa_type=Id)
    own: bool = Field(sa_type=Flag)
    why: str = Field(sa_type=Text)
    over_minor: int | None = Field(default=None, sa_type=Minor)
    content: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)
