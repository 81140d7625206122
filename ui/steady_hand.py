"""A hand that taps twice, or rests on a key, means it once (P91)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_ONCE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
_SAME_PLACE = 12  # pixels; two taps farther apart are two wishes


class SteadyHand(QObject):
    """Is told every press in the whole app. The next tap of one hand in one place goes to what its first was meant for,
    or nowhere: what has come under the finger meanwhile is not pressed. Enter and Esc that are held down are one press.
    """

    def __init__(self) -> None:
        super().__init__()
        self._meant: QObject | None = None
        self._place, self._at_ms = QPointF(), float("-inf")
        self._last: tuple[int, QPointF] | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSES and isinstance(watched, QWidget) and isinstance(event, QMouseEvent):
            return self._pressed(watched, event)
        if event.type() is QEvent.Type.KeyPress and isinstance(watched, QWindow) and isinstance(event, QKeyEvent):
            return event.isAutoRepeat() and event.key() in _ONCE
        return False

    def _pressed(self, widget: QWidget, event: QMouseEvent) -> bool:
        now, place = event.timestamp(), event.globalPosition()
        if self._last == (now, place):  # nobody wanted it, so it goes on to what lies behind
            return False
        self._last = (now, place)
        again = event.type() is QEvent.Type.MouseButtonDblClick or self._is_soon(now)
        again = again and (place - self._place).manhattanLength() <= _SAME_PLACE
        self._place, self._at_ms = place, now
        if again and widget is not self._meant:
            return True
        self._meant = widget
        return False

    def _is_soon(self, now: int) -> bool:
        return 0 <= now - self._at_ms <= QApplication.doubleClickInterval()
