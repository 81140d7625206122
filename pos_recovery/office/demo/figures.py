"""What came of the demo's history, asked of the office."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from pos_recovery.domain.budget import Per, Standing
from pos_recovery.domain.moment import Ending
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import RemedyState
from pos_recovery.domain.views.reports import ReturnsView, SpendingView
from pos_recovery.domain.views.vouchers import VoucherState
from pos_recovery.office.moment_views import MomentFilter
from pos_recovery.office.office import Office

from .chapters import Span


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts and reports of the whole history. `by` says what each person gave: name -> (gives, vouchers, sorry)."""

    moments: int
    mistakes: int
    undone: int
    approved: int
    redemptions: int
    vouchers: dict[VoucherState, int]
    by: dict[str, tuple[int, int, int]]
    spending: SpendingView
    returns: ReturnsView

    @property
    def months(self) -> tuple[Standing, ...]:
        """The shop's budget, month by month."""
        own = [one for one in self.spending.budget if one.person is None and one.per is Per.MONTH]
        return tuple(sorted(own, key=lambda one: one.first))

    @property
    def over(self) -> tuple[Standing, ...]:
        """The months in which more was spent and held than the limit."""
        return tuple(one for one in self.months if one.spent + one.held > one.limit)


def figures(office: Office, rita: Actor, span: Span) -> Figures:
    """Ask for them."""
    found = office.moments.between(rita, span.first, span.last, MomentFilter(mistakes_too=True))
    kept = [moment for moment in found if moment.ending is not Ending.MISTAKE]
    gives = [remedy for moment in kept for remedy in moment.remedies]
    held = office.vouchers.listed(rita)
    uses = [use for voucher in held for use in voucher.redemptions]
    people = Counter(give.given_by for give in gives)
    with_voucher = Counter(give.given_by for give in gives if give.vouchers)
    sorry = Counter(give.given_by for give in gives if [part.kind.value for part in give.parts] == ["sorry"])
    return Figures(
        moments=len(kept),
        mistakes=len(found) - len(kept),
        undone=sum(give.state is RemedyState.UNDONE for give in gives),
        approved=sum(give.approved_by is not None for give in gives),
        redemptions=sum(not use.undone for use in uses),
        vouchers=dict(Counter(voucher.state for voucher in held)),
        by={name: (people[name], with_voucher[name], sorry[name]) for name in sorted(people)},
        spending=office.reports.spending(rita, span.first, span.last),
        returns=office.reports.returns(rita, span.first, span.last),
    )
