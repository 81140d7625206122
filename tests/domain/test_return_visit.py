"""Were they seen again: the curve is the textbook's, and people still being watched count right (P60 to P62)."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.return_visit import Watched, curve, share, share_at, watched, wilson

# Remission in weeks of the 21 children given 6-MP (Freireich and others, Blood 21 (1963) 699-716), the example of most
# textbooks. A plus: still in remission when watching ended.
SIX_MP = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
CHILDREN = [Watched(int(entry.rstrip("+")), not entry.endswith("+")) for entry in SIX_MP.split()]
CUSTOMERS = st.lists(st.builds(Watched, st.integers(1, 60), st.booleans()), min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("week", "at_risk", "stays", "low", "high"),
    [
        # S by hand: 18/21, x 16/17, x 14/15, x 11/12, x 10/11, x 6/7, x 5/6; the log-log band as R prints it.
        (6, 21, Fraction(18, 21), 0.6197, 0.9516),
        (7, 17, Fraction(18 * 16, 21 * 17), 0.5631, 0.9228),
        (10, 15, Fraction(18 * 16 * 14, 21 * 17 * 15), 0.5032, 0.8894),
        (13, 12, Fraction(18 * 16 * 14 * 11, 21 * 17 * 15 * 12), 0.4316, 0.8491),
        (16, 11, Fraction(18 * 16 * 14 * 11 * 10, 21 * 17 * 15 * 12 * 11), 0.3675, 0.8049),
        (22, 7, Fraction(18 * 16 * 14 * 11 * 10 * 6, 21 * 17 * 15 * 12 * 11 * 7), 0.2678, 0.7468),
        (23, 6, Fraction(18 * 16 * 14 * 11 * 10 * 6 * 5, 21 * 17 * 15 * 12 * 11 * 7 * 6), 0.1881, 0.6801),
    ],
)
def test_the_textbook_example_comes_out_p62(week: int, at_risk: int, stays: Fraction, low: float, high: float) -> None:
    point = curve(CHILDREN, 35)[week]
    assert (point.day, point.watched, 1 - point.share) == (week, at_risk, stays)
    assert (1 - point.high, 1 - point.low) == pytest.approx((low, high), abs=0.00006)


@given(CUSTOMERS)
def test_the_share_never_falls_and_lies_in_its_band_p62(customers: list[Watched]) -> None:
    points = curve(customers, 60)
    assert points[0].share == 0
    assert points[0].watched == len(customers)
    for before, after in zip(points, points[1:], strict=False):
        assert before.share <= after.share
        assert before.watched >= after.watched
    for point in points:
        assert 0 <= point.low <= point.share <= point.high <= 1


@given(st.lists(st.integers(1, 60), max_size=40), st.integers(0, 40))
def test_when_all_are_watched_to_the_end_the_share_is_the_plain_proportion_p62(days: list[int], never: int) -> None:
    customers = [Watched(day, True) for day in days] + [Watched(60, False)] * never
    for point in curve(customers, 60):
        assert point.share == Fraction(sum(day <= point.day for day in days), len(customers))


@given(CUSTOMERS, st.permutations(range(5)))
def test_the_order_of_customers_does_not_matter(customers: list[Watched], order: list[int]) -> None:
    assert curve(customers, 60) == curve(customers[::-1], 60)


def test_people_watched_for_less_count_only_while_they_were_watched_p62() -> None:
    customers = [Watched(5, False)] * 10 + [Watched(10, True)] * 5 + [Watched(60, False)] * 5
    assert share(customers, 4) is not None
    assert curve(customers, 60)[10].watched == 10
    assert curve(customers, 60)[60].share == Fraction(1, 2)  # not 5 of 20


def test_under_ten_recognised_there_is_no_percentage_p61() -> None:
    assert share([Watched(3, True)] * 9, 60) is None
    found = share([Watched(3, True)] * 4 + [Watched(60, False)] * 6, 60)
    assert found is not None
    assert found[0] == Fraction(2, 5)


def test_the_curve_stops_where_nobody_is_watched_any_more_p62() -> None:
    young = [Watched(2, True)] * 4 + [Watched(7, False)] * 8
    assert curve(young, 60)[-1].day == 7
    assert share(young, 60) is None
    assert share_at(curve(young, 60), 7) is not None
    assert curve([], 60) == ()


def test_all_back_or_none_back_is_not_taken_for_certain_p62() -> None:
    none_back = share([Watched(60, False)] * 10, 60) or ()
    all_back = share([Watched(60, True)] * 10, 60) or ()
    assert [float(part) for part in none_back] == pytest.approx([0, 0, 0.3085], abs=0.0001)  # Clopper-Pearson, 0 of 10
    assert [float(part) for part in all_back] == pytest.approx([1, 0.6915, 1], abs=0.0001)


def test_only_a_later_business_day_counts_and_only_in_the_window_p60() -> None:
    day = date(2026, 11, 12)

    def on(days: int) -> date:
        return day + timedelta(days=days)

    assert watched(day, [on(12)], on(30), 60) == Watched(12, True)
    assert watched(day, [on(0), on(12), on(3)], on(30), 60) == Watched(3, True)
    assert watched(day, [on(0), on(-4)], on(30), 60) == Watched(30, False)
    assert watched(day, [on(61)], on(90), 60) == Watched(60, False)
    assert watched(day, [on(60)], on(90), 60) == Watched(60, True)
    assert watched(day, [], on(0), 60) is None


@pytest.mark.parametrize(
    ("came_back", "recognised", "low", "high"),
    [
        # Newcombe, Statist. Med. 17 (1998) 857-872, table I, method 3: score without continuity correction.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_published_intervals_of_shares_come_out(came_back: int, recognised: int, low: float, high: float) -> None:
    assert wilson(came_back, recognised) == pytest.approx((low, high), abs=0.00006)


GROUP = st.integers(1, 5000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))


@given(GROUP)
def test_the_interval_of_a_share_holds_it_and_is_the_same_from_the_other_side(group: tuple[int, int]) -> None:
    came_back, recognised = group
    low, high = wilson(came_back, recognised)
    assert 0 <= low <= came_back / recognised <= high <= 1
    assert low < high
    assert wilson(recognised - came_back, recognised) == pytest.approx((1 - high, 1 - low))


@given(GROUP)
def test_both_ends_are_as_far_from_the_share_as_1_96_of_their_own_errors(group: tuple[int, int]) -> None:
    """What makes it Wilson's: each end is a share under which the one that was seen lies just at the edge."""
    came_back, recognised = group
    for end in wilson(came_back, recognised):
        if 0 < end < 1:
            error = (end * (1 - end) / recognised) ** 0.5
            assert abs(came_back / recognised - end) == pytest.approx(1.959963984540054 * error, rel=1e-6, abs=1e-9)


@given(GROUP, st.integers(2, 9))
def test_more_people_make_the_interval_of_the_same_share_narrower(group: tuple[int, int], times: int) -> None:
    came_back, recognised = group
    few, many = wilson(came_back, recognised), wilson(times * came_back, times * recognised)
    assert many[1] - many[0] < few[1] - few[0]


@pytest.mark.parametrize(("came_back", "recognised"), [(0, 0), (3, 2), (-1, 5)])
def test_there_is_no_interval_of_nobody(came_back: int, recognised: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson(came_back, recognised)
