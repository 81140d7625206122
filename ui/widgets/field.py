"""Fields to type into: cleaned, bounded, with room for the sentence that says what is wrong."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from pos_recovery.domain.text import clean

from .. import assets, paint, theme
from .label import Label

_LONGEST, _LOW = 4000, 48  # a low field stands beside chips, and speaks as small as they do
_BEGIN, _BEHIND_ICON, _END, _CARET = 14, 48, 12, 4
_STYLE = "QLineEdit {{ background: transparent; border: none; padding-left: {begin}px; padding-right: {end}px; }}"


class Field(QLineEdit):
    """One line of text, `longest` characters at most. What is pasted is cleaned of control and direction characters."""

    def __init__(
        self, name: str, hint: str = "", *, icon: str | None = None, height: int = 56, longest: int = 200
    ) -> None:
        super().__init__()
        self._icon, self._wrong = icon, False
        self._text_pixels = 17 if height > _LOW else 15
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setFixedHeight(height)
        self.setMaxLength(min(longest, _LONGEST))
        self.setFrame(False)
        self._begin = 0
        self._begin_at(_BEHIND_ICON if icon else _BEGIN)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_MacShowFocusRect, False)
        self.restyle()

    @property
    def typed(self) -> str:
        """What was typed: cleaned, without space around it."""
        return clean(self.text(), self.maxLength())

    @property
    def needs(self) -> int:
        """How wide it must be for its hint."""
        begin = _BEHIND_ICON if self._icon else _BEGIN
        return math.ceil(paint.width_of(self.placeholderText(), self.font())) + begin + _END + _CARET

    @property
    def begin(self) -> int:
        """Where its words begin."""
        return self._begin

    def _begin_at(self, begin: int) -> None:
        if begin != self._begin:
            self._begin = begin
            self.setStyleSheet(_STYLE.format(begin=begin, end=_END))  # mirrored by Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The icon makes room for the hint."""
        super().resizeEvent(event)
        self._begin_at(_BEHIND_ICON if self._icon and self.needs <= self.width() else _BEGIN)

    @property
    def wrong(self) -> bool:
        """Whether it is marked as wrong."""
        return self._wrong

    def mark(self, *, wrong: bool) -> None:
        """A red edge, or none."""
        self._wrong = wrong
        self.update()

    def restyle(self) -> None:
        """Font and colours from the theme."""
        self.setFont(theme.font(self._text_pixels, 500))
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("ink3"))
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Highlight, theme.colour("primary"))
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.colour("onp"))
        self.setPalette(palette)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with paint.painting(self) as painter:
            area, focus = QRectF(self.rect()), self.hasFocus()
            token = "danger" if self._wrong else "primary" if focus else "line2"
            edge = (theme.colour(token), 2.5 if focus or self._wrong else 1.25)
            paint.box(painter, area, 14, theme.colour("surface" if self.isEnabled() else "sunken"), edge)
            if self._icon and self._begin == _BEHIND_ICON:
                ink = theme.colour("primary" if focus else "ink2")
                assets.draw_icon(painter, self._icon, QRectF(16, area.center().y() - 11, 22, 22), ink)
        super().paintEvent(event)


class Asked(QWidget):
    """A field under its question, with the sentence that says what is wrong and what to do below it."""

    def __init__(self, question: str, field: Field) -> None:
        super().__init__()
        self.field = field
        self._wrong = Label("", 14, 500, "danger", wrap=True)
        self._wrong.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        name = Label(question, 15, 600)
        name.setBuddy(field)
        for widget in (name, field, self._wrong):
            layout.addWidget(widget)
        field.textEdited.connect(lambda: self.refuse(None))

    def refuse(self, sentence: str | None) -> None:
        """Say what is wrong, or take it back."""
        self.field.mark(wrong=sentence is not None)
        self._wrong.setText(sentence or "")
        self._wrong.setVisible(sentence is not None)

    @property
    def refusal(self) -> str:
        """What it says is wrong, empty when nothing is."""
        return self._wrong.text()
