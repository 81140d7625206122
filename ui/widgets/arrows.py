"""The arrow keys, as they point on a screen that is read from the left or from the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_ACROSS = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}


def as_read(widget: QWidget, key: int) -> Qt.Key:
    """The key; where the widget reads from right to left, left is what right is elsewhere."""
    pressed = Qt.Key(key)
    return _ACROSS.get(pressed, pressed) if widget.isRightToLeft() else pressed
