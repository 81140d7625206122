"""Receipts as text and back, so that the same request gets its first answer again (P91)."""

from __future__ import annotations

import json
import types
import uuid
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Any, Union, get_args, get_origin, get_type_hints

from pos_recovery.domain.money import Money, currency


def to_text(value: object) -> str:
    """JSON of a frozen receipt: nested dataclasses, tuples, Money, dates, keys, words and numbers.

    TypeError for anything else. Written here, because the encoder of `json` calls back for each Money and dataclass.
    """
    return _WRITERS[type(value)](value)


class _Writers(dict[type, Callable[[Any], str]]):
    """How the values of each type are written, found out when the first one is met."""

    def __missing__(self, kind: type) -> Callable[[Any], str]:
        self[kind] = _writer(kind)
        return self[kind]


_WRITERS = _Writers()


def _writer(kind: type[Any]) -> Callable[[Any], str]:
    if kind is type(None):
        return lambda _: "null"
    if kind is bool:
        return lambda value: "true" if value else "false"
    if issubclass(kind, str):  # words of an enumeration too
        return encode_basestring
    if kind is int:
        return str
    if kind is Money:
        return lambda value: f'[{value.units},"{value.currency.code}"]'
    if issubclass(kind, date):
        return lambda value: f'"{value.isoformat()}"'
    if kind is uuid.UUID:
        return lambda value: f'"{value.hex}"'
    if issubclass(kind, tuple):
        return lambda value: f"[{','.join([to_text(each) for each in value])}]"
    if is_dataclass(kind):
        return _fields_writer([field.name for field in fields(kind)])
    raise TypeError(f"a receipt cannot hold {kind.__name__}")


def _fields_writer(names: list[str]) -> Callable[[Any], str]:
    labels = [f'"{name}":' for name in names]
    pick = attrgetter(*names) if len(names) > 1 else lambda value: (getattr(value, names[0]),)

    def write(value: Any) -> str:
        written = [label + _WRITERS[type(each)](each) for label, each in zip(labels, pick(value), strict=True)]
        return f"{{{','.join(written)}}}"

    return write


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
