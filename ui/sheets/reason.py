"""A question that is answered with a reason: nothing goes on without one, and closing it changes nothing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..widgets.button import Button
from ..widgets.label import title
from ..widgets.reason import Reason
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, Piece, column, row

_WIDE = 680


class ReasonSheet(Sheet):
    """`given` tells the reason after the sheet is gone. `missing` is said when there is none yet.

    Whoever makes one calls `ask` with the ways on and out, and with what stands between the heading and the reason.
    """

    given = Signal(str)

    def __init__(self, heading: str, high: int, reason: Reason, missing: str) -> None:
        super().__init__(heading, _WIDE, high)
        self.reason, self._heading, self._missing = reason, heading, missing

    def ask(self, go: Button, leave: Button, *above: Piece, gap: int = 10) -> None:
        """Lay it out."""
        go.clicked.connect(self.primary)
        leave.clicked.connect(self.close_sheet)
        foot = row(leave, STRETCH, go)
        pieces = (title(self._heading, 28), *above, self.reason, STRETCH, foot)
        self.setLayout(column(*pieces, gap=gap, margins=(32, 26, 32, 24)))

    def first_focus(self) -> QWidget | None:
        """The first reason."""
        return self.reason.chips[0]

    def primary(self) -> None:
        """Go on, when there is a reason."""
        reason = self.reason.given
        if not reason:
            self.reason.say(self._missing)
            return
        self.close_sheet()
        self.given.emit(reason)
