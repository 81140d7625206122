"""Moments: logged, taken back, closed, opened again."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from datetime import date, datetime

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.moment import WISHES, Ending, MomentState, OurFault, Upset
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import RemedyState
from pos_recovery.domain.rights import Right, may, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.moments import (
    DayRow,
    MomentLogged,
    MomentRecord,
    MomentToAnswer,
    MomentView,
    WaitingRow,
)
from pos_recovery.store import moments, promises, remedies
from pos_recovery.store.moment_tables import MomentRow

from .backroom import Backroom, Look, Work
from .commands import ChangeCause, Changed, Done, EndMoment, LogMoment, Outcome, ReopenMoment, TellMoment
from .customers import remember
from .id_lookup import find_id
from .moment_views import CAUSE_WINDOW, MISTAKE_WINDOW, OLDEST, MomentFilter, moment_view
from .voucher_lookup import UnknownCounted, code_of, known

MOST_SAID = 4000
MOST_TICKET = 40


class Moments:
    """Unhappy moments."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def log(self, command: LogMoment) -> Done[MomentLogged]:
        """Save a moment; a cause is enough (P3). Refusal `bad-date`, `bad-amount`, `unknown-cause`, `usage`."""
        require(command.actor, Right.LOG)
        _check_words(command)

        def run(work: Work) -> Outcome[MomentLogged]:
            if not work.settings.flag(f"cause.{command.cause}"):
                raise Refusal("unknown-cause", cause=command.cause.value, off=True)
            happened = _happened(work, command.at)
            key = work.tx.insert(MomentRow, **_columns(work, command, happened))
            facts = {"cause": command.cause.value, "channel": command.channel.value}
            receipt = MomentLogged(key, work.now, command.cause, command.channel)
            return Outcome(receipt, Fact(FactKind.MOMENT_LOGGED, by=command.actor.id, facts=facts), Changed.MOMENTS)

        # A moment is a row of its own; only who it was about is shared with others.
        is_alone = command.contact_ok or command.after_voucher is not None
        with UnknownCounted(self._room):
            return self._room.act_on_rows(command, MomentLogged, run, None if is_alone else ())

    def tell(self, command: TellMoment) -> Done[MomentView]:
        """More about a moment; see `moment_words.tell`."""
        from .moment_words import tell

        return tell(self._room, command)

    def change_cause(self, command: ChangeCause) -> Done[MomentView]:
        """Another cause, within ten minutes: a new line in the journal, not a new moment. Refusal `too-late`."""
        require(command.actor, Right.SERVE)

        def run(work: Work) -> Outcome[MomentView]:
            moment = get(work, command.moment)
            if work.now - moment.logged_at > CAUSE_WINDOW:
                raise Refusal("too-late", what="cause", minutes=10)
            work.tx.update(MomentRow, moment.id, moment.revision, cause=command.cause.value)
            facts = {"cause": command.cause.value, "before": moment.cause}
            return self._answer(work, command, FactKind.MOMENT_CAUSE, facts)

        return self._room.act(command, MomentView, run)

    def end(self, command: EndMoment) -> Done[MomentView]:
        """Close with an ending, or take back a mis-tap (P9, P31). Refusal `already-closed`, `too-late`."""
        mistake = command.ending is Ending.MISTAKE
        require(command.actor, Right.LOG if mistake else Right.SERVE)

        def run(work: Work) -> Outcome[MomentView]:
            moment = get(work, command.moment)
            if moment.state == MomentState.CLOSED:
                raise Refusal("already-closed", ending=moment.ending)
            if mistake:
                _check_mistake(work, moment, command.actor)
            close(work, moment, command.ending, command.actor.id)
            kind = FactKind.MOMENT_MISTAKE if mistake else FactKind.MOMENT_CLOSED
            lapsed = promises.waiting_for(work.reading, moment.id)
            facts: dict[str, str | int | None] = {"promises": lapsed} if lapsed else {}
            return self._answer(work, command, kind, {"ending": command.ending.value, **facts})

        return self._room.act(command, MomentView, run)

    def reopen(self, command: ReopenMoment) -> Done[MomentView]:
        """Open it again; the first ending is kept (P51). Refusal `usage` when it is open."""
        require(command.actor, Right.SERVE)

        def run(work: Work) -> Outcome[MomentView]:
            moment = get(work, command.moment)
            if moment.state == MomentState.OPEN:
                raise Refusal("usage", what="the moment is open already")
            open_again(work, moment)
            return self._answer(work, command, FactKind.MOMENT_REOPENED, {})

        return self._room.act(command, MomentView, run)

    def show(self, actor: Actor, key: uuid.UUID) -> MomentView:
        """One moment: today's for staff, any day's for a manager. Refusal `unknown-moment`, `not-allowed`."""
        require(actor, Right.SERVE)
        with self._room.look() as look:
            moment = get(look, key)
            if moment.business_date != look.today and moment.state == MomentState.CLOSED:
                require(actor, Right.MANAGE)
            return moment_view(look, moment, actor)

    def today(self, actor: Actor) -> tuple[DayRow, ...]:
        """This business day's moments in rows; see `day_lists.today`."""
        from .day_lists import today

        return today(self._room, actor)

    def waiting(self) -> tuple[WaitingRow, ...]:
        """Moments without an ending, for every counter screen; see `day_lists.waiting`."""
        from .day_lists import waiting

        return waiting(self._room)

    def open_one(self, actor: Actor, key: uuid.UUID) -> MomentView:
        """One of these rows, whole; see `day_lists.open_one`."""
        from .day_lists import open_one

        return open_one(self._room, actor, key)

    def between(
        self, actor: Actor, first: date | None, last: date | None, wanted: MomentFilter
    ) -> tuple[MomentView, ...]:
        """Moments of business days, both included; without days it is today's. Other days are a manager's."""
        with self._room.look() as look:
            days = (first or last or look.today, last or first or look.today)
            another_day = days != (look.today, look.today) or wanted.search is not None
            require(actor, Right.MANAGE if another_day else Right.SERVE)
            found = moments.between(look.reading, *days)
            return tuple(moment_view(look, moment) for moment in found if wanted.holds(moment))

    def unfinished(self, actor: Actor) -> tuple[MomentView, ...]:
        """Moments without an ending, oldest first, on every counter (P31)."""
        require(actor, Right.SERVE)
        with self._room.look() as look:
            return tuple(moment_view(look, moment) for moment in moments.unfinished(look.reading))

    def find(self, text: str) -> uuid.UUID:
        """The moment of an ID or a unique part of it. Refusal `unknown-moment`, `ambiguous-id`."""
        with self._room.look() as look:
            return find_id(text, "unknown-moment", lambda: moments.ids(look.reading))

    def _answer(
        self,
        work: Work,
        command: ChangeCause | EndMoment | ReopenMoment,
        kind: FactKind,
        facts: Mapping[str, str | int | None],
    ) -> Outcome[MomentView]:
        view = moment_view(work, get(work, command.moment))
        fact = Fact(kind, by=command.actor.id, facts={"moment": command.moment.hex, **facts})
        return Outcome(view, fact, Changed.MOMENTS)


def get(look: Look, key: uuid.UUID) -> MomentRecord:
    """The moment of a key. Refusal `unknown-moment`."""
    moment = moments.by_id(look.reading, key)
    if moment is None:
        raise Refusal("unknown-moment", id=str(key))
    return moment


def to_answer(look: Look, key: uuid.UUID) -> MomentToAnswer:
    """What a give has to know of it. Refusal `unknown-moment`."""
    moment = moments.to_answer(look.reading, key)
    if moment is None:
        raise Refusal("unknown-moment", id=str(key))
    return moment


def close(work: Work, moment: MomentToAnswer, ending: Ending, by: uuid.UUID) -> None:
    """Give a moment its ending; the first one is kept beside it."""
    work.tx.update(
        MomentRow, moment.id, moment.revision, state=MomentState.CLOSED, ending=ending,
        first_ending=moment.first_ending or ending, ended_at=work.now, ended_by=by,
    )  # fmt: skip


def open_again(work: Work, moment: MomentRecord) -> None:
    """Take the ending away."""
    work.tx.update(
        MomentRow, moment.id, moment.revision, state=MomentState.OPEN.value, ending=None, ended_at=None, ended_by=None
    )


def _check_words(command: LogMoment) -> None:
    if command.upset is not None and command.upset not in list(Upset):
        raise Refusal("usage", what=f"upset is one of: {', '.join(Upset)}")
    if command.our_fault is not None and command.our_fault not in list(OurFault):
        raise Refusal("usage", what=f"our fault is one of: {', '.join(OurFault)}")
    if command.ticket_total is not None and command.ticket_total.units < 0:
        raise Refusal("bad-amount", amount=command.ticket_total.text, form="12.50")
    for what, text, most in (
        ("what they said", command.said, MOST_SAID),
        ("the wish", command.wish, 500),
        ("the ticket number", command.ticket, MOST_TICKET),
        ("the link", command.link, 500),
    ):
        if text is not None and len(text) > most:
            raise Refusal("usage", what=f"{what} has {len(text)} characters; at most {most} are kept")
    if command.party is not None and not 1 <= command.party <= 999:
        raise Refusal("usage", what="a party has 1 to 999 people")


def _happened(work: Work, at: datetime | None) -> datetime:
    """Not in the future, at most 30 days back (DECISIONS, "Days and times")."""
    if at is None:
        return work.now
    if at > work.now:
        raise Refusal("bad-date", date=work.days.local(at).isoformat(), why="it lies in the future")
    if work.now - at > OLDEST:
        raise Refusal("bad-date", date=work.days.local(at).isoformat(), why="it is more than 30 days ago")
    return at


def _columns(work: Work, command: LogMoment, happened: datetime) -> dict[str, object]:
    after = None
    if command.after_voucher is not None:
        after = known(work.room, work, code_of(work.room, command.after_voucher)).id
    wish = clean(command.wish or "", 500) or None
    total = command.ticket_total
    return {
        "logged_at": work.now, "happened_at": happened, "business_date": work.days.on(happened),
        "logged_by": command.actor.id, "confirmed": command.actor.confirmed, "cause": command.cause.value,
        "channel": command.channel.value, "said": clean(command.said or "", MOST_SAID, newlines=True) or None,
        "wish": wish.lower() if wish is not None and wish.lower() in WISHES else wish,
        "upset": command.upset, "our_fault": command.our_fault,
        "ticket": clean(command.ticket or "", MOST_TICKET) or None,
        "ticket_total_minor": None if total is None else total.units, "customer_id": remember(work, command),
        "party": command.party, "link": clean(command.link or "", 500) or None, "after_voucher_id": after,
        "state": MomentState.OPEN.value,
    }  # fmt: skip


def _check_mistake(work: Work, moment: MomentRecord, actor: Actor) -> None:
    """The same person within two minutes, or a lead until day end (P9); not while something that was given stands."""
    if any(one.state == RemedyState.GIVEN for one in remedies.of_moment(work.reading, moment.id)):
        raise Refusal("usage", what="something was given for it; take that back first: remedy undo")
    if actor.id == moment.logged_by and work.now - moment.logged_at <= MISTAKE_WINDOW:
        return
    if not (may(actor, Right.LEAD) and actor.confirmed):
        if actor.id == moment.logged_by:
            raise Refusal("too-late", what="mistake", minutes=2)
        require(actor, Right.LEAD)
    if work.days.on(moment.logged_at) != work.today:
        raise Refusal("too-late", what="mistake", minutes=2)
