"""A give of an opened moment: its parts, who gave it, its vouchers, and what may still be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from pos_recovery.domain.remedy import Kind, RemedyState
from pos_recovery.domain.views.remedies import RemedyView

from .. import amounts
from ..texts import moment as texts
from .button import Button
from .card_line import INDENT, card_line
from .label import Label
from .sign import Icon, Tag
from .surface import STRETCH, Card, column, row


class RemedyCard(Card):
    """`undo_wanted` and `print_wanted` tell the give; the buttons stand there only where they may work."""

    undo_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, view: RemedyView, at: str, *, may_undo: bool, may_print: bool) -> None:
        super().__init__()
        self.view = view
        self._stands = view.state is RemedyState.GIVEN
        self.says = texts.parts(view.parts) or texts.KINDS[view.kind]
        lines = [card_line("ticket", texts.voucher(one)) for one in view.vouchers]
        if view.on_the_till:
            lines.append(card_line("receipt-text", view.on_the_till))
        lines += [card_line("info", hint) for hint in view.hints]
        body = column(self._head(at), *lines, gap=8, margins=(20, 16, 16, 16))
        buttons = []
        if may_print and self._stands and view.vouchers:
            buttons.append(self._button(texts.PRINT_AGAIN, "printer"))
            buttons[-1].clicked.connect(lambda: self.print_wanted.emit(self.view))
        if may_undo and self._stands:
            buttons.append(self._button(texts.UNDO, "undo-2"))
            buttons[-1].clicked.connect(lambda: self.undo_wanted.emit(self.view))
        if buttons:
            body.addLayout(row(INDENT, *buttons, STRETCH, gap=10))
        self.setLayout(body)

    def _head(self, at: str) -> QHBoxLayout:
        view, ink = self.view, "ink" if self._stands else "ink2"
        who = texts.given(at, view.given_by, view.approved_by, own=view.own_approval)
        words = column(Label(self.says, 18, 600, ink, wrap=True), Label(who, 14.5, 400, "ink2"), gap=2)
        icon = Icon(texts.KIND_ICONS[view.kind], 28, "primary" if self._stands else "ink3")
        head = row(icon, words, gap=14)
        head.setStretch(1, 1)
        if view.value.units:
            head.addWidget(Label(amounts.money(view.value), 17, 600, ink, figures=True))
        stands = texts.SAID if view.kind is Kind.SORRY else texts.GIVEN
        word, tone, sign = stands if self._stands else texts.UNDONE
        head.addWidget(Tag(word, tone, sign), 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _button(self, action: str, icon: str) -> Button:
        return Button(action, "secondary", icon=icon, height=48, pixels=15, name=texts.of_remedy(action, self.says))
