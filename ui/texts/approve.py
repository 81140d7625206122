"""Asking somebody who may say yes."""

from __future__ import annotations

from pos_recovery.domain.money import Money
from pos_recovery.domain.policy import Why

from ..amounts import money
from .remedy import tag

WHO_SAYS_YES, YOUR_OWN_YES = "Who says yes?", "Your own yes"
PICK_ONE = "Tap who says yes, then their PIN."
OWN = "Nobody else can say yes. It is marked as your own approval."
NOT_NOW, SAY_WHILE, OR_INSIDE = "Not now", "Say while you wait", "Or stay inside the limit"
WORTH, LEFT = "Worth to them", "Left"
_LEFT = {"day": "Left today", "week": "Left this week", "month": "Left this month", "moment": "Left for them"}


def why(reason: Why, over: Money | None, name: str) -> str:
    """The tag: `€4.40 over Maya’s limit`."""
    if over is None or reason in (Why.ALREADY_MADE_RIGHT, Why.USED_CODE):
        return tag(reason, short=True)
    if reason is Why.OVER_LIMIT:
        return f"{money(over)} over {name}’s limit"
    if reason is Why.BUDGET_USED_UP:
        return f"{money(over)} over the budget"
    return f"{money(over)} more than the ticket"


def may_give(name: str) -> str:
    """What they may give by themselves."""
    return f"{name} may give"


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
    return f"{label}, and a little more"


def moment(label: str, at: str) -> str:
    """`Wrong order, 14:32`."""
    return f"{label}, {at}"
