"""Reads over the painter's shoulder: each text that is painted, where, how large, in which ink, on which ground."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui import paint

Ink = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Read:
    """A text on a widget: the box it was given, the place it takes (both in the widget), its font and ink."""

    widget: QWidget
    text: str
    box: QRectF
    place: QRectF
    font: QFont
    ink: QColor

    @property
    def cut(self) -> str:
        """What of it cannot be read: empty when all of it can."""
        inside, needs = QRectF(self.widget.rect()).adjusted(-2, -2, 2, 2), self.place
        if not inside.contains(needs):
            return f"“{self.text}” reaches {needs} in a {type(self.widget).__name__} of {inside.size()}"
        if needs.width() > self.box.width() + 6 or needs.height() > self.box.height() + 14:
            return f"“{self.text}” needs {needs.size()}, its box is {self.box.size()}"
        return ""

    @property
    def large(self) -> bool:
        """Large enough for a contrast of 3 (WCAG: 24 pixels, or 18.66 in bold)."""
        pixels = self.font.pixelSize()
        return pixels >= 24 or (pixels > 18.6 and self.font.weight() >= QFont.Weight.Bold)


class Reader:
    """What one picture of a window says."""

    def __init__(self) -> None:
        self.read: list[Read] = []
        self.shortened: list[str] = []

    def look(self, window: QWidget) -> Image.Image:
        """Take a picture of the window, and read it."""
        self.read, self.shortened = [], []
        picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        for label in window.findChildren(QLabel):
            if label.isVisible() and label.text():
                self.read.append(_label(label))
        bits = bytes(picture.constBits())
        return Image.frombytes("RGB", (picture.width(), picture.height()), bits, "raw", "RGB", picture.bytesPerLine())

    def inside(self, root: QWidget) -> list[Read]:
        """What stands in a widget and can be seen."""
        return [one for one in self.read if (one.widget is root or root.isAncestorOf(one.widget)) and _seen(one)]


@contextmanager
def reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """Everything that is painted by our strokes is read, from here on."""
    reader = Reader()
    with monkeypatch.context() as patch:
        patch.setattr(paint, "words", _noted(reader, paint.words, Qt.TextFlag.TextSingleLine))
        patch.setattr(paint, "wrapped", _noted(reader, paint.wrapped, Qt.TextFlag.TextWordWrap))
        patch.setattr(paint, "elided", _shortening(reader, paint.elided))
        yield reader


def ground_of(picture: Image.Image, window: QWidget, one: Read) -> Ink:
    """The colour behind a text: the most frequent one there."""
    corner = one.widget.mapTo(window, one.place.topLeft().toPoint())
    box = QRect(corner, one.place.size().toSize()).intersected(window.rect())
    found = picture.crop((box.left(), box.top(), box.right() + 1, box.bottom() + 1)).getcolors(1 << 24)
    _, colour = max(found or [(1, (0, 0, 0))], key=lambda pair: pair[0])
    assert isinstance(colour, tuple)
    return colour[0], colour[1], colour[2]


def _noted(reader: Reader, stroke: Callable[..., None], flag: Qt.TextFlag) -> Callable[..., None]:
    def noted(
        painter: QPainter, area: QRectF, text: str, look: tuple[QFont, QColor], align: Any = paint.LEFT
    ) -> None:
        stroke(painter, area, text, look, align)
        widget = painter.device()
        if isinstance(widget, QWidget) and text:
            way = painter.worldTransform()
            place = way.mapRect(QFontMetricsF(look[0]).boundingRect(area, align | flag, text))
            reader.read.append(Read(widget, text, way.mapRect(area), place, look[0], look[1]))

    return noted


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


def _seen(one: Read) -> bool:
    middle = one.place.center().toPoint()
    region = one.widget.visibleRegion()
    ends = (QPoint(round(one.place.left()) + 1, middle.y()), QPoint(round(one.place.right()) - 1, middle.y()))
    return not region.isEmpty() and all(region.contains(end) or not one.widget.rect().contains(end) for end in ends)
