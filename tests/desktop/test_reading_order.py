"""P100, DESIGN 11.10: Tab goes as the eye does, comes to everything, and shows where it is."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.desktop.at_remedy import open_remedy
from tests.desktop.stage import Stage
from ui.pages.counter import CounterPage
from ui.pages.done import DonePage
from ui.widgets.answer_row import AnswerRow
from ui.widgets.button import Pressable
from ui.widgets.choice import Chip
from ui.widgets.danger_bar import DangerBar
from ui.widgets.tile import CauseTile

_MOST = 60


def walk(stage: Stage, key: Qt.Key = Qt.Key.Key_Tab) -> list[str]:
    """Tab from where we are until it comes round: the kind and name of each place."""
    seen: list[str] = []
    for _ in range(_MOST):
        stage.key(key)
        focus = QApplication.focusWidget()
        assert focus is not None
        assert not isinstance(focus, Pressable) or focus.ringed
        name = f"{type(focus).__name__} {focus.accessibleName()}"
        if name in seen:
            break
        seen.append(name)
    return seen


def named(kind: type, seen: list[str]) -> list[int]:
    """Where a kind stands in it."""
    return [place for place, one in enumerate(seen) if one.startswith(f"{kind.__name__} ")]


def test_the_tiles_come_first_then_the_bar_below_them_then_the_right(stage: Stage) -> None:
    stage.sign_in("Maya")
    page = stage.go("counter")
    assert isinstance(page, CounterPage)
    seen = walk(stage)
    assert named(CauseTile, seen) == list(range(9))
    assert named(DangerBar, seen) == [9]
    assert seen[-1].startswith("_Who ")


def test_the_answers_come_before_the_bar_and_each_before_what_goes_on_top(stage: Stage) -> None:
    page = open_remedy(stage)
    page.setFocus()
    seen = walk(stage)
    beside = [seen.index(f"Chip {chip.accessibleName()}") for chip in stage.all(Chip, page.next_time.chips)]
    rows, chips = named(AnswerRow, seen), [place for place in named(Chip, seen) if place not in beside]
    assert max(beside) < rows[0]  # one for a friend, and on which card: with the words at the left
    assert len(rows) == len(page.answers.cards)
    assert rows[0] < min(chips) < max(chips) < rows[1]
    assert rows[-1] < seen.index(f"Button {page.bar.primary.accessibleName()}")


def test_on_done_what_they_said_comes_before_the_way_back(stage: Stage) -> None:
    page = open_remedy(stage)
    stage.tap(page.bar.primary)
    stage.until(lambda: stage.page.place == "done")
    stage.settled()
    done = stage.page
    assert isinstance(done, DonePage)
    done.setFocus()
    seen = walk(stage)
    asked = [f"SaidChip {chip.text()}" for chip in done.said.chips]
    order = [*asked, f"Field {done.said.field.accessibleName()}", f"Button {done.to_counter.accessibleName()}"]
    assert all(seen.index(one) < seen.index(after) for one, after in pairwise(order))


def test_shift_and_tab_go_the_same_way_back(stage: Stage) -> None:
    stage.sign_in("Maya")
    page = stage.go("counter")
    there = walk(stage)
    page.setFocus()
    assert walk(stage, Qt.Key.Key_Backtab) == there[::-1]


def test_in_a_sheet_it_goes_round_inside_from_the_top(stage: Stage) -> None:
    page = open_remedy(stage)
    stage.tap(page.head.wrong_tile)
    sheet = stage.window.sheet
    assert sheet is not None
    seen = walk(stage)
    inside = {f"{type(one).__name__} {one.accessibleName()}" for one in stage.all(Pressable, sheet)}
    assert set(seen) == inside
    assert seen[-2:] == ["Button Not now", "CauseButton Waited too long"]
