"""Fair watching: when a figure stands out from colleagues' and is worth a chat. Nothing here blocks or accuses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeVar

Person = TypeVar("Person")
FAR_ABOVE = Fraction(3, 2)  # P70: "1.5 times their median"
# Once is nobody's habit, where there are enough colleagues to compare with.
LEAST_TOLD = 2
# With two people there is one colleague, and the median of one is that one person.
LEAST_COMPARED = 3
# P71: "three moments in 60 days"; the same giver and customer "again and again" is taken to be as often.
AGAIN_TIMES, AGAIN_DAYS = 3, 60
# P74 says "mostly": more than half, of so many gives that it can be a habit at all.
MOSTLY, LEAST_HABIT = Fraction(1, 2), 3


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something was so, of how many times it could have been."""

    times: int
    of: int

    @property
    def share(self) -> Fraction:
        """0 to 1; 0 where it could never have been."""
        return Fraction(self.times, self.of) if self.of else Fraction(0)

    @property
    def mostly(self) -> bool:
        """More than half, often enough to be a habit."""
        return self.of >= LEAST_HABIT and self.share > MOSTLY


def median(figures: Sequence[int] | Sequence[Fraction]) -> Fraction:
    """The middle one, or half way between the middle two. ValueError without any."""
    ordered = sorted(Fraction(figure) for figure in figures)
    if not ordered:
        raise ValueError("there is no median of nothing")
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def colleagues_median(figures: Mapping[Person, int] | Mapping[Person, Fraction], person: Person) -> Fraction | None:
    """The median of everybody else's, None while fewer than three people can be compared."""
    others = [Fraction(figure) for whose, figure in figures.items() if whose != person]
    return None if len(others) + 1 < LEAST_COMPARED else median(others)


def is_far_above(figure: int | Fraction, middle: Fraction, least: int = 0) -> bool:
    """Whether a figure is 1.5 times the colleagues' median or more, and above the owner's minimum (P70)."""
    return figure > least and figure >= FAR_ABOVE * middle


def standing_out(tallies: Mapping[Person, Tally]) -> frozenset[Person]:
    """Whose tally is told: far above the share of colleagues, and beside two or more of them more than once.

    Where nobody else could have done it, it is simply told. What others do alike is the shop's habit, and nobody's.
    """
    shares = {whose: tally.share for whose, tally in tallies.items() if tally.of}
    found = set()
    for whose, share in shares.items():
        others = [shares[other] for other in shares if other != whose]
        often = tallies[whose].times >= LEAST_TOLD or len(shares) < LEAST_COMPARED
        if share and (not others or (often and is_far_above(share, median(others)))):
            found.add(whose)
    return frozenset(found)


def beyond_chance(own: Tally, others: Tally) -> bool:
    """Whether somebody takes in what they issued themselves far more often than what colleagues issued (P74).

    Whoever is at the counter half of the time takes in half of everything. Without a colleague's it is simply told.
    """
    if not others.of:
        return own.times > 0
    return own.times >= LEAST_TOLD and is_far_above(own.share, others.share)


def most_within(days: Sequence[date], window_days: int = AGAIN_DAYS) -> int:
    """The most of these days, which may repeat, that lie within so many days of each other."""
    ordered, most, first = sorted(days), 0, 0
    for last, day in enumerate(ordered):
        while ordered[first] <= day - timedelta(days=window_days):
            first += 1
        most = max(most, last - first + 1)
    return most


def again_and_again(meetings: Iterable[tuple[Person, object, date]]) -> dict[Person, int]:
    """Giver -> the most gives to one customer within 60 days, of givers with three or more (P71).

    `meetings` are (giver, customer, day), one for each give to a customer who is known.
    """
    days: dict[tuple[Person, object], list[date]] = {}
    for giver, customer, day in meetings:
        days.setdefault((giver, customer), []).append(day)
    found: dict[Person, int] = {}
    for (giver, _), met in days.items():
        often = most_within(met)
        if often >= AGAIN_TIMES:
            found[giver] = max(often, found.get(giver, 0))
    return found
