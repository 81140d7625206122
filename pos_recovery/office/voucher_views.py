"""A voucher as screens read it, and the sentences when it is not good any more."""

from __future__ import annotations

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.remedy import VoucherForm
from pos_recovery.domain.views.vouchers import (
    LIVE,
    RedemptionView,
    VoucherRecord,
    VoucherState,
    VoucherToUse,
    VoucherView,
)
from pos_recovery.store import shops, vouchers

from .backroom import Look
from .wording import voucher_words

# What stands in a row -> its word: to look it up is a third of what calling the enumeration takes.
_STATES = {one.value: one for one in VoucherState}
_FORMS = {one.value: one for one in VoucherForm}


def state_now(look: Look, voucher: VoucherToUse) -> VoucherState:
    """Its state at this instant: a last day that is over ends it, whether or not anybody wrote that down yet (P36)."""
    over = voucher.state in LIVE and voucher.ends_at <= look.now
    return VoucherState.ENDED if over else _STATES[voucher.state]


def what(look: Look, voucher: VoucherToUse) -> str:
    """What it is good for."""
    return voucher_words(_FORMS[voucher.form], voucher.label, look.money(voucher.worth_minor))


def friend_of_end(look: Look, voucher: VoucherRecord) -> str | None:
    """The last four letters of the voucher that this is the friend half of."""
    if voucher.friend_of_id is None:
        return None
    guests = vouchers.by_id(look.reading, voucher.friend_of_id)
    return None if guests is None else guests.code_end


def voucher_view(look: Look, voucher: VoucherRecord) -> VoucherView:
    """The voucher with its uses."""
    names, counters = look.names(), shops.counters(look.reading)
    uses = tuple(
        RedemptionView(
            use.at,
            names.get(use.redeemed_by, ""),
            counters.get(use.counter_id, ""),
            look.money(use.value_minor),
            use.ticket,
            use.undone_at is not None,
        )  # fmt: skip
        for use in vouchers.uses(look.reading, voucher.id)
    )
    state = state_now(look, voucher)
    left = voucher.left_minor if state in LIVE else 0
    successor = None if voucher.replaced_by_id is None else vouchers.by_id(look.reading, voucher.replaced_by_id)
    return VoucherView(
        code=voucher.code, state=state, what=what(look, voucher), worth=look.money(voucher.worth_minor),
        left=look.money(left), good_until=voucher.good_until, issued_at=voucher.issued_at,
        issued_by=names.get(voucher.issued_by, ""), moment=voucher.moment_id,
        replaced_by=None if successor is None else successor.code_end, copies=voucher.copies, redemptions=uses,
        friend_of=friend_of_end(look, voucher), reason=voucher.reason,
    )  # fmt: skip


def refusal(look: Look, voucher: VoucherToUse) -> Refusal:
    """Why a voucher that is not live is refused: used, ended or cancelled, each with what to say (P37)."""
    whole = vouchers.by_id(look.reading, voucher.id)
    if whole is None:
        raise RuntimeError("the voucher just read is not there")
    view = voucher_view(look, whole)
    if view.replaced_by is not None:
        return Refusal("voucher-cancelled", reason=view.reason, replaced_by=view.replaced_by)
    match view.state:
        case VoucherState.USED:
            used = [use for use in view.redemptions if not use.undone]
            at = look.days.local(used[-1].at) if used else None
            days_ago = None if at is None else (look.days.calendar_day(look.now) - at.date()).days
            return Refusal(
                "voucher-used", at=None if at is None else at.isoformat(), by=used[-1].by if used else None,
                counter=used[-1].counter if used else None, days_ago=days_ago, times=len(used),
            )  # fmt: skip
        case VoucherState.CANCELLED:
            return Refusal("voucher-cancelled", reason=view.reason, replaced_by=view.replaced_by)
        case _:
            days_ago = (look.days.calendar_day(look.now) - voucher.good_until).days
            return Refusal("voucher-ended", good_until=voucher.good_until.isoformat(), days_ago=days_ago)
