"""A floor longer than the window: scrolled by wheel, finger and keyboard, with the shadows of its cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QScrollBar, QWidget

from .. import theme
from .finger import Finger
from .surface import Ground, row

_WIDE = 12
_STYLE = """
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 4px 2px; }}
QScrollBar::handle:vertical {{ background: {handle}; border-radius: 4px; min-height: 48px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
"""


class SheetGround(Ground):
    """The inside of a sheet that may be longer than the window."""

    ground = "surface"

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setLayout(layout)


def framed(piece: QWidget | QLayout, side: int = 26) -> QHBoxLayout:
    """What stands above or below the long part of a sheet, with the sheet's margins at its sides."""
    layout = row(piece, margins=(side, 0, side, 0))
    layout.setStretch(0, 1)
    return layout


class LongGround(QScrollArea):
    """Holds `inside`, which is as wide as itself and as long as it must be. Its cards' shadows are painted inside.

    The bar lies over the right margin, so that no card moves when it comes or goes.
    """

    def __init__(self, inside: Ground) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over = QScrollBar(Qt.Orientation.Vertical, self)
        self._over.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over.hide()
        hidden = self.verticalScrollBar()
        hidden.rangeChanged.connect(self._stretch)
        hidden.valueChanged.connect(self._over.setValue)
        self._over.valueChanged.connect(hidden.setValue)
        self.setWidget(inside)
        for floor in (inside, self.viewport()):
            floor.setAutoFillBackground(False)  # setWidget turns it on; what Qt takes for opaque it paints twice
        Finger(self)
        self.restyle()

    def _stretch(self, first: int, last: int) -> None:
        self._over.setRange(first, last)
        self._over.setPageStep(self.viewport().height())  # the hidden bar's own is told only after its range
        self._over.setVisible(last > first)

    def restyle(self) -> None:
        """The bar's colour."""
        self._over.setStyleSheet(_STYLE.format(handle=theme.colour("line2").name()))

    def bring(self, piece: QWidget) -> None:
        """Bring a piece that was just unfolded into sight, once everything has its place."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.ensureWidgetVisible(piece, 0, 0)

    def to_top(self) -> None:
        """Back to the beginning."""
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        end = 0 if self.isRightToLeft() else self.width() - _WIDE
        self._over.setGeometry(end, 0, _WIDE, self.height())
        self._over.setPageStep(self.viewport().height())
        self._over.raise_()
