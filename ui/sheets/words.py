"""More about a moment: what they said, tapped or typed, how upset they were, and the till's ticket."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from pos_recovery.domain.moment import Upset

from ..texts import moment as texts
from ..widgets.button import Button
from ..widgets.choice import Chip, Segments
from ..widgets.field import Asked, Field
from ..widgets.label import Label
from ..widgets.long_ground import LongGround, SheetGround, framed
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_LONGEST, _LONGEST_TICKET = 2000, 40
_COLUMNS = 2
_BESIDE = (26, 4, 26, 4)


@dataclass(frozen=True, slots=True)
class Told:
    """What was told; None where nothing was. `request_id` stays the same however often it must be sent."""

    said: str | None
    upset: str | None
    ticket: str | None
    request_id: uuid.UUID

    @property
    def nothing(self) -> bool:
        """Whether nothing was told at all."""
        return self.said is None and self.upset is None and self.ticket is None


class WordsSheet(Sheet):
    """`told` hands over what was told; whoever keeps it closes the sheet, or says with `refuse` why not."""

    told = Signal(object)

    def __init__(self, answers: Sequence[str], upset: str | None, ticket: str | None) -> None:
        super().__init__(texts.ADD_TITLE, 620, 590)
        self.chips = [Chip(answer) for answer in answers]
        self.field = Field(texts.TYPED, texts.TYPED_HINT, icon="pencil-line", longest=_LONGEST)
        self._asked = Asked(texts.TYPED, self.field)
        self._before = (upset, ticket)
        levels = [level.value for level in Upset]
        place = levels.index(upset) if upset in levels else None
        self.upset = Segments([texts.UPSET[level] for level in levels], place)
        self.ticket = Field(texts.TICKET_QUESTION, texts.TICKET_HINT, icon="receipt-text", longest=_LONGEST_TICKET)
        self.ticket.setText(ticket or "")
        self.save = Button(texts.SAVE, "primary", height=60, pixels=17, width=180)
        self.save.clicked.connect(self.primary)
        self._sent: Told | None = None
        self._build()
        for chip in self.chips:
            chip.toggled.connect(self._changed)
        self.field.textChanged.connect(self._changed)
        self.ticket.textChanged.connect(self._changed)
        self.upset.chosen.connect(self._changed)
        self._changed()

    def _build(self) -> None:
        chips = QGridLayout()
        chips.setSpacing(10)
        for place, chip in enumerate(self.chips):
            chips.addWidget(chip, place // _COLUMNS, place % _COLUMNS)
        later = Button(texts.NOT_NOW, "ghost")
        later.clicked.connect(self.close_sheet)
        upset = column(Label(texts.UPSET_QUESTION, 15, 600), row(self.upset, STRETCH), gap=6)
        ticket = Asked(texts.TICKET_QUESTION, self.ticket)
        inside = column(chips, self._asked, upset, ticket, STRETCH, gap=14, margins=_BESIDE)
        head, foot = Label(texts.ADD_TITLE, 26, 600, family="title"), row(later, STRETCH, self.save)
        long = LongGround(SheetGround(inside))
        self.setLayout(column(framed(head), long, framed(foot), gap=10, margins=(1, 24, 1, 20)))

    def first_focus(self) -> QWidget | None:
        """The field, so that the keyboard types at once."""
        return self.field

    def primary(self) -> None:
        """Hand over what was told."""
        if self.save.isEnabled():
            self._sent = self._now()
            self.save.setEnabled(False)
            self.told.emit(self._sent)

    @property
    def refusal(self) -> str:
        """Why it was not kept, empty when nothing is wrong."""
        return self._asked.refusal

    def refuse(self, sentence: str) -> None:
        """It was not kept; it is all still here."""
        self._asked.refuse(sentence)
        self.save.setEnabled(True)

    def _now(self) -> Told:
        """The same request again unless something was changed since."""
        said = [chip.text() for chip in self.chips if chip.isChecked()]
        if self.field.typed:
            said.append(self.field.typed)
        level = None if self.upset.place is None else list(Upset)[self.upset.place].value
        ticket = self.ticket.typed or None
        words = ("\n".join(said) or None, _unless(level, self._before[0]), _unless(ticket, self._before[1]))
        before = self._sent
        if before is not None and (before.said, before.upset, before.ticket) == words:
            return before
        return Told(*words, request_id=uuid.uuid4())

    def _changed(self) -> None:
        self._asked.refuse(None)
        self.save.setEnabled(not self._now().nothing)


def _unless(now: str | None, before: str | None) -> str | None:
    return None if now == before else now
