"""A few people to pick one of, as chips in rows; where they are many the rows scroll."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from pos_recovery.domain.views.people import Face

from .face import CHIP, FaceChip
from .finger import Finger

GAP = 10


class FaceChips(QScrollArea):
    """`picked` tells the place of the chip that was tapped. At most `most_rows` rows of `in_a_row` are seen at once."""

    picked = Signal(int)

    def __init__(self, faces: Sequence[Face], *, in_a_row: int, most_rows: int) -> None:
        super().__init__()
        self.chips = [FaceChip(face) for face in faces]
        self._shown = max(1, min(most_rows, -(-len(faces) // in_a_row)))
        self._wide = min(in_a_row, max(1, len(faces)))
        self._group = QButtonGroup(self)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for place, chip in enumerate(self.chips):
            self._group.addButton(chip, place)
            grid.addWidget(chip, place // in_a_row, place % in_a_row)
        self._group.idClicked.connect(self.picked)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)
        Finger(self)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # which `setWidget` has switched on

    @property
    def high(self) -> int:
        """How high the rows are that are seen at once."""
        return self._shown * (CHIP.height() + GAP) - GAP

    def sizeHint(self) -> QSize:
        return QSize(self._wide * (CHIP.width() + GAP) - GAP, self.high)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), CHIP.height())
