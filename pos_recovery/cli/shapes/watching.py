"""Fair watching as JSON."""

from __future__ import annotations

from pos_recovery.domain.views.watching import PersonGiving, StaffGiving

from .plain import Shape, amount


def staff(view: StaffGiving) -> Shape:
    """`report staff`; `note` says why nobody is compared, `minimum` is the owner's."""
    return {
        "from": view.first.isoformat(), "to": view.last.isoformat(), "people": [_person(one) for one in view.people],
        "minimum": amount(view.least), "note": view.note,
    }  # fmt: skip


def _person(one: PersonGiving) -> Shape:
    return {
        "name": one.name, "count": one.count, "value": amount(one.value), "cost": amount(one.cost),
        "ratio": None if one.ratio is None else float(one.ratio), "why": list(one.why), "days": one.days,
        "about": one.about,
    }  # fmt: skip
