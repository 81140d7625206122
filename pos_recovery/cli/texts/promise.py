"""Promises for people."""

from __future__ import annotations

from collections.abc import Sequence

from pos_recovery.domain.policy import Why
from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.views.promises import PromiseAnswered, PromiseView

from .goodwill import parts, remedy
from .layout import Clock, columns, day_time, lines

_WHY = {
    Why.OVER_LIMIT: "over the limit",
    Why.BUDGET_USED_UP: "over the budget",
    Why.ALREADY_MADE_RIGHT: "ticket made right before",
    Why.ABOVE_TICKET: "more than the ticket",
    Why.USED_CODE: "their used code again",
}


def promised(view: PromiseView) -> str:
    """Something just written down, or what became of it."""
    waits = view.waits
    return lines(
        f"{_head(view)}: {parts(view.parts)}.",
        f"Worth {view.value.shown}, {_why(view)}." if waits else None,
        "Nothing is given before somebody who may says yes: approval list." if waits else None,
        *view.hints,
        f"ID {view.id}",
    )


def approvals(views: Sequence[PromiseView], local: Clock) -> str:
    """What waits, one line each, the last 8 letters of the ID first."""
    if not views:
        return "Nothing waits for a yes."
    rows = [
        (
            view.id.hex[-8:], day_time(local, view.asked_at), view.asked_by, view.value.shown, _why(view),
            parts(view.parts), view.moment.hex[-8:],
        )
        for view in views
    ]  # fmt: skip
    return columns(rows, ("ID ends", "Asked", "By", "Worth", "Why", "What", "Moment"), frozenset({3}))


def answered(view: PromiseAnswered) -> str:
    """The yes with what was given, or the no."""
    if view.remedy is not None:
        return remedy(view.remedy)
    return lines(promised(view.promise), "Nothing was given.")


def _head(view: PromiseView) -> str:
    match view.state:
        case PromiseState.WAITING if view.lapsed:
            return f"Promised by {view.asked_by}; it ended with the moment"
        case PromiseState.WAITING:
            return f"Promised by {view.asked_by}, and waiting for a yes"
        case PromiseState.GIVEN:
            return f"Promised by {view.asked_by}; {view.answered_by} said yes"
        case PromiseState.REFUSED:
            return f"Promised by {view.asked_by}; {view.answered_by} said no ({view.reason})"


def _why(view: PromiseView) -> str:
    why = _WHY[view.why]
    return why if view.over is None else f"{why} by {view.over.shown}"
