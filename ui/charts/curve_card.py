"""Who was seen again, day by day: the curves of those with a gift and of those without one (P61 to P63)."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.views.reports import ReturnGroup, Statistics

from ..texts import insights
from ..texts import statistics as texts
from .chart_card import ChartCard
from .note import NoEffect
from .return_curve import Group, ReturnCurve, days_told, on_day, watched_on


class CurveCard(ChartCard):
    """Both curves, for as long as ten are still watched; it has nothing to draw while both groups are under ten."""

    def __init__(self) -> None:
        self.curve = ReturnCurve(insights.SEEN_AGAIN)
        super().__init__(insights.SEEN_AGAIN, self.curve, below=(NoEffect(),), waiting_height=420)

    def show_statistics(self, view: Statistics) -> None:
        """Other moments."""
        gift = _group(view.with_gift, gift=True)
        none = _group(view.no_gift, gift=False)
        days = days_told((gift, none), view.returns.within_days)
        told = [texts.day_told(day, _told(gift, day), _told(none, day)) for day in days]
        self.curve.show_groups((gift, none), view.returns.within_days, told)
        seen = view.returns
        counts = insights.came_back(seen.came_back, seen.recognised, seen.unknown)
        few = None if gift.drawn and none.drawn else texts.FEW_WITHOUT if gift.drawn else texts.FEW_WITH_GIFT
        answer = texts.curve_answer(counts, seen.new_guests, few=few, drawn=True)
        self.tell(answer, texts.CURVE_TABLE, [_row((gift, none), day) for day in days])


def is_drawn(view: Statistics) -> bool:
    """Whether there is any curve to draw."""
    return bool(view.with_gift.curve or view.no_gift.curve)


def _group(found: ReturnGroup, *, gift: bool) -> Group:
    name = texts.WITH_GIFT if gift else texts.NO_GIFT
    drawn = Group(name, ("", ""), found.curve, gift).drawn
    if not drawn:
        return Group(name, ("", ""), found.curve, gift)
    last = drawn[-1]
    first = texts.with_gift_ends(last.share) if gift else texts.no_gift_ends(last.share)
    return Group(name, (first, texts.ends_by(last.day, last.low, last.high)), found.curve, gift)


def _told(group: Group, day: int) -> str:
    point = on_day(group.drawn, day)
    if point is None:
        return texts.NOT_DRAWN
    return texts.watched_told(texts.seen(point.share, point.low, point.high), point.watched)


def _row(groups: Sequence[Group], day: int) -> list[str]:
    row = [f"{day}"]
    for group in groups:
        point = on_day(group.drawn, day)
        row.append(texts.NONE_IN_TABLE if point is None else texts.seen(point.share, point.low, point.high))
        row.append(watched_on(group, day))
    return row
