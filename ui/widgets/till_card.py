"""What is to be rung on the till, and whether it was. Nothing is preset: no answer is kept that nobody gave."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from ..texts import done as texts
from .choice import Chip
from .fitted import FittedLine
from .label import Label
from .surface import STRETCH, Card, column, row

_HIGH, _HIGH_COMPACT, _HIGH_LOW = 108, 92, 80
_BESIDE = 90  # margins and gaps, and what the chips may be wider than they ask for


class _Answer(Chip):
    """Ticked when the answer was kept, not when it was pressed."""

    def nextCheckState(self) -> None:
        return


class TillCard(Card):
    """`answered` tells whether it was rung; the page says with `show_answer` or `refuse` what came of it."""

    answered = Signal(bool)

    def __init__(self) -> None:
        super().__init__(radius=16, edge="primary")
        self._head = Label(texts.ON_TILL, 14, 600, "primary")
        self.line = FittedLine()
        self.rung, self.not_yet = _Answer(texts.RUNG, height=56), _Answer(texts.NOT_YET, height=56)
        self.rung.clicked.connect(lambda: self._tap(rung=True))
        self.not_yet.clicked.connect(lambda: self._tap(rung=False))
        self.rung.setMinimumWidth(88)
        self.not_yet.setMinimumWidth(104)
        words = column(STRETCH, self._head, self.line, STRETCH, gap=4)
        layout = row(gap=12, margins=(18, 10, 14, 10))
        layout.addLayout(words, 1)
        layout.addWidget(self.rung)
        layout.addWidget(self.not_yet)
        self.setLayout(layout)
        self._answer: bool | None = None
        self._high = _HIGH
        self.arrange(compact=False)

    @property
    def says(self) -> str:
        """The line over it: what it is, or why an answer was not kept."""
        return self._head.text()

    def ask(self, line: str) -> None:
        """Show another line, not answered yet."""
        self.line.say(line)
        self._fit()
        self._answer = None
        self._settle(texts.ON_TILL, "primary")

    def show_answer(self, *, rung: bool) -> None:
        """The answer was kept; it can still be changed."""
        self._answer = rung
        self._settle(texts.ON_TILL, "primary")

    def refuse(self, sentence: str) -> None:
        """The answer was not kept."""
        self._settle(sentence, "danger")

    def arrange(self, *, compact: bool, low: bool = False) -> None:
        """Lower and in smaller letters on a narrow or low screen."""
        self._high = _HIGH_LOW if low else _HIGH_COMPACT if compact else _HIGH
        self.line.resize_font(17 if compact else 22)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the design, and higher for a line that would not fit: its money is never cut."""
        beside = self.rung.sizeHint().width() + self.not_yet.sizeHint().width() + _BESIDE
        need = self.line.least_height(max(120, self.width() - beside)) + self._head.sizeHint().height() + 28
        self.setFixedHeight(max(self._high, need))

    def _tap(self, *, rung: bool) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # a chip that is switched off would hand it to the rail
        for chip in (self.rung, self.not_yet):
            chip.setEnabled(False)
        self.answered.emit(rung)

    def _settle(self, head: str, ink: str) -> None:
        self._head.setText(head)
        self._head.set_ink(ink)
        for chip, means in ((self.rung, True), (self.not_yet, False)):
            chip.setEnabled(True)
            chip.setChecked(self._answer is means)
            chip.updateGeometry()
            if chip.isChecked() and self.hasFocus():
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
