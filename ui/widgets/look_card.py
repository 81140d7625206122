"""A card of Insights that says something in a line, and opens what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from ..texts import chat as texts
from .button import Button
from .label import Label
from .sign import Icon
from .surface import Card, column, row


class LookCard(Card):
    """`wanted` hands over what stands behind it. Hidden until it has something to say."""

    wanted = Signal(object)

    def __init__(self, title: str, icon: str) -> None:
        super().__init__()
        self._behind: object = None
        self._answer = Label("", 14.5, 400, "ink2", wrap=True)
        self.look = Button(texts.LOOK, "soft", icon="arrow-right", height=52)
        self.look.setAccessibleName(f"{texts.LOOK}: {title}")
        self.look.clicked.connect(lambda: self.wanted.emit(self._behind))
        words = column(Label(title, 18, 600), self._answer, gap=3)
        layout = row(Icon(icon, 26, "primary"), words, self.look, gap=18, margins=(22, 12, 16, 12))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    @property
    def says(self) -> str:
        """Its line; empty while it is hidden."""
        return self._answer.text()

    def tell(self, answer: str, behind: object) -> None:
        """Say it; without anything behind it there is nothing to look at."""
        self._behind = behind
        self._answer.setText(answer)
        self.look.setVisible(bool(behind))
        self.show()

    def forget(self) -> None:
        """Nothing is known, or whoever looks may not know it."""
        self._behind = None
        self._answer.setText("")
        self.hide()
