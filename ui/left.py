"""How much is left to give, in the words of the counter: which budget binds, and what it is called."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.budget import Per, Standing

from .texts import left as texts

PLENTY_FROM = 0.5


def binding(standings: Sequence[Standing]) -> Standing | None:
    """The budget with the least left: what is given next must fit into it (P10). None without a budget."""
    return min(standings, key=lambda one: (one.left.units, share(one)), default=None)


def share(standing: Standing) -> float:
    """What is left of its limit, 0 to 1."""
    return standing.left.units / standing.limit.units if standing.limit.units else 0.0


def word(standing: Standing) -> str:
    """Plenty from a half, Getting low below it, Used up at nothing (DESIGN 16.9)."""
    if standing.left.units == 0:
        return texts.USED_UP
    return texts.PLENTY if share(standing) >= PLENTY_FROM else texts.LOW


def period(standing: Standing) -> str:
    """`today`, `this week`, `this month`."""
    return {Per.DAY: texts.TODAY, Per.WEEK: texts.WEEK, Per.MONTH: texts.MONTH}[standing.per]
