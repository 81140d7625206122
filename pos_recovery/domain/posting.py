"""What an event is in the books: the postings of DECISIONS.md, "Postings, by policy", or a memo line.

The rule that keeps anything from being posted twice (P86): every event makes either postings or one memo line, and an
event taken back makes the mirror of what it made, under the policy of the month it belongs to.

A voucher that made a liability when it was issued (accrual on in that month) gives it back in the same measure: when it
is used, ends or is cancelled, Dr Voucher liability, Cr Service recovery, whatever the policy is by then. Its use is
posted besides as if there were no accrual. So the liability of a closed voucher is 0, and of what was expensed at issue
only what the use itself posts stays: with a till that takes the voucher as payment the two lines on Service recovery
cancel and Dr Voucher liability, Cr Clearing:Voucher remains. A late use touches no liability: its end gave it back.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from .book_event import BookEvent, What
from .business_day import long_day
from .money import Money
from .remedy import CostSource, Kind, OnTill, VoucherForm
from .views.books import BookLine, LineType


class Ways(StrEnum):
    """How the books are kept: one way a month, never two (P86)."""

    MEMO = "memo"
    AT_COST = "at-cost"
    AT_PRICE = "at-price"


@dataclass(frozen=True, slots=True)
class Policy:
    """How a month's books are kept. `voucher_is_payment`: the till takes a voucher for money as a payment type."""

    books: Ways = Ways.MEMO
    accrual: bool = False
    voucher_is_payment: bool = False

    @property
    def accrues(self) -> bool:
        """Whether a voucher issued in such a month makes a liability (P83); memo only never does."""
        return self.accrual and self.books is not Ways.MEMO

    @property
    def text(self) -> str:
        """The policy as it is kept with a closed month: `at-cost accrual`."""
        switches = (("accrual", self.accrual), ("voucher-is-payment", self.voucher_is_payment))
        return " ".join([self.books.value, *(name for name, on in switches if on)])


PolicyOn = Callable[[date], Policy]


@dataclass(frozen=True, slots=True)
class Account:
    """A line of the chart of accounts."""

    code: str
    name: str


CASH = Account("1290", "Clearing:Cash")
VOUCHER_TENDER = Account("1295", "Clearing:Voucher")
LIABILITY = Account("2109", "Voucher liability")
SALES = Account("4000", "Sales")
COMPS = Account("4009", "Comps")
COST_OF_SALES = Account("5000", "Cost of sales")
RECOVERY = Account("6410", "Service recovery")
CHART = (CASH, VOUCHER_TENDER, LIABILITY, SALES, COMPS, COST_OF_SALES, RECOVERY)
_NO_ACCOUNT = Account("", "")

_GOODS = (Kind.COMP, Kind.REMAKE, Kind.FREE_ITEM, Kind.EXTRA, Kind.UPGRADE)


@dataclass(frozen=True, slots=True)
class _Move:
    debit: Account
    credit: Account
    amount: Money


def lines(event: BookEvent, policy_on: PolicyOn, names: Mapping[uuid.UUID, str]) -> tuple[BookLine, ...]:
    """The lines of one event: pairs of debit and credit (`draft`, group 0, no entry yet), or one memo line.

    `policy_on` gives the policy of the month a day lies in, `names` the name of a person.
    """
    original = event.reverses or event
    moves = _moves(original, policy_on)
    if event.reverses is not None:
        moves = [_Move(move.credit, move.debit, move.amount) for move in moves]
    line = _line(event, names)
    if not moves:
        return (line,)
    posted = replace(line, line_type=LineType.DRAFT)
    return tuple(
        side
        for move in moves
        for side in (
            replace(posted, account_code=move.debit.code, account=move.debit.name, debit=move.amount),
            replace(posted, account_code=move.credit.code, account=move.credit.name, credit=move.amount),
        )
    )


def _moves(event: BookEvent, policy_on: PolicyOn) -> list[_Move]:
    policy = policy_on(event.day)
    match event.what:
        case What.GIVEN:
            found = _given(event, policy)
        case What.USED:
            found = [*_used(event, policy), *_released(event, policy_on)]
        case What.ISSUED:
            found = [_Move(RECOVERY, LIABILITY, event.value)] if policy.accrues else []
        case What.ENDED | What.CANCELLED:
            found = _released(event, policy_on)
    return [move for move in found if move.amount.units > 0]


def _given(event: BookEvent, policy: Policy) -> list[_Move]:
    if event.kind in _GOODS:
        return _goods(event, policy)
    if event.on_till is not OnTill.NOT_RUNG:
        return []
    if event.kind is Kind.CORRECTION and policy.books is not Ways.MEMO:
        return [_Move(SALES, CASH, event.value)]
    if event.kind in (Kind.DISCOUNT, Kind.REFUND) and policy.books is Ways.AT_PRICE:
        return [_Move(COMPS, CASH, event.value)]
    return []


def _goods(event: BookEvent, policy: Policy) -> list[_Move]:
    """Something from the shelf: at cost it moves what it cost, at price it is a sale and its opposite."""
    if policy.books is Ways.AT_COST and event.cost_source is CostSource.KNOWN:
        return [_Move(RECOVERY, COST_OF_SALES, event.cost)]
    if policy.books is Ways.AT_PRICE and event.on_till is OnTill.NOT_RUNG:
        return [_Move(COMPS, SALES, event.value)]
    return []


def _used(event: BookEvent, policy: Policy) -> list[_Move]:
    if event.form is not VoucherForm.MONEY:
        return _goods(event, policy)
    if policy.voucher_is_payment and policy.books is not Ways.MEMO:
        return [_Move(RECOVERY, VOUCHER_TENDER, event.value)]
    return []


def _released(event: BookEvent, policy_on: PolicyOn) -> list[_Move]:
    """Gives back what the voucher's issue made a liability of; a late use has nothing left to give back."""
    if event.late or event.issued_on is None or not policy_on(event.issued_on).accrues:
        return []
    return [_Move(LIABILITY, RECOVERY, event.value)]


def _line(event: BookEvent, names: Mapping[uuid.UUID, str]) -> BookLine:
    back = event.reverses is not None
    kind = event.kind.value if event.what is What.GIVEN else event.what.value
    return BookLine(
        group=0, entry=None, line_type=LineType.MEMO, period=f"{event.day:%Y-%m}", business_date=event.day,
        recorded_at=event.recorded_at, kind=f"{kind}-undone" if back else kind,
        account_code=_NO_ACCOUNT.code, account=_NO_ACCOUNT.name, debit=None, credit=None,
        price=-event.value if back else event.value, tax_rate_milli=event.tax_rate_milli,
        cost=-event.cost if back else event.cost, cost_source=event.cost_source.value,
        on_till=None if event.on_till is None else event.on_till.value, ticket=event.ticket, voucher=event.voucher,
        given_by=None if event.by is None else names.get(event.by),
        approved_by=None if event.approved_by is None else names.get(event.approved_by),
        reversal_of=event.remedy_id.hex[-8:] if back else None, text=_text(event),
    )  # fmt: skip


def _text(event: BookEvent) -> str:
    """Our own words and the menu's; nothing a customer said (P95)."""
    if event.reverses is not None:
        return f"Undone: {_text(event.reverses)} ({long_day(event.reverses.day)})"
    first = event.kind.value if event.what is What.GIVEN else event.what.value
    words = first.replace("-", " ").capitalize()
    many = f"{event.qty} x " if event.qty > 1 and event.label else ""
    text = f"{words}: {many}{event.label}" if event.label else words
    if event.late:
        return f"{text} (accepted late)"
    return f"{text} (its use was undone)" if event.afterwards else text
