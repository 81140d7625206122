"""A promise as screens read it."""

from __future__ import annotations

from pos_recovery.domain.policy import Why
from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.views.promises import PromiseRecord, PromiseView
from pos_recovery.domain.views.remedies import PartView

from .backroom import Look
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
