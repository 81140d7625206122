"""Asking somebody who may say yes."""

from __future__ import annotations

from pos_recovery.domain.money import Money
from pos_recovery.domain.policy import Why

from ..amounts import money
from ..language import tr
from .remedy import tag

WHO_SAYS_YES, YOUR_OWN_YES = tr("Who says yes?"), tr("Your own yes")
PICK_ONE = tr("Tap who says yes, then their PIN.")
OWN = tr("Nobody else can say yes. It is marked as your own approval.")
NOT_NOW, SAY_WHILE, OR_INSIDE = tr("Not now"), tr("Say while you wait"), tr("Or stay inside the limit")
WORTH, LEFT = tr("Worth to them"), tr("Left")
_LEFT = {
    "day": tr("Left today"),
    "week": tr("Left this week"),
    "month": tr("Left this month"),
    "moment": tr("Left for them"),
}


def why(reason: Why, over: Money | None, name: str) -> str:
    """The tag: `€4.40 over Maya’s limit`."""
    if over is None or reason in (Why.ALREADY_MADE_RIGHT, Why.USED_CODE):
        return tag(reason, short=True)
    if reason is Why.OVER_LIMIT:
        return tr("{over} over {name}’s limit", over=money(over), name=name)
    if reason is Why.BUDGET_USED_UP:
        return tr("{over} over the budget", over=money(over))
    return tr("{over} more than the ticket", over=money(over))


def may_give(name: str) -> str:
    """What they may give by themselves."""
    return tr("{name} may give", name=name)


def left(per: str) -> str:
    """`Left this month`."""
    return _LEFT.get(per, LEFT)


def then(before: Money, after: Money) -> str:
    """`€21.00 → €1.60`."""
    return f"{money(before)} → {money(after)}"


def title(label: str, on_top: int) -> str:
    """What is to be given: the answer, and how much more of it there is."""
    if not on_top:
        return label
    return tr("{label}, and a little more", label=label)


def moment(label: str, at: str) -> str:
    """`Wrong order, 14:32`."""
    return f"{label}, {at}"
