"""A card of Insights for the owner alone: whether anybody is worth a chat, and the way to the facts."""

from __future__ import annotations

from PySide6.QtCore import Signal

from pos_recovery.domain.views.watching import StaffGiving

from ..texts import chat as texts
from .button import Button
from .label import Label
from .sign import Icon
from .surface import Card, column, row


class ChatCard(Card):
    """`wanted` tells that the owner wants to look. Hidden until it knows something, and for everybody else."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view: StaffGiving | None = None
        self._answer = Label("", 14.5, 400, "ink2", wrap=True)
        self.look = Button(texts.LOOK, "soft", icon="arrow-right", height=52, name=f"{texts.LOOK}: {texts.TITLE}")
        self.look.clicked.connect(lambda: self.wanted.emit(self._view))
        words = column(Label(texts.TITLE, 18, 600), self._answer, gap=3)
        layout = row(Icon("message-circle", 26, "primary"), words, self.look, gap=18, margins=(22, 14, 16, 14))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    @property
    def says(self) -> str:
        """Its sentence; empty while it knows nothing."""
        return self._answer.text()

    def tell(self, view: StaffGiving | None) -> None:
        """What the office said to the owner, None for whoever is none."""
        self._view = view
        self._answer.setText("" if view is None else texts.answer(view))
        self.look.setVisible(view is not None and bool(view.people))
        self.setVisible(view is not None)
