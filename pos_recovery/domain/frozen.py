"""Frozen values that are quickly made: a press of a button makes some thirty of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, TypeVar

from .emitted import Emitted

Value = TypeVar("Value")


def quickly_made(value: type[Value]) -> type[Value]:
    """Give a class made by `@dataclass(frozen=True, slots=True)` an `__init__` that takes a fifth of the time.

    The library's own sets each field by a call, because the value is frozen already. Here it is filled while it is of
    a twin class, which has the same slots and is not frozen, and is frozen then; nobody else can hold it so early.
    For a voucher's use that is

        def emitted(self, value_minor, cost_minor, late=d2):
            become(self, '__class__', twin)
            self.value_minor, self.cost_minor, self.late, = value_minor, cost_minor, late,
            self.__class__ = frozen

    TypeError for a class with fields by name only or with another class's fields.
    """
    made: Any = value
    known: tuple[Field[Any], ...] = fields(made)
    if any(field.kw_only for field in known) or made.__slots__ != tuple(field.name for field in known):
        raise TypeError(f"{value.__name__} is not a plain frozen value")
    takes, gets, code_names = ["self"], [], {}
    for place, field in enumerate(known):
        default = f"d{place}"
        if field.default is not MISSING:
            code_names[default] = field.default
            takes.append(f"{field.name}={default}")
        elif field.default_factory is not MISSING:
            code_names[default], code_names["missing"] = field.default_factory, MISSING
            takes.append(f"{field.name}=missing")
        elif field.init:
            takes.append(field.name)
        gets += [(field.name, _given(field, default))] if field.init else []
    code = Emitted(", ".join(takes))
    twin = type("twin", (), {"__slots__": made.__slots__})
    code.names |= {**code_names, "become": object.__setattr__, "frozen": value, "twin": twin}
    code.add("become(self, '__class__', twin)")
    for name, given in gets:
        code.add(f"self.{name} = {given}")
    code.add("self.__class__ = frozen")
    if hasattr(value, "__post_init__"):
        code.add("self.__post_init__()")
    made.__init__ = _like(code.compiled(), made.__init__)
    return value


def _given(field: Field[Any], default: str) -> str:
    if field.default_factory is MISSING:
        return field.name
    return f"{default}() if {field.name} is missing else {field.name}"


def _like(made: Any, library: Callable[..., None]) -> Callable[..., None]:
    """For whoever asks the class how it is called."""
    made.__name__, made.__qualname__ = library.__name__, library.__qualname__
    made.__annotations__, made.__doc__ = library.__annotations__, library.__doc__
    function: Callable[..., None] = made
    return function
