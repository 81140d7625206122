"""What to offer: the customer's possible answers, best first, within limits first (P20)."""

from __future__ import annotations

import uuid

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor, Authority, Role
from pos_recovery.domain.playbook import Answer, answers, ranked, safety_card
from pos_recovery.domain.policy import Granted, decide
from pos_recovery.domain.remedy import CostSource, Part, price, read_kind, read_spec, total
from pos_recovery.domain.views.remedies import OffersView, OfferView
from pos_recovery.store import moments

from .backroom import Backroom, Look
from .giving import ask_for, price_list
from .goodwill import standings_now
from .limits import authority_of
from .pack import menu_looks, pack_of
from .remedy_views import left_for


def offers(room: Backroom, moment_id: uuid.UUID, actor: Actor | None) -> OffersView:
    """The two to four answers and "No gift"; for safety its card and no gift (P7). Refusal `unknown-moment`.

    Nobody named: the limits of staff are taken.
    """
    with room.look() as look:
        moment = moments.by_id(look.reading, moment_id)
        if moment is None:
            raise Refusal("unknown-moment", id=str(moment_id))
        pack = pack_of(room, look)
        left = left_for(look, actor, moment)
        cause = Cause(moment.cause)
        if cause is Cause.SAFETY:
            return OffersView(moment_id, left, (), safety_card(pack, look.shop.country))
        ticket = None if moment.ticket_total_minor is None else look.money(moment.ticket_total_minor)
        found = answers(pack, cause, moment.wish, menu_looks(look), ticket)
        who = actor.id if actor is not None else uuid.UUID(int=0)
        authority = authority_of(look, actor.role if actor is not None else Role.STAFF)
        views = {}
        for answer in found:
            parts = _parts(look, answer)
            asks = parts is None or not _granted(look, (who, authority), moment_id, parts)
            views[answer.key] = _view(answer, parts, asks=parts is not None and asks)
        within = {key: not view.needs_approval for key, view in views.items()}
        return OffersView(moment_id, left, tuple(views[answer.key] for answer in ranked(found, within)), None)


def _parts(look: Look, answer: Answer) -> tuple[Part, ...] | None:
    """The answer priced, None while an amount or an item must still be said."""
    prices = price_list(look)
    try:
        return tuple(price(read_spec(spec, look.shop.currency), prices) for spec in answer.give)
    except Refusal:
        return None


def _granted(look: Look, who: tuple[uuid.UUID, Authority], moment_id: uuid.UUID, parts: tuple[Part, ...]) -> bool:
    moment = moments.by_id(look.reading, moment_id)
    if moment is None:
        return False
    ask = ask_for(look, who[0], moment, parts)
    return isinstance(decide(ask, who[1], tuple(standings_now(look, who[0]))), Granted)


def _view(answer: Answer, parts: tuple[Part, ...] | None, *, asks: bool) -> OfferView:
    kind = read_kind(answer.give[0].split(":")[0], answer.give[0])
    if parts is None:
        return OfferView(kind, None, answer.label, answer.give, None, None, False, False, answer.why)
    currency = parts[0].value.currency
    value = total([part.value for part in parts], currency)
    cost = total([part.cost for part in parts], currency)
    about = any(part.cost_source is CostSource.ABOUT for part in parts)
    return OfferView(kind, parts[0].sku, answer.label, answer.give, value, cost, about, asks, answer.why)
