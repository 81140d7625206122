"""Ill, allergic or hurt: what to do, in order, and whom to get. No gift, and no word about whose doing it was (P7)."""

from __future__ import annotations

import uuid
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.moment import Ending
from pos_recovery.domain.views.people import Face
from pos_recovery.domain.views.remedies import OffersView
from pos_recovery.office.commands import EndMoment

from .. import paint, theme
from ..front import Front
from ..texts import safety as texts
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.safety_step import SafetyStep
from ..widgets.say_card import SayCard
from ..widgets.sheet import Sheet
from ..widgets.sign import Icon, Tag
from ..widgets.surface import STRETCH, column, row

_WIDE, _HIGH = 760, 610
_STEPS = 4


class SafetySheet(Sheet):
    """The card of a moment that is logged already. It stays in Unfinished until somebody gives it an ending."""

    def __init__(self, front: Front, moment: uuid.UUID, saved_at: datetime) -> None:
        card = front.shop.words.safety
        super().__init__(card.label, _WIDE, _HIGH)
        self._front, self._moment = front, moment
        self._who = texts.IN_CHARGE
        self._request = uuid.uuid4()
        self._said_words = card.say
        at = saved_at.astimezone(front.shop.now().tzinfo)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(6)
        self._note = Label("", 15, 400, "ink2", wrap=True)
        self._say = SayCard(card.say, height=88)
        self._wrong = Label("", 15, 500, "danger", wrap=True)
        self._wrong.hide()
        self._wrong_tile = Button(texts.WRONG_TILE, height=64, pixels=17)
        self._wrong_tile.clicked.connect(self._take_back)
        self._get = Button(texts.get_now(self._who), "alarm", icon="life-buoy", height=64, pixels=20)
        self._get.clicked.connect(self._ask_for_help)
        self._asked = Tag("", "ok", "check", 40)
        self._done = Button(texts.TO_COUNTER, height=64, pixels=17, after="arrow-right")
        self._done.clicked.connect(self.close_sheet)
        self._asked.hide()
        self._done.hide()
        head = row(
            Icon("heart-pulse", 34, "danger", 2.1), title(card.label, 30), STRETCH,
            Label(texts.saved(at), 15, 400, "ink2"), gap=12,
        )  # fmt: skip
        foot = row(self._wrong_tile, self._asked, gap=12)
        foot.addWidget(self._get, 1)
        foot.addStretch(0)
        foot.addWidget(self._done)
        self.setLayout(
            column(
                head, 8, self._steps, 8, self._say, 4, self._note, 8, STRETCH, self._wrong, foot,
                gap=6, margins=(34, 26, 34, 26),
            )
        )  # fmt: skip
        self._ask()

    @property
    def steps(self) -> tuple[str, ...]:
        """What it says to do, in order; the last stands small below the words to say."""
        shown = tuple(one.text for one in self.findChildren(SafetyStep))
        return (*shown, self._note.text()) if self._note.text() else shown

    @property
    def spoken(self) -> str:
        """The words to say."""
        return self._say.spoken

    def first_focus(self) -> QWidget:
        """The one thing to do."""
        return self._get

    def primary(self) -> None:
        """Enter: get somebody, then close."""
        (self._done if self._done.isVisible() else self._get).click()

    def paint(self, painter: QPainter) -> None:
        """The sheet with an edge of danger."""
        paint.box(painter, self.area, self.radius, theme.colour("surface"), (theme.colour("danger"), 1.5))

    def _ask(self) -> None:
        actor, moment = self._front.session.actor, self._moment
        self._front.desk.run(
            self,
            lambda office: (office.remedies.offers(moment, actor), office.people.approvers()),
            self._show,
            self._refused,
        )

    def _show(self, answer: tuple[OffersView, tuple[Face, ...]]) -> None:
        offers, approvers = answer
        actor = self._front.session.actor
        others = [face.name for face in approvers if face.name != actor.name]
        self._who = others[0] if others else texts.IN_CHARGE
        card = tuple(step.replace(texts.IN_CHARGE, self._who) for step in offers.card or ())
        for number, step in enumerate(card[:_STEPS], start=1):
            self._steps.addWidget(SafetyStep(number, step))
        self._note.setText(" ".join(card[_STEPS:]))
        self._say.say(self._said_words.replace(texts.IN_CHARGE, self._who))
        self._get.dress(texts.get_now(self._who))

    def _ask_for_help(self) -> None:
        """The card remembers that they were called; what the customer said stays in the customer's own words (P4)."""
        self._wrong.hide()
        self._asked.tell(texts.asked_for(self._who, self._front.shop.now()), "ok", "check")
        for gone in (self._wrong_tile, self._get):
            gone.hide()
        self._asked.show()
        self._done.show()
        self._done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        self._wrong_tile.setEnabled(False)
        command = EndMoment(
            actor=self._front.session.actor, moment=self._moment, ending=Ending.MISTAKE, request_id=self._request
        )
        self._front.desk.run(
            self, lambda office: office.moments.end(command), lambda _: self.close_sheet(), self._refused
        )

    def _refused(self, failure: Failure) -> None:
        self._wrong.setText(self._front.words_for(failure))
        self._wrong.show()
        self._wrong_tile.setEnabled(True)
        self._get.setEnabled(True)
