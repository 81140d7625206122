"""What stands on the screen, shadows and all, is what a page would paint from nothing."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.button import Button
from ui.widgets.surface import STRETCH, Card, Ground, column


class Floor(Ground):
    """Two cards below each other and a button."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.second, self.button = Card(), Card(level=2), Button("Press")
        self.first.setFixedHeight(60)
        self.second.setFixedHeight(60)
        self.setLayout(column(self.first, self.button, self.second, STRETCH, gap=30, margins=(40, 40, 40, 40)))
        self.resize(400, 500)


@pytest.fixture
def floor(qapp: QApplication, qtbot: QtBot) -> Floor:
    """It, seen."""
    floor = Floor()
    qtbot.addWidget(floor)
    with qtbot.waitExposed(floor):
        floor.show()
    return floor


def on_screen(widget: QWidget) -> QImage:
    """What the screen shows of a window: as it was painted, piece by piece."""
    screen = widget.screen()
    return screen.grabWindow(widget.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def anew(widget: QWidget) -> QImage:
    """The same window, all of it painted now."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_a_card_takes_its_shadow_along(floor: Floor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: on_screen(floor) == anew(floor))
    before = on_screen(floor)
    floor.first.setFixedHeight(160)
    qtbot.waitUntil(lambda: floor.second.y() > 260)
    qtbot.waitUntil(lambda: on_screen(floor) == anew(floor))
    assert on_screen(floor) != before
    floor.second.hide()
    qtbot.waitUntil(lambda: on_screen(floor) == anew(floor))


def test_a_pressed_button_changes_no_shadow(floor: Floor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: on_screen(floor) == anew(floor))
    floor.button.setDown(True)
    qtbot.waitUntil(lambda: on_screen(floor) == anew(floor))
    floor.button.setDown(False)
    floor.first.setFixedHeight(100)  # the same breath: pressed and moved
    floor.button.repaint()
    qtbot.waitUntil(lambda: on_screen(floor) == anew(floor))


class Painting(Ground):
    """Counts its paints: to take a picture of it sooner would lay it out, and paint it, itself."""

    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.paints += 1


def is_painted(floor: Painting, card: Card, place: int) -> bool:
    """Whether it was painted with the card there."""
    return floor.paints > 0 and card.y() == place


def test_a_card_that_comes_back_to_where_it_was_has_its_shadow(qapp: QApplication, qtbot: QtBot) -> None:
    """The window was made taller in between, which lays cards out elsewhere too."""
    floor, card, note = Painting(), Card(), QWidget()
    card.setFixedHeight(60)
    note.setFixedHeight(40)
    floor.setLayout(column(STRETCH, card, note, gap=0, margins=(40, 40, 40, 40)))
    qtbot.addWidget(floor)
    floor.resize(400, 400)
    with qtbot.waitExposed(floor):
        floor.show()
    for shown, high, place in ((False, 400, 300), (False, 440, 340), (True, 440, 300)):
        floor.paints = 0
        note.setVisible(shown)
        floor.resize(400, high)
        qtbot.waitUntil(partial(is_painted, floor, card, place))
    assert on_screen(floor) == anew(floor)
