"""The tab of the settings where the owner chooses what is offered."""

from __future__ import annotations

from pos_recovery.domain.own_answers import MOST_ON_TOP, MOST_OWN
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.playbook import PlayAnswer

from ..language import tr

FIRST_SUB = tr("The first is chosen by itself. Tap one to change it.")
ON_TOP, ON_TOP_SUB = tr("And a little more"), tr("What may go on top of any of them")
NOTHING_ON_TOP = tr("Nothing. The plus on the counter always adds more.")
TRADES = tr("The trade’s own again")
ADD, ADD_ON_TOP = tr("Add an answer"), tr("Add something")
ALWAYS_LAST = tr("Always last, and always possible")
ASKED_AMOUNT, ASKED_ITEM = tr("How much is asked at the counter"), tr("Which one is asked at the counter")
ASK_EACH_TIME = tr("Ask each time")
WHAT_ELSE, WHAT_ON_TOP, SEARCH_HINT = tr("What else could they get?"), tr("What may go on top?"), tr("Such as voucher")
WHICH_ITEM = tr("Which one?")
WORDS_TITLE, WORDS_SUB = (
    tr("In your own words"),
    tr("Something that costs nothing, as it stands on the counter’s button."),
)
WORDS, WORDS_HINT, WORDS_USE = tr("Your words"), tr("A seat by the window"), tr("Use this")
NOT_NOW = tr("Not now")
ALREADY = tr("It stands in the list already.")
WAYS: dict[str, tuple[str, str]] = {
    "item": (tr("Something from the menu"), tr("On the house, next time, made again or not charged")),
    Kind.DISCOUNT: (tr("Money off"), tr("A fixed amount, or asked each time")),
    Kind.REFUND: (tr("Money back"), tr("A fixed amount, or asked each time")),
    Kind.VOUCHER: (tr("A voucher for an amount"), tr("For next time")),
    "words": (WORDS_TITLE, tr("Costs nothing, such as a seat by the window")),
}
_PROBLEMS = {
    "unknown-item": tr("Not offered: it is not on the menu any more"),
    "alcohol": tr("Not offered: alcohol is switched off"),
}


def full(*, on_top: bool) -> str:
    """Why no more can be added."""
    most = tr("{most} are enough", most=MOST_ON_TOP)
    return most if on_top else tr("{most} fit beside “No gift”", most=MOST_OWN)


def in_short(one: PlayAnswer) -> str:
    """Its name where all of it has no room: `Flat white, made again, and 1 more`."""
    more = len(one.give) - 1
    return tr("{first}, and {more} more", first=one.title, more=more) if more > 0 else one.title


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
    if one.about:
        return tr("{worth}, costs us about {cost}", worth=worth(one), cost=one.cost.shown)
    return tr("{worth}, costs us {cost}", worth=worth(one), cost=one.cost.shown)


def worth(one: PlayAnswer) -> str:
    """What the customer gets by it, in short; empty where nothing is or where it is asked."""
    if not one.value:
        return ""
    if any(":category:" in spec for spec in one.give):
        return tr("Worth up to {amount}", amount=one.value.shown)
    return tr("Worth {amount}", amount=one.value.shown)


def up(name: str) -> str:
    """A button for the ear."""
    return tr("{name}: up", name=name)


def down(name: str) -> str:
    """A button for the ear."""
    return tr("{name}: down", name=name)


def remove(name: str) -> str:
    """A button for the ear."""
    return tr("Take {name} out", name=name)
