"""Money in whole minor units of one ISO 4217 currency. Never a float."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from .currencies import ACTIVE, DIGITS, SYMBOLS
from .errors import Refusal

_AMOUNT = re.compile(r"(-?)([0-9]{1,7})(?:\.([0-9]{1,3}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Currency:
    """An ISO 4217 currency: its code and how many digits stand after the point."""

    code: str
    digits: int

    @property
    def symbol(self) -> str:
        """The sign a price list shows, or the code where there is none."""
        return SYMBOLS.get(self.code, self.code)

    def signed(self, amount: str) -> str:
        """A decimal string with the currency's sign where it belongs: `$10.00`, `10.00 CHF`."""
        return f"{amount} {self.code}" if self.symbol == self.code else f"{self.symbol}{amount}"


def currency(code: str) -> Currency:
    """The currency of an ISO 4217 code. Refusal `usage` for any other word."""
    upper = code.strip().upper()
    if upper not in ACTIVE:
        raise Refusal("usage", what=f"'{code[:20]}' is not an ISO 4217 currency code such as EUR or USD")
    return Currency(upper, DIGITS.get(upper, 2))


@dataclass(frozen=True, slots=True, init=False)
class Money:
    """An exact amount: `units` whole minor units (cents) of `currency`."""

    units: int
    currency: Currency

    def __init__(self, units: int, currency: Currency) -> None:
        if type(units) is not int:
            raise TypeError(f"units must be int, got {units!r}")
        _set_units(self, units)
        _set_currency(self, currency)

    @classmethod
    def parse(cls, text: str, currency: Currency) -> Money:
        """The amount written as `12.50`. Refusal `bad-amount` for signs, exponents, commas or too many digits.

        The pattern stands before any number is made, so `1e999999` and 5,000 digits cost nothing.
        """
        match = _AMOUNT.fullmatch(text.strip()[:40])
        if match is None or len(match[3] or "") > currency.digits:
            raise Refusal(
                "bad-amount",
                amount=text.strip()[:40],
                form=cls(1250 * 10 ** max(0, currency.digits - 2), currency).text,
            )
        fraction = (match[3] or "").ljust(currency.digits, "0")
        units = int(match[2] + fraction)
        return cls(-units if match[1] else units, currency)

    @property
    def text(self) -> str:
        """Decimal string with the currency's digits: `14.50`, `1200`, `1.250`."""
        digits = self.currency.digits
        whole, rest = divmod(abs(self.units), 10**digits)
        sign = "-" if self.units < 0 else ""
        return f"{sign}{whole}.{rest:0{digits}d}" if digits else f"{sign}{whole}"

    @property
    def shown(self) -> str:
        """With its sign, as a price list shows it: `$10.00`, `10.00 CHF`."""
        return self.currency.signed(self.text)

    def __str__(self) -> str:
        return self.text

    def _same(self, other: Money) -> None:
        if self.currency is not other.currency and self.currency != other.currency:  # the first is nearly always enough
            raise ValueError(f"{self.currency.code} and {other.currency.code} cannot be mixed")

    def __add__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.units + other.units, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.units - other.units, self.currency)

    def __neg__(self) -> Money:
        return Money(-self.units, self.currency)

    def __mul__(self, times: int) -> Money:
        return self if times == 1 else Money(self.units * times, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._same(other)
        return self.units < other.units

    def __le__(self, other: Money) -> bool:
        self._same(other)
        return self.units <= other.units

    def __gt__(self, other: Money) -> bool:
        self._same(other)
        return self.units > other.units

    def __ge__(self, other: Money) -> bool:
        self._same(other)
        return self.units >= other.units

    def __bool__(self) -> bool:
        return self.units != 0

    def share(self, percent: int) -> Money:
        """`percent` of it, half up to the smallest unit, never 0 for an amount above 0 (DECISIONS, cost share)."""
        part = (self.units * percent + 50) // 100
        return Money(max(1, part) if self.units > 0 and percent > 0 else part, self.currency)

    def split(self, weights: list[int]) -> list[Money]:
        """Divide by whole weights; the parts add up to the whole (largest remainder first)."""
        if len(weights) == 1 and weights[0] > 0:
            return [self]
        total = sum(weights)
        if total <= 0:
            raise ValueError("weights must add up to more than 0")
        floors = [self.units * weight // total for weight in weights]
        order = sorted(range(len(weights)), key=lambda i: (-(self.units * weights[i] % total), i))
        for i in order[: self.units - sum(floors)]:
            floors[i] += 1
        return [Money(part, self.currency) for part in floors]


_MONEY: Any = Money
_set_units, _set_currency = _MONEY.units.__set__, _MONEY.currency.__set__  # a frozen value is filled past its own gate


def mean(amounts: list[Money]) -> Money:
    """The mean of one or more amounts, half up to the smallest unit."""
    total = sum(amount.units for amount in amounts)
    return Money((2 * total + len(amounts)) // (2 * len(amounts)), amounts[0].currency)
