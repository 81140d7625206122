"""How a moment ended: one tap."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from pos_recovery.domain.moment import Ending

from .. import assets, paint, theme
from ..texts import moment as texts
from ..widgets.button import Button, Pressable
from ..widgets.label import Label
from ..widgets.long_ground import LongGround, SheetGround, framed
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_ROW, _FRAME = 64, 156
_BESIDE = (26, 4, 26, 4)


class EndingRow(Pressable):
    """An ending with a line that says what it means."""

    radius = 14

    def __init__(self, ending: Ending) -> None:
        word, below, self._icon = texts.ENDINGS[ending]
        super().__init__(word, below)
        self._below = below
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.scaled(_ROW))

    def sizeHint(self) -> QSize:
        return QSize(400, theme.scaled(_ROW))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Icon, word, what it means."""
        fill = theme.colour("line" if self.isDown() else "surface")
        paint.box(painter, area, self.radius, fill, (theme.colour("line2"), 1.25))
        assets.draw_icon(painter, self._icon, QRectF(18, (area.height() - 24) / 2, 24, 24), theme.colour("primary"))
        half, room = area.height() / 2, area.width() - 76
        top, below = (
            QRectF(60, half - theme.scaled(24), room, theme.scaled(26)),
            QRectF(60, half, room, theme.scaled(22)),
        )
        paint.words(painter, top, self.text(), (theme.font(17, 600), theme.colour("ink")))
        small = paint.fitting(self._below, room, (14, 12))
        paint.words(painter, below, paint.elided(self._below, small, room), (small, theme.colour("ink2")))


class EndingSheet(Sheet):
    """`chosen` tells the ending. A mis-tap is offered only where it can still be taken back."""

    chosen = Signal(object)

    def __init__(self, endings: Sequence[Ending]) -> None:
        super().__init__(texts.HOW_ENDED, 520, _FRAME + len(endings) * (_ROW + 8))
        rows = [self._row(ending) for ending in endings]
        later = Button(texts.NOT_NOW, "ghost")
        later.clicked.connect(self.close_sheet)
        head = Label(texts.HOW_ENDED, 26, 600, family="title")
        foot = row(STRETCH, later)
        long = LongGround(SheetGround(column(*rows, STRETCH, gap=8, margins=_BESIDE)))
        self.setLayout(column(framed(head), long, framed(foot), gap=8, margins=(1, 24, 1, 16)))

    def _row(self, ending: Ending) -> EndingRow:
        button = EndingRow(ending)
        button.clicked.connect(lambda: self._choose(ending))
        return button

    def _choose(self, ending: Ending) -> None:
        self.close_sheet()
        self.chosen.emit(ending)
