"""Dates and times as tills write them. Which number is the day is decided for the whole file, never row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timezone, tzinfo

from .zone_labels import offset_called

ORDERS = ("dmy", "mdy", "ymd")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})", re.ASCII)
_NUMBERS = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})", re.ASCII)
_DAY_WORD = re.compile(r"([0-9]{1,2})[- ]([A-Za-z]{3})[a-z]*\.?,?[- ]([0-9]{4})", re.ASCII)
_WORD_DAY = re.compile(r"([A-Za-z]{3})[a-z]*\.? ([0-9]{1,2}),? ([0-9]{4})", re.ASCII)
_DATES = (_YEAR_FIRST, _NUMBERS, _DAY_WORD, _WORD_DAY)
_TIME = re.compile(
    r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
    r"(?: ?([AaPp])\.?[Mm]\.?)?(?: ?([A-Za-z]{1,4}|[+-][0-9:]{2,5}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date taken apart. `numbers` are three numbers in the order they stand; `order` None: the file must say it.

    `short_year`: the year has two digits, 26 is 2026.
    """

    numbers: tuple[int, int, int]
    order: str | None
    short_year: bool = False


@dataclass(frozen=True, slots=True)
class WrittenMoment:
    """A date with its time of day; `time` None where the file gives none, `offset` None where it names no zone."""

    date: WrittenDate
    time: time | None
    offset: timezone | None


def take_apart(day: str, clock: str = "") -> WrittenMoment | None:
    """The moment of a date cell and a time cell; the date cell may hold both. None when it is none (29:00, 45321)."""
    text = " ".join(day.split())
    for form in _DATES:
        match = form.match(text)
        rest = text[match.end() :] if match else ""
        if match and (not rest or rest[0] in " T,"):
            break
    else:
        return None
    rest = rest.lstrip("T, ") or " ".join(clock.split())
    if not rest:
        return WrittenMoment(_date(form, match), None, None)
    return _with_time(_date(form, match), rest)


def _date(form: re.Pattern[str], match: re.Match[str]) -> WrittenDate:
    parts = match.groups()
    if form is _YEAR_FIRST:
        return WrittenDate((int(parts[0]), int(parts[2]), int(parts[3])), "ymd")
    if form is _NUMBERS:
        return WrittenDate((int(parts[0]), int(parts[2]), int(parts[3])), None, len(parts[3]) == 2)
    day, word, year = parts if form is _DAY_WORD else (parts[1], parts[0], parts[2])
    month = _MONTHS.index(word.lower()) + 1 if word.lower() in _MONTHS else 0
    return WrittenDate((int(day), month, int(year)), "dmy")


def _with_time(written: WrittenDate, rest: str) -> WrittenMoment | None:
    match = _TIME.fullmatch(rest)
    if match is None:
        return None
    hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
    if match[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match[4] in "Pp" else 0)
    offset = offset_called(match[5]) if match[5] else None
    if hour > 23 or minute > 59 or second > 60 or (match[5] and offset is None):
        return None
    return WrittenMoment(written, time(hour, minute, min(second, 59)), offset)  # a leap second is the one before it


def order_votes(dates: Iterable[WrittenDate]) -> set[str]:
    """What the dates of a file prove: "dmy" by a first number above 12, "mdy" by a second; "?" by neither."""
    votes: set[str] = set()
    for written in dates:
        if written.order is None:
            first, second, _ = written.numbers
            votes.add("dmy" if first > 12 >= second else "mdy" if second > 12 >= first else "?")
    return votes


def day_of(written: WrittenDate, order: str) -> date | None:
    """The calendar day, numbers read in `order` unless the date says its own. None for 30 February and the like."""
    order = written.order or order
    day, month, year = (written.numbers[order.index(part)] for part in "dmy")
    year += 2000 if written.short_year else 0
    if not 1990 <= year <= 2099:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def instants(day: date, clock: time, zone: tzinfo) -> tuple[datetime, ...]:
    """The instants (UTC) at which a clock in `zone` shows it: one, two in the doubled hour, none in the spring gap."""
    found = []
    for fold in (0, 1):
        local = datetime.combine(day, clock.replace(fold=fold), zone)
        instant = local.astimezone(UTC)
        if instant.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None) and instant not in found:
            found.append(instant)
    return tuple(found)
