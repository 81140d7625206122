"""What was given to whom we could recognise, for each of them who was seen again: a ratio of two counts, no effect."""

from __future__ import annotations

from PySide6.QtGui import QPainter

from pos_recovery.domain.views.reports import Statistics

from ..charts.chart_card import grey_lines
from ..texts import insights
from ..texts import statistics as texts
from .label import Label
from .surface import STRETCH, Card, column

_NUMBER, _WORDS = 54, 28


class ReturnCost(Card):
    """The number, where it comes from, and whom it is not about. Grey bars while it waits."""

    def __init__(self) -> None:
        super().__init__()
        self._title = Label(texts.COST, 18, 600, wrap=True)
        self._of, self._source = Label("", 14, 400, "ink2", wrap=True), Label("", 16, 500, "ink2", wrap=True)
        self._number = Label("", _NUMBER, 600, family="title")
        self._others = Label("", 14, 400, "ink2", wrap=True)
        self._labels = (self._title, self._of, self._number, self._source, self._others)
        layout = column(
            self._title, self._of, STRETCH, self._number, self._source, STRETCH, self._others,
            gap=4, margins=(22, 16, 22, 16),
        )  # fmt: skip
        self.setLayout(layout)
        self._waits = False

    @property
    def says(self) -> tuple[str, ...]:
        """Its lines, the title first."""
        return tuple(label.text() for label in self._labels)

    def tell(self, view: Statistics) -> None:
        """Other moments."""
        seen, cost = view.returns, view.cost
        number = texts.TOO_FEW if cost.each is None else insights.about(cost.each, about=cost.about)
        self._number.set_pixels(_WORDS if cost.each is None else _NUMBER)
        self._number.setText(number[:1].upper() + number[1:])
        self._of.setText(texts.cost_of(seen.recognised))
        self._source.setText(texts.cost_source(insights.about(cost.given, about=cost.about), seen.came_back))
        self._others.setText(f"{texts.neither(seen.unknown)} {texts.NOBODY_KNOWS}")
        self.wait(waiting=False)

    def wait(self, *, waiting: bool) -> None:
        """Grey bars instead of numbers, or the numbers again."""
        self._waits = waiting
        for label in self._labels:
            label.setVisible(not waiting)
        self.update()

    def paint(self, painter: QPainter) -> None:
        """The card; grey bars while it waits."""
        super().paint(painter)
        if self._waits:
            grey_lines(painter, self.area, (0.6, 0.42))
