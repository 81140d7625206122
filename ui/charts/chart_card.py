"""A card with a question for its title, what is shown below it, the chart, and its table twin behind a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from .. import paint, theme
from ..texts import insights as texts
from ..widgets.button import Button
from ..widgets.label import Label
from ..widgets.surface import Card, column, row
from .chart import Chart
from .twin import TableTwin

_MARGINS = (22, 14, 22, 16)


class ChartCard(Card):
    """`above` and `below` stand around the chart. While it waits for its numbers it shows grey bars in its shape."""

    def __init__(
        self,
        question: str,
        chart: Chart,
        *,
        above: Sequence[QWidget] = (),
        below: Sequence[QWidget] = (),
        waiting_height: int = 216,
    ) -> None:
        super().__init__()
        self.chart, self.twin = chart, TableTwin(question)
        self._height = waiting_height
        self._answer = Label("", 14, 400, "ink2", wrap=True)
        self._title = Label(question, 18, 600)
        self.switch = Button(texts.AS_TABLE, "ghost", icon="table-2", height=44, pixels=14)
        self.switch.clicked.connect(self.turn)
        self._beside = (*above, *below)
        heads = row(column(self._title, self._answer, gap=3), gap=10)
        heads.setStretch(0, 1)
        heads.addWidget(self.switch)
        self.setLayout(column(heads, *above, self.chart, self.twin, *below, gap=8, margins=_MARGINS))
        self._waits = False
        self.show_twin(table=False)

    @property
    def answer(self) -> str:
        """The line under the question."""
        return self._answer.text()

    @property
    def as_table(self) -> bool:
        """Whether the table twin shows."""
        return self.twin.isVisibleTo(self)

    def tell(self, answer: str, headings: Sequence[str], table: Sequence[Sequence[str]]) -> None:
        """What is shown, and the same numbers for the twin. The chart is told beside this."""
        self._answer.setText(answer)
        self.twin.show_table(headings, table)
        self.wait(waiting=False)

    def turn(self) -> None:
        """From the chart to its twin, or back."""
        self.show_twin(table=not self.as_table)
        (self.twin if self.as_table else self.chart).setFocus()

    def wait(self, *, waiting: bool) -> None:
        """Grey bars instead of numbers, or the numbers again."""
        if waiting == self._waits:
            return
        self._waits = waiting
        for widget in (self._title, self._answer, self.switch, *self._beside):
            widget.setVisible(not waiting)
        if waiting:
            self.chart.hide()
            self.twin.hide()
            self.setMinimumHeight(self._height)
        else:
            self.setMinimumHeight(0)
            self.show_twin(table=False)
        self.update()

    def show_twin(self, *, table: bool) -> None:
        """The table, or the chart."""
        self.chart.setVisible(not table)
        self.twin.setVisible(table)
        self.switch.dress(texts.AS_CHART if table else texts.AS_TABLE, icon="chart-column" if table else "table-2")
        self.switch.setFixedWidth(self.switch.minimumSizeHint().width())
        self.switch.setAccessibleName(f"{self.switch.text()}: {self._title.text()}")

    def paint(self, painter: QPainter) -> None:
        """The card; grey bars while it waits."""
        super().paint(painter)
        if self._waits:
            grey_lines(painter, self.area, (0.24, 0.42))


def grey_lines(painter: QPainter, area: QRectF, shares: Sequence[float]) -> None:
    """Bars where text will stand, each a share of the card's width."""
    for place, share in enumerate(shares):
        line = QRectF(22, 20 + place * 28, (area.width() - 44) * share, 14)
        paint.box(painter, line, 7, theme.colour("line"))
