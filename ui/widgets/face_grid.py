"""All faces of the counter, three in a row; where they are many the rows scroll."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from pos_recovery.domain.views.people import Face

from .face import FACE_HIGH, FaceTile
from .finger import Finger

GAP = 12
_IN_A_ROW = 3
_ROWS_WITHOUT_SCROLLING = 2
_LEAST_HIGH = FACE_HIGH + 8


class FaceGrid(QScrollArea):
    """`tapped` tells the face. More than six scroll by finger, wheel and keyboard."""

    tapped = Signal(object)

    def __init__(self, *, level: int = 1) -> None:
        super().__init__()
        self._level = level
        self._shown: tuple[Face, ...] | None = None
        self._rows = _ROWS_WITHOUT_SCROLLING
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.viewport().setAutoFillBackground(False)
        Finger(self)

    def tell(self, faces: tuple[Face, ...]) -> None:
        """Show these people, unless they are shown."""
        if faces == self._shown:
            return
        self._shown = faces
        self._rows = max(1, -(-len(faces) // _IN_A_ROW))
        # A shadow is painted by the page and knows nothing of what is scrolled out.
        level = self._level if self._rows <= _ROWS_WITHOUT_SCROLLING else 0
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for place, face in enumerate(faces):
            tile = FaceTile(face, level=level)
            tile.clicked.connect(lambda _=False, face=face: self.tapped.emit(face))
            grid.addWidget(tile, place // _IN_A_ROW, place % _IN_A_ROW)
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(self._rows, 1)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # which `setWidget` has switched on
        inside.show()
        self.setMaximumHeight(self._high(self._rows))
        self.updateGeometry()

    def to_top(self) -> None:
        """The first faces, for whoever comes next."""
        self.verticalScrollBar().setValue(0)

    def tiles(self) -> list[FaceTile]:
        """The faces, in their order."""
        inside = self.widget()
        return [] if inside is None else inside.findChildren(FaceTile)

    def sizeHint(self) -> QSize:
        return QSize(400, self._high(self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * 120 + 2 * GAP, min(_LEAST_HIGH, self._high(self._rows)))

    def _high(self, rows: int) -> int:
        return rows * FACE_HIGH + (rows - 1) * GAP
