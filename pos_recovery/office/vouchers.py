"""Vouchers: shown, used, cancelled, issued anew, printed."""

from __future__ import annotations

import uuid

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.paper import Paper, VoucherPaper
from pos_recovery.domain.views.vouchers import Redeemed, VoucherRecord, VoucherState, VoucherView
from pos_recovery.store import vouchers
from pos_recovery.store.voucher_tables import VoucherRow

from .backroom import Backroom, Look, Work
from .commands import Changed, ChangeVoucher, Done, Outcome, PrintVoucher, Redeem
from .goodwill import Charge, Goodwill, Reason
from .issuing import last_day, new_code, whole
from .redeem import redeem, undo_redeem
from .voucher_closing import LIVE, Closing, close_voucher, ended_if_over
from .voucher_lookup import code_of, known, unknown_counted
from .voucher_views import refusal, state_now, voucher_view, what
from .wording import money_words


class Vouchers:
    """Do-over vouchers."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def show(self, typed: str) -> VoucherView:
        """A voucher by its whole code; nobody needs to be named. Refusals `voucher-mistyped`, `-practice`, `-unknown`."""
        code = code_of(self._room, typed)
        with unknown_counted(self._room), self._room.look() as look:
            return voucher_view(look, known(self._room, look, code))

    def listed(self, actor: Actor, state: VoucherState | None, search: str | None) -> tuple[VoucherView, ...]:
        """Vouchers, newest last; `open` means open or part used; `search` is the last four letters."""
        require(actor, Right.MANAGE)
        with self._room.look() as look:
            if search is None:
                found = vouchers.everyone(look.reading)
            else:
                found = vouchers.by_end(look.reading, search.strip().upper())
            views = [voucher_view(look, voucher) for voucher in found]
        wanted = LIVE if state is VoucherState.OPEN else (state,)
        return tuple(view for view in views if state is None or view.state in wanted)

    def redeem(self, command: Redeem) -> Done[Redeemed]:
        """Use a voucher; see `redeem.redeem`."""
        code = code_of(self._room, command.code)
        with unknown_counted(self._room):
            return redeem(self._room, command, code)

    def undo_redeem(self, command: ChangeVoucher) -> Done[VoucherView]:
        """Undo its newest use; see `redeem.undo_redeem`."""
        with unknown_counted(self._room):
            return undo_redeem(self._room, command, code_of(self._room, command.code))

    def cancel(self, command: ChangeVoucher) -> Done[VoucherView]:
        """Cancel what is left of it, with a reason. Refusals `voucher-used`, `voucher-ended`, `voucher-cancelled`."""
        require(command.actor, Right.MANAGE)
        code, reason = code_of(self._room, command.code), _reason(command)

        def run(work: Work) -> Outcome[VoucherView]:
            voucher = known(self._room, work, code)
            if state_now(work, voucher) not in LIVE:
                raise refusal(work, voucher)
            goodwill = Goodwill(work)
            closing = Closing(VoucherState.CANCELLED, work.today, command.actor.id, reason)
            close_voucher(work, goodwill, voucher, closing)
            goodwill.apply(over_allowed=True)
            return _answer(work, FactKind.VOUCHER_CANCELLED, command, voucher.id)

        with unknown_counted(self._room):
            return self._room.act(command, VoucherView, run)

    def reissue(self, command: ChangeVoucher) -> Done[VoucherView]:
        """A new code for a lost or ended one; the old one says so (P41). This is how a voucher is extended."""
        require(command.actor, Right.MANAGE)
        code, reason = code_of(self._room, command.code), _reason(command)

        def run(work: Work) -> Outcome[VoucherView]:
            voucher = ended_if_over(work, known(self._room, work, code))
            if state_now(work, voucher) not in (*LIVE, VoucherState.ENDED) or voucher.replaced_by_id is not None:
                raise refusal(work, voucher)
            key = _replace(work, command, voucher, reason)
            return _answer(work, FactKind.VOUCHER_REISSUED, command, key)

        with unknown_counted(self._room):
            return self._room.act(command, VoucherView, run)

    def print(self, command: PrintVoucher) -> Done[VoucherView]:
        """Print it into a PDF file; the file is there before the copy is counted.

        Refusals `file-unwritable`, `usage` for an unknown paper, and those of a voucher that is not live.
        """
        require(command.actor, Right.SERVE)
        if command.paper not in list(Paper):
            raise Refusal("usage", what=f"'{command.paper[:40]}' is not one of: {', '.join(Paper)}")
        from pos_recovery.documents.voucher_pdf import voucher_pdf

        code = code_of(self._room, command.code)
        with unknown_counted(self._room), self._room.look() as look:
            voucher = known(self._room, look, code)
            if state_now(look, voucher) not in LIVE:
                raise refusal(look, voucher)
            paper = voucher_paper(look, voucher)
        pdf = voucher_pdf(paper, Paper(command.paper), self._room.resources / "fonts")
        self._room.ports.files.write(command.file, pdf)

        def run(work: Work) -> Outcome[VoucherView]:
            now = known(self._room, work, code)
            work.tx.update(VoucherRow, now.id, now.revision, copies=now.copies + 1)
            return _answer(work, FactKind.VOUCHER_PRINTED, command, now.id)

        return self._room.act(command, VoucherView, run)

    def end_overdue(self) -> int:
        """End every voucher whose last day is over, and free what it holds. Gives how many."""
        with self._room.look() as look:
            if not vouchers.overdue(look.reading, look.now):
                return 0
        with self._room.work() as work:
            found = vouchers.overdue(work.reading, work.now)
            goodwill = Goodwill(work)
            for voucher in found:
                close_voucher(work, goodwill, voucher, Closing(VoucherState.ENDED, voucher.good_until))
            goodwill.apply(over_allowed=True)
            work.tx.record(Fact(FactKind.VOUCHERS_ENDED, facts={"count": len(found)}), work.today)
            return len(found)


def voucher_paper(look: Look, voucher: VoucherRecord) -> VoucherPaper:
    """What stands on the paper of the next print."""
    left = None
    if voucher.left_minor != voucher.worth_minor:
        left = f"{money_words(look.money(voucher.left_minor))} left"
    return VoucherPaper(
        shop=look.shop.name, address=look.shop.address, what=what(look, voucher), left=left,
        good_until=voucher.good_until, code=voucher.code, copy=voucher.copies + 1, practice=look.shop.practice,
        one_use=whole(voucher.form),
    )  # fmt: skip


def _reason(command: ChangeVoucher) -> str:
    reason = clean(command.reason, 500)
    if not reason:
        raise Refusal("reason-needed", what="reason")
    return reason


def _answer(work: Work, kind: FactKind, command: ChangeVoucher | PrintVoucher, key: uuid.UUID) -> Outcome[VoucherView]:
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
    code = new_code(work)
    good_until = last_day(work, command.good_until) if command.good_until or ended else old.good_until
    key = work.tx.insert(
        VoucherRow, code=code, code_end=code[-4:], remedy_id=old.remedy_id, part_id=old.part_id,
        moment_id=old.moment_id, form=old.form, sku=old.sku, label=old.label, worth_minor=left, left_minor=left,
        cost_minor=cost, cost_left_minor=cost, cost_source=old.cost_source, issued_at=work.now, issued_on=work.today,
        issued_by=command.actor.id, good_until=good_until, ends_at=work.days.ends(good_until),
        state=VoucherState.OPEN.value, copies=0, replaces_id=old.id,
    )  # fmt: skip
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
