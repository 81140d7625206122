"""Hears that this computer was locked, so that the counter is locked with it.

On Linux two signals of D-Bus say so: the session of systemd-logind is asked to lock, and the desktop's screen saver
begins. Windows and macOS tell their windows in other ways that Qt does not pass on: there the idle minutes lock.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_LOGIND, _SESSION = "org.freedesktop.login1", "org.freedesktop.login1.Session"
# PySide takes what SLOT makes, a text; its types ask for bytes, which it refuses.
_ON_SAVER: Any = SLOT("_saver(bool)")
_ON_LOCK: Any = SLOT("_asked()")
_MOST_MS = 500  # so long logind may think; the window waits for it
_MANAGER_PATH, _MANAGER = "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver",
                 "org.mate.ScreenSaver", "org.xfce.ScreenSaver")  # fmt: skip


class SystemLock(QObject):
    """`locked` tells that the screen of this computer was locked."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard = False

    def listen(self) -> bool:
        """Begin to hear of it, once; whether this system can say so. After the first paint: it takes a moment."""
        if self._heard or not sys.platform.startswith("linux"):
            return self._heard
        from PySide6.QtDBus import QDBusConnection

        self._heard = self.listen_on(QDBusConnection.sessionBus(), QDBusConnection.systemBus())
        return self._heard

    def listen_on(self, session: QDBusConnection, system: QDBusConnection) -> bool:
        """Hear of it on these two buses; either may be missing."""
        heard = [
            session.connect("", "", name, "ActiveChanged", self, _ON_SAVER)
            for name in SCREEN_SAVERS
            if session.isConnected()
        ]
        path = _session_path(system) if system.isConnected() else ""
        if path:
            heard.append(system.connect(_LOGIND, path, _SESSION, "Lock", self, _ON_LOCK))
        return any(heard)

    @Slot(bool)
    def _saver(self, active: bool) -> None:
        if active:
            self.locked.emit()

    @Slot()
    def _asked(self) -> None:
        self.locked.emit()


def _session_path(system: QDBusConnection) -> str:
    """Where logind keeps the session that this window belongs to; empty when it knows of none."""
    from PySide6.QtDBus import QDBusInterface, QDBusMessage

    manager = QDBusInterface(_LOGIND, _MANAGER_PATH, _MANAGER, system)
    manager.setTimeout(_MOST_MS)
    asked = manager.call("GetSessionByPID", os.getpid())
    if asked.type() is QDBusMessage.MessageType.ErrorMessage or not asked.arguments():
        return ""
    found = asked.arguments()[0]
    return str(found.path()) if hasattr(found, "path") else str(found)
