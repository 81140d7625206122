"""Frozen values that are quickly made: a press of a button makes some thirty of them."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from functools import wraps
from typing import Any, TypeVar

from .emitted import Emitted

Value = TypeVar("Value")


def quickly_made(value: type[Value]) -> type[Value]:
    """Give a class made by `@dataclass(frozen=True, slots=True)` an `__init__` that takes a fifth of the time.

    The library's own sets each field by a call, because the value is frozen already. Here it is filled while it is of
    a twin class, which has the same slots and is not frozen, and is frozen then; nobody else can hold it so early.
    For a voucher's use that is

        def emitted(self, value_minor, cost_minor, late=_d2):
            _become(self, '__class__', _twin)
            self.value_minor, self.cost_minor, self.late, = value_minor, cost_minor, late,
            self.__class__ = _frozen

    TypeError for a class with fields by name only, with another class's fields, or with a field that is not asked for
    and has a default. A class below such a class is made by both decorators too.
    """
    made: Any = value
    known: tuple[Field[Any], ...] = fields(made)
    plain = made.__slots__ == tuple(field.name for field in known)
    if not plain or any(field.kw_only or not (field.init or _is_bare(field)) for field in known):
        raise TypeError(f"{value.__name__} is not a plain frozen value")
    takes, gets, code_names = ["self"], [], {}
    for place, field in enumerate(known):
        default = f"_d{place}"
        if field.default is not MISSING:
            code_names[default] = field.default
            takes.append(f"{field.name}={default}")
        elif field.default_factory is not MISSING:
            code_names[default], code_names["_missing"] = field.default_factory, MISSING
            takes.append(f"{field.name}=_missing")
        elif field.init:
            takes.append(field.name)
        gets += [(field.name, _given(field, default))] if field.init else []
    code = Emitted(", ".join(takes))
    twin = type("twin", (), {"__slots__": made.__slots__})
    code.names |= {**code_names, "_become": object.__setattr__, "_frozen": value, "_twin": twin}
    code.add("_become(self, '__class__', _twin)")
    for name, given in gets:
        code.add(f"self.{name} = {given}")
    code.add("self.__class__ = _frozen")
    if hasattr(value, "__post_init__"):
        code.add("self.__post_init__()")
    made.__init__ = wraps(made.__init__)(code.compiled())  # for whoever asks how it is called
    return value


def _given(field: Field[Any], default: str) -> str:
    if field.default_factory is MISSING:
        return field.name
    return f"{default}() if {field.name} is _missing else {field.name}"


def _is_bare(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING
