"""Everything Remedy shows of a moment, read in one go."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import datetime

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.moment import Cause, MomentState
from pos_recovery.domain.money import Currency
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.remedies import OffersView, Weighed
from pos_recovery.office.office import Office

from . import left
from .chosen import Chosen, choose, lighter


@dataclass(frozen=True, slots=True)
class OpenedMoment:
    """`view` is None for somebody else's moment while only a face is here: then it is known by its row alone.

    `first`: the answer that is chosen to begin with and what the office says of it, when it was opened for the first
    time and nothing must still be said of that answer.
    """

    id: uuid.UUID
    cause: Cause
    logged_at: datetime
    view: MomentView | None
    offers: OffersView
    standing: Standing | None
    first: tuple[Chosen, Weighed] | None = None

    @property
    def is_open(self) -> bool:
        """Whether it has no ending yet."""
        return self.view is None or self.view.state is MomentState.OPEN


def open_moment(office: Office, actor: Actor, key: uuid.UUID) -> OpenedMoment:
    """The moment, what to offer, and the budget that binds. Refusals `unknown-moment`, `not-allowed`, `usage`."""
    offers = office.remedies.offers(key, actor)
    standing = left.binding([one for one in office.budgets.now(actor) if one.person in (None, actor.name)])
    try:
        view = office.moments.open_one(actor, key)
    except Refusal:
        row = next((one for one in office.moments.waiting() if one.id == key), None)
        if row is None:
            raise
        return OpenedMoment(key, row.cause, row.at, None, offers, standing)
    return OpenedMoment(key, view.cause, view.logged_at, view, offers, standing)


def open_first(office: Office, actor: Actor, key: uuid.UUID, currency: Currency) -> OpenedMoment:
    """The same with its `first`, so that nobody need ask again before they give. Refusals as there."""
    opened = open_moment(office, actor, key)
    try:
        return replace(opened, first=_first(office, actor, opened, currency))
    except Failure:  # it is said beside the answers, when what is chosen is weighed
        return opened


def _first(office: Office, actor: Actor, opened: OpenedMoment, currency: Currency) -> tuple[Chosen, Weighed] | None:
    offers = opened.offers
    chosen = choose(offers.offers[0], offers.little_more) if offers.offers else None
    if chosen is None or chosen.asks is not None:
        return None
    weighed = office.remedies.weigh(opened.id, actor, chosen.specs(currency))
    light = lighter(chosen, weighed)
    if light is None:
        return chosen, weighed
    return light, office.remedies.weigh(opened.id, actor, light.specs(currency))
