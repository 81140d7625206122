"""What goes with something for next time on Remedy: one for a friend, and a card that was scanned or is typed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from pos_recovery.domain.errors import Failure

from .choosing import Choosing
from .front import Front
from .sheets.card import CardSheet
from .widgets.for_next_time import ForNextTime


class NextTime(QObject):
    """Shows the chips while the chosen answer holds a voucher, and asks which card."""

    def __init__(self, front: Front, choosing: Choosing) -> None:
        super().__init__()
        self._front, self._choosing = front, choosing
        self.chips = ForNextTime()
        self.chips.hide()
        self.chips.friend_tapped.connect(choosing.want_friend)
        self.chips.card_tapped.connect(self._ask)
        choosing.changed.connect(self._show)

    def take_scan(self, code: str) -> bool:
        """A blank card that is scanned while a voucher is chosen is the card; any other code goes its own way."""
        if self.chips.isHidden():
            return False
        back = self._choosing.now

        def not_blank(_: Failure) -> None:
            if self.chips.isVisible() and back is not None:
                self._front.places.go("redeem", code, ("remedy", self._choosing.moment, back.offer.key))

        self._front.desk.run(self, lambda office: office.cards.blank(code), self._choosing.want_card, not_blank)
        return True

    def _show(self) -> None:
        chosen, choosing = self._choosing.now, self._choosing
        self.chips.setVisible(chosen is not None and chosen.has_voucher())
        self.chips.tell(friend=choosing.friend, card=choosing.card)

    def _ask(self) -> None:
        sheet = CardSheet(self._front, has_one=self._choosing.card is not None)
        sheet.named.connect(self._choosing.want_card)
        sheet.dropped.connect(lambda: self._choosing.want_card(None))
        self._front.places.lay(sheet)
