"""Insights: every figure in a plain sentence with its denominator, nothing that claims a gift brought anybody back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from pos_recovery.domain.business_day import short_day
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.reports import NO_EFFECT

from ..amounts import round_money

TITLE = "Insights"
RANGES = ("30 days", "90 days", "Year")
_LAST = {30: "last 30 days", 90: "last 90 days", 365: "last year"}
AS_TABLE, AS_CHART = "As a table", "As a chart"
SHOWS_NO_EFFECT = NO_EFFECT
HOW_MUCH, SEEN_AGAIN, WHAT_GIVEN = "How much did we spend?", "Who was seen again?", "What did we give?"
THIS_WEEK = "This week"
OTHER = "Everything else"
NEVER_BUDGET = ("", "")
WEEK_TABLE = ("Week from", "Spent", "Budget", "Over")
SEEN_TABLE = ("What we know", "Moments")
GIVEN_TABLE = ("What", "Times", "Cost to us")
NONE_IN_TABLE = "–"
KINDS: Mapping[Kind, str] = {
    Kind.REMAKE: "Made again", Kind.COMP: "Not charged", Kind.FREE_ITEM: "Free items", Kind.DISCOUNT: "Money off",
    Kind.REFUND: "Money back", Kind.CORRECTION: "Corrections", Kind.UPGRADE: "Upgrades", Kind.EXTRA: "A little more",
    Kind.VOUCHER: "For next time", Kind.SORRY: "Just heard",
}  # fmt: skip
_WERE: Mapping[Cause, str] = {
    Cause.WAIT: "were waiting too long", Cause.ORDER: "were a wrong order", Cause.QUALITY: "were not good enough",
    Cause.TASTE: "were not what they hoped", Cause.MANNER: "were how we treated them",
    Cause.CHARGE: "were charged wrong", Cause.OUT: "were because we ran out", Cause.KIND: "were just being kind",
    Cause.CLEAN: "were something not clean", Cause.BROKEN: "were something broken",
    Cause.SAFETY: "were ill, allergic or hurt", Cause.OTHER: "were something else",
}  # fmt: skip


def amount(money: Money) -> str:
    """`€1,398`, `€38.60`: to the cent, thousands set off, no cents where there are none."""
    return re.sub(r"\d{4,}", lambda found: f"{int(found[0]):,}", round_money(money), count=1)


def about(money: Money, *, about: bool) -> str:
    """The same, with "about" before a cost that is not known exactly (P18)."""
    return f"about {amount(money)}" if about else amount(money)


def last(days: int) -> str:
    """The range in words."""
    return _LAST[days]


def rate(moments: int, sales: int, whole: int) -> tuple[str, str, tuple[str, ...]]:
    """Moments in 100 sales, of the days that a till's file covers (P67); `whole` are the moments of all days."""
    counts = f"{_moments(moments)}, {sales:,} sales."
    sources = (
        (counts,)
        if moments == whole
        else (f"{counts} On other days {whole - moments:,}, without a till’s file.", counts)
    )
    return f"{100 * moments / sales:.1f}", "moments in 100 sales", sources


def only_moments(moments: int) -> tuple[str, str, tuple[str, ...]]:
    """Without a till's file there is a count and no rate."""
    noun = "moment" if moments == 1 else "moments"
    return f"{moments:,}", noun, ("No till’s file covers these days, so this is a count.", "A count: no till’s file.")


def goodwill(spent: str, budget: str | None, left: str | None, over: str | None) -> tuple[str, str, tuple[str, ...]]:
    """What was given, beside what the budgets allowed."""
    if budget is None:
        return spent, "goodwill given", ("There was no budget for these days.",)
    source = f"{over} over the budget." if over else f"{left} left over."
    return spent, f"of {budget} goodwill given", (source,)


def most_frequent(
    first: tuple[Cause, int], others: tuple[tuple[str, int], ...], moments: int, *, early: bool
) -> tuple[str, str, tuple[str, ...]]:
    """The cause that came most often, then the next two."""
    cause, count = first
    if early:
        sources: tuple[str, ...] = ("Too early to say if that is a pattern.",)
    elif not others:
        sources = ("Nothing else went wrong.",)
    else:
        said = [f"{label[:1].lower()}{label[1:]} {number}" for label, number in others]
        sources = (f"Next: {', '.join(said)}.", f"Next: {said[0]}.")
    return f"{count:,} of {moments:,}", _WERE[cause], sources


NO_CAUSE = ("None", "nothing went wrong, or nobody said", ("No moment was logged in these days.",))


def unfinished(count: int, oldest: str | None, promises: int) -> tuple[str, str, tuple[str, ...]]:
    """Moments that still have no ending (P31), whatever the range, and how many promises wait among them (P30)."""
    if not count:
        return "None unfinished", "Every moment has an ending", ("Nobody is waiting. Lovely.",)
    said = "moment without an ending" if count == 1 else "moments without an ending"
    if promises:
        said = "1 promise waits for a yes" if promises == 1 else f"{promises:,} promises wait for a yes"
    return f"{count:,} unfinished", said, (f"The oldest has waited {oldest}.",)


def waited(since: datetime, now: datetime) -> str:
    """`five hours`, `3 days`: how long it has waited."""
    passed = max(now - since, timedelta())
    if passed < timedelta(hours=1):
        return "less than an hour"
    hours, days = passed // timedelta(hours=1), passed // timedelta(days=1)
    if days:
        return "one day" if days == 1 else f"{days} days"
    return "one hour" if hours == 1 else f"{_NUMBERS.get(hours, str(hours))} hours"


_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten"}


def spent_answer(weekly: str | None, month: str | None) -> str:
    """Below the question how much was spent."""
    first = f"Each week against the weekly budget of {weekly}." if weekly else "Each week. There is no budget now."
    return f"{first} {month}" if month else first


def month_so_far(name: str, spent: str, limit: str) -> str:
    """`November so far: €222 of €640.`"""
    return f"{name} so far: {spent} of {limit}."


def budget_label(weekly: str) -> tuple[str, str]:
    """At the end of the budget line."""
    return "Budget", weekly


def week_name(monday: date, *, running: bool) -> str:
    """Below a bar."""
    day, _, month = short_day(monday).partition(" ")
    return THIS_WEEK if running else f"{day} {month[:3]}"


def week_told(monday: date, spent: str, budget: str | None, over: str | None, *, running: bool) -> str:
    """A week in words, for the ear."""
    name = "This week so far" if running else f"Week from {short_day(monday)}"
    against = f" of {budget}" if budget else ""
    return f"{name}: {spent}{against}{f', {over} over' if over else ''}."


def logging(without: int, open_days: int) -> str:
    """Days on which nothing was logged (P67)."""
    return f"Nothing logged on {without} of {open_days} open days. Lovely, or forgotten?"


def logged_always(open_days: int) -> str:
    """Something was logged on each of them."""
    return f"Something was logged on every one of {open_days} open days."


def came_back(back: int, recognised: int, unknown: int) -> str:
    """`14 of 22 we could recognise came back; 31 moments had no way to tell.` (P61)"""
    if not back and not recognised and not unknown:
        return "No moment in these days."
    known = f"{back:,} of {recognised:,} we could recognise came back" if recognised else "We could recognise nobody"
    noun = "moment" if unknown == 1 else "moments"
    return f"{known}; {unknown:,} {noun} had no way to tell."


def within(days: int, new_guests: int = 0) -> str:
    """How long everybody is watched for; and whoever a friend brought, who came back from nowhere (P48)."""
    said = f"Seen at the till or with a voucher on a later day, within {days} days"
    if not new_guests:
        return said
    guests = "1 new guest" if new_guests == 1 else f"{new_guests:,} new guests"
    return f"{said}. Besides, {guests} by a friend’s half"


BACK, NOT_YET, NO_WAY = "came back", "not seen yet", "no way to tell"


def seen_told(name: str, count: int, whole: int) -> str:
    """A part of the moments in words."""
    return f"{name[:1].upper()}{name[1:]}: {count:,} of {_moments(whole)}."


def given_answer(days: int, whole: str) -> str:
    """Below the question what we gave."""
    return f"Cost to us, {last(days)}, {whole} in all. A give of two kinds counts once under each."


def times(count: int) -> str:
    """How often."""
    return "once" if count == 1 else f"{count:,} times"


def kind_told(name: str, count: int, cost: str) -> str:
    """A kind in words."""
    return f"{name}: {times(count)}, {cost}."


NOTHING_GIVEN = "Nothing was given in these days."


def first_pieces(moments: int) -> str:
    """The early state's title."""
    return f"{_moments(moments)} in. The first pieces." if moments else "No moment yet. All in one piece."


EARLY = "The charts open at about 30 moments, so that one lucky week does not fool you."


def of_thirty(moments: int) -> str:
    """How far it is."""
    return f"{moments} of 30"


def _moments(count: int) -> str:
    return "1 moment" if count == 1 else f"{count:,} moments"
