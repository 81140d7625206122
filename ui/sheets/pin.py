"""A PIN, asked of one person or of one among a few. It is checked by the office, then forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QScrollArea, QWidget

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.people import Face

from ..front import Front
from ..texts import pin as texts
from ..widgets.button import Button
from ..widgets.face import CHIP, FaceChip, FaceSign
from ..widgets.finger import Finger
from ..widgets.label import Label
from ..widgets.pads import PinPad
from ..widgets.sheet import Sheet
from ..widgets.surface import STRETCH, column, row

_WIDE = 500
_HIGH, _ROW_HIGH = 596, CHIP.height() + 10  # with one row of faces; for each more
_IN_A_ROW = 3
_KEY = (94, 56)
_SENTENCE_HIGH = 46
_LOOK_EVERY_MS = 1000


class PinSheet(Sheet):
    """`confirmed` tells the Actor who gave the PIN, after the sheet is gone. `purpose` says what it is asked for.

    A wrong PIN is said below the pad; who rests is told until when, and may try again as soon as that is over.
    """

    confirmed = Signal(object)

    def __init__(self, front: Front, faces: Sequence[Face], purpose: str) -> None:
        rows = max(1, min(2, -(-len(faces) // _IN_A_ROW)))
        super().__init__(purpose, _WIDE, _HIGH + (rows - 1) * _ROW_HIGH)
        self._front = front
        self._face: Face | None = None
        self._until: datetime | None = None
        self._pad = PinPad(key=_KEY)
        self._says = Label("", 15, 500, "danger", wrap=True, align=Qt.AlignmentFlag.AlignCenter)
        self._says.setMinimumHeight(_SENTENCE_HIGH)
        self._rest = QTimer(self, interval=_LOOK_EVERY_MS)
        self._rest.timeout.connect(self._wait)
        self._chips = QButtonGroup(self)
        self._checking = False
        self._not_now = Button(texts.NOT_NOW, "ghost", height=48)
        self._not_now.clicked.connect(self.close_sheet)
        self._pad.entered.connect(self._check)
        title = Label(purpose, 24, 600, family="title", wrap=True, align=Qt.AlignmentFlag.AlignCenter)
        self.setLayout(
            column(
                STRETCH, title, 8, self._people(faces, rows), 8, row(STRETCH, self._pad, STRETCH), self._says,
                row(STRETCH, self._not_now, STRETCH), STRETCH, gap=4, margins=(32, 20, 32, 12),
            )
        )  # fmt: skip
        self._pick(next((face for face in faces if not self._rests(face)), faces[0] if faces else None))

    @property
    def sentence(self) -> str:
        """What it says is wrong; empty when nothing is."""
        return self._says.text()

    @property
    def picked(self) -> str | None:
        """Whose PIN is asked."""
        return None if self._face is None else self._face.name

    def first_focus(self) -> QWidget | None:
        """The pad: who has a keyboard types at once."""
        return self._pad if self._pad.isEnabled() else self._not_now

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in "0123456789":
            self._pad.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pad.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def _people(self, faces: Sequence[Face], rows: int) -> QWidget:
        if len(faces) == 1:
            return FaceSign(faces[0])
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        for side in (0, _IN_A_ROW + 1):
            grid.setColumnStretch(side, 1)
        for place, face in enumerate(faces):
            chip = FaceChip(face)
            self._chips.addButton(chip, place)
            grid.addWidget(chip, place // _IN_A_ROW, place % _IN_A_ROW + 1, Qt.AlignmentFlag.AlignCenter)
        self._chips.idClicked.connect(lambda place: self._pick(faces[place]))
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(CHIP.height())
        area.setMaximumHeight(rows * _ROW_HIGH - 10)
        Finger(area)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # which `setWidget` has switched on
        return area

    def _pick(self, face: Face | None) -> None:
        self._face = face
        if face is None:
            self._forbid()
            self._say(texts.NOBODY)
            return
        for chip in self._chips.buttons():
            chip.setChecked(isinstance(chip, FaceChip) and chip.face is face)
        self._pad.ask(face.pin_digits)
        self._say("")
        self._allow()
        if self._rests(face):
            until = None if face.resting_until is None else face.resting_until.isoformat()
            self._let_rest(Refusal("person-rests", name=face.name, until=until))

    def _rests(self, face: Face) -> bool:
        until = face.resting_until
        return face.stopped or (until is not None and self._front.shop.now() < until)

    def _check(self, pin: str) -> None:
        face = self._face
        if face is None or self._checking:
            return
        self._checking = True  # the pad stays on: a disabled one would lose the keyboard
        self._front.desk.run(self, lambda office: office.people.sign_in(face.name, pin), self._right, self._refused)

    def _right(self, actor: Actor) -> None:
        if self.isVisible():  # else it was put away while the office looked
            self.close_sheet()
            self.confirmed.emit(actor)

    def _refused(self, failure: Failure) -> None:
        self._checking = False
        self._pad.refuse()
        if failure.code == "person-rests":
            self._let_rest(failure)
        else:
            self._say(self._front.words_for(failure))
            self._allow()

    def _let_rest(self, failure: Failure) -> None:
        """No PIN is taken until the rest is over, or at all after ten wrong ones (P29)."""
        self._say(self._front.words_for(failure))
        self._forbid()
        until = failure.facts.get("until")
        if isinstance(until, str):
            self._until = datetime.fromisoformat(until)
            self._rest.start()

    def _wait(self) -> None:
        if self._until is not None and self._front.shop.now() >= self._until:
            self._say("")
            self._allow()

    def _forbid(self) -> None:
        if self._pad.hasFocus():
            self._not_now.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pad.setEnabled(False)

    def _allow(self) -> None:
        self._rest.stop()
        self._until = None
        self._pad.setEnabled(True)
        if self.isVisible():
            self._pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str) -> None:
        self._says.setText(words)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
