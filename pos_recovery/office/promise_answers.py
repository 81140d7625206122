"""Answering a promise: a yes gives exactly what was asked, in one transaction; a no keeps why (P26, P28, P30)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.money import Money
from pos_recovery.domain.policy import NeedsApproval, Why
from pos_recovery.domain.promise import PromiseState, digest_of
from pos_recovery.domain.remedy import OnTill, Part, Spec, read_spec
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.promises import PromiseAnswered, PromiseRecord
from pos_recovery.store import people, promises
from pos_recovery.store.promise_table import PromiseRow

from .backroom import Backroom, Look, Work
from .commands import Changed, Done, Outcome, Promise, SayNo, SayYes
from .give import Giving
from .moments import to_answer
from .pricing import priced
from .promise_views import promise_view
from .promising import FRIEND, asked_lines

_GIVEN = Changed.MOMENTS | Changed.BUDGETS_MOVED | Changed.VOUCHERS


@dataclass(frozen=True, slots=True)
class Asked:
    """A promise read back: the command that was asked, its parts as they are priced now, why it needs a yes."""

    command: Promise
    parts: tuple[Part, ...]
    needs: NeedsApproval


def say_yes(room: Backroom, command: SayYes) -> Done[PromiseAnswered]:
    """Give it: the asker stays the giver, limits and budgets are those of now.

    Refusals `unknown-approval`, `already-closed`, `own-approval`, `not-allowed`, `over-limit`, `budget-used-up`,
    `unknown-item`, `alcohol`. It goes on waiting after each but the second.
    """
    require(command.actor, Right.SERVE)
    return room.act_on_rows(command, PromiseAnswered, lambda work: _given(work, command))


def say_no(room: Backroom, command: SayNo) -> Done[PromiseAnswered]:
    """Refuse it; the reason stays readable.

    Refusals `unknown-approval`, `already-closed`, `not-allowed`, `reason-needed`.
    """
    require(command.actor, Right.APPROVE)
    reason = clean(command.reason, 500)
    if not reason:
        raise Refusal("reason-needed", what="reason")
    return room.act_on_rows(command, PromiseAnswered, lambda work: _refused(work, command, reason))


def waiting_one(look: Look, key: uuid.UUID) -> PromiseRecord:
    """The promise of a key, while it waits. Refusals `unknown-approval`, `already-closed`."""
    promise = promises.by_id(look.reading, key)
    if promise is None:
        raise Refusal("unknown-approval", id=str(key))
    if promise.state != PromiseState.WAITING:
        by = None if promise.answered_by is None else look.names().get(promise.answered_by)
        at = None if promise.answered_at is None else look.days.local(promise.answered_at).isoformat()
        raise Refusal("already-closed", state=promise.state, by=by, at=at, reason=promise.reason)
    return promise


def asked_again(look: Look, promise: PromiseRecord) -> Asked:
    """Exactly what was asked.

    Refusals `already-closed` for a moment that was ended meanwhile, `unknown-item`, `alcohol`, and `unknown-approval`
    when a part is not any more what it was (P26).
    """
    moment = to_answer(look, promise.moment_id)
    if moment.ending is not None:
        raise Refusal("already-closed", ending=moment.ending)
    person = people.by_id(look.reading, promise.asked_by)
    if person is None:
        raise Refusal("unknown-staff", name="")
    command = Promise(
        actor=person.actor(confirmed=promise.confirmed), moment=promise.moment_id, specs=_specs(look, promise),
        friend=_lines(promise)[-1] == FRIEND,
        on_till=None if promise.on_till is None else OnTill(promise.on_till), note=promise.note,
        good_until=promise.good_until,
    )  # fmt: skip
    parts = priced(look, command.specs, command.on_till, friend=command.friend).parts
    if digest_of(promise.moment_id, asked_lines(command), promise.good_until, parts) != promise.digest:
        now = sum(part.value.units for part in parts)
        raise Refusal(
            "unknown-approval", state="changed", before=look.money(promise.value_minor).text,
            now=look.money(now).text if now != promise.value_minor else None,
        )  # fmt: skip
    over = None if promise.over_minor is None else look.money(promise.over_minor)
    return Asked(command, parts, NeedsApproval(Why(promise.why), over))


def _lines(promise: PromiseRecord) -> list[str]:
    return promise.specs.split("\n")


def _specs(look: Look, promise: PromiseRecord) -> tuple[Spec, ...]:
    menu, currency = look.menu(), look.shop.currency
    specs = tuple([read_spec(line, currency, lambda what: what in menu) for line in _lines(promise) if line != FRIEND])
    if promise.stated_cost_minor is None:
        return specs
    return (replace(specs[0], cost=Money(promise.stated_cost_minor, currency)), *specs[1:])


def _given(work: Work, command: SayYes) -> Outcome[PromiseAnswered]:
    promise = waiting_one(work, command.promise)
    asked = asked_again(work, promise)
    given = Giving(work, asked.command, command.actor, asked.needs).run().receipt
    after = _answered(work, promise, command, {"state": PromiseState.GIVEN, "remedy_id": given.id})
    facts: dict[str, str | int | None] = {
        "promise": promise.id.hex, "remedy": given.id.hex, "moment": promise.moment_id.hex,
        "value": given.value.units, "cost": given.cost.units, "asked_by": promise.asked_by.hex,
    }  # fmt: skip
    lapsed = promises.waiting_for(work.reading, promise.moment_id)
    if lapsed:
        facts["promises"] = lapsed
    fact = Fact(FactKind.PROMISE_GIVEN, by=command.actor.id, facts=facts)
    return Outcome(PromiseAnswered(promise_view(work, after), given), fact, _GIVEN)


def _refused(work: Work, command: SayNo, reason: str) -> Outcome[PromiseAnswered]:
    promise = waiting_one(work, command.promise)
    now = people.by_id(work.reading, command.actor.id)
    if now is None or not now.enabled:
        raise Refusal("not-allowed", name=command.actor.name, what="act: not among the staff any more")
    require(now.actor(confirmed=command.actor.confirmed), Right.APPROVE)
    after = _answered(work, promise, command, {"state": PromiseState.REFUSED, "reason": reason})
    facts: dict[str, str | int | None] = {"promise": promise.id.hex, "moment": promise.moment_id.hex}
    fact = Fact(FactKind.PROMISE_REFUSED, by=command.actor.id, facts=facts)
    return Outcome(PromiseAnswered(promise_view(work, after), None), fact, Changed.MOMENTS)


def _answered(work: Work, promise: PromiseRecord, command: SayYes | SayNo, columns: dict[str, object]) -> PromiseRecord:
    work.tx.update(
        PromiseRow, promise.id, promise.revision, salt=promise.salt, answered_by=command.actor.id,
        answered_at=work.now, **columns,
    )  # fmt: skip
    return promises.by_id(work.reading, promise.id) or promise
