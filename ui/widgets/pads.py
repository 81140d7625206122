"""Pads of real keys for a PIN and for an amount; a touch screen has no other keyboard here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from .. import assets, paint, theme
from ..texts import parts as texts
from .button import Pressable
from .surface import Painted

_CLEARED_AFTER_MS = 10_000
_MOST_DIGITS = 9
_SHAKE_MS = 320
_SHAKE = (0.0, 8.0, -8.0, 6.0, -4.0, 0.0)  # pixels to the side


class Key(Pressable):
    """One key of a pad: a character, or an icon. `raised`: a white key on a sunken ground."""

    radius = 16

    def __init__(
        self, name: str, *, icon: str | None = None, size: tuple[int, int] = (94, 60), raised: bool = False
    ) -> None:
        super().__init__(name)
        self._icon, self._raised = icon, raised
        self.setFixedSize(*size)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if icon is None else Qt.FocusPolicy.TabFocus)

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """No key ever lights up longer than the press: nobody reads a PIN off the pad."""
        if self._raised:
            paint.box(painter, area, 16, theme.colour("surface"), (theme.colour("line2"), 1.0))
        elif self._icon is None:
            paint.box(painter, area, 16, theme.colour("sunken"), (theme.colour("line"), 1.0))
        if self._icon is None:
            paint.words(painter, area, self.text(), (theme.font(27, 600), theme.colour("ink")), paint.CENTRE)
        else:
            middle = area.center()
            box = QRectF(middle.x() - 14, middle.y() - 14, 28, 28)
            assets.draw_icon(painter, self._icon, box, theme.colour("ink"))


class _Dots(Painted):
    def __init__(self) -> None:
        super().__init__()
        self._filled, self._of, self._aside = 0, 4, 0.0
        self.setFixedHeight(24)
        self._shaking = QVariantAnimation(self, duration=_SHAKE_MS)
        for place, aside in enumerate(_SHAKE):
            self._shaking.setKeyValueAt(place / (len(_SHAKE) - 1), aside)
        self._shaking.valueChanged.connect(self._move)

    def tell(self, filled: int, of: int) -> None:
        self._filled, self._of = filled, of
        self.setAccessibleName(texts.digits(filled, of))
        self.update()

    def shake(self) -> None:
        self._shaking.stop()
        self._shaking.start()

    def _move(self, aside: float) -> None:
        self._aside = aside
        self.update()

    def paint(self, painter: QPainter) -> None:
        x = self.width() / 2 - (self._of * 16 + (self._of - 1) * 18) / 2 + self._aside
        for place in range(self._of):
            dot = QRectF(x + place * 34, 4, 16, 16)
            if place < self._filled:
                paint.box(painter, dot, 8, theme.colour("primary"))
            else:
                paint.box(painter, dot, 8, None, (theme.colour("line2"), 1.8))


class PinPad(QWidget):
    """A PIN of `digits` digits, shown as dots; `entered` fires by itself at the last one. Takes the keyboard too.

    What was typed is dropped when it is told, when `clear` is called, and after ten idle seconds.
    """

    entered = Signal(str)

    def __init__(self, digits: int = 4, *, key: tuple[int, int] = (94, 60), gap: int = 9) -> None:
        super().__init__()
        self._digits, self._typed = digits, ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(texts.PIN)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # digits stand as on any pad, whatever is read
        self._dots = _Dots()
        self._idle = QTimer(self, singleShot=True, interval=_CLEARED_AFTER_MS)
        self._idle.timeout.connect(self.clear)
        grid = QGridLayout()
        grid.setSpacing(gap)
        for place, name in enumerate("123456789"):
            grid.addWidget(self._key(name, key), place // 3, place % 3)
        back = Key(texts.DELETE_DIGIT, icon="delete", size=key)
        back.clicked.connect(self._back)
        grid.addWidget(back, 3, 0)
        grid.addWidget(self._key("0", key), 3, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(20)
        layout.addWidget(self._dots)
        layout.addLayout(grid)
        self.ask(digits)

    def _key(self, name: str, size: tuple[int, int]) -> Key:
        key = Key(name, size=size)
        key.clicked.connect(lambda: self._type(name))
        return key

    def ask(self, digits: int) -> None:
        """Ask for a PIN of so many digits."""
        self._digits = digits
        self.clear()

    def clear(self) -> None:
        """Drop what was typed."""
        self._typed = ""
        self._idle.stop()
        self._dots.tell(0, self._digits)

    def begin_breath(self) -> None:
        """Keys come; nobody knows yet whether a person or a scanner types them."""

    def drop_breath(self) -> None:
        """It was a scanner: a bar code is nobody's PIN, not even half of one."""
        self.clear()

    def refuse(self) -> None:
        """It was not that: drop it, and shake the dots unless the owner wants less motion."""
        self.clear()
        if not theme.is_still():
            self._dots.shake()

    @property
    def filled(self) -> int:
        """How many digits are typed."""
        return len(self._typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text in "0123456789":
            self._type(text)
        elif event.key() == Qt.Key.Key_Backspace:
            self._back()
        else:
            super().keyPressEvent(event)

    def _type(self, digit: str) -> None:
        if not self.isEnabled() or len(self._typed) >= self._digits:
            return
        self._typed += digit
        self._dots.tell(len(self._typed), self._digits)
        self._idle.start()
        if len(self._typed) == self._digits:
            pin, self._typed = self._typed, ""
            self._idle.stop()
            self.entered.emit(pin)

    def _back(self) -> None:
        self._typed = self._typed[:-1]
        self._dots.tell(len(self._typed), self._digits)


class AmountPad(QWidget):
    """Digits as a till takes them: 9, 4, 0 is 9.40. `typed` tells the smallest units, 0 when empty."""

    typed = Signal(int)

    def __init__(self, *, key: tuple[int, int] = (102, 62), gap: int = 9, raised: bool = False) -> None:
        super().__init__()
        self._units = self._before_breath = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(texts.AMOUNT)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # digits stand as on any pad, whatever is read
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(gap)
        for place, name in enumerate(("1", "2", "3", "4", "5", "6", "7", "8", "9", "00", "0")):
            button = Key(name, size=key, raised=raised)
            button.clicked.connect(lambda _=False, name=name: self._type(name))
            grid.addWidget(button, place // 3, place % 3)
        back = Key(texts.DELETE_DIGIT, icon="delete", size=key, raised=raised)
        back.clicked.connect(self._back)
        grid.addWidget(back, 3, 2)

    def set(self, units: int) -> None:
        """Begin from an amount, in smallest units, and tell it."""
        self._units = units
        self.typed.emit(units)

    def begin_breath(self) -> None:
        """Keys come; nobody knows yet whether a person or a scanner types them."""
        self._before_breath = self._units

    def drop_breath(self) -> None:
        """It was a scanner: a bar code is no amount."""
        self.set(self._before_breath)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if len(text) == 1 and text in "0123456789":
            self._type(text)
        elif event.key() == Qt.Key.Key_Backspace:
            self._back()
        else:
            super().keyPressEvent(event)

    def _type(self, digits: str) -> None:
        after = int(f"{self._units}{digits}")
        if after < 10**_MOST_DIGITS:
            self.set(after)

    def _back(self) -> None:
        self.set(self._units // 10)
