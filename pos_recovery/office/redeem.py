"""Using a voucher, whole or in part, and undoing a use."""

from __future__ import annotations

from dataclasses import dataclass

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.playbook import till_words
from pos_recovery.domain.remedy import Kind, RemedyState
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.vouchers import (
    LIVE,
    Redeemed,
    RedemptionRecord,
    VoucherRecord,
    VoucherState,
    VoucherToUse,
    VoucherView,
)
from pos_recovery.store import remedies, visits, vouchers
from pos_recovery.store.moment_tables import RemedyPartRow
from pos_recovery.store.visit_tables import VisitRow
from pos_recovery.store.voucher_tables import RedemptionRow, VoucherRow

from . import pin_check
from .backroom import Backroom, Work
from .commands import Changed, ChangeVoucher, Done, Outcome, Redeem
from .goodwill import Charge, Goodwill, Reason
from .issuing import used_once
from .pack import pack_of
from .voucher_closing import Closing, close_voucher, ended_if_over, refuse_if_taken_back
from .voucher_lookup import known, read
from .voucher_views import refusal, state_now, voucher_view, what

LATE_DAYS = 14
_CHANGED = Changed.VOUCHERS | Changed.VISITS | Changed.BUDGETS_MOVED


@dataclass(frozen=True, slots=True)
class _Use:
    """What is taken from a voucher now, minor units."""

    value_minor: int
    cost_minor: int
    late: bool


def redeem(room: Backroom, command: Redeem, code: str) -> Done[Redeemed]:
    """Use it once, at one counter (P35). Refusals `voucher-used`, `-ended`, `-cancelled`, `-unknown`, `bad-amount`.

    Late ones a manager may accept for 14 days, with a reason (P36).
    """
    require(command.actor, Right.SERVE)
    accepts = command.actor
    if command.approver is not None:
        accepts = pin_check.confirmed(room, command.approver.name, command.approver.pin)

    def run(work: Work) -> Outcome[Redeemed]:
        work.refuse_if_changed(command.actor)
        voucher = ended_if_over(work, read(room, work, code, vouchers.to_use))
        late = _late(work, voucher, command)
        if late:
            require(accepts, Right.MANAGE)
            work.refuse_if_changed(accepts)
        use = _use(work, voucher, command, late=late)
        return _write(work, command, voucher, use)

    return room.act_on_rows(command, Redeemed, run, (code,))


def _late(work: Work, voucher: VoucherToUse, command: Redeem) -> bool:
    """Whether an ended voucher is accepted now; any other that is not live is refused."""
    state = state_now(work, voucher)
    if state in LIVE:
        return False
    days_over = (work.days.calendar_day(work.now) - voucher.good_until).days
    reason = clean(command.reason or "", 500)
    ended = state is VoucherState.ENDED and voucher.replaced_by_id is None
    if not ended or not reason or days_over > LATE_DAYS:
        raise refusal(work, voucher)
    refuse_if_taken_back(work, voucher)
    return True


def _use(work: Work, voucher: VoucherToUse, command: Redeem, *, late: bool) -> _Use:
    closed = voucher.state == VoucherState.ENDED
    left = voucher.closed_left_minor if closed else voucher.left_minor
    value = left if command.value is None else command.value.units
    if value <= 0 or value > left or (used_once(voucher) and value != left):
        form = work.money(left).text
        raise Refusal("bad-amount", amount="" if command.value is None else command.value.text, form=form, left=form)
    if value == voucher.worth_minor:
        cost = voucher.cost_minor  # nobody has used any of it
    elif value == left:
        cost = voucher.cost_minor - sum(
            use.cost_minor for use in vouchers.uses(work.reading, voucher.id) if use.undone_at is None
        )
    else:
        cost = voucher.cost_minor * value // voucher.worth_minor
    return _Use(value, cost, late)


def _write(work: Work, command: Redeem, voucher: VoucherToUse, use: _Use) -> Outcome[Redeemed]:
    goodwill = Goodwill(work)
    ticket = clean(command.ticket, 40) or None if command.ticket else None
    key = work.tx.insert(
        RedemptionRow, voucher_id=voucher.id, at=work.now, business_date=work.today, redeemed_by=command.actor.id,
        value_minor=use.value_minor, cost_minor=use.cost_minor, on_till=work.settings.on_till(Kind.VOUCHER),
        ticket=ticket, late=use.late, reason=clean(command.reason, 500) or None if command.reason else None,
    )  # fmt: skip
    left = 0 if use.late else voucher.left_minor - use.value_minor
    state = VoucherState.PART_USED if left else VoucherState.USED
    work.tx.update(
        VoucherRow, voucher.id, voucher.revision, state=state, left_minor=left,
        cost_left_minor=0 if use.late or not left else voucher.cost_left_minor - use.cost_minor,
    )  # fmt: skip
    reason = Reason(voucher.remedy_id, voucher.id, key)
    charge = Charge(use.cost_minor, use.value_minor)
    if voucher.state == VoucherState.ENDED:  # its hold is free since it ended: a new spend today
        goodwill.spend(goodwill.of(voucher.issued_by), charge, reason)
    else:
        goodwill.settle(reason, charge)
    new_guest = voucher.friend_of_id is not None  # a friend's, who was at no moment of ours (P48)
    visit = work.tx.insert(
        VisitRow, at=work.now, business_date=work.today, how="redemption",
        moment_id=None if new_guest else voucher.moment_id, redemption_id=key, ticket=ticket,
        value_minor=None, taken_back=False,
    )  # fmt: skip
    goodwill.after()
    goodwill.apply(over_allowed=True)
    value = work.money(use.value_minor)
    words = till_words(pack_of(work.room, work), "voucher-used", what(work, voucher), value.shown)
    receipt = Redeemed(voucher.code, value, work.money(left), state, visit, words, new_guest)
    facts: dict[str, str | int | None] = {"voucher": voucher.id.hex, "value": use.value_minor, "late": int(use.late)}
    fact = Fact(FactKind.VOUCHER_REDEEMED, by=command.actor.id, facts=facts)
    return Outcome(receipt, fact, _CHANGED)


def undo_redeem(room: Backroom, command: ChangeVoucher, code: str) -> Done[VoucherView]:
    """Undo its newest use, once, with a reason (P42). Refusal `already-undone` when nothing stands."""
    require(command.actor, Right.MANAGE)
    reason = clean(command.reason, 500)
    if not reason:
        raise Refusal("reason-needed", what="reason")

    def run(work: Work) -> Outcome[VoucherView]:
        voucher = ended_if_over(work, known(room, work, code))
        if voucher.state == VoucherState.CANCELLED or voucher.replaced_by_id is not None:
            raise refusal(work, voucher)  # it would be good again beside its successor
        standing = [use for use in vouchers.uses(work.reading, voucher.id) if use.undone_at is None]
        if not standing:
            raise Refusal("already-undone")
        _put_back(work, voucher, standing[-1], (command, reason))
        _cancel_if_taken_back(work, voucher, (command, reason))
        after = vouchers.by_id(work.reading, voucher.id) or voucher
        fact = Fact(FactKind.VOUCHER_UNREDEEMED, by=command.actor.id, facts={"voucher": voucher.id.hex})
        return Outcome(voucher_view(work, after), fact, _CHANGED)

    return room.act(command, VoucherView, run)


def _put_back(work: Work, voucher: VoucherRecord, use: RedemptionRecord, why: tuple[ChangeVoucher, str]) -> None:
    goodwill = Goodwill(work)
    ended = use.late or voucher.ends_at <= work.now
    work.tx.update(
        RedemptionRow, use.id, use.revision, salt=use.salt, undone_at=work.now, undone_on=work.today,
        undone_by=why[0].actor.id, undo_reason=why[1],
    )  # fmt: skip
    for visit in visits.standing(work.reading):
        if visit.redemption_id == use.id:
            work.tx.update(VisitRow, visit.id, visit.revision, taken_back=True)
    if ended:  # what comes back has ended with the rest
        closed = voucher.closed_left_minor + (0 if use.late else use.value_minor)
        work.tx.update(
            VoucherRow, voucher.id, voucher.revision, state=VoucherState.ENDED.value, closed_left_minor=closed,
            closed_at=voucher.closed_at or work.now, closed_on=voucher.closed_on or voucher.good_until,
        )  # fmt: skip
    else:
        left = voucher.left_minor + use.value_minor
        state = VoucherState.OPEN if left == voucher.worth_minor else VoucherState.PART_USED
        work.tx.update(
            VoucherRow, voucher.id, voucher.revision, state=state.value, left_minor=left,
            cost_left_minor=voucher.cost_left_minor + use.cost_minor,
        )  # fmt: skip
    goodwill.unsettle(Reason(voucher.remedy_id, voucher.id, use.id), ended=ended)
    goodwill.apply(over_allowed=True)


def _cancel_if_taken_back(work: Work, voucher: VoucherRecord, why: tuple[ChangeVoucher, str]) -> None:
    """A voucher is not good again where it would be gone by now had nobody used it: it goes the way of its give that
    was taken back meanwhile, a friend half that of the guest's voucher that was cancelled (P42)."""
    remedy = remedies.by_id(work.reading, voucher.remedy_id)
    now = vouchers.by_id(work.reading, voucher.id)
    if remedy is None or now is None or now.state not in LIVE:
        return
    is_undone = remedy.state == RemedyState.UNDONE
    guests = None if now.friend_of_id is None else vouchers.by_id(work.reading, now.friend_of_id)
    if not is_undone and (guests is None or guests.state != VoucherState.CANCELLED):
        return
    goodwill = Goodwill(work)
    close_voucher(work, goodwill, now, Closing(VoucherState.CANCELLED, work.today, why[0].actor.id, why[1]))
    goodwill.apply(over_allowed=True)
    if is_undone and now.left_minor == now.worth_minor:
        for part in remedies.parts(work.reading, remedy.id):
            if part.id == now.part_id and part.qty == 1:
                work.tx.update(RemedyPartRow, part.id, part.revision, taken_back=True)
