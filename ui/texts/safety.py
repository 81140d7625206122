"""The card for somebody ill, allergic or hurt. Its steps are the trade pack's."""

from __future__ import annotations

from datetime import datetime

from ..amounts import clock

WRONG_TILE = "Wrong tile"
TO_COUNTER = "Back to counter"
IN_CHARGE = "the person in charge"  # as the packs say it, until we know who that is


def saved(at: datetime) -> str:
    """When it was logged."""
    return f"Saved {clock(at)}"


def get_now(who: str) -> str:
    """The one thing to do: `Get Ines now`."""
    return f"Get {who} now"


def asked_for(who: str, at: datetime) -> str:
    """What the moment keeps once somebody was asked to come."""
    return f"We asked for {who}, {clock(at)}"
