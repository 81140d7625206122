"""Let down again and again: what a manager reads about customers who were unlucky more than twice."""

from __future__ import annotations

from datetime import datetime

from pos_recovery.domain.business_day import short_day
from pos_recovery.domain.views.watching import LetDown
from pos_recovery.domain.watching import AGAIN_DAYS

TITLE = "Let down again and again"
SUB = f"Three moments or more within {AGAIN_DAYS} days. A reason to look after them."
NO_NAME, CLOSE = "A customer without a name", "Close"


def answer(found: tuple[LetDown, ...]) -> str:
    """Below the title: how many, and no name."""
    who = "One customer" if len(found) == 1 else f"{len(found)} customers"
    return f"{who} with three moments or more within {AGAIN_DAYS} days. Worth looking after."


def often(one: LetDown) -> str:
    """`4 moments`."""
    return f"{one.moments} moments"


def last(one: LetDown, local: datetime) -> str:
    """`Last 12 December: waited too long`; `local` is when that was, in the shop's zone."""
    return f"Last {short_day(local.date())}: {one.label[:1].lower()}{one.label[1:]}"


def giver(name: str, times: int) -> str:
    """`Ben gave to them 3 times.`"""
    return f"{name} gave to them {times} times."
