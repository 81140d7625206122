"""Were they seen again: the share of customers who came back by a day, with those still being watched counted right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import exp, log, sqrt

from .remedy import Kind

WINDOW_DAYS = 60
LEAST_RECOGNISED = 10  # under this many no percentage is shown (P61)
FEWEST_WATCHED = 10  # a curve is not drawn where fewer are left: one person's return would look like a law

NOTHING = "nothing (said sorry)"
AN_ITEM = "made again or an item"
MONEY = "money"
NEXT_TIME = "something for next time"
GROUPS = (NOTHING, AN_ITEM, MONEY, NEXT_TIME)  # the later, the stronger: a moment is in one group only
STRENGTH: Mapping[Kind, int] = {  # place in `GROUPS`; a correction is in none: it was theirs already
    Kind.SORRY: 0,
    Kind.REMAKE: 1, Kind.FREE_ITEM: 1, Kind.EXTRA: 1, Kind.UPGRADE: 1,
    Kind.COMP: 2, Kind.DISCOUNT: 2, Kind.REFUND: 2,
    Kind.VOUCHER: 3,
}  # fmt: skip

_Z95 = 1.959963984540054  # 97.5 % point of the standard normal distribution


@dataclass(frozen=True, slots=True)
class Watched:
    """One customer we could recognise: whole days to the first return, or to the end of watching."""

    days: int
    came_back: bool


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Share seen again by the end of `day`, exact, with its 95 % band; `watched` still were just before that day."""

    day: int
    share: Fraction
    low: float
    high: float
    watched: int


def watched(moment_day: date, visits: Sequence[date], today: date, window_days: int) -> Watched | None:
    """How long a customer was watched, from business days: of the moment, of the visits, and today's (P60).

    Only a visit on a later day is a return; it counts within the window, and up to today. None on the moment's own
    day, when nobody can have been seen on a later one yet.
    """
    end = min((today - moment_day).days, window_days)
    if end < 1:
        return None
    first = min(((visit - moment_day).days for visit in visits if visit > moment_day), default=end + 1)
    return Watched(first, True) if first <= end else Watched(end, False)


def curve(customers: Sequence[Watched], within_days: int) -> tuple[CurvePoint, ...]:
    """1 - S(t) of the Kaplan-Meier estimate for day 0 to `within_days`, one point a day (P62).

    Kaplan and Meier, J. Am. Stat. Assoc. 53 (1958) 457-481: S(t) is the product of 1 - d/n over the days up to t, d
    back on that day out of n watched; whoever stops being watched on a day still counts in that day's n. Variance by
    Greenwood (1926); band on the log(-log S) scale (Kalbfleisch and Prentice, 2nd ed. 2002, section 1.4), which stays
    inside 0 to 1; with none or all back, where it has no value, the exact binomial band of those watched on that day
    (Clopper and Pearson 1934). The curve stops where nobody is watched any more, unless all came back: the rest is not
    known. Empty without customers.
    """
    if not customers:
        return ()
    back = Counter(one.days for one in customers if one.came_back)
    over = Counter(one.days for one in customers)
    stays, spread, at_risk = Fraction(1), Fraction(0), len(customers)
    low, high = 0.0, 0.0
    points: list[CurvePoint] = []
    for day in range(within_days + 1):
        if not at_risk and stays:
            break
        if back[day]:
            stays *= Fraction(at_risk - back[day], at_risk)
            if at_risk > back[day]:
                spread += Fraction(back[day], at_risk * (at_risk - back[day]))
        if at_risk and day:  # nobody can be back on day 0, so there is no doubt about it
            low, high = _band(stays, spread, at_risk)
        points.append(CurvePoint(day, 1 - stays, low, high, at_risk))
        at_risk -= over[day]
    return tuple(points)


def share_at(points: Sequence[CurvePoint], day: int) -> tuple[Fraction, float, float] | None:
    """Share, low and high at the end of a day, None for a day the curve does not reach."""
    return next(((point.share, point.low, point.high) for point in points if point.day == day), None)


def share(customers: Sequence[Watched], within_days: int) -> tuple[Fraction, float, float] | None:
    """Share seen again within so many days, with its 95 % band.

    None under 10 recognised (P61), and while nobody has been watched for so long.
    """
    if len(customers) < LEAST_RECOGNISED:
        return None
    return share_at(curve(customers, within_days), within_days)


def wilson(came_back: int, recognised: int) -> tuple[float, float]:
    """Low and high of the 95 % interval of a plain share, both 0 to 1. ValueError without anybody.

    The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical inference", J. Am.
    Stat. Assoc. 22 (1927) 209-212: it stays inside 0 to 1, and is sound for few people too (Brown, Cai and DasGupta,
    Statist. Sci. 16 (2001) 101-133).
    """
    if not 0 <= came_back <= recognised or not recognised:
        raise ValueError(f"{came_back} of {recognised} is no share")
    square = _Z95 * _Z95
    middle = came_back + square / 2
    reach = _Z95 * sqrt(came_back * (recognised - came_back) / recognised + square / 4)
    low, high = (middle - reach) / (recognised + square), (middle + reach) / (recognised + square)
    return (low if came_back else 0.0), (high if came_back < recognised else 1.0)  # exactly, whatever floats make of it


def _band(stays: Fraction, spread: Fraction, at_risk: int) -> tuple[float, float]:
    """Low and high of the share seen again, from S and Greenwood's sum of d / (n (n - d))."""
    if stays == 1:
        return 0.0, 1 - 0.025 ** (1 / at_risk)
    if stays == 0:
        return 0.025 ** (1 / at_risk), 1.0
    ln = log(stays)
    reach = exp(_Z95 * sqrt(spread) / abs(ln))
    return 1 - exp(ln / reach), 1 - exp(ln * reach)
