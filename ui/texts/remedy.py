"""Remedy: what to say, what to offer, and what is still needed before it is given."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.budget import Per
from pos_recovery.domain.moment import Cause, Channel
from pos_recovery.domain.money import Money
from pos_recovery.domain.policy import Why
from pos_recovery.domain.remedy import Kind

from ..amounts import money
from ..language import tr

BACK = tr("Back to the counter")
WRONG_TILE, BETWEEN = tr("Wrong tile?"), "·"
GET_HELP = tr("Get help")
SAY_SORRY, SAY_THIS = tr("Say sorry, plainly"), tr("Say this")
ASK, THEN_TAP = tr("Ask"), tr("Then tap their answer.")
THEY_LEFT, LATER = tr("They left"), tr("Later")
MORE, MORE_SHORT, ADD_MORE = tr("And a little more:"), tr("And more:"), tr("Add something else")
TIMES = tr("How many")
LET_CHOOSE = tr("Let them choose")
YOU_SET_IT = tr("you set it")
NO_BUDGET = tr("No budget set yet")
MAKE_RIGHT, MAKE_RIGHT_PRINT = tr("Make it right"), tr("Make it right and print")
ASK_MANAGER, ASK_FIRST, NO_GIFT = tr("Ask a manager"), tr("Ask a manager first"), tr("Save, no gift")
HOW_MUCH, WHICH_ONE = tr("How much?"), tr("Which one?")
NEEDS_MANAGER = tr("A manager’s PIN")
STOPPED_TAG = tr("Not possible now")
STOPPED_BUDGET = tr("The budget is used up. Saying sorry always works.")
NOBODY_MAY = tr("Nobody here may say yes to this. It stays in Unfinished.")
YOUR_PIN = tr("Your PIN for this, please")
WHOSE_PIN = tr("Your PIN, please")
LEFT_SAVED = tr("Saved: they left before we could put it right.")
MISTAKE_SAVED = tr("Taken back. It counts nowhere.")
GIVEN_MEANWHILE = tr("It was given. Its voucher is with the moment, under Today.")
CANNOT_TURN = tr("Nothing here can be shown to them without a manager.")
MONEY_BACK = tr("Money back")

CHANNELS: dict[Channel, tuple[str, str, str]] = {
    Channel.COUNTER: (tr("At the counter"), tr("Counter"), "store"),
    Channel.PHONE: (tr("On the phone"), tr("Phone"), "phone"),
    Channel.DELIVERY: (tr("Delivery"), tr("Delivery"), "shopping-bag"),
    Channel.EMAIL: (tr("By e-mail"), tr("E-mail"), "mail"),
    Channel.REVIEW: (tr("In a review"), tr("Review"), "star"),
    Channel.SOCIAL: (tr("Online"), tr("Online"), "at-sign"),
}
KIND_ICONS: dict[Kind, str] = {
    Kind.REMAKE: "rotate-ccw", Kind.COMP: "receipt-text", Kind.REFUND: "wallet", Kind.VOUCHER: "ticket",
    Kind.SORRY: "ear", Kind.FREE_ITEM: "gift", Kind.DISCOUNT: "badge-percent", Kind.UPGRADE: "sparkles",
    Kind.EXTRA: "heart-handshake", Kind.CORRECTION: "calculator",
}  # fmt: skip
# The channel, wrong tile and help sheets
WHERE, NOT_NOW = tr("Where did we hear of it?"), tr("Not now")
WHAT_WAS_IT, BY_MISTAKE = tr("What was it really?"), tr("Tapped by mistake")
WHO_HELPS, SAY_WHILE, BACK_TO_MOMENT = tr("Who can help?"), tr("Say while you wait"), tr("Back to the moment")
HELP_SUB = tr("Fetch one of them. Nothing here is lost while you are away.")
NOBODY_ELSE = tr("You are the one in charge. Take a breath; they only want it put right.")
A_MANAGER = tr("a manager")
# The note sheet
NOTE_TITLE, NOTE_SUB = tr("A few words, please"), tr("For an amount like this we keep why it was given.")
NOTE, NOTE_HINT, NOTE_USE = tr("Why"), tr("What happened, in a few words"), tr("Go on")

_PERIODS = {
    "moment": tr("For this customer"),
    Per.DAY: tr("Left today"),
    Per.WEEK: tr("This week"),
    Per.MONTH: tr("This month"),
}
_WHY = {
    Why.OVER_LIMIT: tr("Over your limit"),
    Why.BUDGET_USED_UP: tr("Over the budget"),
    Why.ALREADY_MADE_RIGHT: tr("Already made right"),
    Why.ABOVE_TICKET: tr("More than the ticket"),
    Why.USED_CODE: tr("Used code shown again"),
}


def saved(at: str) -> str:
    """`Saved 14:32`."""
    return tr("Saved {at}", at=at)


def say_head(cause: Cause) -> str:
    """A moment that nobody caused asks for no apology (P24)."""
    return SAY_THIS if cause in (Cause.TASTE, Cause.KIND) else SAY_SORRY


def answer(place: int, of: int, tag: str) -> str:
    """What a screen reader adds to a row: `Answer 2 of 5`."""
    said = tr("Answer {place} of {count}", place=place, count=of)
    return f"{said}. {tag}." if tag else said


def tag(why: Why, *, short: bool) -> str:
    """Why somebody has to say yes, on the row."""
    return _WHY[why] if short else tr("{why}: a manager’s PIN", why=_WHY[why])


def cost(amount: Money, *, about: bool, in_all: bool = False) -> str:
    """`about €1.85 in all`, `€3.60`."""
    said = tr("about {amount}", amount=money(amount)) if about else money(amount)
    return tr("{amount} in all", amount=said) if in_all else said


def times(qty: int) -> str:
    """`x2`."""
    return f"x{qty}"


def period(per: str) -> str:
    """Over a figure: `Left today`, `This month`."""
    return _PERIODS.get(per, per)


def any_of(names: Sequence[str]) -> str:
    """`Ines`, `Ines or Rita`; more are simply a manager."""
    if len(names) == 2:
        return tr("{first} or {second}", "names", first=names[0], second=names[1])
    return names[0] if names else A_MANAGER


def waiting(words: str, name: str) -> str:
    """The pack's words while somebody is fetched."""
    return words.replace("{name}", name)


def given_meanwhile(name: str) -> str:
    """Another counter was quicker with the same moment."""
    return tr("{name} has just made this right. Give more only if it is still needed.", name=name)
