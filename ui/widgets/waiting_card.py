"""Unfinished moments of the whole shop, beside the tiles (P31). Nothing of the customer stands here (P101)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from pos_recovery.domain.views.moments import WaitingRow

from .. import assets, paint, theme
from ..texts import counter as texts
from ..texts import promise as promise_texts
from .button import Pressable
from .surface import Card, set_margins

MOST_ROWS = 3
_HEAD, _HEAD_PRESSED, _ROW = 35, 44, 53
_TOP, _FOOT = 4, 8


class WaitingMoment(Pressable):
    """One unfinished moment: what, when, who logged it. `ruled`: a line parts it from the one above."""

    radius = 12

    def __init__(self, waiting: WaitingRow, since: str, *, ruled: bool) -> None:
        super().__init__(texts.waiting_name(waiting.label, since))
        self.waiting, self._since, self._ruled = waiting, since, ruled
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        """Larger letters need a higher row."""
        self.setFixedHeight(theme.scaled(_ROW))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The row."""
        if self._ruled:
            painter.fillRect(QRectF(0, 0, area.width(), 1), theme.colour("line"))
        if self.isDown():
            paint.box(painter, area, self.radius, theme.colour("line"))
        cause, room = self.waiting.cause, area.width() - 60
        ink = theme.cause_colours(cause)[0]
        assets.draw_icon(painter, theme.CAUSE_ICONS[cause], QRectF(2, area.center().y() - 11.5, 22, 22), ink)
        title, small = theme.font(16, 600), paint.fitting(self._since, room, (14, 12))
        label = paint.elided(self.waiting.label, title, room)
        top, high = theme.scaled(5), theme.scaled(22)
        paint.words(painter, QRectF(38, top, room + 4, high), label, (title, theme.colour("ink")))
        since = paint.elided(self._since, small, room)
        line = QRectF(38, top + high, room + 4, theme.scaled(19))
        paint.words(painter, line, since, (small, theme.colour("ink2")))
        arrow = QRectF(area.width() - 20, area.center().y() - 10.5, 20, 20)
        assets.draw_icon(painter, "chevron-right", arrow, theme.colour("ink3"))


class _Head(Pressable):
    radius = 10

    def __init__(self) -> None:
        super().__init__(texts.UNFINISHED)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, count: int, *, leads: bool) -> None:
        self._count = count
        self.setAccessibleName(texts.all_waiting(count) if leads else f"{texts.UNFINISHED}: {count}")
        self.setEnabled(leads)
        self.setFixedHeight(_HEAD_PRESSED if leads else _HEAD)
        self.update()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        if self.isDown():
            paint.box(painter, area, self.radius, theme.colour("line"))
        edge = 4.0
        if self.isEnabled():
            arrow = QRectF(area.width() - 20, area.center().y() - 10, 20, 20)
            assets.draw_icon(painter, "chevron-right", arrow, theme.colour("primary"))
            edge = 24.0
        line = QRectF(0, 0, area.width() - edge, area.height())
        paint.words(painter, line, texts.UNFINISHED, (theme.font(15, 600), theme.colour("ink")))
        ink = theme.colour("primary" if self.isEnabled() else "ink3")
        paint.words(painter, line, str(self._count), (theme.font(14, 600), ink), paint.RIGHT)


class WaitingCard(Card):
    """The newest few, their number on top; more than fit lead to the list. `opened` tells the one that was tapped."""

    opened = Signal(object)
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._count, self._most = 0, MOST_ROWS
        self._shown: list[WaitingMoment] = []
        self._head = _Head()
        self._head.clicked.connect(self.all_wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        outer = QVBoxLayout(self)
        set_margins(outer, 18, _TOP, 14, _FOOT)
        outer.setSpacing(0)
        outer.addWidget(self._head)
        outer.addLayout(self._rows)
        self.hide()

    def tell(self, waiting: Sequence[WaitingRow], now: datetime) -> None:
        """All unfinished moments, oldest first; hidden when there are none."""
        for old in self._shown:
            self._rows.removeWidget(old)
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self._count = len(waiting)
        self._shown = []
        for one in waiting[::-1][:MOST_ROWS]:
            since = texts.waiting_since(one.at.astimezone(now.tzinfo), now, one.by)
            if one.promised:
                since = promise_texts.waiting_since(since)
            moment = WaitingMoment(one, since, ruled=bool(self._shown))
            moment.clicked.connect(lambda _=False, one=one: self.opened.emit(one))
            self._shown.append(moment)
            self._rows.addWidget(moment)
        self.setVisible(bool(waiting))
        self._reveal()

    def fit(self, room: int) -> None:
        """Show as many rows as stand in so many pixels of height, one at least."""
        free, high = room - _TOP - _FOOT - _HEAD, theme.scaled(_ROW)
        most = max(1, min(MOST_ROWS, free // high))
        if most < self._count:  # then the head is pressed to see the rest, and higher for it
            most = max(1, min(MOST_ROWS, (free - (_HEAD_PRESSED - _HEAD)) // high))
        self._most = most
        self._reveal()

    def rows(self) -> list[WaitingMoment]:
        """The rows that are shown, newest first."""
        return self._shown[: self._most]

    def _reveal(self) -> None:
        self._head.tell(self._count, leads=len(self.rows()) < self._count)
        for place, row in enumerate(self._shown):
            row.setVisible(place < self._most)
