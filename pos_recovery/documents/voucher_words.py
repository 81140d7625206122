"""The words on a voucher, and only these: never the complaint, the cost, the customer or the staff (P43)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_recovery.domain.views.paper import PaperTitle, PaperWords

if TYPE_CHECKING:
    from pos_recovery.domain.views.paper import VoucherPaper

PRACTICE = "PRACTICE"
ENGLISH = PaperWords(
    goods=("The next one", "is on us."),
    money=("Next time,", "this is on us."),
    better=("We owe you", "a better one."),
    friend=("And one", "for a friend."),
    until="until {day} {month} {year}",
    months=(
        "January", "February", "March", "April", "May", "June", "July",
        "August", "September", "October", "November", "December",
    ),
    left="{money} left",
    copy="Copy {copy}",
    choice="One {what} of your choice",
    promotional="Promotional. No money was paid for this.",
    one_use="One use, no cash.",
    part_use="No cash, no change.",
    no_alcohol="Not for alcohol.",
    again="Not right again? Ask at the counter.",
)  # fmt: skip


def words_of(voucher: VoucherPaper) -> PaperWords:
    """The fixed words in the voucher's language."""
    return voucher.words or ENGLISH


def title(voucher: VoucherPaper) -> tuple[str, ...]:
    """The title's lines: two of ours by what it gives, or the shop's own words in one piece."""
    if voucher.own_title:
        return (voucher.own_title,)
    words = words_of(voucher)
    match voucher.title:
        case PaperTitle.GOODS:
            return words.goods
        case PaperTitle.MONEY:
            return words.money
        case PaperTitle.BETTER:
            return words.better
        case PaperTitle.FRIEND:
            return words.friend


def until(voucher: VoucherPaper) -> str:
    """The last day it is good, as people say it."""
    words, day = words_of(voucher), voucher.good_until
    return words.until.format(day=day.day, month=words.months[day.month - 1], year=day.year)


def small_print(voucher: VoucherPaper) -> tuple[str, ...]:
    """The three or four short lines under the code."""
    words = words_of(voucher)
    use = words.one_use if voucher.one_use else words.part_use
    alcohol = (words.no_alcohol,) if voucher.no_alcohol else ()
    return words.promotional, use, *alcohol, words.again


def copy(voucher: VoucherPaper) -> str | None:
    """ "Copy 2" from the second print on (P41)."""
    return words_of(voucher).copy.format(copy=voucher.copy) if voucher.copy > 1 else None


def where(voucher: VoucherPaper) -> str:
    """Shop and address on one line."""
    return f"{voucher.shop}, {voucher.address}" if voucher.address else voucher.shop
