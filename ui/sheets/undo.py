"""Taking a give back: it asks why, and whether they already have it (P16)."""

from __future__ import annotations

import uuid

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.office.commands import Undo

from .. import theme
from ..front import Front
from ..texts import done as done_texts
from ..texts import undo as texts
from ..widgets.big_option import BigOption
from ..widgets.button import Button
from ..widgets.fitted import FittedLine
from ..widgets.label import Label, title
from ..widgets.reason import Reason
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_SIZE = (640, 488)
_TWO_LINES = 40


class UndoSheet(Sheet):
    """`left` tells where to go once it was taken back: (place, what). Esc changes nothing."""

    left = Signal(str, tuple)

    def __init__(self, front: Front, remedy: RemedyView) -> None:
        super().__init__(texts.TITLE, *_SIZE)
        self._front, self._remedy = front, remedy
        self._request: tuple[bool, str, uuid.UUID] | None = None
        self._undone: RemedyView | None = None
        self.reason = Reason(texts.WHY, texts.REASONS, texts.TYPE_IT)
        vouchers = bool(remedy.vouchers)
        self.yes = BigOption("check", texts.YES, texts.YES_VOUCHER if vouchers else texts.YES_PLAIN)
        self.no = BigOption("undo-2", texts.NO, texts.NO_SUB)
        self.leave = Button(texts.LEAVE, "ghost", height=52)
        self._wrong = Label("", 15, 500, "danger", wrap=True)
        self.yes.clicked.connect(lambda: self._undo(got_it=True))
        self.no.clicked.connect(lambda: self._undo(got_it=False))
        self.leave.clicked.connect(self.close_sheet)
        self._pages = QStackedLayout(self)
        question = self._question()
        self._pages.addWidget(question)
        self.wanted = (_SIZE[0], max(_SIZE[1], question.heightForWidth(_SIZE[0])))

    @property
    def sentence(self) -> str:
        """Why it was not taken back; empty when nothing is wrong."""
        return self._wrong.text()

    def first_focus(self) -> QWidget | None:
        """The first reason."""
        return self.reason.chips[0]

    def close_sheet(self) -> None:
        """Nothing is changed by closing; once it was taken back there is a way to go."""
        super().close_sheet()
        if self._undone is not None:
            self._go("counter")

    def primary(self) -> None:
        """Enter: nothing is asked any more once it was taken back."""
        if self._undone is not None:
            self._go("counter")

    def _question(self) -> QWidget:
        inside = QWidget()
        what = FittedLine(largest=15, smallest=12, weight=400)
        what.say(done_texts.in_short(self._remedy), "ink2")
        what.setMaximumHeight(theme.scaled(_TWO_LINES))
        inside.setLayout(
            column(
                title(texts.TITLE, 30), what, 2, self.reason, 2, self.yes, self.no, self._wrong, STRETCH,
                row(self.leave, STRETCH), gap=10, margins=(32, 26, 32, 18),
            )
        )  # fmt: skip
        return inside

    def _undo(self, *, got_it: bool) -> None:
        reason = self.reason.given
        if not reason:
            self.reason.say(texts.PICK_ONE)
            self.reason.chips[0].setFocus()
            return
        if self._request is None or self._request[:2] != (got_it, reason):
            self._request = (got_it, reason, uuid.uuid4())
        self._enable(on=False)
        command = Undo(
            actor=self._front.session.actor, remedy=self._remedy.id, reason=reason, got_it=got_it,
            request_id=self._request[2],
        )  # fmt: skip
        self._front.desk.run(self, lambda office: office.remedies.undo(command), self._taken_back, self._refused)

    def _refused(self, failure: Failure) -> None:
        self._enable(on=True)
        self._wrong.setText(self._front.words_for(failure))

    def _enable(self, *, on: bool) -> None:
        self.leave.setFocus()
        for button in (self.yes, self.no):
            button.setEnabled(on)

    def _taken_back(self, remedy: RemedyView) -> None:
        """What came of it: first what is to be done on the till."""
        self._undone = remedy
        unfinished = not (self._request or (False,))[0] and not remedy.used_vouchers
        lines = [texts.till(remedy.on_the_till)]
        if remedy.used_vouchers:
            lines.append(texts.used_already(remedy.used_vouchers))
        if len(remedy.vouchers) > len(remedy.used_vouchers):
            lines.append(texts.CANCELLED)
        lines.append(texts.UNFINISHED if unfinished else texts.STAYS)
        another = Button(texts.ANOTHER, "secondary", icon="rotate-ccw", height=64, pixels=17)
        if not unfinished:
            another.hide()
        another.clicked.connect(lambda: self._go("remedy", self._remedy.moment))
        back = Button(texts.BACK, "primary", after="arrow-right", height=64, pixels=19)
        back.clicked.connect(lambda: self._go("counter"))
        inside = QWidget()
        words = [Label(line, 19, 500, wrap=True) for line in lines]
        inside.setLayout(
            column(
                title(texts.TAKEN_BACK, 30), 8, *words, STRETCH, row(another, STRETCH, back), gap=14,
                margins=(32, 26, 32, 26),
            )
        )  # fmt: skip
        self._pages.addWidget(inside)
        self._pages.setCurrentWidget(inside)
        back.setFocus()

    def _go(self, place: str, *what: object) -> None:
        self._undone = None
        self.left.emit(place, what)
