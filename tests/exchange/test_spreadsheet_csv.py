"""What we write opens in a spreadsheet as it was meant: names as text, amounts as numbers (P84)."""

from __future__ import annotations

import csv
import io
import unicodedata
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.money import Money, currency
from pos_recovery.exchange.spreadsheet_csv import Plain, guard, unguard, write_csv

USD = currency("USD")
CELLS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("'=+-@＝ \u200b0123456789E/.:\"")), max_size=20
)
ONE_LINE = CELLS.map(lambda text: text.translate({9: None, 10: None, 13: None, 0: None}))


def rows_of(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter, strict=True))


@pytest.mark.parametrize(
    "text",
    ["＠x", "=1+1", "=cmd|'/C calc'!A0", "+1-555-0101", "-2+3", "@SUM(A1)", "\t=1", "＝1", "\ufeff=1", "\u200b+1",
     "00123", "1E5", "12E45", "12/03", "1-2", "2026-11-12", "7.10", "12:30", "12345678901234567890", "'=1", "''=1"],
)  # fmt: skip
def test_p84_text_that_would_come_alive_stands_behind_an_apostrophe(text: str) -> None:
    assert guard(text).startswith("'")
    assert unguard(guard(text)) == text.replace("\t", " ")


@pytest.mark.parametrize(
    "text", ["Ana", "O'Brien", "'quoted'", "1042", "a=b", "A-1", "T-0042", "GHLD", "", "'", "3 buns"]
)
def test_p84_ordinary_text_is_left_alone(text: str) -> None:
    assert guard(text) == text == unguard(text)


def test_p84_a_negative_amount_stays_a_number() -> None:
    data = write_csv(["what", "debit", "rate"], [["-4.50", Money(-450, USD), Decimal("8.875")]])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == '"what","debit","rate"\r\n"\'-4.50",-4.50,8.875\r\n'


@pytest.mark.parametrize(("code", "units", "text"), [("JPY", 1200, "1200"), ("BHD", 1, "0.001"), ("USD", 0, "0.00")])
def test_p84_amounts_have_the_digits_of_their_currency(code: str, units: int, text: str) -> None:
    assert rows_of(write_csv(["a"], [[Money(units, currency(code))]]))[1] == [text]
    assert f"\r\n{text}\r\n".encode() in write_csv(["a"], [[Money(units, currency(code))]])


def test_dates_months_and_empty_cells_are_written_plainly() -> None:
    moment = datetime(2026, 11, 12, 14, 32, tzinfo=UTC)
    data = write_csv(["a", "b", "c", "d", "e"], [[date(2026, 11, 12), moment, Plain("2026-11"), None, 7]])
    assert data.decode("utf-8-sig").splitlines()[1] == '"2026-11-12","2026-11-12T14:32:00+00:00","2026-11","",7'


def test_hostile_cells_stay_in_their_cell() -> None:
    row = ['"; =1', "a,b", 'x"\r\n=2', "n\0ul", "\ud800", "l1\nl2"]
    assert rows_of(write_csv(["h"] * 6, [row]))[1] == ['"; =1', "a,b", 'x"  =2', "nul", "?", "l1 l2"]


@given(ONE_LINE)
def test_p84_unguard_gives_back_exactly_what_guard_was_given(text: str) -> None:
    assert unguard(guard(text)) == text


@given(CELLS)
def test_p84_no_cell_ever_starts_a_formula(text: str) -> None:
    kept = unicodedata.normalize("NFKC", guard(text)).lstrip(" \u200b\u200c\u200d\u2060\ufeff\xa0\u3000")
    assert not kept.startswith(("=", "+", "-", "@"))
    assert not set("\r\n\t\0") & set(guard(text))


@given(st.lists(st.lists(ONE_LINE, min_size=3, max_size=3), max_size=5), st.sampled_from([",", ";"]))
def test_p84_rows_come_back_as_they_were(rows: list[list[str]], delimiter: str) -> None:
    data = write_csv(["a", "b", "c"], rows, delimiter)
    assert [[unguard(cell) for cell in row] for row in rows_of(data, delimiter)[1:]] == rows
