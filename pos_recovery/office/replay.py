"""Last month's gives, replayed against the limits and budgets that hold now."""

from __future__ import annotations

import uuid
from collections import defaultdict
from datetime import date, timedelta

from pos_recovery.domain.budget import Counts, Per, WhenUsedUp
from pos_recovery.domain.business_day import first_and_last
from pos_recovery.domain.people import Role
from pos_recovery.domain.remedy import CostSource, Kind, OnTill, Part
from pos_recovery.domain.replay import BudgetNow, Numbers, PastGive, asking
from pos_recovery.domain.views.remedies import PartRecord
from pos_recovery.domain.views.replays import Replay
from pos_recovery.store import budgets, people, remedies

from .backroom import Look
from .limits import GIVERS, authority_of


def replay(look: Look) -> Replay:
    """The month before this one; a shop that gave nothing then looks at the running month."""
    this_month, _ = first_and_last(Per.MONTH, look.today)
    last = this_month - timedelta(days=1)
    found = _replayed(look, last.replace(day=1), last)
    return found if found.gives else _replayed(look, this_month, look.today)


def _replayed(look: Look, first: date, last: date) -> Replay:
    """The week that the first day lies in is counted from its Monday, because limits per week are."""
    gives = _gives(look, first_and_last(Per.WEEK, first)[0], last)
    numbers = Numbers({role: authority_of(look, role) for role in GIVERS}, _budgets(look), look.shop.currency)
    asked = [give for give in asking(gives, numbers) if give.day >= first]
    gifts = [give for give in gives if give.day >= first and give.is_gift]
    return Replay(first, last, len(gifts), len(asked))


def _gives(look: Look, first: date, last: date) -> list[PastGive]:
    """What stands of them; what was taken back counts nowhere."""
    parts: dict[uuid.UUID, list[Part]] = defaultdict(list)
    for part in remedies.parts_between(look.reading, first, last):
        if not part.taken_back:
            parts[part.remedy_id].append(_part(look, part))
    roles = {person.id: Role(person.role) for person in people.everybody(look.reading)}
    return [
        PastGive(one.given_by, roles[one.given_by], one.business_date, one.moment_id, tuple(parts[one.id]))
        for one in remedies.between(look.reading, first, last)
        if parts[one.id]
    ]


def _part(look: Look, part: PartRecord) -> Part:
    return Part(
        Kind(part.kind), part.label, part.qty, look.money(part.value_minor), look.money(part.cost_minor),
        CostSource(part.cost_source), OnTill(part.on_till), sku=part.sku, words=part.words,
    )  # fmt: skip


def _budgets(look: Look) -> list[BudgetNow]:
    return [
        BudgetNow(
            None if rule.whom == look.shop.id else rule.whom, Per(rule.per), look.money(rule.amount_minor),
            Counts(rule.counts), WhenUsedUp(rule.when_used_up),
        )
        for rule in budgets.rules(look.reading)
        if rule.amount_minor is not None
    ]  # fmt: skip
