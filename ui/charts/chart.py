"""A chart: painted from frozen points, walked with the arrow keys, told aloud point by point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from .. import paint, theme
from ..widgets.arrows import as_read
from ..widgets.button import by_keyboard
from ..widgets.surface import Painted

_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
}  # fmt: skip
AXIS_PIXELS = 12.5


@dataclass(frozen=True, slots=True)
class Placed:
    """A text and where it stands."""

    text: str
    area: QRectF
    align: Qt.AlignmentFlag = paint.CENTRE


class Chart(Painted):
    """The arrow keys, Home and End go from point to point; each is announced. A tap marks the nearest one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__()
        if parent is not None:
            self.setParent(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._told: tuple[str, ...] = ()
        self._marked: int | None = None
        self._ringed = False

    @property
    def marked(self) -> int | None:
        """Which point is marked; None while none is."""
        return self._marked

    @property
    def said(self) -> str:
        """What was announced last: the marked point in words."""
        return "" if self._marked is None else self._told[self._marked]

    def tell_points(self, told: Sequence[str]) -> None:
        """The points in words, in order; whatever was marked is let go."""
        self._told, self._marked = tuple(told), None
        self.setAccessibleDescription("")
        self.update()

    def mark(self, place: int | None) -> None:
        """Mark a point and announce it."""
        self._marked = None if place is None or not self._told else max(0, min(place, len(self._told) - 1))
        self.setAccessibleDescription(self.said)
        if self.said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.said))
        self.update()

    def point_at(self, x: float, y: float) -> int | None:
        """The point drawn nearest to a place; None where there is none."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last, key = len(self._told) - 1, as_read(self, event.key())
        if key in _STEPS:
            step = _STEPS[key]
            self.mark((0 if step > 0 else last) if self._marked is None else self._marked + step)
        elif key == Qt.Key.Key_Home:
            self.mark(0)
        elif key == Qt.Key.Key_End:
            self.mark(last)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        touched = paint.as_drawn(self, QRectF(event.position(), QSizeF(0, 0)))
        self.mark(self.point_at(touched.x(), touched.y()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = by_keyboard(event.reason())
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        super().focusOutEvent(event)
        self.update()

    def paint(self, painter: QPainter) -> None:
        """The drawing, and the ring when the keyboard brought the focus here."""
        self.draw(painter)
        if self._ringed:
            paint.box(painter, self.area, 10, None, (theme.colour("primary"), 2.5))

    def draw(self, painter: QPainter) -> None:
        """Draw the points."""


def bubble(painter: QPainter, text: str, over: tuple[float, float], within: QRectF) -> None:
    """What a marked point says, above it and inside the chart."""
    font = theme.font(13, 600)
    wide, high = paint.width_of(text, font) + 20, theme.scaled(26)
    x = max(within.left(), min(over[0] - wide / 2, within.right() - wide))
    area = QRectF(x, max(within.top(), over[1] - high - 6), wide, high)
    paint.box(painter, area, high / 2, theme.colour("ink"))
    paint.words(painter, area, text, (font, theme.colour("surface")), paint.CENTRE)
