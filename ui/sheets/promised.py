"""It is written down: what waits, and words for the customer, who hears no more than is sure (P30)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos_recovery.domain.views.promises import PromiseView

from ..amounts import money
from ..texts import promise as texts
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.say_card import SayCard
from ..widgets.sheet import Sheet
from ..widgets.sign import Tag
from ..widgets.surface import STRETCH, column, row

_SIZE = (620, 470)


class PromisedSheet(Sheet):
    """`names` are those who may say yes, as one hears them: Ines or Rita."""

    def __init__(self, promise: PromiseView, names: str) -> None:
        super().__init__(texts.KEPT_TITLE, *_SIZE)
        what = Label(texts.title(promise.parts), 18, 600, wrap=True)
        worth = Label(money(promise.value), 18, 600, figures=True)
        worth.setVisible(bool(promise.value.units) and not any(not part.label for part in promise.parts))
        line = row(what, worth, gap=14)
        line.setStretch(0, 1)
        self.say = SayCard(texts.say(names), head=texts.SAY, height=136)
        self.back = Button(texts.TO_COUNTER, "primary", after="arrow-right", height=60, pixels=17)
        self.back.clicked.connect(self.close_sheet)
        self.setLayout(
            column(
                row(Tag(*texts.WAITS), STRETCH), 2, title(texts.KEPT_TITLE, 28), line,
                Label(texts.KEPT_SUB, 16, 400, "ink2", wrap=True), STRETCH, self.say, 4, row(STRETCH, self.back),
                gap=8, margins=(30, 26, 30, 24),
            )
        )  # fmt: skip

    def first_focus(self) -> QWidget | None:
        """Enter leads back."""
        return self.back

    def primary(self) -> None:
        """Back to the counter."""
        self.close_sheet()
