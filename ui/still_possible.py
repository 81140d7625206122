"""Which buttons of an opened moment may work now. It only spares people a refusal; the office decides (P9, P16)."""

from __future__ import annotations

from datetime import datetime, timedelta

from pos_recovery.domain.moment import Ending, MomentState
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import RemedyState
from pos_recovery.domain.rights import Right, may
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.remedies import RemedyView

_OWN_UNDO = timedelta(minutes=2)
_MIS_TAP = timedelta(minutes=2)
CHANGE_CAUSE = timedelta(minutes=10)


def may_give(actor: Actor, view: MomentView) -> bool:
    """Whether something may still be given: to anything but a mis-tap, by whoever may log."""
    return view.ending is not Ending.MISTAKE and may(actor, Right.LOG)


def may_work(actor: Actor, view: MomentView) -> bool:
    """Whether the one here may close, reopen or correct it."""
    return actor.confirmed and view.ending is not Ending.MISTAKE and may(actor, Right.SERVE)


def may_undo(actor: Actor, remedy: RemedyView, now: datetime) -> bool:
    """The giver for two minutes, a manager until the month is closed."""
    if not actor.confirmed or remedy.state is not RemedyState.GIVEN:
        return False
    return may(actor, Right.MANAGE) or (remedy.given_by == actor.name and now - remedy.given_at <= _OWN_UNDO)


def cause_still_changes(view: MomentView, now: datetime) -> bool:
    """Within ten minutes of the tap."""
    return now - view.logged_at <= CHANGE_CAUSE


def endings_for(actor: Actor, view: MomentView, now: datetime) -> tuple[Ending, ...]:
    """The endings to choose from. A mis-tap: nothing given, the same person within two minutes, or a lead."""
    given = any(one.state is RemedyState.GIVEN for one in view.remedies)
    own = view.logged_by == actor.name and now - view.logged_at <= _MIS_TAP
    mis_tap = view.state is MomentState.OPEN and not given and (own or may(actor, Right.LEAD))
    return tuple(one for one in Ending if one is not Ending.MISTAKE or mis_tap)
