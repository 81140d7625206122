"""What the bookkeeper reads: lines of a month, balanced, and the vouchers that explain it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ..money import Money


class LineType(StrEnum):
    """`post` is a numbered posting of a closed month, `draft` the same in an open one, `memo` is never posted."""

    POST = "post"
    DRAFT = "draft"
    MEMO = "memo"


@dataclass(frozen=True, slots=True)
class BookLine:
    """One line of the books. A posting has exactly one of debit and credit; a memo line has neither.

    `entry` is the number given at close (`HSB-2026-11-0007`), None in a draft; lines of one entry share `group`.
    `voucher` is the last four letters of its code. `tax_rate_milli` is thousandths of a per cent.
    """

    group: int
    entry: str | None
    line_type: LineType
    period: str
    business_date: date
    recorded_at: datetime
    kind: str
    account_code: str
    account: str
    debit: Money | None
    credit: Money | None
    price: Money | None
    tax_rate_milli: int | None
    cost: Money | None
    cost_source: str | None
    on_till: str | None
    ticket: str | None
    voucher: str | None
    given_by: str | None
    approved_by: str | None
    reversal_of: str | None
    text: str


@dataclass(frozen=True, slots=True)
class VoucherBalance:
    """brought_forward + given - used - ended - cancelled = outstanding, at face value (P80)."""

    brought_forward: Money
    given: Money
    used: Money
    ended: Money
    cancelled: Money
    outstanding: Money


@dataclass(frozen=True, slots=True)
class Books:
    """The books of a range of business days, both included."""

    shop: str
    practice: bool
    first: date
    last: date
    batch: str
    draft: bool
    currency: str
    debit: Money
    credit: Money
    lines: tuple[BookLine, ...]
    vouchers: VoucherBalance

    @property
    def balanced(self) -> bool:
        """Debits equal credits, and the vouchers add up."""
        v = self.vouchers
        return self.debit == self.credit and (
            v.brought_forward + v.given - v.used - v.ended - v.cancelled == v.outstanding
        )


@dataclass(frozen=True, slots=True)
class BooksFile:
    """An export as written: where, in which format, how many entries, its SHA-256 and whether it went out before."""

    file: str
    format: str
    entries: int
    sha256: str
    warnings: tuple[tuple[str, str], ...] = ()
