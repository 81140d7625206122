"""A sheet over the dimmed page: no dialog of the system's, so that nothing ever waits for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from .. import paint, theme
from ..reading_order import reading_order, step
from .surface import Painted

_DIM = QColor(4, 20, 19, 150)
_MARGIN = 16


class Sheet(Painted):
    """What lies on top: `width` by `height` at most, less on a small screen. Esc closes it; `closed` tells."""

    closed = Signal()
    radius = 24

    def __init__(self, name: str, width: int, height: int) -> None:
        super().__init__()
        self.wanted = (width, height)
        self.setAccessibleName(name)

    @property
    def lies(self) -> bool:
        """Whether it still lies there. One that was put away, or is gone for good, gets no answer."""
        return isValid(self) and self.isVisible()

    def first_focus(self) -> QWidget | None:
        """What gets the focus when it opens; none: its first field or button."""
        return None

    def take_scan(self, code: str) -> bool:
        """Whether a code that was scanned is wanted here, and taken; else it opens as a voucher, or waits."""
        return False

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether a key is taken here before anything else hears of it, a scan among them."""
        return False

    def primary(self) -> None:
        """Enter was pressed and no button has the focus."""

    def close_sheet(self) -> None:
        """Close it; nothing is lost by that."""
        self.closed.emit()

    def paint(self, painter: QPainter) -> None:
        """The sheet itself."""
        paint.box(painter, self.area, self.radius, theme.colour("surface"), (theme.colour("line"), 1.0))


class Overlay(QWidget):
    """Dims the window and holds the focus inside the sheet; gives it back to where it was."""

    def __init__(self, window: QWidget, sheet: Sheet) -> None:
        below = window.grab()  # before we are there: it lays out all children, and would show the sheet by itself
        super().__init__(window)
        self._window = window
        self.sheet = sheet
        self._below: QPixmap = below
        self._opener = QApplication.focusWidget()
        sheet.setParent(self)
        sheet.closed.connect(self.leave)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self._place()
        first = sheet.first_focus() or next(iter(reading_order(sheet)), None)
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)
        window.installEventFilter(self)

    def leave(self) -> None:
        """Take the sheet away."""
        self._window.removeEventFilter(self)
        opener = self._opener
        self.hide()
        self.deleteLater()
        if opener is not None and isValid(opener) and opener.isVisible():  # a row may have been drawn anew below
            opener.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self._below = QPixmap()  # of another size; what is really below shows through from here on
            self.setGeometry(watched.rect())
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the sheet."""
        step(self.sheet, forward=forward)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.sheet.close_sheet()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sheet.primary()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a tap beside the sheet changes nothing, least of all what lies below

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _place(self) -> None:
        width = min(self.sheet.wanted[0], self.width() - 2 * _MARGIN)
        height = min(self.sheet.wanted[1], self.height() - 2 * _MARGIN)
        self.sheet.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)
        self.sheet.show()

    def paintEvent(self, event: object) -> None:
        with paint.painting(self) as painter:
            with paint.upright(painter, QRectF(self.rect())):
                painter.drawPixmap(0, 0, self._below)
            painter.fillRect(self.rect(), _DIM)
            paint.shadow(painter, paint.place_of(self.sheet, self), self.sheet.radius, 3)
