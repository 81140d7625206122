"""The scale of money beside bars: few round steps, and labels that never run into each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from pos_recovery.domain.money import Money

_MOST_STEPS = 3
_ROUND = (1, 2, 5)


def ticks(highest: Money) -> tuple[Money, ...]:
    """From 0 in at most three round steps to at least the highest; whole units of the currency where it has any."""
    whole = 10**highest.currency.digits
    for power in count():
        for first in _ROUND:
            step = first * 10**power * whole
            if step * _MOST_STEPS >= highest.units:
                steps = max(1, -(-highest.units // step))
                return tuple(Money(step * i, highest.currency) for i in range(steps + 1))
    raise AssertionError("some power of ten is high enough")


def that_fit(middles: Sequence[float], widths: Sequence[float], *, gap: float = 12) -> tuple[int, ...]:
    """The places whose labels are shown: the last one always, then every n-th so that none touches another."""
    if not middles:
        return ()
    last = len(middles) - 1
    for every in range(1, last + 1):
        shown = [place for place in range(0, last, every) if _clear(middles, widths, (place, last), gap)]
        if all(_clear(middles, widths, pair, gap) for pair in zip(shown, shown[1:], strict=False)):
            return (*shown, last)
    return (last,)


def _clear(middles: Sequence[float], widths: Sequence[float], pair: tuple[int, int], gap: float) -> bool:
    one, other = pair
    return middles[other] - widths[other] / 2 - (middles[one] + widths[one] / 2) >= gap
