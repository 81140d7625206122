"""The short lists beside the counter: today's moments, those without an ending, and one of them opened."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from pos_recovery.domain.moment import Cause, Ending, MomentState
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.moments import DayRow, MomentView, WaitingRow
from pos_recovery.store import day_list, moments
from pos_recovery.store.day_list import DayRecord, StandingPart

from .backroom import Backroom, Look
from .moment_views import moment_view
from .moments import get
from .pack import pack_of

_NOUNS = {
    Kind.COMP: "not charged", Kind.FREE_ITEM: "free item", Kind.REMAKE: "remake", Kind.DISCOUNT: "money off",
    Kind.REFUND: "money back", Kind.CORRECTION: "correction", Kind.UPGRADE: "upgrade", Kind.EXTRA: "a little more",
    Kind.VOUCHER: "voucher",
}  # fmt: skip
_ENDINGS = {
    Ending.PUT_RIGHT: "Put right", Ending.HEARD: "Just heard", Ending.NO_THANKS: "Said no, thanks",
    Ending.LEFT: "They left", Ending.NOT_REACHED: "Could not reach them",
}  # fmt: skip


def today(room: Backroom, actor: Actor) -> tuple[DayRow, ...]:
    """This business day's moments, newest first, mis-taps left out."""
    require(actor, Right.SERVE)
    with room.look() as look:
        standing: dict[uuid.UUID, list[StandingPart]] = {}
        for part in day_list.parts_of(look.reading, look.today):
            standing.setdefault(part.moment_id, []).append(part)
        causes, names = pack_of(room, look).causes, look.names()
        return tuple(
            DayRow(
                moment.id, moment.at, Cause(moment.cause), causes[Cause(moment.cause)].label,
                names.get(moment.logged_by, ""), _given(look, moment, standing.get(moment.id, [])),
                MomentState(moment.state), None if moment.ending is None else Ending(moment.ending),
                len({part.remedy_id for part in standing.get(moment.id, [])}),
            )
            for moment in day_list.moments_of(look.reading, look.today)
        )  # fmt: skip


def waiting(room: Backroom) -> tuple[WaitingRow, ...]:
    """Moments without an ending, oldest first, on every counter of the shop (P31). Nobody need be named."""
    with room.look() as look:
        causes, names = pack_of(room, look).causes, look.names()
        return tuple(
            WaitingRow(
                moment.id, moment.happened_at, Cause(moment.cause), causes[Cause(moment.cause)].label,
                names.get(moment.logged_by, ""),
            )
            for moment in moments.unfinished(look.reading)
        )  # fmt: skip


def open_one(room: Backroom, actor: Actor, key: uuid.UUID) -> MomentView:
    """An unfinished moment or one of today's; by a name alone only what that person logged today.

    Another day's closed one is a manager's. Refusals `unknown-moment`, `not-allowed`, `usage`.
    """
    require(actor, Right.LOG)
    with room.look() as look:
        moment = get(look, key)
        own = moment.logged_by == actor.id and look.days.on(moment.logged_at) == look.today
        if not own:
            require(actor, Right.SERVE)
        if moment.business_date != look.today and moment.state == MomentState.CLOSED:
            require(actor, Right.MANAGE)
        return moment_view(look, moment, actor)


def _given(look: Look, moment: DayRecord, parts: Sequence[StandingPart]) -> str:
    """What stands of the gives, in words with its face value; else how the moment ended."""
    nouns = list(dict.fromkeys(_NOUNS[Kind(part.kind)] for part in parts if part.kind != Kind.SORRY))
    if not nouns:
        return "" if moment.ending is None else _ENDINGS[Ending(moment.ending)]
    said = " and ".join(filter(None, (", ".join(nouns[:-1]), nouns[-1])))
    value = look.money(sum(part.value_minor for part in parts))
    return f"{said[:1].upper()}{said[1:]}, {value.text}" if value.units else f"{said[:1].upper()}{said[1:]}"
