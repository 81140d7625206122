"""What everything lies on: the page, which paints the shadows of its cards, and the card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from pos_recovery.domain.moment import Cause

from .. import paint, theme
from .button import Pressable

_LAID_OUT = (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
Shadow = tuple[QRectF, float, int]  # of what place, its corners' radius, its height


class Painted(QWidget):
    """A widget that paints itself in `paint`. It takes no focus and needs a name only where it tells something."""

    level = 0
    radius: float = 18

    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            self.paint(painter)

    def paint(self, painter: QPainter) -> None:
        """Draw yourself."""

    @property
    def area(self) -> QRectF:
        """The whole of it."""
        return QRectF(self.rect())


class Ground(Painted):
    """The floor of a page. A widget on it with a `level` of 1 to 3 gets the shadow of that height."""

    ground = "bg"
    _laid: Sequence[Shadow] = ()
    _worn = QRectF()  # what is to be painted anew, as it is seen

    def event(self, event: QEvent) -> bool:
        """Where a card was laid out elsewhere its shadow is painted anew; a card repaints itself, not its shadow."""
        done = super().event(event)
        if event.type() in _LAID_OUT:
            before, self._laid = self._laid, self._shadows()
            if self._laid != before:
                self.update()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        self._worn = QRectF(event.rect())
        super().paintEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Background, then the shadows where it is asked for, which is one tile when a tile is pressed: one blurred
        patch each, at a fifth of the cost of an effect per card."""
        painter.fillRect(self.rect(), theme.colour(self.ground))
        worn = paint.as_drawn(self, self._worn)
        for place, radius, level in self._shadows():
            if paint.shaded(place, level).intersects(worn):
                paint.shadow(painter, place, radius, level)

    def _shadows(self) -> Sequence[Shadow]:
        # Not every QWidget: what Qt makes for itself, such as a viewport, stays in memory once PySide handed it out.
        ours: tuple[Painted | Pressable, ...] = (*self.findChildren(Painted), *self.findChildren(Pressable))
        return [
            (paint.place_of(child, self), child.radius, child.level)
            for child in ours
            if child.level and child.isVisibleTo(self) and self._is_below(child)
        ]

    def _is_below(self, child: QWidget) -> bool:
        """A floor that is scrolled inside this one paints the shadows of its own cards."""
        parent = child.parentWidget()
        while parent is not None and not isinstance(parent, Ground):
            parent = parent.parentWidget()
        return parent is self


class Card(Painted):
    """A rounded white card with a hairline. `edge` is a strip of 4 px at its left in a token or a cause's colour."""

    def __init__(
        self,
        *,
        fill: str = "surface",
        line: str | None = "line",
        radius: int = 18,
        level: int = 1,
        edge: str | Cause | None = None,
    ) -> None:
        super().__init__()
        self._fill, self._line, self._edge = fill, line, edge
        self.radius, self.level = radius, level

    def paint(self, painter: QPainter) -> None:
        """The card and its edge."""
        line = None if self._line is None else (theme.colour(self._line), 1.0)
        paint.box(painter, self.area, self.radius, theme.colour(self._fill), line)
        if self._edge is not None:
            edge = self._edge
            ink = theme.cause_colours(edge)[0] if isinstance(edge, Cause) else theme.colour(edge)
            painter.save()
            paint.clip_round(painter, self.area, self.radius)
            painter.fillRect(QRectF(0, 0, 4, self.height()), ink)
            painter.restore()


class Hairline(Painted):
    """A line of one pixel between two rows."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paint(self, painter: QPainter) -> None:
        """The line."""
        painter.fillRect(self.rect(), theme.colour("line"))


Piece = QWidget | QLayout | int | None
STRETCH = -1  # among the pieces of a column or row: all the room that is left


def column(*pieces: Piece, gap: int = 10, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QVBoxLayout:
    """Widgets and layouts from top to bottom; a number is room in pixels, STRETCH all that is left."""
    layout = QVBoxLayout()
    _fill(layout, pieces, gap, margins)
    return layout


def row(*pieces: Piece, gap: int = 10, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """The same from left to right."""
    layout = QHBoxLayout()
    _fill(layout, pieces, gap, margins)
    return layout


def set_margins(layout: QLayout, before: int, top: int, behind: int, bottom: int) -> None:
    """The room around it; Qt mirrors what lies in a layout, but not its margins."""
    from_right = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    layout.setContentsMargins(*((behind, top, before, bottom) if from_right else (before, top, behind, bottom)))


def _fill(layout: QBoxLayout, pieces: tuple[Piece, ...], gap: int, margins: tuple[int, int, int, int]) -> None:
    layout.setSpacing(gap)
    set_margins(layout, *margins)
    for piece in pieces:
        if isinstance(piece, QLayout):
            layout.addLayout(piece)
        elif isinstance(piece, QWidget):
            layout.addWidget(piece)
        elif piece == STRETCH:
            layout.addStretch(1)
        elif piece is not None:
            layout.addSpacing(piece)
