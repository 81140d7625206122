"""Months of books to write: lines that balance, whatever stands in their words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from pos_recovery.domain.money import Currency, Money, currency
from pos_recovery.domain.views.books import BookLine, Books, LineType, VoucherBalance

HOSTILE = ["; x", "a  b", "|", "date:2026-99-99", "[2026-99-99]",
           "\nP 2026-01-01", "(x)", "=1+1", "* !", "\t", "e\u202ex",
           "account y", '"', "\ud800", "山田", "", "  ", "assertion = 5 USD", "{1}", "@@ 3 EUR", ";date:x", ": :",
           "a:b::c"]  # fmt: skip
WORDS = st.one_of(st.text(max_size=20), st.lists(st.sampled_from(HOSTILE), max_size=4).map(" ".join))


def line(group: int, account: str, debit: Money | None, credit: Money | None, text: str = "Cinnamon bun") -> BookLine:
    return BookLine(
        group=group, entry=f"HSB-2026-11-{group:04}", line_type=LineType.POST, period="2026-11",
        business_date=date(2026, 11, 12), recorded_at=datetime(2026, 11, 12, 19, 32, tzinfo=UTC), kind="remake",
        account_code="6200", account=account, debit=debit, credit=credit, price=Money(320, currency("USD")),
        tax_rate_milli=8875, cost=debit or credit, cost_source="known", on_till="not-a-sale", ticket="01042",
        voucher="GHLD", given_by="Rita", approved_by=None, reversal_of=None, text=text,
    )  # fmt: skip


def memo(group: int, text: str = "Sorry, gave nothing") -> BookLine:
    return replace(line(group, "", None, None, text), line_type=LineType.MEMO, entry=None)


def entry(group: int, amount: Money, text: str = "Cinnamon bun") -> list[BookLine]:
    return [
        line(group, "Expenses:ServiceRecovery", amount, None, text),
        line(group, "Expenses:COGS:Food", None, amount, text),
    ]


def books_of(lines: list[BookLine], code: str = "USD", *, practice: bool = False, draft: bool = False) -> Books:
    money = currency(code)
    if draft:
        lines = [
            replace(one, entry=None, line_type=LineType.MEMO if one.line_type is LineType.MEMO else LineType.DRAFT)
            for one in lines
        ]
    zero = Money(0, money)
    return Books(
        shop="Harbour Street Bakery", practice=practice, first=date(2026, 11, 1), last=date(2026, 11, 30),
        batch="2026-11", draft=draft, currency=code, debit=sum((one.debit for one in lines if one.debit), zero),
        credit=sum((one.credit for one in lines if one.credit), zero), lines=tuple(lines),
        vouchers=VoucherBalance(zero, Money(1000, money), Money(320, money), zero, zero, Money(680, money)),
    )  # fmt: skip


@st.composite
def months(draw: st.DrawFn) -> Books:
    """Books of one to four entries and memos with any words in them, in a currency with 0, 2 or 3 digits."""
    code = draw(st.sampled_from(["USD", "JPY", "BHD", "EUR"]))
    money = currency(code)
    lines: list[BookLine] = []
    for group in range(1, draw(st.integers(1, 4)) + 1):
        lines += [draw(_worded(one)) for one in _balanced(draw, group, money)]
        if draw(st.booleans()):
            lines.append(draw(_worded(memo(group))))
    return books_of(lines, code, practice=draw(st.booleans()), draft=draw(st.booleans()))


def _balanced(draw: st.DrawFn, group: int, money: Currency) -> list[BookLine]:
    parts = [Money(units, money) for units in draw(st.lists(st.integers(1, 99_999_999), min_size=1, max_size=3))]
    account = draw(WORDS)
    debits = [line(group, f"{account}{place}", part, None) for place, part in enumerate(parts)]
    return [*debits, line(group, draw(WORDS), None, sum(parts[1:], parts[0]))]


@st.composite
def _worded(draw: st.DrawFn, one: BookLine) -> BookLine:
    return replace(
        one, text=draw(WORDS), kind=draw(WORDS), ticket=draw(st.none() | WORDS), voucher=draw(st.none() | WORDS),
        given_by=draw(WORDS), approved_by=draw(st.none() | WORDS), reversal_of=draw(st.none() | WORDS),
    )  # fmt: skip
