"""Opening a new shop in an empty database of a server (`init` with a postgresql:// address)."""

from __future__ import annotations

from contextlib import closing

from pos_recovery.domain.business_day import DayRule
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.counter import CounterMemory
from pos_recovery.domain.views.shop import ShopOpened, ShopView
from pos_recovery.host.counter_memory import FileMemory
from pos_recovery.host.pins import ArgonPins
from pos_recovery.host.places import machine_folder, make_folder
from pos_recovery.host.secrets import new_bundle
from pos_recovery.host.server_address import ServerAddress
from pos_recovery.store.server_store import ServerStore, holds_a_shop, make_schema

from .opening import OpenShop, furnish_new, opened_before
from .server_shop import COPY, note_joined, refuse_password
from .where import Where


def open_on_server(asked: OpenShop, what: tuple[ShopView, DayRule], where: Where, server: ServerAddress) -> ShopOpened:
    """Make the tables and the shop. What fails half-way leaves empty tables, in which the next `init` goes on.

    Refusals `store-exists`, `usage`; Troubles `not-our-store`, `store-*`, `keychain-*`.
    """
    shop, data = what[0], where.folder
    refuse_password(server, practice=shop.practice)
    if holds_a_shop(server.address, server.place):
        if asked.request_id is None:
            raise Refusal("store-exists", file=server.place)
        return opened_before(asked, asked.request_id, ServerStore(server.address, server.place, data / COPY))
    make_schema(server.address, server.place)
    make_folder(data)
    with (
        new_bundle(shop.id, shop.practice, data, where.passphrase) as bundle,
        closing(ServerStore(server.address, server.place, data / COPY)) as store,
    ):
        if not shop.practice:
            store.check_writable()

        def remember(counter: CounterMemory) -> None:
            """Before the shop is there: else a machine that stops now is no counter of it, and no other can join."""
            note_joined(data, shop)
            FileMemory(machine_folder(where.env)).save(counter)

        return furnish_new(store, (asked, server.place), what, where, ArgonPins(bundle.pepper), remember)[0]
