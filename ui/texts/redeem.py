"""The voucher comes home: what is said of it, good or not."""

from __future__ import annotations

from datetime import date

from ..amounts import short_day, until, weekday_name
from ..language import tr

TITLE = tr("They came back")
SCAN_IT = tr("Scan the voucher")
HINT = tr("Scan on any screen, no tap needed. No paper? Type the code.")
ONLY_THESE = tr("A code has only the 16 letters below.")
CLEAR, BACK = tr("Clear"), tr("Back")
BACK_TO_MOMENT = tr("Back to the moment")

WAITING, WAITING_SUB = tr("Scan it, or type its 12 letters"), tr("It is looked up by itself.")
LOOKING = tr("Looking it up")

WELCOME, GOOD = tr("Welcome them back"), tr("This voucher is good.")
NOT_TODAY, USE_NOW, USE_PART = tr("Not today"), tr("Use it now"), tr("Only a part")
TICKET, TICKET_HINT = tr("Receipt number"), tr("Receipt no., if any")

NEW_GUEST, NEW_GUEST_SUB = tr("A new guest"), tr("A friend’s half of a voucher, and it is good.")
NEW_GUEST_SAY = tr("Welcome. Your friend has left this for you.")
BLANK, GIVE_IT = tr("Still a blank card"), tr("Give it with a moment")

REDEEMED = tr("Redeemed")
REDEEMED_SUB, REDEEMED_NEW = tr("Thank them for coming back."), tr("Thank them for coming.")
PRINT_LEFT, SCAN_ANOTHER = tr("Print what is left"), tr("Scan another")
USED_NOW = tr("Used just now")

USED = tr("Already used")
LOOK_AFTER = tr("Look after them")
ENDED = tr("Ended")
ENDED_SAY = tr("This one has ended. Let me see what I can do for you.")
ACCEPT = tr("Accept it anyway")
CANCELLED = tr("Cancelled")
CANCELLED_SAY = tr("This one was replaced. Let me find the right one with you.")
CANCELLED_SAY_BARE = tr("This one is not good any more. Let me look after you today.")
NOT_FOUND = {
    "voucher-mistyped": tr("Look once more"),
    "voucher-unknown": tr("Not one of ours"),
    "voucher-practice": tr("For practice only"),
    "voucher-blank": tr("Nothing on this half"),
    "counter-rests": tr("One moment, please"),
}
FOREIGN, FOREIGN_SUB = tr("No voucher"), tr("That is no voucher of ours. Scan the code on the voucher.")
NOT_LOOKED_UP = tr("Not looked up yet")
AGAIN = tr("Try again")
TYPE_AGAIN = tr("Type it again")

PART_TITLE = tr("How much of it?")
CONFIRM_PART, LEAVE = tr("Use this much"), tr("Not now")

LATE_TITLE = tr("Accept it late?")
LATE_WHY, LATE_HINT = tr("Why?"), tr("or type it")
LATE_REASONS = (tr("They were away"), tr("We were closed"), tr("Only just ended"))
LATE_YES, LATE_MISSING = tr("Accept it"), tr("Why? Tap one, or type it.")


def good_until(day: date) -> str:
    """The last day it is good."""
    return tr("Good until {day}", day=until(day))


def left_of(left: str, worth: str, day: date) -> str:
    """What is left of a voucher for money."""
    return tr("{left} left of {worth}. {good_until}", left=left, worth=worth, good_until=good_until(day))


def left_now(left: str, day: date) -> str:
    """What is left after a use."""
    return tr("{left} left, good until {day}", left=left, day=until(day))


def use_all(left: str) -> str:
    """The button that uses a voucher for money whole."""
    return tr("Use all, {left}", left=left)


def use_this(amount: str) -> str:
    """The button that uses a part."""
    return tr("Use {amount}", amount=amount)


def most(left: str) -> str:
    """How much can be used."""
    return tr("{left} is left", left=left)


def too_much(left: str) -> str:
    """More than is left was typed."""
    return tr("Only {left} is left.", left=left)


def used_at(when: str, by: str | None, counter: str | None) -> str:
    """`Today 14:02 by Ana at Counter 1` (P35)."""
    said = when
    if by and counter:
        said = tr("{time} by {name} at {counter}", "today 14:02", time=when, name=by, counter=counter)
    elif by:
        said = tr("{time} by {name}", "today 14:02", time=when, name=by)
    elif counter:
        said = tr("{time} at {counter}", "today 14:02", time=when, counter=counter)
    return said[:1].upper() + said[1:]


def times(count: int) -> str:
    """How often a code was used before it was shown again (P33)."""
    few = (tr("Used, shown again today"), tr("Used once, shown again today"), tr("Used twice, shown again today"))
    return few[count] if count < len(few) else tr("Used {count} times, shown again today", "", count, count=count)


def used_say(day: date, days_ago: int | None) -> str:
    """Kind words for a code that was used."""
    if days_ago is None:
        return tr("This one was used before. Let me look after you today.")
    if days_ago == 0:
        return tr("This one was used earlier today. Let me look after you today.")
    if days_ago == 1:
        return tr("This one was used yesterday. Let me look after you today.")
    when = weekday_name(day) if days_ago < 7 else short_day(day)
    return tr("This one was used on {day}. Let me look after you today.", day=when)


def on_the_till(what: str) -> str:
    """What to do on the till once it is used."""
    return tr("On the till: {what}", what=what)


def ended_when(when: str) -> str:
    """When it ended, in a sentence."""
    said = f"{when[:1].lower()}{when[1:]}"
    return tr("It ended {day}. A manager or the owner may accept it.", "on 12 February", day=said)


def cancelled_sub(reason: str | None, replaced_by: str | None) -> str:
    """Why, and what came in its place."""
    more = tr("A manager can tell more.")
    if replaced_by:
        more = tr("Replaced by ····{letters}. Ask for that one.", letters=replaced_by)
    return f"{tr('Because: {reason}.', reason=reason)} {more}" if reason else more
