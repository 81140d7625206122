"""Who gave how much, as it stands on one page: facts for a talk, and what they do not say."""

from __future__ import annotations

from pos_recovery.domain.business_day import short_day
from pos_recovery.domain.views.paper import ReportPaper, ReportTable
from pos_recovery.domain.views.shop import ShopView
from pos_recovery.domain.views.watching import PersonGiving, StaffGiving
from pos_recovery.domain.watching import AGAIN_DAYS, AGAIN_TIMES

from .report_papers import period_words

NO_VERDICT = "A fact is a reason to ask, and no more: there is usually a good answer."
MOST_GIVES = 10
_NONE = "–"


def staff_paper(shop: ShopView, view: StaffGiving) -> ReportPaper:
    """Everybody beside colleagues, then the facts that are worth a chat."""
    tables = (_beside_colleagues(view), _to_talk_about(view), *(_gives_behind(one) for one in view.worth_a_chat))
    return ReportPaper(
        shop=shop.name,
        title="Who gave what?",
        period=period_words(view.first, view.last),
        practice=shop.practice,
        sentences=staff_sentences(view),
        tables=tuple(table for table in tables if table.rows),
        small_print=_small_print(view),
    )


def staff_sentences(view: StaffGiving) -> tuple[str, ...]:
    """The answer in sentences: for how many there is something to talk about, and why nothing is compared."""
    found = [one.name for one in view.worth_a_chat]
    if not view.people:
        said = "Nobody gave anything, or said sorry."
    elif not found:
        said = "Nothing here is worth a chat."
    else:
        names = " and ".join(filter(None, (", ".join(found[:-1]), found[-1])))
        said = f"Worth a chat: {names}. {NO_VERDICT}"
    return (said,) if view.note is None else (said, view.note)


def _beside_colleagues(view: StaffGiving) -> ReportTable:
    rows = tuple(
        (
            one.name, str(one.count), str(one.days), one.value.text, f"{'about ' if one.about else ''}{one.cost.text}",
            _NONE if one.ratio is None else f"{one.ratio:.2f} times",
        )
        for one in view.people
    )  # fmt: skip
    about = "The last column is the cost beside the median of the colleagues who gave something."
    headings = ("", "Times", "Days", "Worth", "Cost", "Beside median")
    return ReportTable("Beside colleagues", about, headings, rows, frozenset({1, 2, 3, 4, 5}))


def _to_talk_about(view: StaffGiving) -> ReportTable:
    rows = tuple((one.name, fact) for one in view.worth_a_chat for fact in one.why)
    return ReportTable("Worth a chat", "What the book says, and nothing that it does not.", ("", "Fact"), rows)


def _gives_behind(one: PersonGiving) -> ReportTable:
    rows = tuple(
        (give.what, short_day(give.day), give.value.text, f"{'about ' if give.about else ''}{give.cost.text}")
        for give in one.gives[:MOST_GIVES]
    )
    more = f" The {MOST_GIVES} costliest of {len(one.gives)}." if len(one.gives) > MOST_GIVES else ""
    about = f"The costliest first.{more}"
    return ReportTable(f"What {one.name} gave", about, ("", "Day", "Worth", "Cost"), rows, frozenset({2, 3}))


def _small_print(view: StaffGiving) -> tuple[str, ...]:
    return (
        "Listed for what was given: 1.5 times the median of colleagues or more, and above"
        f" {view.least.shown} at cost in these days, which is the owner's own minimum. Whoever works more gives more.",
        f"Listed for how it was given: {AGAIN_TIMES} gives to one customer within {AGAIN_DAYS} days; own vouchers taken"
        " in that much more often than colleagues'; the rest where a share is that far above colleagues', or where"
        " nobody else could have done it.",
        "What was taken back counts nowhere; corrections are no goodwill. Comps on the till without a moment are not"
        " among the facts: a till's file does not say whose they were.",
    )
