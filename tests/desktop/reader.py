"""Reads over the painter's shoulder: each text that is painted, where, how large, in which ink, on which ground."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from tests.desktop.inks import GRAPHIC, LARGE, TEXT, Ink
from ui import assets, paint
from ui.widgets.field import Field

_ICON_EDGE = 2 / 24  # our icons are drawn in the middle 20 of 24 parts
_TOUCH = 1.0  # pixels that two may share: letters end between two of them, and are painted into both
_THICK = 26  # pixels; letters so large have pixels that are nothing but ink


@dataclass(frozen=True, slots=True)
class Read:
    """A text or an icon on a widget: the box it was given, the place it takes (both in the widget), its font (an icon
    has none) and ink."""

    widget: QWidget
    text: str
    box: QRectF
    place: QRectF
    font: QFont | None
    ink: QColor

    @property
    def inked(self) -> QRectF:
        """Where its ink is: lines of letters are higher than the letters in them, and an icon has an empty edge."""
        if self.font is None:
            edge = self.place.width() * _ICON_EDGE
            return self.place.adjusted(edge, edge, -edge, -edge)
        metrics = QFontMetricsF(self.font)
        letters = metrics.tightBoundingRect(self.text)
        above, below = metrics.ascent() + letters.top(), metrics.descent() - letters.bottom()
        return self.place.adjusted(0, above, 0, -below)

    @property
    def cut(self) -> str:
        """What of it cannot be read: empty when all of it can. Qt cuts off at its box what does not fit."""
        inside, ink = QRectF(self.widget.rect()).adjusted(-1, -1, 1, 1), self.inked
        if not inside.contains(ink):
            return f"“{self.text}” reaches {ink} in a {type(self.widget).__name__} of {inside.size()}"
        if self.font is not None and not self.box.adjusted(-1, -1, 1, 1).contains(ink):
            return f"“{self.text}” stands in {ink}, its box is {self.box}"
        return ""

    @property
    def needs(self) -> float:
        """The contrast it needs: 3 for icons and for letters of 24 pixels, or 18.66 in bold (WCAG)."""
        if self.font is None:
            return GRAPHIC
        pixels = self.font.pixelSize()
        large = pixels >= 24 or (pixels > 18.6 and self.font.weight() >= QFont.Weight.Bold)
        return LARGE if large else TEXT

    @property
    def rgb(self) -> Ink:
        """Its ink in numbers."""
        return self.ink.red(), self.ink.green(), self.ink.blue()


class Reader:
    """What one picture of a window says."""

    def __init__(self) -> None:
        self.read: list[Read] = []
        self.shortened: list[str] = []

    def look(self, window: QWidget) -> Image.Image:
        """Take a picture of the window, and read it."""
        self.read, self.shortened = [], []
        picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        painted = {one.widget for one in self.read}  # a label of ours may paint its words itself
        for label in window.findChildren(QLabel):
            if label.isVisible() and label.text() and label not in painted:
                self.read.append(_label(label))
        for field in window.findChildren(QLineEdit):
            if field.isVisible() and (field.text() or field.placeholderText()):
                self.read.append(_field(field))
        bits = bytes(picture.constBits())
        return Image.frombytes("RGB", (picture.width(), picture.height()), bits, "raw", "RGB", picture.bytesPerLine())

    def inside(self, root: QWidget) -> list[Read]:
        """What stands in a widget and can be seen."""
        return [one for one in self.read if (one.widget is root or root.isAncestorOf(one.widget)) and _seen(one)]

    def meetings(self, root: QWidget) -> list[str]:
        """What is painted over something else: two texts, or a text and an icon. Icons are made of icons."""
        places = [(one, _seen_ink(one, root)) for one in self.inside(root)]
        return [
            f"“{one.text}” {here} lies on “{other.text}” {there}"
            for (one, here), (other, there) in combinations(places, 2)
            if (one.font or other.font) and _share(here, there)
        ]


@contextmanager
def reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """Everything that is painted by our strokes is read, from here on."""
    reader = Reader()
    with monkeypatch.context() as patch:
        patch.setattr(paint, "words", _noted(reader, paint.words, Qt.TextFlag.TextSingleLine))
        patch.setattr(paint, "wrapped", _noted(reader, paint.wrapped, Qt.TextFlag.TextWordWrap))
        patch.setattr(paint, "elided", _shortening(reader, paint.elided))
        patch.setattr(assets, "draw_icon", _drawn(reader, assets.draw_icon))
        yield reader


def ground_of(picture: Image.Image, window: QWidget, one: Read) -> Ink:
    """The colour behind it: the most frequent one there that is not its ink."""
    corner = one.widget.mapTo(window, one.place.topLeft().toPoint())
    box = QRect(corner, one.place.size().toSize()).intersected(window.rect())
    found = picture.crop((box.left(), box.top(), box.right() + 1, box.bottom() + 1)).getcolors(
        box.width() * box.height()
    )
    assert one.font is None or one.font.pixelSize() < _THICK or any(colour == one.rgb for _, colour in found or ()), (
        f"“{one.text}” is not painted"
    )
    counted = [(count, colour) for count, colour in found or () if isinstance(colour, tuple) and colour != one.rgb]
    assert counted, f"“{one.text}” is not to be seen"
    _, (red, green, blue) = max(counted, key=lambda pair: pair[0])
    return red, green, blue


def _noted(reader: Reader, stroke: Callable[..., None], flag: Qt.TextFlag) -> Callable[..., None]:
    def noted(painter: QPainter, area: QRectF, text: str, look: tuple[QFont, QColor], align: Any = paint.LEFT) -> None:
        stroke(painter, area, text, look, align)
        widget = painter.device()
        if isinstance(widget, QWidget) and text:
            way = painter.worldTransform()
            place = way.mapRect(QFontMetricsF(look[0]).boundingRect(area, align | flag, text))
            reader.read.append(Read(widget, text, way.mapRect(area), place, look[0], look[1]))

    return noted


def _drawn(reader: Reader, stroke: Callable[..., None]) -> Callable[..., None]:
    def drawn(painter: QPainter, name: str, box: QRectF, colour: QColor, *line: float) -> None:
        stroke(painter, name, box, colour, *line)
        widget = painter.device()
        if isinstance(widget, QWidget):
            area = painter.worldTransform().mapRect(box)
            reader.read.append(Read(widget, f"the icon {name}", area, area, None, colour))

    return drawn


def _shortening(reader: Reader, elided: Callable[[str, QFont, float], str]) -> Callable[[str, QFont, float], str]:
    def shortening(text: str, font: QFont, width: float) -> str:
        shown = elided(text, font, width)
        if shown != text:
            reader.shortened.append(text)
        return shown

    return shortening


def _label(label: QLabel) -> Read:
    box = QRectF(label.contentsRect())
    flag = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
    place = QFontMetricsF(label.font()).boundingRect(box, label.alignment() | flag, label.text())
    ink = label.palette().color(QPalette.ColorRole.WindowText)
    return Read(label, label.text(), box, place, label.font(), ink)


def _field(field: QLineEdit) -> Read:
    """What stands in a field, or what its hint says."""
    text, role = field.text(), QPalette.ColorRole.Text
    if not text:
        text, role = field.placeholderText(), QPalette.ColorRole.PlaceholderText
    left = field.begin if isinstance(field, Field) else 14
    box = QRectF(field.rect()).adjusted(left, 0, -12, 0)
    metrics = QFontMetricsF(field.font())
    high = metrics.height()
    place = QRectF(left, (field.height() - high) / 2, metrics.horizontalAdvance(text), high)
    return Read(field, text, box, place, field.font(), field.palette().color(role))


def _seen_ink(one: Read, root: QWidget) -> QRectF:
    """Where its ink is on the root, without what is scrolled out of sight."""
    ink = one.inked
    widget: QWidget | None = one.widget
    while widget is not None and widget is not root:
        ink = ink.intersected(QRectF(widget.rect())).translated(QPointF(widget.pos()))
        widget = widget.parentWidget()
    return ink


def _share(here: QRectF, there: QRectF) -> bool:
    common = here.intersected(there)
    return common.width() > _TOUCH and common.height() > _TOUCH


def _seen(one: Read) -> bool:
    middle = one.place.center().toPoint()
    region = one.widget.visibleRegion()
    ends = (QPoint(round(one.place.left()) + 1, middle.y()), QPoint(round(one.place.right()) - 1, middle.y()))
    return not region.isEmpty() and all(region.contains(end) or not one.widget.rect().contains(end) for end in ends)
