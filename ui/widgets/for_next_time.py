"""What goes with something for next time: one for a friend, and a card that was printed in advance."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..texts import card as texts
from .choice import Chip
from .surface import column


class ForNextTime(QWidget):
    """`friend_tapped` tells whether one for a friend is wanted now; `card_tapped` that a card is to be named."""

    friend_tapped = Signal(bool)
    card_tapped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.friend = Chip(texts.FRIEND, icon="user-plus")
        self.card = Chip(texts.ON_A_CARD, icon="id-card")
        for chip in (self.friend, self.card):
            chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.friend.clicked.connect(lambda: self.friend_tapped.emit(self.friend.isChecked()))
        self.card.clicked.connect(self._tapped)
        self.setLayout(column(self.friend, self.card, gap=8))

    def tell(self, *, friend: bool, card: str | None) -> None:
        """What is wanted now; a card by what was scanned or typed of it."""
        self.friend.setChecked(friend)
        self.card.setChecked(card is not None)
        self.card.setText(texts.ON_A_CARD if card is None else texts.on_this_card(card))

    def _tapped(self) -> None:
        self.card.setChecked(not self.card.isChecked())  # it is on when a card is named, not when it is tapped
        self.card_tapped.emit()
