"""May this be given? Facts in, decision out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from .budget import Standing, WhenUsedUp
from .frozen import quickly_made
from .money import Money
from .people import Authority, Role
from .remedy import Kind, Part


class Why(StrEnum):
    """Why somebody with more authority has to say yes (DECISIONS, exit code 3)."""

    OVER_LIMIT = "over-limit"
    BUDGET_USED_UP = "budget-used-up"
    ALREADY_MADE_RIGHT = "already-made-right"
    ABOVE_TICKET = "above-ticket"
    USED_CODE = "used-code"


@quickly_made
@dataclass(frozen=True, slots=True)
class Ask:
    """What is to be given, and everything that was given before. Amounts are face value, corrections left out."""

    parts: tuple[Part, ...]
    in_moment: Money
    today: Money
    this_week: Money
    ticket_total: Money | None = None
    made_right_before: bool = False
    used_codes: int = 0
    corrections_ask_above: Money | None = None
    money_before: Money | None = None
    value: Money = field(init=False)
    cost: Money = field(init=False)

    def __post_init__(self) -> None:
        """`value`: face value of this give that counts against limits; `cost`: what it costs us."""
        value = cost = 0
        for part in self.parts:
            cost += part.cost.units
            if part.kind is not Kind.CORRECTION:  # money that was never ours (P23)
                value += part.value.units
        object.__setattr__(self, "value", Money(value, self.in_moment.currency))
        object.__setattr__(self, "cost", Money(cost, self.in_moment.currency))


@dataclass(frozen=True, slots=True)
class Granted:
    """Go ahead."""


@dataclass(frozen=True, slots=True)
class NeedsApproval:
    """Somebody with more authority has to say yes; `over` is by how much, where an amount is the reason."""

    why: Why
    over: Money | None


@dataclass(frozen=True, slots=True)
class OverBudget:
    """The owner chose that nothing goes when the budget is used up; an apology is always possible (P12)."""

    over: Money


OFF_THE_TICKET = (Kind.REFUND, Kind.DISCOUNT, Kind.COMP)
Decision = Granted | NeedsApproval | OverBudget


def decide(ask: Ask, authority: Authority, standings: tuple[Standing, ...]) -> Decision:
    """Limits and budgets, exact to the smallest unit: 6.00 left lets 6.00 pass, 6.01 asks (P11, P12, P14, P15)."""
    over_budget = _over_budget(ask, standings)
    if over_budget is not None and over_budget[1] is WhenUsedUp.STOP:
        return OverBudget(over_budget[0])
    gift = any([part.kind not in (Kind.SORRY, Kind.CORRECTION) for part in ask.parts])
    if gift and ask.made_right_before:
        return NeedsApproval(Why.ALREADY_MADE_RIGHT, None)
    over_ticket = _over_ticket(ask)
    if over_ticket is not None:
        return NeedsApproval(Why.ABOVE_TICKET, over_ticket)
    over_limit = _over_limit(ask, authority)
    if over_limit is not None:
        return NeedsApproval(Why.OVER_LIMIT, over_limit)
    over_correction = _over_correction(ask)
    if over_correction is not None:
        return NeedsApproval(Why.OVER_LIMIT, over_correction)
    if over_budget is not None:
        return NeedsApproval(Why.BUDGET_USED_UP, over_budget[0])
    if gift and ask.used_codes >= 2 and authority.role is Role.STAFF:  # a lead gives it alone (P33)
        return NeedsApproval(Why.USED_CODE, None)
    return Granted()


def covers(authority: Authority, ask: Ask) -> bool:
    """Whether an approver's own limits cover the give."""
    return _over_limit(ask, authority) is None


def counted(standing: Standing, ask: Ask) -> Money:
    """What this give takes from a budget: cost or face value, as the owner chose (P18)."""
    return ask.cost if standing.counts == "cost" else ask.value


def _over_budget(ask: Ask, standings: tuple[Standing, ...]) -> tuple[Money, WhenUsedUp] | None:
    """The largest excess over any budget that this give touches; one that stops goes before one that asks."""
    worst: tuple[Money, WhenUsedUp] | None = None
    for standing in standings:
        takes = counted(standing, ask)
        rest = standing.limit.units - standing.spent.units - standing.held.units
        if takes.units == 0 or takes.units <= rest:
            continue
        over = Money(takes.units - max(0, rest), takes.currency)
        stops = standing.when_used_up is WhenUsedUp.STOP
        if worst is None or (stops, over.units) > (worst[1] is WhenUsedUp.STOP, worst[0].units):
            worst = over, standing.when_used_up
    return worst


def _over_limit(ask: Ask, authority: Authority) -> Money | None:
    if authority.kinds is not None and any(
        part.kind not in authority.kinds for part in ask.parts if part.kind is not Kind.SORRY
    ):
        return ask.value
    value = ask.value.units
    pairs = (
        (0, authority.per_remedy),
        (ask.in_moment.units, authority.per_moment),
        (ask.today.units, authority.per_day),
        (ask.this_week.units, authority.per_week),
    )
    over = max([before + value - limit.units for before, limit in pairs if limit is not None], default=0)
    return Money(over, ask.value.currency) if over > 0 and value else None


def _over_ticket(ask: Ask) -> Money | None:
    """A refund, discount or comp above a known ticket's total."""
    if ask.ticket_total is None:
        return None
    money = [part.value.units for part in ask.parts if part.kind in OFF_THE_TICKET]
    total = Money(sum(money), ask.ticket_total.currency)
    if not total:
        return None
    if ask.money_before is not None:  # in this moment, so that two small refunds are no way round
        total += ask.money_before
    return total - ask.ticket_total if total > ask.ticket_total else None


def _over_correction(ask: Ask) -> Money | None:
    """Money that was never ours is stopped by no budget; it only asks above what the owner set (P23)."""
    if ask.corrections_ask_above is None:
        return None
    money = [part.value.units for part in ask.parts if part.kind is Kind.CORRECTION]
    total = Money(sum(money), ask.corrections_ask_above.currency)
    return total - ask.corrections_ask_above if total > ask.corrections_ask_above else None
