"""Getting help: who is in charge, and what to say while they are fetched. Nothing is written down."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from pos_recovery.domain.views.people import Face

from ..texts import remedy as texts
from ..widgets.button import Button
from ..widgets.face import FaceChip
from ..widgets.label import Label, title
from ..widgets.say_card import SayCard
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_WIDE, _HIGH, _ROW, _IN_A_ROW = 560, 370, 70, 4


class HelpSheet(Sheet):
    """`wait` are the trade pack's words with {name}: of whoever is tapped, else of all of them."""

    def __init__(self, faces: Sequence[Face], wait: str) -> None:
        rows = -(-len(faces) // _IN_A_ROW)
        super().__init__(texts.WHO_HELPS, _WIDE, _HIGH + rows * _ROW)
        self._wait = wait
        self.say = SayCard("", head=texts.SAY_WHILE, height=128)
        self.chips = [FaceChip(face, place) for place, face in enumerate(faces)]
        grid = QGridLayout()
        grid.setSpacing(10)
        self._group = QButtonGroup(self)
        for place, chip in enumerate(self.chips):
            self._group.addButton(chip, place)
            grid.addWidget(chip, place // _IN_A_ROW, place % _IN_A_ROW)
        self._group.idClicked.connect(lambda place: self._name([self.chips[place].face.name]))
        self.back = Button(texts.BACK_TO_MOMENT, "primary", height=60, pixels=17)
        self.back.clicked.connect(self.close_sheet)
        sub = Label(texts.HELP_SUB if faces else texts.NOBODY_ELSE, 16, 400, "ink2", wrap=True)
        self.setLayout(
            column(
                title(texts.WHO_HELPS, 28), sub, 4, row(grid, STRETCH), STRETCH, self.say, 4, row(STRETCH, self.back),
                gap=10, margins=(30, 26, 30, 24),
            )
        )  # fmt: skip
        self.say.setVisible(bool(faces))
        self._name([face.name for face in faces])

    def first_focus(self) -> QWidget | None:
        """Enter leads back."""
        return self.back

    def primary(self) -> None:
        """Back to the moment."""
        self.close_sheet()

    def _name(self, names: Sequence[str]) -> None:
        self.say.say(texts.waiting(self._wait, texts.any_of(names)))
