"""Moments and visits for people."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.moment import MomentState
from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.views.moments import MomentLogged, MomentView, VisitView

from .goodwill import remedy
from .layout import Clock, clock_time, columns, day_time, lines, pairs
from .promise import promised

_VISITS = {"tap": "somebody knew them again", "redemption": "their voucher was used", "ticket": "a ticket of the till"}


def logged(view: MomentLogged, local: Clock) -> str:
    """A moment just logged."""
    return lines(f"Logged at {clock_time(local, view.logged_at)}: {view.cause.value}.", f"ID {view.id}")


def moment(view: MomentView, local: Clock) -> str:
    """A moment with what was given and when they were seen again."""
    total = None if view.ticket_total is None else view.ticket_total.shown
    customer = view.customer
    who = None if customer is None else ", ".join(one for one in (customer.name, customer.phone, customer.email) if one)
    head = pairs(
        ("Moment", str(view.id)),
        ("Logged", f"{day_time(local, view.logged_at)} by {view.logged_by}{_unconfirmed(view)}"),
        ("Happened", day_time(local, view.happened_at) if view.happened_at != view.logged_at else None),
        ("Cause", f"{view.cause.value}, {view.channel.value}"),
        ("Ticket", " ".join(part for part in (view.ticket, total) if part)),
        ("Wish", view.wish),
        ("Upset", view.upset),
        ("Our fault", view.our_fault),
        ("Customer", who),
        ("Party", None if view.party is None else str(view.party)),
        ("Link", view.link),
        ("State", view.state.value if view.ending is None else f"{view.state.value}: {view.ending.value}"),
    )
    said = f"They said: {view.said}" if view.said else None
    seen = [f"Came back {day_time(local, one.at)}: {_VISITS.get(one.how, one.how)}." for one in view.visits]
    given = [remedy(one, whole=False) for one in view.remedies]
    given += [promised(one) for one in view.promises if one.state is not PromiseState.GIVEN]
    return lines(head, said, *(f"\n{one}" for one in given), *seen)


def _unconfirmed(view: MomentView) -> str:
    return "" if view.confirmed else " (not confirmed)"


def moments(views: Sequence[MomentView], local: Clock) -> str:
    """Moments, one line each, the last 8 letters of the ID first."""
    if not views:
        return "No moments here."
    rows = [
        (
            view.id.hex[-8:], day_time(local, view.logged_at), view.cause.value,
            "open" if view.state is MomentState.OPEN else view.ending or "closed", view.ticket or "", view.said or "",
        )
        for view in views
    ]  # fmt: skip
    return columns(rows, ("ID ends", "Logged", "Cause", "State", "Ticket", "They said"))


def visit(view: VisitView, local: Clock) -> str:
    """A visit just added."""
    return f"They came back: {day_time(local, view.at)}. Good to see them again."
