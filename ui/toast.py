"""A line at the window's foot that says what happened, for a few seconds. Nothing is pressed in it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter
from PySide6.QtWidgets import QWidget

from . import paint, theme
from .widgets.sign import TONES
from .widgets.surface import Painted

_SHOWN_MS = 7000
_WIDEST = 900


class Toast(Painted):
    """One line, or a few when it must wrap."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.setParent(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words, self._tone = "", "mute"
        self._gone = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._gone.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, empty when it is gone."""
        return self._words if self.isVisible() else ""

    def tell(self, words: str, tone: str = "mute") -> None:
        """Say it, aloud to a screen reader too."""
        self._words, self._tone = words, tone
        self.setAccessibleName(words)
        self.place()
        self.show()
        self.raise_()
        self._gone.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

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
