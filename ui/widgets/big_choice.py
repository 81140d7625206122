"""A large button that can be chosen: an icon, a name and a line below it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from .. import assets, paint, theme
from .button import Pressable

_PAD, _SLIM_PAD = 18, 12
_NAME, _SLIM_NAME = (17, 15), (16, 14)  # pixels: usual letters, and where there is little room


class BigChoice(Pressable):
    """`height` pixels high; chosen it has an edge, a tint and a tick. `on` None: a button that only does something.

    `slim`: many stand in a row, so the tick takes the icon's place.
    """

    level = 1

    def __init__(
        self,
        text: str,
        sub: str = "",
        *,
        icon: str | None = None,
        height: int = 72,
        on: bool | None = False,
        slim: bool = False,
    ) -> None:
        super().__init__(text, sub)
        self._slim = slim
        self._sub, self._icon = sub, icon
        self.setCheckable(on is not None)
        self.setChecked(bool(on))
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def sub(self) -> str:
        """The line below the name."""
        return self._sub

    def tell(self, text: str, sub: str = "", *, icon: str | None = None) -> None:
        """Other words."""
        self._sub, self._icon = sub, icon or self._icon
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(sub)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(140, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(96, self.height())

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Ground, icon, name, line, tick."""
        on = self.isChecked()
        edge = (theme.colour("primary"), 2.0) if on else (theme.colour("line2"), 1.0)
        fill = "line" if self.isDown() else "primaryT" if on else "surface"
        paint.box(painter, area, self.radius, theme.colour(fill), edge)
        ink = theme.colour("ink3" if not self.isEnabled() else "primary" if on else "ink")
        slim, middle = self._slim, area.center().y()
        x = float(_SLIM_PAD if slim else _PAD)
        icon = "check" if slim and on else self._icon
        if icon:
            assets.draw_icon(painter, icon, QRectF(x, middle - 12, 24, 24), ink, 2.6 if icon == "check" else 2.0)
            x += 32 if slim else 38
        room = area.width() - x - (44 if on and not slim else 6 if slim else 14)
        name = paint.fitting(self.text(), room, _SLIM_NAME if slim else _NAME, 600)
        top = area if not self._sub else QRectF(0, middle - theme.scaled(24), area.width(), theme.scaled(24))
        shown = paint.elided(self.text(), name, room)
        paint.words(painter, QRectF(x, top.y(), room + 4, top.height()), shown, (name, ink))
        if self._sub:
            self._paint_sub(painter, QRectF(x, middle + 1, room + 4, theme.scaled(21)))
        if on and not slim:
            box = QRectF(area.width() - 36, middle - 10, 20, 20)
            assets.draw_icon(painter, "check", box, theme.colour("primary"), 2.6)

    def _paint_sub(self, painter: QPainter, line: QRectF) -> None:
        font = theme.font(14)
        text = paint.elided(self._sub, font, line.width() - 4)
        paint.words(painter, line, text, (font, theme.colour("ink2")))


class Picked(Pressable):
    """What was picked from a list, and the way to another: the question is its name."""

    def __init__(self, question: str, *, height: int = 56, width: int | None = None) -> None:
        super().__init__(question)
        self._shown = ""
        self.setFixedHeight(height)
        if width is not None:
            self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shown(self) -> str:
        """What it says was picked."""
        return self._shown

    def show_value(self, text: str) -> None:
        """Show another."""
        self._shown = text
        self.setAccessibleDescription(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.height())

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """A field's ground, the value, a chevron."""
        fill = theme.colour("line" if self.isDown() else "surface")
        paint.box(painter, area, self.radius, fill, (theme.colour("line2"), 1.25))
        font = theme.font(17 if self.height() > 50 else 16, 500)
        shown = paint.elided(self._shown, font, area.width() - 60)
        paint.words(painter, area.adjusted(16, 0, -40, 0), shown, (font, theme.colour("ink")))
        box = QRectF(area.width() - 36, area.center().y() - 10, 20, 20)
        assets.draw_icon(painter, "chevron-down", box, theme.colour("ink2"))
