"""The plain CSV of the books: its columns, its drafts, and nothing lost on the way (P82, P84, P87)."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.views.books import Books
from pos_recovery.exchange.books import book_formats, write_books
from pos_recovery.exchange.books_csv import plain_csv
from pos_recovery.exchange.spreadsheet_csv import unguard

from .month import books_of, entry, memo, months

BUN = Money(85, currency("USD"))


def rows_of(books: Books) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(plain_csv(books).decode("utf-8-sig"), newline=""), strict=True))


def test_the_columns_and_one_line_read_like_this() -> None:
    first, second, *_ = plain_csv(books_of(entry(1, BUN))).decode("utf-8-sig").split("\r\n")
    assert first.replace('"', "") == (
        "shop,period,batch,entry,line_type,business_date,recorded_at,kind,account_code,account,debit,credit,price_gross,"
        "tax_rate,cost,cost_source,on_till,ticket,voucher,given_by,approved_by,reversal_of,note"
    )
    assert second == (
        '"Harbour Street Bakery","2026-11","2026-11","HSB-2026-11-0001","post","2026-11-12",'
        '"2026-11-12T19:32:00+00:00",'
        '"remake","6200","Expenses:ServiceRecovery",0.85,"",3.20,8.875,0.85,"known","not-a-sale","\'01042","GHLD","Rita",'
        '"","","Cinnamon bun"'
    )


def test_p87_a_draft_has_no_entry_numbers() -> None:
    rows = rows_of(books_of([*entry(1, BUN), memo(2)], draft=True))
    assert [(row["line_type"], row["entry"]) for row in rows] == [("draft", ""), ("draft", ""), ("memo", "")]


def test_a_practice_file_says_practice_on_every_line() -> None:
    rows = rows_of(books_of([*entry(1, BUN), memo(2)], practice=True))
    assert {row["shop"] for row in rows} == {"PRACTICE Harbour Street Bakery"}


@pytest.mark.parametrize(
    ("milli", "text"), [(0, "0"), (13_000, "13"), (8_875, "8.875"), (7_700, "7.7"), (10**5, "100")]
)
def test_a_tax_rate_is_in_per_cent(milli: int, text: str) -> None:
    one = replace(entry(1, BUN)[0], tax_rate_milli=milli)
    assert rows_of(books_of([one]))[0]["tax_rate"] == text


def test_p82_the_same_books_give_the_same_bytes() -> None:
    assert plain_csv(books_of(entry(1, BUN))) == plain_csv(books_of(entry(1, BUN)))


def test_formats_have_names_and_others_are_refused() -> None:
    assert book_formats() == ("csv", "hledger")
    books = books_of(entry(1, BUN))
    assert all(write_books(books, name) for name in book_formats())
    with pytest.raises(Refusal, match="unknown-format"):
        write_books(books, "quickbooks")


@settings(deadline=None)
@given(months())
def test_p80_p84_every_line_comes_back_as_it_was(books: Books) -> None:
    rows = rows_of(books)
    assert len(rows) == len(books.lines)
    assert sum(Decimal(row["debit"] or 0) for row in rows) == Decimal(books.debit.text)
    assert sum(Decimal(row["credit"] or 0) for row in rows) == Decimal(books.credit.text)
    for row, one in zip(rows, books.lines, strict=True):
        note = one.text.encode("utf-8", "replace").decode().translate({9: " ", 10: " ", 13: " ", 0: None})
        assert unguard(row["note"]) == note
        assert unguard(row["ticket"]) == (one.ticket or "").encode("utf-8", "replace").decode().translate(
            {9: " ", 10: " ", 13: " ", 0: None}
        )
