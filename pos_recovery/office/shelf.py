"""What a press has loaded, kept for the next one for as long as it cannot have changed."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar

from pos_recovery.domain.facts import FactKind
from pos_recovery.store.heads import News
from pos_recovery.store.unit_of_work import Writing

Loaded = TypeVar("Loaded")
GIVES = frozenset({"remedy", "remedy_part"})
MONEY = frozenset({"budget", "ledger"})
CARDS = frozenset({"card"})
# What is told at a counter all day, with the tables it writes that something is counted from: none of it changes a
# thing of the shop.
_NOTHING: frozenset[str] = frozenset()
DAILY: dict[str, frozenset[str]] = {
    FactKind.MOMENT_LOGGED: _NOTHING, FactKind.MOMENT_TOLD: _NOTHING, FactKind.MOMENT_CAUSE: _NOTHING,
    FactKind.MOMENT_MISTAKE: _NOTHING, FactKind.MOMENT_CLOSED: _NOTHING, FactKind.MOMENT_REOPENED: _NOTHING,
    FactKind.REMEDY_GIVEN: GIVES | MONEY, FactKind.REMEDY_UNDONE: GIVES | MONEY, FactKind.TILL_ANSWERED: GIVES,
    FactKind.PROMISE_MADE: _NOTHING, FactKind.PROMISE_GIVEN: GIVES | MONEY, FactKind.PROMISE_REFUSED: _NOTHING,
    FactKind.VOUCHER_PRINTED: _NOTHING, FactKind.PRINT_MOVED: _NOTHING, FactKind.CARDS_MADE: CARDS,
    FactKind.CARDS_VOID: CARDS, FactKind.VOUCHER_REDEEMED: MONEY, FactKind.VOUCHER_UNREDEEMED: GIVES | MONEY,
    FactKind.VOUCHER_CANCELLED: MONEY, FactKind.VOUCHER_REISSUED: MONEY, FactKind.VOUCHERS_ENDED: MONEY,
    FactKind.CODE_UNKNOWN: frozenset({FactKind.CODE_UNKNOWN}), FactKind.VISIT_ADDED: _NOTHING,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Of:
    """What something is counted from: tables (or kinds of facts), and whose gives alone (None: everybody's)."""

    tables: frozenset[str]
    whose: uuid.UUID | None = None

    def outlives(self, told: News) -> bool:
        """Whether a count still holds after what somebody else has told."""
        if self.tables.isdisjoint(DAILY[told.kind]):
            return True
        return self.whose is not None and told.kind == FactKind.REMEDY_GIVEN and told.by != self.whose


class Shelf:
    """Kept between the presses of one opened shop, and empty again as soon as another process has written.

    There are two boards: things of the shop (settings, menu, people), which only some commands change, and counts
    (budgets, what somebody has given), which nearly every press changes and therefore puts back itself.
    """

    def __init__(self) -> None:
        self._token: object = None
        self._under_way = False  # the last press did not commit
        self._is_daily = False
        self.things: dict[Hashable, Any] = {}  # of the shop, each loaded once
        self._counts: dict[Hashable, tuple[Of, Any]] = {}
        self._recounted: dict[Hashable, tuple[Of, Any]] = {}

    def begin(self, tx: Writing, *, is_daily: bool) -> None:
        """A press begins, which `is_daily` when it changes no thing of the shop.

        What was kept counts only while nobody else has written since, or has told of nothing that changes it; and while
        the last one committed, for what a press has loaded is rolled back with it.
        """
        if tx.others_token != self._token:
            self._hear(tx.news)
        if self._under_way:
            self._counts = {}
            self.things = self.things if self._is_daily else {}
        self._token, self._under_way, self._is_daily, self._recounted = tx.others_token, True, is_daily, {}
        tx.when_committed = self._committed  # before anybody else's turn

    def _hear(self, news: tuple[News, ...] | None) -> None:
        if news is None or any([told.kind not in DAILY for told in news]):
            self.clear()
            return
        self._counts = {
            name: kept for name, kept in self._counts.items() if all([kept[0].outlives(told) for told in news])
        }

    def count(self, tx: Writing, name: Hashable, of: Of, load: Callable[[], Loaded]) -> Loaded:
        """What is counted, loaded once; anew each time when this press has written one of its tables."""
        if not of.tables.isdisjoint(tx.touched):
            return load()
        if name not in self._counts:
            self._counts[name] = of, load()
        found: Loaded = self._counts[name][1]
        return found

    def recount(self, name: Hashable, of: Of, count: object) -> None:
        """What the count will be once this press is committed."""
        self._recounted[name] = of, count

    def _committed(self, tx: Writing) -> None:
        """Counts of the tables that the press has written go, unless it has counted anew."""
        self._under_way, self._token = False, tx.others_token
        stale = [name for name, (of, _) in self._counts.items() if not of.tables.isdisjoint(tx.touched)]
        for name in stale:
            del self._counts[name]
        self._counts |= self._recounted

    def clear(self) -> None:
        """Load everything anew."""
        self.things, self._counts, self._recounted = {}, {}, {}
