"""The words on a voucher, and only these: never the complaint, the cost, the customer or the staff (P43)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pos_recovery.domain.views.paper import VoucherPaper

TITLE = ("The next one", "is on us.")
PRACTICE = "PRACTICE"
_PROMOTIONAL = "Promotional. No money was paid for this."
_ONE_USE = "One use, no cash."
_PART_USE = "No cash, no change."
_AGAIN = "Not right again? Ask at the counter."
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def until(voucher: VoucherPaper) -> str:
    """The last day it is good, as people say it."""
    day = voucher.good_until
    return f"until {day.day} {_MONTHS[day.month - 1]} {day.year}"


def small_print(voucher: VoucherPaper) -> tuple[str, str, str]:
    """The three short lines under the code."""
    return _PROMOTIONAL, _ONE_USE if voucher.one_use else _PART_USE, _AGAIN


def copy(voucher: VoucherPaper) -> str | None:
    """ "Copy 2" from the second print on (P41)."""
    return f"Copy {voucher.copy}" if voucher.copy > 1 else None


def where(voucher: VoucherPaper) -> str:
    """Shop and address on one line."""
    return f"{voucher.shop}, {voucher.address}" if voucher.address else voucher.shop
