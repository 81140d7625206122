"""A promise of an opened moment: what was asked, by whom, that it waits, or why somebody said no."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from pos_recovery.domain.promise import PromiseState
from pos_recovery.domain.views.promises import PromiseView

from .. import amounts
from ..texts import moment as moment_texts
from ..texts import promise as texts
from .button import Button
from .label import Label
from .sign import Icon, Tag
from .surface import STRETCH, Card, column, row

_INDENT = 42  # under the words, not under the icon


class PromiseCard(Card):
    """`answer_wanted` tells the promise; the button `answer` stands there while it waits and somebody `may_answer`."""

    answer_wanted = Signal(object)

    def __init__(self, view: PromiseView, at: str, *, may_answer: bool) -> None:
        super().__init__()
        self.view = view
        self._waits = view.state is PromiseState.WAITING
        self.says = moment_texts.parts(view.parts)
        self.answer: Button | None = None
        said = texts.asked(at, view.asked_by)
        if view.reason is not None:
            said = f"{said} {texts.refused(view.answered_by or '', view.reason)}"
        body = column(self._head(said), gap=12, margins=(20, 16, 16, 16))
        if self._waits and may_answer:
            name = moment_texts.of_remedy(texts.ANSWER, self.says)
            self.answer = Button(texts.ANSWER, "primary", icon="key-round", height=48, pixels=15, name=name)
            self.answer.clicked.connect(lambda: self.answer_wanted.emit(self.view))
            body.addLayout(row(_INDENT, self.answer, STRETCH))
        self.setLayout(body)

    def _head(self, said: str) -> QHBoxLayout:
        view, ink = self.view, "ink" if self._waits else "ink2"
        words = column(Label(self.says, 18, 600, ink, wrap=True), Label(said, 14.5, 400, "ink2", wrap=True), gap=2)
        icon = Icon(moment_texts.KIND_ICONS[view.parts[0].kind], 28, "primary" if self._waits else "ink3")
        head = row(icon, words, gap=14)
        head.setStretch(1, 1)
        if view.value.units:
            head.addWidget(Label(amounts.money(view.value), 17, 600, ink, figures=True))
        head.addWidget(Tag(*(texts.WAITS if self._waits else texts.REFUSED)), 0, Qt.AlignmentFlag.AlignVCenter)
        return head
