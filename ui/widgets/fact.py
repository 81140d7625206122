"""One plain sentence with its number: what a fact card of Insights shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from .. import paint, theme
from .surface import Painted

HEIGHT = 136


@dataclass(frozen=True, slots=True)
class FactWords:
    """The number, its sentence, and where it comes from: the first of `sources` that fits is shown."""

    number: str
    sentence: str
    sources: tuple[str, ...]
    tone: str = "ink"


class FactCard(Painted):
    """A card 136 px high. Grey bars while its number is not known yet."""

    level = 1
    radius = 18

    def __init__(self) -> None:
        super().__init__()
        self._words: FactWords | None = None
        self.restyle()

    @property
    def words(self) -> FactWords | None:
        """What it says; None while it waits."""
        return self._words

    def tell(self, words: FactWords | None) -> None:
        """Say it, or wait."""
        self._words = words
        self.setAccessibleName("" if words is None else f"{words.number} {words.sentence}. {words.sources[0]}")
        self.update()

    def restyle(self) -> None:
        """Its height hangs on the font."""
        self.setFixedHeight(theme.scaled(HEIGHT))

    def paint(self, painter: QPainter) -> None:
        """The card, the number, its sentence, its source."""
        paint.box(painter, self.area, self.radius, theme.colour("surface"), (theme.colour("line"), 1.0))
        if self._words is None:
            for line in (QRectF(22, 26, 150, 30), QRectF(22, 70, 260, 16), QRectF(22, 99, 210, 12)):
                paint.box(painter, line, 6, theme.colour("line"))
            return
        words, room = self._words, self.width() - 44
        number = theme.font(40, 600, "title")
        while paint.width_of(words.number, number) > room and number.pixelSize() > 20:
            number.setPixelSize(number.pixelSize() - 1)
        down = theme.scaled
        paint.words(
            painter, QRectF(22, down(14), room + 20, down(50)), words.number, (number, theme.colour(words.tone))
        )
        sentence = theme.font(18, 600)
        text = paint.elided(words.sentence, sentence, room)
        paint.words(painter, QRectF(22, down(64), room + 4, down(26)), text, (sentence, theme.colour("ink")))
        small = theme.font(14.5)
        fits = (one for one in words.sources if paint.width_of(one, small) <= room)
        source = next(fits, paint.elided(words.sources[-1], small, room))
        paint.words(painter, QRectF(22, down(94), room + 4, down(22)), source, (small, theme.colour("ink2")))
