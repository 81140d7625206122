"""Done: the paper comes out, they are thanked; what is still open is asked, and nothing is preset."""

from __future__ import annotations

import uuid
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.moment import Cause, Upset
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, holders
from pos_recovery.domain.views.moments import MomentView
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.commands import AnswerTill, TellMoment

from .. import paint, theme
from ..amounts import clock
from ..front import Front
from ..padlock import Padlock
from ..paper_status import PaperStatus, status_of
from ..sheets.hints import HintsSheet
from ..sheets.undo import UndoSheet
from ..slips import Slip, Slips, SlipState
from ..texts import done as texts
from ..widgets.button import Button
from ..widgets.choice import Segments
from ..widgets.label import Label, title
from ..widgets.paper_panel import PaperPanel
from ..widgets.paper_strip import PaperStrip
from ..widgets.said_card import SaidCard
from ..widgets.say_card import SayCard
from ..widgets.sign import Tag
from ..widgets.surface import STRETCH, Card, column, row
from ..widgets.till_card import TillCard
from .page import Page

_LOW_BELOW = 680
_TITLE, _TITLE_COMPACT, _TITLE_LEAST, _HEAD_GAP = 32, 27, 18, 10
_UPSETS = tuple(Upset)


class DonePage(Page):
    """`enter` with what `give` answered. The voucher is in the book already; here it only gets onto paper."""

    place = "done"
    lit = "counter"

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._remedy: RemedyView | None = None
        self._actor: Actor | None = None
        self._shown = 0
        self._padlock = Padlock(front)
        self.slips = Slips(front)
        self.slips.moved.connect(self._show_papers)
        self._make_widgets()
        self._lay_out()
        self._listen()
        self._arrange(compact=False)

    def _make_widgets(self) -> None:
        self.panel = PaperPanel()
        self.title = title(texts.TITLE, _TITLE)
        self.tag = Tag("", "mute", "printer")
        self.note = Button(texts.FOR_YOU, "ghost", icon="info", height=44, pixels=15)
        self.till = TillCard()
        self.strip = PaperStrip()
        self.say = SayCard()
        self.said = SaidCard()
        self.upset = Segments(texts.UPSET, None, height=52, pad=16)
        self._how = Label(texts.HOW_UPSET, 15, 500, "ink2")
        self._upset_card = Card(radius=16)
        self.undo = Button(texts.UNDO, "quiet", icon="undo-2", height=60)
        self.more = Button(texts.MORE_THING, "secondary", icon="plus", height=60)
        self.to_counter = Button(texts.BACK, "primary", after="arrow-right", height=64, pixels=19)

    def _lay_out(self) -> None:
        self._upset_card.setLayout(row(self._how, STRETCH, self.upset, margins=(18, 5, 12, 5)))
        head = QWidget()
        head.setFixedHeight(44)
        head.setLayout(row(self.title, STRETCH, self.note, self.tag, gap=_HEAD_GAP))
        foot = row(self.undo, self.more, STRETCH, self.to_counter)
        self._right = column(
            head, self.till, self.strip, self.say, self.said, self._upset_card, STRETCH, foot, gap=14
        )  # fmt: skip
        self._across = row(self.panel)
        self._across.addLayout(self._right, 1)
        self.setLayout(self._across)

    def _listen(self) -> None:
        self.till.answered.connect(self._answer_till)
        self.said.told.connect(lambda words: self._tell(said=words))
        self.upset.chosen.connect(lambda place: self._tell(upset=_UPSETS[place].value))
        self.undo.clicked.connect(self._ask_undo)
        self.more.clicked.connect(self._one_more_thing)
        self.note.clicked.connect(self._show_note)
        self.to_counter.clicked.connect(self._leave_for_counter)
        self.strip.save.clicked.connect(self._save)
        self.strip.again.clicked.connect(self._try_again)
        self.panel.again.clicked.connect(self._print_again)
        self.panel.card.clicked.connect(self._save_card)
        self.panel.turned.connect(self._turn)
        for keys, do in (("Ctrl+P", self._print_again), ("Ctrl+Z", self._ask_undo)):
            shortcut = QShortcut(QKeySequence(keys), self, do)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def enter(self, *what: Any) -> None:
        """Show a give, and take its paper before anything else."""
        super().enter()
        remedy: RemedyView = what[0]
        self._remedy, self._actor, self._shown = remedy, self.front.session.actor, 0
        self.slips.begin(remedy.vouchers, self._actor)
        self.say.say(self.front.shop.words.thank)
        self.note.setVisible(bool(remedy.hints) and self.front.session.is_role(*holders(Right.MANAGE)))
        line = texts.till_line(remedy)
        self.till.setVisible(line is not None)
        self.till.ask(line or "")
        self.said.ask((), None)
        self.upset.clear()
        if not remedy.vouchers:
            self.panel.show_done(texts.given(remedy.parts))
        self._show_papers()

    def leave(self) -> None:
        """What was tapped and typed is kept, also when somebody locks the counter."""
        self.said.flush()
        self._remedy = None
        self.slips.forget()

    def half_done(self) -> tuple[Any, ...] | None:
        """A scan comes between: the way back prints nothing again."""
        return None if self._remedy is None else (self.place, self._remedy)

    def primary(self) -> None:
        """Enter goes back to the counter; in the field it only ends the words."""
        if not self.said.field.hasFocus():
            self._leave_for_counter()

    def back(self) -> None:
        """The same as the button."""
        self._leave_for_counter()

    def _reload(self) -> None:
        remedy, actor = self._remedy, self._actor
        if remedy is not None and actor is not None:
            self.front.desk.run(
                self, lambda office: office.moments.open_one(actor, remedy.moment), self._show_moment, lambda _: None
            )

    def _show_moment(self, moment: MomentView) -> None:
        if self._remedy is None or self._remedy.moment != moment.id:
            return
        self.said.ask(self.front.shop.words.said.get(Cause(moment.cause), ()), moment.said)
        if moment.upset is not None:
            self.upset.set(_UPSETS.index(Upset(moment.upset)))

    def _show_papers(self) -> None:
        """The panel, the tag, the strip and the title, as the papers are now."""
        remedy, slips = self._remedy, self.slips
        if remedy is None:
            return
        may_print = self.front.shop.machine.printer is not None
        saved_at = clock(remedy.given_at.astimezone(self.front.shop.now().tzinfo))
        zone = self.front.shop.now().tzinfo
        status = status_of(slips.slips, self._slip, has_printer=may_print, saved_at=saved_at, zone=zone)
        if self.tag.text != status.words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.tag, status.words))
        self.tag.tell(status.words, status.tone, status.icon)
        self.title.setText(texts.SAFE if status.safe else texts.TITLE)
        self.say.say(texts.SAVED_FOR_YOU if status.safe else self.front.shop.words.thank)
        self._show_strip(status)
        self._settle()
        slip = self._slip
        if slip is not None:
            place = (self._shown, len(slips.slips))
            self.panel.show_slip(slip, place, busy=slips.working, may_print=may_print)

    def _show_strip(self, status: PaperStatus) -> None:
        """What to do where no paper came out; a trouble other than the printer's in its own words."""
        failed, words = self.slips.failed, status.strip or ""
        if failed is not None and failed.failure is not None:
            words = self.front.words_for(failed.failure)
        self.strip.setVisible(status.strip is not None)
        self.strip.tell(words, status.code, tone=status.tone, save=status.save, again=status.again)

    @property
    def _slip(self) -> Slip | None:
        """The one that is shown."""
        return self.slips.slips[self._shown] if self.slips.slips else None

    def _turn(self, step: int) -> None:
        self._shown = (self._shown + step) % len(self.slips.slips)
        self._show_papers()

    def _as_confirmed(self, go_on: Any) -> None:
        """Do something that needs a PIN; who is here by face alone is asked for it first."""
        if self.front.session.confirmed:
            go_on()
        else:
            self._padlock.confirm(go_on)

    def _print_again(self) -> None:
        """One more copy, where there is a printer and nothing is on its way."""
        slip = self._slip
        if slip is not None and self.panel.again.isVisible() and self.panel.again.isEnabled():
            self._as_confirmed(lambda: self.slips.print_again(slip, self.front.session.actor))

    def _save_card(self) -> None:
        slip = self._slip
        if slip is not None:
            self._as_confirmed(lambda: self.slips.save_card(slip, self.front.session.actor))

    def _try_again(self) -> None:
        """The same copy where nothing came; where it may have printed, a new one that says so."""
        slip = self.slips.failed
        if slip is not None and slip.state is SlipState.UNSURE:
            self._as_confirmed(lambda: self.slips.print_again(slip, self.front.session.actor))
        else:
            self.slips.try_again()

    def _save(self) -> None:
        slip, failed = self._slip, self.slips.failed
        if failed is not None and failed.state is SlipState.UNSURE:
            self.slips.is_there(failed)
        elif slip is not None and slip.taken is not None and failed is None:
            self.slips.save(slip)
        else:
            self._save_card()

    def _answer_till(self, rung: bool) -> None:
        remedy, actor = self._remedy, self._who()
        command = AnswerTill(actor=actor, remedy=remedy_id(remedy), rung=rung, request_id=uuid.uuid4())
        self.front.desk.run(
            self,
            lambda office: office.remedies.answer_till(command),
            lambda _: self.till.show_answer(rung=rung),
            lambda failure: self.till.refuse(self.front.words_for(failure)),
        )

    def _tell(self, *, said: str | None = None, upset: str | None = None) -> None:
        remedy = self._remedy
        if remedy is None:
            return
        command = TellMoment(actor=self._who(), moment=remedy.moment, said=said, upset=upset, request_id=uuid.uuid4())
        typed = said is not None and said.split("\n")[-1] not in [chip.text() for chip in self.said.chips]

        def refused(failure: Failure) -> None:
            if not self.isVisible():
                self.front.places.tell(self.front.words_for(failure), "bad")
            elif said is not None:
                self.said.refuse(said, self.front.words_for(failure))
            else:
                self.upset.clear()
                self.front.places.tell(self.front.words_for(failure), "bad")

        self.front.desk.run(
            self, lambda office: office.moments.tell(command), lambda _: self.said.kept(typed=typed), refused
        )

    def _who(self) -> Actor:
        """Who is here, or was when the page opened: a lock must not lose the last words."""
        session = self.front.session
        actor = self._actor if session.locked else session.actor
        if actor is None:
            raise RuntimeError("nobody has entered this page")
        return actor

    def _ask_undo(self) -> None:
        remedy = self._remedy
        if remedy is None:
            return

        def lay() -> None:
            sheet = UndoSheet(self.front, remedy)
            sheet.left.connect(lambda place, what: self.front.places.go(place, *what))
            self.front.places.lay(sheet)

        self._as_confirmed(lay)

    def _show_note(self) -> None:
        if self._remedy is not None:
            self.front.places.lay(HintsSheet(self._remedy.hints))

    def _one_more_thing(self) -> None:
        self.front.places.go("remedy", remedy_id(self._remedy, moment=True))

    def _leave_for_counter(self) -> None:
        if self.front.session.confirmed:
            self.front.places.go("counter")
        else:
            self.front.places.lock()

    def _arrange(self, *, compact: bool) -> None:
        side = 18 if compact else 28
        self._across.setContentsMargins(side, 22, side, 18)
        self._across.setSpacing(16 if compact else 26)
        self.panel.arrange(compact=compact)
        self.to_counter.setMinimumWidth(200 if compact else 240)
        self._how.setText(texts.HOW_UPSET_SHORT if compact else texts.HOW_UPSET)
        self._upset_card.setFixedHeight(64 if compact else 72)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Closer together on a low screen."""
        low, compact = self.height() < _LOW_BELOW, bool(self._compact)
        self._right.setSpacing(6 if low else 10 if compact else 14)
        self.say.setFixedHeight(64 if low else 84 if compact else 100)
        self.till.arrange(compact=compact, low=low)
        self._fit_title(_TITLE_COMPACT if compact else _TITLE)
        # A silent printer is enough to think of, and a low screen has no room for a strip and this.
        strip = self.strip.isVisibleTo(self)
        self._upset_card.setVisible(not (strip and (low or self.title.text() == texts.SAFE)))

    def _fit_title(self, largest: int) -> None:
        """The largest letters in which the title has room beside the note and the tag."""
        inside, aside = self._across.contentsMargins(), self.panel.maximumWidth() + self._across.spacing()
        room = self.width() - inside.left() - inside.right() - aside
        room -= sum(one.sizeHint().width() + _HEAD_GAP for one in (self.note, self.tag) if not one.isHidden())
        pixels, words = largest, self.title.text()
        while pixels > _TITLE_LEAST and paint.width_of(words, theme.font(pixels, 600, "title")) > room:
            pixels -= 1
        self.title.set_pixels(pixels)


def remedy_id(remedy: RemedyView | None, *, moment: bool = False) -> uuid.UUID:
    """The key of what is shown."""
    if remedy is None:
        raise RuntimeError("nothing is shown")
    return remedy.moment if moment else remedy.id
