"""Today: every moment of the business day, the newest first; a row opens it."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.moment import Ending, MomentState
from pos_recovery.domain.money import Money
from pos_recovery.domain.views.moments import DayRow
from pos_recovery.domain.views.print_jobs import PrintJobView
from pos_recovery.office.commands import Changed

from .. import amounts, theme
from ..front import Front
from ..paper_status import stands
from ..texts import today as texts
from ..waiting_paper import PaperChoices
from ..widgets.button import Button
from ..widgets.day_row import DayRowButton, DayRowWords
from ..widgets.label import Label, title
from ..widgets.long_ground import LongGround
from ..widgets.sign import Icon
from ..widgets.surface import STRETCH, Card, Ground, column, row
from ..widgets.waiting_papers import PaperWords, WaitingPapers
from .page import Page

_MARGIN, _COMPACT_MARGIN = 28, 18


class _Nothing(Card):
    def __init__(self) -> None:
        super().__init__()
        middle = Qt.AlignmentFlag.AlignCenter
        says = Label(texts.NOTHING, 26, 600, family="title", align=middle, wrap=True)
        below = Label(texts.NOTHING_BELOW, 15, 400, "ink2", align=middle, wrap=True)
        sun = row(STRETCH, Icon("sun", 56, "goldG", 1.7), STRETCH)
        self.setLayout(column(STRETCH, sun, 6, says, below, STRETCH, gap=6, margins=(26, 26, 26, 26)))
        self.setMinimumHeight(260)


class TodayPage(Page):
    """Needs somebody with a PIN: what was given and what they said is behind these rows."""

    place = "today"
    shows = Changed.MOMENTS | Changed.VOUCHERS | Changed.PAPERS

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._date, self._count = Label("", 15, 500, "ink2"), Label("", 16, 600, "ink2")
        self._refusal = Label("", 16, 600, "danger", wrap=True)
        self._refusal.hide()
        self.nothing = _Nothing()
        self.nothing.hide()
        self._jobs: tuple[PrintJobView, ...] = ()
        self.papers, self._choices = WaitingPapers(), PaperChoices(front)
        self._rows: list[DayRowButton] = []
        self._keys: list[uuid.UUID] = []
        self._list, self._layout = Card(), QVBoxLayout()
        self._layout.setContentsMargins(0, 6, 0, 6)
        self._layout.setSpacing(0)
        self._list.setLayout(self._layout)
        self._list.hide()
        inside = Ground()
        self._body = column(self._refusal, self.papers, self._list, self.nothing, STRETCH, gap=12)
        inside.setLayout(self._body)
        self._long = LongGround(inside)
        self.rehearse = Button(texts.REHEARSE, "ghost", icon="sparkles", height=48, pixels=15)
        self.rehearse.clicked.connect(lambda: self.front.places.go("rehearse"))
        day = column(self._date, title(texts.TITLE, 40), gap=0)
        foot = row(self._count, self.rehearse, gap=4)
        self._head = row(day, STRETCH, column(STRETCH, foot, gap=0))
        whole = column(self._head, self._long, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._listen()
        self._arrange(compact=False)

    def _listen(self) -> None:
        choices = self._choices
        self.papers.again.connect(choices.again)
        self.papers.all_again.connect(lambda: choices.all_again(self._jobs))
        self.papers.there.connect(choices.is_there)
        self.papers.dropped.connect(choices.drop)
        choices.refused.connect(self._refused)

    def enter(self, *what: Any) -> None:
        """From the top."""
        super().enter(*what)
        self._long.to_top()

    @property
    def rows(self) -> list[DayRowButton]:
        """The rows that show, from the top."""
        return [one for one in self._rows if one.isVisibleTo(self)]

    @property
    def count(self) -> str:
        """How many moments of the day, and what else waits here."""
        return self._count.text()

    def _reload(self) -> None:
        if self.front.session.confirmed:
            actor = self.front.session.actor
            self.front.desk.run(
                self,
                lambda office: (
                    office.days.on(office.now()),
                    office.moments.today(actor),
                    office.print_queue.not_out(actor),
                ),
                lambda found: self._show(*found),
                self._refused,
            )

    def _show(self, day: date, rows: tuple[DayRow, ...], papers: tuple[PrintJobView, ...]) -> None:
        self._jobs = papers
        self.papers.tell(papers, self._paper_words)
        self._date.setText(amounts.weekday(day))
        today = [one for one in rows if not one.earlier]
        unfinished = sum(one.state is MomentState.OPEN for one in today)
        self._count.setText(texts.count(len(today), unfinished, len(rows) - len(today)))
        self._keys = [one.id for one in rows]
        for place, one in enumerate(rows):
            self._show_row(place, self._words(one))
        for place, button in enumerate(self._rows):
            button.setVisible(place < len(rows))
        self._refusal.hide()
        self._list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    def _paper_words(self, job: PrintJobView) -> PaperWords:
        what = texts.good_for(job.what, amounts.until(job.good_until))
        return PaperWords(what, texts.paper(job.code_end, job.copy), stands(job))

    def _words(self, one: DayRow) -> DayRowWords:
        at = self._when(one)
        tag = texts.state(one.state, one.ending, promised=one.promised is not None)
        nothing = texts.NOTHING_YET if one.state is MomentState.OPEN else texts.NO_GIFT
        gift = one.promised is not None or (bool(one.remedies) and one.ending is not Ending.HEARD)
        given, amount = self._amount(one.promised or one.given) if gift else (nothing, "")
        told = texts.row_told(at, one.label, texts.with_amount(given, amount), one.by, tag[0])
        return DayRowWords(at, one.cause, one.label, given, amount, gift, one.by, tag, told)

    def _when(self, one: DayRow) -> str:
        """The time; of a promise that waits since another day, that day."""
        at = one.at.astimezone(self.front.shop.now().tzinfo)
        return amounts.short_weekday(at.date()) if one.earlier else amounts.clock(at)

    def _amount(self, given: str) -> tuple[str, str]:
        """What was given and its worth apart: names may elide, money never."""
        words, _, last = given.rpartition(", ")
        if not words or not last[:1].isdigit():
            return given, ""
        return words, amounts.money(Money.parse(last, self.front.shop.view.currency))

    def _show_row(self, place: int, words: DayRowWords) -> None:
        """Rows are kept, so that a reload does not move the focus."""
        if place == len(self._rows):
            button = DayRowButton(words)
            button.clicked.connect(lambda: self.front.places.go("moment", self._keys[place]))
            self._rows.append(button)
            self._layout.addWidget(button)
        self._rows[place].show_words(words, first=place == 0)

    def _refused(self, failure: Failure) -> None:
        self._refusal.setText(self.front.words_for(failure))
        self._refusal.show()

    def _arrange(self, *, compact: bool) -> None:
        side = _COMPACT_MARGIN if compact else _MARGIN
        self._head.setContentsMargins(side, 22, side, 0)
        self._body.setContentsMargins(side, 14, side, 18)

    def paint(self, painter: QPainter) -> None:
        """The ground; the list paints its own shadow."""
        painter.fillRect(QRectF(self.rect()), theme.colour("bg"))
