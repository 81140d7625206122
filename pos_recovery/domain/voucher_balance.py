"""What vouchers the customers hold, at face value: given - used - ended - cancelled = outstanding (P80)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from .book_event import BookEvent, UseFacts, VoucherFacts, What
from .money import Currency, Money
from .views.books import VoucherBalance
from .views.vouchers import VoucherState


def balance(events: Iterable[BookEvent], first: date, last: date, outstanding: Money) -> VoucherBalance:
    """The vouchers of some business days, both included, from every event of every voucher up to `last`.

    A reissue cancels the old voucher and gives a new one. A late use takes its value out of what had ended: over all
    days an ended 10.00 of which 4.00 was accepted late reads used 4.00, ended 6.00. So `ended` of a single month may
    be below 0. `outstanding` is counted apart (`outstanding`), from the vouchers as they stood.
    """
    zero = Money(0, outstanding.currency)
    before = zero
    sums = dict.fromkeys(What, zero)
    for event in events:
        for what, amount in _effects(event):
            if event.day < first:
                before = before + amount if what is What.ISSUED else before - amount
            elif event.day <= last:
                sums[what] += amount
    return VoucherBalance(
        before, sums[What.ISSUED], sums[What.USED], sums[What.ENDED], sums[What.CANCELLED], outstanding
    )


def _effects(event: BookEvent) -> list[tuple[What, Money]]:
    if event.what is What.GIVEN:
        return []
    value = -event.value if event.reverses is not None else event.value
    return [(event.what, value), (What.ENDED, -value)] if event.late else [(event.what, value)]


def outstanding(
    held: Iterable[tuple[VoucherFacts, Iterable[UseFacts]]], last: date, now: datetime, currency: Currency
) -> Money:
    """What vouchers were still worth when the business day `last` was over: the face value nobody has used."""
    total = 0
    for voucher, uses in held:
        if voucher.issued_on <= last and not _over(voucher, last, now):
            total += voucher.worth_minor - sum(use.value_minor for use in uses if _counts(use, last))
    return Money(total, currency)


def _over(voucher: VoucherFacts, last: date, now: datetime) -> bool:
    if voucher.state == VoucherState.CANCELLED and voucher.closed_on is not None and voucher.closed_on <= last:
        return True
    return voucher.good_until <= last and voucher.ends_at <= now


def _counts(use: UseFacts, last: date) -> bool:
    return use.business_date <= last and (use.undone_on is None or use.undone_on > last)
