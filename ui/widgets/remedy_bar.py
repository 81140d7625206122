"""The foot of Remedy: what is left, the way to let them choose, and the one thing to do."""

from __future__ import annotations

from ..texts import remedy as texts
from .button import Button
from .left_line import LeftLine
from .surface import Card, row

_HIGH = 88


class _Turn(Button):
    def resize_text(self, pixels: float) -> None:
        """Smaller letters in a narrow window."""
        self._pixels = pixels
        self.updateGeometry()


class RemedyBar(Card):
    """`turn` and `primary` are the page's to listen to."""

    def __init__(self) -> None:
        super().__init__(radius=20, level=2)
        self.setFixedHeight(_HIGH)
        self.left = LeftLine()
        self.turn = _Turn(texts.LET_CHOOSE, "secondary", icon="rotate-3d", height=64, pixels=17)
        self.primary = Button(texts.MAKE_RIGHT, "primary", icon="heart-handshake", height=64, pixels=19, width=330)
        layout = row(gap=14, margins=(16, 12, 12, 12))
        layout.addWidget(self.left, 1)
        layout.addWidget(self.turn)
        layout.addWidget(self.primary)
        self.setLayout(layout)

    def arrange(self, *, compact: bool) -> None:
        """Narrower buttons."""
        self.primary.setFixedWidth(220 if compact else 330)
        self.turn.resize_text(15 if compact else 17)
        self.left.arrange(compact=compact)
