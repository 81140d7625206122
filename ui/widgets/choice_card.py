"""One answer on the turned screen: a picture, a few large words, a line. Nothing of what it costs."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import paint, still_lifes, theme
from .button import Pressable

_WIDE = 260
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_TITLE, _LEAST_TITLE, _SUB, _LEAST_SUB = 36, 20, 22, 15


class ChoiceCard(Pressable):
    """The whole card is pressed."""

    radius, level = 24, 2

    def __init__(self, key: str, choice: str) -> None:
        super().__init__("")
        self.key = key
        self._choice, self._sub = choice, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def sub(self) -> str:
        """The line below."""
        return self._sub

    def say(self, title: str, sub: str) -> None:
        """In another language."""
        self._sub = sub
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sub)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 472)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, 220)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The picture above, the words below."""
        wide, cut = area.width() > _WIDE, self._cut(area)
        paint.box(painter, area, self.radius, theme.colour("line" if self.isDown() else "surface"))
        painter.save()
        paint.clip_round(painter, area, self.radius)
        still_lifes.draw(painter, QRectF(0, 0, area.width(), cut), self._choice)
        painter.restore()
        edge = (theme.colour("primary"), 3.0) if self.isDown() else (theme.colour("line"), 1.0)
        paint.box(painter, area, self.radius, None, edge)
        self._words(painter, self._word_area(area), wide=wide)

    def words_fit(self) -> bool:
        """Whether its words stand whole on it."""
        area = QRectF(self.rect())
        return self.shrink_for(self._word_area(area), wide=area.width() > _WIDE) < _TITLE - _LEAST_TITLE

    @staticmethod
    def _cut(area: QRectF) -> int:
        """Where the picture ends."""
        return round(area.height() * (0.58 if area.width() > _WIDE else 0.49))

    def _word_area(self, area: QRectF) -> QRectF:
        side, cut = 24 if area.width() > _WIDE else 14, self._cut(area)
        return QRectF(side, cut + 16, area.width() - 2 * side, area.height() - cut - 28)

    def _words(self, painter: QPainter, area: QRectF, *, wide: bool) -> None:
        """In the largest letters at which the words of every card beside it fit."""
        parent = self.parentWidget()
        cards = [self] if parent is None else [one for one in parent.findChildren(ChoiceCard) if one.isVisible()]
        shrink = max([one.shrink_for(area, wide=wide) for one in cards] or [0])
        title, sub = self._fonts(shrink, wide=wide)
        high = paint.height_of(self.text(), title, area.width())
        paint.wrapped(painter, area, self.text(), (title, theme.colour("ink")), _TOP)
        below = area.adjusted(0, high + 8, 0, 0)
        paint.wrapped(painter, below, self._sub, (sub, theme.colour("ink2")), _TOP)

    def shrink_for(self, area: QRectF, *, wide: bool) -> int:
        """How many pixels smaller its title must be to stand in an area: two lines at most, no word cut."""
        for shrink in range(_TITLE - _LEAST_TITLE):
            title, sub = self._fonts(shrink, wide=wide)
            lines = paint.lines_of(self.text(), title, area.width())
            holds = len(lines) <= 2 and max(paint.width_of(line, title) for line in lines) < area.width()
            high = paint.height_of(self.text(), title, area.width()) + 8 + paint.height_of(self._sub, sub, area.width())
            if holds and high <= area.height():
                return shrink
        return _TITLE - _LEAST_TITLE

    @staticmethod
    def _fonts(shrink: int, *, wide: bool) -> tuple[QFont, QFont]:
        below = max(_LEAST_SUB, (_SUB if wide else _SUB - 2) - shrink // 2)
        return theme.font(_TITLE - shrink, 600, "title"), theme.font(below)


class LanguageButton(Pressable):
    """Two letters on the ceramic; the chosen one is white."""

    def __init__(self, letters: str, name: str) -> None:
        super().__init__(name)
        self._letters = letters
        self.setCheckable(True)
        self.setFixedSize(60, 48)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The box and the letters."""
        on = self.isChecked()
        light = theme.colour(theme.ON_CERAMIC)
        if on or self.isDown():
            paint.box(painter, area, self.radius, light)
        else:
            paint.box(painter, area, self.radius, None, (theme.colour(theme.ON_CERAMIC, 130), 1.2))
        ink = theme.colour(theme.CERAMIC_END) if on or self.isDown() else light
        paint.words(painter, area, self._letters, (theme.font(16, 600), ink), paint.CENTRE)
