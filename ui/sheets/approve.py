"""Somebody who may say yes types their PIN, for exactly this give. Whoever is at the counter stays signed in (P25)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.views.people import Face
from pos_recovery.office.commands import Approver

from ..front import Front
from ..texts import approve as texts
from ..texts import promise as promise_texts
from ..texts import remedy as remedy_texts
from ..widgets.button import Button
from ..widgets.face_chips import FaceChips
from ..widgets.label import Label
from ..widgets.pads import PinPad
from ..widgets.say_card import SayCard
from ..widgets.sheet import Sheet
from ..widgets.side_panel import SidePanel
from ..widgets.sign import Tag
from ..widgets.surface import STRETCH, Hairline, Piece, column, row

_SIZE, _PANEL, _IN_A_ROW, _MOST_ROWS = (920, 664), 384, 2, 2
_KEY, _SENTENCE, _FOOT, _APART = (94, 60), 44, 18, 12


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the tag says why, `figures` name and amount by line, `way` is an answer inside the limit.

    `own`: nobody but the one who gives can say yes.
    """

    tag: str
    title: str
    moment: str
    figures: tuple[tuple[str, str], ...]
    faces: tuple[Face, ...]
    wait: str
    way: tuple[str, str] | None
    own: bool


class ApproveSheet(Sheet):
    """`said_yes` tells an Approver: it goes into the give and is dropped. `refuse` says what was wrong with it.

    `stayed_inside` tells that the other way is taken, `promise_wanted` that nobody is here to say yes. Nobody is picked
    beforehand unless there is only one.
    """

    said_yes = Signal(object)
    stayed_inside = Signal()
    promise_wanted = Signal()

    def __init__(self, front: Front, question: Question) -> None:
        super().__init__(question.title, *_SIZE)
        self._front, self._question = front, question
        self._face: Face | None = None
        self.pad = PinPad(6, key=_KEY)
        self._says = Label("", 15, 500, "danger", wrap=True, align=Qt.AlignmentFlag.AlignCenter)
        self._says.setFixedHeight(_SENTENCE)
        self._people = FaceChips(question.faces, in_a_row=_IN_A_ROW, most_rows=_MOST_ROWS)
        self.chips = self._people.chips
        self._say = SayCard("", head=texts.SAY_WHILE, largest=24)
        self._say.setMinimumHeight(72)
        self._say.setMaximumHeight(128)
        self.pad.entered.connect(self._entered)
        both = row(gap=0)
        both.addLayout(self._left(), 1)
        both.addWidget(self._right())
        self.setLayout(both)
        self.pad.setEnabled(False)
        self._tell("", "ink2")
        if len(self.chips) == 1:
            self._pick(0)
        elif question.wait:
            names = remedy_texts.any_of([face.name for face in question.faces])
            self._say.say(remedy_texts.waiting(question.wait, names))
        if self._face is None:
            self._tell(texts.PICK_ONE, "ink2")

    @property
    def sentence(self) -> str:
        """What it says below the pad: whom to tap, or what was wrong."""
        return self._says.text()

    @property
    def picked(self) -> str | None:
        """Who is about to say yes."""
        return None if self._face is None else self._face.name

    def first_focus(self) -> QWidget | None:
        """The pad once somebody is picked, else the first face."""
        return self.pad if self._face is not None else self.chips[0]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.pad.isEnabled() and event.text() and event.text() in "0123456789":
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
            self.pad.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def close_sheet(self) -> None:
        """Not now: nothing is lost, and what was typed is gone."""
        self.pad.clear()
        super().close_sheet()

    def refuse(self, failure: Failure) -> None:
        """The yes was not taken: say why; the PIN is gone."""
        self._tell(self._front.words_for(failure), "danger")
        self.pad.setEnabled(failure.code != "person-rests")
        self.pad.refuse()
        if self.pad.isEnabled():
            self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _left(self) -> QVBoxLayout:
        asked = self._question
        lines: list[QWidget] = []
        for place, (name, figure) in enumerate(asked.figures):
            lines += [Hairline()] if place else []
            lines.append(_line(name, figure, strong=not place))
        heading = Label(asked.title, 29, 600, family="title", wrap=True)
        layout = column(
            row(Tag(asked.tag, "warn", "key-round"), STRETCH), 4, heading,
            Label(asked.moment, 16, 400, "ink2"), 4, *lines, STRETCH, *self._below(),
            gap=6, margins=(32, 28, 32, _FOOT),
        )  # fmt: skip
        layout.setStretchFactor(self._say, 3)
        return layout

    def _below(self) -> list[Piece]:
        """What there is to say and to do meanwhile."""
        asked = self._question
        below: list[Piece] = [self._say]
        if asked.way is not None:
            way = Button(asked.way[1], "secondary", icon=asked.way[0], height=56)
            way.clicked.connect(self._stay_inside)
            below += [_APART, Label(texts.OR_INSIDE, 14, 600, "ink2"), way]
        if not asked.own:
            promise = Button(promise_texts.NOBODY_HERE, "ghost", icon="pencil-line", height=48)
            promise.clicked.connect(self.promise_wanted)
            below.append(promise)
        return below

    def _right(self) -> SidePanel:
        self._people.picked.connect(self._pick)
        not_now = Button(texts.NOT_NOW, "ghost", height=48)
        not_now.clicked.connect(self.close_sheet)
        head = texts.YOUR_OWN_YES if self._question.own else texts.WHO_SAYS_YES
        own = Label(texts.OWN, 14, 500, "ink2", wrap=True, align=Qt.AlignmentFlag.AlignCenter)
        inside = column(
            STRETCH, Label(head, 24, 600, family="title", align=Qt.AlignmentFlag.AlignCenter), own, 12,
            row(STRETCH, self._people, STRETCH), 14, row(STRETCH, self.pad, STRETCH), 4, self._says,
            row(STRETCH, not_now, STRETCH), STRETCH, gap=0, margins=(24, 6, 24, 6),
        )  # fmt: skip
        panel = SidePanel(inside, _PANEL)
        own.setVisible(self._question.own)
        return panel

    def _pick(self, place: int) -> None:
        """Another approver clears what was typed (P26)."""
        self.chips[place].setChecked(True)
        self._face = self.chips[place].face
        self.pad.ask(self._face.pin_digits)
        self.pad.setEnabled(True)
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say.say(remedy_texts.waiting(self._question.wait, self._face.name))
        self._tell("", "ink2")

    def _entered(self, pin: str) -> None:
        if self._face is not None:
            self.pad.setEnabled(False)
            self.said_yes.emit(Approver(self._face.name, pin))

    def _stay_inside(self) -> None:
        self.close_sheet()
        self.stayed_inside.emit()

    def _tell(self, words: str, ink: str) -> None:
        self._says.setText(words)
        self._says.set_ink(ink)
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))


def _line(name: str, figure: str, *, strong: bool) -> QWidget:
    line = QWidget()
    size, weight = (17, 700) if strong else (15, 600)
    line.setLayout(row(Label(name, 15, 400, "ink2"), STRETCH, Label(figure, size, weight), margins=(0, 5, 0, 5)))
    line.setAccessibleName(f"{name}: {figure}")
    return line
