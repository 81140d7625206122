"""The tables of vouchers and their uses. Amounts are minor units."""

import uuid
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from pos_recovery.domain.remedy import CostSource, VoucherForm
from pos_recovery.domain.views.vouchers import VoucherState

from .columns import Day, Flag, Id, Minor, UtcTime, one_of
from .row import PERSONAL, Row, mark, table, to


class VoucherRow(Row, table=True):
    """A do-over voucher. Its code stands in the journal by its last four letters and a digest.

    `friend_of_id` is the voucher whose friend half this is, `card_id` the card printed in advance that it came from,
    `title` the PaperTitle on its paper.
    """

    __tablename__ = "voucher"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("form", VoucherForm), name="form"),
        CheckConstraint(one_of("cost_source", CostSource), name="cost_source"),
        CheckConstraint(one_of("state", VoucherState), name="state"),
        CheckConstraint("worth_minor > 0 AND left_minor >= 0 AND left_minor <= worth_minor", name="worth"),
        CheckConstraint("cost_minor >= 0 AND cost_left_minor >= 0 AND cost_left_minor <= cost_minor", name="cost"),
        CheckConstraint("copies >= 0", name="copies"),
        to("remedy", "remedy_id"),
        to("moment", "moment_id"),
        UniqueConstraint("shop_id", "code"),
        Index(None, "shop_id", "remedy_id"),
        Index(None, "shop_id", "moment_id"),
        Index(None, "shop_id", "state", "ends_at"),
        Index(None, "shop_id", "code_end"),
        Index(None, "shop_id", "friend_of_id"),
    )
    code: str = Field(sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    code_end: str = Field(sa_type=Text)
    remedy_id: uuid.UUID = Field(sa_type=Id)
    part_id: uuid.UUID = Field(sa_type=Id)
    moment_id: uuid.UUID = Field(sa_type=Id)
    form: str = Field(sa_type=Text)
    sku: str | None = Field(default=None, sa_type=Text)
    label: str = Field(sa_type=Text)
    worth_minor: int = Field(sa_type=Minor)
    left_minor: int = Field(sa_type=Minor)
    cost_minor: int = Field(sa_type=Minor)
    cost_left_minor: int = Field(sa_type=Minor)
    cost_source: str = Field(sa_type=Text)
    issued_at: datetime = Field(sa_type=UtcTime)
    issued_on: date = Field(sa_type=Day)
    issued_by: uuid.UUID = Field(sa_type=Id)
    good_until: date = Field(sa_type=Day)
    ends_at: datetime = Field(sa_type=UtcTime)
    state: str = Field(sa_type=Text)
    copies: int = Field(sa_type=Minor)
    closed_at: datetime | None = Field(default=None, sa_type=UtcTime)
    closed_on: date | None = Field(default=None, sa_type=Day)
    closed_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    closed_left_minor: int = Field(default=0, sa_type=Minor)
    reason: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    replaces_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    replaced_by_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)
    friend_of_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    card_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    title: str | None = Field(default=None, sa_type=Text)


class RedemptionRow(Row, table=True):
    """One use of a voucher."""

    __tablename__ = "redemption"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("value_minor > 0 AND cost_minor >= 0", name="amounts"),
        to("voucher", "voucher_id"),
        Index(None, "shop_id", "voucher_id"),
        Index(None, "shop_id", "business_date"),
    )
    voucher_id: uuid.UUID = Field(sa_type=Id)
    at: datetime = Field(sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    redeemed_by: uuid.UUID = Field(sa_type=Id)
    value_minor: int = Field(sa_type=Minor)
    cost_minor: int = Field(sa_type=Minor)
    on_till: str = Field(sa_type=Text)
    ticket: str | None = Field(default=None, sa_type=Text)
    late: bool = Field(sa_type=Flag)
    reason: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    undone_at: datetime | None = Field(default=None, sa_type=UtcTime)
    undone_on: date | None = Field(default=None, sa_type=Day)
    undone_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    undo_reason: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)
