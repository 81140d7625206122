"""What goes with something for next time: one for a friend, and a card that was printed in advance."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ..texts import card as texts
from .choice import PAD, PIXELS, Chip

_GAP, _NARROW_PAD = 8, 16


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
        self._named: str | None = None
        self._beside = False
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(_GAP)
        self._both.addWidget(self.friend, 1)
        self._both.addWidget(self.card, 1)

    def arrange(self, *, low: bool) -> None:
        """Side by side where there is no height for two, and in fewer words."""
        self._beside = low
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if low else QBoxLayout.Direction.TopToBottom)
        for chip in (self.friend, self.card):
            chip.squeeze(PIXELS, _NARROW_PAD if low else PAD)
        self.friend.setText(texts.FRIEND_SHORT if low else texts.FRIEND)
        self._say_card()

    def tell(self, *, friend: bool, card: str | None) -> None:
        """What is wanted now; a card by what was scanned or typed of it."""
        self.friend.setChecked(friend)
        self.card.setChecked(card is not None)
        self._named = card
        self._say_card()

    def _say_card(self) -> None:
        if self._named is not None:
            self.card.setText(texts.on_this_card(self._named, short=self._beside))
        else:
            self.card.setText(texts.ON_A_CARD_SHORT if self._beside else texts.ON_A_CARD)

    def _tapped(self) -> None:
        self.card.setChecked(not self.card.isChecked())  # it is on when a card is named, not when it is tapped
        self.card_tapped.emit()
