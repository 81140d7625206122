"""One answer in the owner's list: tapped it is changed; at its right the buttons that move it and take it out."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_recovery.domain.views.playbook import PlayAnswer

from .. import assets, paint, theme
from ..texts import answers as texts
from ..texts.remedy import KIND_ICONS
from .button import Pressable
from .surface import row

HIGH = 64
_BUTTON = 44
_NAME, _SUB, _SUB_NARROW = (16, 14), 14, 13  # pixels: usual letters, and where there is little room
_MOST_LINES = 2
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Body(Pressable):
    """What it is. `stepped` tells that an arrow goes to the line before or after, `pushed` that it takes this one along
    (Alt), `dropped` that Delete takes it out."""

    radius = 12
    stepped = Signal(int)
    pushed = Signal(int)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self._place, self._icon, self._ink = "", "gift", "ink2"
        self._sub = self._short = self._named = ""
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def dress(self, one: PlayAnswer, place: str) -> None:
        """Another answer; `place` is its number, empty for none."""
        self.setDown(False)
        self.setText(one.label)
        self.setAccessibleName(one.label)
        self._named = texts.in_short(one)
        problem = texts.problem(one)
        self._place, self._icon = place, KIND_ICONS[one.kind]
        self._sub, self._ink = (problem, "warn") if problem else (texts.below(one), "ink2")
        self._short = texts.worth(one) or self._sub  # where the whole has no room: no amount is ever cut
        self.setAccessibleDescription(self._sub)
        self.update()

    @property
    def sub(self) -> str:
        """The line below."""
        return self._sub

    def sizeHint(self) -> QSize:
        return QSize(320, HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            (self.pushed if event.modifiers() & Qt.KeyboardModifier.AltModifier else self.stepped).emit(step)
        elif event.key() == Qt.Key.Key_Delete:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Number, icon, name, line."""
        if self.isDown():
            paint.box(painter, area.adjusted(4, 3, -4, -3), 12, theme.colour("sunken"))
        middle, x = area.center().y(), 24.0
        if self._place:
            ring = QRectF(x, middle - 12, 24, 24)
            paint.box(painter, ring, 12, None, (theme.colour("line2"), 1.2))
            paint.words(painter, ring, self._place, (theme.font(13, 600), theme.colour("ink2")), paint.CENTRE)
            x += 36
        assets.draw_icon(painter, self._icon, QRectF(x, middle - 12, 24, 24), theme.colour("ink2"), 1.9)
        x += 38
        room = area.width() - x - 8
        name, lines, small = paint.fitting(self.text(), room, _NAME, 600), [self._sub], theme.font(_SUB)
        high, low = theme.scaled(23), theme.scaled(20)
        if paint.width_of(self._sub, small) > room:
            small, lines = theme.font(_SUB_NARROW), paint.balanced(self._sub, theme.font(_SUB_NARROW), room)
            low = theme.scaled(17)
        if len(lines) > _MOST_LINES:
            lines = [paint.elided(self._sub if self._ink == "warn" else self._short, small, room)]
        top = middle - (high + low * len(lines)) / 2
        fits = paint.width_of(self.text(), name) <= room
        shown = self.text() if fits else paint.elided(self._named, name, room)
        paint.words(painter, QRectF(x, top, room + 4, high), shown, (name, theme.colour("ink")))
        for place, line in enumerate(lines):
            box = QRectF(x, top + high + low * place, room + 4, low)
            paint.words(painter, box, line, (small, theme.colour(self._ink)))


class _Hand(Pressable):
    """A small button with an icon alone."""

    radius = 12

    def __init__(self, icon: str) -> None:
        super().__init__("")
        self._icon = icon
        self.setFixedSize(_BUTTON, _BUTTON)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The icon, on a ground while it is pressed."""
        if self.isDown():
            paint.box(painter, area, 12, theme.colour("line"))
        ink = theme.colour("primary" if self.isEnabled() else "line2")
        assets.draw_icon(painter, self._icon, area.adjusted(11, 11, -11, -11), ink, 2.2)


class AnswerLine(QWidget):
    """`moved` tells ±1, `stepped` that the keyboard goes to a neighbour, `removed` and `tapped` that just that."""

    moved = Signal(int)
    stepped = Signal(int)
    removed = Signal()
    tapped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.body, self.up, self.down, self.out = _Body(), _Hand("chevron-up"), _Hand("chevron-down"), _Hand("x")
        self._fixed = QWidget()  # where "No gift" has no buttons its words still end where those of the others do
        self._fixed.setFixedWidth(3 * _BUTTON)
        layout = row(self.body, gap=0, margins=(0, 0, 14, 0))
        layout.setStretch(0, 1)
        for piece in (self.up, self.down, self.out, self._fixed):
            layout.addWidget(piece)
        self.setLayout(layout)
        self.body.clicked.connect(self.tapped)
        self.body.stepped.connect(self.stepped)
        self.body.pushed.connect(lambda step: self._push(step))
        self.body.dropped.connect(self._drop)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.out.clicked.connect(self.removed)

    def dress(self, one: PlayAnswer, place: str, *, changes: bool, up: bool, down: bool, out: bool) -> None:
        """Another answer, and what may be done with it: changed, moved either way, taken out."""
        self.body.dress(one, place)
        self.body.setEnabled(changes or up or down or out)  # else there is nothing to tap or to push
        self.body.setCursor(Qt.CursorShape.PointingHandCursor if changes else Qt.CursorShape.ArrowCursor)
        for button, name, possible in (
            (self.up, texts.up(one.label), up), (self.down, texts.down(one.label), down),
            (self.out, texts.remove(one.label), out),
        ):  # fmt: skip
            button.setAccessibleName(name)
            button.setEnabled(possible)
            button.setVisible(self.body.isEnabled())
        self._fixed.setVisible(not self.body.isEnabled())

    def focus_on(self, step: int) -> None:
        """The button that moves it on the same way, or the one back where it cannot go further."""
        first, other = (self.up, self.down) if step < 0 else (self.down, self.up)
        (first if first.isEnabled() else other).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _push(self, step: int) -> None:
        if (self.up if step < 0 else self.down).isEnabled():
            self.moved.emit(step)

    def _drop(self) -> None:
        if self.out.isEnabled():
            self.removed.emit()
