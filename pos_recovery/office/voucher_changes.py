"""Cancelling a voucher, and issuing it anew under another code."""

from __future__ import annotations

import uuid

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.vouchers import LIVE, VoucherRecord, VoucherState, VoucherView
from pos_recovery.store import vouchers
from pos_recovery.store.voucher_tables import VoucherRow

from .backroom import Backroom, Work
from .commands import Changed, ChangeVoucher, Done, Outcome
from .goodwill import Charge, Goodwill, Reason
from .issuing import last_day, under_new_code
from .voucher_closing import Closing, close_voucher, ended_if_over, refuse_if_taken_back
from .voucher_lookup import known
from .voucher_views import refusal, state_now, voucher_view


def cancel(room: Backroom, command: ChangeVoucher, code: str) -> Done[VoucherView]:
    """Cancel what is left of it, with a reason, and what is left of a friend half that goes with it.

    Refusals `voucher-used`, `voucher-ended`, `voucher-cancelled`.
    """
    require(command.actor, Right.MANAGE)
    reason = _reason(command)

    def run(work: Work) -> Outcome[VoucherView]:
        voucher = known(room, work, code)
        if state_now(work, voucher) not in LIVE:
            raise refusal(work, voucher)
        goodwill = Goodwill(work)
        closing = Closing(VoucherState.CANCELLED, work.today, command.actor.id, reason)
        close_voucher(work, goodwill, voucher, closing)
        for friend in vouchers.friends_of(work.reading, voucher.id):
            if state_now(work, friend) in LIVE:
                close_voucher(work, goodwill, friend, closing)
        goodwill.apply(over_allowed=True)
        return _answer(work, FactKind.VOUCHER_CANCELLED, command, voucher.id)

    return room.act(command, VoucherView, run)


def reissue(room: Backroom, command: ChangeVoucher, code: str) -> Done[VoucherView]:
    """A new code for a lost or ended one; the old one says so (P41). This is how a voucher is extended."""
    require(command.actor, Right.MANAGE)
    reason = _reason(command)

    def run(work: Work) -> Outcome[VoucherView]:
        voucher = ended_if_over(work, known(room, work, code))
        if state_now(work, voucher) not in (*LIVE, VoucherState.ENDED) or voucher.replaced_by_id is not None:
            raise refusal(work, voucher)
        if voucher.state == VoucherState.ENDED:
            refuse_if_taken_back(work, voucher)
        key = _replace(work, command, voucher, reason)
        return _answer(work, FactKind.VOUCHER_REISSUED, command, key)

    return room.act(command, VoucherView, run)


def _reason(command: ChangeVoucher) -> str:
    reason = clean(command.reason, 500)
    if not reason:
        raise Refusal("reason-needed", what="reason")
    return reason


def _answer(work: Work, kind: FactKind, command: ChangeVoucher, key: uuid.UUID) -> Outcome[VoucherView]:
    voucher = vouchers.by_id(work.reading, key)
    if voucher is None:
        raise RuntimeError("the voucher just written is not there")
    fact = Fact(kind, by=command.actor.id, facts={"voucher": key.hex})
    return Outcome(voucher_view(work, voucher), fact, Changed.VOUCHERS | Changed.BUDGETS_MOVED)


def _replace(work: Work, command: ChangeVoucher, old: VoucherRecord, reason: str) -> uuid.UUID:
    """Cancel the old one and issue a new one that carries over what was left, in the same budgets."""
    goodwill = Goodwill(work)
    ended = old.state == VoucherState.ENDED
    left = old.closed_left_minor if ended else old.left_minor
    cost = old.cost_left_minor if not ended else old.cost_minor * left // old.worth_minor
    good_until = last_day(work, command.good_until) if command.good_until or ended else old.good_until
    key, _ = under_new_code(
        work, remedy_id=old.remedy_id, part_id=old.part_id, moment_id=old.moment_id, form=old.form, sku=old.sku,
        label=old.label, worth_minor=left, left_minor=left, cost_minor=cost, cost_left_minor=cost,
        cost_source=old.cost_source, issued_at=work.now, issued_on=work.today, issued_by=command.actor.id,
        good_until=good_until, ends_at=work.days.ends(good_until), state=VoucherState.OPEN.value, copies=0,
        replaces_id=old.id, friend_of_id=old.friend_of_id, title=old.title,
    )  # fmt: skip
    for friend in vouchers.friends_of(work.reading, old.id):  # it goes with the new one from now on
        work.tx.update(VoucherRow, friend.id, friend.revision, friend_of_id=key)
    before, after = Reason(old.remedy_id, old.id), Reason(old.remedy_id, key)
    if ended:
        goodwill.hold(goodwill.of(old.issued_by), Charge(cost, left), after)
        work.tx.update(VoucherRow, old.id, old.revision, salt=old.salt, replaced_by_id=key, reason=reason)
    else:
        goodwill.carry_over(before, after)
        closing = Closing(VoucherState.CANCELLED, work.today, command.actor.id, reason, replaced_by=key)
        close_voucher(work, goodwill, old, closing)
    goodwill.apply(over_allowed=True)
    return key
