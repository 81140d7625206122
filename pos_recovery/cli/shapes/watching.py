"""Fair watching as JSON."""

from __future__ import annotations

from pos_recovery.domain.views.watching import GiveBehind, PersonGiving, StaffGiving

from .plain import Clock, Shape, amount, instant


def staff(view: StaffGiving, local: Clock) -> Shape:
    """`report staff`; `note` says why nobody is compared, `minimum` is the owner's."""
    people = [_person(one, local) for one in view.people]
    return {
        "from": view.first.isoformat(), "to": view.last.isoformat(), "people": people,
        "minimum": amount(view.least), "note": view.note,
    }  # fmt: skip


def _person(one: PersonGiving, local: Clock) -> Shape:
    return {
        "name": one.name, "count": one.count, "value": amount(one.value), "cost": amount(one.cost),
        "ratio": None if one.ratio is None else float(one.ratio), "why": list(one.why), "days": one.days,
        "about": one.about, "remedies": [_behind(give, local) for give in one.gives],
    }  # fmt: skip


def _behind(give: GiveBehind, local: Clock) -> Shape:
    return {
        "id": str(give.remedy), "moment": str(give.moment), "at": instant(local, give.at), "what": give.what,
        "value": amount(give.value), "cost": amount(give.cost), "about": give.about,
    }  # fmt: skip
