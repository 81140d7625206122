"""Beside the answers of Remedy: what to say and to ask, what goes with a voucher, and the two ways out."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ..texts import remedy as texts
from .ask_card import AskCard
from .button import Button
from .for_next_time import ForNextTime
from .say_card import SayCard
from .surface import STRETCH, column, row

_WIDE, _COMPACT = 352, 268
_SAY, _SAY_COMPACT, _SAY_LEAST = 236, 250, 116
_GAP, _GAP_LOW, _TOP, _BOTTOM = 14, 8, 8, 6
_CHIPS, _WAYS_OUT = 104, 52


class RemedySide(QWidget):
    """`say` and `ask` are the page's to fill, `they_left` and `later` its to listen to."""

    def __init__(self, chips: ForNextTime) -> None:
        super().__init__()
        self.say, self.ask, self._chips = SayCard(head=texts.SAY_SORRY), AskCard(), chips
        self.they_left = Button(texts.THEY_LEFT, "quiet", icon="door-open", pixels=15)
        self.later = Button(texts.LATER, "quiet", icon="clock", pixels=15)
        ways_out = row(gap=10)
        ways_out.addWidget(self.they_left, 1)
        ways_out.addWidget(self.later, 1)
        self._column = column(self.say, self.ask, STRETCH, chips, ways_out, gap=_GAP, margins=(0, _TOP, 0, _BOTTOM))
        self._column.setStretchFactor(self.say, 100)
        self.say.setMinimumHeight(_SAY_LEAST)
        self.setLayout(self._column)

    def arrange(self, *, compact: bool) -> None:
        """Narrower in a narrow window."""
        self.setFixedWidth(_COMPACT if compact else _WIDE)
        self.say.setMaximumHeight(_SAY_COMPACT if compact else _SAY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Larger letters need more height."""
        self._fit()

    def _fit(self) -> None:
        """A low window: less air and fewer words, so that nothing lies on anything else."""
        needed = _TOP + _SAY_LEAST + self.ask.whole + _CHIPS + _WAYS_OUT + 4 * _GAP + _BOTTOM
        low = self.height() < needed
        self._column.setSpacing(_GAP_LOW if low else _GAP)
        self.ask.arrange(low=low)
        self._chips.arrange(low=low)
