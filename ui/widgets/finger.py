"""A finger draws what is longer than its place."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QScroller


class Finger(QObject):
    """Lets a finger draw what `area` shows, once some of it is out of sight.

    Not before: for every area that is ever made Qt registers a kind of gesture of its own and PySide an enumeration
    for it, and both stay in memory when the area is gone. Most lists fit, and are made anew for every customer.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._seen = area.viewport()
        self._bars = (area.horizontalScrollBar(), area.verticalScrollBar())
        self._settled = QTimer(self, singleShot=True, interval=0)  # nothing fits while it is being laid out
        self._settled.timeout.connect(self._reach)
        for bar in self._bars:
            bar.rangeChanged.connect(self._wait)
        self._settled.start()  # it may be long already, and stay so

    def _wait(self) -> None:
        if not QScroller.hasScroller(self._seen):
            self._settled.start()

    def _reach(self) -> None:
        if any(bar.maximum() > bar.minimum() for bar in self._bars):
            QScroller.grabGesture(self._seen, QScroller.ScrollerGestureType.TouchGesture)
