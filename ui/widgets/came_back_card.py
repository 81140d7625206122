"""They came back: the code of a voucher, scanned or typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.voucher_code import read_code

from ..texts import counter as texts
from .field import Field
from .label import Label
from .sign import Icon
from .surface import STRETCH, Card, column, row

_LONGEST = 40


class CameBackCard(Card):
    """`typed` tells a code whose letters fit; `mistyped` the refusal of one whose letters do not."""

    typed = Signal(str)
    mistyped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.field = Field(texts.CAME_BACK, texts.SCAN_OR_TYPE, height=54, longest=_LONGEST)
        self.field.returnPressed.connect(self._entered)
        self.field.textEdited.connect(lambda: self.refuse(""))
        self._wrong = Label("", 14, 500, "danger", wrap=True)
        self._wrong.hide()
        head = row(Label(texts.CAME_BACK, 15, 600), STRETCH, Icon("scan-line", 20, "primary"))
        self.setLayout(column(head, self.field, self._wrong, gap=9, margins=(18, 14, 18, 18)))

    @property
    def refusal(self) -> str:
        """What it says is wrong with the code; empty when nothing is."""
        return self._wrong.text()

    def refuse(self, words: str) -> None:
        """Say below the field what is wrong, or take it back."""
        self.field.mark(wrong=bool(words))
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def clear(self) -> None:
        """An empty field, nothing wrong."""
        self.field.clear()
        self.refuse("")

    def fit(self, *, compact: bool) -> None:
        """A narrow card says it in fewer words."""
        self.field.setPlaceholderText(texts.SCAN_OR_TYPE_SHORT if compact else texts.SCAN_OR_TYPE)

    def _entered(self) -> None:
        typed = self.field.typed
        if not typed:
            return
        try:
            code = read_code(typed)
        except Refusal as refusal:
            self.mistyped.emit(refusal)
            return
        self.typed.emit(code)
