"""The first run: the ceramic with its six steps at the left, the step at the right."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStackedWidget, QWidget

from pos_recovery.office.commands import Changed

from ... import assets, paint, theme
from ...front import Front
from ...texts import first_run as texts
from ...widgets.button import Button
from ...widgets.label import Label
from ...widgets.long_ground import LongGround
from ...widgets.say_card import spoken
from ...widgets.seam import broken_edge, draw_mark, draw_seam, seam_line
from ...widgets.surface import STRETCH, Painted, column, row, set_margins
from ..page import Page
from .items import ItemsStep
from .numbers import NumbersStep
from .people import PeopleStep
from .printer import PrinterStep
from .rehearsal import TryStep
from .shop import ShopStep
from .step import Beginning, Step

_CUT = 0.345  # of the window's width
_EDGE = 14  # room for shadows left and right of a step
_SEAM = ((-6, -0.01), (13, 0.12), (-9, 0.21), (-3, 0.37), (15, 0.46), (2, 0.60), (-14, 0.70), (9, 0.82), (-2, 1.01))
_SEED, _BEND, _WIDEST = 21, 0.05, 8.5
_LEFT, _STEP_HIGH, _DOT = 48, 50, 28
_LOW = 700  # pixels of height under which the spoken line makes room
_DONE_FILL, _DONE_INK, _NOW_INK, _LATER_FILL, _LATER_EDGE, _LINE = (
    "#E2B050", "#1B1404", "#0A2A28", "#0E3330", "#8FB0AA", "#2E5652",
)  # fmt: skip


class _Steps(Painted):
    """The ceramic, the seam, what we believe, and where we are."""

    def __init__(self) -> None:
        super().__init__()
        self._at = 0
        self.tell(0)

    def tell(self, at: int) -> None:
        self._at = at
        self.setAccessibleName(texts.step_name(at))
        self.update()

    def paint(self, painter: QPainter) -> None:
        wide, high = self.window().width() * _CUT, float(self.height())
        line = seam_line(tuple((wide + x, high * y) for x, y in _SEAM), _SEED, _BEND)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(paint.ceramic(QRectF(0, 0, wide, high)))
        painter.drawPolygon(broken_edge(line, (-4, high + 4), (-4, -4)))
        draw_seam(painter, line, _WIDEST)
        draw_mark(painter, QRectF(_LEFT, 48 if high > _LOW else 28, 64, 64))
        self._paint_words(painter, wide, high)
        self._paint_steps(painter, high)

    def _paint_words(self, painter: QPainter, wide: float, high: float) -> None:
        size = 40
        room = wide - _LEFT - 24
        while paint.width_of(texts.HEAD[1], theme.font(size, 600, "title")) > room and size > 24:
            size -= 1
        head, step = theme.font(size, 600, "title"), theme.scaled(size) * 1.2
        top = 132 if high > _LOW else 100
        for place, words in enumerate(texts.HEAD):
            line = QRectF(_LEFT, top + place * step, room + 20, step)
            paint.words(painter, line, words, (head, QColor(theme.ON_CERAMIC)))
        if high > _LOW:
            box = QRectF(_LEFT, top + 2 * step + 20, wide - _LEFT - 62, 110)
            pixels = 24 if wide > 400 else 20
            spoken(painter, box, texts.SAY, pixels, theme.GOLD_ON_CERAMIC, centred=False)

    def _paint_steps(self, painter: QPainter, high: float) -> None:
        step = _STEP_HIGH if high > _LOW else 44
        y = high - 48 - len(texts.STEPS) * step + 14
        painter.fillRect(QRectF(_LEFT + 13, y + 14, 2, step * (len(texts.STEPS) - 1)), QColor(_LINE))
        for place, words in enumerate(texts.STEPS):
            dot = QRectF(_LEFT, y + place * step, _DOT, _DOT)
            now, done = place == self._at, place < self._at
            fill = _DONE_FILL if done else theme.ON_CERAMIC if now else _LATER_FILL
            paint.box(painter, dot, 14, QColor(fill), None if done or now else (QColor(_LATER_EDGE), 1.5))
            if done:
                assets.draw_icon(painter, "check", dot.adjusted(6, 6, -6, -6), QColor(_DONE_INK), 3)
            else:
                ink = QColor(_NOW_INK if now else theme.QUIET_ON_CERAMIC)
                paint.words(painter, dot, str(place + 1), (theme.font(14, 700), ink), paint.CENTRE)
            ink = QColor(theme.ON_CERAMIC if now or done else theme.QUIET_ON_CERAMIC)
            paint.words(painter, QRectF(92, dot.y(), 300, _DOT), words, (theme.font(17, 600 if now else 500), ink))


class FirstRunPage(Page):
    """`enter(open_new)`. Leaving half-way loses nothing: the shop opens at the next start, the rest is in Settings."""

    place = "first-run"
    rail = False
    shows: ClassVar[Changed] = Changed.NOTHING

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.beginning = Beginning(front)
        self.shop, self.items = ShopStep(self.beginning), ItemsStep(self.beginning)
        self.numbers, self.people = NumbersStep(self.beginning), PeopleStep(self.beginning)
        self.printer, self.rehearsal = PrinterStep(self.beginning), TryStep(self.beginning)
        self.steps: tuple[Step, ...] = (
            self.shop, self.items, self.numbers, self.people, self.printer, self.rehearsal,
        )  # fmt: skip
        self._at = 0
        self._left = _Steps()
        self._title, self._sub = Label("", 38, 600, family="title"), Label("", 17, 400, "ink2", wrap=True)
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(LongGround(_framed(step)))
            step.done.connect(self._done)
            step.changed.connect(self._show)
        self.back_button = Button(texts.BACK, "secondary", icon="arrow-left", height=60, pixels=17)
        self.skip = Button(texts.SKIP, "ghost", height=60)
        self.next = Button(texts.NEXT, "primary", after="arrow-right", height=64, pixels=19)
        self.next.setMinimumWidth(230)
        self.back_button.clicked.connect(self.back)
        self.skip.clicked.connect(self._done)
        self.next.clicked.connect(self.primary)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QWidget()
        head.setLayout(column(self._title, self._sub, gap=12, margins=(_EDGE, 0, _EDGE, 0)))
        foot = row(self.back_button, STRETCH, self.skip, self.next, gap=10, margins=(_EDGE, 0, _EDGE, 0))
        self._right = column(head, gap=0)
        self._right.addSpacing(14)
        self._right.addWidget(self._stack, 1)
        self._right.addSpacing(10)
        self._right.addLayout(foot)
        whole = row(self._left, gap=0)
        whole.addLayout(self._right, 1)
        self.setLayout(whole)

    def enter(self, *what: Any) -> None:
        """`what` is the one who makes a shop where there is none."""
        super().enter()
        if what:
            self.beginning.open_new = what[0]
        self._turn(0)

    def leave(self) -> None:
        """Whose shop it is, is forgotten: from here on people sign in. A code not yet written down brings us back."""
        if self.shop.code.shown:
            QTimer.singleShot(0, self, lambda: self.front.places.go(self.place))
        else:
            self.beginning.owner = None

    @property
    def lost_by_closing(self) -> str:
        """The recovery code, which is kept nowhere."""
        return texts.CODE_WOULD_GO if self.shop.code.shown and not self.shop.code.written.isChecked() else ""

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.steps[self._at]

    def primary(self) -> None:
        """On to the next."""
        if self.next.isEnabled():
            self.step.go_on()

    def back(self) -> None:
        """To the one before, where that still makes sense."""
        if self.step.busy and not self.step.can_go_back:
            return
        if not self.step.go_back() and self._at > 0 and self.step.can_go_back:
            self._turn(self._at - 1)

    def _done(self) -> None:
        if self._at + 1 < len(self.steps):
            self._turn(self._at + 1)
        else:
            self.front.places.go("lock")

    def _turn(self, at: int) -> None:
        self.step.leave()
        self._at = at
        self._left.tell(at)
        self._stack.setCurrentIndex(at)
        self.step.begin()
        self._show()

    def _show(self) -> None:
        step = self.step
        title, sub = step.head
        self._title.setText(title)
        self._sub.setText(sub)
        last = self._at + 1 == len(self.steps)
        self.back_button.setVisible(step.can_go_back)
        self.skip.setVisible(step.can_skip and not last)
        self.skip.setEnabled(not step.busy)
        self.next.dress(step.next_words)
        self.next.setEnabled(not step.busy)

    def _arrange(self, *, compact: bool) -> None:
        low = self.window().height() <= _LOW
        self._left.setFixedWidth(int(self.window().width() * _CUT) + 20)
        side, foot = (18, 24) if compact else (40, 60)
        top, bottom = (20, 18) if low else (40, 34)
        set_margins(self._right, side - _EDGE, top, foot - _EDGE, bottom)
        self.numbers.compact(compact=compact)

    def resizeEvent(self, event: Any) -> None:
        """The seam goes with the window's width."""
        super().resizeEvent(event)
        self._arrange(compact=self.window().width() < theme.COMPACT_BELOW)


def _framed(step: Step) -> Step:
    """With room for the shadows of its cards."""
    layout = step.layout()
    if layout is not None:
        edges = layout.contentsMargins()
        layout.setContentsMargins(_EDGE, edges.top() + 8, _EDGE, edges.bottom() + 8)
    return step
