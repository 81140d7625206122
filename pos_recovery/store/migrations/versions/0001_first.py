"""First schema: every table as it was first made, one function each. Self-contained: imports nothing of the app.

It is long because a revision is one file, is applied whole or not at all, and is history: what changes comes after it.
Its one noun is the schema that every shop's file began with; in two files either half would be a shop that never was.
"""

from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

STRICT: dict[str, Any] = {"sqlite_strict": True, "sqlite_with_rowid": False}
ROWS = 1_000_000
FEW = ("state", "kind", "per", "role", "format", "counter_id")  # columns with few different words
APPEND_ONLY = ("journal", "ledger", "setting", "approval", "posting", "books_month", "books_export", "sales_import")


def types() -> SimpleNamespace:
    """The engine's own types: TEXT, INTEGER and BLOB on SQLite."""
    if op.get_bind().dialect.name == "postgresql":
        return SimpleNamespace(
            id=sa.Uuid(), at=sa.DateTime(timezone=True), day=sa.Date(), flag=sa.Boolean(), whole=sa.BigInteger()
        )
    return SimpleNamespace(id=sa.LargeBinary(16), at=sa.Text(), day=sa.Text(), flag=sa.Integer(), whole=sa.Integer())


def row(t: SimpleNamespace) -> tuple[sa.Column[Any], ...]:
    """The columns that every row of the shop begins with."""
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


def _authority(t: SimpleNamespace) -> None:
    op.create_table(
        "authority",
        *row(t),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("per_remedy_minor", t.whole, nullable=True),
        sa.Column("per_moment_minor", t.whole, nullable=True),
        sa.Column("per_day_minor", t.whole, nullable=True),
        sa.Column("per_week_minor", t.whole, nullable=True),
        sa.Column("kinds", sa.Text(), nullable=True),
        sa.Column("note_above_minor", t.whole, nullable=True),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_authority"),
        sa.CheckConstraint(
            "per_remedy_minor >= 0 AND per_moment_minor >= 0 AND per_day_minor >= 0 AND per_week_minor >= 0",
            name=op.f("ck_authority_limits"),
        ),
        sa.CheckConstraint(
            "role IN ('staff', 'lead', 'manager', 'bookkeeper', 'owner')",
            name=op.f("ck_authority_role"),
        ),
        sa.UniqueConstraint("shop_id", "role", name="uq_authority_shop_id_role"),
        **STRICT,
    )


def _books_export(t: SimpleNamespace) -> None:
    op.create_table(
        "books_export",
        *row(t),
        sa.Column("at", t.at, nullable=False),
        sa.Column("exported_by", t.id, nullable=False),
        sa.Column("first_day", t.day, nullable=False),
        sa.Column("last_day", t.day, nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("entries", t.whole, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_books_export"),
        **STRICT,
    )
    op.create_index("ix_books_export_shop_id_first_day_last_day", "books_export", ["shop_id", "first_day", "last_day"])


def _books_month(t: SimpleNamespace) -> None:
    op.create_table(
        "books_month",
        *row(t),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("policy", sa.Text(), nullable=False),
        sa.Column("entries", t.whole, nullable=False),
        sa.Column("closed_at", t.at, nullable=False),
        sa.Column("closed_by", t.id, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_books_month"),
        sa.UniqueConstraint("shop_id", "month", name="uq_books_month_shop_id_month"),
        **STRICT,
    )


def _budget(t: SimpleNamespace) -> None:
    op.create_table(
        "budget",
        *row(t),
        sa.Column("whom", t.id, nullable=False),
        sa.Column("per", sa.Text(), nullable=False),
        sa.Column("first_day", t.day, nullable=False),
        sa.Column("last_day", t.day, nullable=False),
        sa.Column("limit_minor", t.whole, nullable=False),
        sa.Column("spent_minor", t.whole, nullable=False),
        sa.Column("held_minor", t.whole, nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("when_used_up", sa.Text(), nullable=False),
        sa.Column("closed", t.flag, nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_budget"),
        sa.CheckConstraint("counts IN ('cost', 'value')", name=op.f("ck_budget_counts")),
        sa.CheckConstraint(
            "limit_minor >= 0 AND spent_minor >= 0 AND held_minor >= 0",
            name=op.f("ck_budget_amounts"),
        ),
        sa.CheckConstraint("per IN ('day', 'week', 'month')", name=op.f("ck_budget_per")),
        sa.CheckConstraint("when_used_up IN ('ask', 'stop')", name=op.f("ck_budget_when_used_up")),
        sa.UniqueConstraint("shop_id", "whom", "per", "first_day", name="uq_budget_shop_id_whom_per_first_day"),
        **STRICT,
    )


def _budget_rule(t: SimpleNamespace) -> None:
    op.create_table(
        "budget_rule",
        *row(t),
        sa.Column("whom", t.id, nullable=False),
        sa.Column("per", sa.Text(), nullable=False),
        sa.Column("amount_minor", t.whole, nullable=True),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("when_used_up", sa.Text(), nullable=False),
        sa.Column("set_at", t.at, nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_budget_rule"),
        sa.CheckConstraint("amount_minor >= 0", name=op.f("ck_budget_rule_amount")),
        sa.CheckConstraint("counts IN ('cost', 'value')", name=op.f("ck_budget_rule_counts")),
        sa.CheckConstraint("per IN ('day', 'week', 'month')", name=op.f("ck_budget_rule_per")),
        sa.CheckConstraint("when_used_up IN ('ask', 'stop')", name=op.f("ck_budget_rule_when_used_up")),
        sa.UniqueConstraint("shop_id", "whom", "per", name="uq_budget_rule_shop_id_whom_per"),
        **STRICT,
    )


def _counter(t: SimpleNamespace) -> None:
    op.create_table(
        "counter",
        *row(t),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_at", t.at, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_counter"),
        sa.UniqueConstraint("shop_id", "name", name="uq_counter_shop_id_name"),
        **STRICT,
    )


def _customer(t: SimpleNamespace) -> None:
    op.create_table(
        "customer",
        *row(t),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("phone_key", sa.Text(), nullable=True),
        sa.Column("email_key", sa.Text(), nullable=True),
        sa.Column("contact_until", t.day, nullable=True),
        sa.Column("made_at", t.at, nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_customer"),
        **STRICT,
    )
    op.create_index("ix_customer_shop_id_email_key", "customer", ["shop_id", "email_key"])
    op.create_index("ix_customer_shop_id_phone_key", "customer", ["shop_id", "phone_key"])


def _item(t: SimpleNamespace) -> None:
    op.create_table(
        "item",
        *row(t),
        sa.Column("sku", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("price_minor", t.whole, nullable=False),
        sa.Column("cost_minor", t.whole, nullable=True),
        sa.Column("tax_rate_milli", t.whole, nullable=False),
        sa.Column("alcohol", t.flag, nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_item"),
        sa.CheckConstraint(
            "price_minor >= 0 AND cost_minor >= 0 AND tax_rate_milli >= 0",
            name=op.f("ck_item_amounts"),
        ),
        sa.UniqueConstraint("shop_id", "sku", name="uq_item_shop_id_sku"),
        **STRICT,
    )


def _journal(t: SimpleNamespace) -> None:
    op.create_table(
        "journal",
        sa.Column("shop_id", t.id, nullable=False),
        sa.Column("counter_id", t.id, nullable=False),
        sa.Column("seq", t.whole, nullable=False),
        sa.Column("at", t.at, nullable=False),
        sa.Column("business_date", t.day, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("by_id", t.id, nullable=True),
        sa.Column("request_id", t.id, nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("prev", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "counter_id", "seq", name="pk_journal"),
        **STRICT,
    )
    op.create_index("ix_journal_shop_id_kind_at", "journal", ["shop_id", "kind", "at"])


def _ledger(t: SimpleNamespace) -> None:
    op.create_table(
        "ledger",
        *row(t),
        sa.Column("at", t.at, nullable=False),
        sa.Column("business_date", t.day, nullable=False),
        sa.Column("budget_id", t.id, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("amount_minor", t.whole, nullable=False),
        sa.Column("moves", t.flag, nullable=False),
        sa.Column("remedy_id", t.id, nullable=False),
        sa.Column("voucher_id", t.id, nullable=True),
        sa.Column("redemption_id", t.id, nullable=True),
        sa.Column("approval_id", t.id, nullable=True),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_ledger"),
        sa.CheckConstraint("amount_minor >= 0", name=op.f("ck_ledger_amount")),
        sa.CheckConstraint(
            "kind IN ('spend', 'hold', 'settle', 'release', 'reverse', 'rehold')",
            name=op.f("ck_ledger_kind"),
        ),
        **STRICT,
    )
    op.create_index("ix_ledger_shop_id_budget_id", "ledger", ["shop_id", "budget_id"])
    op.create_index("ix_ledger_shop_id_remedy_id", "ledger", ["shop_id", "remedy_id"])
    op.create_index("ix_ledger_shop_id_voucher_id", "ledger", ["shop_id", "voucher_id"])


def _person(t: SimpleNamespace) -> None:
    op.create_table(
        "person",
        *row(t),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("enabled", t.flag, nullable=False),
        sa.Column("pin_hash", sa.Text(), nullable=False),
        sa.Column("tries", t.whole, nullable=False),
        sa.Column("rests", t.whole, nullable=False),
        sa.Column("resting_until", t.at, nullable=True),
        sa.Column("joined_at", t.at, nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_person"),
        sa.CheckConstraint(
            "role IN ('staff', 'lead', 'manager', 'bookkeeper', 'owner')",
            name=op.f("ck_person_role"),
        ),
        sa.CheckConstraint("tries >= 0 AND rests >= 0", name=op.f("ck_person_tries")),
        sa.UniqueConstraint("shop_id", "name_key", name="uq_person_shop_id_name_key"),
        **STRICT,
    )


def _posting(t: SimpleNamespace) -> None:
    op.create_table(
        "posting",
        *row(t),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("position", t.whole, nullable=False),
        sa.Column("group_no", t.whole, nullable=False),
        sa.Column("entry", sa.Text(), nullable=True),
        sa.Column("line_type", sa.Text(), nullable=False),
        sa.Column("business_date", t.day, nullable=False),
        sa.Column("recorded_at", t.at, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("account_code", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("debit_minor", t.whole, nullable=True),
        sa.Column("credit_minor", t.whole, nullable=True),
        sa.Column("price_minor", t.whole, nullable=True),
        sa.Column("tax_rate_milli", t.whole, nullable=True),
        sa.Column("cost_minor", t.whole, nullable=True),
        sa.Column("cost_source", sa.Text(), nullable=True),
        sa.Column("on_till", sa.Text(), nullable=True),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("voucher", sa.Text(), nullable=True),
        sa.Column("given_by", t.id, nullable=True),
        sa.Column("approved_by", t.id, nullable=True),
        sa.Column("reversal_of", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_posting"),
        sa.CheckConstraint("debit_minor >= 0 AND credit_minor >= 0", name=op.f("ck_posting_amounts")),
        sa.CheckConstraint("line_type IN ('post', 'memo')", name=op.f("ck_posting_line_type")),
        sa.UniqueConstraint("shop_id", "month", "position", name="uq_posting_shop_id_month_position"),
        **STRICT,
    )


def _request(t: SimpleNamespace) -> None:
    op.create_table(
        "request",
        *row(t),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("at", t.at, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_request"),
        **STRICT,
    )


def _sales_import(t: SimpleNamespace) -> None:
    op.create_table(
        "sales_import",
        *row(t),
        sa.Column("at", t.at, nullable=False),
        sa.Column("imported_by", t.id, nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("tickets", t.whole, nullable=False),
        sa.Column("visits", t.whole, nullable=False),
        sa.Column("new", t.whole, nullable=False),
        sa.Column("same", t.whole, nullable=False),
        sa.Column("changed", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_sales_import"),
        **STRICT,
    )


def _sales_mapping(t: SimpleNamespace) -> None:
    op.create_table(
        "sales_mapping",
        *row(t),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("mapping", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("set_at", t.at, nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_sales_mapping"),
        sa.UniqueConstraint("shop_id", "header", name="uq_sales_mapping_shop_id_header"),
        **STRICT,
    )


def _setting(t: SimpleNamespace) -> None:
    op.create_table(
        "setting",
        *row(t),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("since", t.day, nullable=False),
        sa.Column("set_at", t.at, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_setting"),
        **STRICT,
    )
    op.create_index("ix_setting_shop_id_key", "setting", ["shop_id", "key"])


def _shop(t: SimpleNamespace) -> None:
    op.create_table(
        "shop",
        *row(t),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("trade", sa.Text(), nullable=False),
        sa.Column("practice", t.flag, nullable=False),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("match_key", sa.Text(), nullable=False),
        sa.Column("created_at", t.at, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_shop"),
        sa.CheckConstraint("length(name) BETWEEN 1 AND 200", name=op.f("ck_shop_name")),
        **STRICT,
    )


def _ticket(t: SimpleNamespace) -> None:
    op.create_table(
        "ticket",
        *row(t),
        sa.Column("import_id", t.id, nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("at", t.at, nullable=False),
        sa.Column("at_second", t.at, nullable=True),
        sa.Column("business_date", t.day, nullable=False),
        sa.Column("total_minor", t.whole, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("visit", t.flag, nullable=False),
        sa.Column("customer_key", sa.Text(), nullable=True),
        sa.Column("phone_key", sa.Text(), nullable=True),
        sa.Column("email_key", sa.Text(), nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_ticket"),
        sa.CheckConstraint("kind IN ('sale', 'refund', 'void', 'open', 'other')", name=op.f("ck_ticket_kind")),
        sa.UniqueConstraint("shop_id", "format", "number", name="uq_ticket_shop_id_format_number"),
        **STRICT,
    )
    op.create_index("ix_ticket_shop_id_business_date", "ticket", ["shop_id", "business_date"])
    op.create_index("ix_ticket_shop_id_number", "ticket", ["shop_id", "number"])


def _visit(t: SimpleNamespace) -> None:
    op.create_table(
        "visit",
        *row(t),
        sa.Column("at", t.at, nullable=False),
        sa.Column("business_date", t.day, nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("moment_id", t.id, nullable=True),
        sa.Column("customer_id", t.id, nullable=True),
        sa.Column("redemption_id", t.id, nullable=True),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("value_minor", t.whole, nullable=True),
        sa.Column("taken_back", t.flag, nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_visit"),
        sa.CheckConstraint("how IN ('redemption', 'tap', 'ticket')", name=op.f("ck_visit_how")),
        sa.CheckConstraint("value_minor >= 0", name=op.f("ck_visit_value")),
        **STRICT,
    )
    op.create_index("ix_visit_shop_id_customer_id", "visit", ["shop_id", "customer_id"])
    op.create_index("ix_visit_shop_id_moment_id", "visit", ["shop_id", "moment_id"])


def _moment(t: SimpleNamespace) -> None:
    op.create_table(
        "moment",
        *row(t),
        sa.Column("logged_at", t.at, nullable=False),
        sa.Column("happened_at", t.at, nullable=False),
        sa.Column("business_date", t.day, nullable=False),
        sa.Column("logged_by", t.id, nullable=False),
        sa.Column("confirmed", t.flag, nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=True),
        sa.Column("wish", sa.Text(), nullable=True),
        sa.Column("upset", sa.Text(), nullable=True),
        sa.Column("our_fault", sa.Text(), nullable=True),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("ticket_total_minor", t.whole, nullable=True),
        sa.Column("customer_id", t.id, nullable=True),
        sa.Column("party", t.whole, nullable=True),
        sa.Column("link", sa.Text(), nullable=True),
        sa.Column("after_voucher_id", t.id, nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ending", sa.Text(), nullable=True),
        sa.Column("first_ending", sa.Text(), nullable=True),
        sa.Column("ended_at", t.at, nullable=True),
        sa.Column("ended_by", t.id, nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_moment"),
        sa.CheckConstraint(
            "cause IN ('wait', 'order', 'quality', 'taste', 'manner', 'charge', 'out', 'kind', "
            "'clean', 'broken', 'safety', 'other')",
            name=op.f("ck_moment_cause"),
        ),
        sa.CheckConstraint(
            "channel IN ('counter', 'phone', 'email', 'review', 'social', 'delivery')",
            name=op.f("ck_moment_channel"),
        ),
        sa.CheckConstraint(
            "ending IS NULL OR ending IN ('put-right', 'heard', 'no-thanks', 'left', 'not-reached', 'mistake')",
            name=op.f("ck_moment_ending"),
        ),
        sa.CheckConstraint("state IN ('open', 'closed')", name=op.f("ck_moment_state")),
        sa.CheckConstraint("ticket_total_minor >= 0", name=op.f("ck_moment_ticket_total")),
        to("moment", "logged_by", "person"),
        **STRICT,
    )
    op.create_index("ix_moment_shop_id_business_date", "moment", ["shop_id", "business_date"])
    op.create_index("ix_moment_shop_id_state", "moment", ["shop_id", "state"])
    op.create_index("ix_moment_shop_id_ticket", "moment", ["shop_id", "ticket"])


def _remedy(t: SimpleNamespace) -> None:
    op.create_table(
        "remedy",
        *row(t),
        sa.Column("moment_id", t.id, nullable=False),
        sa.Column("given_at", t.at, nullable=False),
        sa.Column("business_date", t.day, nullable=False),
        sa.Column("given_by", t.id, nullable=False),
        sa.Column("confirmed", t.flag, nullable=False),
        sa.Column("approved_by", t.id, nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value_minor", t.whole, nullable=False),
        sa.Column("goodwill_minor", t.whole, nullable=False),
        sa.Column("cost_minor", t.whole, nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("undone_at", t.at, nullable=True),
        sa.Column("undone_on", t.day, nullable=True),
        sa.Column("undone_by", t.id, nullable=True),
        sa.Column("undo_reason", sa.Text(), nullable=True),
        sa.Column("got_it", t.flag, nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_remedy"),
        sa.CheckConstraint(
            "kind IN ('sorry', 'comp', 'free-item', 'remake', 'discount', 'refund', 'correction', "
            "'upgrade', 'extra', 'voucher')",
            name=op.f("ck_remedy_kind"),
        ),
        sa.CheckConstraint("state IN ('given', 'undone')", name=op.f("ck_remedy_state")),
        sa.CheckConstraint(
            "value_minor >= 0 AND goodwill_minor >= 0 AND cost_minor >= 0",
            name=op.f("ck_remedy_amounts"),
        ),
        to("remedy", "given_by", "person"),
        to("remedy", "moment_id", "moment"),
        **STRICT,
    )
    op.create_index("ix_remedy_shop_id_business_date_given_by", "remedy", ["shop_id", "business_date", "given_by"])
    op.create_index("ix_remedy_shop_id_moment_id", "remedy", ["shop_id", "moment_id"])


def _approval(t: SimpleNamespace) -> None:
    op.create_table(
        "approval",
        *row(t),
        sa.Column("remedy_id", t.id, nullable=False),
        sa.Column("asked_by", t.id, nullable=False),
        sa.Column("approver_id", t.id, nullable=False),
        sa.Column("own", t.flag, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("over_minor", t.whole, nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at", t.at, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_approval"),
        sa.CheckConstraint("own OR asked_by <> approver_id", name=op.f("ck_approval_own")),
        to("approval", "approver_id", "person"),
        to("approval", "remedy_id", "remedy"),
        sa.UniqueConstraint("shop_id", "remedy_id", name="uq_approval_shop_id_remedy_id"),
        **STRICT,
    )


def _remedy_part(t: SimpleNamespace) -> None:
    op.create_table(
        "remedy_part",
        *row(t),
        sa.Column("remedy_id", t.id, nullable=False),
        sa.Column("position", t.whole, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=True),
        sa.Column("from_sku", sa.Text(), nullable=True),
        sa.Column("category", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=True),
        sa.Column("qty", t.whole, nullable=False),
        sa.Column("value_minor", t.whole, nullable=False),
        sa.Column("cost_minor", t.whole, nullable=False),
        sa.Column("cost_source", sa.Text(), nullable=False),
        sa.Column("tax_rate_milli", t.whole, nullable=True),
        sa.Column("on_till", sa.Text(), nullable=False),
        sa.Column("taken_back", t.flag, nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_remedy_part"),
        sa.CheckConstraint(
            "cost_source IN ('known', 'stated', 'about', 'none')",
            name=op.f("ck_remedy_part_cost_source"),
        ),
        sa.CheckConstraint(
            "kind IN ('sorry', 'comp', 'free-item', 'remake', 'discount', 'refund', 'correction', "
            "'upgrade', 'extra', 'voucher')",
            name=op.f("ck_remedy_part_kind"),
        ),
        sa.CheckConstraint("on_till IN ('rung', 'not-rung', 'not-a-sale')", name=op.f("ck_remedy_part_on_till")),
        sa.CheckConstraint("value_minor >= 0 AND cost_minor >= 0 AND qty >= 1", name=op.f("ck_remedy_part_amounts")),
        to("remedy_part", "remedy_id", "remedy"),
        **STRICT,
    )
    op.create_index("ix_remedy_part_shop_id_remedy_id", "remedy_part", ["shop_id", "remedy_id"])


def _voucher(t: SimpleNamespace) -> None:
    op.create_table(
        "voucher",
        *row(t),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("code_end", sa.Text(), nullable=False),
        sa.Column("remedy_id", t.id, nullable=False),
        sa.Column("part_id", t.id, nullable=False),
        sa.Column("moment_id", t.id, nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("sku", sa.Text(), nullable=True),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("worth_minor", t.whole, nullable=False),
        sa.Column("left_minor", t.whole, nullable=False),
        sa.Column("cost_minor", t.whole, nullable=False),
        sa.Column("cost_left_minor", t.whole, nullable=False),
        sa.Column("cost_source", sa.Text(), nullable=False),
        sa.Column("issued_at", t.at, nullable=False),
        sa.Column("issued_on", t.day, nullable=False),
        sa.Column("issued_by", t.id, nullable=False),
        sa.Column("good_until", t.day, nullable=False),
        sa.Column("ends_at", t.at, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("copies", t.whole, nullable=False),
        sa.Column("closed_at", t.at, nullable=True),
        sa.Column("closed_on", t.day, nullable=True),
        sa.Column("closed_by", t.id, nullable=True),
        sa.Column("closed_left_minor", t.whole, nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("replaces_id", t.id, nullable=True),
        sa.Column("replaced_by_id", t.id, nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_voucher"),
        sa.CheckConstraint("copies >= 0", name=op.f("ck_voucher_copies")),
        sa.CheckConstraint(
            "cost_minor >= 0 AND cost_left_minor >= 0 AND cost_left_minor <= cost_minor",
            name=op.f("ck_voucher_cost"),
        ),
        sa.CheckConstraint(
            "cost_source IN ('known', 'stated', 'about', 'none')",
            name=op.f("ck_voucher_cost_source"),
        ),
        sa.CheckConstraint("form IN ('item', 'category', 'money')", name=op.f("ck_voucher_form")),
        sa.CheckConstraint(
            "state IN ('blank', 'open', 'part-used', 'used', 'ended', 'cancelled')",
            name=op.f("ck_voucher_state"),
        ),
        sa.CheckConstraint(
            "worth_minor > 0 AND left_minor >= 0 AND left_minor <= worth_minor",
            name=op.f("ck_voucher_worth"),
        ),
        to("voucher", "moment_id", "moment"),
        to("voucher", "remedy_id", "remedy"),
        sa.UniqueConstraint("shop_id", "code", name="uq_voucher_shop_id_code"),
        **STRICT,
    )
    op.create_index("ix_voucher_shop_id_moment_id", "voucher", ["shop_id", "moment_id"])
    op.create_index("ix_voucher_shop_id_remedy_id", "voucher", ["shop_id", "remedy_id"])
    op.create_index("ix_voucher_shop_id_state_ends_at", "voucher", ["shop_id", "state", "ends_at"])


def _redemption(t: SimpleNamespace) -> None:
    op.create_table(
        "redemption",
        *row(t),
        sa.Column("voucher_id", t.id, nullable=False),
        sa.Column("at", t.at, nullable=False),
        sa.Column("business_date", t.day, nullable=False),
        sa.Column("redeemed_by", t.id, nullable=False),
        sa.Column("value_minor", t.whole, nullable=False),
        sa.Column("cost_minor", t.whole, nullable=False),
        sa.Column("on_till", sa.Text(), nullable=False),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("late", t.flag, nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("undone_at", t.at, nullable=True),
        sa.Column("undone_on", t.day, nullable=True),
        sa.Column("undone_by", t.id, nullable=True),
        sa.Column("undo_reason", sa.Text(), nullable=True),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("revision", t.whole, nullable=False),
        sa.PrimaryKeyConstraint("shop_id", "id", name="pk_redemption"),
        sa.CheckConstraint("value_minor > 0 AND cost_minor >= 0", name=op.f("ck_redemption_amounts")),
        to("redemption", "voucher_id", "voucher"),
        **STRICT,
    )
    op.create_index("ix_redemption_shop_id_business_date", "redemption", ["shop_id", "business_date"])
    op.create_index("ix_redemption_shop_id_voucher_id", "redemption", ["shop_id", "voucher_id"])


def _append_only() -> None:
    """Triggers that stop UPDATE and DELETE: they stop accidents; the journal finds the rest."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'append only: %', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$"
        )
        for name in APPEND_ONLY:
            op.execute(
                f"CREATE TRIGGER {name}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {name} "
                "FOR EACH STATEMENT EXECUTE FUNCTION append_only()"
            )
        return
    for name in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {name}_no_{verb.lower()} BEFORE {verb} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, 'append only: {name}'); END"
            )


def _statistics() -> None:
    """Tell SQLite what a grown shop looks like, so that plans are good from the first day.

    Without statistics it takes `shop_id = ?` for a handful of rows and scans the whole shop by its primary key. Each
    row reads: rows in the table, then how many share the first column, the first two, and so on
    (sqlite.org/fileformat2.html#the_sqlite_stat1_table); a primary key WITHOUT ROWID goes by its table's name.
    """
    bind = op.get_bind()
    if bind.dialect.name == "postgresql":
        return
    op.execute("ANALYZE")
    op.execute("DELETE FROM sqlite_stat1")
    # Asked table by table: `sqlite_schema` does not list the primary key of a table WITHOUT ROWID.
    tables = bind.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID%'")
    for (table,) in tables.fetchall():
        for _, name, unique, origin, _ in bind.exec_driver_sql(f"PRAGMA index_list({table})").fetchall():
            columns = [row[2] for row in bind.exec_driver_sql(f"PRAGMA index_info({name})").fetchall()]
            shares = [ROWS]
            for column in columns[1:]:
                shares.append(max(1, shares[-1] // (4 if column in FEW else 100_000)))
            if unique:
                shares[-1] = 1
            stat = " ".join(str(number) for number in (ROWS, *shares))
            index = table if origin == "pk" else name
            bind.exec_driver_sql("INSERT INTO sqlite_stat1 VALUES (?, ?, ?)", (table, index, stat))


def upgrade() -> None:
    """Every table of the shop."""
    t = types()
    for make in TABLES:
        make(t)
    _append_only()
    _statistics()


TABLES = (
    _authority,
    _books_export,
    _books_month,
    _budget,
    _budget_rule,
    _counter,
    _customer,
    _item,
    _journal,
    _ledger,
    _person,
    _posting,
    _request,
    _sales_import,
    _sales_mapping,
    _setting,
    _shop,
    _ticket,
    _visit,
    _moment,
    _remedy,
    _approval,
    _remedy_part,
    _voucher,
    _redemption,
)
