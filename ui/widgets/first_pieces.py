"""What Insights shows while there is too little to draw: the bowl, how far it is, and why we wait."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from .. import paint, theme
from ..texts import insights as texts
from .label import Label
from .seam import draw_mark
from .surface import STRETCH, Card, Painted, column, row

ENOUGH = 30
_BOWL = 104


class _Bowl(Painted):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_BOWL, _BOWL)

    def paint(self, painter: QPainter) -> None:
        draw_mark(painter, self.area, theme.colour("railI" if theme.is_dark() else "rail").name())


class Progress(Painted):
    """A bar as full as `share` says, 0 to 1."""

    def __init__(self, width: int = 420) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedSize(width, 22)

    def paint(self, painter: QPainter) -> None:
        """The track, and how much of it is full."""
        track = QRectF(0, 5, self.width(), 12)
        paint.box(painter, track, 6, theme.colour("line"))
        if self.share > 0:
            full = QRectF(0, 5, max(12.0, self.width() * min(1.0, self.share)), 12)
            paint.box(painter, full, 6, theme.colour("goldG"))


class FirstPieces(Card):
    """Under 30 moments."""

    def __init__(self) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignCenter
        self._title = Label("", 28, 600, family="title", wrap=True, align=middle)
        self._far = Label("", 15, 600, "goldI", align=middle)
        self._progress = Progress()
        why = Label(texts.EARLY, 17, 400, "ink2", wrap=True, align=middle)
        self.setMinimumHeight(300)
        bowl, progress = row(STRETCH, _Bowl(), STRETCH), row(STRETCH, self._progress, STRETCH)
        self.setLayout(
            column(
                STRETCH, bowl, 8, self._title, why, 8, progress, self._far, STRETCH, gap=6, margins=(26, 16, 26, 16)
            )
        )  # fmt: skip

    @property
    def says(self) -> str:
        """Its title."""
        return self._title.text()

    def tell(self, moments: int) -> None:
        """So many moments are in."""
        self._title.setText(texts.first_pieces(moments))
        self._far.setText(texts.of_thirty(moments))
        self._progress.share = moments / ENOUGH
        self._progress.update()
