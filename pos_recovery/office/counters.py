"""Other counters of a shop on a server: the owner invites one, and it joins (RELIABILITY, section 0.7)."""

from __future__ import annotations

import base64
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.ids import new_id
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean_name, name_key
from pos_recovery.domain.views.counter import CounterMemory
from pos_recovery.domain.views.counters import CounterJoined, Invitation, InviteRecord
from pos_recovery.host.chance import SystemChance
from pos_recovery.host.clock import clock_for
from pos_recovery.host.counter_memory import FileMemory
from pos_recovery.host.places import machine_folder
from pos_recovery.host.secrets import Bundle, drop_bundle, open_bundle, save_bundle, seal_bundle, unseal_bundle
from pos_recovery.store import invites, settings, shops
from pos_recovery.store.heads import heads
from pos_recovery.store.invite_table import InviteRow
from pos_recovery.store.server_store import ServerStore
from pos_recovery.store.shop_tables import CounterRow
from pos_recovery.store.unit_of_work import Reading, Writing

from .backroom import Backroom
from .server_shop import COPY, PASSWORD, note_joined
from .shop_settings import ShopSettings
from .where import Where

GOOD_FOR = timedelta(minutes=10)
_CODE_BYTES = 10  # 80 bits, 16 letters of base32: its box may be guessed at by whoever reads the database


@dataclass(frozen=True, slots=True)
class Join:
    """What is asked of `join`: the code as typed, the counter's name (None: the next number)."""

    code: str = field(repr=False)
    counter: str | None = None


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
            until = work.now + GOOD_FOR
            _empty(work.tx, invites.waiting(work.reading))
            sealed = seal_bundle(bundle, shop.id, code)
            work.tx.insert(InviteRow, invited_by=actor.id, until=until, sealed=sealed)
            work.tx.record(Fact(FactKind.COUNTER_INVITED, by=actor.id), work.today)
        return Invitation("-".join(code[i : i + 4] for i in range(0, len(code), 4)), until)


def _empty(tx: Writing, found: list[InviteRecord]) -> None:
    for invite in found:
        tx.update(InviteRow, invite.id, invite.revision, sealed="")


def join(asked: Join, where: Where) -> CounterJoined:
    """Make this machine another counter of the shop on a server.

    Refusals `usage` (no server's address; this machine is a counter of that shop already), `bad-code` (facts: what)
    for a code that opens no invitation, or none that is still good, `name-taken`, `bad-name`. Troubles as
    `ServerStore` and `save_bundle`.
    """
    server = where.server
    if server is None:
        raise Refusal("usage", what="join takes the address of a shop on a server: postgresql://user@host/database")
    with closing(ServerStore(server.address, server.place, where.folder / COPY)) as store:
        return _Joining(store, where, asked).run()


class _Joining:
    """One machine on its way."""

    def __init__(self, store: ServerStore, where: Where, asked: Join) -> None:
        self._store, self._where, self._asked = store, where, asked
        self._memory = FileMemory(machine_folder(where.env))
        self._shop = store.shop
        self._clock = where.clock or clock_for(self._shop.practice, where.env).clock
        self._chance = (where.codes or SystemChance()).chance

    def run(self) -> CounterJoined:
        shop, where = self._shop, self._where
        if self._memory.load(shop.id) is not None:
            raise Refusal("usage", what=f"this machine is a counter of {shop.name} already")
        if not shop.practice:
            self._store.check_writable()
        with self._store.read() as reading:
            invite, bundle = self._opened(reading)
        save_bundle(self._with_password(bundle), shop.id, shop.practice, where.folder, where.passphrase)
        done = False
        try:
            counter = self._written(invite)
            done = True
        finally:
            if not done:
                with suppress(Trouble):
                    drop_bundle(shop.id, shop.practice, where.folder)
        note_joined(where.folder, shop)
        self._memory.save(counter)
        server = where.server
        return CounterJoined(shop.name, counter.name, "" if server is None else server.place)

    def _opened(self, reading: Reading) -> tuple[InviteRecord, Bundle]:
        """The invitation that the code opens."""
        code = "".join(letter for letter in self._asked.code.upper() if letter.isalnum() and letter.isascii())
        for invite in invites.good(reading, _at_the_shop(reading, self._clock.now())):
            with suppress(Trouble):
                return invite, unseal_bundle(invite.sealed, self._shop.id, code)
        raise Refusal("bad-code", what="invitation")

    def _with_password(self, bundle: Bundle) -> Bundle:
        """The password of the address is kept in this machine's keychain from now on."""
        server = self._where.server
        return bundle if server is None else bundle.with_text(PASSWORD, server.password)

    def _written(self, invite: InviteRecord) -> CounterMemory:
        now = self._clock.now()
        key = new_id(now, self._chance(10))
        with self._store.write(now, key, self._chance) as tx:
            if not any(
                one.id == invite.id for one in invites.good(tx, _at_the_shop(tx, now))
            ):  # another machine was faster
                raise Refusal("bad-code", what="invitation")
            name = _name(self._asked.counter, list(shops.counters(tx).values()))
            tx.insert(CounterRow, id=key, name=name, created_at=tx.now)
            tx.update(InviteRow, invite.id, invite.revision, sealed="", joined_as=key)
            today = ShopSettings(self._shop, settings.lines(tx)).days().on(tx.now)
            tx.record(Fact(FactKind.COUNTER_JOINED), today)
            head = tx.journal.head
        return CounterMemory(self._shop.id, key, name, head.seq, head.hash)


def _at_the_shop(reading: Reading, now: datetime) -> datetime:
    """The time there: this machine's clock, or the newest entry of any counter if that is later."""
    newest = [head.at for head in heads(reading.link, reading.shop_id).values() if head.at is not None]
    return max([now, *newest])


def _name(wanted: str | None, taken: list[str]) -> str:
    """The name as given, or the next number. Refusal `name-taken`, `bad-name`."""
    known = {name_key(name) for name in taken}
    if wanted is None:
        number = next(number for number in range(2, len(taken) + 3) if name_key(f"Counter {number}") not in known)
        return f"Counter {number}"
    name = clean_name(wanted)
    if name_key(name) in known:
        raise Refusal("name-taken", what="counter", name=name)
    return name
