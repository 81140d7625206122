"""Saying no to a promise, with a reason that whoever asked can read."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..texts import promise as texts
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.reason import Reason
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_SIZE = (680, 350)


class NoSheet(Sheet):
    """`said_no` tells the reason. `cannot` is why it cannot be given any more, where that is so."""

    said_no = Signal(str)

    def __init__(self, what: str, cannot: str | None) -> None:
        heading = texts.NO_TITLE if cannot is None else texts.CANNOT
        super().__init__(heading, *_SIZE)
        self.reason = Reason(texts.NO_WHY, texts.NO_REASONS, texts.NO_HINT)
        self.no = Button(texts.NO_YES, "primary", height=60, pixels=18, width=160)
        leave = Button(texts.NOT_NOW, "ghost", height=60)
        self.no.clicked.connect(self.primary)
        leave.clicked.connect(self.close_sheet)
        below = Label(cannot or texts.NO_SUB, 16, 400, "ink2" if cannot is None else "danger", wrap=True)
        self.setLayout(
            column(
                title(heading, 28), Label(what, 16, 600, wrap=True), below, STRETCH, self.reason, STRETCH,
                row(leave, STRETCH, self.no), gap=8, margins=(32, 26, 32, 24),
            )
        )  # fmt: skip

    def first_focus(self) -> QWidget | None:
        """The first reason."""
        return self.reason.chips[0]

    def primary(self) -> None:
        """Say it, when there is a reason."""
        reason = self.reason.given
        if not reason:
            self.reason.say(texts.NO_MISSING)
            return
        self.close_sheet()
        self.said_no.emit(reason)
