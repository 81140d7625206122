"""Badges: assigned by the owner, scanned at the lock. A badge unlocks the screen and never stands for a PIN."""

from __future__ import annotations

from datetime import timedelta

from pos_recovery.domain.badge import read_badge
from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.people import PersonRecord, StaffView
from pos_recovery.store import people, pin_tries
from pos_recovery.store.shop_tables import PersonRow

from .backroom import Backroom, Work
from .commands import Changed, Command, Done, GiveBadge, Outcome, TakeBadge
from .people import named, staff_view

MOST_UNKNOWN = 10
WINDOW = timedelta(minutes=10)


class Badges:
    """Who carries which badge. Kept is a digest under the shop's secret, so that no copy of the shop holds a code."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def give(self, command: GiveBadge) -> Done[StaffView]:
        """Give somebody a badge. Only an owner may.

        Refusal `bad-code` for what cannot be a badge, `name-taken` (facts: what="badge", name) when it is another
        person's, `usage` for a bookkeeper, who does nothing at the counter.
        """
        require(command.actor, Right.OWN)
        key = self._room.ports.pins.badge_key(read_badge(command.code))

        def run(work: Work) -> Outcome[StaffView]:
            person = named(work, command.name)
            if not Role(person.role).at_the_counter:
                raise Refusal("usage", what=f"{person.name} does nothing at the counter, so a badge would open nothing")
            carrier = people.by_badge(work.reading, key)
            if carrier is not None and carrier.id != person.id:
                raise Refusal("name-taken", what="badge", name=carrier.name)
            return _written(work, command, person, key)

        return self._room.act(command, StaffView, run)

    def take(self, command: TakeBadge) -> Done[StaffView]:
        """Take somebody's badge away. Only an owner may. Nothing changes for who has none."""
        require(command.actor, Right.OWN)
        return self._room.act(command, StaffView, lambda work: _written(work, command, named(work, command.name), None))

    def unlock(self, code: str) -> Actor:
        """Whose badge was scanned at the lock: here by face, not confirmed, as if they had tapped it.

        Refusal `unknown-staff` for a badge of nobody who works at the counter now, `counter-rests` for any badge after
        ten unknown ones in ten minutes (facts of both: what="badge"), `bad-code` for what is no badge.
        """
        key = self._room.ports.pins.badge_key(read_badge(code))
        with self._room.look() as look:
            since = look.now - WINDOW
            if pin_tries.unknown_badges(look.reading, self._room.counter_id, since) >= MOST_UNKNOWN:
                raise Refusal("counter-rests", what="badge", counter=self._room.counter_name, minutes=10)
            person = people.by_badge(look.reading, key)
        if person is None or not person.enabled or not Role(person.role).at_the_counter:
            self._count_unknown()
            raise Refusal("unknown-staff", what="badge")
        return person.actor(confirmed=False)

    def carrier(self, actor: Actor, code: str) -> str | None:
        """Whose badge a code is, None for nobody's: for whoever tries out a scanner, and no unknown one is counted.

        Only a manager or an owner may ask.
        """
        require(actor, Right.MANAGE)
        try:
            badge = read_badge(code)
        except Refusal:
            return None
        with self._room.look() as look:
            person = people.by_badge(look.reading, self._room.ports.pins.badge_key(badge))
        return None if person is None else person.name

    def _count_unknown(self) -> None:
        """The owner sees it in the journal. A store that cannot be written must not hide the answer."""
        try:
            with self._room.work() as work:
                work.tx.record(Fact(FactKind.BADGE_UNKNOWN), work.today)
        except Trouble as trouble:
            if trouble.code not in ("store-read-only", "store-full", "store-busy"):
                raise


def _written(work: Work, command: Command, person: PersonRecord, key: str | None) -> Outcome[StaffView]:
    work.tx.update(PersonRow, person.id, person.revision, badge_key=key)
    fact = Fact(FactKind.PERSON_CHANGED, by=command.actor.id, facts={"badge": "none" if key is None else "new"})
    return Outcome(staff_view(person, badge=key is not None), fact, Changed.PEOPLE)
