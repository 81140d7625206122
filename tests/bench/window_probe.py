"""A process that opens a window and tells when what was seen; run by the benches of the window as a child.

`empty` is a bare PySide6 window; `app DATA HOME` is ours on a shop, started by OURS, which lets us remember Python's
own import before Qt changes it, as the program does. Each line it prints is `name seconds`, on the clock
that parent and child share; then `memory kilobytes`, and for ours `gap milliseconds`, the longest pause of its event
loop after the first paint.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_TICK_MS = 1
_PATIENCE_MS = 30_000
_SEEN_MS = 300


class FirstPaint(QObject):
    """Tells once when a window is painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window: QWidget | None = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first paint event of the window."""
        if event.type() is QEvent.Type.Paint and self._window is not None:
            self._window = None
            QTimer.singleShot(0, lambda: tell("painted", time.monotonic()))
        return False


class Pulse(QObject):
    """Beats every millisecond and remembers the longest pause."""

    def __init__(self) -> None:
        super().__init__()
        self._last: float | None = None
        self.longest = 0.0
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        if self._last is not None:
            self.longest = max(self.longest, now - self._last)
        self._last = now


def tell(name: str, value: float) -> None:
    """One line for the parent."""
    sys.stdout.write(f"{name} {value:.6f}\n")
    sys.stdout.flush()


def memory() -> float:
    """What this program holds now, in kilobytes: when all of it is ready, not the most it ever held."""
    [line] = [one for one in Path("/proc/self/status").read_text().splitlines() if one.startswith("VmRSS")]
    return float(line.split()[1])


def empty() -> None:
    """A bare window."""
    app = QApplication([])
    window = QWidget()
    window.resize(1366, 768)
    watch = FirstPaint(window)
    window.show()
    QTimer.singleShot(_SEEN_MS, app.quit)
    app.exec()
    tell("memory", memory())
    del watch


def ours(data: str, home: str) -> None:
    """The app, until a tap would be accepted: the lock screen with its faces."""
    gc.disable()  # as `pos_recovery.__main__` does
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from ui.environment import settle, step_aside

    settle()
    step_aside()
    from pos_recovery.office.where import Where
    from ui.start import Start

    app = QApplication([])
    environ = {"MAKE_IT_RIGHT_HOME": home, "MAKE_IT_RIGHT_NOW": "2026-11-12T14:32:00-05:00"}
    start = Start(Where(data=data, environ=environ))
    watch, pulse = FirstPaint(start.shell), Pulse()
    start.show()
    seen: list[bool] = []

    def look() -> None:
        shown = start.app
        if shown is None or shown.window.page.place != "lock":
            return
        if not seen:
            seen.append(True)
            tell("ready", time.monotonic())  # from here on a tap is taken
        if not shown.desk.busy:
            timer.stop()
            tell("open", time.monotonic())
            tell("gap", pulse.longest * 1000)
            tell("memory", memory())
            start.shell.close()

    timer = QTimer(interval=_TICK_MS)
    timer.timeout.connect(look)
    timer.start()
    QTimer.singleShot(_PATIENCE_MS, app.quit)
    app.exec()
    del watch


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        empty()
    else:
        ours(*sys.argv[2:])
