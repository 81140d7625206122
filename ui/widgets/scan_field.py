"""A field that a scanner fills."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from .field import Field


class ScanField(Field):
    """`ended` tells that a scan is whole: by Enter, or by whatever key a scanner puts at its end.

    That key ends nothing else: it closes no sheet and leads nowhere.
    """

    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
            event.accept()
