"""The goodwill money: which budgets a give takes from, and the ledger lines that explain every move.

A budget moves only together with its ledger line, in the row it came from; once its month is closed the line is written
and no row moves. The guarded UPDATEs come last and in fixed order (DECISIONS, "Budgets, holds, periods").
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from pos_recovery.domain.budget import Counts, Per, Standing, WhenUsedUp
from pos_recovery.domain.business_day import first_and_last
from pos_recovery.domain.errors import Overtaken
from pos_recovery.domain.frozen import quickly_made
from pos_recovery.domain.views.budgets import BudgetRecord, BudgetRuleRecord, MoveRecord
from pos_recovery.store import budgets
from pos_recovery.store.budget_tables import BudgetRow, LedgerRow

from .backroom import Look, Work
from .shelf import MONEY, Of


@dataclass(frozen=True, slots=True)
class Charge:
    """An amount as cost and as face value, in minor units; a budget takes the one it counts."""

    cost_minor: int
    value_minor: int

    def counted_by(self, budget: BudgetRecord | None) -> int:
        """What a budget takes; without a budget the cost is written down."""
        return self.value_minor if budget is not None and budget.counts == Counts.VALUE else self.cost_minor


@quickly_made
@dataclass(frozen=True, slots=True)
class Reason:
    """What a ledger line belongs to."""

    remedy_id: uuid.UUID
    voucher_id: uuid.UUID | None = None
    redemption_id: uuid.UUID | None = None
    approval_id: uuid.UUID | None = None


# What stands in a row -> its word: to look it up is a third of what calling the enumeration takes.
_PER = {one.value: one for one in Per}
_COUNTS = {one.value: one for one in Counts}
_WHEN_USED_UP = {one.value: one for one in WhenUsedUp}
_MOVED = Of(MONEY)
# kind -> what one unit does to (spent, held)
_MOVES = {
    "spend": (1, 0),
    "hold": (0, 1),
    "settle": (1, -1),
    "release": (0, -1),
    "reverse": (-1, 0),
    "rehold": (-1, 1),
}


@dataclass(slots=True)
class Goodwill:
    """The ledger in one transaction. `apply` moves the budgets at its end."""

    work: Work
    _moves: dict[int, tuple[uuid.UUID, int, int]] = field(default_factory=dict)  # by the number of a key
    _today: list[BudgetRecord] | None = None

    def of(self, giver: uuid.UUID) -> list[BudgetRecord]:
        """The budgets a give by this person takes from today; the rows of a new period are made here."""
        work = self.work
        rules = _rules_for(work, giver)
        found = {(row.whom.int, row.per): row for row in self._on_today()}
        missing = [rule for place, rule in rules.items() if place not in found]
        if missing:
            for rule in missing:
                open_period(work, rule, work.today)
            self._today = None
            found = {(row.whom.int, row.per): row for row in self._on_today()}
        # The row of a budget that was taken away goes on moving, but is asked no more.
        return [found[place] for place in rules if not found[place].closed]

    def spend(self, rows: list[BudgetRecord], charge: Charge, reason: Reason) -> None:
        """Goodwill given now."""
        self._each(rows, "spend", charge, reason)

    def hold(self, rows: list[BudgetRecord], charge: Charge, reason: Reason) -> None:
        """A voucher was issued: its cost is held until it is used, ends or is cancelled."""
        self._each(rows, "hold", charge, reason)

    def settle(self, reason: Reason, charge: Charge) -> None:
        """A voucher was used: that much of what it holds is spent, in the rows it came from."""
        self._follow(reason, "settle", charge)

    def release(self, reason: Reason, charge: Charge) -> None:
        """A voucher ended or was cancelled: what it still holds is free again, in the rows it came from."""
        self._follow(reason, "release", charge)

    def unsettle(self, reason: Reason, *, ended: bool) -> None:
        """A use was undone: spent turns back into held, or is free when the voucher has ended meanwhile."""
        for line in budgets.ledger_of_voucher(self.work.reading, _voucher(reason)):
            if line.redemption_id == reason.redemption_id and line.kind in ("settle", "spend"):
                back = "reverse" if ended or line.kind == "spend" else "rehold"
                self._line(self._row(line), back, line.amount_minor, reason)

    def reverse(self, remedy_id: uuid.UUID) -> None:
        """A give was taken back: what was spent at once returns to the budget it came from (P16)."""
        for line in budgets.ledger_of_remedy(self.work.reading, remedy_id):
            if line.kind == "spend" and line.voucher_id is None:
                self._line(self._row(line), "reverse", line.amount_minor, Reason(remedy_id))

    def carry_over(self, old: Reason, new: Reason) -> None:
        """A voucher was reissued: the new one holds what the old one held, in the same rows."""
        for row, amount in self._held(old):
            self._line(row, "release", amount, old)
            self._line(row, "hold", amount, new)

    def apply(self, *, over_allowed: bool, decided_on: Iterable[BudgetRecord] = ()) -> None:
        """Move the budgets. Overtaken when somebody else was faster; nothing is kept then.

        `over_allowed` opens those that had no room when it was decided. Of `decided_on`, those that had keep their
        guard: nobody has said yes to passing them.
        """
        moves = self._moves
        mine = [(row, moves[row.id.int]) for row in decided_on if row.id.int in moves]
        fits = {row.id.int for row, (_, spent, held) in mine if spent + held <= row.left_minor}
        for key, spent, held in moves.values():
            allowed = over_allowed and key.int not in fits
            if (spent or held) and not budgets.move(self.work.tx, key, spent=spent, held=held, over_allowed=allowed):
                raise Overtaken("budget")
        self._moves = {}

    def after(self, rows: Iterable[BudgetRecord] = ()) -> list[BudgetRecord]:
        """How these budgets of today will stand; called before the last `apply` of a press, so that the next knows."""
        moves = self._moves
        after = {
            row.id.int: row.moved(*moves[row.id.int][1:]) if row.id.int in moves else row for row in self._on_today()
        }
        self.work.recount(*_count_of(self.work), list(after.values()))
        return [after[row.id.int] for row in rows]

    def _each(self, rows: Iterable[BudgetRecord], kind: str, charge: Charge, reason: Reason) -> None:
        known: list[BudgetRecord | None] = list(rows)
        for row in known or [None]:
            self._line(row, kind, charge.counted_by(row), reason)

    def _follow(self, reason: Reason, kind: str, charge: Charge) -> None:
        for row, held in self._held(reason):
            self._line(row, kind, min(held, charge.counted_by(row)), reason)

    def _held(self, reason: Reason) -> list[tuple[BudgetRecord | None, int]]:
        """What a voucher still holds, row by row, in the order it was held."""
        held: dict[int, int] = {}  # by the number of a budget's key, 0 without one
        first: dict[int, MoveRecord] = {}
        for line in budgets.moves_of_voucher(self.work.reading, _voucher(reason)):
            number = 0 if line.budget_id is None else line.budget_id.int
            held[number] = held.get(number, 0) + _MOVES[line.kind][1] * line.amount_minor
            first.setdefault(number, line)
        return [(self._row(first[number]), amount) for number, amount in held.items() if amount > 0]

    def _row(self, line: MoveRecord) -> BudgetRecord | None:
        if line.budget_id is None:
            return None
        number = line.budget_id.int
        for budget in self._on_today():
            if budget.id.int == number:
                return budget
        return budgets.by_id(self.work.reading, line.budget_id)

    def _on_today(self) -> list[BudgetRecord]:
        """The running budgets, as they stood before this press moved any."""
        if self._today is None:
            work = self.work
            self._today = work.counted(*_count_of(work), lambda: budgets.running(work.reading, work.today))
        return self._today

    def _line(self, row: BudgetRecord | None, kind: str, amount: int, reason: Reason) -> None:
        if amount == 0:
            return
        moves = row is not None and not row.closed
        self.work.tx.insert(
            LedgerRow, at=self.work.now, business_date=self.work.today, budget_id=None if row is None else row.id,
            kind=kind, amount_minor=amount, moves=moves, remedy_id=reason.remedy_id, voucher_id=reason.voucher_id,
            redemption_id=reason.redemption_id, approval_id=reason.approval_id,
        )  # fmt: skip
        if row is not None and moves:
            _, spent, held = self._moves.get(row.id.int, (row.id, 0, 0))
            by_spent, by_held = _MOVES[kind]
            self._moves[row.id.int] = row.id, spent + by_spent * amount, held + by_held * amount


def _count_of(look: Look) -> tuple[tuple[str, date], Of]:
    """The name of today's budgets among what is counted, and the tables that are written when one changes."""
    return ("budgets", look.today), _MOVED


def _voucher(reason: Reason) -> uuid.UUID:
    if reason.voucher_id is None:
        raise ValueError("a voucher's move names its voucher")
    return reason.voucher_id


def open_period(work: Work, rule: BudgetRuleRecord, day: date) -> uuid.UUID:
    """The row of a rule for the period that `day` falls into."""
    first, last = first_and_last(Per(rule.per), day)
    return work.tx.insert(
        BudgetRow, whom=rule.whom, per=rule.per, first_day=first, last_day=last, limit_minor=rule.amount_minor or 0,
        counts=rule.counts, when_used_up=rule.when_used_up, closed=False,
    )  # fmt: skip


def standing(look: Look, budget: BudgetRecord) -> Standing:
    """How a budget stands, as a value. What one press has left is what the next one finds, so it is kept."""
    made: dict[int, tuple[BudgetRecord, Standing]] = look.kept("standings", dict)
    known = made.get(budget.id.int)
    if known is None or known[0] is not budget:
        known = made[budget.id.int] = budget, _made_standing(look, budget)
    return known[1]


def _made_standing(look: Look, budget: BudgetRecord) -> Standing:
    person = None if budget.whom == look.shop.id else look.names().get(budget.whom)
    return Standing(
        _PER[budget.per], budget.first_day, budget.last_day, look.money(budget.limit_minor),
        look.money(budget.spent_minor), look.money(budget.held_minor), _COUNTS[budget.counts],
        _WHEN_USED_UP[budget.when_used_up], person,
    )  # fmt: skip


def _rules(look: Look) -> list[BudgetRuleRecord]:
    """The budgets the owner has set; one that was taken away is none."""
    return look.kept(
        "budget rules", lambda: [rule for rule in budgets.rules(look.reading) if rule.amount_minor is not None]
    )


def _rules_for(look: Look, giver: uuid.UUID) -> dict[tuple[int, str], BudgetRuleRecord]:
    """Whose and which period -> what the owner set for the shop and this giver, in the fixed order."""

    def load() -> dict[tuple[int, str], BudgetRuleRecord]:
        whom = (look.shop.id.int, giver.int)
        mine = [rule for rule in _rules(look) if rule.whom.int in whom]
        mine.sort(key=lambda rule: (whom.index(rule.whom.int), budgets.ORDER[rule.per]))
        return {(rule.whom.int, rule.per): rule for rule in mine}

    return look.kept(("budget rules", giver.int), load)


def _standing(found: list[BudgetRecord], rules: list[BudgetRuleRecord]) -> list[BudgetRecord]:
    """Those that a give has to pass. The row of a budget that was taken away goes on moving, but is asked no more."""
    set_now = {(rule.whom, rule.per) for rule in rules}
    return [budget for budget in found if not budget.closed and (budget.whom, budget.per) in set_now]


def standings_now(look: Look, giver: uuid.UUID | None) -> list[Standing]:
    """How the budgets stand today for the shop and, when named, a person; a period nobody touched yet is full."""
    whom = (look.shop.id,) if giver is None else (look.shop.id, giver)
    rules = [rule for rule in _rules(look) if rule.whom in whom]
    found = _standing(budgets.on(look.reading, look.today, whom), rules)
    known = {(budget.whom, budget.per) for budget in found}
    answer = [standing(look, budget) for budget in found]
    answer += [_untouched(look, rule) for rule in rules if (rule.whom, rule.per) not in known]
    return sorted(answer, key=lambda one: (one.person is not None, list(Per).index(one.per)))


def _untouched(look: Look, rule: BudgetRuleRecord) -> Standing:
    first, last = first_and_last(Per(rule.per), look.today)
    nothing = look.money(0)
    person = None if rule.whom == look.shop.id else look.names().get(rule.whom)
    limit = look.money(rule.amount_minor or 0)
    counts, used_up = Counts(rule.counts), WhenUsedUp(rule.when_used_up)
    return Standing(Per(rule.per), first, last, limit, nothing, nothing, counts, used_up, person)
