"""Promises as JSON: an approval, and an entry among a moment's remedies."""

from __future__ import annotations

from pos_recovery.domain.views.promises import PromiseAnswered, PromiseView

from .goodwill import part, remedy
from .plain import Clock, Shape, amount, instant


def approval(view: PromiseView, local: Clock) -> Shape:
    """`approval list`, and an entry of `moment show`."""
    return {
        "id": str(view.id), "moment": str(view.moment), "asked_by": view.asked_by,
        "asked_at": instant(local, view.asked_at), "parts": [part(one) for one in view.parts],
        "value": amount(view.value), "cost": amount(view.cost), "why": view.why.value, "over": amount(view.over),
        "state": view.state.value, "answered_by": view.answered_by,
        "answered_at": None if view.answered_at is None else instant(local, view.answered_at), "reason": view.reason,
        "remedy": None if view.remedy is None else str(view.remedy), "lapsed": view.lapsed,
    }  # fmt: skip


def answered(view: PromiseAnswered, local: Clock) -> Shape:
    """`approval yes` and `no`; `given` is what was given with the yes, as `remedy give` tells it."""
    given = None if view.remedy is None else remedy(view.remedy, local)
    return {**approval(view.promise, local), "given": given}


def promised(view: PromiseView, local: Clock) -> Shape:
    """`remedy give --promise`, and an entry of `moment show`: the keys of a give, of which nothing is given yet."""
    return {
        "id": str(view.id), "moment": str(view.moment), "kind": view.parts[0].kind.value, "value": amount(view.value),
        "cost": amount(view.cost), "parts": [part(one) for one in view.parts], "given_by": view.asked_by,
        "given_at": instant(local, view.asked_at), "confirmed": view.confirmed, "approved_by": None,
        "own_approval": False, "on_the_till": "Nothing is given before somebody says yes.", "voucher": None,
        "vouchers": [], "left": None, "hints": list(view.hints), "used_vouchers": [], "state": "promised",
        "why": view.why.value, "over": amount(view.over),
    }  # fmt: skip
