"""What a press has loaded, kept for the next one for as long as it cannot have changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from pos_recovery.store.unit_of_work import Writing

Loaded = TypeVar("Loaded")


class Shelf:
    """Kept between the presses of one opened shop, and empty again as soon as another process has written.

    There are two boards: things of the shop (settings, menu, people), which only some commands change, and counts
    (budgets, what somebody has given), which nearly every press changes and therefore puts back itself.
    """

    def __init__(self) -> None:
        self._token: object = None
        self._under_way = False
        self.things: dict[Hashable, Any] = {}  # of the shop, each loaded once
        self._counts: dict[Hashable, tuple[frozenset[str], Any]] = {}
        self._recounted: dict[Hashable, tuple[frozenset[str], Any]] = {}

    def begin(self, tx: Writing) -> None:
        """A press begins: what was kept counts only while nobody else has written since, and the last one committed."""
        if tx.others_token != self._token or self._under_way:  # what a press has loaded is rolled back with it
            self.clear()
        self._token, self._under_way, self._recounted = tx.others_token, True, {}
        tx.when_committed = self._committed  # before anybody else's turn

    def count(self, tx: Writing, name: Hashable, of: frozenset[str], load: Callable[[], Loaded]) -> Loaded:
        """What is counted up from these tables, loaded once; anew each time when this press has written one of them."""
        if not of.isdisjoint(tx.touched):
            return load()
        if name not in self._counts:
            self._counts[name] = of, load()
        found: Loaded = self._counts[name][1]
        return found

    def recount(self, name: Hashable, of: frozenset[str], count: object) -> None:
        """What the count will be once this press is committed."""
        self._recounted[name] = of, count

    def _committed(self, tx: Writing) -> None:
        """Counts of the tables that the press has written go, unless it has counted anew."""
        self._under_way = False
        stale = [name for name, (of, _) in self._counts.items() if not of.isdisjoint(tx.touched)]
        for name in stale:
            del self._counts[name]
        self._counts |= self._recounted

    def clear(self) -> None:
        """Load everything anew."""
        self.things, self._counts, self._recounted = {}, {}, {}
