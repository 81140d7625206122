"""Making it right: one give of one or several parts, all or nothing (P22)."""

from __future__ import annotations

import uuid

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.card import CardState
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.moment import Ending
from pos_recovery.domain.people import Actor
from pos_recovery.domain.policy import Ask, Granted, NeedsApproval, OverBudget, decide
from pos_recovery.domain.remedy import Kind, Part, RemedyState, total
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.budgets import BudgetRecord
from pos_recovery.domain.views.cards import CardRecord
from pos_recovery.domain.views.moments import MomentToAnswer
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.store.card_table import CardRow
from pos_recovery.store.moment_tables import RemedyPartRow, RemedyRow

from . import approvals, pin_check
from .backroom import Backroom, Work
from .commands import Changed, Done, Give, Outcome
from .giving import SoFar, ask_for, facts_of, needs_note, needs_pin, note_given, tightest
from .goodwill import Charge, Goodwill, Reason, standing
from .hints import NOTHING_NOTICED, GiftGiven, noticed, sees_hints
from .issuing import Issued, Origin, issue, last_day
from .limits import authority_of
from .moments import close, to_answer
from .pricing import priced
from .remedy_views import left_of
from .voucher_lookup import UnknownCounted

_CHANGED = Changed.MOMENTS | Changed.BUDGETS_MOVED | Changed.VOUCHERS


def give(room: Backroom, command: Give) -> Done[RemedyView]:
    """Give it: limits and budgets are checked, the journal and the ledger explain it, one transaction.

    Refusals `needs-approval`, `over-limit`, `budget-used-up`, `own-approval`, `wrong-pin`, `unknown-item`, `alcohol`,
    `already-closed`, `reason-needed`, `bad-spec`, `usage`, and those of `card_lookup.card_to_give`.
    """
    require_right(command)
    approver = None
    if command.approver is not None:
        approver = pin_check.confirmed(room, command.approver.name, command.approver.pin)
    about = command.actor.id, command.moment

    def run() -> Done[RemedyView]:
        return room.act_on_rows(command, RemedyView, lambda work: Giving(work, command, approver).run(), about)

    if command.card is None:
        return run()
    with UnknownCounted(room):
        return run()


def require_right(command: Give) -> None:
    """Whether they may ask for this at all. Refusals `not-allowed`, `usage`, `bad-spec`."""
    require(command.actor, Right.LOG)
    if any([spec.cost is not None for spec in command.specs]):
        require(command.actor, Right.MANAGE)  # saying what something costs is a manager's
    if not command.specs:
        raise Refusal("bad-spec", spec="")


class Giving:
    """One give in its transaction. `promised`: it was written down before, for this reason, and has its yes now."""

    def __init__(
        self, work: Work, command: Give, approver: Actor | None, promised: NeedsApproval | None = None
    ) -> None:
        self.work, self.command, self.approver, self.promised = work, command, approver, promised
        self.actor = command.actor
        self.goodwill = Goodwill(work)
        self.card: CardRecord | None = None
        self.issued: list[Issued] = []
        self.noticed = NOTHING_NOTICED

    def run(self) -> Outcome[RemedyView]:
        work, command = self.work, self.command
        moment = no_mistake(work, command.moment)
        _touch_tied(work, moment)
        if self.promised is None:
            work.refuse_if_changed(self.actor)
        self.priced = priced(work, command.specs, command.on_till, friend=command.friend)
        parts = self.priced.parts
        if command.card is not None:
            self.card = _card(work, command.card, parts)
        rows = self.goodwill.of(self.actor.id)
        ask = ask_for(work, self.actor.id, moment, parts)
        if self.promised is None:
            check_words(work, command, ask)
        yes = self._decided(ask, rows, moment)
        sorry = all([part.kind is Kind.SORRY for part in parts])
        reader = self.actor if self.promised is None else self.approver  # who acts: a promise is given by its yes
        if ask.value.units and reader is not None and sees_hints(reader):
            self.noticed = noticed(work, GiftGiven(moment, self.actor.id, work.now))
        key = self._write(moment, ask, rows, yes)
        if moment.ending is None or not sorry:
            close(work, moment, Ending.HEARD if sorry else Ending.PUT_RIGHT, self.actor.id)
        after = tuple([standing(work, row) for row in self.goodwill.after(rows)])
        self.goodwill.apply(over_allowed=yes is not None, decided_on=rows)
        return self._answer(key, ask, None if yes is None else yes[0], after)

    def _decided(
        self, ask: Ask, rows: list[BudgetRecord], moment: MomentToAnswer
    ) -> tuple[Actor, NeedsApproval] | None:
        """Who said yes and why they had to, None when nobody had to."""
        standings = tuple([standing(self.work, row) for row in rows])
        decision = decide(ask, authority_of(self.work, self.actor.role), standings)
        match self.promised if self.promised is not None and isinstance(decision, Granted) else decision:
            case Granted():
                return None
            case OverBudget(over):
                raise Refusal("budget-used-up", over=over.text, per=tightest(standings))
            case NeedsApproval() as needs:
                try:
                    return approvals.checked(self.work, self.actor, self.approver, ask, needs), needs
                except Refusal as refusal:
                    refusal.facts.update(facts_of(self.work, needs.why, moment, standings))
                    raise

    def _write(
        self,
        moment: MomentToAnswer,
        ask: Ask,
        rows: list[BudgetRecord],
        yes: tuple[Actor, NeedsApproval] | None,
    ) -> uuid.UUID:
        work, command, parts = self.work, self.command, ask.parts
        key = work.tx.insert(
            RemedyRow, moment_id=moment.id, given_at=work.now, business_date=work.today, given_by=self.actor.id,
            confirmed=self.actor.confirmed, approved_by=None if yes is None else yes[0].id, kind=parts[0].kind,
            value_minor=sum([part.value.units for part in parts]),
            goodwill_minor=ask.value.units,
            cost_minor=ask.cost.units, note=clean(command.note or "", 500) or None,
            state=RemedyState.GIVEN,
        )  # fmt: skip
        approval = None
        if yes is not None:
            approval = approvals.write(work, key, self.actor, yes[0], (yes[1], _content(moment.id, command)))
        now = Charge(0, 0)
        good_until = last_day(work, command.good_until)
        better = any([part.form is None and part.kind is not Kind.SORRY for part in parts])
        for position, part in enumerate(parts):
            part_id = self._write_part(key, position, part)
            if part.form is None:
                now = Charge(now.cost_minor + part.cost.units, now.value_minor + part.goodwill_value.units)
            card = self.card if part.friend or not self.issued else None
            origin = Origin(key, part_id, moment.id, self.actor.id, better, card)
            for made in issue(work, part, origin, good_until, self.issued[0] if part.friend else None):
                self.issued.append(made)
                self.goodwill.hold(rows, made.charge, Reason(key, made.key, approval_id=approval))
        self.goodwill.spend(rows, now, Reason(key, approval_id=approval))
        if self.card is not None:
            _give_card(work, self.card, self.issued)
        return key

    def _write_part(self, key: uuid.UUID, position: int, part: Part) -> uuid.UUID:
        return self.work.tx.insert(
            RemedyPartRow, remedy_id=key, position=position, kind=part.kind, label=part.label, sku=part.sku,
            from_sku=part.from_sku, category=part.category, words=part.words, qty=part.qty,
            value_minor=part.value.units, cost_minor=part.cost.units, cost_source=part.cost_source,
            tax_rate_milli=part.tax_rate_milli, on_till=part.on_till, taken_back=False,
        )  # fmt: skip

    def _answer(
        self, key: uuid.UUID, ask: Ask, approver: Actor | None, standings: tuple[Standing, ...]
    ) -> Outcome[RemedyView]:
        work, actor = self.work, self.actor
        value, cost = ask.value, ask.cost
        so_far = SoFar(ask.in_moment.units, ask.today.units, ask.this_week.units).with_more(value)
        note_given(work, actor.id, so_far)
        view = RemedyView(
            id=key, moment=self.command.moment, kind=ask.parts[0].kind,
            value=total([part.value for part in ask.parts], work.shop.currency), cost=cost,
            parts=self.priced.views, given_by=actor.name, given_at=work.now,
            approved_by=None if approver is None else approver.name,
            own_approval=approver is not None and approver.id == actor.id, confirmed=actor.confirmed,
            on_the_till=self.priced.on_the_till, vouchers=tuple([made.voucher for made in self.issued]),
            left=left_of(authority_of(work, actor.role), so_far, standings), hints=self.noticed.hints,
            after_payment=self.noticed.after_payment,
        )  # fmt: skip
        facts: dict[str, str | int | None] = {
            "remedy": key.hex, "moment": self.command.moment.hex, "value": value.units, "cost": cost.units,
            "approved_by": None if approver is None else approver.id.hex,
        }  # fmt: skip
        fact = Fact(FactKind.REMEDY_GIVEN, by=actor.id, facts=facts)
        return Outcome(view, fact, _CHANGED)


def _content(moment: uuid.UUID, command: Give) -> str:
    """Exactly what a yes is said to: of it a digest is kept (P26)."""
    return repr((moment, command.specs, "friend") if command.friend else (moment, command.specs))


def _card(work: Work, typed: str, parts: tuple[Part, ...]) -> CardRecord:
    """The blank card that becomes the first voucher. Refusal `usage` when none is given."""
    if all([part.form is None for part in parts]):
        raise Refusal("usage", what="a card becomes a voucher, and there is none in this")
    from .card_lookup import card_to_give

    return card_to_give(work, typed)


def _give_card(work: Work, card: CardRecord, made: list[Issued]) -> None:
    """The card is a voucher now, and its lower half a friend's where that is given too. Overtaken as `tx.update`."""
    friend = made[-1].key if made[-1].voucher.friend_of is not None else None
    work.tx.update(
        CardRow, card.id, card.revision, state=CardState.GIVEN, voucher_id=made[0].key, friend_voucher_id=friend
    )


def no_mistake(work: Work, key: uuid.UUID) -> MomentToAnswer:
    """The moment of a key. Refusals `unknown-moment`, and `already-closed` for a mis-tap."""
    moment = to_answer(work, key)
    if moment.ending == Ending.MISTAKE:
        raise Refusal("already-closed", ending=moment.ending)
    return moment


def _touch_tied(work: Work, moment: MomentToAnswer) -> None:
    """What other moments share with this one, and count with it: its ticket, the code that was shown (P15, P33).

    Where counters give at the same time, two of them must not decide on it at once.
    """
    tied = (("ticket", moment.ticket), ("shown", moment.after_voucher_id))
    shared = tuple([one for one in tied if one[1] is not None])
    if shared:
        work.tx.touch(shared)


def check_words(work: Work, command: Give, ask: Ask) -> None:
    """Refusal `usage` when a face is not enough, `reason-needed` when a few words are missing."""
    if needs_pin(work, command.actor, ask.parts):
        small = work.settings.amount("small-amount")
        raise Refusal("usage", what=f"{command.actor.name}'s PIN is needed", above=small.text)
    above = needs_note(work, command.actor, ask)
    if above is not None and not clean(command.note or "", 1):
        raise Refusal("reason-needed", what="note", above=above.text)
