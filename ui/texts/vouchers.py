"""The voucher list of managers and owners, and what they do with one voucher."""

from __future__ import annotations

from datetime import date, datetime

from pos_recovery.domain.business_day import short_day
from pos_recovery.domain.views.vouchers import RedemptionView, VoucherState, VoucherView
from pos_recovery.domain.voucher_code import last_four

from ..amounts import clock, money, until

ALL_OF_THEM = "All vouchers"
TITLE = "Vouchers"
FILTERS = ("Open", "Used", "Ended", "Cancelled", "All")
SEARCH, SEARCH_HINT = "Search", "Last 4 letters, a name, phone or e-mail"
OLDER = "Show older ones"
NOTHING = "No vouchers here"
NOTHING_BELOW = "Those that were given stand here, the newest first."
NOT_FOUND = "Nothing found"
NOT_FOUND_BELOW = (
    "Look at the letters again, or at all vouchers. By name you find only who said yes to being remembered."
)

STATES: dict[VoucherState, tuple[str, str, str]] = {
    VoucherState.BLANK: ("Blank", "mute", "ticket"),
    VoucherState.OPEN: ("Open", "ok", "ticket"),
    VoucherState.PART_USED: ("Part used", "info", "wallet"),
    VoucherState.USED: ("Used", "mute", "check"),
    VoucherState.ENDED: ("Ended", "warn", "hourglass"),
    VoucherState.CANCELLED: ("Cancelled", "mute", "ban"),
}
REPLACED = ("Replaced", "mute", "refresh-cw")

LOST, LOST_SUB = "It is lost", "New code, the old one ends"
LONGER, LONGER_SUB = "Make it longer", "New code, a later last day"
CANCEL, CANCEL_SUB = "Cancel it", "It is worth nothing then"
UNDO, UNDO_SUB = "Undo its last use", "As if it had not been used"
TO_MOMENT, CLOSE = "To its moment", "Close"
NOT_NOW = "Not now"
WHY, OR_TYPE = "Why?", "or type it"
MISSING = "Why? Tap one, or type it."

LOST_TITLE, LOST_YES = "A new code for this one?", "Give a new code"
LOST_REASONS = ("They lost it", "The paper is torn", "Printed badly")
LONGER_TITLE, LONGER_YES = "Until when?", "Give a new code"
LONGER_REASONS = ("They were away", "They were ill", "We were closed")
LONGER_BY = ("4 weeks more", "3 months more", "6 months more")
CANCEL_TITLE, CANCEL_YES = "Cancel this voucher?", "Cancel it"
CANCEL_REASONS = ("Given by mistake", "Misused", "Settled otherwise")
UNDO_TITLE, UNDO_YES = "Undo its last use?", "Undo it"
UNDO_REASONS = ("Wrong voucher", "Wrong amount", "A mis-tap")

NEW_CODE = "The new code"
PRINT, DONE = "Print it", "Done"


def tag(view: VoucherView) -> tuple[str, str, str]:
    """Where it is in its life: (word, tone, icon)."""
    return REPLACED if view.replaced_by is not None else STATES[view.state]


def ends_in(code: str) -> str:
    """All that a list shows of a code."""
    return f"····{last_four(code)}"


def what(view: VoucherView) -> str:
    """What it is good for; of a friend half that it is one."""
    return view.what if view.friend_of is None else f"{view.what}, for a friend"


def left(view: VoucherView) -> str:
    """What is left of one that was used in part; else nothing."""
    return f"{money(view.left)} left" if view.state is VoucherState.PART_USED else ""


def until_short(day: date) -> str:
    """`until 12 Feb 2027`."""
    return f"until {short_day(day)[: -len(_month(day))]}{_month(day)[:3]} {day.year}"


def _month(day: date) -> str:
    return short_day(day).split()[-1]


def issued(at: datetime, by: str) -> str:
    """When, in the shop's time, and by whom it was given."""
    return f"{short_day(at.date())}, {by}"


def row_told(view: VoucherView, at: datetime) -> str:
    """A row for the ear."""
    letters = " ".join(last_four(view.code))
    rest = f", {left(view)}" if left(view) else ""
    return f"{what(view)}{rest}. {tag(view)[0]}. Ends in {letters}. Good until {until(view.good_until)}. " + (
        f"Given {issued(at, view.issued_by)}."
    )


def head(view: VoucherView) -> str:
    """What stands below its name."""
    return f"Ends in {last_four(view.code)} · {tag(view)[0]} · good until {until(view.good_until)}"


def story(view: VoucherView, at: datetime) -> str:
    """How it came to be and how much paper there is."""
    papers = {0: "Not printed yet", 1: "Printed once"}.get(view.copies, f"Printed {view.copies} times")
    rest = f", {money(view.left)} is left" if view.state is VoucherState.PART_USED else ""
    given = f"Given {short_day(at.date())}, {clock(at)}, by {view.issued_by}"
    return f"Worth {money(view.worth)}{rest}. {given}. {papers}."


def use(one: RedemptionView, at: datetime) -> str:
    """One use, undone or not."""
    undone = " It was undone." if one.undone else ""
    return f"Used {short_day(at.date())}, {clock(at)}, by {one.by} at {one.counter}: {money(one.value)}.{undone}"


def why(view: VoucherView) -> str:
    """Why it is no more, and what came in its place; empty for one that is."""
    because = f"Because: {view.reason}." if view.reason else ""
    instead = f"Replaced by {ends_in(view.replaced_by)}." if view.replaced_by else ""
    return " ".join(part for part in (because, instead) if part)


def good_until(day: date) -> str:
    """The new last day."""
    return f"Good until {until(day)}."


def cancelled(code: str) -> str:
    """It is done."""
    return f"{ends_in(code)} is cancelled."


def undone(code: str) -> str:
    """It is done."""
    return f"The last use of {ends_in(code)} is undone."


def old_one(code: str) -> str:
    """What became of the one it replaces."""
    return f"Write it on their paper, or print it. The one that ended in {last_four(code)} is worth nothing now."


def tried(counts: tuple[tuple[str, int], ...]) -> str:
    """Codes that nobody ever gave, tried today at a counter (RELIABILITY 0.4)."""
    where = " and ".join(f"{count} at {counter}" for counter, count in counts)
    return f"Codes that are not ours were tried today: {where}. After ten in ten minutes a counter rests."
