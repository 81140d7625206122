"""Budgets, offers and gives for people."""

from __future__ import annotations

from collections.abc import Iterable

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.business_day import long_day, short_day
from pos_recovery.domain.remedy import Kind, RemedyState
from pos_recovery.domain.views.remedies import Left, OffersView, OfferView, PartView, RemedyView
from pos_recovery.domain.views.vouchers import IssuedVoucher
from pos_recovery.domain.voucher_code import grouped, last_four

from .layout import columns, lines, pairs


def budgets(standings: Iterable[Standing]) -> str:
    """How the budgets stand."""
    found = list(standings)
    if not found:
        return "No budget is set yet: only limits count. Set one with budget set --per month AMOUNT."
    rows = [
        (
            one.person or "shop", f"{one.per.value} {short_day(one.first)} to {short_day(one.last)}", one.limit.shown,
            one.spent.shown, one.held.shown, one.left.shown, _over(one),
        )
        for one in found
    ]  # fmt: skip
    headings = ("Whose", "Period", "Limit", "Spent", "Held", "Left", "")
    counts = "cost" if all(one.counts == "cost" for one in found) else "price on the menu"
    return lines(columns(rows, headings, frozenset({2, 3, 4, 5})), f"It counts the {counts}.")


def _over(one: Standing) -> str:
    return f"{one.given.shown} is given already" if one.given > one.limit else ""


def offers(view: OffersView) -> str:
    """What to offer, best first; for safety the card."""
    if view.card is not None:
        return lines("No gift now. Look after them first:", *(f"  - {step}" for step in view.card))
    return lines(*(_offer(number, one) for number, one in enumerate(view.offers, 1)), left(view.left))


def _offer(number: int, offer: OfferView) -> str:
    open_to = "FROM/TO" if offer.kind is Kind.UPGRADE else "AMOUNT"
    given = [spec if offer.value is not None or ":" in spec else f"{spec}:{open_to}" for spec in offer.give]
    told = ", ".join(part for part in (_price(offer), _ask(offer)) if part)
    return lines(
        f"{number}. {offer.label}{f': {told}' if told else ''}",
        *(f"   {why}" for why in offer.why),
        f"   {' '.join(f'--give {spec}' for spec in given)}",
    )


def _price(offer: OfferView) -> str:
    if offer.value is None or offer.cost is None:
        return "say which items" if offer.kind is Kind.UPGRADE else "say the amount"
    if not offer.value.units:
        return ""
    about = "about " if offer.about else ""
    return f"worth {offer.value.shown}, costs us {about}{offer.cost.shown}"


def _ask(offer: OfferView) -> str:
    return "needs an approval" if offer.needs_approval else ""


def left(view: Left | None) -> str:
    """What may still be given."""
    if view is None:
        return ""
    mine = [f"{amount.shown} this {per}" for per, amount in view.person]
    shop = [f"{one.left.shown} this {one.per.value}" for one in view.shop]
    return pairs(("Left for you", ", ".join(mine)), ("Left for the shop", ", ".join(shop)))


def remedy(view: RemedyView, *, whole: bool = True) -> str:
    """A give: what, what it costs, what to do on the till, and the codes to hand over (`whole`), or their ends."""
    about = "about " if any(part.about for part in view.parts) else ""
    worth = f"Worth {view.value.shown}, costs us {about}{view.cost.shown}." if view.value.units else None
    undone = view.state is RemedyState.UNDONE
    said = "Taken back" if undone else "Made right"
    return lines(
        f"{said}: {parts(view.parts)}.",
        worth,
        None if undone else view.on_the_till,
        _approved(view),
        *(_voucher(one, whole=whole) for one in view.vouchers if not undone),
        *(
            f"The voucher ending in {end} was used already: that stands, and so does its cost."
            for end in view.used_vouchers
        ),
        left(view.left),
        *view.hints,
        f"ID {view.id}",
    )


def _voucher(one: IssuedVoucher, *, whole: bool) -> str:
    code = grouped(one.code) if whole else f"ending in {last_four(one.code)}"
    name = "Voucher" if one.friend_of is None else "For a friend"
    return f"{name} {code}: {one.what}, good until {long_day(one.good_until)}{' (on the card)' if one.on_card else ''}"


def _approved(view: RemedyView) -> str | None:
    if view.approved_by is None:
        return None if view.confirmed else f"{view.given_by} is not confirmed by a PIN."
    return f"Approved by {view.approved_by}{' (own approval)' if view.own_approval else ''}."


def parts(found: Iterable[PartView]) -> str:
    """`comp 2 x Flat white, refund 9.40`."""
    return ", ".join(_part(part) for part in found)


def _part(part: PartView) -> str:
    times = f"{part.qty} x " if part.qty > 1 else ""
    what = part.label or (part.value.shown if part.value.units else "")
    return f"{part.kind.value} {times}{what}{' for a friend' if part.friend else ''}".strip()
