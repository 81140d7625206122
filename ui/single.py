"""One window per user: a second start brings the first to the front and ends.

A lock file decides, not the socket: Qt's server with an access option takes the address over from a running app without
an error (PLATFORM.md, section 8). After a crash the lock is free by itself.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_RAISE = b"raise\n"
_MOST_BYTES = 64
_WAIT_MS = 1000


class SingleWindow(QObject):
    """`raised` tells that somebody started the app again."""

    raised = Signal()

    def __init__(self, folder: Path) -> None:
        """`folder` belongs to this user alone (0700)."""
        super().__init__()
        self._lock = QLockFile(str(folder / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._address = str(folder / "window.sock")
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Whether this is the only window. From here on it is the one; `listen` lets it hear of the next."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear of a second start."""
        from PySide6.QtNetwork import QLocalServer  # not before the first paint

        QLocalServer.removeServer(self._address)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._visited)
        self._server.listen(self._address)

    def call_the_first(self) -> bool:
        """Ask the first window to come to the front. False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._address)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.write(_RAISE)
        heard = socket.waitForBytesWritten(_WAIT_MS)
        socket.disconnectFromServer()
        return heard

    def close(self) -> None:
        """Stop listening and let another window begin."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _visited(self) -> None:
        if self._server is None:
            return
        visitor = self._server.nextPendingConnection()
        visitor.readyRead.connect(lambda: self._heard(visitor))
        visitor.disconnected.connect(visitor.deleteLater)

    def _heard(self, visitor: QLocalSocket) -> None:
        """One word is known; whatever else comes changes nothing."""
        if bytes(visitor.read(_MOST_BYTES).data()).startswith(_RAISE.strip()):
            self.raised.emit()
        visitor.abort()
