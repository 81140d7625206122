"""What did we give? The kinds by what they cost us, the smallest ones together."""

from __future__ import annotations

from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.reports import KindSpending, Overview

from ..texts import insights as texts
from .chart_card import ChartCard
from .kind_bars import KindBars, Row

MOST = 6


class GivenCard(ChartCard):
    """Sorted bars of cost, at most six and everything else, each with how often."""

    def __init__(self) -> None:
        self.bars = KindBars(texts.WHAT_GIVEN)
        super().__init__(texts.WHAT_GIVEN, self.bars, waiting_height=240)

    def show_overview(self, view: Overview) -> None:
        """Other gives."""
        rows = rows_of(view.given.by_kind)
        whole = texts.about(view.given.given.cost, about=view.given.given.about)
        answer = texts.given_answer((view.last - view.first).days + 1, whole) if rows else texts.NOTHING_GIVEN
        self.bars.show_rows(rows)
        self.tell(answer, texts.GIVEN_TABLE, [(one.name, one.count, one.amount) for one in rows])


def rows_of(kinds: tuple[KindSpending, ...]) -> tuple[Row, ...]:
    """The costliest kinds first; what was only heard stands last: it is no gift, and is counted all the same (P2)."""
    ordered = sorted(kinds, key=lambda one: (one.kind is Kind.SORRY, -one.cost.units, -one.count))
    alone = MOST + 1 if len(ordered) == MOST + 1 else MOST  # one that is left over stands under its own name
    rows = [_row(texts.KINDS[one.kind], one.count, one.cost, about=one.about) for one in ordered[:alone]]
    rest = ordered[alone:]
    if rest:
        cost = sum((one.cost for one in rest[1:]), rest[0].cost)
        rows.append(_row(texts.OTHER, sum(one.count for one in rest), cost, about=any(one.about for one in rest)))
    return tuple(rows)


def _row(name: str, count: int, cost: Money, *, about: bool) -> Row:
    said = texts.about(cost, about=about)
    return Row(name, cost.units, said, texts.times(count), texts.kind_told(name, count, said))
