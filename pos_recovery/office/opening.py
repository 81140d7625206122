"""Opening a shop: its store, its owner, its first counter, its first limits (`init`)."""

from __future__ import annotations

import base64
import hashlib
import os
import uuid
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from pos_recovery.domain.business_day import BusinessDays, DayRule, check_zone, parse_clock
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.ids import new_id
from pos_recovery.domain.money import currency
from pos_recovery.domain.people import Role
from pos_recovery.domain.pin import check_pin
from pos_recovery.domain.text import clean_name, name_key
from pos_recovery.domain.views.counter import CounterMemory
from pos_recovery.domain.views.shop import ShopOpened, ShopView
from pos_recovery.host.chance import SystemChance
from pos_recovery.host.clock import clock_for
from pos_recovery.host.counter_memory import FileMemory
from pos_recovery.host.language import system_language
from pos_recovery.host.pins import ArgonPins
from pos_recovery.host.places import machine_folder, make_folder
from pos_recovery.host.secrets import new_bundle
from pos_recovery.host.turns import FileTurns
from pos_recovery.host.zones import zone_country
from pos_recovery.store import requests, shops
from pos_recovery.store.books_tables import RequestRow
from pos_recovery.store.file_store import FileStore
from pos_recovery.store.migrate import create
from pos_recovery.store.shop_tables import AuthorityRow, CounterRow, PersonRow, SettingRow, ShopRow
from pos_recovery.store.store import Store
from pos_recovery.store.unit_of_work import Writing

from .bootstrap import STORE_FILE, Where, refuse_network
from .people import recovery_digest
from .receipts import from_text, to_text
from .settings_table import LANGUAGES, TRADES
from .shop_settings import RECOVERY_KEY

COUNTER = "Counter 1"
MAKING = "shop-being-made.db"  # a shop has its name only when it is whole
# The owner's "per customer" number for staff; lead twice, manager five times, owner none (DECISIONS, Defaults).
PER_CUSTOMER = 15
TIMES = {Role.STAFF: 1, Role.LEAD: 2, Role.MANAGER: 5}


@dataclass(frozen=True, slots=True)
class OpenShop:
    """A new shop as asked for, as typed."""

    shop: str
    currency: str
    timezone: str
    owner: str
    pin: str = field(repr=False)
    trade: str = "bakery"
    day_starts: str = "04:00"
    practice: bool = False
    language: str | None = None
    country: str | None = None
    address: str | None = None
    request_id: uuid.UUID | None = field(default=None, repr=False)


def open_shop(asked: OpenShop, where: Where) -> ShopOpened:
    """Make a shop. All is checked before anything is written; what fails half-way leaves nothing.

    Refusals `store-exists`, `bad-name`, `bad-zone`, `bad-date`, `weak-pin`, `usage`; Troubles `keychain-none`,
    `store-*`, `not-our-store`.
    """
    shop, rule = _checked(asked, where)
    data, server = where.folder, where.server
    if server is not None:
        from .server_opening import open_on_server

        return open_on_server(asked, (shop, rule), where, server)
    place = hashlib.sha256(str(data.absolute()).encode()).hexdigest()[:16]
    with FileTurns(machine_folder(where.env) / "turns").turn(f"init-{place}"):
        return _open(asked, (shop, rule), where, data)


def _open(asked: OpenShop, what: tuple[ShopView, DayRule], where: Where, data: Path) -> ShopOpened:
    shop, _ = what
    if (data / STORE_FILE).exists() or (data / STORE_FILE).is_symlink():
        if asked.request_id is not None:
            return opened_before(asked, asked.request_id, FileStore(data / STORE_FILE))
        raise Refusal("store-exists", file=str(data / STORE_FILE))
    refuse_network(data if data.exists() else data.parent)
    was_there = data.exists()
    make_folder(data)
    try:
        with new_bundle(shop.id, shop.practice, data, where.passphrase) as bundle:
            return _write(asked, what, where, (data, ArgonPins(bundle.pepper)))
    except BaseException:
        _clear(data)
        if not was_there:
            with suppress(OSError):  # somebody else put something in: it stays
                data.rmdir()
        raise


def opened_before(asked: OpenShop, request_id: uuid.UUID, store: Store) -> ShopOpened:
    """The first answer to this request, but for the recovery code: that is said once and kept nowhere (P91).

    Closes the store. Refusal `store-exists` when it is the shop of another request.
    """
    with closing(store):
        known = None
        if store.shop.practice == asked.practice:
            with store.read() as reading:
                known = requests.answered(reading, request_id)
    if known is None:
        raise Refusal("store-exists", file=store.place)
    if known[0] != _fingerprint(asked):
        raise Refusal("request-id-reused", request=str(request_id))
    first: ShopOpened = from_text(ShopOpened, known[1])
    return first


def _fingerprint(asked: OpenShop) -> str:
    return hashlib.sha256(repr(asked).encode()).hexdigest()


def _clear(data: Path) -> None:
    """Take away what a beginning that was cut off has left."""
    for left in data.glob(f"{MAKING}*"):
        left.unlink(missing_ok=True)


def _checked(asked: OpenShop, where: Where) -> tuple[ShopView, DayRule]:
    name = clean_name(asked.shop)
    money = currency(asked.currency)
    check_zone(asked.timezone)
    starts = parse_clock(asked.day_starts)
    if asked.trade not in TRADES:
        raise Refusal("usage", what=f"'{asked.trade[:40]}' is not one of: {', '.join(TRADES)}")
    spoken = asked.language or system_language(where.env)
    language = spoken if asked.language or spoken in LANGUAGES else "en"
    if language not in LANGUAGES:
        raise Refusal("usage", what=f"'{(language or '')[:40]}' is not one of: {', '.join(LANGUAGES)}")
    clean_name(asked.owner)
    check_pin(asked.pin, Role.OWNER)
    chance = (where.codes or SystemChance()).chance
    now = (where.clock or clock_for(asked.practice, where.env).clock).now()
    key = new_id(now, chance(10))
    country = asked.country or zone_country(asked.timezone)
    shop = ShopView(key, name, money, language, country, asked.trade, asked.practice, asked.address, chance(16).hex())
    return shop, DayRule(now.date().min, asked.timezone, starts)


def _write(asked: OpenShop, what: tuple[ShopView, DayRule], where: Where, into: tuple[Path, ArgonPins]) -> ShopOpened:
    data, pins = into
    _clear(data)
    create(data / MAKING)
    with closing(FileStore(data / MAKING)) as store:
        answer, counter = furnish_new(store, (asked, str(data)), what, where, pins)
    os.replace(data / MAKING, data / STORE_FILE)  # closed, so no log lies beside it; from here on the shop is there
    FileMemory(machine_folder(where.env)).save(counter)
    return answer


def furnish_new(
    store: Store,
    asked_for: tuple[OpenShop, str],
    what: tuple[ShopView, DayRule],
    where: Where,
    pins: ArgonPins,
    before_commit: Callable[[CounterMemory], None] = lambda _: None,
) -> tuple[ShopOpened, CounterMemory]:
    """Write a new shop into an empty store; its first answer, and what its first counter remembers.

    `asked_for` is the shop and where its data lies, as it is told. `before_commit` gets what must not be lost once the
    shop is there. Refusal `store-exists` when somebody else was faster.
    """
    (asked, place), (shop, rule) = asked_for, what
    codes = where.codes or SystemChance()
    clock = where.clock or clock_for(asked.practice, where.env).clock
    pin_hash = pins.hash(asked.pin)
    recovery = base64.b32encode(codes.chance(16)).decode().rstrip("=")
    counter_id = new_id(clock.now(), codes.chance(10))
    answer = ShopOpened(shop.name, place, COUNTER, clean_name(asked.owner), None)
    with store.first_write(shop.id, clock.now(), counter_id, codes.chance) as tx:
        if shops.is_there(tx):
            raise Refusal("store-exists", file=place)
        if asked.request_id is not None:
            tx.request_id = asked.request_id
            text = to_text(answer)
            tx.insert(RequestRow, id=asked.request_id, fingerprint=_fingerprint(asked), answer=text, at=tx.now)
        _furnish(tx, shop, rule, (clean_name(asked.owner), pin_hash, recovery_digest(recovery)))
        head = tx.journal.head
        counter = CounterMemory(shop.id, counter_id, COUNTER, head.seq, head.hash)
        before_commit(counter)
    spaced = "-".join(recovery[i : i + 4] for i in range(0, len(recovery), 4))
    return replace(answer, recovery_code=spaced), counter


def _furnish(tx: Writing, shop: ShopView, rule: DayRule, owner: tuple[str, str, str]) -> None:
    """The rows every shop starts with, in one entry of the journal."""
    name, pin_hash, recovery = owner
    day = BusinessDays((rule,)).on(tx.now)
    tx.insert(
        ShopRow, id=shop.id, name=shop.name, currency=shop.currency.code, language=shop.language,
        country=shop.country, trade=shop.trade, practice=shop.practice, address=shop.address,
        match_key=shop.match_key, created_at=tx.now,
    )  # fmt: skip
    tx.insert(CounterRow, id=tx.counter_id, name=COUNTER, created_at=tx.now)
    person = tx.insert(
        PersonRow, name=name, name_key=name_key(name), role=Role.OWNER.value, enabled=True, pin_hash=pin_hash,
        tries=0, rests=0, joined_at=tx.now,
    )  # fmt: skip
    for role, times in TIMES.items():
        # Where a currency has no cents its unit is small change: 1500 yen, not 15.
        limit = PER_CUSTOMER * 10 ** (shop.currency.digits or 2) * times
        tx.insert(AuthorityRow, role=role.value, per_remedy_minor=limit, per_moment_minor=limit)
    first = {"timezone": rule.zone, "day-start": rule.starts.strftime("%H:%M"), RECOVERY_KEY: recovery}
    for key, value in first.items():
        tx.insert(SettingRow, key=key, value=value, since=rule.since, set_at=tx.now)
    tx.record(Fact(FactKind.SHOP_OPENED, by=person, facts={"practice": int(shop.practice)}), day)
