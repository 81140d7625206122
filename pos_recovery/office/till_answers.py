"""What was given, and whether it stands on the till: the answer of whoever gave it (P32)."""

from __future__ import annotations

from pos_recovery.domain.business_day import long_day
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.remedy import Kind, OnTill, RemedyState
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.remedies import PartRecord, RemedyRecord, RemedyView
from pos_recovery.store import remedies
from pos_recovery.store.moment_tables import RemedyPartRow

from .backroom import Backroom, Work
from .book_pages import BookPages
from .commands import AnswerTill, Changed, Done, Outcome
from .moments import get
from .remedy_views import left_for, remedy_view


def answer_till(room: Backroom, command: AnswerTill) -> Done[RemedyView]:
    """Rung or not, for every part that is one of the two; what is no sale stays none.

    By name alone only the giver, on the same business day. Refusals `unknown-remedy`, `already-undone`,
    `period-closed`, `not-allowed`, `usage`.
    """
    require(command.actor, Right.LOG)

    def run(work: Work) -> Outcome[RemedyView]:
        remedy = remedies.by_id(work.reading, command.remedy)
        if remedy is None:
            raise Refusal("unknown-remedy", id=str(command.remedy))
        _check(work, command, remedy)
        answer = OnTill.RUNG if command.rung else OnTill.NOT_RUNG
        for part in remedies.parts(work.reading, remedy.id):
            if _is_asked(part) and part.on_till != answer:
                work.tx.update(RemedyPartRow, part.id, part.revision, on_till=answer.value)
        view = remedy_view(work, remedy, left=left_for(work, command.actor, get(work, remedy.moment_id)))
        facts: dict[str, str | int | None] = {"remedy": remedy.id.hex, "rung": int(command.rung)}
        fact = Fact(FactKind.TILL_ANSWERED, by=command.actor.id, facts=facts)
        return Outcome(view, fact, Changed.MOMENTS | Changed.BOOKS)

    return room.act(command, RemedyView, run)


def _check(work: Work, command: AnswerTill, remedy: RemedyRecord) -> None:
    if remedy.given_by != command.actor.id or remedy.business_date != work.today:
        require(command.actor, Right.SERVE)
    if remedy.state == RemedyState.UNDONE:
        raise Refusal("already-undone")
    if BookPages(work).closed(remedy.business_date):
        raise Refusal("period-closed", month=long_day(remedy.business_date).partition(" ")[2])


def _is_asked(part: PartRecord) -> bool:
    """A voucher is rung when it is used, not when it is given."""
    return part.kind != Kind.VOUCHER and part.on_till != OnTill.NOT_A_SALE and not part.taken_back
