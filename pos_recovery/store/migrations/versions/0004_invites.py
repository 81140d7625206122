"""Invitations of other counters. Self-contained: imports nothing of the app."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

STRICT: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}


def upgrade() -> None:
    """The table, and for SQLite its size, as 0001 tells it: few rows, but planned like the others."""
    on_server = op.get_bind().dialect.name == "postgresql"
    key = sa.Uuid() if on_server else sa.LargeBinary(16)
    op.create_table(
        "invite",
        sa.Column("id", key, nullable=False),
        sa.Column("shop_id", key, nullable=False),
        sa.Column("counter_id", key, nullable=False),
        sa.Column("request_id", key, nullable=True),
        sa.Column("invited_by", key, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True) if on_server else sa.Text(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("joined_as", key, nullable=True),
        sa.Column("revision", sa.BigInteger() if on_server else sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_invite"),
        sa.CheckConstraint("joined_as IS NULL OR sealed = ''", name=op.f("ck_invite_used")),
        sa.ForeignKeyConstraint(
            ["shop_id", "invited_by"], ["person.shop_id", "person.id"], name="fk_invite_shop_id_invited_by"
        ),
        **STRICT,
    )
    if not on_server:
        op.execute("INSERT INTO sqlite_stat1 VALUES ('invite', 'invite', '1000000 1000000 1')")
