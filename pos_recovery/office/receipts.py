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
from typing import Any, Union, get_args, get_origin, get_type_hints

from pos_recovery.domain.emitted import Emitted
from pos_recovery.domain.money import Money, currency

Write = Callable[[Any], str]
# How the values of a type are written; the first that fits, so that bool stands before int.
_FORMS: dict[type, str] = {
    type(None): '"null"',
    bool: '("true" if {0} else "false")',
    str: "quoted({0})",  # words of an enumeration too
    int: "str({0})",
    Money: """f'[{{{0}.units}},"{{{0}.currency.code}}"]'""",
    date: """f'"{{{0}.isoformat()}}"'""",
    uuid.UUID: """f'"{{{0}.int:032x}}"'""",
}


def to_text(value: object) -> str:
    """JSON of a frozen receipt: nested dataclasses, tuples, Money, dates, keys, words and numbers.

    TypeError for anything else.
    """
    return _RECEIPTS[type(value)](value)


def asked_text(command: object) -> str:
    """All that a command asks, for its fingerprint: without what its `repr` leaves out (PINs and the request's ID)."""
    return f"{type(command).__name__}{_COMMANDS[type(command)](command)}"


class _Writers(dict[type, Write]):
    """How the values of each type are written: emitted by the types of its fields when the first one is met.

    For a receipt of a key and perhaps an amount that is

        def emitted(value):
            v0 = value.id
            t0 = f'"{v0.int:032x}"'
            v1 = value.left
            t1 = "null" if v1 is None else f'[{v1.units},"{v1.currency.code}"]'
            return f'{{"id":{t0},"left":{t1}}}'
    """

    def __init__(self, any_other: Callable[[type], Write]) -> None:
        super().__init__()
        self._any_other = any_other

    def __missing__(self, kind: type[Any]) -> Write:
        if not (is_dataclass(kind) or issubclass(kind, (tuple, *_FORMS))):
            self[kind] = self._any_other(kind)
            return self[kind]
        code = Emitted("value")
        code.names |= {"quoted": encode_basestring, "other": lambda value: self[type(value)](value)}
        if is_dataclass(kind):
            self._write_fields(code, kind)
        else:
            code.add(f"return {self._written(code, kind, 'value')}")
        self[kind] = code.compiled()
        return self[kind]

    def _write_fields(self, code: Emitted, kind: Any) -> None:
        hints = get_type_hints(kind)
        names = [field.name for field in fields(kind) if field.repr]
        for place, name in enumerate(names):
            code.add(f"v{place} = value.{name}")
            code.add(f"t{place} = {self._written(code, hints[name], f'v{place}')}")
        pairs = [f'"{name}":{{t{place}}}' for place, name in enumerate(names)]
        code.add(f"return f'{{{{{','.join(pairs)}}}}}'")

    def _written(self, code: Emitted, hint: Any, value: str) -> str:
        """The expression that writes a value of this type."""
        origin, inner = get_origin(hint), get_args(hint)
        if origin in (Union, types.UnionType) and len(inner) == 2 and inner[1] is type(None):
            return f'("null" if {value} is None else {self._written(code, inner[0], value)})'
        if hint is tuple or (origin is tuple and inner[1:] == (...,)):
            each = self._written(code, inner[0] if inner else object, "each")
            return f'"[" + ",".join([{each} for each in {value}]) + "]"'
        if origin is tuple:
            parts = [self._written(code, part, f"{value}[{place}]") for place, part in enumerate(inner)]
            commas = ' + "," + '.join(parts)
            return f'"[" + {commas} + "]"'
        if not isinstance(hint, type):
            return f"other({value})"
        for known, form in _FORMS.items():
            if issubclass(hint, known):
                return form.format(value)
        if not is_dataclass(hint):
            return f"other({value})"
        kind: Any = hint
        name = f"write_{len(code.names)}"
        code.names[name] = self[kind]
        return f"{name}({value})"


def _not_in_a_receipt(kind: type) -> Write:
    raise TypeError(f"a receipt cannot hold {kind.__name__}")


def _as_it_shows(_: type) -> Write:
    return lambda value: encode_basestring(repr(value))


_RECEIPTS = _Writers(_not_in_a_receipt)
_COMMANDS = _Writers(_as_it_shows)


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
