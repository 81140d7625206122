"""Budgets, offers and gives as JSON."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.views.remedies import Left, OffersView, OfferView, PartView, RemedyView
from pos_recovery.domain.views.vouchers import IssuedVoucher
from pos_recovery.domain.voucher_code import last_four

from .plain import Clock, Shape, amount, instant


def standing(one: Standing) -> Shape:
    """A budget in its period."""
    return {
        "per": one.per.value, "from": one.first.isoformat(), "to": one.last.isoformat(), "limit": amount(one.limit),
        "spent": amount(one.spent), "held": amount(one.held), "given": amount(one.given), "left": amount(one.left),
        "counts": one.counts.value, "when_used_up": one.when_used_up.value,
    }  # fmt: skip


def budgets(standings: Iterable[Standing]) -> Shape:
    """`budget show`."""
    found = list(standings)
    shop = [one for one in found if one.person is None]
    return {
        "counts": shop[0].counts.value if shop else "cost",
        "shop": [standing(one) for one in shop],
        "person": [{"name": one.person, **standing(one)} for one in found if one.person is not None],
    }


def left(view: Left | None) -> Shape | None:
    """What may still be given."""
    if view is None:
        return None
    return {
        "person": [{"per": per, "left": amount(money)} for per, money in view.person],
        "shop": [{"per": one.per.value, "left": amount(one.left)} for one in view.shop],
    }


def offers(view: OffersView) -> Shape:
    """`offers`; for safety no offers, and the card's steps."""
    return {
        "moment": str(view.moment),
        "left": left(view.left),
        "offers": [_offer(one) for one in view.offers],
        "card": None if view.card is None else list(view.card),
    }


def _offer(one: OfferView) -> Shape:
    return {
        "kind": one.kind.value, "item": one.item, "label": one.label, "give": list(one.give),
        "value": amount(one.value), "cost": amount(one.cost), "about": one.about,
        "needs_approval": one.needs_approval, "why": list(one.why),
    }  # fmt: skip


def remedy(view: RemedyView, local: Clock, *, whole: bool = True) -> Shape:
    """`remedy give`, and an entry of `moment show`, where (`whole` False) codes are their last four letters."""
    made = [_issued(one, whole=whole) for one in view.vouchers]
    return {
        "id": str(view.id), "moment": str(view.moment), "kind": view.kind.value, "value": amount(view.value),
        "cost": amount(view.cost), "parts": [part(one) for one in view.parts], "given_by": view.given_by,
        "given_at": instant(local, view.given_at), "confirmed": view.confirmed, "approved_by": view.approved_by,
        "own_approval": view.own_approval, "on_the_till": view.on_the_till, "voucher": made[0] if made else None,
        "vouchers": made, "left": left(view.left), "hints": list(view.hints),
        "used_vouchers": list(view.used_vouchers), "state": view.state.value, "after_payment": view.after_payment,
    }  # fmt: skip


def part(one: PartView) -> Shape:
    """A part of a give."""
    return {
        "kind": one.kind.value, "item": one.item, "label": one.label, "qty": one.qty,
        "value": amount(one.value), "cost": amount(one.cost), "about": one.about, "on_till": one.on_till.value,
        "friend": one.friend,
    }  # fmt: skip


def _issued(voucher: IssuedVoucher, *, whole: bool) -> Shape:
    code = voucher.code if whole else last_four(voucher.code)
    return {
        "code": code, "what": voucher.what, "worth": amount(voucher.worth),
        "good_until": voucher.good_until.isoformat(), "friend_of": voucher.friend_of, "on_card": voucher.on_card,
    }  # fmt: skip
