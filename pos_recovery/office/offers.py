"""What to offer: the customer's possible answers, best first, within limits first (P20)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor, Authority, Role
from pos_recovery.domain.playbook import Answer, TradePack, answers, little_more, ranked, safety_card
from pos_recovery.domain.policy import Granted, decide
from pos_recovery.domain.remedy import CostSource, Kind, Part, PriceList, total
from pos_recovery.domain.views.moments import MomentRecord
from pos_recovery.domain.views.remedies import OffersView, OfferView

from .backroom import Backroom, Look
from .giving import ask_for, price_list
from .goodwill import standings_now
from .limits import authority_of
from .moments import get
from .offer_parts import least_priced, offer_part, priced
from .pack import menu_looks, pack_of
from .remedy_views import left_for

_CHOICES = {
    Kind.REMAKE: "fresh", Kind.VOUCHER: "voucher", Kind.SORRY: "heart", Kind.FREE_ITEM: "gift", Kind.UPGRADE: "gift",
    Kind.EXTRA: "person", Kind.COMP: "bill", Kind.DISCOUNT: "money", Kind.REFUND: "money", Kind.CORRECTION: "money",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Asked:
    """For which moment, by whom with which limits, and what holds now."""

    look: Look
    pack: TradePack
    prices: PriceList
    moment: MomentRecord
    person: uuid.UUID
    authority: Authority
    standings: tuple[Standing, ...]

    def granted(self, parts: tuple[Part, ...]) -> bool:
        """Whether nobody else has to say yes."""
        ask = ask_for(self.look, self.person, self.moment, parts)
        return isinstance(decide(ask, self.authority, self.standings), Granted)


def offers(room: Backroom, moment_id: uuid.UUID, actor: Actor | None) -> OffersView:
    """The two to four answers and "No gift"; for safety its card and no gift (P7). Refusal `unknown-moment`.

    Nobody named: the limits of staff are taken.
    """
    with room.look() as look:
        moment = get(look, moment_id)
        pack = pack_of(room, look)
        left = left_for(look, actor, moment)
        cause = Cause(moment.cause)
        if cause is Cause.SAFETY:
            return OffersView(moment_id, left, (), safety_card(pack, look.shop.country), (), moment.wish)
        ticket = None if moment.ticket_total_minor is None else look.money(moment.ticket_total_minor)
        menu = menu_looks(look)
        found = answers(pack, cause, moment.wish, menu, ticket)
        who = actor.id if actor is not None else uuid.UUID(int=0)
        authority = authority_of(look, actor.role if actor is not None else Role.STAFF)
        asked = _Asked(look, pack, price_list(look), moment, who, authority, tuple(standings_now(look, who)))
        views = {answer.key: _view(asked, answer) for answer in found}
        within = {key: not view.needs_approval for key, view in views.items()}
        ordered = tuple(views[answer.key] for answer in ranked(found, within))
        more = tuple(offer_part(pack, asked.prices, spec, label) for spec, label in little_more(pack, menu))
        return OffersView(moment_id, left, ordered, None, more, moment.wish)


def _view(asked: _Asked, answer: Answer) -> OfferView:
    words = asked.pack.answers[answer.key]
    rows = tuple(offer_part(asked.pack, asked.prices, spec) for spec in answer.give)
    found = tuple(priced(asked.prices, spec) for spec in answer.give)
    parts = tuple(part for part in found if part is not None)
    ready = len(parts) == len(found)  # else an amount or an item must still be said
    least = tuple(part for part in (least_priced(asked.prices, spec) for spec in answer.give) if part is not None)
    currency = asked.prices.currency
    return OfferView(
        rows[0].kind, parts[0].sku if ready else None, answer.label, answer.give,
        total([part.value for part in parts], currency) if ready else None,
        total([part.cost for part in parts], currency) if ready else None,
        ready and any(part.cost_source is CostSource.ABOUT for part in parts),
        len(least) == len(found) and not asked.granted(least),
        answer.why, answer.key, words.title, words.sub, rows, _CHOICES[words.give[0].kind],
    )  # fmt: skip
