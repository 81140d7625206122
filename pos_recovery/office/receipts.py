"""Receipts as text and back, so that the same request gets its first answer again (P91)."""

from __future__ import annotations

import json
import types
import uuid
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from pos_recovery.domain.money import Money, currency


def to_text(receipt: object) -> str:
    """JSON of a frozen receipt: nested dataclasses, tuples, Money, dates, keys, words and numbers.

    TypeError for anything else.
    """
    return _JSON.encode(receipt)


def _plain(value: Any) -> Any:
    """What JSON can say of a value that is not JSON's own; words and tuples are."""
    if isinstance(value, Money):
        return value.units, value.currency.code
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return value.hex
    if is_dataclass(value):
        return {name: getattr(value, name) for name in _names(value.__class__)}
    raise TypeError(f"a receipt cannot hold {type(value).__name__}")


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


_JSON = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_plain)


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
        made: Any = kind
        return made(**{name: _read(hints[name], value) for name, value in plain.items()})
    return kind(plain) if isinstance(kind, type) and issubclass(kind, Enum) else plain
