"""A note for the manager or owner who gave: what is worth knowing about it. Nothing is asked and nothing stopped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..texts import done as texts
from ..widgets.button import Button
from ..widgets.label import Label, title
from ..widgets.long_ground import LongGround, SheetGround, framed
from ..widgets.sheet import Sheet
from ..widgets.sign import Icon
from ..widgets.surface import STRETCH, column, row

_SIZE, _EACH = (620, 250), 56


class HintsSheet(Sheet):
    """Read and closed. It opens only when its reader taps for it: the customer may see this screen (P101)."""

    def __init__(self, hints: Sequence[str]) -> None:
        super().__init__(texts.FOR_YOU_TITLE, _SIZE[0], _SIZE[1] + _EACH * len(hints))
        self.hints = tuple(hints)
        self.close_it = Button(texts.CLOSE, "primary", height=60, pixels=17, width=160)
        self.close_it.clicked.connect(self.close_sheet)
        head = column(title(texts.FOR_YOU_TITLE, 28), Label(texts.FOR_YOU_SUB, 16, 400, "ink2", wrap=True), gap=4)
        long = LongGround(
            SheetGround(column(*(_line(hint) for hint in hints), STRETCH, gap=14, margins=(28, 8, 28, 8)))
        )
        self.setLayout(
            column(framed(head, 28), long, framed(row(STRETCH, self.close_it), 28), gap=10, margins=(1, 24, 1, 22))
        )

    def first_focus(self) -> QWidget | None:
        """Enter closes it."""
        return self.close_it

    def primary(self) -> None:
        """Close it."""
        self.close_sheet()


def _line(hint: str) -> QHBoxLayout:
    layout = row(Icon("info", 22, "info"), Label(hint, 18, 500, wrap=True), gap=12)
    layout.setStretch(1, 1)
    return layout
