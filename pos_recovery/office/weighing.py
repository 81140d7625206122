"""Weighing: what would be decided of a give now, for the screen before the tap. Nothing is written."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from pos_recovery.domain.budget import Counts, Standing
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Ending
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor, Authority
from pos_recovery.domain.policy import Ask, Decision, Granted, NeedsApproval, OverBudget, Why, decide
from pos_recovery.domain.remedy import CostSource, Part, Spec, and_one_for_a_friend, total
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.sentences import Here, sentence
from pos_recovery.domain.views.moments import MomentRecord
from pos_recovery.domain.views.people import Face
from pos_recovery.domain.views.remedies import Weighed

from . import approvals
from .backroom import Backroom, Look
from .faces import faces_of
from .giving import SoFar, ask_for, facts_of, needs_note, needs_pin, priced_parts, tightest
from .goodwill import standings_now
from .limits import authority_of
from .moments import get
from .remedy_views import left_of


@dataclass(frozen=True, slots=True)
class _Verdict:
    """The decision in the words of the screen."""

    why: Why | None = None
    over: Money | None = None
    stopped: bool = False
    approvers: tuple[Face, ...] = ()
    sentence: str | None = None


def weigh(
    room: Backroom, moment_id: uuid.UUID, actor: Actor, specs: tuple[Spec, ...], *, friend: bool = False
) -> Weighed:
    """What `give` would decide now. Refusals as there, but for those of its decision: they are in the answer."""
    require(actor, Right.LOG)
    if any(spec.cost is not None for spec in specs):
        require(actor, Right.MANAGE)
    if not specs:
        raise Refusal("bad-spec", spec="")
    with room.look() as look:
        moment = get(look, moment_id)
        if moment.ending == Ending.MISTAKE:
            raise Refusal("already-closed", ending=moment.ending)
        parts = priced_parts(look, specs)
        return weighed(look, moment, actor, and_one_for_a_friend(parts) if friend else parts)


def weighed(
    look: Look, moment: MomentRecord, actor: Actor, parts: tuple[Part, ...], promised: NeedsApproval | None = None
) -> Weighed:
    """What would be decided of these parts; `promised` as `give.Giving` takes it."""
    ask = ask_for(look, actor.id, moment, parts)
    authority, standings = authority_of(look, actor.role), tuple(standings_now(look, actor.id))
    decision = decide(ask, authority, standings)
    if promised is not None and isinstance(decision, Granted):
        decision = promised
    verdict = _verdict(look, actor, (ask, moment, decision), standings)
    so_far = SoFar(ask.in_moment.units, ask.today.units, ask.this_week.units)
    after = tuple(_after(one, parts) for one in standings)
    return Weighed(
        value=total([part.value for part in parts], look.shop.currency), cost=ask.cost,
        about=any(part.cost_source is CostSource.ABOUT for part in parts),
        needs_pin=needs_pin(look, actor, parts), why=verdict.why, over=verdict.over, stopped=verdict.stopped,
        approvers=verdict.approvers, before=left_of(authority, so_far, standings),
        after=left_of(authority, so_far.with_more(ask.value), after),
        may_give=_may_give(authority, ask, standings), sentence=verdict.sentence,
        needs_note=needs_note(look, actor, ask) is not None,
    )  # fmt: skip


def _verdict(
    look: Look, actor: Actor, asked: tuple[Ask, MomentRecord, Decision], standings: tuple[Standing, ...]
) -> _Verdict:
    ask, moment, decision = asked
    here = Here(look.days.local, look.today, on_screen=True, currency=look.shop.currency)
    match decision:
        case Granted():
            return _Verdict()
        case OverBudget(over):
            said = sentence("budget-used-up", {"over": over.text, "per": tightest(standings)}, here)
            return _Verdict(None, over, stopped=True, sentence=said)
        case NeedsApproval(why, over):
            able = approvals.approvers(look, actor.id, ask, why)
            facts = {"why": why.value, "over": None if over is None else over.text}
            if not able:
                return _Verdict(why, over, stopped=True, sentence=sentence("over-limit", facts, here))
            told = {**facts, **facts_of(look, why, moment, standings), "approvers": [person.name for person in able]}
            return _Verdict(why, over, approvers=faces_of(look, able), sentence=sentence("needs-approval", told, here))


def _after(standing: Standing, parts: tuple[Part, ...]) -> Standing:
    """How a budget stands when this is given: vouchers are held, the rest is spent."""
    takes = {True: 0, False: 0}
    for part in parts:
        takes[part.form is not None] += (part.cost if standing.counts is Counts.COST else part.goodwill_value).units
    currency = standing.limit.currency
    spent, held = standing.spent + Money(takes[False], currency), standing.held + Money(takes[True], currency)
    return replace(standing, spent=spent, held=held)


def _may_give(authority: Authority, ask: Ask, standings: tuple[Standing, ...]) -> Money | None:
    """By face value. A budget that counts cost binds only what costs us its face value, such as money."""
    pairs = (
        (authority.per_moment, ask.in_moment), (authority.per_day, ask.today), (authority.per_week, ask.this_week),
    )  # fmt: skip
    rooms = [limit - given for limit, given in pairs if limit is not None]
    rooms += [authority.per_remedy] if authority.per_remedy is not None else []
    rooms += [one.left for one in standings if one.counts is Counts.VALUE or ask.cost == ask.value]
    return max(min(rooms), Money(0, ask.in_moment.currency)) if rooms else None
