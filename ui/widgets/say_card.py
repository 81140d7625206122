"""Words to say: ink on a gold tint, in the one face that is kept for spoken words."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from .. import assets, paint, theme
from ..texts import parts as texts
from .surface import Painted

_ACCENTS = 4  # pixels over a line and under it that an É needs
_LEADING = 1.2
_FLAT_BELOW = 112
_LARGEST, _SMALLEST, _FLAT_SMALLEST = 28, 17, 21


class SayCard(Painted):
    """The size from `largest` (28) to 17 px at which the words fit; under 112 px high the head stands beside them."""

    radius = 18
    level = 0

    def __init__(
        self,
        words: str = "",
        *,
        head: str = texts.SAY,
        height: int | None = None,
        pad: int = 22,
        largest: int = _LARGEST,
    ) -> None:
        super().__init__()
        self._head, self._pad, self._words, self._largest = head, pad, "", largest
        if height is not None:
            self.setFixedHeight(height)
        self.say(words)

    @property
    def spoken(self) -> str:
        """The words, without quotation marks."""
        return self._words

    def say(self, words: str, head: str | None = None) -> None:
        """Other words."""
        self._words, self._head = words.strip("“”"), head or self._head
        self.setAccessibleName(f"{self._head}: {self._words}")
        self.update()

    def paint(self, painter: QPainter) -> None:
        """The card, its head, the words."""
        area, pad, ink = self.area, self._pad, theme.colour("goldI")
        paint.box(painter, area, self.radius, theme.colour("goldT"))
        font = theme.font(14, 600)
        if area.height() < _FLAT_BELOW:
            side = paint.width_of(self._head, font) + 34
            middle = area.center().y()
            assets.draw_icon(painter, "quote", QRectF(pad - 2, middle - 9, 18, 18), ink, 2.2)
            paint.words(painter, QRectF(pad + 24, 0, side, area.height()), self._head, (font, ink))
            box = area.adjusted(pad + side + 6, 8, -pad, -8)
        else:
            assets.draw_icon(painter, "quote", QRectF(pad - 2, 17, 18, 18), ink, 2.2)
            paint.words(painter, QRectF(pad + 24, 16, area.width(), 20), self._head, (font, ink))
            box = area.adjusted(pad, 42, -pad, -16)
        spoken(painter, box, f"“{self._words}”", self._size(box, flat=area.height() < _FLAT_BELOW))

    def _size(self, box: QRectF, *, flat: bool) -> int:
        text = f"“{self._words}”"
        if flat:  # one line is kept down to 21 px before it wraps
            for size in range(self._largest, _FLAT_SMALLEST - 1, -1):
                if spoken_size(text, size, box.width())[1] <= size * 1.3:
                    return size
        for size in range(self._largest, _SMALLEST, -1):
            wide, high = spoken_size(text, size, box.width())
            if wide <= box.width() and high <= box.height():
                return size
        return _SMALLEST


def spoken_size(text: str, pixels: int, width: float) -> tuple[float, float]:
    """(widest line, height) of spoken words wrapped to a width."""
    font = theme.font(pixels, family="say")
    lines = paint.lines_of(text, font, width)
    return max(paint.width_of(line, font) for line in lines), len(lines) * theme.scaled(pixels) * _LEADING


def spoken(painter: QPainter, box: QRectF, text: str, pixels: int, ink: str = "ink", *, centred: bool = True) -> None:
    """Spoken words with more leading than Qt's own, from the box's middle or its top."""
    font, step = theme.font(pixels, family="say"), theme.scaled(pixels) * _LEADING
    lines = paint.lines_of(text, font, box.width())
    y = box.y() + (max(0.0, (box.height() - step * len(lines)) / 2) if centred else 0.0)
    for line in lines:
        room = QRectF(box.x(), y - _ACCENTS, box.width() + 20, step + 2 * _ACCENTS)
        paint.words(painter, room, line, (font, theme.colour(ink)))
        y += step
