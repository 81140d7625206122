"""The business day: the shop's own day start and time zone, also in the nights when clocks change."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .budget import Per
from .errors import Refusal

# Between these a day before, a day after and any time zone stay inside what a datetime can hold.
FIRST_DAY = date(1900, 1, 1)
LAST_DAY = date(9998, 12, 31)

_NEVER = (datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC), date.min)
_ONE_DAY = timedelta(days=1)
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})", re.ASCII)
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])", re.ASCII)
_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]|60)(?:\.([0-9]{1,9}))?)?"
    r"(?:(Z)|([+-])(0[0-9]|1[0-8]):([0-5][0-9]))?",
    re.ASCII,
)
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z][A-Za-z0-9_+-]{0,30}){0,2}", re.ASCII)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class DayRule:
    """From the business day `since` on, days begin at the wall-clock time `starts` in the IANA zone `zone`."""

    since: date
    zone: str
    starts: time


class BusinessDays:
    """The shop's calendar, from one or more rules, oldest first. The first one holds for all days before it too.

    A business day runs from its start to the next day's start, so every instant lies in exactly one. It starts at
    the first instant when the wall clock reads the rule's time or later: in a clock gap that is the first instant
    after it, in a doubled hour the first of the two (DECISIONS.md, "Days and times"; P17).
    """

    def __init__(self, rules: tuple[DayRule, ...]) -> None:
        """ValueError without a rule or with rules out of order (a bug). Refusal `bad-zone` for an unknown zone."""
        if not rules or any(a.since >= b.since for a, b in pairwise(rules)):
            raise ValueError("rules must be one or more, oldest first")
        self._rules = rules
        self._newest = _NEVER  # the day asked for last, from its start to the next one's: mostly it is asked for again
        self._date = _NEVER  # and the calendar day, as far as both are the same
        self._ended = date.min, _NEVER[0]  # the same for `ends`: most vouchers of a day end on the same one
        self._zones = tuple(_zone(rule.zone) for rule in rules)
        # No day of a new rule starts before the last day of the old one, so that starts never run backwards.
        self._floors = [datetime.min.replace(tzinfo=UTC)]
        for index, rule in enumerate(rules[1:]):
            self._floors.append(self._start(rule.since - _ONE_DAY, index))

    def on(self, instant: datetime) -> date:
        """The business day an instant (aware) lies in."""
        moment = _utc(instant)
        first, after, day = self._newest
        if first <= moment < after:
            return day
        day = moment.date() + 2 * _ONE_DAY  # no zone is more than a day ahead of UTC
        first = self.starts(day)
        while first > moment:
            day, after = day - _ONE_DAY, first
            first = self.starts(day)
        self._newest = first, after, day
        return day

    def starts(self, day: date) -> datetime:
        """The instant (UTC) when a business day begins."""
        return self._start(day, self._index(day))

    def local(self, instant: datetime) -> datetime:
        """The instant (aware) as the shop's clock shows it, in the zone that holds on its business day."""
        return _utc(instant).astimezone(self._zones[self._index(self.on(instant))])

    def calendar_day(self, instant: datetime) -> date:
        """The day on the shop's calendar, which changes at midnight: `local(instant).date()`."""
        moment = _utc(instant)
        first, after, day = self._date
        if first <= moment < after:
            return day
        zone = self._zones[self._index(self.on(moment))]
        day = moment.astimezone(zone).date()
        begun, over, _ = self._newest  # within a business day the zone is the same
        self._date = max(begun, _midnight(day, zone)), min(over, _midnight(day + _ONE_DAY, zone)), day
        return day

    def ends(self, day: date) -> datetime:
        """The end of a calendar day: the first instant (UTC) that lies after it on the shop's clock (P36)."""
        if day != self._ended[0]:
            self._ended = day, _midnight(day + _ONE_DAY, self._zones[self._index(day)])
        return self._ended[1]

    def instant(self, text: str) -> datetime:
        """The instant (UTC) written in ISO 8601; without an offset it is the shop's local time.

        In the doubled hour it is the first of the two. A leap second is taken as the second before it. Refusal
        `bad-date` for any other form (facts `date`, `form`), and for a local time that the clocks skipped (`why`).
        """
        match = _TIME.fullmatch(text.strip()[:40])
        if match is None or (match[4] == "60" and match[3] != "59"):
            raise _bad_date(text, "2026-11-21T14:30")
        clock = time(int(match[2]), int(match[3]), min(int(match[4] or 0), 59), int((match[5] or "").ljust(6, "0")[:6]))
        wall = datetime.combine(parse_day(match[1]), clock)
        if match[6] or match[7]:
            shift = timedelta(hours=int(match[8] or 0), minutes=int(match[9] or 0))
            return wall.replace(tzinfo=timezone(-shift if match[7] == "-" else shift)).astimezone(UTC)
        index = self._index(wall.date())
        if clock < self._rules[index].starts:
            index = self._index(wall.date() - _ONE_DAY)
        found = _first_instant(wall, self._zones[index])
        if found.astimezone(self._zones[index]).replace(tzinfo=None) != wall:
            raise Refusal("bad-date", date=text.strip()[:40], form="2026-11-21T14:30", why="skipped")
        return found

    def _index(self, day: date) -> int:
        newest = len(self._rules) - 1
        while newest and self._rules[newest].since > day:
            newest -= 1
        return newest

    def _start(self, day: date, index: int) -> datetime:
        wall = datetime.combine(day, self._rules[index].starts)
        return max(_first_instant(wall, self._zones[index]), self._floors[index])


def first_and_last(per: Per, day: date) -> tuple[date, date]:
    """First and last business day of the period a day lies in: weeks run Monday to Sunday, months from the 1st."""
    if per is Per.DAY:
        return day, day
    if per is Per.WEEK:
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def months_on(day: date, months: int) -> date:
    """The same day of the month so many months on; the month's last day where there is none (29 February).

    Refusal `bad-date` beyond the days we can count.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not FIRST_DAY.year <= year <= LAST_DAY.year:
        raise _bad_date(f"{day.isoformat()} {months:+d} months", "2026-11-21")
    last = 28 if day.day <= 28 else monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def check_zone(name: str) -> None:
    """Refusal `bad-zone` (facts `zone`, `near`: a known name like it, or None) unless it is an IANA zone's name."""
    from zoneinfo import available_timezones

    known = available_timezones() - {"localtime", "Factory"}  # the machine's zone is not the shop's
    if _ZONE.fullmatch(name) is None or name not in known:
        raise Refusal("bad-zone", zone=name[:40], near=_near(name[:40], known))


def parse_day(text: str) -> date:
    """The day written as 2026-11-21 and in no other way. Refusal `bad-date`, also for a day no month has."""
    match = _DAY.fullmatch(text.strip()[:40])
    if match is not None:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
        if FIRST_DAY.year <= year <= LAST_DAY.year and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
            return date(year, month, day)
    raise _bad_date(text, "2026-11-21")


def parse_month(text: str) -> date:
    """The first day of the month written as 2026-11. Refusal `bad-date`."""
    match = _MONTH.fullmatch(text.strip()[:40])
    if match is not None:
        year, month = int(match[1]), int(match[2])
        if FIRST_DAY.year <= year <= LAST_DAY.year and 1 <= month <= 12:
            return date(year, month, 1)
    raise _bad_date(text, "2026-11")


def parse_clock(text: str) -> time:
    """The time of day written as 04:00. Refusal `bad-date`."""
    match = _CLOCK.fullmatch(text.strip()[:40])
    if match is None:
        raise _bad_date(text, "04:00")
    return time(int(match[1]), int(match[2]))


def long_day(day: date) -> str:
    """`21 February 2027`. Not strftime: that follows the machine's language, not the shop's."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """`31 May`."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def _bad_date(text: str, form: str) -> Refusal:
    return Refusal("bad-date", date=text.strip()[:40], form=form)


def _utc(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise TypeError("an instant must know its time zone")
    return instant.astimezone(UTC)


@lru_cache(maxsize=16)
def _zone(name: str) -> ZoneInfo:
    # Without the list of all zones: this runs at every start. The pattern keeps paths out.
    if _ZONE.fullmatch(name):
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, OSError, ValueError):  # OSError: "Europe" is a folder
            pass
    raise Refusal("bad-zone", zone=name[:40], near=None)


def _near(name: str, known: set[str]) -> str | None:
    from difflib import get_close_matches

    places = {zone.rpartition("/")[2].lower(): zone for zone in sorted(known)}
    places |= {zone.lower(): zone for zone in known}
    close = get_close_matches(name.strip().replace(" ", "_").lower(), sorted(places), n=1, cutoff=0.7)
    return places[close[0]] if close else None


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first instant (UTC) of a calendar day."""
    return _first_instant(datetime.combine(day, time()), zone)


def _first_instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first instant (UTC) when the clock of `zone` reads `wall` (naive) or later."""
    late = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if late.astimezone(zone).replace(tzinfo=None) == wall:
        return late
    # In a gap, fold 0 lands after the change and fold 1 before it (PEP 495): the change itself lies between.
    early = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    span = int((late - early).total_seconds())
    low, high = 0, span
    while high - low > 1:
        middle = (low + high) // 2
        passed = (early + timedelta(seconds=middle)).astimezone(zone).replace(tzinfo=None) >= wall
        low, high = (low, middle) if passed else (middle, high)
    return (early + timedelta(seconds=high)).replace(microsecond=0)
