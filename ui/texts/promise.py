"""A promise: written down when nobody is there to say yes, answered later."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.views.remedies import PartView

from ..language import tr
from .moment import part, parts

_MOST_IN_TITLE = 2
NOBODY_HERE = tr("Nobody is here: write it as a promise")
# The counter, once it is written down
KEPT_TITLE = tr("It is written down")
KEPT_SUB = tr("Nothing is given yet. It waits in Unfinished and under Today until somebody says yes.")
SAY, TO_COUNTER = tr("Say to them"), tr("Back to the counter")
KEPT_ELSEWHERE = tr("It is written down as a promise. It waits under Today.")
# The lists and the opened moment
WAITS = (tr("Waits for a yes"), "warn", "hourglass")
REFUSED = (tr("Said no"), "mute", "x")
LAPSED = (tr("Ended with the moment"), "mute", "hourglass")
ANSWER = tr("Say yes or no")
# The answer
SAY_NO, CANNOT, THEY_SAID = tr("Say no"), tr("This cannot be given any more"), tr("What they said")
NO_TITLE, NO_SUB = (
    tr("Say no to this?"),
    tr("Nothing is given. The moment stays unfinished, so that somebody tells them."),
)
NO_WHY, NO_HINT = tr("Why?"), tr("Or in your words")
NO_REASONS = (tr("Too much"), tr("Something smaller"))
NO_MISSING = tr("A few words why, please: whoever asked has to tell the customer.")
NO_YES, NOT_NOW, WHO_SAYS_NO = tr("Say no"), tr("Not now"), tr("Who says no?")
NO_SAVED = tr("Said no. The moment is still unfinished.")


def title(found: Sequence[PartView]) -> str:
    """`Money back €19.40 · For next time: cinnamon bun`; of three and more the first, for a heading has two lines."""
    if len(found) <= _MOST_IN_TITLE:
        return parts(found)
    return tr("{first}, and {more} more", first=part(found[0]), more=len(found) - 1)


def say(names: str) -> str:
    """What the customer hears when it is written down; it promises an answer and no gift."""
    return tr(
        "I can’t decide this one alone, so I have written it down for {names}. You will have an answer from us.",
        names=names,
    )


def asked(at: str, by: str) -> str:
    """`14:33, Maya asked.`"""
    return tr("{at}, {by} asked.", at=at, by=by)


def refused(by: str, reason: str) -> str:
    """`Ines said no: too much.`"""
    return tr("{by} said no: {reason}.", by=by, reason=reason.rstrip("."))


def moment(label: str, at: str, by: str) -> str:
    """`Wrong order. Maya asked at 14:33.`"""
    return tr("{label}. {by} asked, {at}.", label=label, by=by, at=at)


def waiting_since(since: str) -> str:
    """`Promised · 14:32, Maya`."""
    return tr("Promised · {since}", since=since)
