"""The window as it is first painted: the glaze and the bowl. Light to import; what it holds comes a moment later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QCloseEvent, QColor, QKeyEvent, QLinearGradient, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .widgets.bowl import draw_bowl

SIZE = (1366, 768)
SMALLEST = (960, 560)
GLAZE = ("#154641", "#08211F")
_MARK = 88


class Shell(QWidget):
    """The top of all. `painted` tells once that it was painted; `closing` that somebody closed it.

    While nothing inside has the keyboard, such as a button that was just switched off, keys come here: what it holds
    gets them.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Make It Right")
        self.setMinimumSize(*SMALLEST)
        self.resize(*SIZE)
        self._content: QWidget | None = None
        self._told = False
        self._may_close: Callable[[], bool] = lambda: True

    def hold(self, content: QWidget, may_close: Callable[[], bool]) -> None:
        """From here on show this, and ask it before the window is closed."""
        self._may_close = may_close
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(content)
        self._content = content
        content.show()

    def to_front(self) -> None:
        """Somebody started the app again: here it is."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._content is None:
            super().keyPressEvent(event)
        else:
            self._content.keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes where it goes in what this holds."""
        if self._content is None:
            return super().focusNextPrevChild(forward)
        return self._content.focusNextPrevChild(forward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._content is not None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        glaze = QLinearGradient(area.topLeft(), area.bottomRight())
        glaze.setColorAt(0, QColor(GLAZE[0]))
        glaze.setColorAt(1, QColor(GLAZE[1]))
        painter.fillRect(area, QBrush(glaze))
        middle = area.center()
        draw_bowl(painter, QRectF(middle.x() - _MARK / 2, middle.y() - 70, _MARK, _MARK))
        painter.end()
        if not self._told:
            self._told = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.hide()  # at once: what is still under way (a silent printer) may take a while
        self.closing.emit()
        event.accept()
