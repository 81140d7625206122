"""Somebody's badge, folded away until they carry one (P103)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ..texts import authority as texts
from .button import Button
from .field import Asked
from .fold import Fold
from .label import Label
from .scan_field import ScanField
from .surface import column

_LONGEST = 80


class BadgeFold(QWidget):
    """`scanned` tells the code, `taken` that the badge shall open nothing any more. The code is never shown.

    `unfolded` tells that somebody opened it: the field waits for a scan, and wants to be seen.
    """

    scanned = Signal(str)
    taken = Signal()
    unfolded = Signal()

    def __init__(self, *, carries: bool) -> None:
        super().__init__()
        scanned = ScanField(texts.BADGE_SCAN, texts.BADGE_HINT, icon="id-card", longest=_LONGEST)
        scanned.setEchoMode(QLineEdit.EchoMode.Password)
        scanned.ended.connect(self._tell)
        self.field = Asked(texts.BADGE_SCAN, scanned)
        self.take = Button(texts.BADGE_TAKE, "quiet", height=52)
        self.take.clicked.connect(self.taken)
        self._says = Label("", 14, 400, "ink2", wrap=True)
        inside = QWidget()
        inside.setLayout(column(self._says, self.field, self.take, gap=8, margins=(2, 8, 2, 4)))
        self.fold = Fold(texts.BADGE, texts.BADGE_SUB, inside)
        self.setLayout(column(self.fold, inside, gap=0))
        self.show_badge(carries=carries)
        self.fold.setChecked(carries)
        self.fold.clicked.connect(self._unfold)

    def show_badge(self, *, carries: bool) -> None:
        """As it holds now."""
        self._says.setText(f"{texts.BADGE_HAS} {texts.BADGE_SAYS}" if carries else texts.BADGE_SAYS)
        self.take.setVisible(carries)
        self.field.field.clear()
        self.field.refuse(None)

    def refuse(self, sentence: str) -> None:
        """It was not taken; the field is free for another scan."""
        self.field.field.clear()
        self.field.refuse(sentence)

    def _unfold(self, opened: bool) -> None:
        if opened:
            self.field.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.unfolded.emit()

    def _tell(self) -> None:
        code = self.field.field.text().strip()
        if code:
            self.scanned.emit(code)
