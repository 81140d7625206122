"""The wrong tile was tapped: which one it was, or none at all (P9)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.words import CauseCard

from ..texts import remedy as texts
from ..widgets.button import Button
from ..widgets.label import Label
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row
from .cause import CauseButton

_WIDE, _FRAME, _ROW, _ROW_LEAST, _COLUMNS, _MISTAKE = 640, 138, 58, 48, 2, 66


class WrongTileSheet(Sheet):
    """`chosen` tells the other cause, `taken_back` that nothing happened; each is offered only while it is possible."""

    chosen = Signal(object)
    taken_back = Signal()

    def __init__(self, cards: Sequence[CauseCard], *, may_take_back: bool) -> None:
        rows = -(-len(cards) // _COLUMNS)
        high = _FRAME + rows * (_ROW + 8) + (_MISTAKE if may_take_back else 0)
        super().__init__(texts.WHAT_WAS_IT, _WIDE, high)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, card in enumerate(cards):
            button = CauseButton(card)
            button.setMinimumHeight(_ROW_LEAST)
            button.setMaximumHeight(_ROW)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            button.clicked.connect(lambda _=False, card=card: self._choose(card.cause))
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        self.mistake = Button(texts.BY_MISTAKE, "danger", icon="undo-2", height=56)
        self.mistake.clicked.connect(self._take_back)
        later = Button(texts.NOT_NOW, "ghost", height=48)
        later.clicked.connect(self.close_sheet)
        head = Label(texts.WHAT_WAS_IT, 26, 600, family="title")
        self.setLayout(column(head, grid, self.mistake, STRETCH, row(STRETCH, later), gap=10, margins=(26, 22, 26, 12)))
        self.mistake.setVisible(may_take_back)

    def _choose(self, cause: Cause) -> None:
        self.close_sheet()
        self.chosen.emit(cause)

    def _take_back(self) -> None:
        self.close_sheet()
        self.taken_back.emit()
