"""What is left before and after a give, by period: of the limits and the budgets the smaller one (P10)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pos_recovery.domain.money import Money
from pos_recovery.domain.views.remedies import Left

_ORDER = ("day", "week", "month", "moment")


@dataclass(frozen=True, slots=True)
class LeftPair:
    """A period with what is left now and would be left then; `per` may be the moment itself."""

    per: str
    before: Money
    after: Money


def pairs(before: Left, after: Left) -> tuple[LeftPair, ...]:
    """The one that binds of each period, day first."""
    found: dict[str, LeftPair] = {}
    for one in _all(before, after):
        known = found.get(one.per)
        if known is None or (one.after.units, one.before.units) < (known.after.units, known.before.units):
            found[one.per] = one
    return tuple(sorted(found.values(), key=lambda one: _ORDER.index(one.per) if one.per in _ORDER else len(_ORDER)))


def tightest(found: tuple[LeftPair, ...], most: int) -> tuple[LeftPair, ...]:
    """At most so many, those with the least left, in their order."""
    least = sorted(found, key=lambda one: one.after.units)[:most]
    return tuple(one for one in found if one in least)


def _all(before: Left, after: Left) -> Iterator[LeftPair]:
    for (per, was), (_, then) in zip(before.person, after.person, strict=True):
        yield LeftPair(per, was, then)
    for now, later in zip(before.shop, after.shop, strict=True):
        yield LeftPair(now.per.value, now.left, later.left)
