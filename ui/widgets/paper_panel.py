"""The printer's panel with its buttons: print again, an A6 card, and which of several vouchers is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.voucher_code import grouped

from ..slips import STUCK, SlipState
from ..texts import done as texts
from .label import Label
from .paper_slot import PaperSlot, SlotButton, WrittenCode
from .surface import STRETCH, column, row

if TYPE_CHECKING:
    from ..slips import Slip

_WIDE, _COMPACT = 372, 300
_ROW = 48
_ROLLS = (Paper.RECEIPT_80, Paper.RECEIPT_58)


class PaperPanel(PaperSlot):
    """`turned` tells -1 or +1: the voucher before or after."""

    turned = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.again = SlotButton(texts.PRINT_AGAIN, "printer")
        self.card = SlotButton(texts.CARD, "file-text")
        self.earlier = SlotButton(texts.EARLIER, "chevron-left", words=False)
        self.later = SlotButton(texts.LATER, "chevron-right", words=False)
        self.earlier.clicked.connect(lambda: self.turned.emit(-1))
        self.later.clicked.connect(lambda: self.turned.emit(1))
        self._which: QLabel = Label("", 15, 600, "#FFFFFF")
        self._pager, self._buttons = QWidget(), QWidget()
        self._pager.setLayout(row(self.earlier, STRETCH, self._which, STRETCH, self.later))
        self._buttons.setLayout(row(self.again, self.card, gap=8))
        self._column = column(STRETCH, self._pager, self._buttons, gap=8)
        self.setLayout(self._column)
        self.arrange(compact=False)

    def arrange(self, *, compact: bool) -> None:
        """Narrower on a narrow screen."""
        self.setFixedWidth(_COMPACT if compact else _WIDE)
        side = 28 if compact else 36
        self._column.setContentsMargins(side, 0, side, 16)

    def show_done(self, lines: tuple[str, ...]) -> None:
        """Nothing to print: what was done."""
        self._buttons.hide()
        self._pager.hide()
        self.leave_foot(0)
        self.show_words(lines)

    def show_slip(self, slip: Slip, place: tuple[int, int], *, busy: bool, may_print: bool) -> None:
        """One voucher: its paper, or its code where the paper did not come out."""
        failed = slip.state in STUCK and not busy and slip.file is None
        self._pager.setVisible(place[1] > 1)
        self._which.setText(texts.which(place[0] + 1, place[1]))
        self.again.setVisible(may_print)
        self.card.setVisible(slip.paper in _ROLLS)
        foot = not failed and (may_print or slip.paper in _ROLLS)
        self._buttons.setVisible(foot)
        for button in (self.again, self.card):
            button.setEnabled(not busy)
        rows = int(foot) + int(place[1] > 1)
        self.leave_foot(rows * (_ROW + 8) + 8 if rows else 0)
        self._show(slip, failed=failed)

    def _show(self, slip: Slip, *, failed: bool) -> None:
        groups, good_for = tuple(grouped(slip.voucher.code).split()), texts.good_for(slip.voucher)
        if failed:
            unsure = slip.state is SlipState.UNSURE
            head = texts.PERHAPS if unsure else texts.NOT_PRINTED
            what_to_do = texts.LOOK_FIRST if unsure else texts.WRITE_DOWN
            self.show_code(WrittenCode(head, what_to_do, groups, good_for))
        elif slip.picture is None and slip.voucher.on_card:
            head = texts.CARD_HEAD if slip.voucher.friend_of is None else texts.CARD_FRIEND
            self.show_code(WrittenCode(head, texts.WRITE_ON_IT, groups, good_for, "id-card"))
        elif slip.picture is not None:
            if slip.picture is not self.paper_shown:
                self.show_paper(slip.picture, texts.paper_name(slip.voucher), torn=slip.paper in _ROLLS)
        else:
            self.show_nothing()
