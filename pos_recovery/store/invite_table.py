"""The table of invitations: the shop's secrets on their way to another counter, sealed."""

import uuid
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Text
from sqlmodel import Field

from .columns import Id, Minor, UtcTime
from .row import SECRET, Row, mark, table, to


class InviteRow(Row, table=True):
    """One invitation. `sealed` is empty again once a counter has joined by it, its time is over,
    or the next one is made."""

    __tablename__ = "invite"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("joined_as IS NULL OR sealed = ''", name="used"),
        to("person", "invited_by"),
    )
    invited_by: uuid.UUID = Field(sa_type=Id)
    until: datetime = Field(sa_type=UtcTime)
    sealed: str = Field(sa_type=Text, sa_column_kwargs=mark(SECRET))
    joined_as: uuid.UUID | None = Field(default=None, sa_type=Id)
    revision: int = Field(default=1, sa_type=Minor)
