"""One possible answer: what it is and why it is good. Figures stand there only while money may be seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import assets, paint, theme
from ..texts import remedy as texts
from .arrows import as_read
from .button import Pressable

HIGH = 86
_WORDS_FROM, _ASIDE = 76, 122  # pixels before the words, and behind them beside a tag: gaps, tick, number
_COST, _TAG = (15, 500), (13, 600)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class AnswerRow(Pressable):
    """Checked, it is the chosen one. `moved` tells that an arrow asks for the row before or after it.

    `entered` tells that Enter was pressed on the chosen one: it means the one button of the page, not the row again.
    """

    radius = 16
    moved = Signal(int)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self._sub, self._icon, self._place, self._of = "", "", 1, 1
        self._cost, self._tags, self._compact = "", ("", ""), False
        self.setCheckable(True)
        self.setFixedHeight(HIGH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def dress(self, words: tuple[str, str], icon: str, place: int, of: int) -> None:
        """Another answer: its title and why, its icon, its number and of how many."""
        self.setText(words[0])
        self.setAccessibleName(words[0])
        self._sub, self._icon, self._place, self._of = words[1], icon, place, of
        self.tell("", ("", ""))

    @property
    def shown(self) -> tuple[str, str]:
        """(figure, tag) at its right."""
        return self._cost, self._tag

    def tell(self, cost: str, tags: tuple[str, str]) -> None:
        """Another figure or tag; empty for none. The tag in full and in short: short where its words need the room."""
        self._cost, self._tags = cost, tags
        self.setAccessibleDescription(f"{self._sub} {texts.answer(self._place, self._of, tags[0])}")
        self.update()

    @property
    def _tag(self) -> str:
        long, short = self._tags
        if self._compact or not long:
            return short
        title, sub = self._fonts
        words = max(paint.width_of(self.text(), title), paint.width_of(self._sub, sub))
        aside = _ASIDE + (0 if not self._cost else paint.width_of(self._cost, theme.font(*_COST)) + 20)
        return long if _WORDS_FROM + words + _tag_width(long) + aside <= self.width() else short

    @property
    def _fonts(self) -> tuple[QFont, QFont]:
        return theme.font(21 if self._compact else 24, 600), theme.font(14 if self._compact else 15)

    def arrange(self, *, compact: bool) -> None:
        """Smaller letters in a narrow window."""
        self._compact = compact
        self.update()

    def nextCheckState(self) -> None:
        """The page says which one is chosen."""

    def sizeHint(self) -> QSize:
        return QSize(400, HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, HIGH)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(as_read(self, event.key()))
        if step is not None:
            self.moved.emit(step)
        elif self.isChecked() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Icon, title, why; at the right tag, figure, tick, number."""
        on, middle = self.isChecked(), area.center().y()
        if self.isDown():
            paint.box(painter, area.adjusted(2, 2, -2, -2), 14, theme.colour("sunken"))
        ink = theme.colour("primary" if on else "ink2")
        assets.draw_icon(painter, self._icon, QRectF(22, middle - 17, 34, 34), ink, 1.9)
        right = self._number(painter, area)
        right = self._figure(painter, right, middle)
        right = self._draw_tag(painter, right, middle)
        self._words(painter, QRectF(_WORDS_FROM, 0, right - _WORDS_FROM - 10, area.height()))

    def _words(self, painter: QPainter, area: QRectF) -> None:
        title, sub = self._fonts
        high, low = theme.scaled(31 if not self._compact else 27), theme.scaled(21)
        y = area.center().y() - (high + low) / 2
        line = QRectF(area.x(), y, area.width() + 8, high)
        paint.words(painter, line, paint.elided(self.text(), title, area.width()), (title, theme.colour("ink")))
        line = QRectF(area.x(), y + high, area.width() + 8, low)
        paint.words(painter, line, paint.elided(self._sub, sub, area.width()), (sub, theme.colour("ink2")))

    def _number(self, painter: QPainter, area: QRectF) -> float:
        """The key's number in its ring, and the tick; where the room at their left ends."""
        middle, x = area.center().y(), area.width() - 44
        ring = QRectF(x, middle - 13, 26, 26)
        paint.box(painter, ring, 13, None, (theme.colour("line2"), 1.2))
        paint.words(painter, ring, str(self._place), (theme.font(13, 600), theme.colour("ink2")), paint.CENTRE)
        if self.isChecked():
            tick = QRectF(x - 42, middle - 15, 30, 30)
            paint.box(painter, tick, 15, theme.colour("primary"))
            assets.draw_icon(painter, "check", tick.adjusted(6, 6, -6, -6), theme.colour("onp"), 3.2)
            return x - 54
        return x - (54 if self._cost or self._tag else 12)

    def _figure(self, painter: QPainter, right: float, middle: float) -> float:
        if not self._cost:
            return right
        font = theme.font(*_COST)
        wide = paint.width_of(self._cost, font) + 6
        line = QRectF(right - wide, middle - 14, wide, 28)
        paint.words(painter, line, self._cost, (font, theme.colour("ink2")), paint.RIGHT)
        return right - wide - 14

    def _draw_tag(self, painter: QPainter, right: float, middle: float) -> float:
        tag = self._tag
        if not tag:
            return right
        font, wide = theme.font(*_TAG), _tag_width(tag)
        box = QRectF(right - wide, middle - 14, wide, 28)
        paint.box(painter, box, 14, theme.colour("warnT"))
        icon = "ban" if tag == texts.STOPPED_TAG else "key-round"
        assets.draw_icon(painter, icon, QRectF(box.x() + 12, middle - 7.5, 15, 15), theme.colour("warn"), 2.3)
        paint.words(painter, box.adjusted(33, 0, 0, 0), tag, (font, theme.colour("warn")))
        return right - wide - 14


def _tag_width(tag: str) -> float:
    return paint.width_of(tag, theme.font(*_TAG)) + 42
