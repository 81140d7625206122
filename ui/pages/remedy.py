"""Remedy: what to say, and their possible answers. The moment is saved already; walking away loses nothing."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QShortcut

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.remedies import OfferView, RemedyView
from pos_recovery.office.commands import Changed
from pos_recovery.office.office import Office

from .. import paint, theme
from ..adding import Adding
from ..amounts import clock
from ..choosing import Choosing
from ..chosen import Chosen
from ..front import Front
from ..making_right import MakingRight, Wanted
from ..moment_changes import MomentChanges
from ..next_time import NextTime
from ..opened_moment import OpenedMoment, open_first, open_moment
from ..remedy_words import RemedyWords
from ..sheets.safety import SafetySheet
from ..texts import remedy as texts
from ..widgets.answers import Answers
from ..widgets.little_more import LittleMore
from ..widgets.long_ground import LongGround
from ..widgets.remedy_bar import RemedyBar
from ..widgets.remedy_head import RemedyHead
from ..widgets.remedy_side import RemedySide
from ..widgets.surface import column, row, set_margins
from ..yes_question import may_be_shown, question, way_inside
from .page import Page

_MOST_SHOWN = 3


class RemedyPage(Page):
    """`enter` with the moment's key, and with the answer the customer chose when they did; or with the moment as it was
    opened just now."""

    place, lit = "remedy", "counter"
    shows = Changed.MOMENTS | Changed.BUDGETS | Changed.BUDGETS_MOVED | Changed.MENU | Changed.SHOP | Changed.PEOPLE

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._key: uuid.UUID | None = None
        self._opened: OpenedMoment | None = None
        self._unknown = False
        self.choosing, self._making = Choosing(front, self), MakingRight(front, self)
        self._adding, self._changes = Adding(front, self), MomentChanges(front, self)
        self.next_time = NextTime(front, self.choosing)
        self._make_widgets()
        self._words = RemedyWords(front, self.choosing, self.answers, self.bar)
        self._listen()
        self._listen_to_buttons()

    def _make_widgets(self) -> None:
        self.head, self.bar, self.answers = RemedyHead(), RemedyBar(), Answers()
        self._side = RemedySide(self.next_time.chips)
        self.say, self.ask = self._side.say, self._side.ask
        self.they_left, self.later = self._side.they_left, self._side.later
        self._long = LongGround(self.answers)
        self._body = row(self._side, self._long, gap=10)
        self._body.setStretch(1, 1)
        self._head, self._foot = row(self.head), row(self.bar)
        self._all = column(self._head, self._body, self._foot, gap=0)
        self._all.setStretch(1, 1)
        self.setLayout(self._all)

    def _listen(self) -> None:
        self.choosing.changed.connect(self._show_choice)
        self.choosing.moved.connect(lambda: self.bar.left.fail(""))
        self.choosing.weighed.connect(self._show_weighed)
        self.choosing.ready.connect(self._make_it_right)
        self.choosing.refused.connect(self._not_known)
        self._making.given.connect(self._given)
        self._making.refused.connect(self._not_given)
        self._making.outdated.connect(self.choosing.go_on)
        self._making.stayed_inside.connect(self._stay_inside)
        self._making.promised.connect(self.back)
        self._making.working.connect(lambda _: self._show_primary())
        self._adding.said.connect(self.choosing.say)
        self._adding.added.connect(self.choosing.add)
        self._changes.refused.connect(self._refused)
        self._changes.left.connect(self._leave_with)
        self.answers.tapped.connect(self._tapped)
        self.answers.moved.connect(lambda offer: self.choosing.take(offer.key))
        self.answers.entered.connect(self.primary)
        self.answers.opened.connect(self._listen_to_more)
        self.bar.left.looked.connect(self._words.say_costs)

    def _listen_to_buttons(self) -> None:
        for button, do in (
            (self.head.back, self.back), (self.head.wrong_tile, self._changes.wrong_tile),
            (self.head.channel, self._changes.channel), (self.head.help, self._changes.help),
            (self.they_left, self._changes.they_left), (self.later, self.back), (self.bar.turn, self._turn),
            (self.bar.primary, self.primary),
        ):  # fmt: skip
            button.clicked.connect(do)
        turn = QShortcut(QKeySequence("F8"), self, self._turn)
        turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _listen_to_more(self, more: LittleMore) -> None:
        more.toggled.connect(self._toggle)
        more.removed.connect(lambda added: self._change(lambda chosen: chosen.without(added)))
        more.stepped.connect(lambda step: self._change(lambda chosen: chosen.times(step)))
        more.wanted.connect(self._add_more)

    def fill(self, *what: Any) -> bool:
        """A moment that was opened when it was logged."""
        [opened] = what[:1]
        if not isinstance(opened, OpenedMoment):
            return False
        self._begin(opened.id)
        self.has_looked()
        self._show(opened)
        return True

    def enter(self, *what: Any) -> None:
        """Open a moment, or come back to it with what the customer chose."""
        super().enter()
        key = what[0]
        if isinstance(key, OpenedMoment):
            return
        if key != self._key or len(what) == 1:
            self._begin(key)
            self._show_nothing()
        else:
            self.bar.left.fail("")
            self.choosing.come_back(*what[1:])

    def _begin(self, key: uuid.UUID) -> None:
        self._key, self._opened = key, None
        self._words.open(None)
        self._words.say_nothing_is_left()
        self._long.to_top()
        self.choosing.begin_anew(self.front.take_card(), friend=self.front.shop.rules.friend)
        self.bar.left.fail("")

    def take_scan(self, code: str) -> bool:
        """A blank card is the one that is given."""
        return self.next_time.take_scan(code)

    def leave(self) -> None:
        """Nothing is weighed any more, and the eye is let go."""
        self.choosing.stop()
        self.bar.left.hold(on=False)

    def half_done(self) -> tuple[Any, ...] | None:
        """A scan comes back to this moment, and to what is chosen."""
        chosen = self.choosing.now
        return None if self._key is None else (self.place, self._key, chosen.offer.key if chosen is not None else None)

    def back(self) -> None:
        """To the counter; whoever gave no PIN leaves it locked. The moment stays in Unfinished."""
        if self.front.session.confirmed:
            self.front.places.go("counter")
        else:
            self.front.places.lock()

    def digit(self, number: int) -> None:
        """The number of a row."""
        if 1 <= number <= len(self.answers.cards):
            self._tapped(self.answers.cards[number - 1].offer)

    def primary(self) -> None:
        """Enter: what is still missing is asked first; pressed before the office has answered, it waits for that."""
        chosen = self.choosing.now
        if chosen is None or not self.bar.primary.isVisible() or self._making.under_way:
            return
        if chosen.asks is not None:
            self._adding.ask_first(chosen)
        else:
            self.choosing.when_ready()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_H and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.bar.left.hold(on=True)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.answers.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_H, Qt.Key.Key_Control) and not event.isAutoRepeat():
            self.bar.left.hold(on=False)
        super().keyReleaseEvent(event)

    def _reload(self) -> None:
        key, session = self._key, self.front.session
        if key is not None and not session.locked:
            actor, is_known = session.actor, self._opened is not None

            def look(office: Office) -> OpenedMoment:
                return open_moment(office, actor, key) if is_known else open_first(office, actor, key)

            self.front.desk.run(self, look, self._show, self._not_known)

    def _show_nothing(self) -> None:
        self.answers.tell(())
        self.head.offer_change(possible=False)
        for widget in (self.bar.turn, self.bar.primary, self.they_left, self.head.channel):
            widget.hide()

    def _show(self, opened: OpenedMoment) -> None:
        session, words = self.front.session, self.front.shop.words
        if opened.id != self._key or session.locked:
            return
        before, self._opened = self._opened, opened
        self._words.open(opened)
        self._known()
        self._changes.open(opened)
        self._adding.open(opened.id, None if opened.view is None else opened.view.ticket_total)
        card = words.label_of(opened.cause)
        self.head.tell(opened.cause, card.label, self._saved_at)
        self.say.say(card.say, texts.say_head(opened.cause))
        self.ask.say(words.ask)
        self.head.offer_change(possible=self._changes.may_change)
        self.head.channel.setVisible(opened.view is not None)
        if opened.view is not None:
            self.head.show_channel(opened.view.channel)
        self.they_left.setVisible(session.confirmed and opened.is_open)
        if before is not None and before.cause is not opened.cause:
            self.choosing.forget()
        if opened.offers.card is not None:
            if before is None or before.offers.card is None:
                self._show_safety(opened)
        elif before is None or before.offers.offers != opened.offers.offers or self.choosing.now is None:
            self._show_offers(opened, is_new=before is None)
        else:
            self.choosing.weigh_again()
        known = () if before is None or before.view is None else before.view.remedies
        if before is not None and opened.view is not None and len(opened.view.remedies) > len(known):
            self.bar.left.fail(texts.given_meanwhile(opened.view.remedies[-1].given_by))

    @property
    def _saved_at(self) -> str:
        at = None if self._opened is None else self._opened.logged_at
        return "" if at is None else clock(at.astimezone(self.front.shop.now().tzinfo))

    def _show_safety(self, opened: OpenedMoment) -> None:
        """Care and no gift (P7): the card of the trade pack, over a page without answers."""
        self._show_nothing()
        sheet = SafetySheet(self.front, opened.id, opened.logged_at)
        sheet.closed.connect(self.back)
        self.front.places.lay(sheet)

    def _show_offers(self, opened: OpenedMoment, *, is_new: bool) -> None:
        choosing = self.choosing
        choosing.offer(opened.id, opened.offers)
        focus = self.focusWidget()
        if focus is not None and self.answers.isAncestorOf(focus):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would wander off with the row that goes
        self.answers.tell(choosing.all)
        self.bar.turn.show()
        self.bar.primary.show()
        if is_new and opened.first is not None:
            choosing.begin(*opened.first)
        else:
            choosing.weigh_again()

    def _show_choice(self) -> None:
        chosen = self.choosing.now
        if chosen is None:
            return
        card = self.answers.show_chosen(chosen)
        if not self.choosing.specs:
            self._words.say_nothing_is_chosen()
        self._words.say_costs()
        self._show_primary()
        if card is not None:
            self._long.ensureWidgetVisible(card, 0, 0)

    def _show_weighed(self) -> None:
        weighed = self.choosing.result
        self._known()
        if weighed is not None:
            self._words.say_left()
            self.front.printing.warm(self.front.shop.machine.paper)
        self._words.say_costs()
        self._show_primary()

    def _show_primary(self) -> None:
        self._words.say_button(under_way=self._making.under_way)

    def _tapped(self, offer: OfferView) -> None:
        """A row: chosen, and asked for what must be said of it; tapped again that can be said anew."""
        self.choosing.take(offer.key)
        chosen = self.choosing.now
        if chosen is not None and offer.parts[0].ask is not None:
            self._adding.ask_first(chosen)

    def _toggle(self, spec: str) -> None:
        chosen = self.choosing.now
        if chosen is not None and not self._adding.ask_chip(chosen, spec):
            self.choosing.change(chosen.toggled(spec))

    def _change(self, change: Callable[[Chosen], Chosen]) -> None:
        if self.choosing.now is not None:
            self.choosing.change(change(self.choosing.now))

    def _add_more(self) -> None:
        if self.choosing.now is not None:
            self._adding.ask_one_more(self.choosing.now)

    def _turn(self) -> None:
        """Let them choose: only what may be given here, and nothing of what it costs (P21)."""
        opened = self._opened
        if opened is None or not self.bar.turn.isVisible():
            return
        shown = may_be_shown(opened.offers.offers, _MOST_SHOWN)
        if not shown:
            self.bar.left.fail(texts.CANNOT_TURN)
            return
        self.front.places.go("choose", opened.id, shown, opened.cause, self._came_back)

    def _came_back(self, key: str | None) -> None:
        self.front.places.go(self.place, self._key, key)

    def _make_it_right(self) -> None:
        chosen, weighed, opened = self.choosing.now, self.choosing.result, self._opened
        if chosen is None or weighed is None or opened is None or weighed.stopped or not self.isVisible():
            return
        actor, words = self.front.session.actor, self.front.shop.words
        moment = (words.label_of(opened.cause).label, self._saved_at)
        asked = question(chosen, weighed, moment, (actor.name, words.wait), way_inside(opened.offers.offers, chosen))
        self._making.begin(Wanted(opened.id, self.choosing.specs, weighed, asked, *self.choosing.on_paper))

    def _stay_inside(self) -> None:
        if self._opened is not None and self.choosing.now is not None:
            way = way_inside(self._opened.offers.offers, self.choosing.now)
            if way is not None:
                self.choosing.take(way.key)

    def _given(self, remedy: RemedyView) -> None:
        if self.isVisible() and remedy.moment == self._key and not self.front.session.locked:
            self.front.places.go("done", remedy)
        else:  # they went away while it was written
            self.front.places.tell(texts.GIVEN_MEANWHILE)

    def _not_given(self, failure: Failure) -> None:
        self.choosing.weigh()
        self._refused(failure)

    def _refused(self, failure: Failure) -> None:
        self.bar.left.fail(self.front.words_for(failure))

    def _not_known(self, failure: Failure) -> None:
        """The office could not say; that is over once it can."""
        self._unknown = True
        self._refused(failure)

    def _known(self) -> None:
        if self._unknown:
            self._unknown = False
            self.bar.left.fail("")

    def _leave_with(self, words: str) -> None:
        self.back()
        self.front.places.tell(words)

    def _arrange(self, *, compact: bool) -> None:
        side = 18 if compact else 28
        self._head.setContentsMargins(side, 22, side, 0)
        set_margins(self._body, side, 6, side - 12, 8)
        self._body.setSpacing(2 if compact else 10)
        self._foot.setContentsMargins(side, 0, side, 18)
        self._side.arrange(compact=compact)
        self.head.arrange(compact=compact)
        self.answers.arrange(compact=compact)
        self.bar.arrange(compact=compact)
        self._words.compact = compact
        self._words.say_costs()
        self._show_primary()

    def paint(self, painter: QPainter) -> None:
        """The ground and the shadows of what does not scroll; the answers paint their own."""
        painter.fillRect(QRectF(self.rect()), theme.colour("bg"))
        for card in (self.ask, self.bar):
            paint.shadow(painter, paint.place_of(card, self), card.radius, card.level)
