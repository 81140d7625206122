"""Column types that say TEXT, INTEGER or BLOB on SQLite (STRICT tables) and use PostgreSQL's own types there."""

from __future__ import annotations

import enum
import uuid
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Date, DateTime, Integer, LargeBinary, Text, Uuid
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine


def _on_postgres(dialect: Dialect) -> bool:
    return dialect.name == "postgresql"


def utc_text(at: datetime) -> str:
    """The one written form of an instant: `2026-11-12T19:32:00.000000Z`. Sorts as text. ValueError when naive."""
    if at.tzinfo is None:
        raise ValueError("naive datetime")
    utc = at if at.tzinfo is UTC else at.astimezone(UTC)
    return f"{utc.isoformat(timespec='microseconds')[:-6]}Z"


class Id(TypeDecorator[uuid.UUID]):
    """A UUIDv7: 16-byte BLOB on SQLite (sorts by time), native UUID on PostgreSQL."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """UUID or 16 bytes."""
        return dialect.type_descriptor(Uuid(as_uuid=True) if _on_postgres(dialect) else LargeBinary(16))

    def process_bind_param(self, value: uuid.UUID | None, dialect: Dialect) -> Any:
        """To the driver."""
        return value if value is None or _on_postgres(dialect) else value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> uuid.UUID | None:
        """From the driver."""
        return value if value is None or isinstance(value, uuid.UUID) else uuid.UUID(bytes=bytes(value))


class UtcTime(TypeDecorator[datetime]):
    """Aware instants only: TEXT of `utc_text` on SQLite, timestamptz on PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """timestamptz or TEXT."""
        return dialect.type_descriptor(DateTime(timezone=True) if _on_postgres(dialect) else Text())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """To the driver."""
        if value is None:
            return None
        return value.astimezone(UTC) if _on_postgres(dialect) else utc_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """From the driver, in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if isinstance(value, datetime) else datetime.fromisoformat(value)


class Day(TypeDecorator[date]):
    """A calendar or business day: TEXT `2026-11-12` on SQLite, DATE on PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """DATE or TEXT."""
        return dialect.type_descriptor(Date() if _on_postgres(dialect) else Text())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> Any:
        """To the driver."""
        return value if value is None or _on_postgres(dialect) else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        """From the driver."""
        return value if value is None or isinstance(value, date) else date.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """Yes or no: INTEGER 0/1 on SQLite, BOOLEAN on PostgreSQL."""

    impl = Integer
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """BOOLEAN or INTEGER."""
        return dialect.type_descriptor(Boolean() if _on_postgres(dialect) else Integer())

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> Any:
        """To the driver."""
        return value if value is None or _on_postgres(dialect) else int(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        """From the driver."""
        return None if value is None else bool(value)


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
