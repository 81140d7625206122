"""What stands beside every figure of returns: that it shows no effect (P63)."""

from __future__ import annotations

from ..texts import insights as texts
from ..widgets.label import Label
from ..widgets.sign import Icon
from ..widgets.surface import Painted, row


class NoEffect(Painted):
    """The sentence, after an "i"."""

    def __init__(self) -> None:
        super().__init__()
        said = Label(texts.SHOWS_NO_EFFECT, 14.5, 600, "info", wrap=True)
        layout = row(Icon("info", 18, "info"), said, gap=8)
        layout.setStretch(1, 1)
        self.setLayout(layout)
