"""Who was seen again? Counts with their denominators, and never a word about what a gift did (P61, P63)."""

from __future__ import annotations

from pos_recovery.domain.views.reports import ReturnsView, Statistics

from ..texts import insights as texts
from ..widgets.label import Label
from .chart_card import ChartCard
from .note import NoEffect
from .shares_bar import Share, SharesBar


class SeenAgainCard(ChartCard):
    """One bar: came back, not seen yet, no way to tell."""

    def __init__(self) -> None:
        self.bar = SharesBar(texts.SEEN_AGAIN)
        self._sentence = Label("", 18, 600, wrap=True)
        super().__init__(texts.SEEN_AGAIN, self.bar, above=(self._sentence,), below=(NoEffect(),))

    @property
    def sentence(self) -> str:
        """The counts in one sentence."""
        return self._sentence.text()

    def show_statistics(self, view: Statistics) -> None:
        """Other moments."""
        shares = _shares(view.returns)
        self._sentence.setText(texts.came_back(view.returns.came_back, view.returns.recognised, view.returns.unknown))
        self.bar.show_shares(shares)
        self.tell(
            texts.within(view.returns.within_days, view.returns.new_guests), texts.SEEN_TABLE,
            [(one.name, f"{one.count:,}") for one in shares],
        )  # fmt: skip


def _shares(view: ReturnsView) -> tuple[Share, ...]:
    counts = (
        (texts.BACK, view.came_back, "full"),
        (texts.NOT_YET, view.recognised - view.came_back, "pale"),
        (texts.NO_WAY, view.unknown, "open"),
    )
    return tuple(Share(count, name, fill, texts.seen_told(name, count, view.moments)) for name, count, fill in counts)
