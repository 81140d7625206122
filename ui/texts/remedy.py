"""Remedy: what to say, what to offer, and what is still needed before it is given."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.budget import Per
from pos_recovery.domain.moment import Cause, Channel
from pos_recovery.domain.money import Money
from pos_recovery.domain.policy import Why
from pos_recovery.domain.remedy import Kind

from ..amounts import money

BACK = "Back to the counter"
WRONG_TILE, BETWEEN = "Wrong tile?", "·"
GET_HELP = "Get help"
SAY_SORRY, SAY_THIS = "Say sorry, plainly", "Say this"
ASK, THEN_TAP = "Ask", "Then tap their answer."
THEY_LEFT, LATER = "They left", "Later"
MORE, MORE_SHORT, ADD_MORE = "And a little more:", "And more:", "Add something else"
TIMES = "How many"
LET_CHOOSE = "Let them choose"
YOU_SET_IT = "you set it"
NO_BUDGET = "No budget set yet"
MAKE_RIGHT, MAKE_RIGHT_PRINT = "Make it right", "Make it right and print"
ASK_MANAGER, ASK_FIRST, NO_GIFT = "Ask a manager", "Ask a manager first", "Save, no gift"
HOW_MUCH, WHICH_ONE = "How much?", "Which one?"
NEEDS_MANAGER = "A manager’s PIN"
STOPPED_TAG = "Not possible now"
STOPPED_BUDGET = "The budget is used up. Saying sorry always works."
NOBODY_MAY = "Nobody here may say yes to this. It stays in Unfinished."
YOUR_PIN = "Your PIN for this, please"
WHOSE_PIN = "Your PIN, please"
LEFT_SAVED = "Saved: they left before we could put it right."
MISTAKE_SAVED = "Taken back. It counts nowhere."
GIVEN_MEANWHILE = "It was given. Its voucher is with the moment, under Today."
CANNOT_TURN = "Nothing here can be shown to them without a manager."
MONEY_BACK = "Money back"

CHANNELS: dict[Channel, tuple[str, str, str]] = {
    Channel.COUNTER: ("At the counter", "Counter", "store"),
    Channel.PHONE: ("On the phone", "Phone", "phone"),
    Channel.DELIVERY: ("Delivery", "Delivery", "shopping-bag"),
    Channel.EMAIL: ("By e-mail", "E-mail", "mail"),
    Channel.REVIEW: ("In a review", "Review", "star"),
    Channel.SOCIAL: ("Online", "Online", "at-sign"),
}
KIND_ICONS: dict[Kind, str] = {
    Kind.REMAKE: "rotate-ccw", Kind.COMP: "receipt-text", Kind.REFUND: "wallet", Kind.VOUCHER: "ticket",
    Kind.SORRY: "ear", Kind.FREE_ITEM: "gift", Kind.DISCOUNT: "badge-percent", Kind.UPGRADE: "sparkles",
    Kind.EXTRA: "heart-handshake", Kind.CORRECTION: "calculator",
}  # fmt: skip
# The channel, wrong tile and help sheets
WHERE, NOT_NOW = "Where did we hear of it?", "Not now"
WHAT_WAS_IT, BY_MISTAKE = "What was it really?", "Tapped by mistake"
WHO_HELPS, SAY_WHILE, BACK_TO_MOMENT = "Who can help?", "Say while you wait", "Back to the moment"
HELP_SUB = "Fetch one of them. Nothing here is lost while you are away."
NOBODY_ELSE = "You are the one in charge. Take a breath; they only want it put right."
A_MANAGER = "a manager"
# The note sheet
NOTE_TITLE, NOTE_SUB = "A few words, please", "For an amount like this we keep why it was given."
NOTE, NOTE_HINT, NOTE_USE = "Why", "What happened, in a few words", "Go on"

_PERIODS = {"moment": "For this customer", Per.DAY: "Left today", Per.WEEK: "This week", Per.MONTH: "This month"}
_WHY = {
    Why.OVER_LIMIT: "Over your limit",
    Why.BUDGET_USED_UP: "Over the budget",
    Why.ALREADY_MADE_RIGHT: "Already made right",
    Why.ABOVE_TICKET: "More than the ticket",
    Why.USED_CODE: "Used code shown again",
}


def saved(at: str) -> str:
    """`Saved 14:32`."""
    return f"Saved {at}"


def say_head(cause: Cause) -> str:
    """A moment that nobody caused asks for no apology (P24)."""
    return SAY_THIS if cause in (Cause.TASTE, Cause.KIND) else SAY_SORRY


def answer(place: int, of: int, tag: str) -> str:
    """What a screen reader adds to a row: `Answer 2 of 5`."""
    return f"Answer {place} of {of}. {tag}." if tag else f"Answer {place} of {of}"


def tag(why: Why, *, short: bool) -> str:
    """Why somebody has to say yes, on the row."""
    return _WHY[why] if short else f"{_WHY[why]}: a manager’s PIN"


def cost(amount: Money, *, about: bool, in_all: bool = False) -> str:
    """`about €1.85 in all`, `€3.60`."""
    said = f"about {money(amount)}" if about else money(amount)
    return f"{said} in all" if in_all else said


def times(qty: int) -> str:
    """`x2`."""
    return f"x{qty}"


def period(per: str) -> str:
    """Over a figure: `Left today`, `This month`."""
    return _PERIODS.get(per, per)


def any_of(names: Sequence[str]) -> str:
    """`Ines`, `Ines or Rita`; more are simply a manager."""
    return " or ".join(names) if 0 < len(names) <= 2 else A_MANAGER


def waiting(words: str, name: str) -> str:
    """The pack's words while somebody is fetched."""
    return words.replace("{name}", name)


def given_meanwhile(name: str) -> str:
    """Another counter was quicker with the same moment."""
    return f"{name} has just made this right. Give more only if it is still needed."
