"""More about a moment, told after it was saved: what they said, how upset they were, where, on which ticket."""

from __future__ import annotations

from typing import Any

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.moment import Ending, MomentState, Upset
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.moments import MomentRecord, MomentView
from pos_recovery.store.moment_tables import MomentRow

from .backroom import Backroom, Work
from .commands import Changed, Done, Outcome, TellMoment
from .moment_views import moment_view
from .moments import MOST_SAID, MOST_TICKET, get


def tell(room: Backroom, command: TellMoment) -> Done[MomentView]:
    """Words are added on a new line, each once; the rest replaces what was known. None leaves it as it is.

    Whoever logged it may do so on the same business day by name alone. Refusals `unknown-moment`, `already-closed` for
    a mis-tap, `not-allowed`, `usage`.
    """
    require(command.actor, Right.LOG)
    _check(command)

    def run(work: Work) -> Outcome[MomentView]:
        moment = get(work, command.moment)
        _check_who(work, command, moment)
        changes = _changes(command, moment)
        if changes:
            work.tx.update(MomentRow, moment.id, moment.revision, salt=moment.salt, **changes)
        view = moment_view(work, get(work, moment.id))
        facts: dict[str, str | int | None] = {"moment": moment.id.hex, "told": " ".join(sorted(changes))}
        return Outcome(view, Fact(FactKind.MOMENT_TOLD, by=command.actor.id, facts=facts), Changed.MOMENTS)

    return room.act(command, MomentView, run)


def _check(command: TellMoment) -> None:
    if command.upset is not None and command.upset not in list(Upset):
        raise Refusal("usage", what=f"upset is one of: {', '.join(Upset)}")
    if command.ticket is not None and len(command.ticket) > MOST_TICKET:
        what = f"the ticket number has {len(command.ticket)} characters; at most {MOST_TICKET} are kept"
        raise Refusal("usage", what=what)
    if all(one is None for one in (command.said, command.upset, command.channel, command.ticket)):
        raise Refusal("usage", what="nothing was told")


def _check_who(work: Work, command: TellMoment, moment: MomentRecord) -> None:
    if moment.ending == Ending.MISTAKE:
        raise Refusal("already-closed", ending=moment.ending)
    today = work.days.on(moment.logged_at) == work.today
    if today and moment.logged_by == command.actor.id:
        return
    require(command.actor, Right.SERVE)
    if moment.state == MomentState.CLOSED and moment.business_date != work.today:
        require(command.actor, Right.MANAGE)


def _changes(command: TellMoment, moment: MomentRecord) -> dict[str, Any]:
    """The columns that are another after this."""
    wanted: dict[str, Any] = {}
    if command.said is not None:
        wanted["said"] = _with_words(moment.said, command.said)
    if command.upset is not None:
        wanted["upset"] = command.upset
    if command.channel is not None:
        wanted["channel"] = command.channel.value
    if command.ticket is not None:
        wanted["ticket"] = clean(command.ticket, MOST_TICKET) or None
    return {name: value for name, value in wanted.items() if value != getattr(moment, name)}


def _with_words(before: str | None, words: str) -> str | None:
    """Refusal `usage` when it is more than is kept: nothing they said is cut."""
    lines = before.split("\n") if before else []
    new = [line for line in clean(words, len(words) or 1, newlines=True).split("\n") if line and line not in lines]
    said = "\n".join([*lines, *dict.fromkeys(new)])
    if len(said) > MOST_SAID:
        raise Refusal("usage", what=f"what they said has {len(said)} characters; at most {MOST_SAID} are kept")
    return said or None
