"""The table of cards printed in advance."""

import uuid
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from pos_recovery.domain.card import CardState

from .columns import Id, Minor, UtcTime, one_of
from .row import PERSONAL, Row, mark, table, to


class CardRow(Row, table=True):
    """One card with its two codes, the guest's and the friend's; both become vouchers' codes when it is given."""

    __tablename__ = "card"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("state", CardState), name="state"),
        CheckConstraint("(state = 'given') = (voucher_id IS NOT NULL)", name="given"),
        CheckConstraint("friend_voucher_id IS NULL OR voucher_id IS NOT NULL", name="friend"),
        to("person", "made_by"),
        to("voucher", "voucher_id"),
        to("voucher", "friend_voucher_id"),
        UniqueConstraint("shop_id", "code"),
        UniqueConstraint("shop_id", "friend_code"),
        Index(None, "shop_id", "code_end"),
    )
    code: str = Field(sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    code_end: str = Field(sa_type=Text)
    friend_code: str = Field(sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    friend_end: str = Field(sa_type=Text)
    batch_id: uuid.UUID = Field(sa_type=Id)
    made_at: datetime = Field(sa_type=UtcTime)
    made_by: uuid.UUID = Field(sa_type=Id)
    state: str = Field(sa_type=Text)
    voucher_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    friend_voucher_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)
