"""The counter: what happened, what is left, who is still waiting."""

from __future__ import annotations

from datetime import datetime

from pos_recovery.domain.money import Money

from ..amounts import clock, round_money, short_day
from ..language import tr

WHAT_HAPPENED = tr("What happened?")
COACH = tr("Let them finish first. Then tap.")
BACK = tr("Back to the lock screen")
PRACTICE = tr("PRACTICE")
KEEP_GOING = tr("Keep going on paper; nothing of this one was saved.")
NO_BUDGET = tr("No budget set yet")
STILL_WORKS = tr("Sorry, fixing and logging still work.")
UNFINISHED = tr("Unfinished")
CAME_BACK = tr("They came back?")
SCAN_OR_TYPE, SCAN_OR_TYPE_SHORT = tr("Scan or type it"), tr("Scan or type")


def left_title(period: str, *, own: bool) -> str:
    """`Left to give today`, `Left for you this week`."""
    return tr("Left for you {period}", period=period) if own else tr("Left to give {period}", period=period)


def left_line(left: Money, period: str, *, own: bool) -> str:
    """`€418 this month`."""
    amount = round_money(left)
    if own:
        return tr("{amount} for you {period}", "€418 for you this month", amount=amount, period=period)
    return tr("{amount} {period}", "€418 this month", amount=amount, period=period)


def up_to(limit: Money) -> str:
    """What this person may give by themselves."""
    return tr("You may give up to {limit} per customer", limit=round_money(limit))


def waiting_since(at: datetime, now: datetime, by: str) -> str:
    """`14:32, Maya`; another day is named."""
    when = clock(at) if at.date() == now.date() else f"{short_day(at.date())}, {clock(at)}"
    return f"{when}, {by}" if by else when


def waiting_name(label: str, since: str) -> str:
    """What a screen reader says of an unfinished moment."""
    return f"{UNFINISHED}: {label}, {since}"


def all_waiting(count: int) -> str:
    """What a screen reader says of the count that leads to the list."""
    return tr("All {count} unfinished moments", "", count, count=count)
