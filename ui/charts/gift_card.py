"""Who was seen again, by what we gave: the groups of the report, most given first, no gift last (P61, P63)."""

from __future__ import annotations

from pos_recovery.domain.return_visit import NOTHING
from pos_recovery.domain.views.reports import GiftShare, Statistics

from ..texts import statistics as texts
from .chart_card import ChartCard
from .gift_dots import GiftDots, GiftRow
from .note import NoEffect


class GiftCard(ChartCard):
    """Dots with their intervals."""

    def __init__(self) -> None:
        self.dots = GiftDots(texts.BY_GIFT)
        super().__init__(texts.BY_GIFT, self.dots, below=(NoEffect(),), waiting_height=300)

    def show_statistics(self, view: Statistics) -> None:
        """Other moments."""
        self.dots.show_rows(tuple(_row(one) for one in view.by_gift))
        self.tell(texts.gift_answer(view.returns.recognised), texts.GIFT_TABLE, [_cells(one) for one in view.by_gift])


def _row(one: GiftShare) -> GiftRow:
    name, counts = texts.NAMES[one.name], texts.back_of(one.came_back, one.recognised)
    share = None if one.share is None else (one.share.value, one.share.low, one.share.high)
    _, _, said, likely = _cells(one)
    told = texts.gift_told(name, counts, None if share is None else said, likely)
    return GiftRow(name, counts, share, one.name != NOTHING, told)


def _cells(one: GiftShare) -> tuple[str, str, str, str]:
    name, counts = texts.NAMES[one.name], texts.back_of(one.came_back, one.recognised)
    if one.share is None:
        return name, counts, texts.NONE_IN_TABLE, texts.NONE_IN_TABLE
    return name, counts, texts.percent(one.share.value), texts.interval(one.share.low, one.share.high)
