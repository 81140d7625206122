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
from .button import Pressable
from .little_more import LittleMore
from .surface import STRETCH, Ground, Hairline, Painted, column

_GAP, _SIDE, _TOP, _BOTTOM = 10, 12, 8, 8
_DRAWER = 74  # with the row 160


class AnswerCard(Painted):
    """A row in its frame. It is kept and shows another answer later: to make one takes longer than to paint it."""

    radius, level = 16, 1

    def __init__(self, offer: OfferView) -> None:
        super().__init__()
        self.offer, self.row = offer, AnswerRow()
        self.more: LittleMore | None = None
        self._drawer = QWidget()
        self._drawer.setFixedHeight(_DRAWER)
        self._drawer.hide()
        self.setLayout(column(self.row, self._drawer, gap=0, margins=(2, 0, 2, 0)))

    def dress(self, offer: OfferView, place: int, of: int) -> None:
        """Another answer, its number and of how many."""
        self.offer = offer
        self.row.dress((offer.title, offer.sub), texts.KIND_ICONS[offer.kind], place, of)

    def let_go(self) -> None:
        """A finger that lies on anything of it presses nothing."""
        for button in self.findChildren(Pressable):
            button.let_go()

    def choose(self, chosen: Chosen | None) -> LittleMore | None:
        """What is chosen of it, or that another is. What may lie on top, when it is made just now."""
        on = chosen is not None
        is_open = chosen is not None and chosen.is_gift
        if on is not self.row.isChecked():
            self.row.setChecked(on)
            self.level = 2 if on else 1
            self.update()
        self._drawer.setVisible(is_open)
        if chosen is None or not is_open:
            return None
        if self.more is not None:
            self.more.tell(chosen)
            return None
        self.more = LittleMore(chosen)
        self._drawer.setLayout(column(Hairline(), 11, self.more, STRETCH, gap=0))
        return self.more

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
        self.cards: list[AnswerCard] = []  # those that show
        self._kept: list[AnswerCard] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(_SIDE, _TOP, _SIDE, _BOTTOM)
        self._rows.setSpacing(_GAP)
        self._rows.addStretch(1)
        self._compact = False

    def tell(self, chosen: Sequence[Chosen]) -> None:
        """Show these answers, each as it is first chosen."""
        for one in chosen[len(self._kept) :]:
            self._keep(AnswerCard(one.offer))
        for card in self._kept:
            card.let_go()
        self.cards = self._kept[: len(chosen)]
        for place, (card, one) in enumerate(zip(self.cards, chosen, strict=True), start=1):
            card.dress(one.offer, place, len(chosen))
            card.show()
        for card in self._kept[len(chosen) :]:
            card.hide()

    def show_chosen(self, chosen: Chosen) -> AnswerCard | None:
        """This is the chosen one; its card."""
        found = None
        for card in self.cards:
            if card.offer.key != chosen.offer.key:
                card.choose(None)
                continue
            found, made = card, card.choose(chosen)
            if made is not None:
                made.arrange(compact=self._compact)
                self.opened.emit(made)
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
        for card in self._kept:
            card.row.arrange(compact=compact)
            if card.more is not None:
                card.more.arrange(compact=compact)

    def _keep(self, card: AnswerCard) -> None:
        card.row.clicked.connect(lambda: self.tapped.emit(card.offer))
        card.row.entered.connect(self.entered)
        card.row.moved.connect(lambda step: self._move(card, step))
        card.row.arrange(compact=self._compact)
        self._rows.insertWidget(len(self._kept), card)
        self._kept.append(card)

    def _move(self, card: AnswerCard, step: int) -> None:
        to = self.cards.index(card) + step
        if 0 <= to < len(self.cards):
            self.cards[to].row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.moved.emit(self.cards[to].offer)
