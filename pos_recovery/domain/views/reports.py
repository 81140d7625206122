"""What the reports say, as screens, the command line and paper read them. Shares are 0 to 1, four digits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ..budget import Standing
from ..moment import Cause
from ..money import Money
from ..remedy import Kind

RETURNS_QUESTION = "Who was seen again, by what we gave?"
NO_EFFECT = "People choose what they get, so this shows no effect."  # P63: stands beside every figure of returns


@dataclass(frozen=True, slots=True)
class Spent:
    """How many gives, their face value, and what they cost us; `about` when a cost in it is not known exactly (P18)."""

    count: int
    value: Money
    cost: Money
    about: bool = False


@dataclass(frozen=True, slots=True)
class KindSpending:
    """What one kind of remedy came to. A give of several kinds counts once under each."""

    kind: Kind
    count: int
    value: Money
    cost: Money
    about: bool = False


@dataclass(frozen=True, slots=True)
class CauseSpending:
    """What the gives for one cause came to."""

    cause: Cause
    count: int
    value: Money
    cost: Money
    about: bool = False


@dataclass(frozen=True, slots=True)
class CorrectionTotal:
    """Money that was never ours: given back, but no goodwill (P23)."""

    count: int
    value: Money


@dataclass(frozen=True, slots=True)
class SpendingView:
    """`report spending` of business days `first` to `last`: what was given and stands, and how the budgets stand."""

    first: date
    last: date
    given: Spent
    by_kind: tuple[KindSpending, ...]
    by_cause: tuple[CauseSpending, ...]
    budget: tuple[Standing, ...]
    corrections: CorrectionTotal


@dataclass(frozen=True, slots=True)
class ShareView:
    """The share seen again within the window, with its 95 % band."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CurveView:
    """The share seen again by the end of a day, its 95 % band, and how many were still being watched."""

    day: int
    share: float
    low: float
    high: float
    watched: int


@dataclass(frozen=True, slots=True)
class ReturnGroup:
    """One group of moments: how many, how many we could recognise, and how many of those came back in the window.

    Under 10 recognised there is no share and no curve (P61).
    """

    name: str
    moments: int
    recognised: int
    came_back: int
    unknown: int
    within_days: int
    share: ShareView | None
    curve: tuple[CurveView, ...]


@dataclass(frozen=True, slots=True)
class ReturnsView:
    """`report returns` of moments of business days `first` to `last`, whole and by what we gave.

    `also_seen`: seen again although there was no way to tell beforehand. They are in no other figure, because those
    like them who stayed away could not have been noticed. `new_guests`: friend halves used on these business days,
    each a guest who was at no moment of ours; they are in no other figure either (P48).
    """

    first: date
    last: date
    moments: int
    recognised: int
    came_back: int
    unknown: int
    within_days: int
    share: ShareView | None
    curve: tuple[CurveView, ...]
    groups: tuple[ReturnGroup, ...]
    also_seen: int = 0
    new_guests: int = 0


@dataclass(frozen=True, slots=True)
class GiftShare:
    """Of whom we could recognise after one form of gift: how many came back so far, the plain share of them and its
    95 % interval after Wilson, not rounded. No share of under ten (P61)."""

    name: str
    came_back: int
    recognised: int
    share: ShareView | None


@dataclass(frozen=True, slots=True)
class WhatReturnsCost:
    """Cost of all that was given to whom we could recognise, and that for each of them who was seen again.

    `each` is None under ten recognised (P61), and while nobody came back. `about`: a cost in it is not known exactly.
    """

    given: Money
    about: bool
    each: Money | None


@dataclass(frozen=True, slots=True)
class Statistics:
    """The statistics of Insights: the report of the same days, its moments in two groups for the curve, and by what we
    gave, most given first, no gift last. Moments that nobody has answered yet are in neither group."""

    returns: ReturnsView
    with_gift: ReturnGroup
    no_gift: ReturnGroup
    by_gift: tuple[GiftShare, ...]
    cost: WhatReturnsCost


@dataclass(frozen=True, slots=True)
class WeekSpent:
    """A whole week: what was given in it, as the budget counts it, and what the budget allowed (None: there was none).

    `running`: it is not over yet.
    """

    monday: date
    spent: Money
    budget: Money | None
    running: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """Insights at a glance, of business days `first` to `last`.

    `sales` are those of the till's files, None without any; `moments_with_sales` the moments of the days they cover, so
    that a rate is fair (P67). `budget` is what the shop's budget allowed day by day, None without one; `budget_left`
    what is left of that, never negative. `causes` are (cause, label, count), most first. `unfinished` and
    `oldest_unfinished` are of the whole shop. `open_days` are days with a ticket, or without tickets with anything in
    the journal; `days_without` those of them without a moment. `early`: too few moments to say much.
    """

    first: date
    last: date
    moments: int
    sales: int | None
    moments_with_sales: int
    given: SpendingView
    budget: Money | None
    budget_left: Money | None
    causes: tuple[tuple[Cause, str, int], ...]
    unfinished: int
    oldest_unfinished: datetime | None
    promises: int
    weeks: tuple[WeekSpent, ...]
    open_days: int
    days_without: int
    early: bool
