"""The eight steps of making it right on one line; only Rehearse shows them (DECISIONS)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from .. import paint, theme
from .surface import Painted

_HIGH, _DOT = 64, 18


class StepLine(Painted):
    """A dot and a word each, what is over filled; where not all words fit, only the one of now is written."""

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__()
        self._steps, self._now = tuple(steps), 0
        self.setFixedHeight(theme.scaled(_HIGH))
        self.tell(0)

    @property
    def now(self) -> int:
        """Which one it is, from 0."""
        return self._now

    def tell(self, now: int) -> None:
        """Another step."""
        self._now = now
        self.setAccessibleName(f"{now + 1}/{len(self._steps)} {self._steps[now]}")
        self.update()

    def paint(self, painter: QPainter) -> None:
        """From the first to the last."""
        font, bold = theme.font(14, 500), theme.font(14, 700)
        wide = self.width() / len(self._steps)
        all_fit = all(paint.width_of(step, bold) <= wide - 6 for step in self._steps)
        y = 14.0
        for place, step in enumerate(self._steps):
            middle = wide * (place + 0.5)
            if place:
                line = QRectF(middle - wide + _DOT / 2 + 6, y - 1, wide - _DOT - 12, 2)
                painter.fillRect(line, theme.colour("primary" if place <= self._now else "line"))
            dot = QRectF(middle - _DOT / 2, y - _DOT / 2, _DOT, _DOT)
            on = place <= self._now
            fill = theme.colour("primary") if on else theme.colour("surface")
            paint.box(painter, dot, _DOT / 2, fill, (theme.colour("primary" if on else "line2"), 1.5))
            if all_fit or place == self._now:
                ink = theme.colour("ink" if place == self._now else "ink2")
                half = wide / 2 if all_fit else paint.width_of(step, bold) / 2 + 4
                left = min(max(0.0, middle - half), self.width() - 2 * half)
                under = QRectF(left, y + 14, 2 * half, self.height() - y - 16)
                paint.words(painter, under, step, (bold if place == self._now else font, ink), paint.CENTRE)
