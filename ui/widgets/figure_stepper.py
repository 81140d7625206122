"""A stepper whose figure can be tapped, to type the amount instead."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import paint, theme
from ..texts import parts
from .button import Pressable
from .choice import Stepper

_SMALLEST_FIGURE = 13


class _Figure(Pressable):
    radius = 10

    def __init__(self, name: str, *, large: bool) -> None:
        super().__init__(name)
        self._large, self._shown = large, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(44, 44)

    def show_value(self, text: str) -> None:
        self._shown = text
        self.setAccessibleDescription(text)
        self.update()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The whole figure, smaller where it is long: money never loses its end."""
        if self.isDown():
            paint.box(painter, area.adjusted(2, 3, -2, -3), 10, theme.colour("sunken"))
        font = theme.font(34 if self._large else 17, 600, "title" if self._large else "ui")
        while paint.width_of(self._shown, font) > area.width() - 6 and font.pixelSize() > _SMALLEST_FIGURE:
            font.setPixelSize(font.pixelSize() - 1)
        ink = theme.colour("ink" if self.isEnabled() else "ink3")
        paint.words(painter, area, self._shown, (font, ink), paint.CENTRE)


class FigureStepper(Stepper):
    """Less, the figure, more. `tapped` tells that somebody wants to type the figure."""

    tapped = Signal()

    def __init__(self, name: str, text: str = "", *, width: int = 176, large: bool = False) -> None:
        super().__init__(name, text, width=width, large=large)
        self.figure = _Figure(parts.type_it(name), large=large)
        self.figure.show_value(text)
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self._value, self.figure)
        self._value.hide()
        self.setTabOrder(self.less, self.figure)
        self.setTabOrder(self.figure, self.more)
        self.figure.clicked.connect(self.tapped)

    def show_value(self, text: str, *, least: bool = False, most: bool = False) -> None:
        """Show a value; at its least or most that side is off."""
        super().show_value(text, least=least, most=most)
        self.figure.show_value(text)
