"""What Remedy says of each answer, and what its one button does, as the office has decided. It decides nothing."""

from __future__ import annotations

from pos_recovery.domain.budget import Counts, Standing, WhenUsedUp
from pos_recovery.domain.policy import Why
from pos_recovery.domain.views.remedies import OfferView, Weighed

from .chosen import Chosen
from .texts import remedy as texts


def tag(offer: OfferView, now: tuple[Chosen | None, Weighed | None], standing: Standing | None, *, short: bool) -> str:
    """Only where somebody else has to say yes, or nobody may; of the chosen one (`now`) as it was weighed last."""
    chosen, weighed = now
    if chosen is None or offer.key != chosen.offer.key:
        if not offer.needs_approval:
            return ""
        return texts.STOPPED_TAG if _stops(offer, standing) else texts.NEEDS_MANAGER
    if weighed is None:
        return ""
    if weighed.stopped:
        return texts.STOPPED_TAG
    return "" if weighed.why is None else texts.tag(weighed.why, short=short)


def _stops(offer: OfferView, standing: Standing | None) -> bool:
    """Whether the budget lets nobody say yes to it (P12)."""
    if standing is None or standing.when_used_up is not WhenUsedUp.STOP:
        return False
    takes = offer.cost if standing.counts is Counts.COST else offer.value
    return takes is not None and takes > standing.left


def cost(offer: OfferView, chosen: Chosen | None, weighed: Weighed | None) -> str:
    """What it costs us; with what goes on top it is the cost of all."""
    if chosen is not None and offer.key == chosen.offer.key:
        if chosen.asks is not None:
            return texts.YOU_SET_IT
        if weighed is None or not chosen.is_gift:
            return ""
        return texts.cost(weighed.cost, about=weighed.about, in_all=chosen.on_top or chosen.qty > 1)
    if offer.cost is None:
        return texts.YOU_SET_IT
    return texts.cost(offer.cost, about=offer.about) if offer.cost.units else ""


def notice(weighed: Weighed | None, *, shows_money: bool) -> str:
    """Why it is not simply given. Sentences with figures only while money may be seen."""
    if weighed is None or (weighed.why is None and not weighed.stopped):
        return ""
    if not weighed.stopped:
        return texts.ASK_FIRST
    if shows_money and weighed.sentence is not None:
        return weighed.sentence
    return texts.STOPPED_BUDGET if weighed.why in (None, Why.BUDGET_USED_UP) else texts.NOBODY_MAY


def button(chosen: Chosen, weighed: Weighed | None, *, prints: bool) -> tuple[str, str]:
    """(words, icon) of the one button."""
    if chosen.asks is not None:
        return (texts.HOW_MUCH, "wallet") if chosen.asks == "amount" else (texts.WHICH_ONE, "search")
    if weighed is not None and weighed.why is not None and not weighed.stopped:
        return texts.ASK_MANAGER, "key-round"
    if not chosen.is_gift:
        return texts.NO_GIFT, "ear"
    if prints and chosen.has_voucher():
        return texts.MAKE_RIGHT_PRINT, "printer"
    return texts.MAKE_RIGHT, "heart-handshake"
