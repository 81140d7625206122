"""`invite` and `join` as JSON."""

from __future__ import annotations

from pos_recovery.domain.views.counters import CounterJoined, Invitation

from .plain import Clock, Shape, instant


def invitation(view: Invitation, local: Clock) -> Shape:
    """`invite`."""
    return {"code": view.code, "until": instant(local, view.until)}


def joined(view: CounterJoined) -> Shape:
    """`join`."""
    return {"shop": view.shop, "counter": view.counter, "data": view.data}
