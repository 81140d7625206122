"""The table of the shop's pictures."""

import uuid
from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Text
from sqlmodel import Field

from .columns import Id, Minor, UtcTime
from .row import SECRET, Row, mark, table, to


class ShopPictureRow(Row, table=True):
    """A picture from a moment on. Append only: the newest of its kind counts; empty data takes it away.

    `data` is a PNG in base64; the journal keeps its digest.
    """

    __tablename__ = "shop_picture"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("kind IN ('logo')", name="kind"),
        CheckConstraint("width >= 0 AND height >= 0 AND length(data) <= 90000", name="size"),
        to("person", "set_by"),
    )
    kind: str = Field(sa_type=Text)
    data: str = Field(sa_type=Text, sa_column_kwargs=mark(SECRET))
    width: int = Field(sa_type=Minor)
    height: int = Field(sa_type=Minor)
    set_at: datetime = Field(sa_type=UtcTime)
    set_by: uuid.UUID = Field(sa_type=Id)
