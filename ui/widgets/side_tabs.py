"""The tabs at the left of Settings, and of what stands beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from .. import assets, paint, theme
from .button import Pressable
from .surface import STRETCH, column

_HEIGHT, _GAP = 52, 4


class _SideTab(Pressable):
    def __init__(self, text: str, icon: str, *, slim: bool) -> None:
        super().__init__(text)
        self._icon, self._slim = icon, slim
        self.setCheckable(True)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(208, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        on = self.isChecked()
        if on or self.isDown():
            paint.box(painter, area, 14, theme.colour("surface" if on else "line"), (theme.colour("line"), 1.0))
        ink = theme.colour("primary" if on else "ink2")
        left, side = (12, 20) if self._slim else (16, 22)
        box = QRectF(left, area.center().y() - side / 2, side, side)
        assets.draw_icon(painter, self._icon, box, ink)
        font = theme.font(15 if self._slim else 16, 600 if on else 500)
        room = area.width() - left * 2 - side - (4 if self._slim else 10)
        words = QRectF(left + side + (8 if self._slim else 14), 0, room + 6, area.height())
        ink, text = theme.colour("ink" if on else "ink2"), self.text()
        small = theme.font(14 if self._slim else 15, 600 if on else 500)
        if paint.width_of(text, font) > room and _stands_in_two(text, small, words):
            paint.wrapped(painter, words, text, (small, ink))
        else:
            paint.words(painter, words, paint.elided(text, font, room), (font, ink))


def _stands_in_two(text: str, font: QFont, words: QRectF) -> bool:
    """Whether it can be said whole, in two lines."""
    lines = paint.lines_of(text, font, words.width())
    high = paint.height_of(text, font, words.width())
    return high <= words.height() and all(paint.width_of(line, font) <= words.width() for line in lines)


class SideTabs(QWidget):
    """`chosen` tells the place of the tab; the arrows go up and down. `slim` ones stand beside others."""

    chosen = Signal(int)

    def __init__(self, tabs: Sequence[tuple[str, str]], *, slim: bool = False) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._tabs = [_SideTab(text, icon, slim=slim) for text, icon in tabs]
        for place, tab in enumerate(self._tabs):
            self._group.addButton(tab, place)
        self._group.idClicked.connect(self.chosen)
        self.setLayout(column(*self._tabs, STRETCH, gap=_GAP))

    def set(self, place: int) -> None:
        """Light one without telling."""
        self._tabs[place].setChecked(True)

    def call(self, place: int, text: str) -> None:
        """Another name for a tab."""
        tab = self._tabs[place]
        tab.setText(text)
        tab.setAccessibleName(text)
        tab.update()

    def allow(self, places: frozenset[int]) -> None:
        """Show only these."""
        for place, tab in enumerate(self._tabs):
            tab.setVisible(place in places)

    def tab(self, place: int) -> Pressable:
        """The button of a tab."""
        return self._tabs[place]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        shown = [tab for tab in self._tabs if tab.isVisible()]
        here = next((tab for tab in shown if tab.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        to = shown[(shown.index(here) + step) % len(shown)]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        to.click()
