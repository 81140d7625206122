"""And a little more: chips for what goes on top of an answer, a plus for anything else, and how many of it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from .. import paint, theme
from ..chosen import MOST_TIMES, Added, Chosen
from ..texts import remedy as texts
from .button import Button
from .choice import PAD, PIXELS, Chip, Stepper
from .finger import Finger
from .label import Label
from .surface import STRETCH, row, set_margins

_HIGH, _GAP, _BEGIN, _END = 48, 8, 20, 18
_LABEL, _STEPPER, _STEPPER_COMPACT = 15, 140, 128
_LOOKS = ((PIXELS, PAD), (14, 26), (14, 16))  # of the chips: letters, and the room beside them


class LittleMore(QWidget):
    """`toggled` tells the SPEC of a chip, `removed` an Added whose chip was tapped, `wanted` the plus, `stepped` ±1."""

    toggled = Signal(str)
    removed = Signal(object)
    wanted = Signal()
    stepped = Signal(int)

    def __init__(self, chosen: Chosen) -> None:
        super().__init__()
        self.setFixedHeight(_HIGH)
        self._shown: tuple[object, ...] = ()
        self._label = Label(texts.MORE, _LABEL, 500, "ink2")
        self.chips = _Chips()
        self.plus = Button("", "secondary", icon="plus", height=_HIGH, width=_HIGH, name=texts.ADD_MORE)
        self.plus.clicked.connect(self.wanted)
        self.stepper = Stepper(texts.TIMES, texts.times(1))
        self.stepper.stepped.connect(self.stepped)
        self._row = row(self._label, self.chips, self.plus, STRETCH, self.stepper, gap=_GAP)
        self.setLayout(self._row)
        self.tell(chosen)

    def tell(self, chosen: Chosen) -> None:
        """What is on, what was added, and how many."""
        self.stepper.setVisible(chosen.counts)
        self.stepper.show_value(texts.times(chosen.qty), least=chosen.qty == 1, most=chosen.qty == MOST_TIMES)
        shown = (chosen.chips, chosen.on, chosen.more)
        if shown == self._shown:
            return
        self._shown = shown
        made = [self._chip(part.label, part.spec, on=part.spec in chosen.on) for part in chosen.chips]
        self.chips.show_chips([*made, *(self._added(one) for one in chosen.more)])
        if chosen.more:
            self.chips.to_end()
        self._fit()

    def arrange(self, *, compact: bool) -> None:
        """Fewer words in a narrow window."""
        self._label.setText(texts.MORE_SHORT if compact else texts.MORE)
        set_margins(self._row, _BEGIN, 0, _END, 0)
        self.stepper.setFixedWidth(_STEPPER_COMPACT if compact else _STEPPER)
        self._fit()

    def restyle(self) -> None:
        """Larger letters need more room."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The chips draw closer before the label goes, and the label goes before a chip is cut."""
        room = self.width() - _BEGIN - _END - _HIGH - _GAP
        if not self.stepper.isHidden():
            room -= self.stepper.maximumWidth() + _GAP
        label = math.ceil(paint.width_of(self._label.text(), theme.font(_LABEL, 500))) + _GAP
        for beside, look in ((beside, look) for beside in (label, 0) for look in _LOOKS):
            self.chips.squeeze(*look)
            if beside + self.chips.sizeHint().width() <= room:
                break
        self._label.setVisible(beside + self.chips.sizeHint().width() <= room and beside > 0)

    def _chip(self, label: str, spec: str, *, on: bool) -> Chip:
        chip = Chip(label, on=on)
        chip.clicked.connect(lambda: self.toggled.emit(spec))
        return chip

    def _added(self, added: Added) -> Chip:
        chip = Chip(added.label, on=True)
        chip.clicked.connect(lambda: self.removed.emit(added))
        return chip


class _Chips(QScrollArea):
    """The chips side by side; more than have room are drawn in by finger, wheel or the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HIGH)
        self.viewport().setAutoFillBackground(False)
        Finger(self)
        self._newest_last = False
        self._chips: tuple[Chip, ...] = ()
        self.horizontalScrollBar().rangeChanged.connect(self._keep_end)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these."""
        place, self._newest_last = self._focused(), False
        inside = QWidget()
        inside.setAutoFillBackground(False)
        layout = QHBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        for chip in chips:
            chip.installEventFilter(self)
            layout.addWidget(chip)
        self._chips = tuple(chips)
        inside.setFixedSize(layout.sizeHint())
        self.setVisible(bool(chips))
        before = self.takeWidget()
        if before is not None:  # the chip that was tapped is among them: it goes when its tap is over
            before.hide()
            before.deleteLater()
        self.setWidget(inside)
        inside.setAutoFillBackground(False)  # setWidget turns it on
        inside.show()
        self.updateGeometry()
        if place is not None and chips:
            chips[min(place, len(chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def squeeze(self, pixels: int, pad: int) -> None:
        """Their letters, and the room beside them."""
        inside = self.widget()
        layout = None if inside is None else inside.layout()
        if inside is None or layout is None:
            return
        for chip in self._chips:
            chip.squeeze(pixels, pad)
        inside.setFixedSize(layout.sizeHint())
        self.updateGeometry()

    def to_end(self) -> None:
        """Show the last one, also when there is less room later."""
        self._newest_last = True
        bar = self.horizontalScrollBar()
        bar.setValue(bar.maximum())

    def _keep_end(self) -> None:
        if self._newest_last:
            self.to_end()

    def _focused(self) -> int | None:
        """Which chip has the keyboard, so that it comes back to the same one."""
        inside = self.widget()
        chips = [] if inside is None else inside.findChildren(Chip)
        return next((place for place, chip in enumerate(chips) if chip.hasFocus()), None)

    def sizeHint(self) -> QSize:
        inside = self.widget()
        return QSize(0 if inside is None else inside.width(), _HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, _HIGH)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, _GAP, 0)
        return False
