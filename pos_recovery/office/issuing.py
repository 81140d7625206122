"""Issuing a voucher: its code, its last day, and the cost it holds."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any

from pos_recovery.domain.business_day import months_on
from pos_recovery.domain.errors import Overtaken, Refusal
from pos_recovery.domain.frozen import quickly_made
from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Part, VoucherForm
from pos_recovery.domain.views.cards import CardRecord
from pos_recovery.domain.views.paper import PaperTitle
from pos_recovery.domain.views.vouchers import IssuedVoucher, VoucherState, VoucherToUse
from pos_recovery.domain.voucher_code import last_four, make_code
from pos_recovery.store import cards
from pos_recovery.store.voucher_tables import VoucherRow

from .backroom import Work
from .goodwill import Charge
from .shelf import Of
from .wording import title_at_issue, voucher_words

_CARDS = Of(frozenset({"card"}))


@quickly_made
@dataclass(frozen=True, slots=True)
class Origin:
    """Where a voucher comes from, whether something was put right with it, and the blank card that it becomes."""

    remedy_id: uuid.UUID
    part_id: uuid.UUID
    moment_id: uuid.UUID
    issued_by: uuid.UUID
    better: bool = False
    card: CardRecord | None = None


@dataclass(frozen=True, slots=True)
class Issued:
    """A voucher just issued: its key, what it holds, and what stands on it."""

    key: uuid.UUID
    charge: Charge
    voucher: IssuedVoucher


def under_new_code(work: Work, **columns: Any) -> tuple[uuid.UUID, str]:
    """Write a voucher under a code nobody has yet and that stands on no card; its key and the code."""
    has_cards = work.counted("cards made", _CARDS, lambda: cards.any_made(work.reading))
    while True:
        code = make_code(work.room.ports.codes.chance(16), work.shop.practice)
        if has_cards and cards.by_code(work.reading, code) is not None:
            continue
        key = work.tx.insert_unless_there(VoucherRow, code=code, code_end=last_four(code), **columns)
        if key is not None:
            return key, code


def _under_its_code(work: Work, card: CardRecord, code: str, **columns: Any) -> tuple[uuid.UUID, str]:
    """The same under a code of a blank card, which is its first copy. Overtaken when somebody else gives that card."""
    key = work.tx.insert_unless_there(
        VoucherRow, code=code, code_end=last_four(code), card_id=card.id, **{**columns, "copies": 1}
    )
    if key is None:
        raise Overtaken("card")
    return key, code


def last_day(work: Work, asked: date | None) -> date:
    """Good until: as asked, else the same day some months on. Refusal `bad-date` for a day that is over."""
    today = work.days.calendar_day(work.now)
    if asked is None:
        return months_on(today, work.settings.number("good-until-months"))
    if asked < today or asked > months_on(today, 120):
        raise Refusal("bad-date", date=asked.isoformat(), why="a voucher needs a last day from today to ten years on")
    return asked


def issue(work: Work, part: Part, origin: Origin, good_until: date, friend_of: Issued | None = None) -> list[Issued]:
    """One voucher for each of the part's quantity; the first becomes the card, where there is one.

    `friend_of`: the voucher that a friend half goes with. Overtaken when somebody else gives that card.
    """
    if part.form is None:
        return []
    costs = part.cost.split([1] * part.qty)
    made: list[Issued] = []
    card = origin.card
    for cost in costs:
        worth = part.value.units // part.qty
        columns = dict(
            remedy_id=origin.remedy_id, part_id=origin.part_id, moment_id=origin.moment_id, form=part.form,
            sku=part.sku, label=part.label, worth_minor=worth, left_minor=worth, cost_minor=cost.units,
            cost_left_minor=cost.units, cost_source=part.cost_source, issued_at=work.now, issued_on=work.today,
            issued_by=origin.issued_by, good_until=good_until, ends_at=work.days.ends(good_until),
            state=VoucherState.OPEN, copies=0, friend_of_id=None if friend_of is None else friend_of.key,
            title=PaperTitle.FRIEND if part.friend else title_at_issue(part.form, better=origin.better),
        )  # fmt: skip
        if card is None or made:
            key, code = under_new_code(work, **columns)
        else:
            key, code = _under_its_code(work, card, card.friend_code if part.friend else card.code, **columns)
        money = Money(worth, part.value.currency)
        voucher = IssuedVoucher(
            code, voucher_words(part.form, part.label, money), money, good_until,
            None if friend_of is None else last_four(friend_of.voucher.code), card is not None and not made,
        )  # fmt: skip
        made.append(Issued(key, Charge(cost.units, worth), voucher))
    return made


def used_once(voucher: VoucherToUse) -> bool:
    """Whether a voucher is used in one go: goods are, and so is any friend half (P39, P48)."""
    return voucher.friend_of_id is not None or whole(voucher.form)


def whole(form: str) -> bool:
    """Whether a voucher is used in one go: goods are, money may be used in parts (P39)."""
    return form != VoucherForm.MONEY
