"""The statistics of Insights: what the report says, drawn by rules, told aloud, and never more than is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pos_recovery.cli.shapes import report
from pos_recovery.domain.return_visit import FEWEST_WATCHED, GROUPS, NOTHING, Watched, curve, wilson
from pos_recovery.domain.views.reports import NO_EFFECT, CurveView
from tests.desktop.scenes import Shown, Studio
from ui import theme
from ui.charts.chart_card import ChartCard
from ui.charts.gift_dots import GiftRow
from ui.charts.gift_dots import drawing as dots_of
from ui.charts.return_curve import CurveDrawing, Group, days_told, drawing, ticks, watched_on
from ui.pages.insights import InsightsPage
from ui.texts import statistics as texts

WINDOW, AREA = 60, QRectF(0, 0, 1172, 336)
_CLAIMS = re.compile(r"because|thanks to|effective|works|brought|made them|more likely|in return", re.IGNORECASE)
PEOPLE = st.lists(st.builds(Watched, st.integers(1, 60), st.booleans()), max_size=60)


@pytest.fixture
def shown(studio: Studio, qtbot: QtBot, tmp_path: Path) -> Iterator[Shown]:
    """The statistics of the autumn, unfolded by Rita."""
    with studio.scene("statistics", qtbot, tmp_path) as scene:
        yield scene


def page_of(shown: Shown) -> InsightsPage:
    """The page."""
    assert isinstance(shown.window.page, InsightsPage)
    return shown.window.page


def report_of(shown: Shown) -> dict[str, Any]:
    """What `report returns --json` says of the same days."""
    page, found = page_of(shown), list[Any]()
    actor = page.key.actor
    assert actor is not None

    def ask(office: Any) -> Any:
        view = office.reports.overview(actor, page.days)
        return office.reports.returns(actor, view.first, view.last)

    page.front.desk.run(page, ask, found.append)
    shown.until(lambda: bool(found))
    return dict(report.returns(found[0]))


def cells(card: ChartCard) -> dict[str, list[str]]:
    """The rows of a twin by their first cell."""
    return {row[0]: row[1:] for row in card.twin.cells()}


def test_every_figure_is_that_of_the_report(shown: Shown) -> None:
    """P60 to P62: the curve of those without a gift point by point, the counts of all."""
    folded, said = page_of(shown).statistics, report_of(shown)
    groups = {group["name"]: group for group in said["groups"]}
    rows = cells(folded.curve)
    for point in groups[NOTHING]["curve"]:
        row = rows.get(str(point["day"]))
        if row is not None and point["watched"] >= FEWEST_WATCHED:
            assert row[2:] == [texts.seen(point["share"], point["low"], point["high"]), str(point["watched"])]
    counts = {name: f"{one['came_back']} of {one['recognised']}" for name, one in groups.items()}
    assert {texts.NAMES[name]: count for name, count in counts.items()} == {
        name: row[0] for name, row in cells(folded.by_gift).items()
    }
    assert folded.curve.answer.startswith("44 of 70 we could recognise came back; 44 moments had no way to tell.")
    assert (said["came_back"], said["recognised"], said["unknown"]) == (44, 70, 44)
    assert rows["0"][1] == str(sum(groups[name]["recognised"] for name in GROUPS if name != NOTHING))
    # As the model of the screen was drawn: 70 % with a gift, 54 to 84; 47 % without, 28 to 70.
    assert (rows["49"][:2], rows["42"][2:]) == (["70 % (54 to 84)", "10"], ["47 % (28 to 70)", "10"])
    assert rows["50"] == ["–", "< 10", "–", "< 10"]


def test_intervals_are_wilsons_and_no_gift_stands_last(shown: Shown) -> None:
    rows = cells(page_of(shown).statistics.by_gift)
    assert list(rows) == ["Money, or not charged", "Made again or an item", "Something for next time", "No gift"]
    for counts, share, likely in rows.values():
        back, known = (int(figure) for figure in counts.split(" of "))
        low, high = wilson(back, known)
        assert (share, likely) == (f"{100 * back / known:.0f} %", f"{100 * low:.0f} to {100 * high:.0f} %")


def test_what_a_return_cost_says_whom_it_is_about_and_nothing_claims_an_effect(shown: Shown) -> None:
    """P61, P63: 18 amounts, 16 quiches at 2.10 and 12 buns at 0.85, for 44."""
    folded = page_of(shown).statistics
    assert folded.cost.says == (
        "Goodwill per person seen again", "Only the 70 we could recognise", "$2.97", "$130.80 given, 44 seen again",
        "The 44 others are in neither number. Who would have come anyway, nobody knows.",
    )  # fmt: skip
    said = [label.text() for label in folded.findChildren(QLabel) if label.isVisible()]
    assert said.count(NO_EFFECT) == 2
    told = [text for card in folded.charts for text in (*said, *card.chart._told)]
    assert [text for text in told if _CLAIMS.search(text)] == []


def test_the_arrow_keys_tell_each_day_of_both_groups(shown: Shown) -> None:
    chart = page_of(shown).statistics.curve.curve
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.said == (
        "Day 5. With a gift: 7 % (2 to 19), 44 still watched. No gift: 0 % (0 to 14), 24 still watched."
    )
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.said == "Day 60. With a gift: fewer than 10 still watched. No gift: fewer than 10 still watched."


def test_a_tap_marks_the_nearest_day(shown: Shown) -> None:
    chart = page_of(shown).statistics.curve.curve
    place = drawing(chart._groups, WINDOW, QRectF(chart.rect())).at(29, 0.5).toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)
    assert chart.said.startswith("Day 30.")


def test_they_fold_by_keyboard_and_are_forgotten_with_whoever_opened_them(shown: Shown) -> None:
    page = page_of(shown)
    hide, unfold = page.statistics.hide_button, page.statistics.show_button
    hide.setFocus(Qt.FocusReason.TabFocusReason)
    for button, other, is_open in ((hide, unfold, False), (unfold, hide, True)):
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert page.statistics.is_open is is_open
        assert (button.isVisible(), other.isVisible(), other.hasFocus()) == (False, True, True)
    page.front.places.go("counter")
    assert not page.statistics.is_open
    assert page.statistics.curve._waits


def test_what_nobody_unfolds_is_not_counted(
    studio: Studio, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr("pos_recovery.office.returns.follow", lambda *_: asked.append(1))
    with studio.scene("insights-full", qtbot, tmp_path) as shown:
        shown.still()
        assert asked == []
        monkeypatch.undo()
        QTest.mouseClick(page_of(shown).statistics.show_button, Qt.MouseButton.LeftButton)
        shown.until(lambda: page_of(shown).statistics.cost.says[2])


@pytest.fixture(scope="module", autouse=True)
def _the_app(qapp: QApplication) -> None:
    """Fonts are measured, so the app must stand."""
    theme.use("light", still=True)


def group(people: list[Watched], *, gift: bool) -> Group:
    """A group as the card makes it."""
    points = tuple(
        CurveView(one.day, float(one.share), one.low, one.high, one.watched) for one in curve(people, WINDOW)
    )
    name = texts.WITH_GIFT if gift else texts.NO_GIFT
    if len(people) < FEWEST_WATCHED:
        return Group(name, ("", ""), (), gift)
    last = Group(name, ("", ""), points, gift).drawn[-1]
    ends = texts.with_gift_ends if gift else texts.no_gift_ends
    return Group(name, (ends(last.share), texts.ends_by(last.day, last.low, last.high)), points, gift)


def drawn(people: tuple[list[Watched], list[Watched]], area: QRectF = AREA) -> tuple[tuple[Group, ...], CurveDrawing]:
    """Both groups, and where everything stands."""
    groups = (group(people[0], gift=True), group(people[1], gift=False))
    return groups, drawing(groups, WINDOW, area)


@settings(max_examples=40)
@given(st.tuples(PEOPLE, PEOPLE), st.sampled_from([858, 1172]))
def test_curves_climb_inside_their_bands_and_stop_under_ten_watched(
    people: tuple[list[Watched], list[Watched]], width: int
) -> None:
    """P62."""
    groups, shown = drawn(people, QRectF(0, 0, width, 336))
    assert [line.gift for line in shown.lines] == [one.gift for one in groups if one.drawn]
    for line, found in zip(shown.lines, [one for one in groups if one.drawn], strict=True):
        last = found.drawn[-1]
        assert last.watched >= FEWEST_WATCHED
        assert last is found.points[-1] or found.points[len(found.drawn)].watched < FEWEST_WATCHED
        assert line.steps[-1] == shown.at(last.day, last.share)
        for one, other in zip(line.steps, line.steps[1:], strict=False):
            assert other.x() >= one.x()
            assert other.y() <= one.y()
        assert shown.plot.adjusted(-1, -1, 1, 1).contains(QRectF(line.steps[0], line.steps[-1]).normalized())
    for found, row in zip(groups, shown.watched, strict=True):
        counts = {one.day: one.watched for one in found.points}
        for day, placed in zip(ticks(WINDOW), row[1:], strict=True):
            watched = counts.get(day, 0)
            assert placed.text == (str(watched) if watched >= FEWEST_WATCHED else "< 10")


@settings(max_examples=40)
@given(st.tuples(PEOPLE, PEOPLE), st.sampled_from([858, 1172]))
def test_no_label_lies_on_another_or_on_the_other_curve(
    people: tuple[list[Watched], list[Watched]], width: int
) -> None:
    area = QRectF(0, 0, width, 336)
    _, shown = drawn(people, area)
    labels = [line.label[0].area.united(line.label[1].area) for line in shown.lines]
    for place, label in enumerate(labels):
        assert area.contains(label)
        for other, line in enumerate(shown.lines):
            if other != place:
                assert not label.intersects(labels[other])
                for one, next_one in zip(line.steps, line.steps[1:], strict=False):
                    assert not QRectF(one, next_one).normalized().adjusted(0, 0, 0.5, 0.5).intersects(label)
    for row in shown.watched:
        for before, after in zip(row, row[1:], strict=False):
            assert before.area.right() <= after.area.left()


def test_the_days_below_the_axis_are_few_and_round() -> None:
    assert {days: ticks(days) for days in (30, 60, 90)} == {
        30: (0, 10, 20, 30), 60: (0, 15, 30, 45, 60), 90: (0, 30, 60, 90),
    }  # fmt: skip
    few = Group("", ("", ""), (), gift=True)
    assert days_told((few,), 60) == tuple(range(0, 61, 5))
    assert watched_on(few, 0) == "< 10"


@given(st.lists(st.integers(0, 40).flatmap(lambda k: st.tuples(st.just(k), st.integers(max(k, 1), 60))), max_size=5))
def test_a_dot_lies_in_its_interval_and_all_on_one_axis(counts: list[tuple[int, int]]) -> None:
    rows = tuple(
        GiftRow("", "", (back / known, *wilson(back, known)) if known >= 10 else None, gift=True, told="")
        for back, known in counts
    )
    shown = dots_of(rows, QRectF(0, 0, 680, 230))
    for row, placed in zip(rows, shown.rows, strict=True):
        if row.share is None:  # P61
            assert (placed.ends, placed.dot) == (None, None)
            continue
        assert placed.ends is not None
        assert placed.dot is not None
        (low, high), dot = placed.ends, placed.dot
        assert low.x() <= dot.x() + 1e-9 <= high.x() + 2e-9
        for point, share in zip((dot, low, high), row.share, strict=True):
            assert point.x() == pytest.approx(shown.plot.x() + shown.plot.width() * share)
        assert dot == QPointF(dot.x(), placed.middle)
