"""Issuing a voucher: its code, its last day, and the cost it holds."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from pos_recovery.domain.business_day import months_on
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.frozen import quickly_made
from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Part, VoucherForm
from pos_recovery.domain.views.vouchers import IssuedVoucher, VoucherState
from pos_recovery.domain.voucher_code import last_four, make_code
from pos_recovery.store.voucher_tables import VoucherRow

from .backroom import Work
from .goodwill import Charge
from .wording import title_at_issue, voucher_words


@quickly_made
@dataclass(frozen=True, slots=True)
class Origin:
    """Where a voucher comes from; `better`: something was put right with it."""

    remedy_id: uuid.UUID
    part_id: uuid.UUID
    moment_id: uuid.UUID
    issued_by: uuid.UUID
    better: bool = False


@dataclass(frozen=True, slots=True)
class Issued:
    """A voucher just issued: its key, what it holds, and what stands on it."""

    key: uuid.UUID
    charge: Charge
    voucher: IssuedVoucher


def under_new_code(work: Work, **columns: Any) -> tuple[uuid.UUID, str]:
    """Write a voucher under a code nobody has yet; its key and the code."""
    while True:
        code = make_code(work.room.ports.codes.chance(16), work.shop.practice)
        key = work.tx.insert_unless_there(VoucherRow, code=code, code_end=last_four(code), **columns)
        if key is not None:
            return key, code


def last_day(work: Work, asked: date | None) -> date:
    """Good until: as asked, else the same day some months on. Refusal `bad-date` for a day that is over."""
    today = work.days.calendar_day(work.now)
    if asked is None:
        return months_on(today, work.settings.number("good-until-months"))
    if asked < today or asked > months_on(today, 120):
        raise Refusal("bad-date", date=asked.isoformat(), why="a voucher needs a last day from today to ten years on")
    return asked


def issue(work: Work, part: Part, origin: Origin, good_until: date) -> list[Issued]:
    """One voucher for each of the part's quantity."""
    if part.form is None:
        return []
    costs = part.cost.split([1] * part.qty)
    made = []
    for cost in costs:
        worth = part.value.units // part.qty
        key, code = under_new_code(
            work, remedy_id=origin.remedy_id, part_id=origin.part_id, moment_id=origin.moment_id, form=part.form,
            sku=part.sku, label=part.label, worth_minor=worth, left_minor=worth, cost_minor=cost.units,
            cost_left_minor=cost.units, cost_source=part.cost_source, issued_at=work.now, issued_on=work.today,
            issued_by=origin.issued_by, good_until=good_until, ends_at=work.days.ends(good_until),
            state=VoucherState.OPEN, copies=0, title=title_at_issue(part.form, better=origin.better),
        )  # fmt: skip
        money = Money(worth, part.value.currency)
        voucher = IssuedVoucher(code, voucher_words(part.form, part.label, money), money, good_until)
        made.append(Issued(key, Charge(cost.units, worth), voucher))
    return made


def whole(form: str) -> bool:
    """Whether a voucher is used in one go: goods are, money may be used in parts (P39)."""
    return form != VoucherForm.MONEY
