"""The short lists beside the counter: today's moments, those without an ending, and one of them opened."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from pos_recovery.domain.moment import Cause, Ending, MomentState
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.moments import DayRow, MomentView, WaitingRow
from pos_recovery.domain.views.promises import PromiseView
from pos_recovery.store import day_list, moments, promises
from pos_recovery.store.day_list import DayRecord, StandingPart

from .backroom import Backroom, Look
from .moment_views import moment_view
from .moments import get
from .pack import pack_of
from .promise_views import promise_view

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
    """This business day's moments, newest first, mis-taps left out; on top, of whatever day, what waits for a yes."""
    require(actor, Right.SERVE)
    with room.look() as look:
        standing: dict[uuid.UUID, list[StandingPart]] = {}
        for part in day_list.parts_of(look.reading, look.today):
            standing.setdefault(part.moment_id, []).append(part)
        promised = _promised(look)
        found = day_list.moments_of(look.reading, look.today)
        rows = [_row(look, moment, standing.get(moment.id, []), promised.get(moment.id)) for moment in found]
        earlier = _earlier(look, promised.keys() - {moment.id for moment in found})
        rows += [
            replace(_row(look, moment, standing.get(moment.id, []), promised[moment.id]), earlier=True)
            for moment in earlier
        ]
        return tuple(sorted(rows, key=lambda row: row.promised is None))


def waiting(room: Backroom) -> tuple[WaitingRow, ...]:
    """Moments without an ending, oldest first, on every counter of the shop (P31). Nobody need be named."""
    with room.look() as look:
        causes, names, promised = pack_of(room, look).causes, look.names(), _promised(look)
        return tuple(
            WaitingRow(
                moment.id, moment.happened_at, Cause(moment.cause), causes[Cause(moment.cause)].label,
                names.get(moment.logged_by, ""), moment.id in promised,
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


def _promised(look: Look) -> dict[uuid.UUID, PromiseView]:
    """Moment -> what waits for a yes; the newest, where somebody asked twice."""
    return {one.moment_id: promise_view(look, one) for one in promises.waiting(look.reading)}


def _earlier(look: Look, keys: AbstractSet[uuid.UUID]) -> list[DayRecord]:
    """Moments of other days, newest first."""
    found = [moment for moment in (moments.by_id(look.reading, key) for key in keys) if moment is not None]
    return [
        DayRecord(one.id, one.happened_at, one.cause, one.logged_by, one.state, one.ending)
        for one in sorted(found, key=lambda one: (one.happened_at, one.id), reverse=True)
    ]


def _row(look: Look, moment: DayRecord, parts: Sequence[StandingPart], promised: PromiseView | None) -> DayRow:
    return DayRow(
        moment.id, moment.at, Cause(moment.cause), pack_of(look.room, look).causes[Cause(moment.cause)].label,
        look.names().get(moment.logged_by, ""), _given(look, moment, parts),
        MomentState(moment.state), None if moment.ending is None else Ending(moment.ending),
        len({part.remedy_id for part in parts}),
        None if promised is None else _words([part.kind for part in promised.parts], promised.value),
    )  # fmt: skip


def _given(look: Look, moment: DayRecord, parts: Sequence[StandingPart]) -> str:
    """What stands of the gives, in words with its face value; else how the moment ended."""
    kinds = [Kind(part.kind) for part in parts if part.kind != Kind.SORRY]
    if not kinds:
        return "" if moment.ending is None else _ENDINGS[Ending(moment.ending)]
    return _words(kinds, look.money(sum(part.value_minor for part in parts)))


def _words(kinds: Iterable[Kind], value: Money) -> str:
    """`Remake and voucher, 6.30`."""
    nouns = list(dict.fromkeys(_NOUNS[kind] for kind in kinds if kind is not Kind.SORRY))
    said = " and ".join(filter(None, (", ".join(nouns[:-1]), nouns[-1])))
    return f"{said[:1].upper()}{said[1:]}, {value.text}" if value.units else f"{said[:1].upper()}{said[1:]}"
