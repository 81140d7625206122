"""Fair watching for people."""

from __future__ import annotations

from textwrap import indent

from pos_recovery.domain.business_day import short_day
from pos_recovery.domain.views.watching import PersonGiving, StaffGiving
from pos_recovery.office.staff_paper import MOST_GIVES, staff_sentences

from .layout import columns, lines


def staff(view: StaffGiving) -> str:
    """Who gave how much beside colleagues, then the facts that are worth a chat."""
    rows = [
        (
            one.name, str(one.count), str(one.days), one.value.shown,
            f"{'about ' if one.about else ''}{one.cost.shown}", "–" if one.ratio is None else f"{one.ratio:.2f}",
        )
        for one in view.people
    ]  # fmt: skip
    headings = ("", "Times", "Days", "Worth", "Cost", "Times their median")
    table = columns(rows, headings, frozenset({1, 2, 3, 4, 5}))
    return lines(*staff_sentences(view), f"\n{table}" if rows else None, *(_facts(one) for one in view.worth_a_chat))


def _facts(one: PersonGiving) -> str:
    rows = [
        (short_day(give.day), give.what, f"{'about ' if give.about else ''}{give.cost.shown}")
        for give in one.gives[:MOST_GIVES]
    ]
    more = f", the {MOST_GIVES} costliest of {len(one.gives)}" if len(one.gives) > MOST_GIVES else ""
    return lines(
        f"\n{one.name}", *(f"  - {fact}" for fact in one.why), f"  What was given{more}:" if rows else None,
        indent(columns(rows, right=frozenset({2})), "    ") if rows else None,
    )  # fmt: skip
