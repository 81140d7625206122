"""Choosing: chips, segments, a toggle and a stepper, all of real buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from .. import assets, paint, theme
from .button import Pressable
from .label import Label

PIXELS, PAD = 15, 34  # of a chip's words, and the room beside them


class Chip(Pressable):
    """A choice that can be on or off."""

    def __init__(self, text: str, *, on: bool = False, icon: str | None = None, height: int = 48) -> None:
        super().__init__(text)
        self._icon, self._pixels, self._pad = icon, PIXELS, PAD
        self.setCheckable(True)
        self.setChecked(on)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        icon = 27 if self._icon or self.isChecked() else 0
        wide = int(paint.width_of(self.text(), theme.font(self._pixels, 600)))
        return QSize(wide + self._pad + icon, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - 8, self.height())

    def squeeze(self, pixels: int = PIXELS, pad: int = PAD) -> None:
        """Other letters, and another room beside them."""
        self._pixels, self._pad = pixels, pad
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        super().nextCheckState()
        self.updateGeometry()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """The chip; on it has a tick, so that colour never stands alone."""
        on = self.isChecked()
        edge = (theme.colour("primary"), 2.0) if on else (theme.colour("line2"), 1.0)
        ink = theme.colour("ink3" if not self.isEnabled() else "primary" if on else "ink")
        paint.box(painter, area, 14, theme.colour("primaryT" if on else "line" if self.isDown() else "surface"), edge)
        icon, font = "check" if on else self._icon, theme.font(self._pixels, 600 if on else 500)
        wide = paint.width_of(self.text(), font)
        x = area.center().x() - (wide + (26 if icon else 0)) / 2
        if icon:
            box = QRectF(x, area.center().y() - 9, 18, 18)
            assets.draw_icon(painter, icon, box, ink, 2.4 if on else 2.0)
            x += 26
        paint.words(painter, QRectF(x, 0, wide + 4, area.height()), self.text(), (font, ink))


class _Segment(Pressable):
    radius = 10

    def __init__(self, text: str, pad: int) -> None:
        super().__init__(text)
        self._pad = pad
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(int(paint.width_of(self.text(), theme.font(15, 600))) + 2 * self._pad, 44)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() - self._pad, 44)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        on = self.isChecked()
        if on:
            paint.box(painter, area, 10, theme.colour("surface"), (theme.colour("primary"), 1.6))
        font, ink = theme.font(15, 600 if on else 500), theme.colour("primary" if on else "ink2")
        paint.words(painter, area, self.text(), (font, ink), paint.CENTRE)


class Segments(QWidget):
    """One of a few. `chosen` tells the place of the one tapped; with `may_be_none` nothing is preset."""

    chosen = Signal(int)

    def __init__(self, texts: Sequence[str], on: int | None = 0, *, height: int = 52, pad: int = 20) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for place, text in enumerate(texts):
            button = _Segment(text, pad)
            layout.addWidget(button)
            self._group.addButton(button, place)
        if on is not None:
            self.set(on)
        self._group.idClicked.connect(self.chosen)

    @property
    def place(self) -> int | None:
        """Which one is on; None when none was chosen yet."""
        found = self._group.checkedId()
        return None if found < 0 else found

    def set(self, place: int) -> None:
        """Turn one on without telling."""
        self._group.button(place).setChecked(True)

    def clear(self) -> None:
        """None is on, without telling."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def buttons(self) -> list[Pressable]:
        """The buttons, in order."""
        return [button for button in self._group.buttons() if isinstance(button, Pressable)]

    def paintEvent(self, event: object) -> None:
        with paint.painting(self) as painter:
            paint.box(painter, QRectF(self.rect()), 14, theme.colour("sunken"), (theme.colour("line"), 1.0))


class Toggle(Pressable):
    """On or off."""

    radius = 16

    def __init__(self, name: str, *, on: bool = False) -> None:
        super().__init__(name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setFixedSize(60, 48)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """A track and a knob; on it has a tick."""
        on, track = self.isChecked(), QRectF(2, 8, 56, 32)
        paint.box(painter, track, 16, theme.colour("primary" if on else "line2"))
        knob = QRectF(track.x() + (27 if on else 3), track.y() + 3, 26, 26)
        paint.box(painter, knob, 13, theme.colour("surface"))
        if on:
            assets.draw_icon(painter, "check", knob.adjusted(6, 6, -6, -6), theme.colour("primary"), 3)


class _Step(Pressable):
    def __init__(self, name: str, icon: str, *, large: bool) -> None:
        super().__init__(name)
        self._icon, self._large = icon, large
        self.setFixedWidth(72 if large else 48)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAutoRepeat(True)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        if self._large or self.isDown():
            paint.box(painter, area, 12, theme.colour("line" if self.isDown() else "primaryT"))
        ink = theme.colour("primary" if self.isEnabled() else "ink3")
        middle, side = area.center(), 26 if self._large else 20
        place = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        assets.draw_icon(painter, self._icon, place, ink, 2.4)


class Stepper(QWidget):
    """A value with less and more beside it. `stepped` tells -1 or +1; whoever owns it decides what that means."""

    stepped = Signal(int)

    def __init__(self, name: str, text: str, *, width: int = 140, large: bool = False) -> None:
        super().__init__()
        self._large = large
        self.setFixedSize(width, 88 if large else 48)
        self.less = _Step(f"{name}: less", "minus", large=large)
        self.more = _Step(f"{name}: more", "plus", large=large)
        self._value = Label(text, 34 if large else 17, 600, family="title" if large else "ui")
        self._value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._value.setAccessibleName(f"{name}: {text}")
        self._name = name
        layout = QHBoxLayout(self)
        margin = 8 if large else 1
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.setSpacing(0)
        layout.addWidget(self.less)
        layout.addWidget(self._value, 1)
        layout.addWidget(self.more)
        self.less.clicked.connect(lambda: self.stepped.emit(-1))
        self.more.clicked.connect(lambda: self.stepped.emit(1))

    @property
    def text(self) -> str:
        """What it shows."""
        return self._value.text()

    def show_value(self, text: str, *, least: bool = False, most: bool = False) -> None:
        """Show a value; at its least or most that side is off."""
        self._value.setText(text)
        self._value.setAccessibleName(f"{self._name}: {text}")
        self.less.setEnabled(not least)
        self.more.setEnabled(not most)

    def paintEvent(self, event: object) -> None:
        with paint.painting(self) as painter:
            area = QRectF(self.rect())
            paint.box(painter, area, 18 if self._large else 14, theme.colour("surface"), (theme.colour("line2"), 1.0))
            if not self._large:
                for x in (49, self.width() - 50):
                    painter.fillRect(QRectF(x, 10, 1, self.height() - 20), theme.colour("line"))
