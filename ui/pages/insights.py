"""Insights: what happened and what it cost in four sentences and a chart, the statistics folded away below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractSlider, QApplication, QGridLayout, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, may
from pos_recovery.domain.views.reports import Overview, Statistics
from pos_recovery.domain.views.watching import LetDown, StaffGiving
from pos_recovery.office.commands import Changed
from pos_recovery.office.office import Office

from .. import theme
from ..borrowed import BorrowedKey
from ..charts.chart_card import ChartCard
from ..charts.spending import SpendingCard, counts_value, over_of
from ..front import Front
from ..sheets.chat import ChatSheet
from ..sheets.let_down import LetDownSheet
from ..texts import chat as chat_texts
from ..texts import insights as texts
from ..texts import let_down as let_down_texts
from ..widgets.choice import Segments
from ..widgets.fact import FactCard, FactWords
from ..widgets.first_pieces import FirstPieces
from ..widgets.label import Label, title
from ..widgets.long_ground import LongGround
from ..widgets.look_card import LookCard
from ..widgets.sign import Icon
from ..widgets.statistics import StatisticsFold
from ..widgets.surface import STRETCH, Card, Ground, column, row
from .page import Page

RANGES = (30, 90, 365)
_GREY_AFTER_MS = 150
_MARGIN, _COMPACT_MARGIN, _FEW = 28, 18, 3
_BUTTON, _ANY_WIDTH = 300, 16_777_215  # pixels; the second is Qt's own QWIDGETSIZE_MAX
_SCROLLS = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


class LoggingStrip(Card):
    """Days on which nothing was logged: lovely, or forgotten (P67)."""

    def __init__(self) -> None:
        super().__init__(fill="goldT", line="gold", radius=16, level=0)
        self._label = Label("", 16, 600, "goldI", wrap=True)
        layout = row(Icon("calendar-days", 22, "goldI"), self._label, gap=12, margins=(20, 12, 20, 12))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    @property
    def says(self) -> str:
        """The sentence."""
        return self._label.text()

    def tell(self, without: int, open_days: int) -> None:
        """So many of the open days."""
        self._label.setText(texts.logging(without, open_days) if without else texts.logged_always(open_days))


class InsightsPage(Page):
    """Opened by the PIN of somebody who may see money; forgets them when it is left, or after two idle minutes."""

    place = "insights"
    shows = Changed.MOMENTS | Changed.VOUCHERS | Changed.VISITS | Changed.BUDGETS | Changed.BUDGETS_MOVED

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.key = BorrowedKey(self)
        self.key.over.connect(lambda: self.front.places.go("counter"))
        self.range = Segments(texts.RANGES, 1)
        self.range.chosen.connect(lambda _: self._another_range())
        self._refusal = Label("", 16, 600, "danger", wrap=True)
        self.facts = tuple(FactCard() for _ in range(4))
        self.strip, self.early = LoggingStrip(), FirstPieces()
        self.chat = LookCard(chat_texts.TITLE, "message-circle")
        self.chat.wanted.connect(lambda view: self.front.places.lay(ChatSheet(view)))
        self.let_down = LookCard(let_down_texts.TITLE, "hand-heart")
        self.let_down.wanted.connect(self._show_let_down)
        self.spending, self.statistics = SpendingCard(), StatisticsFold()
        self.statistics.turned.connect(self._fold_turned)
        self._grey = QTimer(self, singleShot=True, interval=_GREY_AFTER_MS)
        self._grey.timeout.connect(self._wait)
        self._grey_below = QTimer(self, singleShot=True, interval=_GREY_AFTER_MS)
        self._grey_below.timeout.connect(self.statistics.wait)
        self._inside = Ground()
        self.long = LongGround(self._inside)
        self._build()
        self._wait()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(14)
        for place, fact in enumerate(self.facts):
            grid.addWidget(fact, place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        self._below = row(self.chat, self.statistics.show_button, gap=14)
        self._below.setStretch(0, 1)
        self._body = column(
            self._refusal, grid, self.early, self.spending, self.strip, self.let_down, self._below, self.statistics,
            STRETCH, gap=14,
        )  # fmt: skip
        self._inside.setLayout(self._body)
        self._head = row(title(texts.TITLE), STRETCH, self.range)
        self.setLayout(column(self._head, self.long, gap=0))
        self._arrange(compact=False)

    def enter(self, *what: Any) -> None:
        """Opened by somebody's PIN: theirs who is here, or one that a padlock asked for."""
        super().enter(*what)
        self.key.take_from(self.front.session, what, Right.SEE_MONEY)
        self.long.to_top()

    def leave(self) -> None:
        """Whoever opened it is forgotten, and their numbers with them."""
        self.key.drop()
        self.statistics.unfold(open_=False)
        self._wait()

    @property
    def days(self) -> int:
        """How many days are shown."""
        return RANGES[self.range.place or 0]

    def _another_range(self) -> None:
        """What was told of other days is not left standing."""
        self._forget_hints()
        self.look_again()

    def _forget_hints(self) -> None:
        self.chat.forget()
        self.let_down.forget()
        self._arrange_below()

    def _reload(self) -> None:
        actor = self.key.actor
        if actor is None:
            return
        days = self.days
        self._grey.start()

        def front(view: Overview) -> None:
            if self._still_asked(actor, days):
                self._grey.stop()
                self.show_overview(view)
                self._ask_statistics()
                self._ask_hints(actor, view)

        self.front.desk.run(self, lambda office: office.reports.overview(actor, days), front, self._refused)

    def _still_asked(self, actor: Actor, days: int) -> bool:
        return self.key.actor is actor and days == self.days

    def _ask_statistics(self) -> None:
        """Only while they are unfolded: the front does not wait for what nobody looks at."""
        actor, days = self.key.actor, self.days
        if actor is None or not self.statistics.is_open:
            return

        def answered(view: Statistics) -> None:
            if self._still_asked(actor, days):
                self._grey_below.stop()
                self.statistics.show_statistics(view)

        self._grey_below.start()
        self.front.desk.run(self, lambda office: office.reports.statistics(actor, days), answered, self._refused)

    def _ask_hints(self, actor: Actor, view: Overview) -> None:
        def answered(found: _Hints) -> None:
            if self._still_asked(actor, (view.last - view.first).days + 1):
                self._show_hints(found, early=view.early)

        self.front.desk.run(self, lambda office: _hints(office, actor, view), answered, self._refused)

    def _fold_turned(self) -> None:
        self._arrange_below()
        self._ask_statistics()
        if self.statistics.is_open:
            self.long.bring(self.statistics.curve)

    def _refused(self, failure: Failure) -> None:
        self._grey.stop()
        self._grey_below.stop()
        self._wait()
        self._refusal.setText(self.front.words_for(failure))
        self._refusal.show()

    def _wait(self) -> None:
        """Grey bars in the shape of the cards."""
        self._refusal.hide()
        self.strip.hide()
        self.early.hide()
        self._forget_hints()
        for fact in self.facts:
            fact.tell(None)
        self.spending.wait(waiting=True)
        self.spending.show()
        self.statistics.wait()
        self.statistics.offer(offered=self.statistics.is_open)

    @property
    def charts(self) -> tuple[ChartCard, ...]:
        """The charts that are shown now."""
        return (*((self.spending,) if self.spending.isVisibleTo(self) else ()), *self.statistics.charts)

    def show_overview(self, view: Overview) -> None:
        """Everything anew."""
        self._refusal.hide()
        for fact, words in zip(self.facts, self._facts(view), strict=True):
            fact.tell(words)
        self.early.setVisible(view.early)
        self._fill_with_early(fills=view.early)
        self.strip.setVisible(not view.early and view.open_days > 0)
        self.early.tell(view.moments)
        self.strip.tell(view.days_without, view.open_days)
        self.spending.show_overview(view)
        self.spending.setVisible(not view.early)
        self.statistics.show_overview(view)
        self.statistics.offer(offered=not view.early)
        self._arrange_below()

    def _show_hints(self, found: _Hints, *, early: bool) -> None:
        """What is told to a manager or to the owner alone, once there is enough to say anything."""
        self._forget_hints()
        if found.staff is not None and not early:
            self.chat.tell(chat_texts.answer(found.staff), found.staff if found.staff.people else None)
        if found.let_down:
            self.let_down.tell(let_down_texts.answer(found.let_down), found.let_down)
        self._arrange_below()

    def _show_let_down(self, found: tuple[LetDown, ...]) -> None:
        zone = self.front.shop.now().tzinfo
        self.front.places.lay(LetDownSheet(found, lambda instant: instant.astimezone(zone)))

    def _fill_with_early(self, *, fills: bool) -> None:
        """The early card takes all the room that is left; else an empty stretch does, and no card grows."""
        self._body.setStretchFactor(self.early, int(fills))
        self._body.setStretch(self._body.count() - 1, int(not fills))

    def _facts(self, view: Overview) -> tuple[FactWords, ...]:
        rate = texts.only_moments(view.moments)
        if view.sales:
            rate = texts.rate(view.moments_with_sales, view.sales, view.moments)
        waiting = None
        if view.oldest_unfinished is not None:
            waiting = texts.waited(view.oldest_unfinished, self.front.shop.now())
        left = texts.unfinished(view.unfinished, waiting, view.promises)
        return (
            FactWords(*rate),
            FactWords(*_goodwill(view)),
            FactWords(*_cause(view)),
            FactWords(*left, tone="warn" if view.unfinished else "ink"),
        )

    def turn_tables(self) -> None:
        """T: the chart that has the focus becomes its table, or back; all of them when none has it."""
        focus = QApplication.focusWidget()
        inside = [card for card in self.charts if card.isVisible() and _holds(card, focus)]
        if inside:
            inside[0].turn()
            return
        to_table = not all(card.as_table for card in self.charts)
        for card in self.charts:
            card.show_twin(table=to_table)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_T and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.turn_tables()
        elif key in _SCROLLS:
            self.long.verticalScrollBar().triggerAction(_SCROLLS[key])
        else:
            super().keyPressEvent(event)

    def _arrange(self, *, compact: bool) -> None:
        side = _COMPACT_MARGIN if compact else _MARGIN
        self._head.setContentsMargins(side, 22, side, 0)
        self._body.setContentsMargins(side, 10, side, 18)

    def _arrange_below(self) -> None:
        """The button stands beside the card that is worth a chat, or takes the row alone."""
        button = self.statistics.show_button
        button.setMaximumWidth(_BUTTON if self.chat.isVisibleTo(self) else _ANY_WIDTH)
        button.setMinimumWidth(_BUTTON)

    def paint(self, painter: QPainter) -> None:
        """The ground; what is inside the long part paints its own shadows."""
        painter.fillRect(QRectF(self.rect()), theme.colour("bg"))


@dataclass(frozen=True, slots=True)
class _Hints:
    """Of the same days what a manager (`let_down`) and the owner (`staff`) may know besides."""

    let_down: tuple[LetDown, ...]
    staff: StaffGiving | None


def _hints(office: Office, actor: Actor, view: Overview) -> _Hints:
    first, last = view.first, view.last
    return _Hints(
        office.reports.let_down(actor, first, last) if may(actor, Right.MANAGE) else (),
        office.reports.staff(actor, first, last) if may(actor, Right.OWN) else None,
    )


def _holds(card: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (focus is card or card.isAncestorOf(focus))


def _goodwill(view: Overview) -> tuple[str, str, tuple[str, ...]]:
    given = view.given.given
    spent = given.value if counts_value(view) else given.cost
    over = over_of(spent, view.budget)
    said = texts.about(spent, about=given.about and not counts_value(view))
    return texts.goodwill(
        said[:1].upper() + said[1:],
        None if view.budget is None else texts.amount(view.budget),
        None if view.budget_left is None else texts.amount(view.budget_left),
        None if over is None else texts.amount(over),
    )


def _cause(view: Overview) -> tuple[str, str, tuple[str, ...]]:
    found = [one for one in view.causes if one[2]]
    if not found:
        return texts.NO_CAUSE
    (cause, _, count), *rest = found
    others = tuple((label, number) for _, label, number in rest[: _FEW - 1])
    return texts.most_frequent((cause, count), others, view.moments, early=view.early)
