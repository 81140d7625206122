"""The counter: what happened? One tap saves it; beside it what is left to give, and who still waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.budget import Standing
from pos_recovery.domain.errors import Failure, Trouble
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Authority
from pos_recovery.domain.views.moments import WaitingRow
from pos_recovery.office.commands import Changed

from .. import theme
from ..amounts import day_and_clock
from ..front import Front
from ..moment_log import Logged, MomentLog
from ..padlock import Padlock
from ..sheets.safety import SafetySheet
from ..standing_trouble import STANDING
from ..texts import counter as texts
from ..widgets.budget_card import BudgetCard
from ..widgets.button import Button
from ..widgets.came_back_card import CameBackCard
from ..widgets.coach import Coach
from ..widgets.danger_bar import DangerBar
from ..widgets.label import Label
from ..widgets.sign import Tag
from ..widgets.strip import Strip
from ..widgets.surface import STRETCH, column, row
from ..widgets.tile import TileGrid
from ..widgets.waiting_card import WaitingCard
from .page import Page

_TICK_MS = 1000
_TIGHT_BELOW = 700  # pixels of height
_RIGHT_WIDE, _RIGHT_COMPACT = 292, 236
CARD_GAP = 12
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
Shown = tuple[tuple[Standing, ...], Authority, tuple[WaitingRow, ...]]


def height_needed(card: QWidget, width: int) -> int:
    """How high a card must be at a width, in pixels; 0 when it is not shown."""
    layout = card.layout()
    if card.isHidden() or layout is None:
        return 0
    return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()


class CounterPage(Page):
    """Locked it is the tiles alone: no money, no names; a face is asked after the tap."""

    place, lit = "counter", "counter"
    shows = Changed.MOMENTS | Changed.BUDGETS | Changed.BUDGETS_MOVED | Changed.SHOP | Changed.PEOPLE

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._log = MomentLog(front, self)
        self._padlock = Padlock(front)
        self._strip = Strip()
        self._date = Label("", 14, 500, "ink3")
        self._practice = Tag(texts.PRACTICE, "gold", height=24)
        self._title = {wide: Label(texts.WHAT_HAPPENED, pixels, 600, family="title")
                       for wide, pixels in ((True, 38), (False, 32))}  # fmt: skip
        self._coach = Coach(texts.COACH)
        self._to_lock = Button("", icon="arrow-left", name=texts.BACK)
        self._to_lock.clicked.connect(self.back)
        self.tiles = TileGrid()
        self.tiles.tapped.connect(self._tapped)
        self._danger = DangerBar("")
        self._danger.clicked.connect(lambda: self._tapped(Cause.SAFETY))
        self._build_right()
        head = row(self._to_lock, *self._title.values(), 4, self._practice, STRETCH, self._coach)
        left = column(self._strip, self._date, head, 2, gap=8)
        left.addWidget(self.tiles, 1)
        left.addSpacing(2)
        left.addWidget(self._danger)
        self._all = row(gap=24)
        self._all.addLayout(left, 1)
        self._all.addWidget(self._right)
        self.setLayout(self._all)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._tell_time)

    def _build_right(self) -> None:
        self._budget, self._waiting, self._came_back = BudgetCard(), WaitingCard(), CameBackCard()
        self._waiting.opened.connect(self._open_moment)
        self._waiting.all_wanted.connect(self._open_all)
        self._came_back.typed.connect(lambda code: self.front.places.go("redeem", code))
        self._came_back.mistyped.connect(self._mistyped)
        self._came_back.field.textEdited.connect(lambda: self._fit_rows())
        self._budget.resized.connect(self._fit_rows)
        self._right = QWidget()
        self._right.setLayout(column(self._budget, self._waiting, self._came_back, STRETCH, gap=CARD_GAP))

    def enter(self, *what: Any) -> None:
        """The tiles, fresh; nothing tapped."""
        super().enter()
        locked = self.front.session.locked
        self._log.forget()
        self._strip.tell("")
        self._came_back.clear()
        self._show_shop()
        self._right.setVisible(not locked)
        self._to_lock.setVisible(locked)
        if locked:
            self._forget_money()
        self._take_taps()
        self._tell_time()
        self._tick.start()
        self._fit()

    def leave(self) -> None:
        """The clock stops, the eye is let go."""
        self._tick.stop()
        self._hold(on=False)

    def back(self) -> None:
        """Esc leads from the locked tiles to the lock screen; there is nowhere else to go."""
        if self.front.session.locked:
            self.front.places.go("lock")

    def digit(self, number: int) -> None:
        """The number on the tile."""
        self.tiles.tap_number(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS and self.hasFocus():
            self.tiles.enter()
        elif event.key() == Qt.Key.Key_H and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._hold(on=True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_H, Qt.Key.Key_Control) and not event.isAutoRepeat():
            self._hold(on=False)
        super().keyReleaseEvent(event)

    def _hold(self, *, on: bool) -> None:
        eye = self._budget.eye
        if eye.isVisible() and eye.isDown() is not on:
            eye.setDown(on)
            self._budget.refresh()

    def _show_shop(self) -> None:
        """Its tiles and words as they are now; nothing moves when they are shown already."""
        shop = self.front.shop
        self.tiles.tell(shop.words.tiles)
        self._danger.dress(shop.words.safety.label)
        self._practice.setVisible(shop.view.practice)

    def _reload(self) -> None:
        if self.front.session.locked:
            self.front.desk.run(self, lambda office: office.shop, lambda _: self._show_shop())
            return
        actor = self.front.session.actor
        self.front.desk.run(
            self,
            lambda office: (office.budgets.now(actor), office.limits.mine(actor), office.moments.waiting()),
            self._show,
            self._refused,
        )

    def _show(self, answer: Shown) -> None:
        if self.front.session.locked:  # they left while the office looked
            return
        self._show_shop()
        standings, authority, waiting = answer
        own = self.front.session.actor.name
        mine = [one for one in standings if one.person in (None, own)]  # a manager is told everybody's
        limits = [one for one in (authority.per_moment, authority.per_remedy) if one is not None]
        limit = min(limits, key=lambda one: one.units, default=None)
        self._budget.tell(mine, limit, quiet=self.front.shop.rules.quiet)
        self._waiting.tell(waiting, self.front.shop.now())
        self._fit_rows()

    def _forget_money(self) -> None:
        self._budget.tell((), None, quiet=True)
        self._waiting.tell((), self.front.shop.now())

    def _tapped(self, cause: Cause) -> None:
        self.tiles.setEnabled(False)
        self._danger.setEnabled(False)
        if self.front.session.locked:
            self.front.places.go("who", cause, self.grab())
            return
        self._log.log(self.front.session.actor, cause, self._logged, self._not_logged)
        self.front.places.wait_for_answers()

    def _logged(self, logged: Logged) -> None:
        if not self.isVisible():  # they went on meanwhile; it stands in Unfinished
            return
        self._strip.tell("")
        if logged.receipt.cause is Cause.SAFETY:
            self._take_taps()
            self.front.places.lay(SafetySheet(self.front, logged.receipt.id, logged.receipt.logged_at))
        else:
            self.front.places.go("remedy", logged.opened or logged.receipt.id)

    def _not_logged(self, failure: Failure) -> None:
        self._take_taps()
        self._refused(failure, texts.KEEP_GOING)

    def _refused(self, failure: Failure, then: str = "") -> None:
        if failure.code in STANDING:  # the window says it, over every page
            return
        words = self.front.words_for(failure)
        if isinstance(failure, Trouble):
            self._strip.tell(f"{words} {then}".strip(), "danger")
        else:
            self._strip.tell(words, "warn")

    def _take_taps(self) -> None:
        self.tiles.let_go()
        self._danger.setEnabled(True)

    def _open_moment(self, waiting: WaitingRow) -> None:
        if waiting.promised:
            self._with_pin(lambda: self.front.places.go("moment", waiting.id))
        elif waiting.cause is Cause.SAFETY:
            self.front.places.lay(SafetySheet(self.front, waiting.id, waiting.at))
        else:
            self.front.places.go("remedy", waiting.id)

    def _open_all(self) -> None:
        self._with_pin(lambda: self.front.places.go("today"))

    def _with_pin(self, go_on: Callable[[], None]) -> None:
        if self.front.session.confirmed:
            go_on()
        else:
            self._padlock.confirm(go_on)

    def _mistyped(self, failure: Failure) -> None:
        self._came_back.refuse(self.front.words_for(failure))
        self._fit_rows()

    def _tell_time(self) -> None:
        self._date.setText(day_and_clock(self.front.shop.now()))

    def _arrange(self, *, compact: bool) -> None:
        for wide, label in self._title.items():
            label.setVisible(wide is not compact)
        self._coach.setVisible(not compact)
        self._right.setFixedWidth(_RIGHT_COMPACT if compact else _RIGHT_WIDE)
        self._all.setSpacing(16 if compact else 24)
        self._came_back.fit(compact=compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A low window: less air, a smaller ring, fewer rows."""
        compact, tight = self.window().width() < theme.COMPACT_BELOW, self.window().height() < _TIGHT_BELOW
        side = 18 if compact else 28
        self._all.setContentsMargins(side, 14 if tight else 22, side, 14 if tight else 18)
        self._budget.fit(compact=compact, tight=tight)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """As many unfinished moments as have room between the budget and the scan field."""
        inside = self._all.contentsMargins()
        room = self.height() - inside.top() - inside.bottom()
        room -= sum(height_needed(card, self._right.width()) + CARD_GAP for card in (self._budget, self._came_back))
        self._waiting.fit(room)
