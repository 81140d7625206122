"""Promises: what was asked while nobody who may say yes was there. Self-contained: imports nothing of the app."""

from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

STRICT: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
# What SQLite is told of a grown shop, as 0001 tells it: rows, then how many share the first column, the first two.
STATISTICS = (
    ("promise", "1000000 1000000 1"),
    ("ix_promise_shop_id_moment_id", "1000000 1000000 10"),
    ("ix_promise_shop_id_state", "1000000 1000000 250000"),
)


def types() -> SimpleNamespace:
    """The engine's own types: TEXT, INTEGER and BLOB on SQLite."""
    if op.get_bind().dialect.name == "postgresql":
        return SimpleNamespace(
            id=sa.Uuid(), at=sa.DateTime(timezone=True), day=sa.Date(), flag=sa.Boolean(), whole=sa.BigInteger()
        )
    return SimpleNamespace(id=sa.LargeBinary(16), at=sa.Text(), day=sa.Text(), flag=sa.Integer(), whole=sa.Integer())


def to(column: str, other: str) -> sa.ForeignKeyConstraint:
    """A foreign key into another table of the same shop."""
    name = f"fk_promise_shop_id_{column}"
    return sa.ForeignKeyConstraint(["shop_id", column], [f"{other}.shop_id", f"{other}.id"], name=name)


def _promise(t: SimpleNamespace) -> None:
    op.create_table(
        "promise",
        sa.Column("id", t.id, nullable=False),
        sa.Column("shop_id", t.id, nullable=False),
        sa.Column("counter_id", t.id, nullable=False),
        sa.Column("request_id", t.id, nullable=True),
        sa.Column("moment_id", t.id, nullable=False),
        sa.Column("specs", sa.Text(), nullable=False),
        sa.Column("parts", sa.Text(), nullable=False),
        sa.Column("stated_cost_minor", t.whole, nullable=True),
        sa.Column("on_till", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("good_until", t.day, nullable=True),
        sa.Column("value_minor", t.whole, nullable=False),
        sa.Column("cost_minor", t.whole, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("over_minor", t.whole, nullable=True),
        sa.Column("asked_by", t.id, nullable=False),
        sa.Column("confirmed", t.flag, nullable=False),
        sa.Column("asked_at", t.at, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("answered_by", t.id, nullable=True),
        sa.Column("answered_at", t.at, nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("remedy_id", t.id, nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_promise"),
        sa.CheckConstraint("(state = 'given') = (remedy_id IS NOT NULL)", name=op.f("ck_promise_given")),
        sa.CheckConstraint("(state = 'waiting') = (answered_by IS NULL)", name=op.f("ck_promise_answered")),
        sa.CheckConstraint(
            "on_till IS NULL OR on_till IN ('rung', 'not-rung', 'not-a-sale')", name=op.f("ck_promise_on_till")
        ),
        sa.CheckConstraint("state IN ('waiting', 'given', 'refused')", name=op.f("ck_promise_state")),
        sa.CheckConstraint("value_minor >= 0 AND cost_minor >= 0", name=op.f("ck_promise_amounts")),
        sa.CheckConstraint(
            "why IN ('over-limit', 'budget-used-up', 'already-made-right', 'above-ticket', 'used-code')",
            name=op.f("ck_promise_why"),
        ),
        to("moment_id", "moment"),
        to("asked_by", "person"),
        to("remedy_id", "remedy"),
        **STRICT,
    )
    op.create_index("ix_promise_shop_id_moment_id", "promise", ["shop_id", "moment_id"])
    op.create_index("ix_promise_shop_id_state", "promise", ["shop_id", "state"])


def upgrade() -> None:
    """The table, and for SQLite its statistics, so that plans are good from the first day."""
    _promise(types())
    if op.get_bind().dialect.name == "sqlite":
        known = sa.table("sqlite_stat1", sa.column("tbl"), sa.column("idx"), sa.column("stat"))
        op.bulk_insert(known, [{"tbl": "promise", "idx": name, "stat": stat} for name, stat in STATISTICS])
