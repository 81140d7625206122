"""Amounts are read as the till wrote them, and never guessed (P64; RELIABILITY 029-042)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.money import Money, currency
from pos_recovery.exchange.amounts import decimal_votes, sign_fits, take_apart, value

USD = currency("USD")


def read(text: str, decimal: str = ".", code: str = "USD") -> str | None:
    written = take_apart(text)
    amount = value(written, decimal, currency(code)) if written else None
    return amount.text if amount is not None else None


@pytest.mark.parametrize(
    ("text", "amount"),
    [("$1,188.00", "1188.00"), ("-$7.00", "-7.00"), ("$-7.00", "-7.00"), ("($33.62)", "-33.62"),
     ("$150.00 ", "150.00"),
     ("1188.0", "1188.00"), ("7.00-", "-7.00"), ("1\u00a0188.00", "1188.00"), ("1\u202f188.00 $", "1188.00"),
     ("12", "12.00"),
     ("1'188.00", "1188.00"), ("USD 5", "5.00"), ("12.5000", "12.50"), ("0.00", "0.00"), ("12.", "12.00")],
)  # fmt: skip
def test_the_forms_of_tills_are_read(text: str, amount: str) -> None:
    assert read(text) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [("11.880,00", "11880.00"), ("27,30", "27.30"), ("-2.376,00 €", "-2376.00"), ("1.234.567", "1234567.00")],
)
def test_a_comma_can_be_the_decimal_mark(text: str, amount: str) -> None:
    assert read(text, ",", "EUR") == amount


@pytest.mark.parametrize(
    "text",
    ["", "NaN", "Infinity", "1e3", "1E-7", "1e999999", "9" * 5_000, "１２", "٣",
     "1_000", "−5", "0x10", "½", "1.2.3", "1,23.00",
     "--5", "(-5)", "(5", "5)", "$5$", "12abc", "1.005", "5 5 5 x", ",", "$", "=1+1", "1,2345.00", "12'", "1234567890"],
)  # fmt: skip
def test_what_is_no_amount_is_none(text: str) -> None:
    assert read(text) is None


def test_a_currency_without_decimals_has_only_thousands() -> None:
    assert read("¥1,234", ".", "JPY") == "1234"
    assert read("1.234", ".", "JPY") == "1234"
    assert read("100.50", ".", "JPY") is None
    assert read("1.250", ".", "BHD") == "1.250"


@pytest.mark.parametrize(
    ("bodies", "votes"),
    [(["1,188.00", "1,234"], {".", "?"}), (["1.234"], {"?"}), (["1.234.567"], {","}), (["27,30"], {","}),
     (["12.5000"], {"."}),     (["12", "7"], set()),
     (["1,50", "1.50"], {",", "."}), (["0.123"], {"."}), (["1234.567"], {"."}), (["1.2.3"], set()),
     (["1,2,3.4.5"], set())],
)  # fmt: skip
def test_the_decimal_mark_is_decided_by_a_whole_column(bodies: list[str], votes: set[str]) -> None:
    assert decimal_votes(bodies, 2) == votes


def test_a_currency_without_decimals_asks_nothing() -> None:
    assert decimal_votes(["1,234", "1.234"], 0) == set()


@pytest.mark.parametrize(
    ("sign", "code", "fits"),
    [("$", "USD", True), ("$", "CAD", True), ("$", "EUR", False), ("€", "EUR", True), ("kr", "DKK", True),
     ("KR.", "DKK", True),
     ("eur", "EUR", True), ("EUR", "USD", False), ("", "USD", True), ("R$", "BRL", True), ("R$", "USD", False)],
)  # fmt: skip
def test_a_sign_fits_the_currencies_that_bear_it(sign: str, code: str, fits: bool) -> None:
    assert sign_fits(sign, currency(code)) is fits


@given(st.integers(-999_999_999, 999_999_999), st.sampled_from([",", "."]), st.sampled_from(["USD", "JPY", "BHD"]))
def test_every_amount_comes_back_from_every_way_to_write_it(units: int, decimal: str, code: str) -> None:
    money = Money(units, currency(code))
    group = "," if decimal == "." else "."
    digits = money.currency.digits
    whole, rest = divmod(abs(units), 10**digits)
    written = f"{whole:,}".replace(",", group) + (f"{decimal}{rest:0{digits}d}" if digits else "")
    for form in ("-{}", "({})", "{}-") if units < 0 else ("{}", "{} "):
        taken = take_apart(form.format(written))
        assert taken is not None
        assert value(taken, decimal, money.currency) == money


@given(st.text(st.sampled_from("0123456789.,-()$€' eE"), max_size=14))
def test_no_text_brings_the_reader_down(text: str) -> None:
    written = take_apart(text)
    if written:
        assert {value(written, mark, USD) for mark in ",."}
