"""Limits: what each role may give by itself."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor, Authority, Role
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.replays import Replay
from pos_recovery.store import people
from pos_recovery.store.limit_history import authorities_at
from pos_recovery.store.shop_tables import AuthorityRow

from .backroom import Backroom, Look, Work
from .commands import Changed, Done, Outcome, SetLimits

_AMOUNTS = ("per_remedy", "per_moment", "per_day", "per_week", "note_above")
Authorities = tuple[Authority, ...]
_NO_LIMITS = {role: Authority(role) for role in Role}
GIVERS = (Role.STAFF, Role.LEAD, Role.MANAGER, Role.OWNER)


def authority_of(look: Look, role: Role) -> Authority:
    """What a role may give by itself; a role without a line has no limits set."""
    known = look.kept("authorities", lambda: people.authorities(look.reading, look.shop.currency))
    return known[role].authority if role in known else _NO_LIMITS[role]


class Limits:
    """Authority per role."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def mine(self, actor: Actor) -> Authority:
        """What this person's role may give by itself. Nobody need have typed a PIN. Refusal `not-allowed`."""
        require(actor, Right.LOG)
        with self._room.look() as look:
            return authority_of(look, actor.role)

    def all(self, actor: Actor, at: datetime | None = None) -> Authorities:
        """The limits of every role that gives: those of now, or those that held at an instant.

        Refusal `bad-date` for an instant that is not over yet, or before the shop was opened.
        """
        require(actor, Right.OWN)
        with self._room.look() as look:
            if at is None:
                return tuple(authority_of(look, role) for role in GIVERS)
            if at > look.now:
                raise Refusal("bad-date", date=look.days.local(at).isoformat(), why="it lies in the future")
            then = authorities_at(look.reading, look.shop.currency, at)
            if not then:
                raise Refusal("bad-date", date=look.days.local(at).isoformat(), why="the shop was not open yet")
            return tuple(then.get(role, Authority(role)) for role in GIVERS)

    def replay(self, actor: Actor) -> Replay:
        """Last month's gives against the limits and budgets of now."""
        from .replay import replay

        require(actor, Right.OWN)
        with self._room.look() as look:
            return replay(look)

    def set(self, command: SetLimits) -> Done[Authorities]:
        """Set some limits of a role, from this moment on; the receipt is every role's.

        Refusal `usage` for a role that gives nothing, `bad-spec` for an unknown kind.
        """
        require(command.actor, Right.OWN)
        if command.role not in GIVERS:
            raise Refusal("usage", what="a bookkeeper gives nothing, so there are no limits to set")
        for kind in command.kinds or ():
            if kind not in list(Kind):
                raise Refusal("bad-spec", spec=kind[:40])

        def run(work: Work) -> Outcome[Authorities]:
            before = people.authorities(work.reading, work.shop.currency)
            known = before.get(command.role)
            after = _with_amounts(known.authority if known else Authority(command.role), command.amounts)
            if command.kinds_given:
                after = replace(after, kinds=command.kinds)
            write_authority(work, after, None if known is None else (known.id, known.revision))
            fact = Fact(FactKind.LIMITS_SET, by=command.actor.id, facts=_told(command))
            now = {role: record.authority for role, record in before.items()} | {command.role: after}
            return Outcome(tuple(now.get(role, Authority(role)) for role in GIVERS), fact, Changed.PEOPLE)

        return self._room.act(command, Authorities, run)


def _told(command: SetLimits) -> dict[str, str | int | None]:
    """What the journal says was set: amounts in minor units, the kinds by their words."""
    told: dict[str, str | int | None] = {"role": command.role.value}
    for name, amount in command.amounts.items():
        told[f"{name}_minor"] = None if amount is None else amount.units
    if command.kinds_given:
        told["kinds"] = None if command.kinds is None else " ".join(command.kinds)
    return told


def write_authority(work: Work, authority: Authority, known: tuple[uuid.UUID, int] | None) -> None:
    """Add the limits of a role, or change the line with this key and revision."""
    values: dict[str, Any] = {}
    for name in _AMOUNTS:
        amount = getattr(authority, name)
        values[f"{name}_minor"] = None if amount is None else amount.units
    values["kinds"] = None if authority.kinds is None else " ".join(authority.kinds)
    if known is None:
        work.tx.insert(AuthorityRow, role=authority.role.value, **values)
    else:
        work.tx.update(AuthorityRow, known[0], known[1], **values)


def _with_amounts(authority: Authority, amounts: Mapping[str, Money | None]) -> Authority:
    """The limits with those set that were given."""
    unknown = set(amounts) - set(_AMOUNTS)
    if unknown:
        raise ValueError(f"no such limits: {sorted(unknown)}")
    changes: dict[str, Any] = dict(amounts)
    return replace(authority, **changes)
