"""Where we heard of it: one tap."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.moment import Channel

from ..texts import remedy as texts
from ..widgets.big_choice import BigChoice
from ..widgets.button import Button
from ..widgets.label import Label
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_WIDE, _FRAME, _ROW = 440, 140, 60


class ChannelSheet(Sheet):
    """`chosen` tells the Channel."""

    chosen = Signal(object)

    def __init__(self, now: Channel) -> None:
        super().__init__(texts.WHERE, _WIDE, _FRAME + len(texts.CHANNELS) * (_ROW + 8))
        self.choices = [self._choice(channel, on=channel is now) for channel in texts.CHANNELS]
        later = Button(texts.NOT_NOW, "ghost", height=48)
        later.clicked.connect(self.close_sheet)
        head = Label(texts.WHERE, 24, 600, family="title", wrap=True)
        self.setLayout(column(head, 4, *self.choices, STRETCH, row(STRETCH, later), gap=8, margins=(26, 22, 26, 12)))

    def first_focus(self) -> QWidget | None:
        """The one that is on."""
        return next((one for one in self.choices if one.isChecked()), None)

    def _choice(self, channel: Channel, *, on: bool) -> BigChoice:
        words, _, icon = texts.CHANNELS[channel]
        choice = BigChoice(words, icon=icon, height=_ROW, on=on)
        choice.level = 0
        choice.clicked.connect(lambda: self._choose(channel))
        return choice

    def _choose(self, channel: Channel) -> None:
        self.close_sheet()
        self.chosen.emit(channel)
