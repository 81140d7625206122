"""Money and times as people at the counter read them."""

from __future__ import annotations

from datetime import date, datetime

from pos_recovery.domain.business_day import long_day, short_day
from pos_recovery.domain.money import Money

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def money(amount: Money) -> str:
    """To the cent: `€3.60`, `3.60 CHF`."""
    return amount.shown


def round_money(amount: Money) -> str:
    """Without the cents where there are none: `€640`, `€3.60`."""
    whole, _, cents = amount.text.partition(".")
    return amount.currency.signed(whole if not cents.strip("0") else amount.text)


def clock(at: datetime) -> str:
    """`14:32`; the instant is in the shop's zone already."""
    return f"{at:%H:%M}"


def day_and_clock(at: datetime) -> str:
    """`Saturday 21 November, 14:36`."""
    return f"{weekday(at.date())}, {clock(at)}"


def weekday(day: date) -> str:
    """`Saturday 21 November`."""
    return f"{_WEEKDAYS[day.weekday()]} {short_day(day)}"


def short_weekday(day: date) -> str:
    """`Sat`."""
    return _WEEKDAYS[day.weekday()][:3]


def until(day: date) -> str:
    """`21 February 2027`."""
    return long_day(day)
