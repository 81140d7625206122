"""Money: exact to the smallest unit, in and out, split and shared (P11, P18, P40)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.money import Currency, Money, currency, mean

EUR, JPY, KWD = currency("EUR"), currency("JPY"), currency("KWD")
CURRENCIES = st.sampled_from([EUR, JPY, KWD])
UNITS = st.integers(-999_999_999, 999_999_999)


@given(UNITS, CURRENCIES)
def test_what_is_written_is_read_back_to_the_cent(units: int, kind: Currency) -> None:
    amount = Money(units, kind)
    if abs(units) < 10 ** (7 + kind.digits):
        assert Money.parse(amount.text, kind) == amount


@pytest.mark.parametrize(
    ("text", "kind", "units"),
    [("12.50", EUR, 1250), ("12.5", EUR, 1250), ("12", EUR, 1200), (" 0.01 ", EUR, 1), ("-4.50", EUR, -450),
     ("1200", JPY, 1200), ("1.250", KWD, 1250), ("9999999.99", EUR, 999_999_999)],
)  # fmt: skip
def test_amounts_are_read(text: str, kind: Currency, units: int) -> None:
    assert Money.parse(text, kind).units == units


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        *[
            (text, EUR)
            for text in ("12,50", "1e9", "1e999999", "NaN", "Infinity", "", ".5", "5.", "+5", "--5", "5.001")
        ],
        *[(text, EUR) for text in ("5.001", "€5", "5 00", "٥.٠٠", "12345678", "9" * 5_000, "0x10", "1_000")],
        ("0.5", JPY),
        ("1.2345", KWD),
    ],
)
def test_what_is_no_amount_is_refused_and_told_the_form(text: str, kind: Currency) -> None:
    with pytest.raises(Refusal) as refused:
        Money.parse(text, kind)
    assert refused.value.code == "bad-amount"
    assert Money.parse(str(refused.value.facts["form"]), kind)


def test_amounts_show_the_digits_of_their_currency() -> None:
    assert [Money(1450, EUR).text, Money(-5, EUR).text, Money(0, EUR).text] == ["14.50", "-0.05", "0.00"]
    assert [Money(1200, JPY).text, Money(1250, KWD).text] == ["1200", "1.250"]


def test_there_are_no_floats_and_no_mixed_currencies() -> None:
    careless: list[Any] = [1.5, True, "5", None]
    for units in careless:
        with pytest.raises(TypeError):
            Money(units, EUR)
    for wrong in (lambda: Money(1, EUR) + Money(1, JPY), lambda: Money(1, EUR) < Money(1, JPY)):
        with pytest.raises(ValueError, match="cannot be mixed"):
            wrong()


# XTS is ISO 4217's own code for tests, XAU an ounce of gold: well formed, and no shop's money.
@pytest.mark.parametrize("code", ["XTS", "XAU", "EURO", "", "€", "BTC", "US", "E" * 5_000])
def test_a_currency_that_does_not_exist_is_refused(code: str) -> None:
    with pytest.raises(Refusal, match="usage"):
        currency(code)


def test_currencies_are_known_in_either_case() -> None:
    assert currency(" usd ") == Currency("USD", 2)
    assert (currency("CHF").symbol, currency("SEK").symbol, EUR.symbol) == ("CHF", "SEK", "€")


@given(st.integers(0, 10**9), st.integers(1, 100), CURRENCIES)
def test_a_cost_share_is_half_up_and_never_nothing_p18(units: int, percent: int, kind: Currency) -> None:
    part = Money(units, kind).share(percent).units
    assert abs(100 * part - units * percent) <= 50 or part == 1
    assert (part > 0) == (units > 0)
    assert part <= max(units, 1)


def test_a_half_goes_up() -> None:
    assert Money(10, EUR).share(35).units == 4
    assert Money(30, EUR).share(35).units == 11
    assert Money(1, EUR).share(1).units == 1
    assert Money(100, EUR).share(0).units == 0


@given(st.integers(0, 10**9), st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any), CURRENCIES)
def test_a_split_loses_no_cent(units: int, weights: list[int], kind: Currency) -> None:
    parts = Money(units, kind).split(weights)
    assert sum(part.units for part in parts) == units
    for part, weight in zip(parts, weights, strict=True):
        assert units * weight // sum(weights) <= part.units <= units * weight // sum(weights) + 1


@given(st.integers(-(10**9), -1), st.lists(st.integers(0, 1000), min_size=1, max_size=12).filter(any))
def test_a_split_of_what_is_owed_loses_no_cent_either(units: int, weights: list[int]) -> None:
    assert sum(part.units for part in Money(units, EUR).split(weights)) == units


def test_a_split_needs_weights() -> None:
    with pytest.raises(ValueError, match="more than 0"):
        Money(100, EUR).split([0, 0])


@given(UNITS, UNITS)
def test_sums_and_orders_are_those_of_whole_cents_p11(first: int, second: int) -> None:
    a, b = Money(first, EUR), Money(second, EUR)
    assert (a + b).units == first + second
    assert a - b == a + -b
    assert (a < b, a <= b, a == b) == (first < second, first <= second, first == second)
    assert (a * 3).units == 3 * first
    assert bool(a) == (first != 0)


def test_the_mean_is_half_up() -> None:
    assert mean([Money(1, EUR), Money(2, EUR)]).units == 2
    assert mean([Money(66, EUR), Money(74, EUR), Money(24, EUR), Money(35, EUR)]).units == 50
