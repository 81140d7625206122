"""The rail: the places of the app, always there, never in another order, so that hands learn it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from .. import assets, paint, theme
from ..texts import parts
from .button import Pressable
from .seam import draw_mark
from .surface import Painted

WIDE, COMPACT = 92, 80
_FACE_INK, _FACE_TINT = "#0A2A28", "#F2D9A6"


@dataclass(frozen=True, slots=True)
class RailPlace:
    """A place on the rail: where it leads, its words and icon, and whether it stands at the foot, behind a padlock."""

    place: str
    text: str
    icon: str
    foot: bool = False


class _Item(Pressable):
    radius = 16

    def __init__(self, place: RailPlace) -> None:
        super().__init__(place.text)
        self._icon = place.icon
        self.locked = False
        self.badge = 0
        self.setCheckable(True)
        self.setFixedHeight(66)

    def nextCheckState(self) -> None:
        """The window says which place is lit."""

    def paint(self, painter: QPainter, area: QRectF) -> None:
        on, middle = self.isChecked(), area.center().x()
        if on:
            paint.box(painter, area.adjusted(8, 0, -8, 0), 16, theme.colour("rail2"))
            paint.box(painter, QRectF(0, 17, 4, 32), 2, theme.colour("gold"))
        ink = theme.colour("railA" if on else "railI")
        assets.draw_icon(painter, self._icon, QRectF(middle - 13, 9, 26, 26), ink)
        label = QRectF(0, 39, area.width(), 20)
        paint.words(painter, label, self.text(), (theme.font(13, 600 if on else 500), ink), paint.CENTRE)
        if self.badge:
            spot = QRectF(middle + 5, 3, 20, 20)
            paint.box(painter, spot, 10, theme.colour("gold"))
            figure = (theme.font(12, 700), QColor("#1B1404"))
            paint.words(painter, spot, str(min(self.badge, 99)), figure, paint.CENTRE)
        if self.locked:
            spot = QRectF(middle + 7, 4, 16, 16)
            paint.box(painter, spot.adjusted(-3, -3, 3, 3), 11, theme.colour("rail2" if on else "rail"))
            assets.draw_icon(painter, "lock", spot.adjusted(1, 1, -1, -1), QColor("#E2B050"), 2.6)


class _Who(Pressable):
    radius = 16

    def __init__(self) -> None:
        super().__init__(parts.LOCK)
        self._name = ""
        self.setFixedHeight(78)

    def tell(self, name: str) -> None:
        self._name = name
        self.setAccessibleDescription(parts.is_here(name) if name else parts.NOBODY)
        self.update()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        if not self._name:
            return
        face = QRectF(area.center().x() - 21, 4, 42, 42)
        paint.box(painter, face, 21, QColor(_FACE_TINT))
        letter = (theme.font(17, 700), QColor(_FACE_INK))
        paint.words(painter, face, self._name[:1].upper(), letter, paint.CENTRE)
        font = theme.font(13, 600)
        label = QRectF(2, 50, area.width() - 4, 20)
        shown = paint.elided(self._name, font, label.width())
        paint.words(painter, label, shown, (font, theme.colour("railA")), paint.CENTRE)


class Rail(Painted):
    """`chosen` tells a place that was tapped; `who_tapped` the face at its foot."""

    chosen = Signal(str)
    who_tapped = Signal()

    def __init__(self, places: tuple[RailPlace, ...]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(WIDE)
        self._items = {place.place: _Item(place) for place in places}
        self._who = _Who()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 84, 0, 6)
        layout.setSpacing(6)
        for place in places:
            if place.foot and not any(other.foot for other in places[: places.index(place)]):
                layout.addStretch(1)
                layout.addWidget(_Rule())
            layout.addWidget(self._items[place.place])
            self._items[place.place].clicked.connect(lambda _=False, to=place.place: self.chosen.emit(to))
        layout.addSpacing(8)
        layout.addWidget(self._who)
        self._who.clicked.connect(self.who_tapped)

    def light(self, place: str) -> None:
        """Show where we are."""
        for name, item in self._items.items():
            item.setChecked(name == place)

    def tell(self, name: str, locked: frozenset[str]) -> None:
        """Who is here, and which places ask for a PIN."""
        self._who.tell(name)
        for place, item in self._items.items():
            item.locked = place in locked
            item.setAccessibleDescription(parts.ASKS_PIN if item.locked else "")
            item.update()

    def item(self, place: str) -> QWidget:
        """The button of a place."""
        return self._items[place]

    def sizeHint(self) -> QSize:
        return QSize(WIDE, 400)

    def fit(self, window_width: int) -> None:
        """Narrower in a narrow window."""
        self.setFixedWidth(COMPACT if window_width < theme.COMPACT_BELOW else WIDE)

    def paint(self, painter: QPainter) -> None:
        """The dark strip with the mark on top."""
        painter.fillRect(self.rect(), theme.colour("rail"))
        if theme.is_dark():
            painter.fillRect(QRectF(self.width() - 1, 0, 1, self.height()), theme.colour("line"))
        draw_mark(painter, QRectF(self.width() / 2 - 22, 18, 44, 44))


class _Rule(Painted):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(9)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paint(self, painter: QPainter) -> None:
        painter.fillRect(QRectF(20, 0, self.width() - 40, 1), theme.colour("rail2"))
