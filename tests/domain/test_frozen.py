"""A value that is quickly made is what the library's own would be."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import Any, get_type_hints

import pytest

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.facts import Fact
from pos_recovery.domain.frozen import quickly_made
from pos_recovery.domain.policy import Ask
from pos_recovery.domain.views.moments import MomentToAnswer
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.domain.views.vouchers import VoucherToUse

QUICK: list[Any] = [Ask, Fact, MomentToAnswer, RemedyView, Standing, VoucherToUse]


@dataclass(frozen=True, slots=True)
class Bun:
    """As the library makes it."""

    name: str
    price: int = 340
    tags: list[str] = field(default_factory=list)
    doubled: int = field(init=False)

    def __post_init__(self) -> None:
        """What follows from the rest."""
        object.__setattr__(self, "doubled", 2 * self.price)


@quickly_made
@dataclass(frozen=True, slots=True)
class QuickBun:
    """The same, quickly made."""

    name: str
    price: int = 340
    tags: list[str] = field(default_factory=list)
    doubled: int = field(init=False)

    def __post_init__(self) -> None:
        """What follows from the rest."""
        object.__setattr__(self, "doubled", 2 * self.price)


@pytest.mark.parametrize(
    ("told", "named"),
    [(("Bun",), {}), (("Bun", 200), {}), (("Bun",), {"tags": ["warm"]}), ((), {"price": 1, "name": "Roll"})],
)
def test_it_holds_shows_and_compares_the_same(told: tuple[Any, ...], named: dict[str, Any]) -> None:
    known, made = Bun(*told, **named), QuickBun(*told, **named)
    assert repr(made) == f"Quick{known!r}"
    assert made == QuickBun(*told, **named) != QuickBun("another")
    assert QuickBun("a").tags is not QuickBun("b").tags
    assert copy.deepcopy(made) == pickle.loads(pickle.dumps(made)) == replace(made) == made
    assert list(inspect.signature(QuickBun).parameters) == list(inspect.signature(Bun).parameters)


def test_it_is_of_its_class_and_frozen() -> None:
    assert type(QuickBun("Bun")) is QuickBun
    made: Any = QuickBun("Bun")
    with pytest.raises(FrozenInstanceError):
        made.price = 1
    with pytest.raises(FrozenInstanceError):
        del made.price


@pytest.mark.parametrize("asked", [(), ("Bun", 1, [], 2)])
def test_too_few_and_too_many_are_refused_by_its_name(asked: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match=r"QuickBun\.__init__\(\)"):
        QuickBun(*asked)


@pytest.mark.parametrize("kind", QUICK, ids=lambda kind: kind.__name__)
def test_no_field_of_ours_is_left_unfilled(kind: Any) -> None:
    ours = inspect.signature(kind.__init__, follow_wrapped=False)
    assert list(ours.parameters) == ["self", *(one.name for one in fields(kind) if one.init)]


def test_a_field_may_have_any_name_and_its_kind_is_known() -> None:
    @quickly_made
    @dataclass(frozen=True, slots=True)
    class Odd:
        frozen: str
        twin: int = 2
        become: int = 3
        missing: int = 4
        emitted: int = 5

    made = Odd("ice")
    assert (made.frozen, made.twin, made.become, made.missing, made.emitted) == ("ice", 2, 3, 4, 5)
    assert get_type_hints(QuickBun.__init__)["price"] is int


def test_what_it_cannot_do_it_says() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class ByName:
        name: str

    @dataclass(frozen=True, slots=True)
    class Child(Bun):
        sort: str = "rye"

    @dataclass(frozen=True, slots=True)
    class NotAsked:
        name: str
        sort: str = field(init=False, default="rye")

    for kind in (ByName, Child, NotAsked):
        with pytest.raises(TypeError, match=kind.__name__):
            quickly_made(kind)
