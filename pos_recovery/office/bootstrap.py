"""The composition root: where a shop lies -> Store -> Office. No globals."""

from __future__ import annotations

from pathlib import Path

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.views.counter import CounterMemory
from pos_recovery.host.chance import SystemChance
from pos_recovery.host.clock import clock_for
from pos_recovery.host.counter_memory import FileMemory
from pos_recovery.host.files import DiskFiles
from pos_recovery.host.machine_choices import FileChoices
from pos_recovery.host.places import machine_folder, network_file_system
from pos_recovery.host.receipt_port import MachinePrinters
from pos_recovery.host.server_address import ServerAddress
from pos_recovery.host.turns import FileTurns
from pos_recovery.store import shops
from pos_recovery.store.file_store import FileStore
from pos_recovery.store.journal import START
from pos_recovery.store.opening_check import quick_check
from pos_recovery.store.store import Store

from .backroom import Backroom, Ports
from .lazy_pins import LazyPins
from .office import Office
from .ports import Memory
from .where import Where as Where

STORE_FILE = "shop.db"


def shop_is_there(where: Where) -> bool:
    """Whether there is a shop's file to open; without one the first run is next. Refusal and Troubles as `folder`.

    A server is always to be opened: what is wrong with it is said then.
    """
    if where.server is not None:
        return True
    file = where.folder / STORE_FILE
    return file.exists() or file.is_symlink()


def resources_folder() -> Path:
    """`resources`, the sibling of `pos_recovery` in a checkout and its child in a wheel."""
    inside = Path(__file__).resolve().parents[1] / "resources"
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / "resources"


def open_office(where: Where) -> Office:
    """Open the shop. Troubles `store-*`, `not-our-store`, `keychain-*`; Refusal `journal-broken`, `bad-date`."""
    data, server = where.folder, where.server
    store: Store
    if server is None:
        refuse_network(data)
        store = FileStore(data / STORE_FILE)
    else:
        store = _on_server(server, where)
    try:
        office = Office(make_backroom(store, where, data, FileMemory(machine_folder(where.env))))
        _end_overdue(office, store)
    except BaseException:
        store.close()
        raise
    return office


def _on_server(server: ServerAddress, where: Where) -> Store:
    """Imported where it is used: most shops have no server."""
    from .server_shop import open_server_store

    return open_server_store(server, where)


def refuse_network(data: Path) -> None:
    """Trouble `store-unreachable` for a network share: SQLite's log does not work there."""
    kind = network_file_system(data)
    if kind is not None:
        raise Trouble("store-unreachable", file=str(data), why=f"it lies on a network share ({kind})")


def make_backroom(store: Store, where: Where, data: Path, memory: Memory) -> Backroom:
    """The back room of a shop, at the counter that `memory` knows. Failures as `open_office`."""
    machine = machine_folder(where.env)
    shop = store.shop
    chosen = clock_for(shop.practice, where.env)
    pins = LazyPins(shop.id, shop.practice, data, where.passphrase, shared=store.shared)
    if not shop.practice:
        pins.open()  # every start of a real shop needs its secrets
    ports = Ports(
        clock=where.clock or chosen.clock,
        codes=where.codes or SystemChance(),
        pins=pins,
        files=DiskFiles(data, *(machine / name for name in ("counters", "turns", "secrets"))),
        memory=memory,
        choices=FileChoices(machine),
        turns=FileTurns(machine / "turns"),
        printers=MachinePrinters(),
    )
    known = ports.memory.load(shop.id)
    if known is None or only_half_joined(store, known):
        counter = _only_counter(store, where, has_lost=known is None)
    else:
        counter = known
    with store.read() as reading:
        quick_check(reading, {counter.counter_id: (counter.seq, counter.hash)} if counter.seq else {})
    return Backroom(store, ports, counter, data, resources_folder())


def _only_counter(store: Store, where: Where, *, has_lost: bool) -> CounterMemory:
    """A folder that was moved to this machine: its first counter is the one that goes on. A server's have each their
    own machine: Refusal `usage`."""
    if where.server is not None:
        raise Refusal("usage", option="--data", reason=_why_none(store, where, has_lost=has_lost))
    with store.read() as reading:
        quick_check(reading, {})  # the shop's row may have been changed: then no counter is found
        key, name = next(iter(shops.counters(reading).items()))
    return CounterMemory(store.shop.id, key, name, 0, START)


def _why_none(store: Store, where: Where, *, has_lost: bool) -> str:
    from .server_shop import joined

    with store.read() as reading:
        is_only = has_lost and len(shops.counters(reading)) == 1
    # A real shop's secrets were opened by now, which nobody has but a counter.
    if is_only and (joined(where.folder) is not None or not store.shop.practice):
        lost = "this machine has lost the file that says which counter it is, and the shop has no other counter"
        return f"{lost}: make-it-right --as OWNER join, with that owner's PIN, makes it a new one"
    how = "ask an owner at another counter for a code (make-it-right invite), then make-it-right join"
    if joined(where.folder) is None:
        return f"this machine has not joined that shop yet: {how}"
    return f"this machine has lost the file that says which counter it is: {how} makes it a new one"


def only_half_joined(store: Store, known: CounterMemory) -> bool:
    """A join that was cut off before the shop knew of it."""
    if known.seq or not store.shared:
        return False
    with store.read() as reading:
        return known.counter_id not in shops.counters(reading)


def _end_overdue(office: Office, store: Store) -> None:
    """At opening: vouchers and invitations whose time is over are ended. A store that cannot be written still opens."""
    try:
        office.vouchers.end_overdue()
        if store.shared:
            office.counters.clear_expired()
    except Trouble as trouble:
        if trouble.code not in ("store-read-only", "store-full", "store-busy"):
            raise
