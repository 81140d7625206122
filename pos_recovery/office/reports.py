"""What was given, and who was seen again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.paper import ReportPaper
from pos_recovery.domain.views.reports import (
    CauseSpending,
    CorrectionTotal,
    KindSpending,
    Overview,
    ReturnsView,
    SpendingView,
    Spent,
    Statistics,
)
from pos_recovery.domain.views.watching import LetDown, StaffGiving
from pos_recovery.store import budgets, reports

from .backroom import Backroom, Look
from .goodwill import standing
from .pack import pack_of
from .report_papers import returns_paper, spending_paper
from .returns import returns_of
from .staff_paper import staff_paper

NAMES = ("spending", "returns", "staff")
WINDOWS = (30, 60, 90)


class Reports:
    """The numbers behind Insights."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def spending(self, actor: Actor, first: date, last: date) -> SpendingView:
        """What was given on these business days and stands. What they got and kept after an undo counts too.

        Refusal `not-allowed`, `usage` for a range that ends before it begins.
        """
        require(actor, Right.SEE_MONEY)
        _check_range(first, last)
        with self._room.look() as look:
            return spending_of(look, first, last)

    def returns(self, actor: Actor, first: date, last: date, within_days: int | None = None) -> ReturnsView:
        """Who was seen again after the moments of these business days (P60 to P63).

        `within_days` is 30, 60 or 90; None is the shop's own window. Refusal `not-allowed`, `usage`.
        """
        require(actor, Right.MANAGE)
        _check_range(first, last)
        if within_days is not None and within_days not in WINDOWS:
            raise Refusal("usage", what=f"within is one of {', '.join(map(str, WINDOWS))} days, not {within_days}")
        with self._room.look() as look:
            return returns_of(look, (first, last), within_days)

    def staff(self, actor: Actor, first: date, last: date) -> StaffGiving:
        """Who gave how much beside colleagues, and what is worth a chat (P70, P74); see `worth_a_chat.staff_giving`.

        Refusal `not-allowed` for all but the owner, `usage`.
        """
        from .worth_a_chat import staff_giving

        _check_range(first, last)
        return staff_giving(self._room, actor, first, last)

    def let_down(self, actor: Actor, first: date, last: date) -> tuple[LetDown, ...]:
        """Customers with three moments or more within 60 days (P71); see `let_down.let_down`. A manager's."""
        from .let_down import let_down

        _check_range(first, last)
        return let_down(self._room, actor, first, last)

    def overview(self, actor: Actor, days: int) -> Overview:
        """The last 30, 90 or 365 business days at a glance; see `overview.overview`."""
        from .overview import overview

        return overview(self._room, actor, days)

    def statistics(self, actor: Actor, days: int) -> Statistics:
        """Who was seen again after the moments of the last 30, 90 or 365 business days, by what we gave (P60 to P63).

        Refusal `not-allowed`, `usage`.
        """
        from .returns import statistics

        return statistics(self._room, actor, days)

    def paper(self, actor: Actor, name: str, days: tuple[date, date], within_days: int | None = None) -> ReportPaper:
        """The report of a name and of (first, last) as it stands on one page. Refusal `usage` for another name."""
        if name == "spending":
            spending = self.spending(actor, *days)
            with self._room.look() as look:
                return spending_paper(look.shop, pack_of(self._room, look), spending)
        if name == "staff":
            return staff_paper(self._room.shop, self.staff(actor, *days))
        if name == "returns":
            return returns_paper(self._room.shop, self.returns(actor, *days, within_days))
        raise Refusal("usage", what=f"there is no report '{name[:20]}'; there are {', '.join(NAMES)}")

    def write(
        self, actor: Actor, name: str, first: date, last: date, file: Path, within_days: int | None = None
    ) -> None:
        """Put a report into a PDF file, whole or not at all. Refusal `file-unwritable`; Trouble `store-full`."""
        paper = self.paper(actor, name, (first, last), within_days)
        from pos_recovery.documents.report_pdf import report_pdf

        self._room.ports.files.write(Path(file), report_pdf(paper, self._room.resources / "fonts"))


def _check_range(first: date, last: date) -> None:
    if last < first:
        raise Refusal("usage", what=f"the range ends on {last} before it begins on {first}")


def spending_of(look: Look, first: date, last: date) -> SpendingView:
    """What was given on these business days and stands."""
    sums = {(one.by, one.name): one for one in reports.given(look.reading, first, last)}

    def figures(one: reports.GivenSum) -> Spent:
        return Spent(one.count, look.money(one.value_minor), look.money(one.cost_minor), one.about)

    by_kind = [(kind, figures(sums[reports.BY_KIND, kind])) for kind in Kind if (reports.BY_KIND, kind) in sums]
    by_cause = [(cause, figures(sums[reports.BY_CAUSE, cause])) for cause in Cause if (reports.BY_CAUSE, cause) in sums]
    corrections = next((one for kind, one in by_kind if kind is Kind.CORRECTION), None)
    return SpendingView(
        first=first,
        last=last,
        given=figures(sums[reports.ALL, ""]),
        by_kind=tuple(
            KindSpending(kind, one.count, one.value, one.cost, one.about)
            for kind, one in by_kind
            if kind is not Kind.CORRECTION
        ),
        by_cause=tuple(CauseSpending(cause, one.count, one.value, one.cost, one.about) for cause, one in by_cause),
        budget=tuple(standing(look, budget) for budget in budgets.between(look.reading, first, last)),
        corrections=CorrectionTotal(
            corrections.count if corrections else 0, corrections.value if corrections else look.money(0)
        ),
    )
