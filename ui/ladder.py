"""Sensible steps up and down for an amount the owner sets, and what a new shop begins with."""

from __future__ import annotations

from pos_recovery.domain.money import Currency, Money

# up to so many (in the currency's whole units): a step of so many
_STEPS = ((20, 1), (100, 5), (200, 10), (1000, 20), (5000, 100), (20_000, 500))
_LONGEST_STEP = 1000
_MOST = 999_999
_MONTH, _CUSTOMER = 640, 15
_TIMES_LEAD, _TIMES_MANAGER = 2, 5
OPEN_DAYS = 26


def unit(currency: Currency) -> int:
    """One of the currency in its smallest units; where it has none, a hundred: 100 yen stand for one euro."""
    return int(10 ** (currency.digits or 2))


def most(currency: Currency) -> Money:
    """The largest amount a stepper reaches."""
    return Money(_MOST * unit(currency), currency)


def stepped(amount: Money, way: int) -> Money:
    """The next round amount above (+1) or below (-1), never below 0."""
    one = unit(amount.currency)
    step = next((step for limit, step in _STEPS if _before(amount.units, way, limit * one)), _LONGEST_STEP) * one
    units = (amount.units // step + 1) * step if way > 0 else (amount.units - 1) // step * step
    return Money(min(max(0, units), _MOST * one), amount.currency)


def _before(units: int, way: int, limit: int) -> bool:
    return units < limit if way > 0 else units <= limit


def first_month(currency: Currency) -> Money:
    """What a new shop's month begins with."""
    return Money(_MONTH * unit(currency), currency)


def first_customer(currency: Currency) -> Money:
    """What everybody may give to one customer at first."""
    return Money(_CUSTOMER * unit(currency), currency)


def first_lead(customer: Money) -> Money:
    """What a lead may give then."""
    return customer * _TIMES_LEAD


def first_manager(customer: Money) -> Money:
    """What a manager may give then."""
    return customer * _TIMES_MANAGER


def each_open_day(month: Money) -> Money:
    """A month's amount on one of its open days, in whole units."""
    one = unit(month.currency)
    return Money((month.units + OPEN_DAYS * one // 2) // (OPEN_DAYS * one) * one, month.currency)
