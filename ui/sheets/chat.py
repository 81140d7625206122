"""Worth a chat: everybody's figures beside colleagues', and the facts of those whom it is worth asking."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_recovery.domain.views.watching import GiveBehind, PersonGiving, StaffGiving

from .. import theme
from ..texts import chat as texts
from ..widgets.button import Button
from ..widgets.fold import Fold
from ..widgets.label import Label, title
from ..widgets.long_ground import LongGround, SheetGround, framed
from ..widgets.sheet import Sheet
from ..widgets.sign import Icon, draw_face
from ..widgets.surface import STRETCH, Card, Painted, Piece, column, row

_SIZE = (760, 690)
_FACE, _DAY = 44, 110
_RIGHT = Qt.AlignmentFlag.AlignRight


class ChatSheet(Sheet):
    """Read and closed; nothing is done from here. What is to be done is a talk."""

    def __init__(self, view: StaffGiving) -> None:
        super().__init__(texts.TITLE, *_SIZE)
        self.cards = tuple(PersonCard(one) for one in view.people)
        self.close_it = Button(texts.CLOSE, "primary", height=60, pixels=17, width=160)
        self.close_it.clicked.connect(self.close_sheet)
        head = column(
            title(texts.TITLE, 28), Label(texts.days(view), 15, 500, "ink2"),
            Label(texts.advice(view), 16, 400, "ink2", wrap=True), gap=4,
        )  # fmt: skip
        foot = row(Label(texts.minimum(view), 14, 400, "ink2", wrap=True), self.close_it, gap=18)
        foot.setStretch(0, 1)
        inside = column(*self._lists(view), STRETCH, gap=12, margins=(26, 6, 26, 10))
        long = LongGround(SheetGround(inside))
        self.setLayout(column(framed(head), long, framed(foot), gap=10, margins=(1, 24, 1, 20)))

    def first_focus(self) -> QWidget | None:
        """Enter closes it."""
        return self.close_it

    def primary(self) -> None:
        """Close it."""
        self.close_sheet()

    def _lists(self, view: StaffGiving) -> Sequence[Piece]:
        told = len(view.worth_a_chat)
        pieces: list[Piece] = [*self.cards[:told]]
        if self.cards[told:]:
            pieces += (4, Label(texts.OTHERS if told else texts.EVERYBODY, 15, 600, "ink2"), *self.cards[told:])
        return pieces


class PersonCard(Card):
    """Somebody's figures, and below them the facts."""

    def __init__(self, one: PersonGiving) -> None:
        super().__init__(level=1 if one.why else 0, radius=16)
        self.person = one
        self.setAccessibleName(texts.told(one))
        who = column(Label(one.name, 18, 600), Label(texts.gave(one), 14.5, 400, "ink2"), gap=1)
        figures = column(
            Label(texts.cost(one), 16, 600, figures=True, align=_RIGHT),
            Label(texts.beside(one), 14.5, 400, "ink2", figures=True, align=_RIGHT), gap=1,
        )  # fmt: skip
        head = row(_Face(one.name, one.place), who, figures, gap=14)
        head.setStretch(1, 1)
        pieces: list[Piece] = [head, *(_fact(fact) for fact in one.why)]
        self.fold: Fold | None = None
        if one.gives:
            inside = QWidget()
            inside.setLayout(column(*(_give(give) for give in one.gives[: texts.MOST]), gap=6, margins=(26, 4, 26, 4)))
            self.fold = Fold(*texts.behind(one), inside)
            pieces += (2, self.fold, inside)
        self.setLayout(column(*pieces, gap=8, margins=(18, 12, 20, 14)))


class _Face(Painted):
    """A person's letter."""

    def __init__(self, name: str, place: int) -> None:
        super().__init__()
        self._name, self._place = name, place
        self.setFixedSize(_FACE, _FACE)

    def paint(self, painter: QPainter) -> None:
        """On a round tint."""
        draw_face(painter, self.area, self._name, self._place)


class _Day(Label):
    """All of them equally wide."""

    def restyle(self) -> None:
        super().restyle()
        self.setFixedWidth(theme.scaled(_DAY))


def _give(one: GiveBehind) -> QHBoxLayout:
    day, what, cost = texts.give(one)
    layout = row(
        _Day(day, 15, 400, "ink2", figures=True),
        Label(what, 15, 500, wrap=True),
        Label(cost, 15, 500, figures=True),
        gap=12,
    )
    layout.setStretch(1, 1)
    return layout


def _fact(fact: str) -> QHBoxLayout:
    said = Label(fact, 15.5, 500, wrap=True)
    layout = row(_FACE + 14 - 28, Icon("info", 18, "info"), said, gap=10)
    layout.setStretch(2, 1)
    return layout
