"""The start: a window at once, everything else behind it. Only light modules are imported up here (S1, P98)."""

from __future__ import annotations

import gc
import sys
import threading
from contextlib import suppress
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6 import QtGui, QtWidgets
from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from .language import speak
from .shell import Shell
from .single import SingleWindow

if TYPE_CHECKING:
    from pos_recovery.office.where import Where

    from .app import App

# What the first screens need, loaded on another thread while the window is on the screen already.
# The store is not among it: it is loaded behind the lock screen.
_HEAVY = (".app", ".pages.lock")
_FAILED = 4
_TURN_SECONDS = 0.0003
_STEP_MS = 1  # a timer of no time would come before every other


class Start(QObject):
    """Brings up the app in the shell: paint, load, build, open. `ready` tells the app that was built."""

    ready = Signal(object)
    _loaded = Signal(object)

    def __init__(self, where: Where) -> None:
        super().__init__()
        self._where = where
        self.shell = Shell()
        self.app: App | None = None
        self._looks = (0, 0), 1.0  # size and density of the window when it was first painted
        self._loader = threading.Thread(target=self._load_heavy, name="loader")
        self._loaded.connect(self._build, Qt.ConnectionType.QueuedConnection)
        self.shell.painted.connect(self._load, Qt.ConnectionType.QueuedConnection)
        self.shell.closing.connect(self._close)

    def show(self) -> None:
        """Show the window. All the rest follows from its first paint."""
        # While two threads take turns, a paint waits up to this long at each of its many steps; Python's own 5 ms are
        # long enough to see.
        sys.setswitchinterval(_TURN_SECONDS)
        self.shell.show()

    @Slot()
    def _load(self) -> None:
        self._looks = (self.shell.width(), self.shell.height()), self.shell.devicePixelRatioF()
        self._loader.start()

    def _load_heavy(self) -> None:
        try:
            for name in _HEAVY:
                import_module(name, __package__)
            _know_every_class()
            with suppress(Exception):  # half of the lock's first paint; whatever ails it, the lock paints it itself
                import_module(".pages.lock", __package__).ceramic(*self._looks)
        except BaseException as error:
            self._loaded.emit(error)
            raise
        self._loaded.emit(None)

    @Slot(object)
    def _build(self, error: BaseException | None) -> None:
        self._loader.join()
        if error is not None:
            raise error
        import_module(".app", __package__).make_app()
        QTimer.singleShot(_STEP_MS, self._furnish)  # between two steps the window hears its events

    def _furnish(self) -> None:
        self.app = import_module(".app", __package__).App(self._where)
        self.shell.hold(self.app.window, self.app.may_close)
        QTimer.singleShot(_STEP_MS, self._make_the_lock)

    def _make_the_lock(self) -> None:
        if self.app is not None:
            self.app.window.make("lock")
            self.app.recall()
        QTimer.singleShot(_STEP_MS, self._open)

    def _open(self) -> None:
        if self.app is not None:
            self.app.desk.idle.connect(_settle, Qt.ConnectionType.SingleShotConnection)
            self.app.open()
            self.ready.emit(self.app)

    def _close(self) -> None:
        if self.app is not None:
            self.app.close()
        QApplication.quit()


def _know_every_class() -> None:
    """Make all of Qt's classes known to Python here, not in one piece on the main thread while somebody taps.

    PySide makes a class when it is first named, and every one of them when a widget comes back that may be of any class
    (`viewport()`): 60 ms and more.
    """
    for module in (QtGui, QtWidgets):
        for name in dir(module):
            getattr(module, name)


def _settle() -> None:
    """What was loaded stays, and is no garbage (`garbage.py`)."""
    gc.freeze()


def run(where: Where) -> int:
    """Show the window until it is closed; the exit code. A second start raises the first and ends with 0."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["make-it-right"])
    application.setQuitOnLastWindowClosed(False)
    speak(QLocale.system().uiLanguages())  # before any text is read
    from pos_recovery.office.mishaps import note_mishap, window_folder

    single = SingleWindow(window_folder(where))
    if not single.is_first():
        return 0 if single.call_the_first() else _FAILED
    start = Start(where)
    single.raised.connect(start.shell.to_front)
    start.shell.painted.connect(single.listen, Qt.ConnectionType.QueuedConnection)

    def mishap(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For `sys.excepthook`: the app lives on, the report holds places in our code and nothing of anybody's."""
        note_mishap(where, error)
        if start.app is not None:
            start.app.say_our_fault()

    sys.excepthook = mishap
    start.show()
    code = application.exec()
    single.close()
    return code
