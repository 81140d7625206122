"""A promise as screens read it."""

from __future__ import annotations

from dataclasses import replace

from pos_recovery.domain.people import Actor
from pos_recovery.domain.policy import Why
from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.moments import MomentRecord
from pos_recovery.domain.views.promises import PromiseRecord, PromiseView
from pos_recovery.domain.views.remedies import PartView

from .backroom import Look
from .hints import GiftGiven, noticed, sees_hints
from .receipts import from_text


def promise_view(look: Look, promise: PromiseRecord) -> PromiseView:
    """What was asked as it was priced then, and what became of it."""
    names = look.names()
    return PromiseView(
        id=promise.id, moment=promise.moment_id, asked_by=names.get(promise.asked_by, ""), asked_at=promise.asked_at,
        confirmed=promise.confirmed, parts=from_text(tuple[PartView, ...], promise.parts),
        value=look.money(promise.value_minor), cost=look.money(promise.cost_minor), why=Why(promise.why),
        over=None if promise.over_minor is None else look.money(promise.over_minor), state=PromiseState(promise.state),
        answered_by=None if promise.answered_by is None else names.get(promise.answered_by, ""),
        answered_at=promise.answered_at, reason=promise.reason, remedy=promise.remedy_id,
    )  # fmt: skip


def promise_in(look: Look, moment: MomentRecord, promise: PromiseRecord, reader: Actor | None) -> PromiseView:
    """The same inside its moment: what nobody answered has ended with it. A manager or owner reads the hints too."""
    view = promise_view(look, promise)
    if view.state is not PromiseState.WAITING:
        return view
    if moment.ending is not None:
        return replace(view, lapsed=True)
    if reader is None or not sees_hints(reader) or not _is_gift(view):
        return view
    about = noticed(look, GiftGiven(moment, promise.asked_by, promise.asked_at, asked=True))
    return replace(view, hints=about.hints)


def _is_gift(view: PromiseView) -> bool:
    """Not money that was never ours."""
    return any(part.value.units and part.kind is not Kind.CORRECTION for part in view.parts)
