"""Words that shrink before they are cut: what must be read whole, such as money on a till line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import paint, theme
from .surface import Painted

_LEADING = 1.28


class FittedLine(Painted):
    """The largest size from `largest` down to `smallest` pixels at which the words fit, wrapped where they must be."""

    def __init__(self, text: str = "", *, largest: int = 22, smallest: int = 14, weight: int = 600) -> None:
        super().__init__()
        self._text, self._weight, self._ink = "", weight, "ink"
        self._sizes = (largest, smallest)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    @property
    def text(self) -> str:
        """The words."""
        return self._text

    def say(self, text: str, ink: str = "ink") -> None:
        """Other words."""
        self._text, self._ink = text, ink
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def resize_font(self, largest: int) -> None:
        """Another largest size, for another window."""
        self._sizes = (largest, self._sizes[1])
        self.updateGeometry()
        self.update()

    def least_height(self, width: int) -> int:
        """What the words need at their smallest size."""
        return self._height(width, self._sizes[1])

    def heightForWidth(self, width: int) -> int:
        """What the words need at their largest size."""
        return self._height(width, self._sizes[0])

    def _height(self, width: int, pixels: int) -> int:
        font = theme.font(pixels, self._weight)
        return round(len(paint.lines_of(self._text, font, width)) * font.pixelSize() * _LEADING) + 2

    def sizeHint(self) -> QSize:
        return QSize(200, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.scaled(self._sizes[1] * _LEADING) + 2)

    def paint(self, painter: QPainter) -> None:
        """The words, centred on their height."""
        font, lines = self._fitting()
        step = font.pixelSize() * _LEADING
        y = max(0.0, (self.height() - step * len(lines)) / 2)
        for line in lines:
            paint.words(painter, QRectF(0, y, self.width() + 2, step), line, (font, theme.colour(self._ink)))
            y += step

    def _fitting(self) -> tuple[QFont, list[str]]:
        largest, smallest = self._sizes
        for pixels in range(largest, smallest, -1):
            font = theme.font(pixels, self._weight)
            lines = paint.lines_of(self._text, font, self.width())
            wide = max(paint.width_of(line, font) for line in lines)
            if wide <= self.width() and len(lines) * font.pixelSize() * _LEADING <= self.height():
                return font, lines
        font = theme.font(smallest, self._weight)
        return font, paint.lines_of(self._text, font, self.width())
