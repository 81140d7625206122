"""The tables, as SQLite and PostgreSQL keep them: columns and CHECKs, nothing else. Amounts are minor units."""

import uuid
from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from pos_recovery.domain.budget import Counts, Per, WhenUsedUp
from pos_recovery.domain.moment import Cause, Channel, Ending, MomentState
from pos_recovery.domain.people import Role
from pos_recovery.domain.remedy import CostSource, Kind, OnTill, RemedyState, VoucherForm
from pos_recovery.domain.views.sales import TicketKind
from pos_recovery.domain.views.vouchers import VoucherState

from .columns import Day, Flag, Id, Minor, UtcTime, one_of
from .row import COUNTED, PERSONAL, SECRET, Row, mark, table


def _to(name: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["shop_id", column], [f"{name}.shop_id", f"{name}.id"])


class ShopRow(Row, table=True):
    """The shop itself; its `id` is its `shop_id`."""

    __tablename__ = "shop"
    __table_args__: ClassVar[Any] = table(CheckConstraint("length(name) BETWEEN 1 AND 200", name="name"))
    name: str = Field(sa_type=Text)
    currency: str = Field(sa_type=Text)
    language: str = Field(sa_type=Text)
    country: str | None = Field(default=None, sa_type=Text)
    trade: str = Field(sa_type=Text)
    practice: bool = Field(sa_type=Flag)
    address: str | None = Field(default=None, sa_type=Text)
    match_key: str = Field(sa_type=Text, sa_column_kwargs=mark(SECRET))
    created_at: datetime = Field(sa_type=UtcTime)


class CounterRow(Row, table=True):
    """A counter of the shop; its `id` is its `counter_id`."""

    __tablename__ = "counter"
    __table_args__: ClassVar[Any] = table(UniqueConstraint("shop_id", "name"))
    name: str = Field(sa_type=Text)
    created_at: datetime = Field(sa_type=UtcTime)


class PersonRow(Row, table=True):
    """A person of the shop, with the hash of the PIN and the wrong tries."""

    __tablename__ = "person"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("role", Role), name="role"),
        CheckConstraint("tries >= 0 AND rests >= 0", name="tries"),
        UniqueConstraint("shop_id", "name_key"),
    )
    name: str = Field(sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    name_key: str = Field(sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    role: str = Field(sa_type=Text)
    enabled: bool = Field(sa_type=Flag)
    pin_hash: str = Field(sa_type=Text, sa_column_kwargs=mark(SECRET))
    tries: int = Field(sa_type=Minor)
    rests: int = Field(sa_type=Minor)
    resting_until: datetime | None = Field(default=None, sa_type=UtcTime)
    joined_at: datetime = Field(sa_type=UtcTime)
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)


class AuthorityRow(Row, table=True):
    """What a role may give by itself; NULL is no limit."""

    __tablename__ = "authority"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("role", Role), name="role"),
        CheckConstraint(
            "per_remedy_minor >= 0 AND per_moment_minor >= 0 AND per_day_minor >= 0 AND per_week_minor >= 0",
            name="limits",
        ),
        UniqueConstraint("shop_id", "role"),
    )
    role: str = Field(sa_type=Text)
    per_remedy_minor: int | None = Field(default=None, sa_type=Minor)
    per_moment_minor: int | None = Field(default=None, sa_type=Minor)
    per_day_minor: int | None = Field(default=None, sa_type=Minor)
    per_week_minor: int | None = Field(default=None, sa_type=Minor)
    kinds: str | None = Field(default=None, sa_type=Text)
    note_above_minor: int | None = Field(default=None, sa_type=Minor)
    revision: int = Field(default=1, sa_type=Minor)


class SettingRow(Row, table=True):
    """A setting from a business day on. Append only: the newest line that holds counts."""

    __tablename__ = "setting"
    __table_args__: ClassVar[Any] = table(Index(None, "shop_id", "key"))
    key: str = Field(sa_type=Text)
    value: str = Field(sa_type=Text)
    since: date = Field(sa_type=Day)
    set_at: datetime = Field(sa_type=UtcTime)


class ItemRow(Row, table=True):
    """An item of the menu."""

    __tablename__ = "item"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("price_minor >= 0 AND cost_minor >= 0 AND tax_rate_milli >= 0", name="amounts"),
        UniqueConstraint("shop_id", "sku"),
    )
    sku: str = Field(sa_type=Text)
    name: str = Field(sa_type=Text)
    category: str = Field(sa_type=Text)
    price_minor: int = Field(sa_type=Minor)
    cost_minor: int | None = Field(default=None, sa_type=Minor)
    tax_rate_milli: int = Field(sa_type=Minor)
    alcohol: bool = Field(sa_type=Flag)
    revision: int = Field(default=1, sa_type=Minor)


class BudgetRuleRow(Row, table=True):
    """What the owner set: an amount per day, week or month for the shop (`whom` = shop_id) or one person; NULL is none."""

    __tablename__ = "budget_rule"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("per", Per), name="per"),
        CheckConstraint(one_of("counts", Counts), name="counts"),
        CheckConstraint(one_of("when_used_up", WhenUsedUp), name="when_used_up"),
        CheckConstraint("amount_minor >= 0", name="amount"),
        UniqueConstraint("shop_id", "whom", "per"),
    )
    whom: uuid.UUID = Field(sa_type=Id)
    per: str = Field(sa_type=Text)
    amount_minor: int | None = Field(default=None, sa_type=Minor)
    counts: str = Field(sa_type=Text)
    when_used_up: str = Field(sa_type=Text)
    set_at: datetime = Field(sa_type=UtcTime)
    revision: int = Field(default=1, sa_type=Minor)


class BudgetRow(Row, table=True):
    """One budget in one period. `spent` and `held` move only with a ledger line that explains it."""

    __tablename__ = "budget"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("per", Per), name="per"),
        CheckConstraint(one_of("counts", Counts), name="counts"),
        CheckConstraint(one_of("when_used_up", WhenUsedUp), name="when_used_up"),
        CheckConstraint("limit_minor >= 0 AND spent_minor >= 0 AND held_minor >= 0", name="amounts"),
        UniqueConstraint("shop_id", "whom", "per", "first_day"),
    )
    whom: uuid.UUID = Field(sa_type=Id)
    per: str = Field(sa_type=Text)
    first_day: date = Field(sa_type=Day)
    last_day: date = Field(sa_type=Day)
    limit_minor: int = Field(sa_type=Minor)
    spent_minor: int = Field(default=0, sa_type=Minor, sa_column_kwargs=mark(COUNTED))
    held_minor: int = Field(default=0, sa_type=Minor, sa_column_kwargs=mark(COUNTED))
    counts: str = Field(sa_type=Text)
    when_used_up: str = Field(sa_type=Text)
    closed: bool = Field(sa_type=Flag)
    revision: int = Field(default=1, sa_type=Minor)


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
        _to("person", "logged_by"),
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
        _to("moment", "moment_id"),
        _to("person", "given_by"),
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
        _to("remedy", "remedy_id"),
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
        _to("remedy", "remedy_id"),
        _to("person", "approver_id"),
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


class VoucherRow(Row, table=True):
    """A do-over voucher. Its code stands in the journal by its last four letters and a digest."""

    __tablename__ = "voucher"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("form", VoucherForm), name="form"),
        CheckConstraint(one_of("cost_source", CostSource), name="cost_source"),
        CheckConstraint(one_of("state", VoucherState), name="state"),
        CheckConstraint("worth_minor > 0 AND left_minor >= 0 AND left_minor <= worth_minor", name="worth"),
        CheckConstraint("cost_minor >= 0 AND cost_left_minor >= 0 AND cost_left_minor <= cost_minor", name="cost"),
        CheckConstraint("copies >= 0", name="copies"),
        _to("remedy", "remedy_id"),
        _to("moment", "moment_id"),
        UniqueConstraint("shop_id", "code"),
        Index(None, "shop_id", "remedy_id"),
        Index(None, "shop_id", "moment_id"),
        Index(None, "shop_id", "state", "ends_at"),
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


class RedemptionRow(Row, table=True):
    """One use of a voucher."""

    __tablename__ = "redemption"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("value_minor > 0 AND cost_minor >= 0", name="amounts"),
        _to("voucher", "voucher_id"),
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


class LedgerRow(Row, table=True):
    """A line of the goodwill ledger: why a budget moved, or why it did not (`moves` is false after its month closed)."""

    __tablename__ = "ledger"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("kind IN ('spend', 'hold', 'settle', 'release', 'reverse', 'rehold')", name="kind"),
        CheckConstraint("amount_minor >= 0", name="amount"),
        Index(None, "shop_id", "budget_id"),
        Index(None, "shop_id", "voucher_id"),
        Index(None, "shop_id", "remedy_id"),
    )
    at: datetime = Field(sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    budget_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    kind: str = Field(sa_type=Text)
    amount_minor: int = Field(sa_type=Minor)
    moves: bool = Field(sa_type=Flag)
    remedy_id: uuid.UUID = Field(sa_type=Id)
    voucher_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    redemption_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    approval_id: uuid.UUID | None = Field(default=None, sa_type=Id)


class VisitRow(Row, table=True):
    """They were seen again: by a redemption, a tap, or a ticket of the till."""

    __tablename__ = "visit"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("how IN ('redemption', 'tap', 'ticket')", name="how"),
        CheckConstraint("value_minor >= 0", name="value"),
        Index(None, "shop_id", "moment_id"),
        Index(None, "shop_id", "customer_id"),
    )
    at: datetime = Field(sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    how: str = Field(sa_type=Text)
    moment_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    customer_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    redemption_id: uuid.UUID | None = Field(default=None, sa_type=Id)
    ticket: str | None = Field(default=None, sa_type=Text)
    value_minor: int | None = Field(default=None, sa_type=Minor)
    taken_back: bool = Field(sa_type=Flag)
    revision: int = Field(default=1, sa_type=Minor)


class TicketRow(Row, table=True):
    """A ticket of the till, from a sales file. Who it was stays as keyed digests only."""

    __tablename__ = "ticket"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("kind", TicketKind), name="kind"),
        UniqueConstraint("shop_id", "format", "number"),
        Index(None, "shop_id", "business_date"),
        Index(None, "shop_id", "number"),
    )
    import_id: uuid.UUID = Field(sa_type=Id)
    format: str = Field(sa_type=Text)
    number: str = Field(sa_type=Text)
    at: datetime = Field(sa_type=UtcTime)
    at_second: datetime | None = Field(default=None, sa_type=UtcTime)
    business_date: date = Field(sa_type=Day)
    total_minor: int = Field(sa_type=Minor)
    kind: str = Field(sa_type=Text)
    visit: bool = Field(sa_type=Flag)
    customer_key: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    phone_key: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    email_key: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(PERSONAL))
    salt: str = Field(sa_type=Text)
    revision: int = Field(default=1, sa_type=Minor)


class SalesImportRow(Row, table=True):
    """One import of a till's file."""

    __tablename__ = "sales_import"
    __table_args__: ClassVar[Any] = table()
    at: datetime = Field(sa_type=UtcTime)
    imported_by: uuid.UUID = Field(sa_type=Id)
    format: str = Field(sa_type=Text)
    sha256: str = Field(sa_type=Text)
    tickets: int = Field(sa_type=Minor)
    visits: int = Field(sa_type=Minor)
    new: int = Field(sa_type=Minor)
    same: int = Field(sa_type=Minor)
    changed: int = Field(sa_type=Minor)


class SalesMappingRow(Row, table=True):
    """How the columns of an unknown file were mapped by hand, remembered by its header."""

    __tablename__ = "sales_mapping"
    __table_args__: ClassVar[Any] = table(UniqueConstraint("shop_id", "header"))
    header: str = Field(sa_type=Text)
    mapping: str = Field(sa_type=Text)
    answers: str = Field(sa_type=Text)
    set_at: datetime = Field(sa_type=UtcTime)
    revision: int = Field(default=1, sa_type=Minor)


class BooksMonthRow(Row, table=True):
    """A closed month; `content` is the digest of its lines."""

    __tablename__ = "books_month"
    __table_args__: ClassVar[Any] = table(UniqueConstraint("shop_id", "month"))
    month: str = Field(sa_type=Text)
    policy: str = Field(sa_type=Text)
    entries: int = Field(sa_type=Minor)
    closed_at: datetime = Field(sa_type=UtcTime)
    closed_by: uuid.UUID = Field(sa_type=Id)


class PostingRow(Row, table=True):
    """A line of a closed month, kept as it was closed."""

    __tablename__ = "posting"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint("line_type IN ('post', 'memo')", name="line_type"),
        CheckConstraint("debit_minor >= 0 AND credit_minor >= 0", name="amounts"),
        UniqueConstraint("shop_id", "month", "position"),
    )
    month: str = Field(sa_type=Text)
    position: int = Field(sa_type=Minor)
    group_no: int = Field(sa_type=Minor)
    entry: str | None = Field(default=None, sa_type=Text)
    line_type: str = Field(sa_type=Text)
    business_date: date = Field(sa_type=Day)
    recorded_at: datetime = Field(sa_type=UtcTime)
    kind: str = Field(sa_type=Text)
    account_code: str = Field(sa_type=Text)
    account: str = Field(sa_type=Text)
    debit_minor: int | None = Field(default=None, sa_type=Minor)
    credit_minor: int | None = Field(default=None, sa_type=Minor)
    price_minor: int | None = Field(default=None, sa_type=Minor)
    tax_rate_milli: int | None = Field(default=None, sa_type=Minor)
    cost_minor: int | None = Field(default=None, sa_type=Minor)
    cost_source: str | None = Field(default=None, sa_type=Text)
    on_till: str | None = Field(default=None, sa_type=Text)
    ticket: str | None = Field(default=None, sa_type=Text)
    voucher: str | None = Field(default=None, sa_type=Text)
    given_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    approved_by: uuid.UUID | None = Field(default=None, sa_type=Id)
    reversal_of: str | None = Field(default=None, sa_type=Text)
    text: str = Field(sa_type=Text)


class BooksExportRow(Row, table=True):
    """A file that went to the bookkeeper."""

    __tablename__ = "books_export"
    __table_args__: ClassVar[Any] = table(Index(None, "shop_id", "first_day", "last_day"))
    at: datetime = Field(sa_type=UtcTime)
    exported_by: uuid.UUID = Field(sa_type=Id)
    first_day: date = Field(sa_type=Day)
    last_day: date = Field(sa_type=Day)
    format: str = Field(sa_type=Text)
    entries: int = Field(sa_type=Minor)
    sha256: str = Field(sa_type=Text)


class RequestRow(Row, table=True):
    """A request that was answered: its `id` is the request ID. The same again gets the same answer (P91)."""

    __tablename__ = "request"
    __table_args__: ClassVar[Any] = table()
    fingerprint: str = Field(sa_type=Text)
    answer: str = Field(sa_type=Text, sa_column_kwargs=mark(SECRET))
    at: datetime = Field(sa_type=UtcTime)
