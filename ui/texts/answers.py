"""The tab of the settings where the owner chooses what is offered."""

from __future__ import annotations

from pos_recovery.domain.own_answers import MOST_ON_TOP, MOST_OWN
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.playbook import PlayAnswer

FIRST_SUB = "The first is chosen by itself. Tap one to change it."
ON_TOP, ON_TOP_SUB = "And a little more", "What may go on top of any of them"
NOTHING_ON_TOP = "Nothing. The plus on the counter always adds more."
TRADES = "The trade’s own again"
ADD, ADD_ON_TOP = "Add an answer", "Add something"
ALWAYS_LAST = "Always last, and always possible"
ASKED_AMOUNT, ASKED_ITEM = "How much is asked at the counter", "Which one is asked at the counter"
ASK_EACH_TIME = "Ask each time"
WHAT_ELSE, WHAT_ON_TOP, SEARCH_HINT = "What else could they get?", "What may go on top?", "Such as voucher"
WHICH_ITEM = "Which one?"
WORDS_TITLE, WORDS_SUB = "In your own words", "Something that costs nothing, as it stands on the counter’s button."
WORDS, WORDS_HINT, WORDS_USE = "Your words", "A seat by the window", "Use this"
NOT_NOW = "Not now"
ALREADY = "It stands in the list already."
WAYS: dict[str, tuple[str, str]] = {
    "item": ("Something from the menu", "On the house, next time, made again or not charged"),
    Kind.DISCOUNT: ("Money off", "A fixed amount, or asked each time"),
    Kind.REFUND: ("Money back", "A fixed amount, or asked each time"),
    Kind.VOUCHER: ("A voucher for an amount", "For next time"),
    "words": (WORDS_TITLE, "Costs nothing, such as a seat by the window"),
}
_PROBLEMS = {
    "unknown-item": "Not offered: it is not on the menu any more",
    "alcohol": "Not offered: alcohol is switched off",
}


def full(*, on_top: bool) -> str:
    """Why no more can be added."""
    return f"{MOST_ON_TOP} are enough" if on_top else f"{MOST_OWN} fit beside “No gift”"


def in_short(one: PlayAnswer) -> str:
    """Its name where all of it has no room: `Flat white, made again, and 1 more`."""
    more = len(one.give) - 1
    return f"{one.title}, and {more} more" if more > 0 else one.title


def problem(one: PlayAnswer) -> str:
    """Why it is not offered now, empty when it is."""
    return "" if one.problem is None else _PROBLEMS[one.problem]


def below(one: PlayAnswer) -> str:
    """The line below an answer: what it is worth, or what is asked, or why it is good."""
    if one.kind is Kind.SORRY:
        return ALWAYS_LAST
    if one.value is None or one.cost is None:
        return ASKED_ITEM if one.kind is Kind.UPGRADE else ASKED_AMOUNT
    if not one.value:
        return one.sub.rstrip(".")
    return f"{worth(one)}, costs us {'about ' if one.about else ''}{one.cost.shown}"


def worth(one: PlayAnswer) -> str:
    """What the customer gets by it, in short; empty where nothing is or where it is asked."""
    if not one.value:
        return ""
    up_to = "up to " if any(":category:" in spec for spec in one.give) else ""
    return f"Worth {up_to}{one.value.shown}"


def up(name: str) -> str:
    """A button for the ear."""
    return f"{name}: up"


def down(name: str) -> str:
    """A button for the ear."""
    return f"{name}: down"


def remove(name: str) -> str:
    """A button for the ear."""
    return f"Take {name} out"
