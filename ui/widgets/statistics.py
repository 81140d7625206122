"""The statistics of Insights, folded away: whoever wants the curves unfolds them, and they are counted only then."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pos_recovery.domain.views.reports import Overview, Statistics

from ..charts.chart_card import ChartCard
from ..charts.curve_card import CurveCard, is_drawn
from ..charts.gift_card import GiftCard
from ..charts.given import GivenCard
from ..charts.seen_again import SeenAgainCard
from ..texts import statistics as texts
from .button import Button
from .label import title
from .return_cost import ReturnCost
from .surface import STRETCH, column, row

_HEIGHT = 76


class StatisticsFold(QWidget):
    """The cards below their own title. `show` is the button that unfolds them and stands elsewhere; `turned` tells that
    they were unfolded or folded. While both groups are under ten the counts stand as one bar, else as curves."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.show_button = Button(texts.SHOW, icon="chart-spline", height=_HEIGHT)
        self.hide_button = Button(texts.HIDE, "ghost", icon="chevron-up", height=48, pixels=15)
        self.seen, self.curve, self.by_gift, self.given = SeenAgainCard(), CurveCard(), GiftCard(), GivenCard()
        self.cost = ReturnCost()
        self._cards: tuple[ChartCard, ...] = (self.seen, self.curve, self.by_gift, self.given)
        both = row(self.by_gift, self.cost, gap=14)
        both.setStretch(0, 60)
        both.setStretch(1, 40)
        head = row(title(texts.TITLE, 22), STRETCH, self.hide_button)
        self.setLayout(column(head, self.seen, self.curve, both, self.given, gap=14))
        self._open = False
        self.show_button.clicked.connect(lambda: self.unfold(open_=True))
        self.hide_button.clicked.connect(lambda: self.unfold(open_=False))
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether they are unfolded."""
        return self._open

    @property
    def charts(self) -> tuple[ChartCard, ...]:
        """The charts that are shown now."""
        return tuple(card for card in self._cards if card.isVisibleTo(self)) if self._open else ()

    def unfold(self, *, open_: bool) -> None:
        """Unfold them, or fold them away; the keyboard goes on where the other button stands now."""
        if open_ == self._open:
            return
        had_focus = self.show_button.hasFocus() or self.hide_button.hasFocus()
        self._open = open_
        self.setVisible(open_)
        self.show_button.setVisible(not open_)
        if had_focus:
            (self.hide_button if open_ else self.show_button).setFocus()
        self.turned.emit()

    def offer(self, *, offered: bool) -> None:
        """Whether there is enough to unfold anything."""
        self.show_button.setVisible(offered and not self._open)
        self.setVisible(offered and self._open)

    def wait(self) -> None:
        """Grey bars in the shape of the cards."""
        self.seen.hide()
        self.curve.show()
        for card in self._cards:
            card.wait(waiting=True)
        self.cost.wait(waiting=True)

    def show_overview(self, view: Overview) -> None:
        """What was given is known with the front."""
        self.given.show_overview(view)

    def show_statistics(self, view: Statistics) -> None:
        """Everything else."""
        drawn = is_drawn(view)
        self.seen.show_statistics(view)
        self.curve.show_statistics(view)
        self.by_gift.show_statistics(view)
        self.cost.tell(view)
        self.seen.setVisible(not drawn)
        self.curve.setVisible(drawn)
        self.by_gift.setVisible(bool(view.by_gift))
        self.cost.setVisible(bool(view.by_gift))
