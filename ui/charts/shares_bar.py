"""One bar cut into its parts, each with its count below: how many of all, and how many nobody can tell about."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from .. import paint, theme
from .chart import Chart

_THICK, _GAP = 22, 3
HEIGHT = 84


@dataclass(frozen=True, slots=True)
class Share:
    """A part: how many, what they are, and how it is filled: `full`, `pale` or `open` (nobody can tell)."""

    count: int
    name: str
    fill: str
    told: str


@dataclass(frozen=True, slots=True)
class ShareDrawing:
    """A part's piece of the bar and the room of its label, in pixels."""

    piece: QRectF
    label: QRectF


def pieces(shares: tuple[Share, ...], area: QRectF) -> tuple[ShareDrawing, ...]:
    """Pieces as wide as their counts; a part with nobody in it has none. Labels stand in equal columns below."""
    there = [share for share in shares if share.count]
    whole, room = sum(share.count for share in there), area.width() - _GAP * max(0, len(there) - 1)
    x, drawn = 0.0, []
    for place, share in enumerate(shares):
        wide = room * share.count / whole if whole else 0.0
        column = area.width() / len(shares)
        label = QRectF(column * place, _THICK + 10, column - 12, theme.scaled(40))
        drawn.append(ShareDrawing(QRectF(x, 0, wide, _THICK), label))
        x += wide + _GAP if share.count else 0.0
    return tuple(drawn)


class SharesBar(Chart):
    """The bar and its labels; each label carries the mark of its piece, so that no colour has to be matched alone."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._shares: tuple[Share, ...] = ()
        self.restyle()

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        """Other parts."""
        self._shares = shares
        self.tell_points([share.told for share in shares])

    def restyle(self) -> None:
        """Its height hangs on the font."""
        self.setFixedHeight(_THICK + theme.scaled(HEIGHT - _THICK))

    def point_at(self, x: float, y: float) -> int | None:
        drawn = pieces(self._shares, self.area)
        return next((i for i, one in enumerate(drawn) if one.piece.left() <= x <= one.piece.right()), None)

    def draw(self, painter: QPainter) -> None:
        """The pieces, then their labels."""
        for place, drawn in enumerate(pieces(self._shares, self.area)):
            share, marked = self._shares[place], place == self.marked
            if share.count:
                _fill(painter, drawn.piece, share.fill, marked=marked)
            key = QRectF(drawn.label.x(), drawn.label.y() + theme.scaled(12) - 7, 14, 14)
            _fill(painter, key, share.fill, marked=False)
            figure, name = theme.font(16, 600, figures=True), theme.font(14)
            top = QRectF(drawn.label.x() + 22, drawn.label.y(), drawn.label.width() - 22, theme.scaled(24))
            paint.words(painter, top, str(share.count), (figure, theme.colour("ink")))
            below = top.translated(0, theme.scaled(22))
            words = paint.elided(share.name, name, below.width())
            paint.words(painter, below, words, (name, theme.colour("ink2")))


def _fill(painter: QPainter, piece: QRectF, fill: str, *, marked: bool) -> None:
    edge = (theme.colour("ink"), 2.0) if marked else None
    if fill == "open":
        paint.box(painter, piece, 4, theme.colour("sunken"), edge or (theme.colour("line2"), 1.2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(theme.colour("line2", 150), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(piece.adjusted(1, 1, -1, -1), 4, 4)
        return
    paint.box(
        painter, piece, 4, theme.colour("primary" if fill == "full" else "line2", 255 if fill == "full" else 130), edge
    )
