"""A voucher that has ended, accepted all the same: a manager may for 14 days, with a reason (P36)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..texts import redeem as texts
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.reason import Reason
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_SIZE = (680, 330)


class LateSheet(Sheet):
    """`given` tells the reason; the PIN is asked for after it."""

    given = Signal(str)

    def __init__(self, when: str) -> None:
        super().__init__(texts.LATE_TITLE, *_SIZE)
        self.reason = Reason(texts.LATE_WHY, texts.LATE_REASONS, texts.LATE_HINT)
        self.yes = Button(texts.LATE_YES, "primary", icon="key-round", height=60, pixels=18)
        leave = Button(texts.LEAVE, "ghost", height=60)
        self.yes.clicked.connect(self.primary)
        leave.clicked.connect(self.close_sheet)
        self.setLayout(
            column(
                title(texts.LATE_TITLE, 28), Label(texts.ended_when(when), 15, 500, "ink2"), 6, self.reason, STRETCH,
                row(leave, STRETCH, self.yes), margins=(32, 26, 32, 24),
            )
        )  # fmt: skip

    def first_focus(self) -> QWidget | None:
        """The first reason."""
        return self.reason.chips[0]

    def primary(self) -> None:
        """Go on, when there is a reason."""
        reason = self.reason.given
        if not reason:
            self.reason.say(texts.LATE_MISSING)
            return
        self.close_sheet()
        self.given.emit(reason)
