"""And a little more: chips for what goes on top of an answer, a plus for anything else, and how many of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from ..chosen import MOST_TIMES, Added, Chosen
from ..texts import remedy as texts
from .button import Button
from .choice import Chip, Stepper
from .finger import Finger
from .label import Label
from .surface import STRETCH, row, set_margins

_HIGH, _GAP = 48, 8


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
        self._label = Label(texts.MORE, 15, 500, "ink2")
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
        set_margins(self._row, 20, 0, 18, 0)
        self.stepper.setFixedWidth(132 if compact else 140)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The label goes before a chip is cut."""
        others = [self._label, self.chips, self.plus, *([] if self.stepper.isHidden() else [self.stepper])]
        needed = (
            sum(one.sizeHint().width() for one in others[:2]) + _HIGH + self.stepper.width() + 38 + len(others) * _GAP
        )
        self._label.setVisible(needed <= self.width())

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
