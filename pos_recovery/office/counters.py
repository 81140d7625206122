"""Other counters of a shop on a server: the owner invites one (RELIABILITY, section 0.7), and it joins (`joining`)."""

from __future__ import annotations

import base64
from datetime import datetime, timedelta

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.counters import Invitation, InviteRecord
from pos_recovery.host.secrets import open_bundle, seal_bundle
from pos_recovery.store import invites
from pos_recovery.store.heads import heads
from pos_recovery.store.invite_table import InviteRow
from pos_recovery.store.unit_of_work import Reading, Writing

from .backroom import Backroom

GOOD_FOR = timedelta(minutes=10)
_CODE_BYTES = 10  # 80 bits, 16 letters of base32: its box may be guessed at by whoever reads the database


class Counters:
    """Who else may work on this shop."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def invite(self, actor: Actor, passphrase: bytes | None = None) -> Invitation:
        """A code by which one other machine joins within ten minutes; an older one is good no more. Only an owner may.

        `passphrase` opens sealed secrets. Refusal `usage` for a shop in a file: only a server is shared.
        """
        require(actor, Right.OWN)
        room, shop = self._room, self._room.shop
        if not room.store.shared:
            raise Refusal("usage", what="this shop lies in a folder of this machine; only one on a server is shared")
        code = base64.b32encode(room.ports.codes.chance(_CODE_BYTES)).decode()
        bundle = open_bundle(shop.id, shop.practice, room.data, passphrase)
        with room.work() as work:
            work.refuse_if_changed(actor)
            until = work.now + GOOD_FOR
            _empty(work.tx, invites.waiting(work.reading))
            sealed = seal_bundle(bundle, shop.id, code)
            work.tx.insert(InviteRow, invited_by=actor.id, until=until, sealed=sealed)
            work.tx.record(Fact(FactKind.COUNTER_INVITED, by=actor.id), work.today)
        return Invitation("-".join(code[i : i + 4] for i in range(0, len(code), 4)), until)

    def clear_expired(self) -> int:
        """Take the secrets out of invitations that nobody can use any more. Gives how many there were."""
        room = self._room
        with room.look() as look:
            if not invites.expired(look.reading, time_at_the_shop(look.reading, look.now)):
                return 0
        with room.work() as work:
            found = invites.expired(work.reading, time_at_the_shop(work.reading, work.now))
            _empty(work.tx, found)
            work.tx.record(Fact(FactKind.INVITES_ENDED, facts={"count": len(found)}), work.today)
            return len(found)


def _empty(tx: Writing, found: list[InviteRecord]) -> None:
    for invite in found:
        tx.update(InviteRow, invite.id, invite.revision, sealed="")


def time_at_the_shop(reading: Reading, now: datetime) -> datetime:
    """The time there: this machine's clock, or the newest entry of any counter if that is later."""
    newest = [head.at for head in heads(reading.link, reading.shop_id).values() if head.at is not None]
    return max([now, *newest])
