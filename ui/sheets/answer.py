"""The answer to a promise: the same sheet as at the counter, seen by whoever says yes, with a no beside it (P30)."""

from __future__ import annotations

from textwrap import shorten

from PySide6.QtCore import Signal

from ..front import Front
from ..texts import promise as texts
from ..widgets.button import Button
from ..widgets.say_card import SayCard
from ..widgets.surface import Piece
from .approve import ApproveSheet, Question

_LONGEST, _SAID = 150, 128  # letters; the moment below shows all of them


class AnswerSheet(ApproveSheet):
    """`said_yes` as there; `no_wanted` tells that somebody would rather say no."""

    no_wanted = Signal()

    def __init__(self, front: Front, question: Question, said: str | None) -> None:
        """`said` are the customer's own words."""
        self._said = said
        super().__init__(front, question)

    def _below(self) -> list[Piece]:
        """No customer waits here: their words instead of ours, and no way round."""
        no = Button(texts.SAY_NO, "secondary", icon="x", height=56)
        no.clicked.connect(self._say_no)
        if not self._said:
            return [no]
        said = shorten(self._said, _LONGEST, placeholder=" …")
        return [SayCard(said, head=texts.THEY_SAID, height=_SAID), 6, no]

    def _say_no(self) -> None:
        self.close_sheet()
        self.no_wanted.emit()
