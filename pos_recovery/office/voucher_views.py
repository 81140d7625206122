"""A voucher as screens read it, and the sentences when it is not good any more."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.remedy import VoucherForm
from pos_recovery.domain.views.vouchers import (
    LIVE,
    RedemptionRecord,
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


@dataclass(frozen=True, slots=True)
class Beside:
    """What is read once for many vouchers: who is called how, and the last four letters of the vouchers they name."""

    names: Mapping[uuid.UUID, str]
    counters: Mapping[uuid.UUID, str]
    ends: Mapping[uuid.UUID, str]

    @classmethod
    def of(cls, look: Look, ends: Mapping[uuid.UUID, str]) -> Beside:
        """The names of people and counters beside these letters."""
        return cls(look.names(), shops.counters(look.reading), ends)


def voucher_view(look: Look, voucher: VoucherRecord) -> VoucherView:
    """The voucher with its uses."""
    others = {
        key: vouchers.by_id(look.reading, key)
        for key in (voucher.replaced_by_id, voucher.friend_of_id)
        if key is not None
    }
    ends = {key: other.code_end for key, other in others.items() if other is not None}
    return view_of(look, voucher, vouchers.uses(look.reading, voucher.id), Beside.of(look, ends))


def view_of(look: Look, voucher: VoucherRecord, uses: Iterable[RedemptionRecord], beside: Beside) -> VoucherView:
    """The same from what was read beside it."""
    names, counters, ends = beside.names, beside.counters, beside.ends
    told = tuple(
        RedemptionView(
            use.at,
            names.get(use.redeemed_by, ""),
            counters.get(use.counter_id, ""),
            look.money(use.value_minor),
            use.ticket,
            use.undone_at is not None,
        )  # fmt: skip
        for use in uses
    )
    state = state_now(look, voucher)
    left = voucher.left_minor if state in LIVE else 0
    return VoucherView(
        code=voucher.code, state=state, what=what(look, voucher), worth=look.money(voucher.worth_minor),
        left=look.money(left), good_until=voucher.good_until, issued_at=voucher.issued_at,
        issued_by=names.get(voucher.issued_by, ""), moment=voucher.moment_id,
        replaced_by=_end(voucher.replaced_by_id, ends), copies=voucher.copies, redemptions=told,
        friend_of=_end(voucher.friend_of_id, ends), reason=voucher.reason,
    )  # fmt: skip


def _end(key: uuid.UUID | None, ends: Mapping[uuid.UUID, str]) -> str | None:
    return None if key is None else ends.get(key)


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
