"""The statistics of Insights: who was seen again, with every denominator, and never a word about what a gift did."""

from __future__ import annotations

from collections.abc import Mapping

from pos_recovery.domain.return_visit import AN_ITEM, FEWEST_WATCHED, LEAST_RECOGNISED, MONEY, NEXT_TIME, NOTHING

from ..language import tr

TITLE = tr("The statistics")
SHOW, HIDE = tr("Show the statistics"), tr("Hide the statistics")
BY_GIFT, COST = tr("Who was seen again, by what we gave?"), tr("Goodwill per person seen again")
WITH_GIFT, NO_GIFT = tr("With a gift"), tr("No gift")
STILL_WATCHED = tr("Still watched")
CURVE_TABLE = (tr("Day"), WITH_GIFT, STILL_WATCHED, NO_GIFT, STILL_WATCHED)
GIFT_TABLE = (tr("What"), tr("Came back"), tr("Share"), tr("Likely range"))
NAMES: Mapping[str, str] = {
    NOTHING: NO_GIFT, AN_ITEM: tr("Made again or an item"), MONEY: tr("Money, or not charged"),
    NEXT_TIME: tr("Something for next time"),
}  # fmt: skip
NONE_IN_TABLE = "–"
FEW = tr("< {number}", number=FEWEST_WATCHED)
NOBODY_KNOWS = tr("Who would have come anyway, nobody knows.")
TOO_FEW = tr("Too few to say")


def percent(share: float) -> str:
    """`70 %`: of a share from 0 to 1."""
    return tr("{percent} %", percent=f"{100 * share:.0f}")


def _between(low: float, high: float) -> dict[str, str]:
    return {"low": f"{100 * low:.0f}", "high": f"{100 * high:.0f}"}


def seen(share: float, low: float, high: float) -> str:
    """`70 % (54 to 84)`: a share and its 95 % band."""
    return tr("{share} ({low} to {high})", share=percent(share), **_between(low, high))


def interval(low: float, high: float) -> str:
    """`54 to 84 %`."""
    return tr("{low} to {high} %", **_between(low, high))


def curve_answer(counts: str, new_guests: int, *, few: str | None, drawn: bool) -> str:
    """Below the question who was seen again: `counts` is its first sentence, then what else the drawing means."""
    said = [counts]
    if new_guests == 1:
        said.append(tr("Besides, 1 new guest by a friend’s half."))
    elif new_guests:
        said.append(tr("Besides, {count:,} new guests by a friend’s half.", "", new_guests, count=new_guests))
    if few is not None:
        said.append(few)
    if drawn:
        said.append(tr("Below: how many were still watched."))
    return " ".join(said)


FEW_WITH_GIFT = tr("With a gift there were under {number} we could recognise: no curve.", number=LEAST_RECOGNISED)
FEW_WITHOUT = tr("Without a gift there were under {number} we could recognise: no curve.", number=LEAST_RECOGNISED)


def with_gift_ends(share: float) -> str:
    """At the end of a curve."""
    return tr("{share} with a gift", share=percent(share))


def no_gift_ends(share: float) -> str:
    """At the end of the other."""
    return tr("{share} no gift", share=percent(share))


def ends_by(day: int, low: float, high: float) -> str:
    """Below that: the day it ends on, and its range."""
    return tr("by day {day}: {low} to {high}", day=day, **_between(low, high))


def on_axis(day: int) -> str:
    """Below the axis."""
    return tr("{days} days", "", day, days=day) if day else tr("Day 0")


def day_short(day: int, shares: list[float]) -> str:
    """A marked day, above the curves."""
    if len(shares) == 1:
        return tr("Day {day}: {share}", day=day, share=percent(shares[0]))
    return tr("Day {day}: {gift} and {none}", day=day, gift=percent(shares[0]), none=percent(shares[1]))


def day_told(day: int, gift: str, none: str) -> str:
    """A day in words, for the ear."""
    return tr("Day {day}. With a gift: {gift}. No gift: {none}.", day=day, gift=gift, none=none)


def watched_told(share: str, watched: int) -> str:
    """A group on a day."""
    return tr("{share}, {count} still watched", "", watched, share=share, count=watched)


NOT_DRAWN = tr("fewer than {number} still watched", number=FEWEST_WATCHED)


def gift_answer(recognised: int) -> str:
    """Below the question by what we gave."""
    return tr("Of the {count:,} we could recognise, with the likely range", "", recognised, count=recognised)


def back_of(back: int, recognised: int) -> str:
    """`12 of 16`."""
    return tr("{back:,} of {recognised:,}", back=back, recognised=recognised)


def gift_told(name: str, counts: str, share: str | None, likely: str) -> str:
    """A form of gift in words."""
    if share is None:
        return tr("{what}: {counts} came back. {few}.", what=name, counts=counts, few=TOO_FEW)
    return tr(
        "{what}: {counts} came back, {share}, likely {range}.", what=name, counts=counts, share=share, range=likely
    )


def cost_of(recognised: int) -> str:
    """Whom the figure is about."""
    return tr("Only the {count:,} we could recognise", "", recognised, count=recognised)


def cost_source(given: str, back: int) -> str:
    """Where it comes from."""
    return tr("{amount} given, {count:,} seen again", "", back, amount=given, count=back)


def neither(unknown: int) -> str:
    """Whom it is not about."""
    if unknown == 1:
        return tr("The 1 other is in neither number.")
    return tr("The {count:,} others are in neither number.", "", unknown, count=unknown)
