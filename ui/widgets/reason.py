"""Why something is done: a few plain reasons to tap, or a field. Nothing is preset."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from .choice import PAD, PIXELS, Chip
from .field import Field
from .label import Label
from .surface import column, row

_GAP = 8
_LOOKS = ((PIXELS, PAD), (14, 26), (13, 18))  # of the chips: letters, and the room beside them


class Reason(QWidget):
    """`given` is what was tapped or typed, empty when nothing was."""

    def __init__(self, question: str, answers: Sequence[str], hint: str) -> None:
        super().__init__()
        self._question = question
        self._head = Label(question, 15, 600)
        self.field = Field(question, hint, height=48, longest=200)
        self.chips = [Chip(answer) for answer in answers]
        self._group = QButtonGroup(self)
        for chip in self.chips:
            self._group.addButton(chip)
        self.field.textEdited.connect(lambda: self._untick())
        self._group.idClicked.connect(lambda _: self.field.clear())
        self._group.idClicked.connect(lambda _: self.say(None))
        across = row(*self.chips, gap=_GAP)
        across.addWidget(self.field, 1)
        self.setLayout(column(self._head, across, gap=6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Larger letters need more room."""
        self._fit()

    def _fit(self) -> None:
        """The chips draw closer before the hint of the field is cut."""
        for look in _LOOKS:
            for chip in self.chips:
                chip.squeeze(*look)
            if sum(chip.sizeHint().width() + _GAP for chip in self.chips) + self.field.needs <= self.width():
                break

    @property
    def given(self) -> str:
        """The reason."""
        chip = self._group.checkedButton()
        return self.field.typed or ("" if chip is None else chip.text())

    @property
    def says(self) -> str:
        """The question, or what is missing."""
        return self._head.text()

    def say(self, sentence: str | None) -> None:
        """Say what is missing; None asks the question again."""
        self._head.setText(sentence or self._question)
        self._head.set_ink("ink" if sentence is None else "danger")

    def _untick(self) -> None:
        self.say(None)
        self._group.setExclusive(False)
        for chip in self.chips:
            chip.setChecked(False)
            chip.updateGeometry()
        self._group.setExclusive(True)
