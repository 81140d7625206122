"""The voucher comes home: what is said of it, good or not."""

from __future__ import annotations

from datetime import date

from ..amounts import until, weekday

TITLE = "They came back"
SCAN_IT = "Scan the voucher"
HINT = "Scan on any screen, no tap needed. No paper? Type the code."
ONLY_THESE = "A code has only the 16 letters below."
CLEAR, BACK = "Clear", "Back"
BACK_TO_MOMENT = "Back to the moment"

WAITING, WAITING_SUB = "Scan it, or type its 12 letters", "It is looked up by itself."
LOOKING = "Looking it up"

WELCOME, GOOD = "Welcome them back", "This voucher is good."
NOT_TODAY, USE_NOW, USE_PART = "Not today", "Use it now", "Only a part"
TICKET, TICKET_HINT = "Receipt number", "Receipt no., if any"

NEW_GUEST, NEW_GUEST_SUB = "A new guest", "A friend’s half of a voucher, and it is good."
NEW_GUEST_SAY = "Welcome. Your friend has left this for you."
BLANK, GIVE_IT = "Still a blank card", "Give it with a moment"

REDEEMED = "Redeemed"
REDEEMED_SUB, REDEEMED_NEW = "Thank them for coming back.", "Thank them for coming."
PRINT_LEFT, SCAN_ANOTHER = "Print what is left", "Scan another"
USED_NOW = "Used just now"

USED = "Already used"
LOOK_AFTER = "Look after them"
ENDED = "Ended"
ENDED_SAY = "This one has ended. Let me see what I can do for you."
ACCEPT = "Accept it anyway"
CANCELLED = "Cancelled"
CANCELLED_SAY = "This one was replaced. Let me find the right one with you."
CANCELLED_SAY_BARE = "This one is not good any more. Let me look after you today."
NOT_FOUND = {
    "voucher-mistyped": "Look once more",
    "voucher-unknown": "Not one of ours",
    "voucher-practice": "For practice only",
    "voucher-blank": "Nothing on this half",
    "counter-rests": "One moment, please",
}
FOREIGN, FOREIGN_SUB = "No voucher", "That is no voucher of ours. Scan the code on the voucher."
NOT_LOOKED_UP = "Not looked up yet"
AGAIN = "Try again"
TYPE_AGAIN = "Type it again"

PART_TITLE = "How much of it?"
CONFIRM_PART, LEAVE = "Use this much", "Not now"

LATE_TITLE = "Accept it late?"
LATE_WHY, LATE_HINT = "Why?", "or type it"
LATE_REASONS = ("They were away", "We were closed", "Only just ended")
LATE_YES, LATE_MISSING = "Accept it", "Why? Tap one, or type it."


def good_until(day: date) -> str:
    """The last day it is good."""
    return f"Good until {until(day)}"


def left_of(left: str, worth: str, day: date) -> str:
    """What is left of a voucher for money."""
    return f"{left} left of {worth}. {good_until(day)}"


def left_now(left: str, day: date) -> str:
    """What is left after a use."""
    return f"{left} left, good until {until(day)}"


def use_all(left: str) -> str:
    """The button that uses a voucher for money whole."""
    return f"Use all, {left}"


def use_this(amount: str) -> str:
    """The button that uses a part."""
    return f"Use {amount}"


def most(left: str) -> str:
    """How much can be used."""
    return f"{left} is left"


def too_much(left: str) -> str:
    """More than is left was typed."""
    return f"Only {left} is left."


def used_at(when: str, by: str | None, counter: str | None) -> str:
    """`Today 14:02 by Ana at Counter 1` (P35)."""
    said = when + (f" by {by}" if by else "") + (f" at {counter}" if counter else "")
    return said[:1].upper() + said[1:]


def times(count: int) -> str:
    """How often a code was used before it was shown again (P33)."""
    often = {0: "Used", 1: "Used once", 2: "Used twice"}.get(count, f"Used {count} times")
    return f"{often}, shown again today"


def used_say(day: date, days_ago: int | None) -> str:
    """Kind words for a code that was used."""
    if days_ago is None:
        when = "before"
    elif days_ago == 0:
        when = "earlier today"
    elif days_ago == 1:
        when = "yesterday"
    elif days_ago < 7:
        when = f"on {weekday(day).split()[0]}"
    else:
        when = f"on {weekday(day).split(' ', 1)[1]}"
    return f"This one was used {when}. Let me look after you today."


def on_the_till(what: str) -> str:
    """What to do on the till once it is used."""
    return f"On the till: {what}"


def ended_when(when: str) -> str:
    """When it ended, in a sentence."""
    return f"It ended {when[:1].lower()}{when[1:]}. A manager or the owner may accept it."


def cancelled_sub(reason: str | None, replaced_by: str | None) -> str:
    """Why, and what came in its place."""
    because = f"Because: {reason}. " if reason else ""
    return because + (
        f"Replaced by ····{replaced_by}. Ask for that one." if replaced_by else "A manager can tell more."
    )
