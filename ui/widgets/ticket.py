"""The voucher as an object: notched paper. No cost, no cause, no name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy

from .. import assets, paint, theme
from ..voucher_faces import Ticket
from .surface import Painted

_NOTCH, _ROUND = 14, 18
_STUB = 0.76
_NARROW = 560
_LOWEST = 108


class TicketShape(Painted):
    """A voucher; or, with none, its dashed outline around an icon."""

    def __init__(self) -> None:
        super().__init__()
        self._ticket: Ticket | None = None
        self._icon = "scan-line"
        self.setMinimumHeight(_LOWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def shown(self) -> Ticket | None:
        """What is on it."""
        return self._ticket

    def show_ticket(self, ticket: Ticket | None, icon: str) -> None:
        """Another voucher, or none: then the icon says what is waited for."""
        self._ticket, self._icon = ticket, icon
        self.setAccessibleName("" if ticket is None else f"{ticket.what}. {ticket.below}")
        self.update()

    def paint(self, painter: QPainter) -> None:
        """The paper, its stub, the words."""
        ticket, wide, high = self._ticket, float(self.width()), float(self.height())
        cut = QPainterPath()
        for y in (0.0, high):
            cut.addEllipse(QPointF(wide * _STUB, y), _NOTCH, _NOTCH)
        shape = QPainterPath()
        shape.addRoundedRect(self.area.adjusted(0.6, 0.6, -0.6, -0.6), _ROUND, _ROUND)
        dashed = QPen(theme.colour("line2"), 1.6, Qt.PenStyle.DashLine)
        painter.setPen(dashed if ticket is None else QPen(theme.colour("line2"), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush if ticket is None else theme.colour("sunken"))
        painter.drawPath(shape.subtracted(cut))
        if ticket is None:
            side = min(96.0, high * 0.5)
            box = QRectF((wide - side) / 2, (high - side) / 2, side, side)
            assets.draw_icon(painter, self._icon, box, theme.colour("line2"), 1.2)
            return
        painter.setPen(dashed)
        painter.drawLine(QPointF(wide * _STUB, 22), QPointF(wide * _STUB, high - 22))
        self._words(painter, ticket)
        side = min(76.0 if wide < _NARROW else 104.0, high - 40)
        box = QRectF((wide * _STUB + wide - side) / 2, (high - side) / 2, side, side)
        assets.draw_icon(painter, ticket.icon, box, theme.colour("ink3" if ticket.spent else "primary"), 1.4)

    def _words(self, painter: QPainter, ticket: Ticket) -> None:
        narrow = self.width() < _NARROW
        wide, below = self.width() * _STUB - 56, theme.font(17 if narrow else 19, 500)
        largest, lines, leading = 34 if narrow else 44, [""], 1.18
        pixels = largest
        beneath = paint.lines_of(ticket.below, below, wide)
        room = self.height() - 24 - theme.scaled(26) * len(beneath)
        for pixels in range(largest, 17, -1):
            font = theme.font(pixels, 600, "title")
            lines = paint.balanced(ticket.what, font, wide)
            fits = max(paint.width_of(line, font) for line in lines) <= wide
            if fits and len(lines) * font.pixelSize() * leading <= room:
                break
        font, step = theme.font(pixels, 600, "title"), theme.scaled(pixels) * leading
        y = (self.height() - step * len(lines) - 6 - theme.scaled(26) * len(beneath)) / 2
        ink = theme.colour("ink2" if ticket.spent else "ink")
        for line in lines:
            paint.words(painter, QRectF(30, y, wide, step), paint.elided(line, font, wide), (font, ink))
            y += step
        for line in beneath:
            y += 6 if line is beneath[0] else 0
            paint.words(painter, QRectF(30, y, wide, theme.scaled(26)), line, (below, theme.colour("ink2")))
            y += theme.scaled(26)
