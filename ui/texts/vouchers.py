"""The voucher list of managers and owners, and what they do with one voucher."""

from __future__ import annotations

from datetime import date, datetime

from pos_recovery.domain.views.vouchers import RedemptionView, VoucherState, VoucherView
from pos_recovery.domain.voucher_code import last_four

from ..amounts import clock, money, short_day, shortest_day, until
from ..language import tr

ALL_OF_THEM = tr("All vouchers")
TITLE = tr("Vouchers")
FILTERS = (tr("Open"), tr("Used"), tr("Ended"), tr("Cancelled"), tr("All"))
SEARCH, SEARCH_HINT = tr("Search"), tr("Last 4 letters, a name, phone or e-mail")
OLDER = tr("Show older ones")
NOTHING = tr("No vouchers here")
NOTHING_BELOW = tr("Those that were given stand here, the newest first.")
NOT_FOUND = tr("Nothing found")
NOT_FOUND_BELOW = tr(
    "Look at the letters again, or at all vouchers. By name you find only who said yes to being remembered."
)

STATES: dict[VoucherState, tuple[str, str, str]] = {
    VoucherState.BLANK: (tr("Blank"), "mute", "ticket"),
    VoucherState.OPEN: (tr("Open"), "ok", "ticket"),
    VoucherState.PART_USED: (tr("Part used"), "info", "wallet"),
    VoucherState.USED: (tr("Used"), "mute", "check"),
    VoucherState.ENDED: (tr("Ended"), "warn", "hourglass"),
    VoucherState.CANCELLED: (tr("Cancelled"), "mute", "ban"),
}
REPLACED = (tr("Replaced"), "mute", "refresh-cw")

LOST, LOST_SUB = tr("It is lost"), tr("New code, the old one ends")
LONGER, LONGER_SUB = tr("Make it longer"), tr("New code, a later last day")
CANCEL, CANCEL_SUB = tr("Cancel it"), tr("It is worth nothing then")
UNDO, UNDO_SUB = tr("Undo its last use"), tr("As if it had not been used")
TO_MOMENT, CLOSE = tr("To its moment"), tr("Close")
NOT_NOW = tr("Not now")
WHY, OR_TYPE = tr("Why?"), tr("or type it")
MISSING = tr("Why? Tap one, or type it.")

LOST_TITLE, LOST_YES = tr("A new code for this one?"), tr("Give a new code")
LOST_REASONS = (tr("They lost it"), tr("The paper is torn"), tr("Printed badly"))
LONGER_TITLE, LONGER_YES = tr("Until when?"), tr("Give a new code")
LONGER_REASONS = (tr("They were away"), tr("They were ill"), tr("We were closed"))
LONGER_BY = (tr("4 weeks more"), tr("3 months more"), tr("6 months more"))
CANCEL_TITLE, CANCEL_YES = tr("Cancel this voucher?"), tr("Cancel it")
CANCEL_REASONS = (tr("Given by mistake"), tr("Misused"), tr("Settled otherwise"))
UNDO_TITLE, UNDO_YES = tr("Undo its last use?"), tr("Undo it")
UNDO_REASONS = (tr("Wrong voucher"), tr("Wrong amount"), tr("A mis-tap"))

NEW_CODE = tr("The new code")
PRINT, DONE = tr("Print it"), tr("Done")


def tag(view: VoucherView) -> tuple[str, str, str]:
    """Where it is in its life: (word, tone, icon)."""
    return REPLACED if view.replaced_by is not None else STATES[view.state]


def ends_in(code: str) -> str:
    """All that a list shows of a code."""
    return f"····{last_four(code)}"


def what(view: VoucherView) -> str:
    """What it is good for; of a friend half that it is one."""
    return view.what if view.friend_of is None else tr("{what}, for a friend", what=view.what)


def left(view: VoucherView) -> str:
    """What is left of one that was used in part; else nothing."""
    return tr("{left} left", left=money(view.left)) if view.state is VoucherState.PART_USED else ""


def until_short(day: date) -> str:
    """`until 12 Feb 2027`."""
    return tr("until {day} {year}", "12 Feb 2027", day=shortest_day(day), year=day.year)


def issued(at: datetime, by: str) -> str:
    """When, in the shop's time, and by whom it was given."""
    return f"{short_day(at.date())}, {by}"


def row_told(view: VoucherView, at: datetime) -> str:
    """A row for the ear."""
    name = f"{what(view)}, {left(view)}" if left(view) else what(view)
    ends = tr("Ends in {letters}.", letters=" ".join(last_four(view.code)))
    given = tr("Given {day_and_name}.", "21 November, Rita", day_and_name=issued(at, view.issued_by))
    return f"{name}. {tag(view)[0]}. {ends} {good_until(view.good_until)} {given}"


def head(view: VoucherView) -> str:
    """What stands below its name."""
    return tr(
        "Ends in {letters} · {state} · good until {day}",
        letters=last_four(view.code),
        state=tag(view)[0],
        day=until(view.good_until),
    )


def story(view: VoucherView, at: datetime) -> str:
    """How it came to be and how much paper there is."""
    few = (tr("Not printed yet."), tr("Printed once."))
    copies = view.copies
    papers = few[copies] if copies < len(few) else tr("Printed {count} times.", "", copies, count=copies)
    worth = tr("Worth {amount}.", amount=money(view.worth))
    if view.state is VoucherState.PART_USED:
        worth = tr("Worth {amount}, {left} is left.", amount=money(view.worth), left=money(view.left))
    given = tr("Given {day}, {clock}, by {name}.", day=short_day(at.date()), clock=clock(at), name=view.issued_by)
    return f"{worth} {given} {papers}"


def use(one: RedemptionView, at: datetime) -> str:
    """One use, undone or not."""
    said = tr(
        "Used {day}, {clock}, by {name} at {counter}: {amount}.",
        day=short_day(at.date()), clock=clock(at), name=one.by, counter=one.counter, amount=money(one.value),
    )  # fmt: skip
    return f"{said} {tr('It was undone.')}" if one.undone else said


def why(view: VoucherView) -> str:
    """Why it is no more, and what came in its place; empty for one that is."""
    because = tr("Because: {reason}.", reason=view.reason) if view.reason else ""
    instead = tr("Replaced by {letters}.", letters=ends_in(view.replaced_by)) if view.replaced_by else ""
    return " ".join(part for part in (because, instead) if part)


def good_until(day: date) -> str:
    """The new last day."""
    return tr("Good until {day}.", day=until(day))


def cancelled(code: str) -> str:
    """It is done."""
    return tr("{code} is cancelled.", code=ends_in(code))


def undone(code: str) -> str:
    """It is done."""
    return tr("The last use of {code} is undone.", code=ends_in(code))


def old_one(code: str) -> str:
    """What became of the one it replaces."""
    return tr(
        "Write it on their paper, or print it. The one that ended in {code} is worth nothing now.", code=last_four(code)
    )


def tried(counts: tuple[tuple[str, int], ...]) -> str:
    """Codes that nobody ever gave, tried today at a counter (RELIABILITY 0.4)."""
    told = [tr("{count} at {counter}", "", count, count=count, counter=counter) for counter, count in counts]
    where = tr("{some} and {last}", some=", ".join(told[:-1]), last=told[-1]) if len(told) > 1 else told[0]
    return tr(
        "Codes that are not ours were tried today: {where}. After ten in ten minutes a counter rests.", where=where
    )
