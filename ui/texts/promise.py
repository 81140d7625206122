"""A promise: written down when nobody is there to say yes, answered later."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.views.remedies import PartView

from .moment import part, parts

_MOST_IN_TITLE = 2
NOBODY_HERE = "Nobody is here: write it as a promise"
# The counter, once it is written down
KEPT_TITLE = "It is written down"
KEPT_SUB = "Nothing is given yet. It waits in Unfinished and under Today until somebody says yes."
SAY, TO_COUNTER = "Say to them", "Back to the counter"
KEPT_ELSEWHERE = "It is written down as a promise. It waits under Today."
# The lists and the opened moment
WAITS = ("Waits for a yes", "warn", "hourglass")
REFUSED = ("Said no", "mute", "x")
LAPSED = ("Ended with the moment", "mute", "hourglass")
ANSWER = "Say yes or no"
# The answer
SAY_NO, CANNOT, THEY_SAID = "Say no", "This cannot be given any more", "What they said"
NO_TITLE, NO_SUB = "Say no to this?", "Nothing is given. The moment stays unfinished, so that somebody tells them."
NO_WHY, NO_HINT = "Why?", "Or in your words"
NO_REASONS = ("Too much", "Something smaller")
NO_MISSING = "A few words why, please: whoever asked has to tell the customer."
NO_YES, NOT_NOW, WHO_SAYS_NO = "Say no", "Not now", "Who says no?"
NO_SAVED = "Said no. The moment is still unfinished."


def title(found: Sequence[PartView]) -> str:
    """`Money back €19.40 · For next time: cinnamon bun`; of three and more the first, for a heading has two lines."""
    if len(found) <= _MOST_IN_TITLE:
        return parts(found)
    return f"{part(found[0])}, and {len(found) - 1} more"


def say(names: str) -> str:
    """What the customer hears when it is written down; it promises an answer and no gift."""
    return f"I can’t decide this one alone, so I have written it down for {names}. You will have an answer from us."


def asked(at: str, by: str) -> str:
    """`14:33, Maya asked.`"""
    return f"{at}, {by} asked."


def refused(by: str, reason: str) -> str:
    """`Ines said no: too much.`"""
    return f"{by} said no: {reason.rstrip('.')}."


def moment(label: str, at: str, by: str) -> str:
    """`Wrong order. Maya asked at 14:33.`"""
    return f"{label}. {by} asked, {at}."


def waiting_since(since: str) -> str:
    """`Promised · 14:32, Maya`."""
    return f"Promised · {since}"
