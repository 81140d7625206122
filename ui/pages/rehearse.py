"""Rehearse: three short scenes with the counter's own tiles, answers and words. The office hears of none of it."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_recovery.domain.moment import Cause

from ..front import Front
from ..rehearsals import Beat, Rehearsal, rehearsals
from ..texts import rehearse as texts
from ..voucher_faces import Ticket
from ..widgets.answer_row import AnswerRow
from ..widgets.big_option import BigOption
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.say_card import SayCard
from ..widgets.sign import Tag
from ..widgets.step_line import StepLine
from ..widgets.surface import STRETCH, Card, column, row
from ..widgets.ticket import TicketShape
from ..widgets.tile import TileGrid
from .page import Page

_SAY_HIGH, _TICKET_HIGH, _PRIMARY = 150, 170, 64
_MARGIN, _COMPACT_MARGIN = 28, 18


class RehearsePage(Page):
    """First the three scenes to choose from, then one step after the other."""

    place, lit = "rehearse", "today"

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._scenes: tuple[Rehearsal, ...] = ()
        self._scene: int | None = None
        self._beat = 0
        self._back = Button("", icon="arrow-left", name=texts.BACK)
        self._back.clicked.connect(self.back)
        self._title, self._which = title(texts.TITLE), Label("", 15, 500, "ink2")
        self._hint = Label(texts.SUB, 20, 600, wrap=True)
        self.choices: list[BigOption] = []
        self.tiles = TileGrid()
        self.tiles.tapped.connect(self._tapped)
        self.say = SayCard(height=_SAY_HIGH)
        self.ticket = TicketShape()
        self.ticket.setFixedHeight(_TICKET_HIGH)
        self._offers, self._answers = QWidget(), QVBoxLayout()
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setSpacing(10)
        self._offers.setLayout(self._answers)
        self.rows: list[AnswerRow] = []
        self._cards: list[Card] = []
        self._build()

    def _build(self) -> None:
        self.then = Button("", "primary", height=_PRIMARY, pixels=18)
        self.then.clicked.connect(self._go_on)
        self.again = Button(texts.AGAIN, "secondary", icon="rotate-ccw", height=_PRIMARY)
        self.again.clicked.connect(lambda: self._begin(self._scene or 0))
        self.line = StepLine(texts.STEPS)
        tag = Tag(texts.NOTHING_COUNTS, "gold", height=28)
        for place, scene in enumerate(rehearsals(self.front.shop.words)):
            choice = BigOption(scene.icon, scene.name, scene.sub)
            choice.clicked.connect(lambda _=False, place=place: self._begin(place))
            self.choices.append(choice)
        head = row(self._back, 8, self._title, 6, tag, STRETCH, self._which, gap=8)
        self._body = column(
            head, 6, self._hint, 2, *self.choices, self.say, self.ticket, self._offers, gap=12
        )  # fmt: skip
        self._body.addWidget(self.tiles, 1)
        self._rest = QWidget()
        self._body.addWidget(self._rest, 1)
        self._body.addLayout(row(self.again, STRETCH, self.then))
        self._body.addWidget(self.line)
        self.setLayout(self._body)
        self._arrange(compact=False)

    def enter(self, *what: Any) -> None:
        """The scenes to choose from."""
        super().enter(*what)
        self._scenes = rehearsals(self.front.shop.words)
        self._choose()

    def back(self) -> None:
        """One step back, out of a scene to the three, and from there to Today."""
        if self._scene is None:
            self.front.places.go("today")
        elif self._beat:
            self._show(self._beat - 1)
        else:
            self._choose()

    def primary(self) -> None:
        """Enter does what the one button does."""
        if self.then.isVisible():
            self._go_on()

    def digit(self, number: int) -> None:
        """A tile, an answer or a scene by its number."""
        if self._scene is None:
            if 1 <= number <= len(self.choices):
                self._begin(number - 1)
        elif self.tiles.isVisible():
            self.tiles.tap_number(number)
        elif 1 <= number <= len(self.rows) and self.rows[0].isVisible() and not self._now.then:
            self._chosen(number - 1)

    @property
    def hint(self) -> str:
        """What is to be done now."""
        return self._hint.text()

    @property
    def _now(self) -> Beat:
        return self._scenes[self._scene or 0].beats[self._beat]

    def _choose(self) -> None:
        self._scene = None
        self._which.setText("")
        self._hint.setText(texts.SUB)
        for one in (self.say, self.ticket, self._offers, self.tiles, self.then, self.again, self.line):
            one.hide()
        for choice in self.choices:
            choice.show()
        self._rest.show()

    def _begin(self, place: int) -> None:
        self._scene = place
        self._which.setText(texts.scene(place + 1, len(self._scenes)))
        for choice in self.choices:
            choice.hide()
        self.line.show()
        self._show(0)

    def _show(self, beat: int) -> None:
        self._beat = beat
        now, last = self._now, self._is_last
        self._hint.setText(now.hint)
        self.line.tell(int(now.way))
        self.say.say(now.say)
        self.say.setVisible(bool(now.say))
        self.ticket.setVisible(now.ticket is not None)
        if now.ticket is not None:
            self.ticket.show_ticket(Ticket(*now.ticket, spent=False, icon="coffee"), "scan-line")
        self.tiles.setVisible(now.tile is not None)
        self._rest.setVisible(now.tile is None)
        if now.tile is not None:
            self.tiles.tell(self.front.shop.words.tiles)
            self.tiles.let_go()
        self._show_offers(now)
        self.again.setVisible(last)
        self.then.setVisible(bool(now.then) or last)
        self.then.dress(self._then_words())

    @property
    def _is_last(self) -> bool:
        return self._beat == len(self._scenes[self._scene or 0].beats) - 1

    def _then_words(self) -> str:
        if not self._is_last:
            return self._now.then
        return texts.CLOSE if self._scene == len(self._scenes) - 1 else texts.NEXT_SCENE

    def _show_offers(self, now: Beat) -> None:
        for card in self._cards:
            self._answers.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards, self.rows = [], []
        for place, offer in enumerate(now.offers):
            answer = AnswerRow()
            answer.dress((offer.title, offer.sub), offer.icon, place + 1, len(now.offers))
            answer.tell("", offer.tag)
            answer.setChecked(bool(now.then))
            answer.clicked.connect(lambda _=False, place=place: self._chosen(place))
            card = Card(radius=16, line="line2")
            card.setLayout(column(answer))
            self._answers.addWidget(card)
            self._cards.append(card)
            self.rows.append(answer)
        self._offers.setVisible(bool(self.rows))

    def _tapped(self, cause: Cause) -> None:
        if cause is self._now.tile:
            self._go_on()
        else:
            self._hint.setText(f"{self._now.hint} {texts.NOT_THIS}")
            self.tiles.let_go()

    def _chosen(self, _: int) -> None:
        """Any answer is right: it is theirs."""
        if not self._now.then:
            self._go_on()

    def _go_on(self) -> None:
        if not self._is_last:
            self._show(self._beat + 1)
        elif self._scene is not None and self._scene < len(self._scenes) - 1:
            self._begin(self._scene + 1)
        else:
            self.front.places.go("today")

    def _arrange(self, *, compact: bool) -> None:
        side = _COMPACT_MARGIN if compact else _MARGIN
        self._body.setContentsMargins(side, 22, side, 18)
