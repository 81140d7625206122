"""Writing down what was asked while nobody who may say yes is there: nothing is given, nothing is spent (P30)."""

from __future__ import annotations

import uuid

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.policy import Ask, Granted, NeedsApproval, OverBudget, decide
from pos_recovery.domain.promise import PromiseState, digest_of
from pos_recovery.domain.remedy import total, written
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.promises import PromiseView
from pos_recovery.store import promises
from pos_recovery.store.promise_table import PromiseRow

from . import approvals
from .backroom import Backroom, Work
from .commands import Changed, Done, Outcome, Promise
from .give import check_words, no_mistake, require_right
from .giving import ask_for, tightest
from .goodwill import standings_now
from .issuing import last_day
from .limits import authority_of
from .pricing import Priced, priced
from .promise_views import promise_view
from .receipts import to_text

FRIEND = "friend"  # no SPEC: it is no kind of remedy


def promise(room: Backroom, command: Promise) -> Done[PromiseView]:
    """Keep exactly what is asked until somebody who may says yes; the moment stays unfinished.

    Refusals as `give.give`; `usage` when nobody has to say yes, `already-closed` for a moment that has its ending.
    """
    require_right(command)
    if command.approver is not None:
        raise Refusal("usage", what="a promise waits for a yes: nobody says it now")
    if command.card is not None:
        raise Refusal("usage", what="a card is given when somebody says yes, not before: promise it without the card")
    if len(command.specs) > 1 and any(spec.cost is not None for spec in command.specs):
        raise Refusal("usage", what="what it costs us is said of one part alone")
    return room.act_on_rows(command, PromiseView, lambda work: _promised(work, command))


def _promised(work: Work, command: Promise) -> Outcome[PromiseView]:
    moment = no_mistake(work, command.moment)
    if moment.ending is not None:
        raise Refusal("already-closed", ending=moment.ending)
    asked = priced(work, command.specs, command.on_till, friend=command.friend)
    ask = ask_for(work, command.actor.id, moment, asked.parts)
    check_words(work, command, ask)
    last_day(work, command.good_until)
    needs = _needed(work, command, ask)
    key = _write(work, command, asked, needs)
    facts: dict[str, str | int | None] = {
        "promise": key.hex, "moment": moment.id.hex, "value": ask.value.units, "cost": ask.cost.units,
        "why": needs.why.value,
    }  # fmt: skip
    found = promises.by_id(work.reading, key)
    if found is None:
        raise LookupError("a promise that was just written is there")
    fact = Fact(FactKind.PROMISE_MADE, by=command.actor.id, facts=facts)
    return Outcome(promise_view(work, found), fact, Changed.MOMENTS)


def asked_lines(command: Promise) -> list[str]:
    """What was asked, as it is kept: a SPEC on each line, and one more line for a friend."""
    return [*(written(spec) for spec in command.specs), *([FRIEND] if command.friend else [])]


def _needed(work: Work, command: Promise, ask: Ask) -> NeedsApproval:
    """Why somebody has to say yes, and that somebody here may."""
    standings = tuple(standings_now(work, command.actor.id))
    match decide(ask, authority_of(work, command.actor.role), standings):
        case Granted():
            raise Refusal("usage", state="granted")
        case OverBudget(over):
            raise Refusal("budget-used-up", over=over.text, per=tightest(standings))
        case NeedsApproval() as needs:
            approvals.able(work, command.actor, ask, needs)
            return needs


def _write(work: Work, command: Promise, asked: Priced, needs: NeedsApproval) -> uuid.UUID:
    specs = asked_lines(command)
    stated = command.specs[0].cost
    currency = work.shop.currency
    return work.tx.insert(
        PromiseRow, moment_id=command.moment, specs="\n".join(specs), parts=to_text(asked.views),
        stated_cost_minor=None if stated is None else stated.units, on_till=command.on_till,
        note=clean(command.note or "", 500) or None, good_until=command.good_until,
        value_minor=total([part.value for part in asked.parts], currency).units,
        cost_minor=total([part.cost for part in asked.parts], currency).units,
        digest=digest_of(command.moment, specs, command.good_until, asked.parts), why=needs.why.value,
        over_minor=None if needs.over is None else needs.over.units, asked_by=command.actor.id,
        confirmed=command.actor.confirmed, asked_at=work.now, state=PromiseState.WAITING,
    )  # fmt: skip
