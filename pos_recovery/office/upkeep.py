"""Looking after the shop's data: the journal verified and shown, backups."""

from __future__ import annotations

import uuid
from datetime import date
from pathlib import Path

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.upkeep import BackupMade, DoctorView, JournalLine, Verified
from pos_recovery.store import entries, shops
from pos_recovery.store.entries import EntryRecord
from pos_recovery.store.verify import verify

from .backroom import Backroom

_CANNOT_WRITE = ("store-read-only", "store-full", "store-busy")
_SHOWN_LETTERS = 8


class Upkeep:
    """The journal, backups, the doctor."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def verify(self) -> Verified:
        """Check every chain, row and budget, and the anchor in this counter's own memory. Anybody may (P73, P80).

        Refusal `journal-broken` (facts: chain, seq, what) names the first bad thing.
        """
        remembered = anchors(self._room)
        with self._room.look() as look:
            return verify(look.reading, remembered)

    def backup(self, file: Path, request_id: uuid.UUID | None = None) -> BackupMade:
        """Copy the whole shop into one file, verified. Anybody may. Failures as `Store.copy_to`.

        The same `request_id` makes no second copy. Refusal `request-id-reused`.

        The journal tells of it afterwards, so the copy does not hold that entry. A store that cannot be written now is
        copied all the same: then only the journal does not know.
        """
        from .once import Once

        asked = f"backup {file}"
        first = self._backed_up_before(request_id, asked)
        if first is not None:
            return first
        made = self._room.store.copy_to(file)
        try:
            with self._room.work() as work:
                if request_id is not None:
                    Once(work, request_id, asked).keep(made)
                facts: dict[str, str | int | None] = {"bytes": made.bytes, "sha256": made.sha256}
                work.tx.record(Fact(FactKind.BACKUP_MADE, facts=facts), work.today)
        except Refusal:  # two at once: the other one has told of its copy
            first = self._backed_up_before(request_id, asked)
            if first is None:
                raise
            return first
        except Trouble as trouble:
            if trouble.code not in _CANNOT_WRITE:
                raise
        return made

    def _backed_up_before(self, request_id: uuid.UUID | None, asked: str) -> BackupMade | None:
        from .once import first_answer

        if request_id is None:
            return None
        with self._room.look() as look:
            return first_answer(look.reading, request_id, asked, BackupMade)

    def journal(self, actor: Actor, first: date, last: date) -> tuple[JournalLine, ...]:
        """The entries of business days, both included, oldest first. Refusal `not-allowed`, `usage`."""
        require(actor, Right.OWN)
        if last < first:
            raise Refusal("usage", what="the first day comes after the last")
        with self._room.look() as look:
            found = entries.between(look.reading, first, last)
            counters, people = shops.counters(look.reading), look.names()
        return tuple(_line(record, counters, people) for record in found)

    def doctor(self) -> DoctorView:
        """What is well here, what is not, and what to do. Anybody may."""
        from .doctor import doctor

        return doctor(self._room)


def anchors(room: Backroom) -> dict[uuid.UUID, tuple[int, str]]:
    """What this machine remembers of the journal: counter -> number and hash of an entry.

    Asked before the store is looked at: another process may write and be remembered in between.
    """
    known = room.ports.memory.load(room.shop.id)
    return {known.counter_id: (known.seq, known.hash)} if known is not None and known.seq else {}


def _line(record: EntryRecord, counters: dict[uuid.UUID, str], people: dict[uuid.UUID, str]) -> JournalLine:
    counter = counters.get(record.counter_id, record.counter_id.hex[-_SHOWN_LETTERS:])
    touched = tuple((table, key[-_SHOWN_LETTERS:]) for table, key in record.touched)
    who = None if record.by_id is None else people.get(record.by_id, record.by_id.hex[-_SHOWN_LETTERS:])
    return JournalLine(
        counter, record.seq, record.at, record.business_date, record.kind, who, record.facts, touched
    )  # fmt: skip
