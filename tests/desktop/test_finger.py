"""A finger on the glass draws what is longer than its place; what fits needs nothing of it."""

from __future__ import annotations

import gc
from enum import EnumType

import pytest
from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QScroller, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.stage import Stage
from ui.widgets.finger import Finger
from ui.widgets.long_ground import LongGround, SheetGround
from ui.widgets.surface import column
from ui.widgets.tile import CauseTile

WIDE, HIGH = 300, 400


@pytest.fixture(scope="session")
def glass() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def ground(qtbot: QtBot, high: int) -> LongGround:
    """A floor with something of this height on it."""
    piece = QWidget()
    piece.setFixedHeight(high)
    long = LongGround(SheetGround(column(piece)))
    qtbot.addWidget(long)
    long.resize(WIDE, HIGH)
    with qtbot.waitExposed(long):
        long.show()
    return long


class Hand(QObject):
    """A finger that comes down near the bottom, moves up 20 pixels every 16 ms, as a hand does, and leaves."""

    lifted = Signal()

    def __init__(self, glass: QPointingDevice, area: QWidget) -> None:
        super().__init__(area)
        self._glass, self._area, self._y = glass, area, HIGH - 50
        self._at().press(0, self._point, area)
        self._pace = QTimer(self, interval=16)
        self._pace.timeout.connect(self._move)
        self._pace.start()

    @property
    def _point(self) -> QPoint:
        return QPoint(WIDE // 2, self._y)

    def _at(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._area, self._glass)

    def _move(self) -> None:
        self._y -= 20
        if self._y > 50:
            self._at().move(0, self._point, self._area)
            return
        self._pace.stop()
        self._at().release(0, self._point, self._area)
        self.lifted.emit()


def draw_up(qtbot: QtBot, glass: QPointingDevice, area: QWidget) -> None:
    """Draw what is seen towards the top."""
    with qtbot.waitSignal(Hand(glass, area).lifted):
        pass


def test_a_finger_draws_a_long_floor(qtbot: QtBot, glass: QPointingDevice) -> None:
    """More than fits: the rest is drawn in."""
    long = ground(qtbot, 3 * HIGH)
    qtbot.waitUntil(lambda: QScroller.hasScroller(long.viewport()))
    draw_up(qtbot, glass, long.viewport())
    qtbot.waitUntil(lambda: long.verticalScrollBar().value() > HIGH // 4)


def test_a_floor_that_grows_long_is_drawn_too(qtbot: QtBot, glass: QPointingDevice) -> None:
    """What fits at first and not later, as a list does that is loaded."""
    long = ground(qtbot, HIGH // 2)
    assert not QScroller.hasScroller(long.viewport())
    inside = long.widget()
    assert inside is not None
    inside.setMinimumHeight(3 * HIGH)
    qtbot.waitUntil(lambda: QScroller.hasScroller(long.viewport()))
    draw_up(qtbot, glass, long.viewport())
    qtbot.waitUntil(lambda: long.verticalScrollBar().value() > HIGH // 4)


def test_what_is_long_already_is_drawn_too(qtbot: QtBot, glass: QPointingDevice) -> None:
    """Its range never changes from here on."""
    area, piece = QScrollArea(), QWidget()
    piece.setFixedSize(WIDE, 3 * HIGH)
    area.setWidget(piece)
    qtbot.addWidget(area)
    area.resize(WIDE, HIGH)
    with qtbot.waitExposed(area):
        area.show()
    Finger(area)
    qtbot.waitUntil(lambda: QScroller.hasScroller(area.viewport()))
    draw_up(qtbot, glass, area.viewport())
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > HIGH // 4)


def in_memory() -> int:
    """How many widgets and kinds of gestures Python holds."""
    gc.collect()
    kinds = [type(one) for one in gc.get_objects()]
    enums = [one for one in gc.get_objects() if type(one) is EnumType]
    return sum(issubclass(kind, QWidget) for kind in kinds) + len(enums)


def test_customer_after_customer_leaves_nothing_in_memory(stage: Stage) -> None:
    """S3 in small: the answers, their chips and what Qt made for them go with the customer."""
    held = []
    stage.sign_in("Maya")
    for _ in range(6):
        stage.go("counter")
        stage.tap(stage.all(CauseTile)[0])
        stage.until(lambda: stage.page.place == "remedy" and not stage.desk.busy)
        stage.window.repaint()
        held.append(in_memory())
    full = 3  # until then each adds a line to what is unfinished
    assert held[-1] <= held[full], held
