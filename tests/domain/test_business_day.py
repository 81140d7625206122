"""The business day: every instant lies in exactly one, also in the nights when clocks change (P17, P36)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pos_recovery.domain.budget import Per
from pos_recovery.domain.business_day import (
    BusinessDays,
    DayRule,
    check_zone,
    first_and_last,
    long_day,
    months_on,
    parse_clock,
    parse_day,
    parse_month,
    short_day,
)
from pos_recovery.domain.errors import Refusal

ZONES = [
    "America/New_York", "America/Havana", "America/St_Johns", "Africa/Cairo", "Africa/Casablanca", "Asia/Kathmandu",
    "Australia/Lord_Howe", "Europe/Dublin", "Europe/Lisbon", "Pacific/Apia", "Pacific/Kiritimati", "UTC",
]  # fmt: skip
SOUND_ZONES = st.sampled_from(ZONES)
DAY_STARTS = st.sampled_from([time(0), time(0, 30), time(1), time(2, 15), time(2, 30), time(3), time(4), time(23, 59)])
SECONDS = st.integers(0, 48 * 365 * 86_400).map(lambda seconds: timedelta(seconds=seconds))
INSTANTS = SECONDS.map(lambda since: datetime(1990, 1, 1, tzinfo=UTC) + since)
ONE_DAY, TICK = timedelta(days=1), timedelta(microseconds=1)


def shop(zone: str, starts: time = time(4)) -> BusinessDays:
    return BusinessDays((DayRule(date(2000, 1, 1), zone, starts),))


@given(SOUND_ZONES, DAY_STARTS, INSTANTS)
@example("America/Havana", time(0), datetime(2025, 3, 9, 5, tzinfo=UTC))
@example("Africa/Cairo", time(0), datetime(2025, 4, 24, 22, tzinfo=UTC))
@example("Pacific/Apia", time(4), datetime(2011, 12, 30, 12, tzinfo=UTC))
@example("Pacific/Apia", time(0), datetime(2011, 12, 30, 10, tzinfo=UTC))
def test_every_instant_lies_in_exactly_one_business_day_p17(zone: str, starts: time, instant: datetime) -> None:
    days = shop(zone, starts)
    day = days.on(instant)
    assert days.starts(day) <= instant < days.starts(day + ONE_DAY)
    assert days.starts(day - ONE_DAY) <= days.starts(day)


@given(SOUND_ZONES, DAY_STARTS, st.dates(date(1990, 1, 1), date(2037, 12, 31)))
@example("America/Havana", time(0, 30), date(2025, 3, 9))
@example("Australia/Lord_Howe", time(2, 15), date(2025, 10, 5))
@example("Africa/Cairo", time(0, 30), date(2025, 4, 25))
@example("Pacific/Apia", time(4), date(2011, 12, 30))
def test_a_day_starts_at_its_time_or_at_the_first_instant_after_a_gap_p17(zone: str, starts: time, day: date) -> None:
    wanted = datetime.combine(day, starts)
    begins = shop(zone, starts).starts(day)
    assert begins.astimezone(ZoneInfo(zone)).replace(tzinfo=None) >= wanted
    assert (begins - TICK).astimezone(ZoneInfo(zone)).replace(tzinfo=None) < wanted


@pytest.mark.parametrize(
    ("zone", "starts", "day", "begins"),
    [
        ("America/New_York", time(2, 30), date(2026, 3, 8), "2026-03-08T03:00:00-04:00"),
        ("America/New_York", time(1, 30), date(2026, 11, 1), "2026-11-01T01:30:00-04:00"),
        ("America/Havana", time(0), date(2025, 3, 9), "2025-03-09T01:00:00-04:00"),
        ("Africa/Cairo", time(0), date(2025, 4, 25), "2025-04-25T01:00:00+03:00"),
        ("Australia/Lord_Howe", time(2, 15), date(2025, 10, 5), "2025-10-05T02:30:00+11:00"),
        ("Pacific/Apia", time(0), date(2011, 12, 30), "2011-12-31T00:00:00+14:00"),
    ],
)
def test_day_starts_in_a_gap_and_in_a_doubled_hour_p17(zone: str, starts: time, day: date, begins: str) -> None:
    days = shop(zone, starts)
    assert days.starts(day) == datetime.fromisoformat(begins)
    assert days.local(days.starts(day)).isoformat() == begins


def test_one_in_the_night_still_belongs_to_yesterday_p17() -> None:
    days = shop("Europe/Lisbon")
    assert days.on(days.instant("2026-11-12T03:59:59")) == date(2026, 11, 11)
    assert days.on(days.instant("2026-11-12T04:00")) == date(2026, 11, 12)


@pytest.mark.parametrize("zone", ZONES)
def test_a_voucher_holds_to_the_last_second_of_its_day_p36(zone: str) -> None:
    days = shop(zone)
    for day in (date(2026, 5, 31), date(2025, 3, 8), date(2025, 4, 24), date(2025, 11, 2), date(2024, 2, 29)):
        end = days.ends(day)
        assert (end - timedelta(seconds=1)).astimezone(ZoneInfo(zone)).date() == day
        assert end.astimezone(ZoneInfo(zone)).date() == day + ONE_DAY


def test_a_voucher_until_the_day_that_samoa_skipped_ends_with_the_day_before_p36() -> None:
    days = shop("Pacific/Apia")
    assert days.ends(date(2011, 12, 30)) == days.ends(date(2011, 12, 29))


@given(
    st.lists(st.tuples(SOUND_ZONES, DAY_STARTS, st.dates(date(2010, 1, 1), date(2020, 1, 1))), min_size=1, max_size=4,
             unique_by=lambda rule: rule[2]),
    st.integers(-40, 40),
)  # fmt: skip
@example([("Pacific/Honolulu", time(4), date(2010, 1, 1)), ("Pacific/Kiritimati", time(0), date(2011, 1, 1))], -30)
def test_a_new_day_start_or_zone_leaves_no_hole_and_no_overlap_p17(
    rules: list[tuple[str, time, date]], hours: int
) -> None:
    ordered = sorted(rules, key=lambda rule: rule[2])
    days = BusinessDays(tuple(DayRule(since, zone, starts) for zone, starts, since in ordered))
    instant = datetime.combine(ordered[-1][2], time(), UTC) + timedelta(hours=hours)
    day = days.on(instant)
    assert days.starts(day) <= instant < days.starts(day + ONE_DAY)
    assert days.local(instant) == instant
    around = [days.starts(ordered[-1][2] + timedelta(days=offset)) for offset in range(-3, 4)]
    assert around == sorted(around)


@given(
    st.lists(st.tuples(SOUND_ZONES, DAY_STARTS, st.dates(date(2013, 1, 1), date(2030, 1, 1))), min_size=1, max_size=3,
             unique_by=lambda rule: rule[2]),
    st.lists(st.tuples(st.integers(0, 2), st.integers(-60 * 60, 60 * 60)), min_size=1, max_size=12),
)  # fmt: skip
@example([("America/Havana", time(4), date(2025, 3, 9))], [(0, 0), (0, 240), (0, 330), (0, 1700)])
def test_the_calendar_day_is_the_date_on_the_shops_clock_whatever_was_asked_before(
    rules: list[tuple[str, time, date]], asked: list[tuple[int, int]]
) -> None:
    ordered = sorted(rules, key=lambda rule: rule[2])
    days = BusinessDays(tuple(DayRule(since, zone, starts) for zone, starts, since in ordered))
    for rule, minutes in asked:
        around = ordered[rule % len(ordered)][2]
        instant = datetime.combine(around, time(), UTC) + timedelta(minutes=minutes)
        assert days.calendar_day(instant) == days.local(instant).date()


def test_a_time_in_the_night_of_a_change_is_read_by_the_old_rule() -> None:
    days = BusinessDays(
        (DayRule(date(2026, 1, 1), "UTC", time(4)), DayRule(date(2026, 6, 1), "Europe/Lisbon", time(4)))
    )
    assert days.instant("2026-06-01T02:00") == datetime(2026, 6, 1, 2, tzinfo=UTC)
    assert days.instant("2026-06-01T04:30") == datetime(2026, 6, 1, 3, 30, tzinfo=UTC)


def test_a_rule_holds_from_its_day_on() -> None:
    days = BusinessDays((DayRule(date(2026, 1, 1), "UTC", time(4)), DayRule(date(2026, 6, 1), "UTC", time(6))))
    assert days.starts(date(2025, 1, 1)) == datetime(2025, 1, 1, 4, tzinfo=UTC)
    assert days.starts(date(2026, 5, 31)) == datetime(2026, 5, 31, 4, tzinfo=UTC)
    assert days.starts(date(2026, 6, 1)) == datetime(2026, 6, 1, 6, tzinfo=UTC)
    assert days.on(datetime(2026, 6, 1, 5, 59, tzinfo=UTC)) == date(2026, 5, 31)


def test_rules_out_of_order_an_instant_without_a_zone_and_an_unknown_zone_are_no_calendar() -> None:
    rule = DayRule(date(2026, 1, 1), "UTC", time(4))
    with pytest.raises(ValueError, match="oldest first"):
        BusinessDays(())
    with pytest.raises(ValueError, match="oldest first"):
        BusinessDays((rule, rule))
    with pytest.raises(TypeError):
        BusinessDays((rule,)).on(datetime.combine(date(2026, 1, 1), time()))
    for zone in ("Europe/Nowhere", "Europe", "../../etc/passwd"):
        with pytest.raises(Refusal, match="bad-zone"):
            BusinessDays((DayRule(date(2026, 1, 1), zone, time(4)),))


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2026-11-12T14:32:00-05:00", datetime(2026, 11, 12, 19, 32, tzinfo=UTC)),
        ("2026-11-12T14:32Z", datetime(2026, 11, 12, 14, 32, tzinfo=UTC)),
        ("2026-11-12 14:32", datetime(2026, 11, 12, 19, 32, tzinfo=UTC)),
        ("2026-07-12T14:32:05.25", datetime(2026, 7, 12, 18, 32, 5, 250000, tzinfo=UTC)),
        ("2026-11-01T01:30", datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),  # the first of the two
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),  # a leap second
    ],
)
def test_times_are_read_in_the_shops_zone_unless_they_carry_their_own(text: str, instant: datetime) -> None:
    assert shop("America/New_York").instant(text) == instant


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2026-11-12", "2026-02-30T10:00", "2026-11-12T24:00", "2026-11-12T10:61", "20261112T1000",
     "2026-W01-1T10:00", "1763000000", "2026-11-12T10:00+99:00", "2026-11-12T10:00:60", "0000-01-01T00:00",
     "9999-12-31T23:59", "٢٠٢٦-11-12T10:00", "2026-11-12T10:00" + "0" * 99],
)  # fmt: skip
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="bad-date"):
        shop("America/New_York").instant(text)


def test_a_time_that_the_clocks_skipped_is_refused_and_says_so() -> None:
    with pytest.raises(Refusal) as refused:
        shop("America/New_York").instant("2026-03-08T02:30")
    assert (refused.value.code, refused.value.facts["why"]) == ("bad-date", "skipped")


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.sampled_from(list(Per)))
def test_periods_run_whole_and_without_gaps(day: date, per: Per) -> None:
    first, last = first_and_last(per, day)
    assert first <= day <= last
    assert first_and_last(per, first) == first_and_last(per, last) == (first, last)
    assert first_and_last(per, last + ONE_DAY)[0] == last + ONE_DAY
    assert (per is not Per.WEEK) or (first.weekday(), last.weekday()) == (0, 6)
    assert (per is not Per.MONTH) or (first.day, (last + ONE_DAY).day) == (1, 1)


def test_months_on_keep_the_day_or_end_with_the_month() -> None:
    assert months_on(date(2026, 11, 30), 3) == date(2027, 2, 28)
    assert months_on(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_on(date(2026, 1, 31), -2) == date(2025, 11, 30)
    assert months_on(date(2026, 11, 21), 0) == date(2026, 11, 21)
    with pytest.raises(Refusal, match="bad-date"):
        months_on(date(9998, 12, 31), 1)


@pytest.mark.parametrize(
    "text",
    ["2026-02-30", "31/04/2026", "00/00/0000", "0000-01-01", "0001-01-01", "9999-12-31", "2026-13-01", "2026-00-10",
     "2026-W01-1", "20260101", "2026-1-1", "2026-01-01T00:00", "２０２６-01-01", "2026-01-01" + "0" * 1_000_000],
)  # fmt: skip
def test_days_that_do_not_exist_or_are_written_otherwise_are_refused(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_day(text)
    assert refused.value.code == "bad-date"
    assert len(str(refused.value.facts["date"])) <= 40


def test_days_months_and_clocks_are_read() -> None:
    assert parse_day("2024-02-29") == date(2024, 2, 29)
    assert parse_month("2026-11") == date(2026, 11, 1)
    assert parse_clock("04:00") == time(4)
    for text in ("2026-13", "2026", "2026-11-01", "9999-01"):
        with pytest.raises(Refusal, match="bad-date"):
            parse_month(text)
    for text in ("4", "24:00", "04:60", "4:00", "04:00:00"):
        with pytest.raises(Refusal, match="bad-date"):
            parse_clock(text)


@pytest.mark.parametrize(
    ("name", "near"),
    [("Lisbon", "Europe/Lisbon"), ("europe/lisbon", "Europe/Lisbon"), ("New York", "America/New_York"),
     ("../../etc/passwd", None), ("/etc/localtime", None), ("", None), ("Europe/Lisbon\x00", "Europe/Lisbon"),
     ("localtime", None), ("A" * 10_000, None)],
)  # fmt: skip
def test_a_zone_that_does_not_exist_is_refused_with_a_near_one(name: str, near: str | None) -> None:
    with pytest.raises(Refusal) as refused:
        check_zone(name)
    assert refused.value.code == "bad-zone"
    assert near is None or refused.value.facts["near"] == near


def test_zones_that_exist_pass() -> None:
    for zone in ZONES:
        check_zone(zone)


def test_days_in_words() -> None:
    assert long_day(date(2027, 2, 21)) == "21 February 2027"
    assert short_day(date(2027, 5, 31)) == "31 May"
