"""What every row has in common: the shop first in each key, the counter, the request, and marks on columns."""

import uuid
from typing import Any, ClassVar

from sqlalchemy import ForeignKeyConstraint, MetaData, PrimaryKeyConstraint, Table
from sqlmodel import Field, SQLModel

from .columns import Id

PERSONAL = {"mark": "personal"}
SECRET = {"mark": "secret"}
COUNTED = {"mark": "counted"}
OUTSIDE = {"mark": "outside"}

STRICT = {"sqlite_strict": True, "sqlite_with_rowid": False}

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(SQLModel):
    """A row of the shop. Rows never leave `store/`.

    Marks (`info`) say how the journal tells of a column: `personal` by a salted digest, `secret` by a digest, `counted`
    not at all (the ledger explains it), `outside` not at all (it is part of the entry itself).
    """

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)

    id: uuid.UUID = Field(sa_type=Id)
    shop_id: uuid.UUID = Field(sa_type=Id, sa_column_kwargs={"info": OUTSIDE})
    counter_id: uuid.UUID = Field(sa_type=Id, sa_column_kwargs={"info": OUTSIDE})
    request_id: uuid.UUID | None = Field(default=None, sa_type=Id, sa_column_kwargs={"info": OUTSIDE})


def table(*constraints: Any) -> tuple[Any, ...]:
    """`__table_args__` of a shop's table: key (shop_id, id), the constraints, STRICT on SQLite."""
    return (PrimaryKeyConstraint("shop_id", "id"), *constraints, STRICT)


def table_of(row: type[SQLModel]) -> Table:
    """The table of a row, typed: SQLModel sets `__table__` where mypy cannot see it."""
    return Row.metadata.tables[str(row.__tablename__)]


def mark(kind: dict[str, str]) -> dict[str, Any]:
    """`sa_column_kwargs` that mark a column."""
    return {"info": kind}


def to(name: str, column: str) -> ForeignKeyConstraint:
    """A foreign key into another table of the same shop."""
    return ForeignKeyConstraint(["shop_id", column], [f"{name}.shop_id", f"{name}.id"])
