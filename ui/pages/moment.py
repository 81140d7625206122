"""An opened moment: what they said, what we did, and everything that may still be done about it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.moment import Cause, Ending, MomentState
from pos_recovery.domain.people import Actor
from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.promises import PromiseView
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.commands import (
    ChangeCause,
    Changed,
    EndMoment,
    ReopenMoment,
    TakePaper,
    TellMoment,
)
from pos_recovery.office.office import Office

from .. import amounts, paint, still_possible, theme
from ..front import Front
from ..promise_answers import PromiseAnswers
from ..sheets.cause import CauseSheet
from ..sheets.ending import EndingSheet
from ..sheets.undo import UndoSheet
from ..sheets.words import Told, WordsSheet
from ..texts import moment as texts
from ..texts import promise as promise_texts
from ..texts import today as day_texts
from ..widgets.button import Button
from ..widgets.label import Label
from ..widgets.long_ground import LongGround
from ..widgets.moment_head import MomentHead
from ..widgets.promise_card import PromiseCard
from ..widgets.remedy_card import RemedyCard
from ..widgets.surface import STRETCH, Card, Ground, column, row
from ..widgets.told_card import ToldCard
from .page import Page

_MARGIN, _COMPACT_MARGIN = 28, 18
_LEFT, _COMPACT_LEFT = 352, 268
_MINUTES = 10


class MomentPage(Page):
    """`enter` with the moment's key. Buttons stand there only where they may work; refusals are said in the bar."""

    place = "moment"
    lit = "today"
    shows = Changed.MOMENTS | Changed.VOUCHERS

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._key: uuid.UUID | None = None
        self._view: MomentView | None = None
        self._requests: dict[object, uuid.UUID] = {}
        self._make_widgets()
        self._build()
        self._arrange(compact=False)

    def _make_widgets(self) -> None:
        self.head = MomentHead()
        self.told = ToldCard()
        self.gives: list[RemedyCard] = []
        self.promises: list[PromiseCard] = []
        self._answers = PromiseAnswers(self.front, self)
        self._answers.given.connect(lambda remedy: self.front.places.go("done", remedy))
        self._answers.said_no.connect(lambda: self.front.places.tell(promise_texts.NO_SAVED))
        self._answers.refused.connect(lambda failure: self._say(self.front.words_for(failure)))
        self._given = QVBoxLayout()
        self._given.setSpacing(12)
        self._nothing = Card()
        self._nothing_says = Label("", 17, 500, "ink2", wrap=True)
        self.notice = Label("", 15, 600, "danger", wrap=True)
        self.reopen = Button(texts.REOPEN, "secondary", icon="rotate-ccw", height=64)
        self.close_it = Button(texts.CLOSE, "secondary", icon="check", height=64)
        self.give = Button(texts.GIVE, "primary", icon="heart-handshake", height=64, pixels=18)
        for button, tapped in (
            (self.head.back, self.back), (self.head.change, self._ask_cause), (self.told.add, self._ask_words),
            (self.reopen, self._reopen), (self.close_it, self._ask_ending), (self.give, self._give),
        ):  # fmt: skip
            button.clicked.connect(tapped)

    def _build(self) -> None:
        self._nothing.setLayout(row(self._nothing_says, margins=(20, 20, 20, 20)))
        self._left = QWidget()
        self._left.setLayout(column(self.told, STRETCH))
        right = column(self._nothing, self._given, STRETCH, gap=12)
        inside = Ground()
        self._body = row(self._left, gap=22)
        self._body.addLayout(right, 1)
        inside.setLayout(self._body)
        self._long = LongGround(inside)
        self._bar = Card(level=2)
        bar = row(self.notice, self.reopen, self.close_it, self.give, gap=14, margins=(20, 12, 12, 12))
        bar.setStretch(0, 1)
        self._bar.setLayout(bar)
        self._top, self._foot = row(self.head), row(self._bar)
        self.setLayout(column(self._top, self._long, self._foot, gap=0))

    def enter(self, *what: Any) -> None:
        """Open a moment."""
        super().enter(*what)
        self._key = what[0] if what else None
        self._show_nothing()
        self._say("")
        self._long.to_top()

    def leave(self) -> None:
        """What a customer said does not wait here for whoever comes next."""
        self._show_nothing()

    def back(self) -> None:
        """To the day's list, or to the counter for whoever gave no PIN."""
        self.front.places.go("today" if self.front.session.confirmed else "counter")

    def primary(self) -> None:
        """Enter gives, as long as nothing was given."""
        if self.give.isVisible() and self._view is not None and self._view.state is MomentState.OPEN:
            self._give()

    def _reload(self) -> None:
        key = self._key
        if key is None or self.front.session.locked:
            return
        actor = self.front.session.actor
        self.front.desk.run(self, lambda office: office.moments.open_one(actor, key), self._answered, self._not_opened)

    def _answered(self, view: MomentView) -> None:
        if view.id == self._key and not self.front.session.locked:
            self._show(view)

    def _not_opened(self, failure: Failure) -> None:
        self._show_nothing()
        self._say(self.front.words_for(failure))

    def _show_nothing(self) -> None:
        self._view = None
        self.head.clear()
        for widget in (self.told, self._nothing, self.reopen, self.close_it, self.give):
            widget.hide()
        self._show_cards((), ())

    def _show(self, view: MomentView) -> None:
        self._view = view
        label = self.front.shop.words.label_of(view.cause).label
        at, today = self._local(view.happened_at), self.front.shop.now().date()
        when = amounts.clock(at) if at.date() == today else amounts.day_and_clock(at)
        state = day_texts.state(view.state, view.ending)
        self.head.tell(view.cause, label, texts.when_and_who(when, view.logged_by), state)
        self.told.tell(view.said, _facts(view))
        self.told.show()
        promised = tuple(one for one in view.promises if one.state is not PromiseState.GIVEN)
        self._show_cards(promised, view.remedies)
        self._nothing.setVisible(not view.remedies and not promised)
        self._nothing_says.setText(texts.NOTHING_GIVEN if view.state is MomentState.OPEN else texts.NOT_GIVEN)
        self._show_actions(view)

    def _show_actions(self, view: MomentView) -> None:
        actor, is_open = self.front.session.actor, view.state is MomentState.OPEN
        works = still_possible.may_work(actor, view)
        self.head.change.setVisible(works)
        self.told.add.setVisible(view.ending is not Ending.MISTAKE)
        self.reopen.setVisible(works and not is_open)
        self.close_it.setVisible(works and is_open)
        self.give.setVisible(still_possible.may_give(actor, view))
        first, waits = not view.remedies, any(one.answer is not None for one in self.promises)
        more = texts.GIVE_ELSE if waits else texts.GIVE if first else texts.GIVE_MORE
        self.give.dress(more, kind="primary" if is_open and not waits else "secondary")
        self._enable(on=True)

    def _show_cards(self, promises: tuple[PromiseView, ...], gives: tuple[RemedyView, ...]) -> None:
        for gone in (*self.promises, *self.gives):
            self._given.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.promises = [self._promise_card(one) for one in promises]
        self.gives = [self._give_card(one) for one in gives]
        for card in (*self.promises, *self.gives):
            self._given.addWidget(card)
            card.show()

    def _promise_card(self, one: PromiseView) -> PromiseCard:
        asked = self._local(one.asked_at)
        at = amounts.clock(asked) if asked.date() == self.front.shop.now().date() else amounts.day_and_clock(asked)
        card = PromiseCard(one, at, may_answer=self.front.session.confirmed)
        card.answer_wanted.connect(lambda promise: self._answer(promise, at))
        return card

    def _answer(self, promise: PromiseView, at: str) -> None:
        view = self._view
        if view is not None:
            self._say("")
            self._answers.ask(promise, (self.front.shop.words.label_of(view.cause).label, at), view.said)

    def _give_card(self, one: RemedyView) -> RemedyCard:
        actor, now = self.front.session.actor, self.front.shop.now()
        card = RemedyCard(
            one, amounts.clock(self._local(one.given_at)), may_undo=still_possible.may_undo(actor, one, now),
            may_print=actor.confirmed,
        )  # fmt: skip
        card.undo_wanted.connect(self._ask_undo)
        card.print_wanted.connect(self._print)
        return card

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self.front.shop.now().tzinfo)

    def _give(self) -> None:
        self.front.places.go("remedy", self._key)

    def _ask_undo(self, remedy: RemedyView) -> None:
        sheet = UndoSheet(self.front, remedy)
        sheet.left.connect(lambda place, what: self.front.places.go(place, *what))
        self.front.places.lay(sheet)

    def _ask_cause(self) -> None:
        view = self._view
        if view is None:
            return
        if not still_possible.cause_still_changes(view, self.front.shop.now()):
            self._say(self.front.words_for(Refusal("too-late", what="cause", minutes=_MINUTES)))
            return
        words = self.front.shop.words
        cards = [card for card in (*words.tiles, *words.more, words.safety) if card.cause is not view.cause]
        sheet = CauseSheet(cards)
        sheet.chosen.connect(self._change_cause)
        self.front.places.lay(sheet)

    def _change_cause(self, cause: Cause) -> None:
        self._ask(
            ("cause", cause),
            lambda actor, key, request: ChangeCause(actor=actor, moment=key, cause=cause, request_id=request),
            lambda office, command: office.moments.change_cause(command),
        )

    def _ask_ending(self) -> None:
        if self._view is not None:
            actor, now = self.front.session.actor, self.front.shop.now()
            sheet = EndingSheet(still_possible.endings_for(actor, self._view, now))
            sheet.chosen.connect(self._end)
            self.front.places.lay(sheet)

    def _end(self, ending: Ending) -> None:
        self._ask(
            ("end", ending),
            lambda actor, key, request: EndMoment(actor=actor, moment=key, ending=ending, request_id=request),
            lambda office, command: office.moments.end(command),
        )

    def _reopen(self) -> None:
        self._ask(
            "reopen",
            lambda actor, key, request: ReopenMoment(actor=actor, moment=key, request_id=request),
            lambda office, command: office.moments.reopen(command),
        )

    def _ask_words(self) -> None:
        view = self._view
        if view is None:
            return
        before = (view.said or "").split("\n")
        answers = [one for one in self.front.shop.words.said.get(view.cause, ()) if one not in before]
        sheet = WordsSheet(answers, view.upset, view.ticket)
        sheet.told.connect(lambda told: self._tell(sheet, told))
        self.front.places.lay(sheet)

    def _tell(self, sheet: WordsSheet, told: Told) -> None:
        if self._key is None:
            return
        command = TellMoment(
            actor=self.front.session.actor, moment=self._key, said=told.said, upset=told.upset, ticket=told.ticket,
            request_id=told.request_id,
        )  # fmt: skip
        self.front.desk.run(
            sheet,
            lambda office: office.moments.tell(command),
            lambda _: sheet.close_sheet(),
            lambda failure: sheet.refuse(self.front.words_for(failure)),
        )

    def _print(self, remedy: RemedyView) -> None:
        machine, actor = self.front.shop.machine, self.front.session.actor
        for voucher in remedy.vouchers:
            what = ("print", voucher.code)
            command = TakePaper(actor=actor, code=voucher.code, paper=machine.paper, request_id=self._request(what))
            self.front.printing.another(self, command, machine, self._when_printed(what))

    def _when_printed(self, what: object) -> tuple[Callable[[str], None], Callable[[Failure], None]]:
        """It is out, or not. Once a printer was tried the request has its answer: the next press is another one. Where
        it is not shown any more, the foot tells it."""
        key = self._key

        def done(sentence: str) -> None:
            self._requests.pop(what, None)
            self.front.places.tell(sentence)

        def refused(failure: Failure) -> None:
            if isinstance(failure, Refusal) or failure.code == "printer-silent":
                self._requests.pop(what, None)
            words = self.front.words_for(failure)
            if self._key == key and self.isVisible():
                self._say(words)
            else:
                self.front.places.tell(words, "bad")

        return done, refused

    def _ask(
        self,
        what: object,
        command: Callable[[Actor, uuid.UUID, uuid.UUID], Any],
        verb: Callable[[Office, Any], Any],
    ) -> None:
        """Let the office do it. After a trouble the same wish goes out again as the same request."""
        key = self._key
        if key is None:
            return
        asked = command(self.front.session.actor, key, self._request((key, what)))
        self._enable(on=False)
        self._say("")

        def done(_: object) -> None:
            self._requests.pop((key, what), None)
            self._enable(on=True)

        def refused(failure: Failure) -> None:
            if isinstance(failure, Refusal):
                self._requests.pop((key, what), None)
            self._enable(on=True)
            self._say(self.front.words_for(failure))

        self.front.desk.run(self, lambda office: verb(office, asked), done, refused)

    def _request(self, what: object) -> uuid.UUID:
        return self._requests.setdefault(what, uuid.uuid4())

    def _enable(self, *, on: bool) -> None:
        for button in (self.head.change, self.reopen, self.close_it, self.give):
            button.setEnabled(on)

    def _say(self, sentence: str) -> None:
        self.notice.setText(sentence)

    def _arrange(self, *, compact: bool) -> None:
        side = _COMPACT_MARGIN if compact else _MARGIN
        self._top.setContentsMargins(side, 22, side, 0)
        self._body.setContentsMargins(side, 14, side, 14)
        self._foot.setContentsMargins(side, 8, side, 18)
        self._left.setFixedWidth(_COMPACT_LEFT if compact else _LEFT)

    def paint(self, painter: QPainter) -> None:
        """The ground and the bar's shadow; what is inside the long part paints its own."""
        painter.fillRect(QRectF(self.rect()), theme.colour("bg"))
        paint.shadow(painter, paint.place_of(self._bar, self), self._bar.radius, self._bar.level)


def _facts(view: MomentView) -> tuple[tuple[str, str], ...]:
    known = (
        (texts.THEIR_WISH, texts.wish(view.wish) if view.wish else None),
        (texts.HOW_UPSET, texts.UPSET.get(view.upset or "")),
        (texts.WHERE, texts.CHANNELS[view.channel]),
        (texts.TICKET, view.ticket),
        (texts.LOGGED, None if view.confirmed else texts.NOT_CONFIRMED),
    )
    return tuple((name, answer) for name, answer in known if answer)
