"""Worth a chat: what the owner reads about who gave what. Facts and figures, never a verdict."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.views.watching import GiveBehind, PersonGiving, StaffGiving

from ..amounts import long_day, short_day
from ..language import tr
from . import insights

TITLE = tr("Worth a chat")
LOOK, CLOSE = tr("Look"), tr("Close")
NOTHING = tr("Nothing here is worth a chat.")
NOBODY = tr("Nobody gave anything in these days.")
ASK = tr("A fact is a reason to ask, and no more. There is usually a good answer.")
MOST = 10  # gives that are listed of one person; report staff has them all
OTHERS, EVERYBODY = tr("Nothing to ask about"), tr("Everybody who gave something")


def answer(view: StaffGiving) -> str:
    """Below the title: who, or why there is nothing to say."""
    found = [one.name for one in view.worth_a_chat]
    if not found:
        return view.note or (NOTHING if view.people else NOBODY)
    facts = sum(len(one.why) for one in view.worth_a_chat)
    if facts == 1:
        return tr("{names}: one fact to ask about, no verdict.", names=_and(found))
    return tr("{names}: {count} facts to ask about, no verdict.", "", facts, names=_and(found), count=facts)


def advice(view: StaffGiving) -> str:
    """Over the list: why nobody is compared, or how to take what is there."""
    return view.note or (ASK if view.worth_a_chat else NOTHING)


def days(view: StaffGiving) -> str:
    """`19 November to 18 December 2026`."""
    first = short_day(view.first) if view.first.year == view.last.year else long_day(view.first)
    return tr("{first} to {last}", first=first, last=long_day(view.last))


def gave(one: PersonGiving) -> str:
    """`14 gives on 13 days`."""
    if not one.count:
        return tr("Gave nothing in these days")
    if one.count == 1:
        return tr("One give on one day")
    gives = tr("{count:,} gives", "", one.count, count=one.count)
    if one.days == 1:
        return tr("{gives} on one day", gives=gives)
    return tr("{gives} on {days:,} days", "", one.days, gives=gives, days=one.days)


def cost(one: PersonGiving) -> str:
    """`about $38.07 at cost`."""
    return tr("{amount} at cost", amount=insights.about(one.cost, about=one.about))


def beside(one: PersonGiving) -> str:
    """`2.40 times colleagues’ median`; nothing where nobody is compared."""
    return "" if one.ratio is None else tr("{ratio:.2f} times colleagues’ median", ratio=one.ratio)


def behind(one: PersonGiving) -> tuple[str, str]:
    """The line over the gives behind the facts: `What Maya gave`, `10 costliest of 14`."""
    count, which = len(one.gives), tr("the costliest first")
    if count > MOST:
        which = tr("the {most} costliest of {count:,}", "", count, most=MOST, count=count)
    return tr("What {name} gave", name=one.name), which


def give(one: GiveBehind) -> tuple[str, str, str]:
    """Day, what it was, cost."""
    return short_day(one.day), one.what, tr("about {amount}", amount=one.cost.shown) if one.about else one.cost.shown


def told(one: PersonGiving) -> str:
    """All of a person's figures, for the ear."""
    return ", ".join(part for part in (one.name, gave(one), cost(one), beside(one)) if part)


def minimum(view: StaffGiving) -> str:
    """The rule, in small print."""
    return tr(
        "Told from 1.5 times colleagues’ median, above your minimum of {amount}.", amount=insights.amount(view.least)
    )


def _and(names: Sequence[str]) -> str:
    return tr("{some} and {last}", some=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]
