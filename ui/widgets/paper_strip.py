"""The strip that says that the paper is not out, and what to do about it."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy

from ..texts import done as texts
from .button import Button
from .fitted import FittedLine
from .label import Label
from .surface import Card, column, row

_HIGH = 72
_GROUNDS = {"bad": "dangerT", "warn": "warnT"}


class PaperStrip(Card):
    """A sentence and two buttons: save the paper as a PDF, or try again."""

    def __init__(self) -> None:
        super().__init__(radius=16, line=None, level=0)
        self.code = Label("", 25, 700, figures=True)
        self.words = FittedLine(largest=15, smallest=12, weight=500)
        self.save = Button(texts.CARD_PDF, "secondary", icon="file-text", height=52, pixels=15)
        self.again = Button(texts.TRY_AGAIN, "secondary", icon="refresh-cw", height=52, pixels=15)
        for button in (self.save, self.again):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = row(gap=12, margins=(18, 8, 12, 8))
        layout.addLayout(column(self.code, self.words, gap=0), 1)
        for button in (self.save, self.again):
            layout.addWidget(button)
        self.setLayout(layout)
        self.setFixedHeight(_HIGH)

    def tell(self, words: str, code: str | None, *, tone: str, save: tuple[str, str], again: str | None) -> None:
        """Say it: in red when the printer is silent, quietly where there is none. `save` are words and icon; `again`
        None hides that button."""
        self._fill = _GROUNDS.get(tone, "sunken")
        self._line = None if tone in _GROUNDS else "line"
        self.words.say(words)
        self.code.setText(code or "")
        self.code.setVisible(code is not None)
        self.save.dress(save[0], icon=save[1])
        self.again.setVisible(again is not None)
        self.again.dress(again or "")
        self.update()
