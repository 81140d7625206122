"""Moments and visits as JSON."""

from __future__ import annotations

from pos_recovery.domain.views.moments import CustomerView, MomentLogged, MomentView, VisitView

from .goodwill import remedy
from .plain import Clock, Shape, amount, instant
from .promise import approval, promised


def logged(view: MomentLogged, local: Clock) -> Shape:
    """`moment log`."""
    return {
        "id": str(view.id), "logged_at": instant(local, view.logged_at), "cause": view.cause.value,
        "channel": view.channel.value,
    }  # fmt: skip


def moment(view: MomentView, local: Clock) -> Shape:
    """`moment show`. `checkins` stays empty until there are any; `approvals` are all that were asked for."""
    given = [remedy(one, local, whole=False) for one in view.remedies]
    given += [promised(one, local) for one in view.promises if one.waits]
    return {
        "id": str(view.id), "logged_at": instant(local, view.logged_at), "logged_by": view.logged_by,
        "confirmed": view.confirmed, "happened_at": instant(local, view.happened_at), "cause": view.cause.value,
        "channel": view.channel.value, "said": view.said, "wish": view.wish, "upset": view.upset,
        "our_fault": view.our_fault, "ticket": view.ticket, "ticket_total": amount(view.ticket_total),
        "customer": None if view.customer is None else _customer(view.customer), "party": view.party,
        "link": view.link, "state": view.state.value, "ending": None if view.ending is None else view.ending.value,
        "remedies": given, "checkins": [], "visits": [visit(one, local) for one in view.visits],
        "approvals": [approval(one, local) for one in view.promises],
    }  # fmt: skip


def _customer(view: CustomerView) -> Shape:
    until = None if view.contact_until is None else view.contact_until.isoformat()
    return {"id": str(view.id), "name": view.name, "phone": view.phone, "email": view.email, "contact_until": until}


def visit(view: VisitView, local: Clock) -> Shape:
    """`visit add`, and an entry of `moment show`."""
    moment_id = None if view.moment is None else str(view.moment)
    return {"id": str(view.id), "moment": moment_id, "at": instant(local, view.at), "how": view.how}
