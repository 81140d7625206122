"""`invite` and `join` for people."""

from __future__ import annotations

from pos_recovery.domain.views.counters import CounterJoined, Invitation

from .layout import Clock, clock_time, lines


def invitation(view: Invitation, local: Clock) -> str:
    """The code, said once."""
    return lines(
        f"Code: {view.code}",
        f"Good until {clock_time(local, view.until)}, for one machine. There: make-it-right join URL",
    )


def joined(view: CounterJoined) -> str:
    """The new counter."""
    return f"This machine is {view.counter} of {view.shop}. Start it with --data {view.data}"
