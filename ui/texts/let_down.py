"""Let down again and again: what a manager reads about customers who were unlucky more than twice."""

from __future__ import annotations

from datetime import datetime

from pos_recovery.domain.views.watching import LetDown
from pos_recovery.domain.watching import AGAIN_DAYS

from ..amounts import short_day
from ..language import tr

TITLE = tr("Let down again and again")
SUB = tr("Three moments or more within {days} days. A reason to look after them.", days=AGAIN_DAYS)
NO_NAME, CLOSE = tr("A customer without a name"), tr("Close")


def answer(found: tuple[LetDown, ...]) -> str:
    """Below the title: how many, and no name."""
    if len(found) == 1:
        return tr("One customer with three moments or more within {days} days. Worth looking after.", days=AGAIN_DAYS)
    return tr("{count} customers with three moments or more within {days} days. Worth looking after.", "", len(found),
              count=len(found), days=AGAIN_DAYS)  # fmt: skip


def often(one: LetDown) -> str:
    """`4 moments`."""
    return tr("{count} moments", "", one.moments, count=one.moments)


def last(one: LetDown, local: datetime) -> str:
    """`Last 12 December: waited too long`; `local` is when that was, in the shop's zone."""
    cause = f"{one.label[:1].lower()}{one.label[1:]}"
    return tr("Last {day}: {cause}", "12 December: waited too long", day=short_day(local.date()), cause=cause)


def giver(name: str, times: int) -> str:
    """`Ben gave to them 3 times.`"""
    return tr("{name} gave to them {times} times.", "", times, name=name, times=times)
