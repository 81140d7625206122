"""The counter: what happened, what is left, who is still waiting."""

from __future__ import annotations

from datetime import datetime

from pos_recovery.domain.business_day import short_day
from pos_recovery.domain.money import Money

from ..amounts import clock, round_money

WHAT_HAPPENED = "What happened?"
COACH = "Let them finish first. Then tap."
BACK = "Back to the lock screen"
PRACTICE = "PRACTICE"
KEEP_GOING = "Keep going on paper; nothing of this one was saved."
NO_BUDGET = "No budget set yet"
STILL_WORKS = "Sorry, fixing and logging still work."
UNFINISHED = "Unfinished"
CAME_BACK = "They came back?"
SCAN_OR_TYPE, SCAN_OR_TYPE_SHORT = "Scan or type it", "Scan or type"


def left_title(period: str, *, own: bool) -> str:
    """`Left to give today`, `Left for you this week`."""
    return f"Left for you {period}" if own else f"Left to give {period}"


def left_line(left: Money, period: str, *, own: bool) -> str:
    """`€418 this month`."""
    return f"{round_money(left)} for you {period}" if own else f"{round_money(left)} {period}"


def up_to(limit: Money) -> str:
    """What this person may give by themselves."""
    return f"You may give up to {round_money(limit)} per customer"


def waiting_since(at: datetime, now: datetime, by: str) -> str:
    """`14:32, Maya`; another day is named."""
    when = clock(at) if at.date() == now.date() else f"{short_day(at.date())}, {clock(at)}"
    return f"{when}, {by}" if by else when


def waiting_name(label: str, since: str) -> str:
    """What a screen reader says of an unfinished moment."""
    return f"{UNFINISHED}: {label}, {since}"


def all_waiting(count: int) -> str:
    """What a screen reader says of the count that leads to the list."""
    return f"All {count} unfinished moments"
