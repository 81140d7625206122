"""What stands there while the shop opens behind the window, and when it cannot be opened."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from .. import paint, theme
from ..front import Front
from ..texts import window as texts
from ..widgets.button import Button
from ..widgets.field import Asked, Field
from ..widgets.label import Label
from ..widgets.seam import draw_mark
from ..widgets.surface import STRETCH, Card, column, row
from .page import Page

_CARD_WIDTH = 640


class OpeningPage(Page):
    """The ceramic and the mark; on a failure a card that says what happened and what to do."""

    place = "opening"
    rail = False
    again = Signal()
    passphrase = Signal(str)

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._title = Label("", 26, 600, family="title", wrap=True)
        self._says = Label("", 17, wrap=True, ink="ink2")
        self._field = Field(texts.PASSPHRASE, icon="key-round")
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._asked = Asked(texts.PASSPHRASE, self._field)
        self._button = Button(texts.TRY_AGAIN, "primary", height=60, pixels=18)
        self._button.clicked.connect(self.primary)
        self._card = Card(level=3, radius=24)
        self._card.setFixedWidth(_CARD_WIDTH)
        self._card.setLayout(
            column(self._title, self._says, self._asked, row(STRETCH, self._button), gap=16, margins=(32, 28, 32, 28))
        )
        self._card.hide()
        self.setLayout(column(STRETCH, row(STRETCH, self._card, STRETCH), STRETCH))

    def enter(self, *what: Any) -> None:
        """Nothing: opening. A sentence: it could not be opened. True behind it: a passphrase would help."""
        super().enter()
        sentence, asks = (*what, None, False)[:2]
        self._card.setVisible(sentence is not None)
        self._asked.setVisible(bool(asks))
        self._title.setText(texts.OPEN if asks else texts.CANNOT_OPEN)
        self._says.setText(sentence or "")
        self._button.dress(texts.OPEN if asks else texts.TRY_AGAIN)
        self._button.setEnabled(True)
        self._field.clear()
        focus: QWidget = self._field if asks else self._button
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def primary(self) -> None:
        """Try again, with the passphrase when one was asked for."""
        if not self._card.isVisible():
            return
        self._button.setEnabled(False)
        if self._asked.isVisible():
            self.passphrase.emit(self._field.text())
            self._field.clear()
        else:
            self.again.emit()

    def back(self) -> None:
        """There is nowhere to go back to."""

    def paint(self, painter: QPainter) -> None:
        """The glaze, the mark, and what is going on."""
        painter.fillRect(self.rect(), paint.ceramic(self.area))
        if self._card.isVisible():
            paint.shadow(painter, paint.place_of(self._card, self), 24, 3)
            return
        middle = self.area.center()
        draw_mark(painter, QRectF(middle.x() - 44, middle.y() - 70, 88, 88))
        line = QRectF(0, middle.y() + 44, self.width(), 30)
        ink = QColor(theme.QUIET_ON_CERAMIC)
        paint.words(painter, line, texts.OPENING, (theme.font(17, 500), ink), paint.CENTRE)
