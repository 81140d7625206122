"""What roles and persons may give, and badges, as the settings say it."""

from __future__ import annotations

from datetime import date

from pos_recovery.domain.budget import Per
from pos_recovery.domain.people import Role
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.replays import Replay

WEEK, WEEK_SUB = "At most in one week", "From Monday, beside the month"
BY_ROLE, BY_ROLE_SUB = "Limits by role", "By day, by week, which kinds, and when a note is needed"
ROLE_BUTTONS = {Role.STAFF: "Staff", Role.LEAD: "Leads", Role.MANAGER: "Managers"}
MAY_GIVE = {Role.STAFF: "What staff may give", Role.LEAD: "What leads may give", Role.MANAGER: "What managers may give"}
LIMITS: dict[str, tuple[str, str]] = {
    "per_remedy": ("In one give", "Above it somebody says yes"),
    "per_moment": ("To one customer", "All gives of one moment together"),
    "per_day": ("On one day", "Each of them, from one day start to the next"),
    "per_week": ("In one week", "Each of them, from Monday"),
    "note_above": ("A note above", "From there on a few words are needed"),
}
NO_LIMIT, NEVER = "No limit", "Never"
KINDS, KINDS_SUB = "What they may give", "The others ask first. Saying sorry always goes"
KIND_NAMES = {
    Kind.REMAKE: "Made again", Kind.FREE_ITEM: "On the house", Kind.COMP: "Not charged", Kind.DISCOUNT: "Money off",
    Kind.REFUND: "Money back", Kind.CORRECTION: "Corrections", Kind.UPGRADE: "Upgrades", Kind.EXTRA: "A little more",
    Kind.VOUCHER: "For next time",
}  # fmt: skip
DONE = "Done"

ONE_PERSON, ONE_PERSON_SUB = "A budget for one person", "Beside the shop’s. Most shops need none"
CHOOSE = "Choose"
WHO, NOBODY = "A budget for one person", "Nobody else works at the counter yet."
PERSON_ROWS = {
    Per.DAY: ("On one day", "From one day start to the next"),
    Per.WEEK: ("In one week", "From Monday"),
    Per.MONTH: ("In one month", "From the first"),
}
NONE = "None"

CHAT = "Worth a chat above"
CHAT_SUB = "What somebody’s gifts cost you. Whoever gave less is not compared with colleagues on Insights"
ANY = "Any"

IDLE, IDLE_SUB = "The counter locks by itself", "After so many minutes in which nobody touches it. F9 locks at once"
IDLE_MINUTES = (1, 5, 15, 30)

BADGE, BADGE_SUB = "Advanced", "A badge that unlocks the screen"
BADGE_SAYS = "One scan at the lock says who is here. It is no PIN, and nobody says yes with it."
BADGE_HAS = "Carries a badge. Another one takes its place."
BADGE_SCAN, BADGE_HINT = "Badge", "Scan it now"
BADGE_TAKE = "Take the badge away"
BADGE_SET, BADGE_TAKEN = "The badge unlocks the screen from now on.", "The badge opens nothing any more."


def minutes(count: int) -> str:
    """A choice of minutes."""
    return f"{count} min"


def persons(budgets: list[tuple[str, str, Per]]) -> str:
    """Who has a budget of their own: name, amount, period."""
    told = [f"{name} {amount} a {per.value}" for name, amount, per in budgets]
    more = f" and {len(told) - 2} more" if len(told) > 2 else ""
    return f"{', '.join(told[:2])}{more}" if told else ONE_PERSON_SUB


def given_already(amount: str, month: str) -> str:
    """A limit that was set below what is given."""
    return f"{amount} is given already in {month}, so nothing is left. It counts from now on."


def replayed(replay: Replay, today: date) -> str:
    """What the numbers would have meant; empty while nothing was given."""
    if not replay.gives:
        return ""
    month = f"{replay.first:%B}{' so far' if replay.last == today else ''}"
    if replay.gives == 1:
        return f"With these numbers the one give of {month} would {'' if replay.would_ask else 'not '}have asked first."
    asked = f"{replay.would_ask}" if replay.would_ask else "none"
    return f"With these numbers {asked} of {replay.gives} gives of {month} would have asked first."
