"""A strip across the page that says why something was not done, beside where it was tried."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter

from .. import assets, paint, theme
from .label import Label
from .surface import Painted, row


class Strip(Painted):
    """Hidden until it tells something. Tones: `danger` for trouble, `warn` for a no."""

    radius = 14

    def __init__(self) -> None:
        super().__init__()
        self._tone = "danger"
        self._says = Label("", 16, 600, "danger", wrap=True)
        self.setLayout(row(self._says, margins=(52, 10, 18, 10)))
        self.hide()

    @property
    def words(self) -> str:
        """What it says; empty when nothing."""
        return self._says.text()

    def tell(self, words: str, tone: str = "danger") -> None:
        """Say it, aloud to a screen reader too; nothing takes the strip away."""
        self._tone = tone
        self._says.set_ink(tone)
        self._says.setText(words)
        self.setVisible(bool(words))
        self.update()
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def paint(self, painter: QPainter) -> None:
        """Ground and sign."""
        ink = theme.colour(self._tone)
        paint.box(painter, self.area, self.radius, theme.colour(f"{self._tone}T"), (ink, 1.5))
        assets.draw_icon(painter, "triangle-alert", QRectF(17, self.height() / 2 - 11, 22, 22), ink, 2.2)
