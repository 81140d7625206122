"""A promise of an opened moment: what was asked, by whom, that it waits, or what became of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from pos_recovery.domain.views.promises import PromiseView

from .. import amounts
from ..texts import moment as moment_texts
from ..texts import promise as texts
from .button import Button
from .card_line import INDENT, card_line
from .label import Label
from .sign import Icon, Tag
from .surface import STRETCH, Card, column, row


class PromiseCard(Card):
    """`answer_wanted` tells the promise; the button `answer` stands there while it waits and somebody `may_answer`."""

    answer_wanted = Signal(object)

    def __init__(self, view: PromiseView, at: str, *, may_answer: bool) -> None:
        super().__init__()
        self.view = view
        self._waits = view.waits
        self.says = moment_texts.parts(view.parts)
        self.answer: Button | None = None
        said = texts.asked(at, view.asked_by)
        if view.reason is not None:
            said = f"{said} {texts.refused(view.answered_by or '', view.reason)}"
        hints = [card_line("info", hint) for hint in view.hints]
        body = column(self._head(said), *hints, gap=12, margins=(20, 16, 16, 16))
        if self._waits and may_answer:
            name = moment_texts.of_remedy(texts.ANSWER, self.says)
            self.answer = Button(texts.ANSWER, "primary", icon="key-round", height=48, pixels=15, name=name)
            self.answer.clicked.connect(lambda: self.answer_wanted.emit(self.view))
            body.addLayout(row(INDENT, self.answer, STRETCH))
        self.setLayout(body)

    def _head(self, said: str) -> QHBoxLayout:
        view, ink = self.view, "ink" if self._waits else "ink2"
        words = column(Label(self.says, 18, 600, ink, wrap=True), Label(said, 14.5, 400, "ink2", wrap=True), gap=2)
        icon = Icon(moment_texts.KIND_ICONS[view.parts[0].kind], 28, "primary" if self._waits else "ink3")
        head = row(icon, words, gap=14)
        head.setStretch(1, 1)
        if view.value.units:
            head.addWidget(Label(amounts.money(view.value), 17, 600, ink, figures=True))
        head.addWidget(Tag(*self._tag()), 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _tag(self) -> tuple[str, str, str]:
        if self._waits:
            return texts.WAITS
        return texts.LAPSED if self.view.lapsed else texts.REFUSED
