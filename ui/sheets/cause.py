"""What it really was: the causes of the shop, the one that stands there left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.words import CauseCard

from .. import assets, paint, theme
from ..texts import moment as texts
from ..widgets.button import Button, Pressable
from ..widgets.label import Label
from ..widgets.long_ground import LongGround, SheetGround, framed
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_ROW, _FRAME, _COLUMNS = 60, 156, 2
_BESIDE = (26, 4, 26, 4)


class CauseButton(Pressable):
    """A cause with its icon."""

    radius = 14

    def __init__(self, card: CauseCard) -> None:
        super().__init__(card.label, card.example)
        self._cause = card.cause
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.scaled(_ROW))

    def sizeHint(self) -> QSize:
        return QSize(220, theme.scaled(_ROW))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Icon and label; pressed it has the cause's tint."""
        ink, tint = theme.cause_colours(self._cause)
        edge = (ink, 2.0) if self.isDown() else (theme.colour("line2"), 1.25)
        paint.box(painter, area, self.radius, tint if self.isDown() else theme.colour("surface"), edge)
        icon = QRectF(16, (area.height() - 26) / 2, 26, 26)
        assets.draw_icon(painter, theme.CAUSE_ICONS[self._cause], icon, ink)
        font = paint.fitting(self.text(), area.width() - 68, (17, 14), 600)
        text = paint.elided(self.text(), font, area.width() - 68)
        paint.words(painter, QRectF(56, 0, area.width() - 64, area.height()), text, (font, theme.colour("ink")))


class CauseSheet(Sheet):
    """`chosen` tells the cause."""

    chosen = Signal(object)

    def __init__(self, cards: Sequence[CauseCard]) -> None:
        super().__init__(texts.WHICH_CAUSE, 620, _FRAME + -(-len(cards) // _COLUMNS) * (_ROW + 10))
        grid = QGridLayout()
        grid.setSpacing(10)
        for place, card in enumerate(cards):
            grid.addWidget(self._button(card), place // _COLUMNS, place % _COLUMNS)
        later = Button(texts.NOT_NOW, "ghost")
        later.clicked.connect(self.close_sheet)
        head = Label(texts.WHICH_CAUSE, 26, 600, family="title")
        long = LongGround(SheetGround(column(grid, STRETCH, gap=8, margins=_BESIDE)))
        foot = row(STRETCH, later)
        self.setLayout(column(framed(head), long, framed(foot), gap=8, margins=(1, 24, 1, 16)))

    def _button(self, card: CauseCard) -> CauseButton:
        button = CauseButton(card)
        button.clicked.connect(lambda: self._choose(card.cause))
        return button

    def _choose(self, cause: Cause) -> None:
        self.close_sheet()
        self.chosen.emit(cause)
