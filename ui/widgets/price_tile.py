"""A price to tap: what it is over what it costs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from pos_recovery.domain.money import Money

from .. import assets, paint, theme
from ..amounts import money
from ..texts import amount as texts
from .button import Pressable

HIGH, _LEAST = 76, 54


class PriceTile(Pressable):
    """Checked it has an edge, a tint and a tick. It gives up air where many stand on a sheet in large letters."""

    radius = 16

    def __init__(self, name: str, amount: Money, *, high: int = HIGH) -> None:
        super().__init__(texts.price(name, amount))
        self._name, self.amount = name, amount
        self.setCheckable(True)
        self._high = high
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.restyle()

    def restyle(self) -> None:
        """Its height hangs on the font."""
        self.setMinimumHeight(theme.scaled(min(self._high, _LEAST)))
        self.setMaximumHeight(theme.scaled(self._high))
        self.updateGeometry()

    def nextCheckState(self) -> None:
        """The sheet says which one is on."""

    def sizeHint(self) -> QSize:
        return QSize(200, self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(110, self.minimumHeight())

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Name and price."""
        on = self.isChecked()
        edge = (theme.colour("primary"), 2.0) if on else (theme.colour("line2"), 1.0)
        fill = "line" if self.isDown() else "primaryT" if on else "surface"
        paint.box(painter, area, self.radius, theme.colour(fill), edge)
        name, figure = theme.font(15, 500), theme.font(20, 600)
        room, middle = area.width() - 32 - (26 if on else 0), area.center().y()
        high, low = theme.scaled(24), theme.scaled(28)
        line = QRectF(16, middle - high - 2, room + 4, high)
        paint.words(painter, line, paint.elided(self._name, name, room), (name, theme.colour("ink2")))
        line = QRectF(16, middle - 2, area.width() - 20, low)
        paint.words(painter, line, money(self.amount), (figure, theme.colour("primary" if on else "ink")))
        if on:
            tick = QRectF(area.width() - 36, 12, 22, 22)
            paint.box(painter, tick, 11, theme.colour("primary"))
            assets.draw_icon(painter, "check", tick.adjusted(4, 4, -4, -4), theme.colour("onp"), 3.2)
