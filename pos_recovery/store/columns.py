"""Column types that say TEXT, INTEGER or BLOB on SQLite (STRICT tables) and use PostgreSQL's own types there."""

from __future__ import annotations

import enum
import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import BigInteger, Boolean, Date, DateTime, Integer, LargeBinary, Text, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from pos_recovery.domain.ids import key_of

Value = TypeVar("Value")
Convert = Callable[[Any], Any]


def _on_postgres(dialect: Dialect) -> bool:
    return dialect.name == "postgresql"


@lru_cache(maxsize=64)  # the same instant stands in many columns of one press
def utc_text(at: datetime) -> str:
    """The one written form of an instant: `2026-11-12T19:32:00.000000Z`. Sorts as text. ValueError when naive."""
    if at.tzinfo is None:
        raise ValueError("naive datetime")
    utc = at if at.tzinfo is UTC else at.astimezone(UTC)
    return f"{utc.isoformat(timespec='microseconds')[:-6]}Z"


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC)


def key_bytes(key: uuid.UUID) -> bytes:
    """A key as SQLite keeps it."""
    return key.int.to_bytes(16, "big")


def from_bytes(key: bytes) -> uuid.UUID:
    """A key that SQLite has kept."""
    return key_of(int.from_bytes(key, "big"))


class Converted(TypeDecorator[Value]):
    """A type whose values the driver does not take or give as they are. None never reaches a converter."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok = True

    def to_driver(self, dialect: Dialect) -> Convert | None:
        """What makes the driver's value; None when it is the same, as here."""
        return None

    def from_driver(self, dialect: Dialect) -> Convert | None:
        """What makes our value of the driver's; None when it is the same, as here."""
        return None

    def process_bind_param(self, value: Value | None, dialect: Dialect) -> Any:
        """To the driver, when SQLAlchemy executes."""
        convert = self.to_driver(dialect)
        return value if value is None or convert is None else convert(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """From the driver, when SQLAlchemy executes."""
        convert = self.from_driver(dialect)
        return value if value is None or convert is None else convert(value)


class Id(Converted[uuid.UUID]):
    """A UUIDv7: 16-byte BLOB on SQLite (sorts by time), native UUID on PostgreSQL."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """UUID or 16 bytes."""
        return dialect.type_descriptor(Uuid(as_uuid=True) if _on_postgres(dialect) else LargeBinary(16))

    def to_driver(self, dialect: Dialect) -> Convert | None:
        """Its 16 bytes."""
        return None if _on_postgres(dialect) else key_bytes

    def from_driver(self, dialect: Dialect) -> Convert | None:
        """From 16 bytes."""
        return None if _on_postgres(dialect) else from_bytes


class UtcTime(Converted[datetime]):
    """Aware instants only: TEXT of `utc_text` on SQLite, timestamptz on PostgreSQL."""

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """timestamptz or TEXT."""
        return dialect.type_descriptor(DateTime(timezone=True) if _on_postgres(dialect) else Text())

    def to_driver(self, dialect: Dialect) -> Convert | None:
        """Its written form, or the instant in UTC."""
        return _in_utc if _on_postgres(dialect) else utc_text

    def from_driver(self, dialect: Dialect) -> Convert | None:
        """In UTC."""
        return _in_utc if _on_postgres(dialect) else datetime.fromisoformat


class Day(Converted[date]):
    """A calendar or business day: TEXT `2026-11-12` on SQLite, DATE on PostgreSQL."""

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """DATE or TEXT."""
        return dialect.type_descriptor(Date() if _on_postgres(dialect) else Text())

    def to_driver(self, dialect: Dialect) -> Convert | None:
        """Its written form."""
        return None if _on_postgres(dialect) else date.isoformat

    def from_driver(self, dialect: Dialect) -> Convert | None:
        """From its written form."""
        return None if _on_postgres(dialect) else date.fromisoformat


class Flag(Converted[bool]):
    """Yes or no: INTEGER 0/1 on SQLite, BOOLEAN on PostgreSQL."""

    impl = Integer
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """BOOLEAN or INTEGER."""
        return dialect.type_descriptor(Boolean() if _on_postgres(dialect) else Integer())

    def to_driver(self, dialect: Dialect) -> Convert | None:
        """1 or 0."""
        return None if _on_postgres(dialect) else int

    def from_driver(self, dialect: Dialect) -> Convert | None:
        """From 1 or 0."""
        return None if _on_postgres(dialect) else bool


class Minor(TypeDecorator[int]):
    """An amount in minor units, or any other whole number: 64 bits on both engines."""

    impl = Integer
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """BIGINT or INTEGER."""
        return dialect.type_descriptor(BigInteger() if _on_postgres(dialect) else Integer())


def one_of(column: str, words: type[enum.StrEnum]) -> str:
    """The SQL of a CHECK that holds `column` to the words of an enumeration."""
    return f"{column} IN ({', '.join(repr(str(word)) for word in words)})"
