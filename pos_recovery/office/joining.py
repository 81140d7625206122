"""`join`: this machine becomes another counter of a shop on a server. Cut off at any point, it is simply done again."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass, field, replace

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.ids import new_id
from pos_recovery.domain.text import clean_name, name_key
from pos_recovery.domain.views.counter import CounterMemory
from pos_recovery.domain.views.counters import CounterJoined, InviteRecord
from pos_recovery.host.chance import SystemChance
from pos_recovery.host.clock import clock_for
from pos_recovery.host.counter_memory import FileMemory
from pos_recovery.host.places import machine_folder
from pos_recovery.host.secrets import Bundle, drop_bundle, open_bundle, save_bundle, unseal_bundle
from pos_recovery.host.server_address import ServerAddress
from pos_recovery.store import invites, settings, shops
from pos_recovery.store.invite_table import InviteRow
from pos_recovery.store.journal import START
from pos_recovery.store.server_store import ServerStore
from pos_recovery.store.shop_tables import CounterRow
from pos_recovery.store.unit_of_work import Reading

from .counters import time_at_the_shop
from .lost_secrets import LOST
from .server_shop import COPY, PASSWORD, kept_address, note_joined
from .shop_settings import ShopSettings
from .where import Where


@dataclass(frozen=True, slots=True)
class Join:
    """What is asked of `join`: the code as typed, the counter's name (None: the next number)."""

    code: str = field(repr=False)
    counter: str | None = None


def join(asked: Join, where: Where) -> CounterJoined:
    """Make this machine another counter of the shop on a server.

    A machine that has lost its memory or its secrets joins anew: it is another counter then, and the chain of the one
    it was stays as it is. What it still has is never lost by a join that fails.

    Refusals `usage` (no server's address; this machine is a counter of that shop already), `bad-code` (facts: what)
    for a code that opens no invitation, or none that is still good, `name-taken`, `bad-name`. Troubles as
    `ServerStore`, `open_bundle` and `save_bundle`.
    """
    server = where.server
    if server is None:
        raise Refusal("usage", what="join takes the address of a shop on a server: postgresql://user@host/database")
    with closing(ServerStore(kept_address(server, where), server.place, where.folder / COPY)) as store:
        return _Joining(store, where, server, asked).run()


class _Joining:
    """One machine on its way."""

    def __init__(self, store: ServerStore, where: Where, server: ServerAddress, asked: Join) -> None:
        self._store, self._where, self._server, self._asked = store, where, server, asked
        self._memory = FileMemory(machine_folder(where.env))
        self._shop = store.shop
        self._clock = where.clock or clock_for(self._shop.practice, where.env).clock
        self._chance = (where.codes or SystemChance()).chance

    def run(self) -> CounterJoined:
        secrets, known = self._secrets(), self._memory.load(self._shop.id)
        if not self._shop.practice:
            self._store.check_writable()
        with self._store.read() as reading:
            name = None if known is None else shops.counters(reading).get(known.counter_id)
            if known is not None and name is not None and secrets is not None:
                return self._joined_before(known, name)
            invite, bundle = self._opened(reading)
        self._keep(bundle, secrets)
        try:
            counter = self._written(invite)
        except Refusal:  # nothing was written there; after a Trouble it may have been
            self._put_back(secrets, known)
            raise
        with suppress(Refusal, Trouble):  # it has joined: what is remembered already will do
            self._memory.save(counter)
        return CounterJoined(self._shop.name, counter.name, self._server.place)

    def _joined_before(self, known: CounterMemory, name: str) -> CounterJoined:
        """A join that was cut off after the shop knew of it is done; any other is one too many."""
        if known.seq:
            raise Refusal("usage", what=f"this machine is a counter of {self._shop.name} already")
        note_joined(self._where.folder, self._shop)
        return CounterJoined(self._shop.name, name, self._server.place)

    def _secrets(self) -> Bundle | None:
        """What this machine has of the shop's secrets already. Troubles as `open_bundle`, but for lost ones."""
        try:
            return self._open()
        except Trouble as trouble:
            # With a passphrase they go into a sealed file, whatever the keychain says.
            elsewhere = self._where.passphrase is not None and trouble.facts.get("state") != "wrong-passphrase"
            if elsewhere or trouble.facts.get("state") in LOST:
                return None
            raise

    def _open(self) -> Bundle:
        return open_bundle(self._shop.id, self._shop.practice, self._where.folder, self._where.passphrase)

    def _save(self, bundle: Bundle) -> None:
        save_bundle(bundle, self._shop.id, self._shop.practice, self._where.folder, self._where.passphrase)

    def _keep(self, bundle: Bundle, before: Bundle | None) -> None:
        """The shop's secrets, with what is this machine's own: the password of the address is kept from now on."""
        own = {} if before is None else before.texts
        password = self._server.password or self._where.env.get("PGPASSWORD")  # which nobody sees in a list
        kept = replace(bundle, texts=own if password is None else {**own, PASSWORD: password})
        if kept == before:
            return
        try:
            self._save(kept)
        except BaseException:
            self._put_back(before, None)
            raise

    def _put_back(self, secrets: Bundle | None, known: CounterMemory | None) -> None:
        """As it was before."""
        with suppress(Refusal, Trouble):
            if secrets is None:
                drop_bundle(self._shop.id, self._shop.practice, self._where.folder)
            else:
                self._save(secrets)
        with suppress(Refusal, Trouble):
            if known is not None:
                self._memory.save(known)

    def _opened(self, reading: Reading) -> tuple[InviteRecord, Bundle]:
        """The invitation that the code opens."""
        code = "".join(letter for letter in self._asked.code.upper() if letter.isalnum() and letter.isascii())
        for invite in invites.good(reading, time_at_the_shop(reading, self._clock.now())):
            with suppress(Trouble):
                return invite, unseal_bundle(invite.sealed, self._shop.id, code)
        raise Refusal("bad-code", what="invitation")

    def _written(self, invite: InviteRecord) -> CounterMemory:
        now = self._clock.now()
        key = new_id(now, self._chance(10))
        with self._store.write(now, key, self._chance) as tx:
            good = invites.good(tx, time_at_the_shop(tx, now))
            if not any(one.id == invite.id for one in good):  # another machine was faster
                raise Refusal("bad-code", what="invitation")
            name = _name(self._asked.counter, list(shops.counters(tx).values()))
            tx.insert(CounterRow, id=key, name=name, created_at=tx.now)
            tx.update(InviteRow, invite.id, invite.revision, sealed="", joined_as=key)
            today = ShopSettings(self._shop, settings.lines(tx)).days().on(tx.now)
            tx.record(Fact(FactKind.COUNTER_JOINED), today)
            head = tx.journal.head
            # Before the commit: a machine that stops now is this counter as soon as the shop knows of it. Without a
            # number it counts as none while the shop does not.
            note_joined(self._where.folder, self._shop)
            self._memory.save(CounterMemory(self._shop.id, key, name, 0, START))
        return CounterMemory(self._shop.id, key, name, head.seq, head.hash)


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
