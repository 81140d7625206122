"""Reports as they stand on one page: the answer in sentences, then tables, a curve, and the small print."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from pos_recovery.domain.budget import Per, Standing
from pos_recovery.domain.business_day import long_day, short_day
from pos_recovery.domain.playbook import TradePack
from pos_recovery.domain.return_visit import LEAST_RECOGNISED
from pos_recovery.domain.views.paper import CurveDrawing, ReportPaper, ReportTable
from pos_recovery.domain.views.reports import (
    NO_EFFECT,
    RETURNS_QUESTION,
    CauseSpending,
    KindSpending,
    ReturnGroup,
    ReturnsView,
    ShareView,
    SpendingView,
    Spent,
)
from pos_recovery.domain.views.shop import ShopView

_MOST_PERIODS = 12
_NONE = "–"


def period_words(first: date, last: date) -> str:
    """A range of business days in words: `November 2026`, `1 to 12 November 2026`, `1 January to 31 March 2026`."""
    if first == last:
        return long_day(first)
    if (first.year, first.month) == (last.year, last.month):
        whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
        return long_day(last).partition(" ")[2] if whole else f"{first.day} to {long_day(last)}"
    return f"{short_day(first) if first.year == last.year else long_day(first)} to {long_day(last)}"


def spending_paper(shop: ShopView, pack: TradePack, view: SpendingView) -> ReportPaper:
    """What was given and what it cost. Kinds and causes are named in the words of the trade."""
    kinds = [(pack.kinds.get(one.kind, one.kind.value), one) for one in view.by_kind]
    causes = [(pack.causes[one.cause].label, one) for one in view.by_cause]
    tables = [
        _spending_table("By what we gave", "A give of several kinds counts under each.", kinds),
        _spending_table("By what went wrong", "What was given for each cause.", causes),
        _budget_table(view.budget),
    ]
    return ReportPaper(
        shop=shop.name,
        title="What did it take to make it right?",
        period=period_words(view.first, view.last),
        practice=shop.practice,
        sentences=tuple(_spending_sentences(view)),
        tables=tuple(table for table in tables if table.rows),
        small_print=(
            "Worth is the price on the menu; cost is what it costs us, “about” where that is not known exactly.",
            "What was taken back counts nowhere; what the customer got and kept counts. Days are business days.",
        ),
    )


def _spending_sentences(view: SpendingView) -> list[str]:
    given, corrections = view.given, view.corrections
    if given.count == 0:
        said = ["Nobody gave anything, or said sorry."]
    else:
        times = "once" if given.count == 1 else f"{given.count} times"
        said = [f"Made right {times}: worth {given.value.shown}, at a cost of {_cost_words(given)}."]
    if corrections.count:
        times = "one correction" if corrections.count == 1 else f"{corrections.count} corrections"
        said.append(f"Besides, {times} gave back {corrections.value.shown} that was never ours.")
    return said


def _cost_words(one: Spent | KindSpending | CauseSpending) -> str:
    return f"about {one.cost.shown}" if one.about else one.cost.shown


def _spending_table(title: str, about: str, lines: Sequence[tuple[str, KindSpending | CauseSpending]]) -> ReportTable:
    ordered = sorted(lines, key=lambda line: (-line[1].cost.units, -line[1].value.units, -line[1].count))
    rows = tuple((name, str(one.count), one.value.text, _cost_cell(one)) for name, one in ordered)
    return ReportTable(title, about, ("", "Times", "Worth", "Cost"), rows, frozenset({1, 2, 3}))


def _cost_cell(one: KindSpending | CauseSpending) -> str:
    return f"about {one.cost.text}" if one.about else one.cost.text


def _budget_table(standings: Sequence[Standing]) -> ReportTable:
    """The shop's budgets by the longest period that it has, the newest last."""
    own = [one for one in standings if one.person is None]
    per = max((one.per for one in own), key=list(Per).index, default=Per.MONTH)
    shown = sorted((one for one in own if one.per is per), key=lambda one: one.first)
    counts = "what it costs us" if all(one.counts == "cost" for one in shown) else "what the customer would have paid"
    more = f" The newest {_MOST_PERIODS} of {len(shown)}." if len(shown) > _MOST_PERIODS else ""
    rows = tuple(
        (period_words(one.first, one.last), one.limit.text, one.spent.text, one.held.text, one.left.text)
        for one in shown[-_MOST_PERIODS:]
    )
    headings = (str(per).capitalize(), "Limit", "Spent", "Held by vouchers", "Left")
    return ReportTable("The budget", f"It counts {counts}.{more}", headings, rows, frozenset({1, 2, 3, 4}))


def returns_paper(shop: ShopView, view: ReturnsView) -> ReportPaper:
    """Who was seen again. Nothing in it says or suggests that a gift brought anybody back (P63)."""
    groups = [group for group in view.groups if group.moments]
    drawn = [_drawing(group.name, group) for group in groups if group.curve]
    if len(drawn) < 2:
        drawn = [_drawing("everybody", view)] if view.curve else []
    return ReportPaper(
        shop=shop.name,
        title="Were they seen again?",
        period=f"Moments of {period_words(view.first, view.last)}",
        practice=shop.practice,
        sentences=tuple(returns_sentences(view)),
        tables=(_group_table(view, groups),) if groups else (),
        curves=tuple(drawn),
        small_print=_returns_small_print(view),
    )


def returns_sentences(view: ReturnsView) -> list[str]:
    """The answer in sentences: denominators always, no percentage under 10 recognised (P61)."""
    ways = "1 moment" if view.unknown == 1 else f"{view.unknown} moments"
    said = [f"{view.came_back} of {view.recognised} we could recognise came back; {ways} had no way to tell."]
    if view.share is not None:
        share = view.share
        band = f"95 % band {_percent(share.low)} to {_percent(share.high)} %"
        said.append(f"Seen again within {view.within_days} days: {_percent(share.value)} % ({band}).")
    elif view.recognised < LEAST_RECOGNISED:
        said.append(f"Under {LEAST_RECOGNISED} recognised, so no percentage is shown.")
    else:
        said.append(f"Nobody has been watched for {view.within_days} days yet, so no percentage is shown.")
    if view.also_seen:
        more = "1 more was" if view.also_seen == 1 else f"{view.also_seen} more were"
        said.append(f"{more} seen again by chance and not counted: those who stayed away could not have been noticed.")
    if view.new_guests:
        guests = "1 new guest" if view.new_guests == 1 else f"{view.new_guests} new guests"
        said.append(f"{guests} came with a friend's half of a voucher, and counted nowhere as seen again.")
    return said


def _returns_small_print(view: ReturnsView) -> tuple[str, ...]:
    return (
        f"{RETURNS_QUESTION} {NO_EFFECT} Whoever has a voucher is also seen more easily.",
        "Seen again: a voucher used, a tap at the counter, or a till's ticket of the same customer, on a later business"
        f" day within {view.within_days} days. We could recognise whoever had a voucher, left a phone or e-mail, or has"
        " a customer number on the till.",
        "Shares after Kaplan and Meier (1958): whoever has been watched for less counts only for as long. 95 % bands on"
        " the log-log scale, with Greenwood's variance.",
    )


def _group_table(view: ReturnsView, groups: Sequence[ReturnGroup]) -> ReportTable:
    headings = ("", "Moments", "Recognised", "Came back", "No way to tell", f"Within {view.within_days} days")
    rows = tuple(
        (
            group.name.capitalize(), str(group.moments), str(group.recognised),
            f"{group.came_back} of {group.recognised}", str(group.unknown), _share_words(group.share),
        )
        for group in groups
    )  # fmt: skip
    return ReportTable(RETURNS_QUESTION, NO_EFFECT, headings, rows, frozenset({1, 2, 3, 4, 5}))


def _share_words(share: ShareView | None) -> str:
    if share is None:
        return _NONE
    return f"{_percent(share.value)} % ({_percent(share.low)} to {_percent(share.high)} %)"


def _percent(share: float) -> str:
    return f"{100 * share:.0f}"


def _drawing(name: str, group: ReturnGroup | ReturnsView) -> CurveDrawing:
    points = tuple((point.day, point.share, point.low, point.high, point.watched) for point in group.curve)
    return CurveDrawing(name.capitalize(), points)
