"""The card for somebody ill, allergic or hurt. Its steps are the trade pack's."""

from __future__ import annotations

from datetime import datetime

from ..amounts import clock
from ..language import tr

WRONG_TILE = tr("Wrong tile")
TO_COUNTER = tr("Back to counter")
IN_CHARGE = tr("the person in charge")  # as the packs say it, until we know who that is


def saved(at: datetime) -> str:
    """When it was logged."""
    return tr("Saved {at}", at=clock(at))


def get_now(who: str) -> str:
    """The one thing to do: `Get Ines now`."""
    return tr("Get {who} now", who=who)


def asked_for(who: str, at: datetime) -> str:
    """What the moment keeps once somebody was asked to come."""
    return tr("We asked for {who}, {at}", who=who, at=clock(at))
