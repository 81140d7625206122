"""Who was seen again: the report, and the statistics of Insights, which are counted from the same moments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from pos_recovery.domain.people import Actor
from pos_recovery.domain.return_visit import (
    GROUPS,
    LEAST_RECOGNISED,
    NOTHING,
    Watched,
    curve,
    share_at,
    watched,
    wilson,
)
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.reports import (
    CurveView,
    GiftShare,
    ReturnGroup,
    ReturnsView,
    ShareView,
    Statistics,
    WhatReturnsCost,
)
from pos_recovery.store import reports

from .backroom import Backroom, Look
from .ranges import check_days
from .seen_again import Followed, Following, follow

WITH_GIFT, NO_GIFT = "with a gift", "no gift"
_DIGITS = 4


def returns_of(look: Look, days: tuple[date, date], within_days: int | None) -> ReturnsView:
    """Who was seen again; None is the shop's own window."""
    return _Watching(look, days, within_days).returns()


def statistics(room: Backroom, actor: Actor, days: int) -> Statistics:
    """The statistics of the last `days` business days, today included. Refusal `not-allowed`, `usage`."""
    require(actor, Right.SEE_MONEY)
    check_days(days)
    with room.look() as look:
        return _Watching(look, (look.today - timedelta(days=days - 1), look.today), None).statistics()


class _Person(NamedTuple):
    """Somebody of a moment, and how long they were watched."""

    of: Followed
    watched: Watched


class _Watching:
    """The people of the moments of some business days, followed up to today."""

    def __init__(self, look: Look, days: tuple[date, date], within_days: int | None) -> None:
        self._look, self._days = look, days
        self._window = within_days or look.settings.number("return-window-days")
        following = follow(look, *days)
        self._people = [_Person(one, _watched(one, look.today, self._window)) for one in following.moments]
        self._moments = _moments(following)

    def returns(self) -> ReturnsView:
        """`report returns`."""
        whole = self._group("", (*GROUPS, None))
        by_chance = sum(not one.of.recognised and one.watched.came_back for one in self._people)
        return ReturnsView(
            first=self._days[0],
            last=self._days[1],
            moments=whole.moments,
            recognised=whole.recognised,
            came_back=whole.came_back,
            unknown=whole.unknown,
            within_days=self._window,
            share=whole.share,
            curve=whole.curve,
            groups=tuple(self._group(name, (name,)) for name in GROUPS),
            also_seen=by_chance,
            new_guests=reports.new_guests(self._look.reading, *self._days),
        )

    def statistics(self) -> Statistics:
        """What Insights draws; `by_gift` and `returns` have the same groups."""
        returns = self.returns()
        return Statistics(
            returns=returns,
            with_gift=self._group(WITH_GIFT, [name for name in GROUPS if name != NOTHING]),
            no_gift=self._group(NO_GIFT, (NOTHING,)),
            by_gift=_by_gift(returns.groups),
            cost=self._cost(returns),
        )

    def _group(self, name: str, groups: Sequence[str | None]) -> ReturnGroup:
        people = [one.watched for one in self._people if one.of.recognised and one.of.group in groups]
        return _group(name, sum(self._moments[group] for group in groups), people, self._window)

    def _cost(self, returns: ReturnsView) -> WhatReturnsCost:
        """Of whom we could recognise alone, whoever stayed away included: the others are in neither number."""
        recognised = [one.of for one in self._people if one.of.recognised]
        given, back = sum(one.cost_minor for one in recognised), returns.came_back
        each = None
        if back and returns.recognised >= LEAST_RECOGNISED:
            each = self._look.money((2 * given + back) // (2 * back))  # half up
        return WhatReturnsCost(self._look.money(given), any(one.about for one in recognised), each)


def _group(name: str, moments: int, people: Sequence[Watched], window: int) -> ReturnGroup:
    points = curve(people, window) if len(people) >= LEAST_RECOGNISED else ()
    found = share_at(points, window)
    return ReturnGroup(
        name=name,
        moments=moments,
        recognised=len(people),
        came_back=sum(one.came_back for one in people),
        unknown=moments - len(people),
        within_days=window,
        share=None if found is None else ShareView(*(round(float(value), _DIGITS) for value in found)),
        curve=tuple(
            CurveView(
                point.day, round(float(point.share), _DIGITS), round(point.low, _DIGITS),
                round(point.high, _DIGITS), point.watched,
            )
            for point in points
        ),
    )  # fmt: skip


def _moments(following: Following) -> Counter[str | None]:
    """Group -> how many moments, also those of nobody whom we could recognise."""
    return Counter(one.group for one in following.moments) + Counter(following.others)


def _watched(one: Followed, today: date, window: int) -> Watched:
    # On the moment's own day nobody can have been seen on a later one: recognised, and watched for 0 days so far.
    return watched(one.day, tuple(one.seen), today, window) or Watched(0, came_back=False)


def _by_gift(groups: Iterable[ReturnGroup]) -> tuple[GiftShare, ...]:
    """Most given first, no gift last; no share of under ten (P61), and no row of nobody."""
    known = sorted((one for one in groups if one.recognised), key=lambda one: (one.name == NOTHING, -one.recognised))
    return tuple(GiftShare(one.name, one.came_back, one.recognised, _interval(one)) for one in known)


def _interval(one: ReturnGroup) -> ShareView | None:
    if one.recognised < LEAST_RECOGNISED:
        return None
    return ShareView(one.came_back / one.recognised, *wilson(one.came_back, one.recognised))
