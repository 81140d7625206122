"""A moment as screens read it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from pos_recovery.domain.moment import Cause, Channel, Ending, MomentState
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import RemedyState
from pos_recovery.domain.views.moments import MomentRecord, MomentView, VisitView
from pos_recovery.domain.views.remedies import RemedyRecord, RemedyView
from pos_recovery.store import moments, promises, remedies, visits

from .backroom import Look
from .hints import GiftGiven, noticed, sees_hints
from .promise_views import promise_in
from .remedy_views import remedy_view


@dataclass(frozen=True, slots=True)
class MomentFilter:
    """Which moments to list: a cause, words in what they said, the open ones only, mis-taps too."""

    cause: Cause | None = None
    search: str | None = None
    open_only: bool = False
    mistakes_too: bool = False

    def holds(self, moment: MomentRecord) -> bool:
        """Whether a moment is asked for."""
        if self.cause is not None and moment.cause != self.cause:
            return False
        if self.open_only and moment.state != MomentState.OPEN:
            return False
        if moment.ending == Ending.MISTAKE and not self.mistakes_too:
            return False
        words = f"{moment.said or ''} {moment.wish or ''} {moment.ticket or ''}".casefold()
        return self.search is None or self.search.casefold() in words


def moment_view(look: Look, moment: MomentRecord, reader: Actor | None = None) -> MomentView:
    """The moment with its gives, visits and promises; a manager or owner who reads it sees the hints too."""
    found = remedies.of_moment(look.reading, moment.id)
    given = tuple(remedy_view(look, remedy, left=None) for remedy in found)
    if reader is not None and sees_hints(reader):
        given = tuple(_with_hints(look, moment, *one) for one in zip(given, found, strict=True))
    seen = tuple(
        VisitView(visit.id, visit.moment_id, visit.at, visit.how)
        for visit in visits.of_moment(look.reading, moment.id, moment.customer_id)
    )
    customer = None if moment.customer_id is None else moments.customer(look.reading, moment.customer_id)
    return MomentView(
        id=moment.id, logged_at=moment.logged_at, logged_by=look.names().get(moment.logged_by, ""),
        confirmed=moment.confirmed, happened_at=moment.happened_at, cause=Cause(moment.cause),
        channel=Channel(moment.channel), said=moment.said, wish=moment.wish, upset=moment.upset,
        our_fault=moment.our_fault, ticket=moment.ticket,
        ticket_total=None if moment.ticket_total_minor is None else look.money(moment.ticket_total_minor),
        customer=customer, party=moment.party, link=moment.link, state=MomentState(moment.state),
        ending=None if moment.ending is None else Ending(moment.ending), remedies=given, visits=seen,
        promises=tuple(promise_in(look, moment, one, reader) for one in promises.of_moment(look.reading, moment.id)),
    )  # fmt: skip


def _with_hints(look: Look, moment: MomentRecord, view: RemedyView, remedy: RemedyRecord) -> RemedyView:
    if remedy.state != RemedyState.GIVEN or not remedy.goodwill_minor:  # an apology, or money that was never ours
        return view
    about = noticed(look, GiftGiven(moment, remedy.given_by, remedy.given_at, remedy.id))
    return replace(view, hints=about.hints, after_payment=about.after_payment)


MISTAKE_WINDOW = timedelta(minutes=2)
CAUSE_WINDOW = timedelta(minutes=10)
OLDEST = timedelta(days=30)
