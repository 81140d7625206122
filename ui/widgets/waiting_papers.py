"""Vouchers whose paper is not out yet, on Today: how each stands, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_recovery.domain.print_job import UNDER_WAY, JobState
from pos_recovery.domain.views.print_jobs import PrintJobView

from ..texts import today as texts
from .button import Button
from .label import Label
from .sign import Icon, Tag
from .surface import STRETCH, Card, Hairline, column, row

MOST_ROWS = 4
_BUTTON = 48


@dataclass(frozen=True, slots=True)
class PaperWords:
    """A paper in words: what it is good for, which it is, and how it stands (word, tone, icon)."""

    what: str
    which: str
    stands: tuple[str, str, str]


class PaperRow(QWidget):
    """One paper. `again`: the same once more, or a new copy where it may have printed; `there`: it is out after all;
    `drop`: nobody wants it."""

    def __init__(self) -> None:
        super().__init__()
        self.job: PrintJobView | None = None
        self.what, self.which = Label("", 16, 600), Label("", 14, 400, "ink2")
        self.tag = Tag("", "mute", "printer")
        self.again = Button(texts.TRY_AGAIN, "secondary", icon="refresh-cw", height=_BUTTON, pixels=15)
        self.there = Button(texts.IS_THERE, "secondary", icon="check", height=_BUTTON, pixels=15)
        self.drop = Button("", "ghost", icon="x", height=_BUTTON, width=_BUTTON, name=texts.NOT_WANTED)
        self._line = Hairline()
        words = column(self.what, self.which, gap=1)
        body = row(words, self.tag, self.there, self.again, self.drop, gap=10, margins=(20, 8, 14, 8))
        body.setStretch(0, 1)
        body.setAlignment(self.tag, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(column(self._line, body, gap=0))

    def show_paper(self, job: PrintJobView, words: PaperWords) -> None:
        """Another paper, or the same as it stands now."""
        self.job = job
        self.what.setText(words.what)
        self.which.setText(words.which)
        self.tag.tell(*words.stands)
        unsure, coming = job.state is JobState.UNSURE, job.state in UNDER_WAY
        self.again.dress(texts.PRINT_AGAIN if unsure else texts.TRY_AGAIN)
        self.again.setVisible(not coming)
        self.there.setVisible(unsure)
        self.drop.setVisible(job.state is not JobState.SENDING)
        for button, action in ((self.again, self.again.text()), (self.there, texts.IS_THERE)):
            button.setAccessibleName(texts.of_paper(action, words.what, job.code_end))
        self.drop.setAccessibleName(texts.of_paper(texts.NOT_WANTED, words.what, job.code_end))


class WaitingPapers(Card):
    """`again`, `there` and `dropped` tell a job; `all_again` that all of which nothing came shall be tried."""

    again = Signal(object)
    there = Signal(object)
    dropped = Signal(object)
    all_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._head, self._more = Label("", 18, 600), Label("", 15, 400, "ink2")
        self._every = Button(texts.TRY_ALL, "soft", icon="printer", height=_BUTTON, pixels=15)
        self._every.clicked.connect(self.all_again.emit)
        self._rows: list[PaperRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        head = row(Icon("printer-x", 24, "danger"), self._head, STRETCH, self._every, gap=12, margins=(20, 12, 14, 8))
        more = row(self._more, margins=(20, 6, 20, 12))
        layout = column(head, gap=0)
        layout.addLayout(self._list)
        layout.addLayout(more)
        self.setLayout(layout)
        self.hide()

    @property
    def rows(self) -> list[PaperRow]:
        """The papers that show, from the top."""
        return [one for one in self._rows if one.isVisibleTo(self)]

    @property
    def says(self) -> str:
        """Its heading; empty while it is hidden."""
        return "" if self.isHidden() else self._head.text()

    def tell(self, jobs: Sequence[PrintJobView], words: Callable[[PrintJobView], PaperWords]) -> None:
        """Show the oldest few; rows are kept, so that a reload does not move the focus."""
        for place, job in enumerate(jobs[:MOST_ROWS]):
            if place == len(self._rows):
                self._add_row()
            self._rows[place].show_paper(job, words(job))
        for place, one in enumerate(self._rows):
            one.setVisible(place < min(len(jobs), MOST_ROWS))
        self._head.setText(texts.not_on_paper(len(jobs)))
        self._every.setVisible(sum(job.state in (JobState.SILENT, JobState.NO_PAPER) for job in jobs) > 1)
        self._more.setText(texts.and_more(len(jobs) - MOST_ROWS))
        self._more.setVisible(len(jobs) > MOST_ROWS)
        self.setVisible(bool(jobs))

    def _add_row(self) -> None:
        made = PaperRow()
        self._rows.append(made)
        self._list.addWidget(made)
        told = ((made.again, self.again), (made.there, self.there), (made.drop, self.dropped))
        for button, signal in told:
            button.clicked.connect(lambda _=False, made=made, signal=signal: signal.emit(made.job))
