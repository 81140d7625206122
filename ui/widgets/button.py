"""Real buttons that paint themselves: a screen reader names them, the keyboard reaches them, a finger hits them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QLinearGradient, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from .. import assets, paint, theme
from ..texts import parts as texts

_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_RING, _RING_GAP = 2.5, 1.5
_EDGE, _LEAST = 4, 0.7  # pixels beside the words at least; how far their letters may shrink
_hand = {"on_keys": True}


def hand_moved(*, to_keys: bool) -> None:
    """Somebody pressed a key, or tapped: a button that is switched off or hidden hands the focus on as if by Tab, and
    under a finger that shows no ring."""
    _hand["on_keys"] = to_keys


def by_keyboard(reason: Qt.FocusReason) -> bool:
    """Whether a person brought the focus there by the keyboard."""
    return _hand["on_keys"] and reason in _BY_KEYBOARD


class Pressable(QAbstractButton):
    """A button of ours: focus by keyboard shows a ring, `paint` draws the rest. `hint` is read out after its name."""

    level = 0
    radius: float = 14

    def __init__(self, name: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ringed = self._let_go = False

    def let_go(self) -> None:
        """It means something else from now on: a finger that still lies on it presses nothing until it comes down anew.

        `setDown` alone is not enough: Qt takes the button for pressed again as soon as the finger trembles.
        """
        self._let_go = True
        self.setDown(False)

    def hitButton(self, place: QPoint) -> bool:
        return not self._let_go and super().hitButton(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._let_go = False
        super().mousePressEvent(event)

    @property
    def ringed(self) -> bool:
        """Whether the keyboard brought the focus here, so that Enter means this button."""
        return self._ringed and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = by_keyboard(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ringed = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            area = QRectF(self.rect())
            self.paint(painter, area)
            if self._ringed:
                outer = (theme.colour("surface"), _RING + _RING_GAP)
                paint.box(painter, area, self.radius, None, outer)
                paint.box(painter, area, self.radius, None, (theme.colour("primary"), _RING))

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw yourself."""

    def restyle(self) -> None:
        """Sizes that hang on the font."""
        self.updateGeometry()


@dataclass(frozen=True, slots=True)
class Kind:
    """The colours of a kind of button, as tokens: fill, text, edge."""

    fill: str | None
    ink: str
    edge: str | None


class Button(Pressable):
    """A button with words, an icon before and one behind them. Kinds: primary secondary ghost soft danger alarm quiet
    gold. `height` and `pixels` of text as the design says; it is as wide as it needs, or `width`."""

    KINDS: ClassVar[dict[str, Kind]] = {
        "primary": Kind("primary", "onp", None),
        "secondary": Kind("surface", "ink", "line2"),
        "ghost": Kind(None, "primary", None),
        "soft": Kind("primaryT", "primary", None),
        "danger": Kind("surface", "danger", "danger"),
        "alarm": Kind("danger", "surface", None),
        "quiet": Kind("sunken", "ink2", "line"),
        "gold": Kind("goldT", "goldI", "gold"),
    }

    def __init__(
        self,
        text: str,
        kind: str = "secondary",
        *,
        icon: str | None = None,
        after: str | None = None,
        height: int = 52,
        pixels: float = 16,
        width: int | None = None,
        name: str | None = None,
    ) -> None:
        super().__init__(name or text)
        self.setText(text)
        self._kind, self._icon, self._after, self._pixels = kind, icon, after, pixels
        self.radius: float = 14 if height >= 52 else 12
        self.setFixedHeight(height)
        if width is not None:
            self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def dress(self, text: str | None = None, *, kind: str | None = None, icon: str | None = None) -> None:
        """Other words, kind or icon."""
        if text is not None:
            self.setText(text)
            self.setAccessibleName(text)
        self._kind, self._icon = kind or self._kind, icon or self._icon
        self.updateGeometry()
        self.update()

    def _content_width(self, pixels: float | None = None) -> float:
        pixels = pixels or self._pixels
        words = paint.width_of(self.text(), theme.font(pixels, 600))
        icons = sum(_icon_side(pixels) + 8 for icon in (self._icon, self._after) if icon)
        return words + icons - (0 if self.text() or not icons else 8)

    def _fitting(self) -> float:
        """Letters shrink a little before they touch the edges."""
        pixels = self._pixels
        while pixels > self._pixels * _LEAST and self._content_width(pixels) > self.width() - 2 * _EDGE:
            pixels -= 1
        return pixels

    def sizeHint(self) -> QSize:
        return QSize(max(self.height(), int(self._content_width()) + (48 if self.text() else 16)), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self.height(), int(self._content_width()) + (24 if self.text() else 8)), self.height())

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Ground, icon, words, icon."""
        kind = self.KINDS[self._kind] if self.isEnabled() else Kind("line", "ink3", None)
        fill = kind.fill
        if self.isDown():
            fill = "primaryH" if self._kind == "primary" else "line"
        edge = None if kind.edge is None else (theme.colour(kind.edge), 1.25)
        paint.box(painter, area, self.radius, None if fill is None else theme.colour(fill), edge)
        if self._kind == "primary" and self.isEnabled():
            self._gleam(painter, area)
        pixels, ink = self._fitting(), theme.colour(kind.ink)
        side = _icon_side(pixels)
        x = area.center().x() - self._content_width(pixels) / 2
        if self._icon:
            assets.draw_icon(painter, self._icon, QRectF(x, area.center().y() - side / 2, side, side), ink)
            x += side + 8
        font = theme.font(pixels, 600)
        wide = paint.width_of(self.text(), font)
        paint.words(painter, QRectF(x, 0, wide + 4, area.height()), self.text(), (font, ink))
        if self._after:
            x += wide + 8
            assets.draw_icon(painter, self._after, QRectF(x, area.center().y() - side / 2, side, side), ink)

    def _gleam(self, painter: QPainter, area: QRectF) -> None:
        gleam = QLinearGradient(area.topLeft(), area.bottomLeft())
        gleam.setColorAt(0, QColor(255, 255, 255, 18))
        gleam.setColorAt(0.5, QColor(255, 255, 255, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gleam)
        painter.drawRoundedRect(area, self.radius, self.radius)


def _icon_side(pixels: float) -> int:
    return theme.scaled(pixels * 1.25)


class Link(Pressable):
    """Underlined words, 44 px high so that a finger finds them."""

    radius = 8

    def __init__(self, text: str, pixels: float = 15) -> None:
        super().__init__(text)
        self._pixels = pixels
        self.setFixedHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(max(44, int(paint.width_of(self.text(), theme.font(self._pixels, 600))) + 20), 44)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The words."""
        font = theme.font(self._pixels, 600)
        font.setUnderline(True)
        ink = theme.colour("primaryH" if self.isDown() else "primary")
        paint.words(painter, area, self.text(), (font, ink), paint.CENTRE)


class Eye(Pressable):
    """Money shows only while this is held (quiet screen). `held` tells whether it is; `holding` changes are signalled
    by `pressed` and `released`."""

    def __init__(self, height: int = 48, *, short: bool = False) -> None:
        super().__init__(texts.HOLD_MONEY)
        self._short = short
        self.setFixedHeight(height)
        self.setText("" if short else texts.HOLD)

    def sizeHint(self) -> QSize:
        if self._short:
            return QSize(self.height(), self.height())
        return QSize(int(paint.width_of(texts.HOLD, theme.font(14, 600))) + 58, self.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def held(self) -> bool:
        """Whether a finger, the mouse or the space bar holds it."""
        return self.isDown()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The eye, and what to do."""
        edge = (theme.colour("primary"), 2.0) if self.held else (theme.colour("line2"), 1.0)
        paint.box(painter, area, self.radius, theme.colour("primaryT" if self.held else "sunken"), edge)
        ink = theme.colour("primary" if self.held else "ink2")
        if self._short:
            middle = area.center()
            assets.draw_icon(painter, "eye", QRectF(middle.x() - 11, middle.y() - 11, 22, 22), ink)
            return
        text, font = texts.SHOWING if self.held else texts.HOLD, theme.font(14, 600)
        x = (area.width() - 28 - paint.width_of(text, font)) / 2
        assets.draw_icon(painter, "eye", QRectF(x, area.center().y() - 10, 20, 20), ink)
        paint.words(painter, QRectF(x + 28, 0, area.right() - x - 28, area.height()), text, (font, ink))
