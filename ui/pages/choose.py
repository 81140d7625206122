"""The screen turned to the customer: up to three answers and "No, thank you", in their language (P21).

Nothing of cost, share, limit, code or name is here. Their tap only chooses; the staff give it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QLinearGradient, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.remedies import OfferView
from pos_recovery.domain.views.words import TurnedWords

from .. import paint, theme
from ..front import Front
from ..texts import choose as texts
from ..widgets.choice_card import ChoiceCard, LanguageButton
from ..widgets.label import Label
from ..widgets.seam import broken_edge, draw_seam, seam_line
from ..widgets.surface import STRETCH, column, row
from .page import Page

SORRY = "sorry"  # what "No, thank you" chooses
_CUT, _CUT_COMPACT, _TOP, _BELOW_SEAM = 188, 168, 34, 42
_LANGUAGES_WIDE, _LEAST_ASK = 380, 26
_HOLD_MS = 2000
_CORNER = (200, 150)
_SEAM, _SEED, _BEND = 8, 6, 0.06
# where the seam runs: share of the width, pixels below the border
_WAY = (
    (0.0, -12), (0.09, 4), (0.17, -2), (0.29, 12), (0.38, -9), (0.52, 3), (0.60, -12), (0.73, 9), (0.81, 1),
    (0.91, -11), (1.0, 5),
)  # fmt: skip


class ChoosePage(Page):
    """`enter` with the moment, what may be shown, its cause, and whom to tell the key of the answer (None: nothing).

    Esc and a press of two seconds in the corner at the top right turn it back.
    """

    place, rail = "choose", False

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._cause = Cause.OTHER
        self._chosen: Callable[[str | None], None] = _nobody
        self._language = texts.FIRST
        self._sorry = Label("", 26, 500, theme.GOLD_ON_CERAMIC, family="say")
        self._ask = Label("", 54, 600, theme.ON_CERAMIC, family="title")
        self._tap = Label("", 20, 500, "ink2", align=Qt.AlignmentFlag.AlignCenter)
        self.cards: list[ChoiceCard] = []
        self._offers: Mapping[str, OfferView] = {}
        self._row = QHBoxLayout()
        self.languages = [LanguageButton(*names) for names in texts.LANGUAGES.values()]
        self._group = QButtonGroup(self)
        for place, button in enumerate(self.languages):
            self._group.addButton(button, place)
        self._group.idClicked.connect(lambda place: self._speak(list(texts.LANGUAGES)[place]))
        self._holding = QTimer(self, singleShot=True, interval=_HOLD_MS)
        self._holding.timeout.connect(self.back)
        words = column(self._sorry, self._ask, STRETCH, gap=4)
        head = row(gap=20)
        head.addLayout(words, 1)
        head.addLayout(column(row(*self.languages, gap=8), STRETCH))
        self._head = QWidget()
        self._head.setLayout(head)
        self._all = column(self._head, self._row, 14, self._tap, gap=0)
        self._all.setStretch(1, 1)
        self.setLayout(self._all)

    def enter(self, *what: Any) -> None:
        """Show these answers, in the shop's own language first."""
        super().enter()
        _, offers, self._cause, self._chosen = what
        self._lay_cards(offers)
        language = self.front.shop.view.language
        self._speak(language if language in texts.LANGUAGES else texts.FIRST)

    def leave(self) -> None:
        """Nobody holds the corner any more."""
        self._holding.stop()

    def back(self) -> None:
        """Turned back; nothing was chosen."""
        self._holding.stop()
        self._chosen(None)

    def _lay_cards(self, offers: Sequence[OfferView]) -> None:
        for card in self.cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._offers = {one.key: one for one in offers}
        self.cards = [*(ChoiceCard(one.key, one.choice) for one in offers), ChoiceCard(SORRY, "heart")]
        for card in self.cards:
            card.clicked.connect(lambda _=False, card=card: self._chosen(card.key))
            self._row.addWidget(card, 1)

    def _speak(self, language: str) -> None:
        self._language = language
        self.languages[list(texts.LANGUAGES).index(language)].setChecked(True)
        self.front.desk.run(self, lambda office: office.turned(language), lambda words: self._show(language, words))

    def _show(self, language: str, words: TurnedWords) -> None:
        if language != self._language:
            return
        self._sorry.setText(words.sorry[self._cause])
        self._ask.setText(words.ask)
        self._tap.setText(words.tap)
        for card in self.cards:
            card.say(*(words.no_thanks if card.key == SORRY else self._words_for(card.key, words)))
        self._settle()

    def _words_for(self, key: str, words: TurnedWords) -> tuple[str, str]:
        """An answer's own words; one that gives a certain item names it."""
        offer = self._offers[key]
        title, sub = words.answers[offer.turned or key]
        return title, offer.named or sub

    def _arrange(self, *, compact: bool) -> None:
        side = 30 if compact else 56
        self._all.setContentsMargins(side, _TOP, side, 22)
        self._row.setSpacing(12 if compact else 18)
        self._sorry.set_pixels(23 if compact else 26)
        self._settle()

    def _settle(self) -> None:
        """The question in the largest letters that leave the languages their place; the cards below the seam."""
        compact = bool(self._compact)
        room, pixels = self.width() - self._all.contentsMargins().left() * 2 - _LANGUAGES_WIDE, 42 if compact else 54
        while pixels > _LEAST_ASK and self._too_wide(pixels, room):
            pixels -= 2
        self._ask.set_pixels(pixels)
        self._head.setFixedHeight((_CUT_COMPACT if compact else _CUT) + _BELOW_SEAM - _TOP)

    def _too_wide(self, pixels: int, room: int) -> bool:
        return paint.width_of(self._ask.text(), theme.font(pixels, 600, "title")) > room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def paint(self, painter: QPainter) -> None:
        """Porcelain with the cards' shadows, and above it the ceramic; the one seam is where they meet."""
        super().paint(painter)
        wide, cut = self.width(), _CUT_COMPACT if self._compact else _CUT
        way = tuple((-4 + (wide + 8) * x, float(cut + y)) for x, y in _WAY)
        line = seam_line(way, _SEED, _BEND)
        glaze = QLinearGradient(0, 0, wide * 0.6, cut)
        glaze.setColorAt(0, theme.colour(theme.CERAMIC))
        glaze.setColorAt(1, theme.colour(theme.CERAMIC_END))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glaze)
        painter.drawPolygon(broken_edge(line, (wide + 4, -4), (-4, -4)))
        draw_seam(painter, line, _SEAM)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        wide, high = _CORNER
        corner = paint.as_drawn(self, QRectF(self.width() - wide, 0, wide, high))
        if corner.contains(event.position()):
            self._holding.start()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._holding.stop()
        super().mouseReleaseEvent(event)


def _nobody(_: str | None) -> None:
    """Whom to tell before anybody has turned the screen."""
