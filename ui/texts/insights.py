"""Insights: every figure in a plain sentence with its denominator, nothing that claims a gift brought anybody back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Kind

from ..amounts import round_money, short_day, shortest_day
from ..language import tr

TITLE = tr("Insights")
RANGES = (tr("30 days"), tr("90 days"), tr("Year"))
_LAST = {30: tr("last 30 days"), 90: tr("last 90 days"), 365: tr("last year")}
AS_TABLE, AS_CHART = tr("As a table"), tr("As a chart")
SHOWS_NO_EFFECT = tr("People choose what they get, so this shows no effect.")  # P63, as everywhere: `NO_EFFECT`
HOW_MUCH, SEEN_AGAIN, WHAT_GIVEN = tr("How much did we spend?"), tr("Who was seen again?"), tr("What did we give?")
THIS_WEEK = tr("This week")
OTHER = tr("Everything else")
NEVER_BUDGET = ("", "")
WEEK_TABLE = (tr("Week from"), tr("Spent"), tr("Budget"), tr("Over"))
SEEN_TABLE = (tr("What we know"), tr("Moments"))
GIVEN_TABLE = (tr("What"), tr("Times"), tr("Cost to us"))
NONE_IN_TABLE = "–"
KINDS: Mapping[Kind, str] = {
    Kind.REMAKE: tr("Made again"), Kind.COMP: tr("Not charged"), Kind.FREE_ITEM: tr("Free items"),
    Kind.DISCOUNT: tr("Money off"), Kind.REFUND: tr("Money back"), Kind.CORRECTION: tr("Corrections"),
    Kind.UPGRADE: tr("Upgrades"), Kind.EXTRA: tr("A little more"),
    Kind.VOUCHER: tr("For next time"), Kind.SORRY: tr("Just heard"),
}  # fmt: skip
_WERE: Mapping[Cause, str] = {
    Cause.WAIT: tr("were waiting too long"), Cause.ORDER: tr("were a wrong order"),
    Cause.QUALITY: tr("were not good enough"),
    Cause.TASTE: tr("were not what they hoped"), Cause.MANNER: tr("were how we treated them"),
    Cause.CHARGE: tr("were charged wrong"), Cause.OUT: tr("were because we ran out"),
    Cause.KIND: tr("were just being kind"),
    Cause.CLEAN: tr("were something not clean"), Cause.BROKEN: tr("were something broken"),
    Cause.SAFETY: tr("were ill, allergic or hurt"), Cause.OTHER: tr("were something else"),
}  # fmt: skip


def amount(money: Money) -> str:
    """`€1,398`, `€38.60`: to the cent, thousands set off, no cents where there are none."""
    return re.sub(r"\d{4,}", lambda found: f"{int(found[0]):,}", round_money(money), count=1)


def about(money: Money, *, about: bool) -> str:
    """The same, with "about" before a cost that is not known exactly (P18)."""
    return tr("about {amount}", amount=amount(money)) if about else amount(money)


def last(days: int) -> str:
    """The range in words."""
    return _LAST[days]


def rate(moments: int, sales: int, whole: int) -> tuple[str, str, tuple[str, ...]]:
    """Moments in 100 sales, of the days that a till's file covers (P67); `whole` are the moments of all days."""
    counts = tr("{moments}, {sales:,} sales.", "", sales, moments=_moments(moments), sales=sales)
    sources: tuple[str, ...] = (counts,)
    if moments != whole:
        others = tr("On other days {count:,}, without a till’s file.", "", whole - moments, count=whole - moments)
        sources = (f"{counts} {others}", counts)
    return f"{100 * moments / sales:.1f}", tr("moments in 100 sales"), sources


def only_moments(moments: int) -> tuple[str, str, tuple[str, ...]]:
    """Without a till's file there is a count and no rate."""
    return (
        f"{moments:,}",
        tr("moment") if moments == 1 else tr("moments", "below a number", moments),
        (tr("No till’s file covers these days, so this is a count."), tr("A count: no till’s file.")),
    )


def goodwill(spent: str, budget: str | None, left: str | None, over: str | None) -> tuple[str, str, tuple[str, ...]]:
    """What was given, beside what the budgets allowed."""
    if budget is None:
        return spent, tr("goodwill given"), (tr("There was no budget for these days."),)
    source = tr("{over} over the budget.", over=over) if over else tr("{left} left over.", left=left)
    return spent, tr("of {budget} goodwill given", budget=budget), (source,)


def most_frequent(
    first: tuple[Cause, int], others: tuple[tuple[str, int], ...], moments: int, *, early: bool
) -> tuple[str, str, tuple[str, ...]]:
    """The cause that came most often, then the next two."""
    cause, count = first
    if early:
        sources: tuple[str, ...] = (tr("Too early to say if that is a pattern."),)
    elif not others:
        sources = (tr("Nothing else went wrong."),)
    else:
        said = [f"{label[:1].lower()}{label[1:]} {number}" for label, number in others]
        sources = (tr("Next: {causes}.", causes=", ".join(said)), tr("Next: {causes}.", causes=said[0]))
    return tr("{count:,} of {moments:,}", count=count, moments=moments), _WERE[cause], sources


NO_CAUSE = (tr("None"), tr("nothing went wrong, or nobody said"), (tr("No moment was logged in these days."),))


def unfinished(count: int, oldest: str | None, promises: int) -> tuple[str, str, tuple[str, ...]]:
    """Moments that still have no ending (P31), whatever the range, and how many promises wait among them (P30)."""
    if not count:
        return tr("None unfinished"), tr("Every moment has an ending"), (tr("Nobody is waiting. Lovely."),)
    one, more = tr("moment without an ending"), tr("moments without an ending", "below a number", count)
    said = one if count == 1 else more
    if promises:
        one, more = (
            tr("1 promise waits for a yes"),
            tr("{count:,} promises wait for a yes", "", promises, count=promises),
        )
        said = one if promises == 1 else more
    oldest_waited = tr("The oldest has waited {time}.", "five hours", time=oldest)
    return tr("{count:,} unfinished", "", count, count=count), said, (oldest_waited,)


def waited(since: datetime, now: datetime) -> str:
    """`five hours`, `3 days`: how long it has waited."""
    passed = max(now - since, timedelta())
    if passed < timedelta(hours=1):
        return tr("less than an hour")
    hours, days = passed // timedelta(hours=1), passed // timedelta(days=1)
    if days:
        return tr("one day") if days == 1 else tr("{days} days", "", days, days=days)
    if hours == 1:
        return tr("one hour")
    return tr("{hours} hours", "", hours, hours=_NUMBERS.get(hours, str(hours)))


_NUMBERS = {
    2: tr("two"), 3: tr("three"), 4: tr("four"), 5: tr("five"), 6: tr("six"), 7: tr("seven"), 8: tr("eight"),
    9: tr("nine"), 10: tr("ten"),
}  # fmt: skip


def spent_answer(weekly: str | None, month: str | None) -> str:
    """Below the question how much was spent."""
    first = (
        tr("Each week against the weekly budget of {weekly}.", weekly=weekly)
        if weekly
        else tr("Each week. There is no budget now.")
    )
    return f"{first} {month}" if month else first


def month_so_far(name: str, spent: str, limit: str) -> str:
    """`November so far: €222 of €640.`"""
    return tr("{name} so far: {spent} of {limit}.", name=name, spent=spent, limit=limit)


def budget_label(weekly: str) -> tuple[str, str]:
    """At the end of the budget line."""
    return tr("Budget"), weekly


def week_name(monday: date, *, running: bool) -> str:
    """Below a bar."""
    return THIS_WEEK if running else shortest_day(monday)


def week_told(monday: date, spent: str, budget: str | None, over: str | None, *, running: bool) -> str:
    """A week in words, for the ear."""
    name = tr("This week so far") if running else tr("Week from {monday}", monday=short_day(monday))
    if not budget:
        return f"{name}: {spent}."
    if not over:
        return tr("{week}: {spent} of {budget}.", week=name, spent=spent, budget=budget)
    return tr("{week}: {spent} of {budget}, {over} over.", week=name, spent=spent, budget=budget, over=over)


def logging(without: int, open_days: int) -> str:
    """Days on which nothing was logged (P67)."""
    return tr(
        "Nothing logged on {without} of {open_days} open days. Lovely, or forgotten?",
        without=without,
        open_days=open_days,
    )


def logged_always(open_days: int) -> str:
    """Something was logged on each of them."""
    return tr("Something was logged on every one of {open_days} open days.", open_days=open_days)


def came_back(back: int, recognised: int, unknown: int) -> str:
    """`14 of 22 we could recognise came back; 31 moments had no way to tell.` (P61)"""
    if not back and not recognised and not unknown:
        return tr("No moment in these days.")
    known = tr("We could recognise nobody")
    if recognised:
        known = tr(
            "{back:,} of {recognised:,} we could recognise came back", "", back, back=back, recognised=recognised
        )
    if unknown == 1:
        return tr("{known}; 1 moment had no way to tell.", known=known)
    return tr("{known}; {unknown:,} moments had no way to tell.", "", unknown, known=known, unknown=unknown)


def within(days: int, new_guests: int = 0) -> str:
    """How long everybody is watched for; and whoever a friend brought, who came back from nowhere (P48)."""
    said = tr("Seen at the till or with a voucher on a later day, within {days} days", days=days)
    if not new_guests:
        return said
    if new_guests == 1:
        return tr("{said}. Besides, 1 new guest by a friend’s half", said=said)
    return tr("{said}. Besides, {count:,} new guests by a friend’s half", "", new_guests, said=said, count=new_guests)


BACK, NOT_YET, NO_WAY = tr("came back"), tr("not seen yet"), tr("no way to tell")


def seen_told(name: str, count: int, whole: int) -> str:
    """A part of the moments in words."""
    said = f"{name[:1].upper()}{name[1:]}"
    return tr("{what}: {count:,} of {moments}.", what=said, count=count, moments=_moments(whole))


def given_answer(days: int, whole: str) -> str:
    """Below the question what we gave."""
    return tr(
        "Cost to us, {days}, {whole} in all. A give of two kinds counts once under each.", days=last(days), whole=whole
    )


def times(count: int) -> str:
    """How often."""
    return tr("once") if count == 1 else tr("{count:,} times", "", count, count=count)


def kind_told(name: str, count: int, cost: str) -> str:
    """A kind in words."""
    return f"{name}: {times(count)}, {cost}."


NOTHING_GIVEN = tr("Nothing was given in these days.")


def first_pieces(moments: int) -> str:
    """The early state's title."""
    return (
        tr("{moments} in. The first pieces.", "12 moments", moments=_moments(moments))
        if moments
        else tr("No moment yet. All in one piece.")
    )


EARLY = tr("The charts open at about 30 moments, so that one lucky week does not fool you.")


def of_thirty(moments: int) -> str:
    """How far it is."""
    return tr("{moments} of 30", moments=moments)


def _moments(count: int) -> str:
    return tr("1 moment") if count == 1 else tr("{count:,} moments", "", count, count=count)
