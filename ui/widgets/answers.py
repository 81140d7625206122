"""The customer's possible answers, one below the other; the chosen one opens for a little more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_recovery.domain.views.remedies import OfferView

from .. import paint, theme
from ..chosen import Chosen
from ..texts import remedy as texts
from .answer_row import AnswerRow
from .little_more import LittleMore
from .surface import STRETCH, Ground, Hairline, Painted, column

_GAP, _SIDE, _TOP, _BOTTOM = 10, 12, 8, 8
_DRAWER = 74  # with the row 160


class AnswerCard(Painted):
    """A row in its frame."""

    radius = 16

    def __init__(self, offer: OfferView, chosen: Chosen, place: int, of: int) -> None:
        super().__init__()
        self.offer, self.level = offer, 1
        self.row = AnswerRow((offer.title, offer.sub), texts.KIND_ICONS[offer.kind], place, of)
        self.more: LittleMore | None = None
        self._is_gift = chosen.is_gift
        self._drawer = QWidget()
        self._drawer.setFixedHeight(_DRAWER)
        layout = column(self.row, self._drawer, gap=0, margins=(2, 0, 2, 0))
        self.setLayout(layout)
        self.choose(on=False)

    def choose(self, *, on: bool) -> None:
        """Whether it is the chosen one."""
        self.row.setChecked(on)
        self.level = 2 if on else 1
        self._drawer.setVisible(on and self._is_gift)
        self.update()

    def open(self, chosen: Chosen) -> LittleMore | None:
        """What may lie on top, when it is made just now: chosen for the first time, and something may lie there."""
        if self.more is None and self._is_gift:
            self.more = LittleMore(chosen)
            self._drawer.setLayout(column(Hairline(), 11, self.more, STRETCH, gap=0))
            return self.more
        return None

    def paint(self, painter: QPainter) -> None:
        """The frame."""
        on = self.row.isChecked()
        edge = (theme.colour("primary"), 2.5) if on else (theme.colour("line"), 1.0)
        paint.box(painter, self.area, self.radius, theme.colour("surface"), edge)


class Answers(Ground):
    """`tapped` tells the offer of a row that was tapped, `moved` one that an arrow came to,
    `entered` that Enter was pressed on the chosen one.

    `opened` tells the `LittleMore` of an answer that is chosen for the first time; it speaks for itself from there on.
    """

    tapped = Signal(object)
    moved = Signal(object)
    entered = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[AnswerCard] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(_SIDE, _TOP, _SIDE, _BOTTOM)
        self._rows.setSpacing(_GAP)
        self._rows.addStretch(1)
        self._compact = False

    def tell(self, chosen: Sequence[Chosen]) -> None:
        """Show these answers, each as it is first chosen."""
        for card in self.cards:
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [AnswerCard(one.offer, one, at, len(chosen)) for at, one in enumerate(chosen, start=1)]
        for place, card in enumerate(self.cards):
            card.row.clicked.connect(lambda _=False, card=card: self.tapped.emit(card.offer))
            card.row.entered.connect(self.entered)
            card.row.moved.connect(lambda step, card=card: self._move(card, step))
            self._rows.insertWidget(place, card)
        self.arrange(compact=self._compact)

    def show_chosen(self, chosen: Chosen) -> AnswerCard | None:
        """This is the chosen one; its card."""
        found = None
        for card in self.cards:
            on = card.offer.key == chosen.offer.key
            if on is not card.row.isChecked():
                card.choose(on=on)
            if on:
                found = card
                made = card.open(chosen)
                if made is not None:
                    made.arrange(compact=self._compact)
                    self.opened.emit(made)
                elif card.more is not None:
                    card.more.tell(chosen)
        self.update()
        return found

    def step(self, step: int) -> None:
        """An arrow, while no row has the keyboard."""
        chosen = next((card for card in self.cards if card.row.isChecked()), None)
        if chosen is not None:
            self._move(chosen, step)

    def arrange(self, *, compact: bool) -> None:
        """Smaller letters in a narrow window."""
        self._compact = compact
        for card in self.cards:
            card.row.arrange(compact=compact)
            if card.more is not None:
                card.more.arrange(compact=compact)

    def _move(self, card: AnswerCard, step: int) -> None:
        to = self.cards.index(card) + step
        if 0 <= to < len(self.cards):
            self.cards[to].row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.moved.emit(self.cards[to].offer)
