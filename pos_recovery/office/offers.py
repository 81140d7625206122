"""What to offer: the customer's possible answers, best first, within limits first (P20)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.moment import Cause, Upset
from pos_recovery.domain.people import Actor, Authority, Role
from pos_recovery.domain.playbook import Answer, answers, little_more, raised, ranked, safety_card
from pos_recovery.domain.policy import Granted, decide
from pos_recovery.domain.remedy import CostSource, Kind, Part, total
from pos_recovery.domain.views.moments import MomentRecord
from pos_recovery.domain.views.remedies import OfferPart, OffersView, OfferView

from .backroom import Backroom, Look
from .giving import ask_for
from .goodwill import standings_now
from .limits import authority_of
from .moments import get
from .offer_parts import least_priced, offer_part, priced
from .own_answers import Makings, answers_key, chip, kept, makings_for, offerable, on_top_key
from .pack import pack_of
from .remedy_views import left_for

_CHOICES = {
    Kind.REMAKE: "fresh", Kind.VOUCHER: "voucher", Kind.SORRY: "heart", Kind.FREE_ITEM: "gift", Kind.UPGRADE: "gift",
    Kind.EXTRA: "person", Kind.COMP: "bill", Kind.DISCOUNT: "money", Kind.REFUND: "money", Kind.CORRECTION: "money",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Asked:
    """For which moment, by whom with which limits, and what holds now."""

    look: Look
    makings: Makings
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
        makings = makings_for(look, pack, cause, ticket)
        own = offerable(makings, kept(look, answers_key(cause)))
        found = answers(pack, cause, moment.wish, makings.menu, ticket, own)
        who = actor.id if actor is not None else uuid.UUID(int=0)
        authority = authority_of(look, actor.role if actor is not None else Role.STAFF)
        asked = _Asked(look, makings, moment, who, authority, tuple(standings_now(look, who)))
        views = {answer.key: _best(asked, answer, found) for answer in found}
        within = {key: not view.needs_approval for key, view in views.items()}
        ordered = tuple(views[answer.key] for answer in ranked(found, within))
        return OffersView(moment_id, left, ordered, None, _on_top(look, makings), moment.wish)


def _best(asked: _Asked, answer: Answer, others: tuple[Answer, ...]) -> OfferView:
    """Somebody very upset gets more, unless just that makes it ask for a yes; who wants to be heard is only heard."""
    plain = _view(asked, answer)
    if asked.moment.upset != Upset.VERY or asked.moment.wish == "heard":
        return plain
    more = raised(asked.makings.pack, answer, asked.makings.menu)
    if more is None or more.give in [one.give for one in others]:
        return plain
    view = _view(asked, more)
    return view if plain.needs_approval or not view.needs_approval else plain


def _on_top(look: Look, makings: Makings) -> tuple[OfferPart, ...]:
    """What may go on top of any answer: the owner's own, else the trade's."""
    own = kept(look, on_top_key(makings.cause))
    if own is None:
        more = little_more(makings.pack, makings.menu)
        return tuple(offer_part(makings.pack, makings.prices, spec, label) for spec, label in more)
    return tuple(part for part in (chip(makings, text) for text in own) if part is not None)


def _view(asked: _Asked, answer: Answer) -> OfferView:
    pack, prices = asked.makings.pack, asked.makings.prices
    rows = tuple(offer_part(pack, prices, spec) for spec in answer.give)
    found = tuple(priced(prices, spec) for spec in answer.give)
    parts = tuple(part for part in found if part is not None)
    ready = len(parts) == len(found)  # else an amount or an item must still be said
    least = tuple(part for part in (least_priced(prices, spec) for spec in answer.give) if part is not None)
    return OfferView(
        rows[0].kind, parts[0].sku if ready else None, answer.label, answer.give,
        total([part.value for part in parts], prices.currency) if ready else None,
        total([part.cost for part in parts], prices.currency) if ready else None,
        ready and any(part.cost_source is CostSource.ABOUT for part in parts),
        len(least) == len(found) and not asked.granted(least),
        answer.why, answer.key, answer.title, answer.sub, rows, _CHOICES[answer.kind], answer.turned, answer.named,
    )  # fmt: skip
