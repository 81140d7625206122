"""One setting: what it is, what it does, its control at the right, and below what was wrong with it."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from .. import paint
from .label import Label
from .surface import STRETCH, Hairline, column, row

_SIDE = 24
_NO_WRAP, _NARROWEST = 10_000, 60


class TightLabel(Label):
    """A label exactly as high as its words are when wrapped, so that name and line below stay together."""

    def __init__(self, text: str, pixels: float, weight: int = 400, ink: str = "ink") -> None:
        super().__init__(text, pixels, weight, ink, wrap=True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """What its words need."""
        return math.ceil(paint.height_of(self.text() or " ", self.font(), max(1, width))) + 1

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(paint.width_of(self.text(), self.font())) + 2, self.heightForWidth(_NO_WRAP))

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.heightForWidth(_NO_WRAP))


class SettingRow(QWidget):
    """A row in a card. `below` puts a wide control under the words."""

    def __init__(self, name: str, sub: str, *controls: QWidget, large: bool = False, below: bool = False) -> None:
        super().__init__()
        self._name = TightLabel(name, 18 if large else 16, 600)
        self._sub = TightLabel(sub, 14, 400, "ink2")
        self._refusal = Label("", 14, 500, "danger", wrap=True)
        self._refusal.hide()
        words = column(STRETCH, self._name, self._sub, STRETCH, gap=2)
        pad = 14 if large else 10
        side = row(*controls, gap=8)
        body = column(words, side, gap=10) if below else row(words, 14, side, gap=0)
        self.setLayout(column(body, self._refusal, gap=8, margins=(_SIDE, pad, _SIDE, pad)))

    def call(self, name: str) -> None:
        """Another name."""
        self._name.setText(name)

    @property
    def words(self) -> str:
        """Its name."""
        return self._name.text()

    def tell(self, sub: str) -> None:
        """Another line under the name."""
        self._sub.setText(sub)

    @property
    def sub(self) -> str:
        """The line under the name."""
        return self._sub.text()

    def refuse(self, sentence: str | None) -> None:
        """Say what is wrong, or take it back."""
        self._refusal.setText(sentence or "")
        self._refusal.setVisible(sentence is not None)

    @property
    def refusal(self) -> str:
        """What it says is wrong, empty when nothing is."""
        return self._refusal.text()


class InsetLine(QWidget):
    """A hairline that keeps the card's margins."""

    def __init__(self) -> None:
        super().__init__()
        self.setLayout(column(Hairline(), margins=(_SIDE, 0, _SIDE, 0)))


def with_lines(*rows: QWidget) -> list[QWidget]:
    """Rows with a hairline between each two."""
    found: list[QWidget] = []
    for place, one in enumerate(rows):
        if place:
            found.append(InsetLine())
        found.append(one)
    return found
