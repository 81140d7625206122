"""Clocks: which one a shop goes by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.host.clock import MovedClock, SetClock, clock_for

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


def test_a_practice_shops_clock_is_set_by_the_environment() -> None:
    chosen = clock_for(True, {"MAKE_IT_RIGHT_NOW": "2026-11-21T13:00:00+01:00"})
    assert (chosen.clock.now(), chosen.is_set, chosen.ignored) == (NOON, True, False)
    assert chosen.clock.now().tzinfo is UTC


@pytest.mark.parametrize("text", ["2026-11-21T12:00Z", "2026-11-21T12:00:00Z", "2026-11-21T12:00:00.000+00:00"])
def test_seconds_may_be_left_out_and_z_is_an_offset(text: str) -> None:
    assert clock_for(True, {"MAKE_IT_RIGHT_NOW": text}).clock.now() == NOON


@pytest.mark.parametrize("text", ["2026-11-21T12:00:00Z", "yesterday"])
def test_a_real_shop_goes_by_the_machine_and_says_that_the_setting_is_ignored(text: str) -> None:
    chosen = clock_for(False, {"MAKE_IT_RIGHT_NOW": text})
    assert abs(chosen.clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert (chosen.is_set, chosen.ignored) == (False, True)


@pytest.mark.parametrize("environ", [{}, {"MAKE_IT_RIGHT_NOW": ""}])
@pytest.mark.parametrize("practice", [True, False])
def test_without_the_setting_every_shop_goes_by_the_machine(practice: bool, environ: dict[str, str]) -> None:
    chosen = clock_for(practice, environ)
    assert abs(chosen.clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert (chosen.is_set, chosen.ignored) == (False, False)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-21T12:00:00",
        "2026-11-21",
        "20261121T120000Z",
        "2026-W47-6T12:00:00Z",
        "2026-02-30T12:00:00Z",
        "2026-11-21 12:00:00Z",
        "2026-11-21T23:59:60Z",
        "2026-11-21T12:00:00+25:00",
        "2026-11-21T12:00:00+01:00:30",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "1969-12-31T00:00:00Z",
        "２０２６-11-21T12:00:00Z",
        "1795694400",
        "2026-11-21T12:00:00Z\n",
        "now",
    ],
)
def test_any_other_spelling_is_refused_with_the_name_of_the_setting(text: str) -> None:
    """Hostile inputs 092, 094, 095, 096, 098."""
    with pytest.raises(Refusal) as refused:
        clock_for(True, {"MAKE_IT_RIGHT_NOW": text})
    assert (refused.value.code, refused.value.facts) == ("bad-date", {"text": text, "source": "MAKE_IT_RIGHT_NOW"})


def test_a_moved_clock_stands_still_until_it_is_moved_either_way() -> None:
    clock = MovedClock(NOON)
    assert clock.now() == clock.now() == NOON
    clock.move(NOON + timedelta(days=40))
    assert clock.now() == NOON + timedelta(days=40)
    clock.move(NOON.astimezone(timezone(timedelta(hours=-3))))
    assert clock.now() == NOON
    assert clock.now().tzinfo is UTC


def test_a_time_without_a_zone_is_no_time() -> None:
    with pytest.raises(ValueError, match="aware"):
        SetClock(NOON.replace(tzinfo=None))
