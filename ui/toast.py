"""A line at the window's foot that says what happened, for a few seconds. Nothing is pressed in it.

Where somebody wants no timers it stays: until they tap it, or go on once those seconds are over.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from . import paint, theme
from .widgets.sign import TONES
from .widgets.surface import Painted

_SHOWN_MS = 7000
_WIDEST = 900


class Toast(Painted):
    """One line, or a few when it must wrap. `stays` says whether it waits for somebody, rather than for the clock."""

    def __init__(self, window: QWidget, stays: Callable[[], bool] = lambda: False) -> None:
        super().__init__()
        self._window, self._stays = window, stays
        self.setParent(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words, self._tone = "", "mute"
        self._gone = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._gone.timeout.connect(self._time_is_over)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty when it is gone."""
        return self._words if self.isVisible() else ""

    def tell(self, words: str, tone: str = "mute") -> None:
        """Say it, aloud to a screen reader too."""
        self._words, self._tone = words, tone
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not self._stays())
        self.place()
        self.show()
        self.raise_()
        self._gone.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def gone_on(self) -> None:
        """Somebody has touched something, or pressed a key."""
        if self._stays() and not self._gone.isActive():
            self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Only where it stays: a tap takes it away, and means nothing below it."""
        self.hide()

    def _time_is_over(self) -> None:
        if not self._stays():
            self.hide()

    def place(self) -> None:
        """At the foot of the window, in its middle."""
        window, font = self._window, theme.font(16, 600)
        room = min(_WIDEST, window.width() - 60)
        lines = paint.lines_of(self._words, font, room - 48)
        wide = max(paint.width_of(line, font) for line in lines) + 48
        high = len(lines) * theme.scaled(22) + 28
        self.setGeometry(int((window.width() - wide) / 2), window.height() - high - 24, int(wide), int(high))

    def paint(self, painter: QPainter) -> None:
        """Ground and words."""
        ink, tint = (theme.colour(token) for token in TONES[self._tone])
        paint.box(painter, self.area, 16, tint, (ink, 1.5))
        look = (theme.font(16, 600), ink)
        paint.wrapped(painter, QRectF(24, 0, self.width() - 46, self.height()), self._words, look, paint.CENTRE)
