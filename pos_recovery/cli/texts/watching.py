"""Fair watching for people."""

from __future__ import annotations

from pos_recovery.domain.views.watching import PersonGiving, StaffGiving
from pos_recovery.office.staff_paper import staff_sentences

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
    return lines(f"\n{one.name}", *(f"  - {fact}" for fact in one.why))
