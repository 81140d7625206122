"""What a customer told us about a moment: their words as they said them, what they wanted, how upset, where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ..texts import moment as texts
from .button import Button
from .label import Label
from .surface import Card, Hairline, column, row

_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ToldCard(Card):
    """Their words are plain text, never markup, and never cut. `add` asks for more of them."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", 17, 400, wrap=True)
        self._shown: list[QWidget] = []
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self.add = Button(texts.ADD_WORDS, "soft", icon="pencil-line", height=52, pixels=15)
        head = Label(texts.WHAT_THEY_SAID, 15, 600, "ink2")
        self.setLayout(column(head, self.words, self._facts, self.add, gap=12, margins=(20, 16, 20, 18)))

    def tell(self, said: str | None, facts: Sequence[tuple[str, str]]) -> None:
        """Their words, and (name, answer) of whatever else is known."""
        self.words.setText(said or texts.NO_WORDS)
        self.words.set_ink("ink" if said else "ink3")
        while self._shown:
            gone = self._shown.pop()
            self._facts.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for name, answer in facts:
            self._shown.append(_Fact(name, answer))
            self._facts.addWidget(self._shown[-1])


class _Fact(QWidget):
    def __init__(self, name: str, answer: str) -> None:
        super().__init__()
        said = Label(answer, 15, 600, wrap=True, align=_END)
        layout = row(Label(name, 15, 400, "ink2"), said, gap=12, margins=(0, 10, 0, 10))
        layout.setStretch(1, 1)
        self.setLayout(column(Hairline(), layout, gap=0))
