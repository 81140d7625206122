"""How much is left to give, as a ring."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from .. import paint, theme
from ..texts import parts as texts
from .surface import Painted


class Ring(Painted):
    """`share` 0 to 1 of what is left; in it a word, or a figure with a small line below while the eye is held."""

    def __init__(self, side: int = 150, width: int = 12) -> None:
        super().__init__()
        self._line_width = width
        self._share, self._word, self._below = 0.0, "", ""
        self.resize_to(side)

    def resize_to(self, side: int) -> None:
        """Another diameter, in pixels."""
        self.setFixedSize(side, side)

    @property
    def shown(self) -> tuple[float, str, str]:
        """(share, word or figure, line below)."""
        return self._share, self._word, self._below

    def tell(self, share: float, word: str, below: str = "") -> None:
        """Show another state."""
        self._share, self._word, self._below = max(0.0, min(1.0, share)), word, below
        self.setAccessibleName(texts.left_to_give(word, below))
        self.update()

    def paint(self, painter: QPainter) -> None:
        """The ring, then the word or the figure."""
        half = self._line_width / 2 + 1
        circle = self.area.adjusted(half, half, -half, -half)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("line"), self._line_width))
        painter.drawEllipse(circle)
        if self._share > 0:
            pen = QPen(theme.colour("primary"), self._line_width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(circle, 90 * 16, int(-360 * 16 * self._share))
        self._tell_inside(painter)

    def _tell_inside(self, painter: QPainter) -> None:
        high, ink = self.height(), theme.colour("ink")
        if self._below:
            figure, small = theme.font(29, 600, "title"), theme.font(13.5, 500)
            room = self.width() - 3 * self._line_width
            while paint.width_of(self._word, figure) > room and figure.pixelSize() > 16:
                figure.setPixelSize(figure.pixelSize() - 1)
            tall = theme.scaled(34)  # larger letters reach further up, so that the line below stays free
            above = QRectF(0, high * 0.28 + 34 - tall, self.width(), tall)
            paint.words(painter, above, self._word, (figure, ink), paint.CENTRE)
            below = QRectF(0, high * 0.53, self.width(), theme.scaled(20))
            paint.words(painter, below, self._below, (small, theme.colour("ink2")), paint.CENTRE)
        elif self.width() > 60:
            first, _, second = self._word.partition(" ")
            font = theme.font(18 if second else 20, 600)
            if second:
                tall, wide = theme.scaled(22), self.width()
                above, below = QRectF(0, high / 2 - tall - 1, wide, tall), QRectF(0, high / 2 + 1, wide, tall)
                paint.words(painter, above, first, (font, ink), paint.CENTRE)
                paint.words(painter, below, second, (font, ink), paint.CENTRE)
            else:
                paint.words(painter, self.area, first, (font, ink), paint.CENTRE)
