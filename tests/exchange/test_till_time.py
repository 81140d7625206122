"""Dates of tills: the order of day and month is proven by a file or asked; nights when clocks change are known."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.exchange.till_time import day_of, instants, order_votes, take_apart
from pos_recovery.exchange.zone_labels import offset_called, zone_called

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("day", "clock", "order", "shown"),
    [("2026-07-18", "12:59:30", "dmy", "2026-07-18 12:59:30"),
     ("7/18/2026", "2:30:00 PM", "mdy", "2026-07-18 14:30:00"),
     ("10/8/26 5:17 PM", "", "mdy", "2026-10-08 17:17:00"), ("31/12/2025 14:05", "", "dmy", "2025-12-31 14:05:00"),
     ("2026-10-24T12:03:11", "", "dmy", "2026-10-24 12:03:11"),
     ("16-Dec-2023 02:44 AM EST", "", "mdy", "2023-12-16 02:44:00"),
     ("Jul 4, 2026", "12:00 am", "dmy", "2026-07-04 00:00:00"), ("24.10.2026", "12:03", "dmy", "2026-10-24 12:03:00"),
     ("2026-10-24 12:03", "12:03", "dmy", "2026-10-24 12:03:00"),
     ("10/24/26,", "12:00\u202fPM", "mdy", "2026-10-24 12:00:00")],
)  # fmt: skip
def test_the_forms_of_tills_are_read(day: str, clock: str, order: str, shown: str) -> None:
    moment = take_apart(day, clock)
    assert moment is not None
    assert moment.time is not None
    found = day_of(moment.date, order)
    assert found is not None
    assert str(datetime.combine(found, moment.time)) == shown


@pytest.mark.parametrize(
    ("day", "clock"),
    [("", ""), ("45321", ""), ("1700000000", ""), ("20260101", ""), ("2026-W01-1", ""),
     ("2026-01-01", "25:00"), ("2026-01-01", "13:00 PM"),
     ("2026-01-01", "noon"), ("2026-01-01", "12:60"), ("2026-01-01", "12:00 QQT"), ("2026/01-01", ""),
     ("٢٠٢٦-01-01", "")],
)  # fmt: skip
def test_what_is_no_date_is_none(day: str, clock: str) -> None:
    assert take_apart(day, clock) is None


@pytest.mark.parametrize(
    "day", ["30/02/2026", "31/04/2026", "00/00/2026", "2026-02-30", "0000-01-01", "9999-12-31", "16-Foo-2026"]
)
def test_a_day_that_does_not_exist_is_none(day: str) -> None:
    moment = take_apart(day)
    assert moment is not None
    assert day_of(moment.date, "dmy") is None


def test_a_date_without_a_time_has_none() -> None:
    moment = take_apart("2026-10-24")
    assert moment is not None
    assert moment.time is None


@pytest.mark.parametrize(
    ("dates", "votes"),
    [(["13/10/26", "1/2/26"], {"dmy", "?"}), (["10/13/26"], {"mdy"}), (["1/2/26"], {"?"}), (["2026-01-02"], set()),
     (["13/10/26", "10/13/26"], {"dmy", "mdy"}), (["16-Dec-2023"], set()), (["13/13/26"], {"?"})],
)  # fmt: skip
def test_one_day_above_twelve_decides_for_the_file(dates: list[str], votes: set[str]) -> None:
    moments = [take_apart(text) for text in dates]
    assert order_votes(moment.date for moment in moments if moment) == votes


def test_the_hour_that_happens_twice_has_two_instants() -> None:
    found = instants(date(2026, 11, 1), time(1, 30), NEW_YORK)
    assert [str(at) for at in found] == ["2026-11-01 05:30:00+00:00", "2026-11-01 06:30:00+00:00"]


def test_the_hour_that_is_left_out_has_none() -> None:
    assert instants(date(2026, 3, 8), time(2, 30), NEW_YORK) == ()


@pytest.mark.parametrize(
    ("word", "hours"),
    [("EST", -5), ("edt", -4), ("Z", 0), ("+0000", 0), ("+02:00", 2), ("-0530", -5.5), ("CEST", 2), ("+02", 2)],
)
def test_offsets_are_known(word: str, hours: float) -> None:
    offset = offset_called(word)
    assert offset is not None
    assert offset.utcoffset(None) == timedelta(hours=hours)


@pytest.mark.parametrize("word", ["", "IST", "+99:00", "+2", "abc", "+٠٢"])
def test_other_words_are_no_offset(word: str) -> None:
    assert offset_called(word) is None


@pytest.mark.parametrize(
    ("label", "zone"),
    [("Eastern Time (US & Canada)", "America/New_York"), ("pacific time (us &  canada)", "America/Los_Angeles"),
     ("London", "Europe/London"), ("Europe/Lisbon", "Europe/Lisbon")],
)  # fmt: skip
def test_labels_of_tills_are_known(label: str, zone: str) -> None:
    assert zone_called(label) == ZoneInfo(zone)


@pytest.mark.parametrize(
    "label", ["", "../../etc/passwd", "/etc/passwd", "Europe", "Nowhere/Land", "a\0b", "x" * 5_000]
)
def test_other_words_are_no_zone(label: str) -> None:
    assert zone_called(label) is None


@given(
    st.integers(700_000_000, 3_700_000_000),
    st.sampled_from(["America/New_York", "Europe/Lisbon", "Australia/Lord_Howe"]),
)
def test_every_instant_is_among_those_its_wall_clock_can_mean(seconds: int, name: str) -> None:
    instant = datetime.fromtimestamp(seconds, UTC)
    local = instant.astimezone(ZoneInfo(name))
    found = instants(local.date(), local.time(), ZoneInfo(name))
    assert instant in found
    assert list(found) == sorted(found)
    assert len(found) <= 2
