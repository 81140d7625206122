"""A shop's only counter has lost the file that says which counter it is: nobody else is there to invite it back.

It invites itself then, if an owner wants it so. That the machine's own secrets are the shop's is proved by the owner's
PIN: its hash in the database is worth nothing without them. Whoever has both could as well have pressed `invite` here
the minute before, so that nothing is opened that was not open. Tries are counted, and the journal tells of all of it,
in the chain of the counter that was; the machine joins as another one, as every machine does that has lost its memory.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.views.counter import CodesKnown, CounterMemory
from pos_recovery.host.counter_memory import FileMemory
from pos_recovery.host.places import machine_folder
from pos_recovery.host.secrets import open_bundle
from pos_recovery.store import shops
from pos_recovery.store.journal import START
from pos_recovery.store.server_store import ServerStore

from .bootstrap import make_backroom, only_half_joined
from .office import Office
from .server_shop import COPY, kept_address
from .where import Where

_HERE = ("locked", "sealed", "wrong-passphrase")  # states of secrets that are not lost


def own_code(where: Where, owner: str, pin: Callable[[], str]) -> str | None:
    """The code of an invitation that this machine makes for itself; None where another counter has to invite it.

    `pin` gives the PIN of that owner, and is asked only when it is needed. Refusals as `People.sign_in`, `not-allowed`;
    Troubles as `ServerStore`, and as `open_bundle` for secrets that are not lost.
    """
    server = where.server
    if server is None:
        return None
    store = ServerStore(kept_address(server, where), server.place, where.folder / COPY)
    try:
        was = _was(store, where)
        office = None if was is None else Office(make_backroom(store, where, where.folder, _Was(was)))
    except BaseException:
        store.close()
        raise
    if office is None:
        store.close()
        return None
    with office:
        return office.counters.invite(office.people.sign_in(owner, pin()), where.passphrase).code


@dataclass(frozen=True, slots=True)
class _Was:
    """A `Memory` of the counter that this machine was; nothing of it is written down."""

    counter: CounterMemory

    def load(self, shop_id: uuid.UUID) -> CounterMemory | None:
        """As `Memory.load`."""
        return self.counter if shop_id == self.counter.shop_id else None

    def save(self, memory: CounterMemory) -> None:
        """As `Memory.save`: it is another counter from now on."""

    def codes(self, shop_id: uuid.UUID) -> CodesKnown | None:
        """As `Memory.codes`: it knows of none."""

    def keep_codes(self, shop_id: uuid.UUID, known: CodesKnown) -> None:
        """As `Memory.keep_codes`: the other counter will."""


def _was(store: ServerStore, where: Where) -> CounterMemory | None:
    """The shop's only counter, if this machine has its secrets and not its memory.

    A join that was cut off, this one too, has left a memory of what did not come to be.
    """
    shop = store.shop
    known = FileMemory(machine_folder(where.env)).load(shop.id)
    if known is not None and not only_half_joined(store, known):
        return None
    with store.read() as reading:
        counters = list(shops.counters(reading).items())
    if len(counters) != 1 or not _has_secrets(store, where):
        return None
    if not shop.practice:
        store.check_writable()
    return CounterMemory(shop.id, *counters[0], 0, START)


def _has_secrets(store: ServerStore, where: Where) -> bool:
    """Trouble `keychain-*` where they are here and only somebody has to open them."""
    try:
        open_bundle(store.shop.id, store.shop.practice, where.folder, where.passphrase)
    except Trouble as trouble:
        if trouble.facts.get("state") in _HERE:
            raise
        return False
    return True
