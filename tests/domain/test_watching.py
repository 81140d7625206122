"""When a figure stands out from colleagues': medians, habits, and the same customer again."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from statistics import median as known_median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.watching import (
    AGAIN_DAYS,
    Tally,
    again_and_again,
    beyond_chance,
    colleagues_median,
    is_far_above,
    median,
    most_within,
    standing_out,
)

DAY = date(2026, 11, 12)
FIGURES = st.lists(st.integers(0, 100_000), min_size=1, max_size=12)
TALLIES = st.dictionaries(
    st.integers(0, 9),
    st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda one: Tally(min(one), max(one))),
    max_size=8,
)


@given(FIGURES)
def test_the_median_is_the_librarys(figures: list[int]) -> None:
    assert median(figures) == known_median(map(Fraction, figures))


def test_there_is_no_median_of_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        median([])


def test_colleagues_are_all_but_oneself_and_three_people_are_the_least() -> None:
    figures = {"Ana": 100, "Ben": 10, "Tom": 20}
    assert colleagues_median(figures, "Ana") == 15
    assert colleagues_median({"Ana": 100, "Ben": 10}, "Ana") is None


@pytest.mark.parametrize(
    ("figure", "middle", "least", "far"),
    [
        (1500, 1000, 0, True),
        (1499, 1000, 0, False),
        (3000, 1000, 3000, False),
        (3001, 1000, 3000, True),
        (1, 0, 0, True),
    ],
)
def test_far_above_is_one_and_a_half_times_and_above_the_owners_minimum_p70(
    figure: int, middle: int, least: int, far: bool
) -> None:
    assert is_far_above(figure, Fraction(middle), least) is far


@given(TALLIES)
def test_whoever_never_did_it_never_stands_out(tallies: dict[int, Tally]) -> None:
    assert all(tallies[whose].times for whose in standing_out(tallies))


@given(st.integers(2, 9), st.integers(0, 20), st.integers(1, 20))
def test_what_everybody_does_alike_is_nobodys(people: int, times: int, more: int) -> None:
    assert standing_out({whose: Tally(times, times + more) for whose in range(people)}) == frozenset()


@given(TALLIES, st.integers(2, 9))
def test_a_longer_book_of_the_same_shares_says_the_same(tallies: dict[int, Tally], longer: int) -> None:
    often = {whose: Tally(one.times * 2, one.of * 2) for whose, one in tallies.items()}
    longer_still = {whose: Tally(one.times * longer, one.of * longer) for whose, one in often.items()}
    assert standing_out(often) == standing_out(longer_still)


def test_once_is_no_habit_beside_colleagues_and_is_told_where_there_are_none() -> None:
    assert standing_out({"Ana": Tally(1, 2), "Ben": Tally(0, 5), "Tom": Tally(0, 5)}) == frozenset()
    assert standing_out({"Ana": Tally(2, 2), "Ben": Tally(0, 5), "Tom": Tally(0, 5)}) == {"Ana"}
    assert standing_out({"Ana": Tally(1, 2), "Ben": Tally(0, 5)}) == {"Ana"}
    assert standing_out({"Ana": Tally(1, 2)}) == {"Ana"}


@pytest.mark.parametrize(
    ("own", "others", "told"),
    [
        ((1, 2), (0, 0), True), ((0, 2), (0, 0), False), ((1, 1), (0, 9), False), ((2, 4), (3, 9), True),
        ((2, 4), (4, 9), False), ((2, 9), (0, 9), True),
    ],
)  # fmt: skip
def test_ones_own_are_told_beyond_what_chance_brings_p74(
    own: tuple[int, int], others: tuple[int, int], told: bool
) -> None:
    assert beyond_chance(Tally(*own), Tally(*others)) is told


@pytest.mark.parametrize(("tally", "mostly"), [((2, 3), True), ((2, 4), False), ((2, 2), False), ((3, 3), True)])
def test_mostly_is_more_than_half_of_three_or_more_p74(tally: tuple[int, int], mostly: bool) -> None:
    assert Tally(*tally).mostly is mostly


@given(st.lists(st.integers(0, 200), max_size=30))
def test_the_most_within_60_days_is_the_busiest_window(offsets: list[int]) -> None:
    days = [DAY + timedelta(days=offset) for offset in offsets]
    window = timedelta(days=AGAIN_DAYS)
    assert most_within(days) == max((sum(first <= day < first + window for day in days) for first in days), default=0)


def test_again_and_again_is_one_giver_and_one_customer_p71() -> None:
    met = [("Ana", "Novak", DAY), ("Ana", "Novak", DAY), ("Ben", "Novak", DAY), ("Ana", "Silva", DAY)]
    assert again_and_again(met) == {}
    assert again_and_again([*met, ("Ana", "Novak", DAY + timedelta(days=59))]) == {"Ana": 3}
    assert again_and_again([*met, ("Ana", "Novak", DAY + timedelta(days=60))]) == {}
