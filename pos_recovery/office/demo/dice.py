"""Chance that is the same for the same seed, in whole numbers only, on every machine and Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


class Dice:
    """A seeded source of chance. Each purpose has its own, so that a change in one leaves the others alone."""

    def __init__(self, seed: int, purpose: str) -> None:
        # Seeding by text goes through SHA-512, not through `hash`, so PYTHONHASHSEED has no say.
        self._random = Random(f"{seed}/{purpose}")
        self._decks: dict[str, list[int]] = {}

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + self._random.randrange(high - low + 1)

    def happens(self, percent: int) -> bool:
        """True that many times out of a hundred."""
        return self._random.randrange(100) < percent

    def one_of(self, things: Sequence[Thing]) -> Thing:
        """Any of them, all alike."""
        return things[self._random.randrange(len(things))]

    def weighted(self, weights: Mapping[Thing, int]) -> Thing:
        """Any of them, by weight."""
        left = self._random.randrange(sum(weights.values()))
        for thing, weight in weights.items():
            left -= weight
            if left < 0:
                return thing
        raise ValueError("weights must be above 0")

    def dealt(self, name: str, things: Sequence[Thing]) -> Thing:
        """The next card of a shuffled deck: each comes once before any comes again."""
        deck = self._decks.setdefault(name, [])
        if not deck:
            deck.extend(range(len(things)))
            for last in range(len(deck) - 1, 0, -1):
                other = self._random.randrange(last + 1)
                deck[last], deck[other] = deck[other], deck[last]
        return things[deck.pop()]
