"""Receipts as text and back, so that the same request gets its first answer again (P91)."""

from __future__ import annotations

import json
import numbers
import types
import uuid
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from pos_recovery.domain.money import Money, currency


def to_text(receipt: object) -> str:
    """JSON of a frozen receipt: nested dataclasses, tuples, Money, dates, keys, words and numbers."""
    return json.dumps(_plain(receipt), ensure_ascii=False, separators=(",", ":"))


def _plain(value: Any) -> Any:
    if value is None or isinstance(value, str | int):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, Money):
        return [value.units, value.currency.code]
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return value.hex
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, numbers.Real):  # the share of a report
        return value
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"a receipt cannot hold {type(value).__name__}")


def from_text(kind: Any, text: str) -> Any:
    """The receipt of type `kind` that `to_text` wrote."""
    return _read(kind, json.loads(text))


def _read(kind: Any, plain: Any) -> Any:
    if plain is None:
        return None
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return _read(next(part for part in inner if part is not type(None)), plain)
    if origin is tuple:
        each = inner[:1] * len(plain) if inner[1:] == (...,) else inner
        return tuple(_read(part, value) for part, value in zip(each, plain, strict=True))
    if kind is Money:
        return Money(plain[0], currency(plain[1]))
    if kind is uuid.UUID:
        return uuid.UUID(plain)
    if kind is datetime or kind is date:
        return kind.fromisoformat(plain)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return kind(**{name: _read(hints[name], value) for name, value in plain.items()})  # type: ignore[operator]
    return kind(plain) if isinstance(kind, type) and issubclass(kind, Enum) else plain
