"""The charts by rules: lengths in proportion, labels apart, everything inside, and every point told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_recovery.domain.money import Money, currency
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.reports import KindSpending
from tests.office.bakery import USD, usd
from ui import paint, theme
from ui.charts import given as given_card
from ui.charts.chart import AXIS_PIXELS
from ui.charts.kind_bars import Row, rows_of
from ui.charts.scale import that_fit, ticks
from ui.charts.shares_bar import Share, pieces
from ui.charts.twin import TableTwin
from ui.charts.week_bars import BarDrawing, Week, WeekBars, drawing, steps_of
from ui.texts import insights as texts

AREA = QRectF(0, 0, 1172, 134)
amounts = st.integers(0, 10**7).map(lambda units: Money(units, USD))


@pytest.fixture(autouse=True)
def _the_app(qapp: QApplication) -> None:
    """Fonts are measured, so the app must stand."""
    theme.use("light", still=True)


def weeks(*spent: Money, budget: Money | None = None) -> tuple[Week, ...]:
    """Weeks from the end of August on, the last one running."""
    first, last = date(2026, 8, 24), len(spent) - 1
    return tuple(
        Week(
            texts.week_name(first + timedelta(weeks=place), running=place == last), one, budget, place == last,
            f"week {place}", one.text,
        )
        for place, one in enumerate(spent)
    )  # fmt: skip


def drawn(found: tuple[Week, ...], area: QRectF = AREA) -> BarDrawing:
    """Where everything stands."""
    axis = tuple(texts.amount(step) for step in steps_of(found))
    return drawing(found, area, ("Budget", "$148"), axis)


@given(st.lists(amounts, min_size=1, max_size=53), st.none() | amounts)
def test_a_bar_is_as_high_as_its_week_and_what_lies_over_the_budget_is_marked(
    spent: list[Money], budget: Money | None
) -> None:
    found = weeks(*spent, budget=budget)
    shown = drawn(found)
    top = steps_of(found)[-1].units
    for week, bar in zip(found, shown.bars, strict=True):
        assert bar.area.bottom() == pytest.approx(shown.plot.bottom())
        assert bar.area.height() == pytest.approx(shown.plot.height() * week.spent.units / top, abs=1e-6)
        over = 0 if budget is None else max(0, week.spent.units - budget.units)
        assert bar.over.height() == pytest.approx(shown.plot.height() * over / top, abs=1e-6)
        assert shown.plot.left() <= bar.area.left() <= bar.area.right() <= shown.plot.right()
        assert bar.area.top() >= shown.plot.top() - 1e-6


@given(st.lists(amounts, min_size=1, max_size=53), st.none() | amounts, st.sampled_from([560, 820, 1172, 1500]))
def test_no_label_touches_another_and_all_stand_inside(spent: list[Money], budget: Money | None, width: int) -> None:
    area = QRectF(0, 0, width, 134)
    shown = drawn(weeks(*spent, budget=budget), area)
    labels = [*shown.lines, *shown.names, *shown.budget_label]
    for one, other in combinations(labels, 2):
        assert not one.area.intersects(other.area), f"{one.text} on {other.text}"
    lines, bold = theme.font(AXIS_PIXELS, 500, figures=True), theme.font(AXIS_PIXELS, 600)
    for label in (*shown.lines, *shown.budget_label):
        font = lines if label in shown.lines else bold
        assert paint.width_of(label.text, font) <= label.area.width(), label.text
        assert label.area.left() >= 0
        assert label.area.right() <= width


def test_there_is_no_budget_line_where_there_was_no_budget() -> None:
    """Neither at 0 nor across the gap; the label stands at its end."""
    found = weeks(*[usd("10.00")] * 6, budget=usd("20.00"))
    found = tuple(replace(week, budget=None) if place in (0, 1, 3) else week for place, week in enumerate(found))
    shown = drawn(found)
    slot = shown.plot.width() / 6
    reach = [((part[0].x() - shown.plot.x()) / slot, (part[-1].x() - shown.plot.x()) / slot) for part in shown.budget]
    assert [pytest.approx(ends) for ends in ((2, 3), (4, 6))] == reach
    assert [label.text for label in shown.budget_label] == ["Budget", "$148"]
    assert drawn(weeks(usd("10.00"))).budget_label == ()


def test_the_running_week_is_always_named() -> None:
    names = [name.text for name in drawn(weeks(*[usd("10.00")] * 53)).names]
    assert names[-1] == "This week"
    assert len(names) > 6


@given(amounts.filter(bool))
def test_the_axis_has_few_round_steps_and_reaches_the_highest(highest: Money) -> None:
    steps = ticks(highest)
    assert 2 <= len(steps) <= 4
    assert steps[0].units == 0
    assert steps[-1] >= highest
    step = steps[1].units // 100
    assert str(step).rstrip("0") in ("1", "2", "5")


def test_the_axis_of_a_week_without_any_spending_still_stands() -> None:
    assert [one.text for one in ticks(Money(0, USD))] == ["0.00", "1.00"]
    assert [one.text for one in ticks(Money(0, currency("JPY")))] == ["0", "1"]


@given(st.lists(st.floats(20, 90), min_size=1, max_size=60), st.floats(2, 120))
def test_labels_are_thinned_until_none_touches(widths: list[float], slot: float) -> None:
    middles = [slot * (place + 0.5) for place in range(len(widths))]
    shown = that_fit(middles, widths)
    assert shown[-1] == len(widths) - 1
    for one, other in zip(shown, shown[1:], strict=False):
        assert middles[one] + widths[one] / 2 <= middles[other] - widths[other] / 2


def test_sorted_bars_are_as_long_as_their_cost() -> None:
    rows = tuple(Row(str(size), size, "", "", "") for size in (594, 353, 67, 0))
    bars = [row.bar.width() for row in rows_of(rows, QRectF(0, 0, 1172, 144))]
    track = rows_of(rows, QRectF(0, 0, 1172, 144))[0].track.width()
    assert bars == pytest.approx([track, track * 353 / 594, track * 67 / 594, 0])


def test_six_kinds_stand_alone_and_the_rest_together_with_nothing_lost() -> None:
    """P2: what was only heard is no gift and is counted all the same."""
    kinds = tuple(
        KindSpending(kind, count, usd("9.00"), usd(cost), False)
        for kind, count, cost in (
            (Kind.SORRY, 70, "0.00"), (Kind.COMP, 4, "8.00"), (Kind.REMAKE, 9, "2.00"), (Kind.REFUND, 3, "11.00"),
            (Kind.VOUCHER, 9, "7.00"), (Kind.EXTRA, 2, "0.50"), (Kind.UPGRADE, 1, "1.00"), (Kind.DISCOUNT, 2, "3.00"),
        )
    )  # fmt: skip
    rows = given_card.rows_of(kinds)
    assert [row.name for row in rows] == [
        "Money back", "Not charged", "For next time", "Money off", "Made again", "Upgrades", "Everything else",
    ]  # fmt: skip
    assert (rows[-1].amount, rows[-1].count) == ("$0.50", "72 times")
    assert sum(row.size for row in rows) == 3250


def test_one_kind_that_is_left_over_stands_under_its_own_name() -> None:
    kinds = tuple(KindSpending(kind, 1, usd("1.00"), usd("1.00")) for kind in list(Kind)[:7])
    assert len(given_card.rows_of(kinds)) == 7
    assert texts.OTHER not in [row.name for row in given_card.rows_of(kinds)]


def test_what_was_only_heard_stands_below_the_smallest_gift() -> None:
    """P2."""
    nothing = usd("0.00")
    kinds = (KindSpending(Kind.SORRY, 70, nothing, nothing), KindSpending(Kind.EXTRA, 2, nothing, nothing))
    assert [row.name for row in given_card.rows_of(kinds)] == ["A little more", "Just heard"]


@given(st.tuples(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500)))
def test_pieces_are_as_wide_as_their_counts_and_fill_the_bar(counts: tuple[int, int, int]) -> None:
    shares = tuple(Share(count, "", "full", "") for count in counts)
    drawn_pieces = [one.piece for one in pieces(shares, QRectF(0, 0, 1000, 84))]
    there = [piece for piece, count in zip(drawn_pieces, counts, strict=True) if count]
    if not there:
        assert all(piece.width() == 0 for piece in drawn_pieces)
        return
    assert there[-1].right() == pytest.approx(1000)
    room = 1000 - 3 * (len(there) - 1)
    for piece, count in zip(drawn_pieces, counts, strict=True):
        assert piece.width() == pytest.approx(room * count / sum(counts))


def test_the_arrow_keys_go_from_week_to_week_and_each_is_told(qtbot: QtBot) -> None:
    bars = WeekBars("How much did we spend?")
    qtbot.addWidget(bars)
    bars.resize(1172, 134)
    found = weeks(usd("1.00"), usd("2.00"), usd("3.00"))
    bars.show_weeks(found, ("", ""), ("$0", "$5"))
    bars.show()
    told = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home):
        QTest.keyClick(bars, key)
        told.append(bars.said)
    assert told == ["week 0", "week 1", "week 0", "week 2", "week 2", "week 0"]
    assert bars.accessibleDescription() == "week 0"


def test_a_tap_marks_the_week_under_the_finger(qtbot: QtBot) -> None:
    bars = WeekBars("How much did we spend?")
    qtbot.addWidget(bars)
    bars.resize(1172, 134)
    found = weeks(usd("1.00"), usd("2.00"), usd("3.00"))
    bars.show_weeks(found, ("", ""), ("$0", "$5"))
    bars.show()
    middle = drawing(found, QRectF(bars.rect()), ("", ""), ("$0", "$5")).bars[1].area.center()
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert bars.said == "week 1"


def test_the_twins_rows_are_copied_as_they_stand(qtbot: QtBot) -> None:
    """P84: figures survive a spreadsheet."""
    twin = TableTwin("What did we give?")
    qtbot.addWidget(twin)
    twin.show_table(("What", "Times"), [("Made again", "3 times"), ("Upgrades", "once")])
    twin.show()
    QTest.keyClick(twin, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Made again\t3 times\nUpgrades\tonce"
