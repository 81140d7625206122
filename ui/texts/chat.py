"""Worth a chat: what the owner reads about who gave what. Facts and figures, never a verdict."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.business_day import long_day, short_day
from pos_recovery.domain.views.watching import GiveBehind, PersonGiving, StaffGiving

from . import insights

TITLE = "Worth a chat"
LOOK, CLOSE = "Look", "Close"
NOTHING = "Nothing here is worth a chat."
NOBODY = "Nobody gave anything in these days."
ASK = "A fact is a reason to ask, and no more. There is usually a good answer."
MOST = 10  # gives that are listed of one person; report staff has them all
OTHERS, EVERYBODY = "Nothing to ask about", "Everybody who gave something"


def answer(view: StaffGiving) -> str:
    """Below the title: who, or why there is nothing to say."""
    found = [one.name for one in view.worth_a_chat]
    if found:
        return f"{_and(found)}: {_facts(sum(len(one.why) for one in view.worth_a_chat))} to ask about, no verdict."
    return view.note or (NOTHING if view.people else NOBODY)


def advice(view: StaffGiving) -> str:
    """Over the list: why nobody is compared, or how to take what is there."""
    return view.note or (ASK if view.worth_a_chat else NOTHING)


def days(view: StaffGiving) -> str:
    """`19 November to 18 December 2026`."""
    first = short_day(view.first) if view.first.year == view.last.year else long_day(view.first)
    return f"{first} to {long_day(view.last)}"


def gave(one: PersonGiving) -> str:
    """`14 gives on 13 days`."""
    if not one.count:
        return "Gave nothing in these days"
    said = f"{_times(one.count, 'give')} on {_times(one.days, 'day')}"
    return said[:1].upper() + said[1:]


def cost(one: PersonGiving) -> str:
    """`about $38.07 at cost`."""
    return f"{insights.about(one.cost, about=one.about)} at cost"


def beside(one: PersonGiving) -> str:
    """`2.40 times colleagues’ median`; nothing where nobody is compared."""
    return "" if one.ratio is None else f"{one.ratio:.2f} times colleagues’ median"


def behind(one: PersonGiving) -> tuple[str, str]:
    """The line over the gives behind the facts: `What Maya gave`, `10 costliest of 14`."""
    count = len(one.gives)
    return f"What {one.name} gave", f"the {MOST} costliest of {count:,}" if count > MOST else "the costliest first"


def give(one: GiveBehind) -> tuple[str, str, str]:
    """Day, what it was, cost."""
    return short_day(one.day), one.what, f"about {one.cost.shown}" if one.about else one.cost.shown


def told(one: PersonGiving) -> str:
    """All of a person's figures, for the ear."""
    return ", ".join(part for part in (one.name, gave(one), cost(one), beside(one)) if part)


def minimum(view: StaffGiving) -> str:
    """The rule, in small print."""
    return f"Told from 1.5 times colleagues’ median, above your minimum of {insights.amount(view.least)}."


def _facts(count: int) -> str:
    return "one fact" if count == 1 else f"{count} facts"


def _times(count: int, noun: str) -> str:
    return f"one {noun}" if count == 1 else f"{count:,} {noun}s"


def _and(names: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
