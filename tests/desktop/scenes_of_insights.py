"""Insights of a shop that has something to say: its front, its statistics unfolded, as tables, with a marked day."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.desktop.scenes_at_counter import Scene
from tests.desktop.stage import Stage
from ui.pages.insights import InsightsPage


def _front(stage: Stage) -> InsightsPage:
    stage.sign_in("Rita")
    page = stage.go("insights", stage.staff["Rita"])
    assert isinstance(page, InsightsPage)
    stage.until(lambda: page.facts[0].words is not None and page.chat.isVisible())
    return page


def _unfolded(stage: Stage) -> InsightsPage:
    page = _front(stage)
    page.long.ensureWidgetVisible(page.statistics.show_button)
    stage.tap(page.statistics.show_button)
    stage.until(lambda: page.statistics.cost.says[2])
    return page


def _at(stage: Stage, page: InsightsPage, piece: QWidget) -> None:
    """That piece stands at the top, or as far up as it goes."""
    bar = page.long.verticalScrollBar()
    stage.until(lambda: bar.maximum() > 0)
    stage.window.repaint()
    inside = page.long.widget()
    assert inside is not None
    bar.setValue(piece.mapTo(inside, piece.rect().topLeft()).y() - 14)


def _curve(stage: Stage) -> None:
    page = _unfolded(stage)
    _at(stage, page, page.statistics)


def _marked(stage: Stage) -> None:
    """Day 30, walked to by the arrow keys."""
    page = _unfolded(stage)
    _at(stage, page, page.statistics)
    for _ in range(7):
        page.statistics.curve.curve.setFocus()
        stage.key(Qt.Key.Key_Right)


def _below(stage: Stage) -> None:
    page = _unfolded(stage)
    _at(stage, page, page.statistics.by_gift)


def _tables(stage: Stage) -> None:
    page = _unfolded(stage)
    page.turn_tables()
    _at(stage, page, page.statistics)


OF_INSIGHTS: dict[str, Scene] = {
    "insights-full": _front,
    "statistics": _curve,
    "statistics-marked": _marked,
    "statistics-below": _below,
    "statistics-tables": _tables,
}
