"""Money and times as people at the counter read them."""

from __future__ import annotations

from datetime import date, datetime

from pos_recovery.domain.money import Money

from .language import dated, tr


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
    return dated(day, tr("dddd d MMMM", "QDate: Saturday 21 November"))


def weekday_name(day: date) -> str:
    """`Saturday`."""
    return dated(day, "dddd")


def short_weekday(day: date) -> str:
    """`Sat`."""
    return dated(day, "ddd")


def short_day(day: date) -> str:
    """`31 May`."""
    return dated(day, tr("d MMMM", "QDate: 31 May"))


def shortest_day(day: date) -> str:
    """`12 Feb`."""
    return dated(day, tr("d MMM", "QDate: 12 Feb"))


def long_day(day: date) -> str:
    """`21 February 2027`."""
    return dated(day, tr("d MMMM yyyy", "QDate: 21 February 2027"))


def month_name(day: date) -> str:
    """`November`."""
    return dated(day, "MMMM")


until = long_day
