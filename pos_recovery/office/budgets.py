"""Budgets: set by the owner, shown to everybody."""

from __future__ import annotations

import uuid
from typing import Any

from pos_recovery.domain.budget import Counts, Per, Standing, WhenUsedUp
from pos_recovery.domain.business_day import first_and_last
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, may, require
from pos_recovery.domain.text import name_key
from pos_recovery.domain.views.budgets import BudgetRuleRecord
from pos_recovery.store import budgets, people
from pos_recovery.store.budget_tables import BudgetRow, BudgetRuleRow

from .backroom import Backroom, Look, Work
from .commands import Changed, Done, Outcome, SetBudget
from .goodwill import open_period, standings_now

Standings = tuple[Standing, ...]


class Budgets:
    """The goodwill budgets."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def now(self, actor: Actor | None = None) -> Standings:
        """How they stand today: the shop's for anybody, persons' for themselves, everybody's for a manager."""
        with self._room.look() as look:
            answer = standings_now(look, None)
            if actor is not None and actor.confirmed and may(actor, Right.MANAGE):
                answer += _of_persons(look)
            elif actor is not None and actor.confirmed:  # what is left is shown to a PIN, not to a name
                answer += [one for one in standings_now(look, actor.id) if one.person is not None]
            return tuple(answer)

    def set(self, command: SetBudget) -> Done[Standings]:
        """Set or take away a budget; it applies in full to the running period.

        A limit below what is given already counts from now on: 0.00 is left, never less.
        """
        require(command.actor, Right.OWN)

        def run(work: Work) -> Outcome[Standings]:
            whom = _whom(work, command.person)
            rule = _write_rule(work, command, whom)
            _write_period(work, rule)
            work.forget()
            after = (*standings_now(work, None), *_of_persons(work))
            fact = Fact(FactKind.BUDGET_SET, by=command.actor.id, facts=_told(command))
            return Outcome(after, fact, Changed.BUDGETS)

        return self._room.act(command, Standings, run)


def _told(command: SetBudget) -> dict[str, str | int | None]:
    """What the journal says was set; whose it is stands in the row."""
    told: dict[str, str | int | None] = {"per": command.per}
    told["amount_minor"] = None if command.amount is None else command.amount.units
    chosen = {"when_used_up": command.when_used_up, "counts": command.counts}
    return told | {name: word for name, word in chosen.items() if word is not None}


def _of_persons(look: Look) -> list[Standing]:
    """How every person's own budget stands."""
    found = []
    for person in people.everybody(look.reading):
        found += [one for one in standings_now(look, person.id) if one.person is not None]
    return found


def _whom(work: Work, person: str | None) -> uuid.UUID:
    if person is None:
        return work.shop.id
    found = people.by_name_key(work.reading, name_key(person[:400]))
    if found is None:
        raise Refusal("unknown-staff", name=person[:60])
    return found.id


def _write_rule(work: Work, command: SetBudget, whom: uuid.UUID) -> BudgetRuleRecord:
    known = next((one for one in budgets.rules(work.reading) if one.whom == whom and one.per == command.per), None)
    counts = command.counts or (known.counts if known else Counts.COST.value)
    used_up = command.when_used_up or (known.when_used_up if known else WhenUsedUp.ASK.value)
    values: dict[str, Any] = {
        "amount_minor": None if command.amount is None else command.amount.units,
        "counts": Counts(counts).value,
        "when_used_up": WhenUsedUp(used_up).value,
        "set_at": work.now,
    }
    if known is None:
        key = work.tx.insert(BudgetRuleRow, whom=whom, per=Per(command.per).value, **values)
        revision = 1
    else:
        key, revision = known.id, known.revision + 1
        work.tx.update(BudgetRuleRow, key, known.revision, **values)
    amount = None if command.amount is None else command.amount.units
    return BudgetRuleRecord(key, whom, command.per, amount, counts, used_up, revision)


def _write_period(work: Work, rule: BudgetRuleRecord) -> None:
    first, _ = first_and_last(Per(rule.per), work.today)
    running = next(
        (
            one
            for one in budgets.on(work.reading, work.today, (rule.whom,))
            if one.per == rule.per and one.first_day == first
        ),
        None,
    )
    if running is None:
        if rule.amount_minor is not None:
            open_period(work, rule, work.today)
        return
    if rule.amount_minor is None:  # it goes on moving by what it holds, but nobody asks it any more
        return
    if rule.counts != running.counts and (running.spent_minor or running.held_minor):
        raise Refusal("usage", what="this period already counts the other way; the change can be made when it is over")
    work.tx.update(
        BudgetRow, running.id, running.revision, limit_minor=rule.amount_minor, counts=rule.counts,
        when_used_up=rule.when_used_up,
    )  # fmt: skip
