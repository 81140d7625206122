"""Getting help: who is in charge, and what to say while they are fetched. Nothing is written down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from pos_recovery.domain.views.people import Face

from ..texts import remedy as texts
from ..widgets.button import Button
from ..widgets.face_chips import FaceChips
from ..widgets.label import Label, title
from ..widgets.say_card import SayCard
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_WIDE, _HIGH, _IN_A_ROW, _MOST_ROWS = 560, 370, 3, 3


class HelpSheet(Sheet):
    """`wait` are the trade pack's words with {name}: of whoever is tapped, else of all of them."""

    def __init__(self, faces: Sequence[Face], wait: str) -> None:
        people = FaceChips(faces, in_a_row=_IN_A_ROW, most_rows=_MOST_ROWS)
        super().__init__(texts.WHO_HELPS, _WIDE, _HIGH + (people.high if faces else 0))
        self._wait = wait
        self.say = SayCard("", head=texts.SAY_WHILE, height=128)
        self.chips = people.chips
        people.picked.connect(lambda place: self._name([self.chips[place].face.name]))
        self.back = Button(texts.BACK_TO_MOMENT, "primary", height=60, pixels=17)
        self.back.clicked.connect(self.close_sheet)
        sub = Label(texts.HELP_SUB if faces else texts.NOBODY_ELSE, 16, 400, "ink2", wrap=True)
        self.setLayout(
            column(
                title(texts.WHO_HELPS, 28), sub, 4, row(people, STRETCH), STRETCH, self.say, 4, row(STRETCH, self.back),
                gap=10, margins=(30, 26, 30, 24),
            )
        )  # fmt: skip
        for widget in (people, self.say):
            widget.setVisible(bool(faces))
        self._name([face.name for face in faces])

    def first_focus(self) -> QWidget | None:
        """Enter leads back."""
        return self.back

    def primary(self) -> None:
        """Back to the moment."""
        self.close_sheet()

    def _name(self, names: Sequence[str]) -> None:
        self.say.say(texts.waiting(self._wait, texts.any_of(names)))
