"""Cards, friend halves, the print queue and the shop's logo. Self-contained: imports nothing of the app."""

from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

STRICT: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
PAPERS = "'receipt-80', 'receipt-58', 'a6', 'letter', 'a4', 'escpos-80', 'escpos-58'"
# What SQLite is told of a grown shop, as 0001 tells it: rows, then how many share the first column, the first two.
STATISTICS = (
    ("voucher", "ix_voucher_shop_id_code_end", "1000000 1000000 15"),
    ("voucher", "ix_voucher_shop_id_friend_of_id", "1000000 1000000 10"),
    ("card", "card", "1000000 1000000 1"),
    ("card", "sqlite_autoindex_card_2", "1000000 1000000 1"),
    ("card", "sqlite_autoindex_card_3", "1000000 1000000 1"),
    ("card", "ix_card_shop_id_code_end", "1000000 1000000 15"),
    ("print_job", "print_job", "1000000 1000000 1"),
    ("print_job", "sqlite_autoindex_print_job_2", "1000000 1000000 1 1"),
    ("print_job", "ix_print_job_shop_id_counter_id_state", "1000000 1000000 100000 10"),
    ("shop_picture", "shop_picture", "1000 1000 1"),
)


def types() -> SimpleNamespace:
    """The engine's own types: TEXT, INTEGER and BLOB on SQLite."""
    if op.get_bind().dialect.name == "postgresql":
        return SimpleNamespace(id=sa.Uuid(), at=sa.DateTime(timezone=True), day=sa.Date(), whole=sa.BigInteger())
    return SimpleNamespace(id=sa.LargeBinary(16), at=sa.Text(), day=sa.Text(), whole=sa.Integer())


def own(t: SimpleNamespace) -> tuple[sa.Column[Any], ...]:
    """What every row begins with."""
    return (
        sa.Column("id", t.id, nullable=False),
        sa.Column("shop_id", t.id, nullable=False),
        sa.Column("counter_id", t.id, nullable=False),
        sa.Column("request_id", t.id, nullable=True),
    )


def to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    """A foreign key into another table of the same shop."""
    name = f"fk_{table}_shop_id_{column}"
    return sa.ForeignKeyConstraint(["shop_id", column], [f"{other}.shop_id", f"{other}.id"], name=name)


def _voucher(t: SimpleNamespace) -> None:
    # Plain columns: SQLite adds neither a rule nor a foreign key to a table that is there.
    op.add_column("voucher", sa.Column("friend_of_id", t.id, nullable=True))
    op.add_column("voucher", sa.Column("card_id", t.id, nullable=True))
    op.add_column("voucher", sa.Column("title", sa.Text(), nullable=True))
    op.create_index("ix_voucher_shop_id_code_end", "voucher", ["shop_id", "code_end"])
    op.create_index("ix_voucher_shop_id_friend_of_id", "voucher", ["shop_id", "friend_of_id"])


def _card(t: SimpleNamespace) -> None:
    op.create_table(
        "card",
        *own(t),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_end", sa.Text(), nullable=False),
        sa.Column("friend_code", sa.Text(), nullable=False),
        sa.Column("friend_end", sa.Text(), nullable=False),
        sa.Column("batch_id", t.id, nullable=False),
        sa.Column("made_at", t.at, nullable=False),
        sa.Column("made_by", t.id, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("voucher_id", t.id, nullable=True),
        sa.Column("friend_voucher_id", t.id, nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_card"),
        sa.CheckConstraint("state IN ('blank', 'given', 'void')", name=op.f("ck_card_state")),
        sa.CheckConstraint("(state = 'given') = (voucher_id IS NOT NULL)", name=op.f("ck_card_given")),
        sa.CheckConstraint("friend_voucher_id IS NULL OR voucher_id IS NOT NULL", name=op.f("ck_card_friend")),
        to("card", "made_by", "person"),
        to("card", "voucher_id", "voucher"),
        to("card", "friend_voucher_id", "voucher"),
        sa.UniqueConstraint("shop_id", "code", name="uq_card_shop_id_code"),
        sa.UniqueConstraint("shop_id", "friend_code", name="uq_card_shop_id_friend_code"),
        **STRICT,
    )
    op.create_index("ix_card_shop_id_code_end", "card", ["shop_id", "code_end"])


def _print_job(t: SimpleNamespace) -> None:
    op.create_table(
        "print_job",
        *own(t),
        sa.Column("voucher_id", t.id, nullable=False),
        sa.Column("copy_number", t.whole, nullable=False),
        sa.Column("left_minor", t.whole, nullable=False),
        sa.Column("paper", sa.Text(), nullable=False),
        sa.Column("printer", sa.Text(), nullable=False),
        sa.Column("asked_by", t.id, nullable=False),
        sa.Column("asked_at", t.at, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("tries", t.whole, nullable=False),
        sa.Column("moved_at", t.at, nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_print_job"),
        sa.CheckConstraint(
            "state IN ('waiting', 'sending', 'printed', 'silent', 'no-paper', 'unsure', 'dropped')",
            name=op.f("ck_print_job_state"),
        ),
        sa.CheckConstraint(f"paper IN ({PAPERS})", name=op.f("ck_print_job_paper")),
        sa.CheckConstraint("copy_number >= 1 AND left_minor > 0 AND tries >= 0", name=op.f("ck_print_job_counts")),
        to("print_job", "voucher_id", "voucher"),
        to("print_job", "asked_by", "person"),
        sa.UniqueConstraint("shop_id", "voucher_id", "copy_number", name="uq_print_job_shop_id_voucher_id_copy_number"),
        **STRICT,
    )
    op.create_index("ix_print_job_shop_id_counter_id_state", "print_job", ["shop_id", "counter_id", "state"])


def _shop_picture(t: SimpleNamespace) -> None:
    op.create_table(
        "shop_picture",
        *own(t),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("width", t.whole, nullable=False),
        sa.Column("height", t.whole, nullable=False),
        sa.Column("set_at", t.at, nullable=False),
        sa.Column("set_by", t.id, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_shop_picture"),
        sa.CheckConstraint("kind IN ('logo')", name=op.f("ck_shop_picture_kind")),
        sa.CheckConstraint("width >= 0 AND height >= 0 AND length(data) <= 90000", name=op.f("ck_shop_picture_size")),
        to("shop_picture", "set_by", "person"),
        **STRICT,
    )


def upgrade() -> None:
    """The columns and tables, and for SQLite their statistics, so that plans are good from the first day."""
    t = types()
    for make in (_voucher, _card, _print_job, _shop_picture):
        make(t)
    if op.get_bind().dialect.name == "sqlite":
        known = sa.table("sqlite_stat1", sa.column("tbl"), sa.column("idx"), sa.column("stat"))
        op.bulk_insert(known, [{"tbl": table, "idx": name, "stat": stat} for table, name, stat in STATISTICS])
