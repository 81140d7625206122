"""Garbage in circles is collected on the window's thread: what ends with it may be a widget, which must end there."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from .desk import Desk

_LOOK_EVERY_MS = 100  # what comes together meanwhile is looked through in a few milliseconds
_LONG_OVERDUE = 10  # times the threshold of the oldest; a desk that is never idle must not fill the memory


class Garbage(QObject):
    """Does what Python would do by itself, on whichever thread is at work just then, for as long as there is a window.

    The thresholds are Python's own. What has lived long is looked through when nobody waits for the desk, for that
    takes longest. It begins when the desk is idle for the first time: what is loaded until then is no garbage.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        gc.disable()
        self._desk = desk
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        desk.idle.connect(self._begin, Qt.ConnectionType.SingleShotConnection)

    @Slot()
    def _begin(self) -> None:
        if not gc.isenabled():  # else it was left to Python again before it began
            self._timer.start()

    def look(self) -> None:
        """Collect what is due, the youngest at most times."""
        counts, most = gc.get_count(), gc.get_threshold()
        is_due = [count > limit for count, limit in zip(counts, most, strict=True)]
        is_quiet = not is_due[0] and not self._desk.busy
        if is_due[2] and (is_quiet or counts[2] > most[2] * _LONG_OVERDUE):
            gc.collect(2)
        elif is_due[0]:
            gc.collect(1 if is_due[1] else 0)

    def close(self) -> None:
        """The window is gone, and so are the other threads: Python sees to it by itself again."""
        self._timer.stop()
        gc.enable()
