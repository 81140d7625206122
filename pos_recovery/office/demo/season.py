"""The shop's year: which days it is open, and when on a day something goes wrong."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from .dice import Dice

ZONE = "America/New_York"
OPENS, CLOSES = time(7), time(18, 30)
# In per mille of a moment a day: Monday to Sunday, and by how much per cent a month is busier than usual.
_WEEKDAYS = (800, 780, 860, 900, 1150, 1950, 1250)
_MONTHS = (82, 84, 95, 102, 104, 105, 112, 112, 98, 98, 104, 128)
_CHANCES = 4
# When it is full: the hour of the day -> weight.
_HOURS = {7: 5, 8: 12, 9: 10, 10: 8, 11: 9, 12: 14, 13: 11, 14: 6, 15: 7, 16: 8, 17: 6}


def is_open(day: date) -> bool:
    """Closed on New Year's Day, Thanksgiving (the fourth Thursday of November) and Christmas Day."""
    thanksgiving = day.month == 11 and day.weekday() == 3 and 22 <= day.day <= 28
    return not thanksgiving and (day.month, day.day) not in ((1, 1), (12, 25))


def latest_noon(now: datetime) -> datetime:
    """The last noon in the shop's zone that is over: after a later one the clock would seem wrong for hours."""
    here = now.astimezone(ZoneInfo(ZONE))
    noon = at(here.date(), time(12))
    return noon if noon <= here else at(here.date() - timedelta(days=1), time(12))


def times(day: date, dice: Dice) -> list[datetime]:
    """When on this day a customer has something to say, in the shop's zone, in order. Many days have nothing."""
    if not is_open(day):
        return []
    expected = _WEEKDAYS[day.weekday()] * _MONTHS[day.month - 1] // 100
    count = sum(dice.between(0, 999) < expected // _CHANCES for _ in range(_CHANCES))
    return sorted(some_time(day, dice) for _ in range(count))


def some_time(day: date, dice: Dice) -> datetime:
    """A time of that day when the shop is busy."""
    hour = dice.weighted(_HOURS)
    return at(day, time(hour, dice.between(0, 59), dice.between(0, 59)))


def at(day: date, clock: time) -> datetime:
    """That wall-clock time in the shop's zone."""
    return datetime.combine(day, clock, ZoneInfo(ZONE))


def open_day(day: date, step: int = 1) -> date:
    """The day itself, or the next one (`step` -1: the one before) on which the shop is open."""
    while not is_open(day):
        day += timedelta(days=step)
    return day


def later(instant: datetime, days: int, dice: Dice) -> datetime:
    """A busy time some days later, on a day the shop is open."""
    return some_time(open_day(instant.date() + timedelta(days=days)), dice)
