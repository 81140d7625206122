"""What roles and persons may give, and badges, as the settings say it."""

from __future__ import annotations

from datetime import date

from pos_recovery.domain.budget import Per
from pos_recovery.domain.people import Role
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.replays import Replay

from ..amounts import month_name
from ..language import tr

WEEK, WEEK_SUB = tr("At most in one week"), tr("From Monday, beside the month")
BY_ROLE, BY_ROLE_SUB = tr("Limits by role"), tr("By day, by week, which kinds, and when a note is needed")
ROLE_BUTTONS = {Role.STAFF: tr("Staff"), Role.LEAD: tr("Leads"), Role.MANAGER: tr("Managers")}
MAY_GIVE = {
    Role.STAFF: tr("What staff may give"),
    Role.LEAD: tr("What leads may give"),
    Role.MANAGER: tr("What managers may give"),
}
LIMITS: dict[str, tuple[str, str]] = {
    "per_remedy": (tr("In one give"), tr("Above it somebody says yes")),
    "per_moment": (tr("To one customer"), tr("All gives of one moment together")),
    "per_day": (tr("On one day"), tr("Each of them, from one day start to the next")),
    "per_week": (tr("In one week"), tr("Each of them, from Monday")),
    "note_above": (tr("A note above"), tr("From there on a few words are needed")),
}
NO_LIMIT, NEVER = tr("No limit"), tr("Never")
KINDS, KINDS_SUB = tr("What they may give"), tr("The others ask first. Saying sorry always goes")
KIND_NAMES = {
    Kind.REMAKE: tr("Made again"), Kind.FREE_ITEM: tr("On the house"), Kind.COMP: tr("Not charged"),
    Kind.DISCOUNT: tr("Money off"), Kind.REFUND: tr("Money back"), Kind.CORRECTION: tr("Corrections"),
    Kind.UPGRADE: tr("Upgrades"), Kind.EXTRA: tr("A little more"),
    Kind.VOUCHER: tr("For next time"),
}  # fmt: skip
DONE = tr("Done")

ONE_PERSON, ONE_PERSON_SUB = tr("A budget for one person"), tr("Beside the shop’s. Most shops need none")
CHOOSE = tr("Choose")
WHO, NOBODY = tr("A budget for one person"), tr("Nobody else works at the counter yet.")
PERSON_ROWS = {
    Per.DAY: (tr("On one day"), tr("From one day start to the next")),
    Per.WEEK: (tr("In one week"), tr("From Monday")),
    Per.MONTH: (tr("In one month"), tr("From the first")),
}
NONE = tr("None")

CHAT = tr("Worth a chat above")
CHAT_SUB = tr("What somebody’s gifts cost you. Whoever gave less is not compared with colleagues on Insights")
ANY = tr("Any")

IDLE, IDLE_SUB = (
    tr("The counter locks by itself"),
    tr("After so many minutes in which nobody touches it. F9 locks at once"),
)
IDLE_MINUTES = (1, 5, 15, 30)

BADGE, BADGE_SUB = tr("Advanced"), tr("A badge that unlocks the screen")
BADGE_SAYS = tr("One scan at the lock says who is here. It is no PIN, and nobody says yes with it.")
BADGE_HAS = tr("Carries a badge. Another one takes its place.")
BADGE_SCAN, BADGE_HINT = tr("Badge"), tr("Scan it now")
BADGE_TAKE = tr("Take the badge away")
BADGE_SET, BADGE_TAKEN = tr("The badge unlocks the screen from now on."), tr("The badge opens nothing any more.")


def minutes(count: int) -> str:
    """A choice of minutes."""
    return tr("{count} min", count=count)


def persons(budgets: list[tuple[str, str, Per]]) -> str:
    """Who has a budget of their own: name, amount, period."""
    told = [_PER[per].format(name=name, amount=amount) for name, amount, per in budgets]
    if not told:
        return ONE_PERSON_SUB
    shown = ", ".join(told[:2])
    return tr("{some} and {count} more", some=shown, count=len(told) - 2) if len(told) > 2 else shown


_PER = {
    Per.DAY: tr("{name} {amount} a day"), Per.WEEK: tr("{name} {amount} a week"),
    Per.MONTH: tr("{name} {amount} a month"),
}  # fmt: skip


def given_already(amount: str, month: str) -> str:
    """A limit that was set below what is given."""
    return tr(
        "{amount} is given already in {month}, so nothing is left. It counts from now on.", amount=amount, month=month
    )


def replayed(replay: Replay, today: date) -> str:
    """What the numbers would have meant; empty while nothing was given."""
    if not replay.gives:
        return ""
    month = month_name(replay.first)
    if replay.last == today:
        month = tr("{month} so far", month=month)
    if replay.gives == 1 and replay.would_ask:
        return tr("With these numbers the one give of {month} would have asked first.", month=month)
    if replay.gives == 1:
        return tr("With these numbers the one give of {month} would not have asked first.", month=month)
    facts: dict[str, object] = {"gives": replay.gives, "month": month}
    if not replay.would_ask:
        return tr("With these numbers none of {gives} gives of {month} would have asked first.", **facts)
    facts["asked"] = asked = replay.would_ask
    return tr("With these numbers {asked} of {gives} gives of {month} would have asked first.", "", asked, **facts)
