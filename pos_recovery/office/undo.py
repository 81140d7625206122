"""Taking a give back: a reversal with a reason, never an edit (P16)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.moment import MomentState
from pos_recovery.domain.remedy import Kind, RemedyState
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.remedies import RemedyRecord, RemedyView
from pos_recovery.domain.views.vouchers import LIVE, VoucherRecord, VoucherState
from pos_recovery.store import remedies, vouchers
from pos_recovery.store.moment_tables import RemedyPartRow, RemedyRow

from .backroom import Backroom, Work
from .commands import Changed, Done, Outcome, Undo
from .goodwill import Goodwill
from .moments import get, open_again
from .remedy_views import left_for, remedy_view
from .voucher_closing import Closing, close_voucher, ended_if_over

OWN_WINDOW = timedelta(minutes=2)


def undo(room: Backroom, command: Undo) -> Done[RemedyView]:
    """The giver within two minutes, a manager later. `got_it` yes keeps the cost of what they have.

    Refusals `unknown-remedy`, `already-undone`, `too-late`, `not-allowed`, `reason-needed`.
    """
    require(command.actor, Right.SERVE)
    reason = clean(command.reason, 500)
    if not reason:
        raise Refusal("reason-needed", what="reason")
    return room.act(command, RemedyView, lambda work: _undone(work, command, reason))


def _undone(work: Work, command: Undo, reason: str) -> Outcome[RemedyView]:
    remedy = remedies.by_id(work.reading, command.remedy)
    if remedy is None:
        raise Refusal("unknown-remedy", id=str(command.remedy))
    if remedy.state == RemedyState.UNDONE:
        raise Refusal("already-undone")
    _check_who(work, command, remedy)
    goodwill = Goodwill(work)
    used = _cancel_unused(work, goodwill, remedy, (command, reason))
    if not command.got_it:
        goodwill.reverse(remedy.id)
    _take_parts_back(work, command, remedy, used)
    work.tx.update(
        RemedyRow, remedy.id, remedy.revision, salt=remedy.salt, state=RemedyState.UNDONE.value, undone_at=work.now,
        undone_on=work.today, undone_by=command.actor.id, undo_reason=reason, got_it=command.got_it,
    )  # fmt: skip
    moment = get(work, remedy.moment_id)
    others = [one for one in remedies.of_moment(work.reading, moment.id) if one.state == RemedyState.GIVEN]
    if not command.got_it and not used and not others and moment.state == MomentState.CLOSED:
        open_again(work, moment)
    goodwill.apply(over_allowed=True)
    after = remedies.by_id(work.reading, remedy.id) or remedy
    view = remedy_view(work, after, left=left_for(work, command.actor, moment))
    view = replace(view, used_vouchers=tuple(voucher.code_end for voucher in used))
    facts: dict[str, str | int | None] = {"remedy": remedy.id.hex, "got_it": int(command.got_it), "used": len(used)}
    changed = Changed.MOMENTS | Changed.BUDGETS_MOVED | Changed.VOUCHERS
    return Outcome(view, Fact(FactKind.REMEDY_UNDONE, by=command.actor.id, facts=facts), changed)


def _check_who(work: Work, command: Undo, remedy: RemedyRecord) -> None:
    if command.actor.id == remedy.given_by and work.now - remedy.given_at <= OWN_WINDOW:
        return
    if command.actor.id == remedy.given_by and not command.actor.role.may_approve:
        raise Refusal("too-late", what="undo", minutes=2)
    require(command.actor, Right.MANAGE)


def _cancel_unused(work: Work, goodwill: Goodwill, remedy: RemedyRecord, why: tuple[Undo, str]) -> list[VoucherRecord]:
    """Cancel the vouchers nobody has used; give back those that were used, in part or whole."""
    used = []
    for found in vouchers.of_remedy(work.reading, remedy.id):
        voucher = ended_if_over(work, found)
        untouched = voucher.left_minor == voucher.worth_minor
        if voucher.state in LIVE and untouched:
            command, reason = why
            closing = Closing(VoucherState.CANCELLED, work.today, command.actor.id, reason)
            close_voucher(work, goodwill, voucher, closing)
        elif voucher.state in (VoucherState.USED, VoucherState.PART_USED):
            used.append(voucher)
    return used


def _take_parts_back(work: Work, command: Undo, remedy: RemedyRecord, used: list[VoucherRecord]) -> None:
    kept = {voucher.part_id for voucher in used}
    for part in remedies.parts(work.reading, remedy.id):
        voucher = part.kind == Kind.VOUCHER
        if (voucher and part.id not in kept) or (not voucher and not command.got_it):
            work.tx.update(RemedyPartRow, part.id, part.revision, taken_back=True)
