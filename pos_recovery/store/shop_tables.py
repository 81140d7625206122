"""The shop's own tables: shop, counters, people, authority, settings, menu. Amounts are minor units."""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Index, Text, UniqueConstraint
from sqlmodel import Field

from pos_recovery.domain.people import Role

from .columns import Day, Flag, Minor, UtcTime, one_of
from .row import PERSONAL, SECRET, Row, mark, table


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
    """A person of the shop, with the hash of the PIN, the wrong tries, and a digest of the badge if they carry one."""

    __tablename__ = "person"
    __table_args__: ClassVar[Any] = table(
        CheckConstraint(one_of("role", Role), name="role"),
        CheckConstraint("tries >= 0 AND rests >= 0", name="tries"),
        UniqueConstraint("shop_id", "name_key"),
        Index(None, "shop_id", "badge_key", unique=True),
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
    badge_key: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=mark(SECRET))


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
