"""What they said, tapped or typed. What is tapped is kept after a breath, so that a mis-tap can be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from .. import assets, paint, theme
from ..texts import done as texts
from .choice import Chip
from .field import Field
from .label import Label
from .surface import Card, column, row

_BREATH_MS = 2500
_LARGEST, _SMALLEST = 15, 12.5
_MOST, _GAP = 4, 8


class SaidChip(Chip):
    """Its words shrink a little before they touch its edges: a pack may hold longer ones than ours."""

    def minimumSizeHint(self) -> QSize:
        return QSize(104, self.height())

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """As a chip, in the size that fits."""
        on, pixels = self.isChecked(), float(_LARGEST)
        tick = 22 if on else 0
        weight = 600 if on else 500
        while pixels > _SMALLEST and paint.width_of(self.text(), theme.font(pixels, weight)) + tick > area.width() - 16:
            pixels -= 0.5
        edge = (theme.colour("primary"), 2.0) if on else (theme.colour("line2"), 1.0)
        ground = "primaryT" if on else "line" if self.isDown() else "surface"
        ink = theme.colour("primary" if on else "ink")
        paint.box(painter, area, 14, theme.colour(ground), edge)
        font = theme.font(pixels, weight)
        text = paint.elided(self.text(), font, area.width() - 12 - tick)
        x = area.center().x() - (paint.width_of(text, font) + tick) / 2
        if on:
            assets.draw_icon(painter, "check", QRectF(x, area.center().y() - 8, 16, 16), ink, 2.6)
        paint.words(painter, QRectF(x + tick, 0, area.width(), area.height()), text, (font, ink))


class SaidCard(Card):
    """`told` hands over words to be kept; the page answers with `kept` or `refuse`."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__(radius=16)
        self._head = Label(texts.WHAT_SAID, 16, 600)
        self.chips: list[SaidChip] = []
        self.field = Field(texts.WHAT_SAID, texts.TYPE_IT, height=48, longest=400)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(_GAP)
        self._below = row(gap=0)
        self._stands_below: bool | None = None
        self._all = column(self._head, self._chips, self._below, gap=8, margins=(18, 11, 18, 13))
        self.setLayout(self._all)
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._breath.timeout.connect(self.flush)
        self.field.editingFinished.connect(self.flush)
        self.arrange()

    @property
    def says(self) -> str:
        """Its question, or why the words were not kept."""
        return self._head.text()

    def ask(self, answers: Sequence[str], said: str | None) -> None:
        """Other chips; what was said before is ticked already."""
        lines = (said or "").split("\n")
        while self.chips:
            self.chips.pop().deleteLater()
        for place, answer in enumerate(answers[:_MOST]):
            chip = SaidChip(answer, on=answer in lines)
            chip.setEnabled(answer not in lines)
            chip.clicked.connect(self._draw_breath)
            self._chips.insertWidget(place, chip)
            self.chips.append(chip)
        self.arrange()
        self.field.clear()
        self.field.setPlaceholderText(texts.TYPE_IT)
        self._say(texts.WHAT_SAID, "ink")

    def arrange(self) -> None:
        """Where the chips leave no room for its words the field stands below them."""
        inside = self._all.contentsMargins()
        room = self.width() - inside.left() - inside.right()
        below = sum(chip.sizeHint().width() + _GAP for chip in self.chips) + self.field.needs > room
        if below is self._stands_below:
            return
        self._stands_below = below
        self._chips.removeWidget(self.field)
        self._below.removeWidget(self.field)
        (self._below if below else self._chips).addWidget(self.field, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _draw_breath(self) -> None:
        self._breath.start()

    def flush(self) -> None:
        """Hand over what was tapped and typed since."""
        self._breath.stop()
        words = [chip.text() for chip in self.chips if chip.isChecked() and chip.isEnabled()]
        typed = self.field.typed
        if typed:
            words.append(typed)
        if words:
            if any(chip.hasFocus() for chip in self.chips):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            for chip in self.chips:
                chip.setEnabled(not chip.isChecked())
            self.field.clear()
            self.told.emit("\n".join(words))

    def kept(self, *, typed: bool) -> None:
        """The words are in the book."""
        if typed:
            self.field.setPlaceholderText(texts.MORE)
        self._say(texts.WHAT_SAID, "ink")

    def refuse(self, words: str, sentence: str) -> None:
        """They were not kept: give them back."""
        lines = words.split("\n")
        for chip in self.chips:
            if chip.text() in lines:
                lines.remove(chip.text())
                chip.setEnabled(True)
                chip.setChecked(False)
        self.field.setText(" ".join(lines))
        self._say(sentence, "danger")

    def _say(self, words: str, ink: str) -> None:
        self._head.setText(words)
        self._head.set_ink(ink)
