"""How a voucher comes to its end: by its last day, or cancelled."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pos_recovery.domain.errors import Overtaken, Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.remedy import RemedyState
from pos_recovery.domain.views.vouchers import LIVE, VoucherRecord, VoucherState, VoucherToUse
from pos_recovery.store import remedies, vouchers
from pos_recovery.store.voucher_tables import VoucherRow

from .backroom import Backroom, Work
from .goodwill import Charge, Goodwill, Reason
from .print_moves import drop_copies

AT_ONCE = 200  # in one transaction; a counter that gives meanwhile waits no longer than for that
Voucher = TypeVar("Voucher", bound=VoucherToUse)


@dataclass(frozen=True, slots=True)
class Closing:
    """Into which state, on which business day, by whom and why (None: by its last day)."""

    state: VoucherState
    on: date
    by: uuid.UUID | None = None
    reason: str | None = None
    replaced_by: uuid.UUID | None = None


def ended_if_over(work: Work, voucher: Voucher) -> Voucher | VoucherRecord:
    """The voucher, ended first when its last day is over and nobody wrote that down yet.

    What comes after (a late use, a reissue, a use undone) must not depend on when the overdue ones were last ended.
    """
    if voucher.state not in LIVE or voucher.ends_at > work.now:
        return voucher
    if not work.is_alone:  # budgets are moved twice then, which keeps no order
        raise Overtaken("voucher")
    goodwill = Goodwill(work)
    close_voucher(work, goodwill, voucher, Closing(VoucherState.ENDED, voucher.good_until))
    goodwill.apply(over_allowed=True)
    return vouchers.by_id(work.reading, voucher.id) or voucher


def close_voucher(work: Work, goodwill: Goodwill, voucher: VoucherToUse, closing: Closing) -> None:
    """Take what is left out of the voucher and free what it holds; `goodwill.apply` moves the budgets."""
    if closing.replaced_by is None:
        held = Charge(voucher.cost_left_minor, voucher.left_minor)
        goodwill.release(Reason(voucher.remedy_id, voucher.id), held)
    work.tx.update(
        VoucherRow, voucher.id, voucher.revision, salt=voucher.salt, state=closing.state.value,
        closed_at=work.now, closed_on=closing.on, closed_by=closing.by, closed_left_minor=voucher.left_minor,
        left_minor=0, cost_left_minor=0, reason=closing.reason, replaced_by_id=closing.replaced_by,
    )  # fmt: skip
    if closing.state is VoucherState.CANCELLED:
        drop_copies(work, voucher.id)


def refuse_if_taken_back(work: Work, voucher: VoucherToUse) -> None:
    """Refusal `voucher-cancelled` for an ended voucher that nobody had used when its give was taken back (P42).

    It stays ended, as it is posted, but nobody accepts it late or issues it anew.
    """
    remedy = remedies.by_id(work.reading, voucher.remedy_id)
    is_unused = voucher.closed_left_minor == voucher.worth_minor
    if is_unused and remedy is not None and remedy.state == RemedyState.UNDONE:
        raise Refusal("voucher-cancelled", state="taken-back")


def end_overdue(room: Backroom, most: int = AT_ONCE) -> int:
    """End so many at most of what is over, in one transaction, and free what they hold in the budgets it came from.
    Gives how many.

    It may be done anywhere and twice: whoever comes second finds nothing, and the journal is told nothing.
    """
    with room.work() as work:
        found = vouchers.overdue(work.reading, work.now, most)
        if not found:
            return 0
        goodwill = Goodwill(work)
        for voucher in found:
            close_voucher(work, goodwill, voucher, Closing(VoucherState.ENDED, voucher.good_until))
        goodwill.apply(over_allowed=True)
        work.tx.record(Fact(FactKind.VOUCHERS_ENDED, facts={"count": len(found)}), work.today)
        return len(found)
