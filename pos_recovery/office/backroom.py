"""What every use case works with: the store, the ports, the shop's settings, and the one way to carry out a command."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pos_recovery.domain.business_day import BusinessDays
from pos_recovery.domain.errors import Overtaken, Refusal, Trouble
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.counter import CounterMemory
from pos_recovery.domain.views.menu import MenuItem
from pos_recovery.domain.views.shop import ShopView
from pos_recovery.store import menu, people, settings
from pos_recovery.store.press import Touching
from pos_recovery.store.store import Store
from pos_recovery.store.unit_of_work import Reading, Writing

from .commands import Changed, Command, Done, Outcome
from .ports import Choices, Clock, Codes, Files, Memory, Pins, Printers, Turns
from .shelf import DAILY, Of, Shelf
from .shop_settings import ShopSettings

if TYPE_CHECKING:
    from .once import Once

Receipt = TypeVar("Receipt")
Loaded = TypeVar("Loaded")
CLOCK_BACK = timedelta(minutes=2)
CLOCK_FORWARD = timedelta(hours=36)


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything that is truly outside."""

    clock: Clock
    codes: Codes
    pins: Pins
    files: Files
    memory: Memory
    choices: Choices
    turns: Turns
    printers: Printers


class Look:
    """The shop as it is now: rows to read, the settings that hold, the business day."""

    def __init__(self, room: Backroom, reading: Reading, now: datetime) -> None:
        self.room = room
        self.reading = reading
        self.now = now
        self.shop = room.shop
        self.settings: ShopSettings = self.kept("settings", lambda: ShopSettings(self.shop, settings.lines(reading)))
        self.days: BusinessDays = self.kept("days", self.settings.days)
        self.today: date = self.days.on(now)

    def kept(self, name: Hashable, load: Callable[[], Loaded]) -> Loaded:
        """Load once and keep while nobody has changed the shop (a writer asks SQLite whether anybody did)."""
        return load()

    def counted(self, name: Hashable, of: Of, load: Callable[[], Loaded]) -> Loaded:
        """What is counted up: kept like the rest, until somebody writes what it is counted from."""
        return load()

    def money(self, minor: int) -> Money:
        """Minor units as the shop's money."""
        return Money(minor, self.shop.currency)

    def menu(self) -> dict[str, tuple[uuid.UUID, int, MenuItem]]:
        """SKU -> key, revision and item."""
        return self.kept("menu", lambda: menu.items(self.reading, self.shop.currency))

    def names(self) -> dict[uuid.UUID, str]:
        """Person -> name."""
        return self.kept("names", lambda: people.names(self.reading))


class Work(Look):
    """The same inside a transaction that writes."""

    def __init__(self, room: Backroom, tx: Writing, *, is_daily: bool) -> None:
        """`is_daily`: it changes no thing of the shop; see `Shelf`."""
        self.tx = tx
        self.is_alone = not is_daily  # as far as it has asked to be
        self._shelf = room.shelf
        self._shelf.begin(tx, is_daily=is_daily)
        super().__init__(room, tx, tx.now)

    def kept(self, name: Hashable, load: Callable[[], Loaded]) -> Loaded:
        """Keep what was loaded while no other process has written and we have not changed the shop ourselves."""
        things = self._shelf.things
        if name not in things:
            things[name] = load()
        found: Loaded = things[name]
        return found

    def counted(self, name: Hashable, of: Of, load: Callable[[], Loaded]) -> Loaded:
        """Keep what was counted while nobody, this press neither, has written what it is counted from."""
        return self._shelf.count(self.tx, name, of, load)

    def recount(self, name: Hashable, of: Of, count: object) -> None:
        """Say what a count will be once this press is committed."""
        self._shelf.recount(name, of, count)

    def refuse_if_changed(self, actor: Actor) -> None:
        """Refusal `not-allowed` for whoever was told a second ago, at another counter, that they work here no more, or
        as something else.
        """
        roles = self.kept("who works here", lambda: people.roles(self.reading))
        if roles.get(actor.id) != actor.role:
            raise Refusal("not-allowed", name=actor.name, what="act: their place among the staff was changed")

    def forget(self) -> None:
        """Load anew what this transaction has changed itself."""
        self._shelf.clear()


@cache
def _once() -> Callable[[Work, uuid.UUID, object], Once]:
    """Imported when it is first asked for, and once: most commands of the command line have no ID."""
    from .once import once_for

    return once_for


@cache
def _changes_what_is_kept(changed: Changed) -> bool:
    return bool(changed & (Changed.SHOP | Changed.PEOPLE | Changed.MENU | Changed.BUDGETS))


class Working:
    """`with` gives the work of one transaction: it commits at the end, or leaves nothing when anything is raised."""

    __slots__ = ("_press", "_room", "_touching", "_tx", "_wall")

    def __init__(self, room: Backroom, touching: Touching) -> None:
        self._room, self._touching = room, touching

    def __enter__(self) -> Work:
        room = self._room
        self._wall = room.ports.clock.now()
        self._press = room.store.write(self._wall, room.counter_id, room.ports.codes.chance, self._touching)
        self._tx = self._press.__enter__()
        try:
            return Work(room, self._tx, is_daily=self._touching is not None)
        except BaseException as error:
            self._press.__exit__(type(error), error, error.__traceback__)
            raise

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._press.__exit__(kind, error, trace)
        if error is None:
            self._room.wrote(self._tx, self._wall)


class Backroom:
    """Behind the office door: one shop, opened."""

    def __init__(self, store: Store, ports: Ports, counter: CounterMemory, data: Path, resources: Path) -> None:
        self.store, self.ports, self.data, self.resources = store, ports, data, resources
        self.counter_id, self.counter_name = counter.counter_id, counter.name
        self._anchor = counter
        self._wrote: tuple[int, str] | None = None
        self.shelf = Shelf()
        self._warnings: list[tuple[str, dict[str, object]]] = []
        self._token: object = None

    @property
    def shop(self) -> ShopView:
        """The shop."""
        return self.store.shop

    def token(self) -> object:
        """Changes when another program commits; then the shop is read again, because it may be called otherwise."""
        token, before = self.store.token(), self._token
        if before is not None and token != before:
            self.store.read_shop_again()
        self._token = token
        return token

    @contextmanager
    def look(self) -> Iterator[Look]:
        """Read the shop."""
        with self.store.read() as reading:
            yield Look(self, reading, self.ports.clock.now())

    def work(self, touching: Touching = None) -> Working:
        """Write in one transaction, alone or beside those who touch something else. Use `act` for commands."""
        return Working(self, touching)

    def wrote(self, tx: Writing, wall: datetime) -> None:
        """It is committed: only now, for a press that could not be saved must not be remembered."""
        self._wrote = (tx.journal.head.seq, tx.journal.head.hash)
        self._note_clock(tx, wall)

    def act(self, command: Command, kind: type[Receipt], run: Callable[[Work], Outcome[Receipt]]) -> Done[Receipt]:
        """Carry out a command once: `run` decides and writes, the journal tells, all or nothing.

        The same `request_id` gets the first answer again; with another content it is Refusal `request-id-reused`. For
        whoever is not any more what they were when they signed in it is `not-allowed`.
        """

        def decide(work: Work) -> Outcome[Receipt]:
            work.refuse_if_changed(command.actor)
            return run(work)

        return self._carried_out(command, decide, lambda work: self._first_answer(command, kind, work.reading))

    def act_on_rows(
        self,
        command: Command,
        kind: type[Receipt],
        run: Callable[[Work], Outcome[Receipt]],
        touching: Touching = None,
    ) -> Done[Receipt]:
        """The same for a `run` that touches nothing but its transaction (no file, no printer).

        It is simply carried out, for nearly no request was answered before. Whether this one was is asked when
        something stands in its way, which may be what it did itself, and nothing is kept of the second time. Where that
        cannot be read, a refusal could be untrue: then the trouble is told. A server that could not be reached to begin
        is not asked either: whoever stands there would wait a second time.

        Other counters go on meanwhile, but for those that touch the same. Whoever is overtaken by one (it took the last
        of a budget) decides once more, then with the shop to itself.
        """
        has_begun = False

        def run_begun(work: Work) -> Outcome[Receipt]:
            nonlocal has_begun
            has_begun = True
            return run(work)

        try:
            try:
                return self._carried_out(command, run_begun, None, touching)
            except Overtaken:
                return self._carried_out(command, run_begun, None)
        except (Refusal, Trouble) as error:
            if error.code == "store-unreachable" and not has_begun:
                raise
            try:
                with self.look() as look:
                    first = self._first_answer(command, kind, look.reading)
            except Trouble as unread:
                raise (error if isinstance(error, Trouble) else unread) from None
            if first is None:
                raise
            return Done(Changed.NOTHING, first)

    def _carried_out(
        self,
        command: Command,
        run: Callable[[Work], Outcome[Receipt]],
        ask_first: Callable[[Work], Receipt | None] | None,
        touching: Touching = None,
    ) -> Done[Receipt]:
        with self.work(touching) as work:
            first = None if ask_first is None else ask_first(work)
            if first is not None:
                return Done(Changed.NOTHING, first)
            once = None if command.request_id is None else _once()(work, command.request_id, command)
            outcome = run(work)
            if once is not None:
                once.keep(outcome.receipt)
            work.tx.record(outcome.fact, work.today)
            if _changes_what_is_kept(outcome.changed):
                if touching is not None or outcome.fact.kind in DAILY:
                    raise RuntimeError(f"{outcome.fact.kind} changes a thing of the shop, and is told as daily")
                work.forget()
        return Done(outcome.changed, outcome.receipt, self.take_warnings())

    def _first_answer(self, command: Command, kind: type[Receipt], reading: Reading) -> Receipt | None:
        """What the same request was answered before, None when it is new."""
        if command.request_id is None:
            return None
        from .once import first_answer
        from .receipts import asked_text

        return first_answer(reading, command.request_id, asked_text(command), kind)

    def was_answered(self, command: Command, reading: Reading) -> bool:
        """Whether this request has its answer already: what changed since is no reason to refuse it now."""
        from pos_recovery.store import requests

        return command.request_id is not None and requests.answered(reading, command.request_id) is not None

    def _note_clock(self, tx: Writing, wall: datetime) -> None:
        if tx.behind_seconds > CLOCK_BACK.total_seconds():
            self._warnings.append(("clock-back", {"minutes": int(tx.behind_seconds // 60)}))
        before = tx.started_from
        if not self.shop.practice and before is not None and wall - before > CLOCK_FORWARD:
            self._warnings.append(("clock-forward", {"hours": int((wall - before).total_seconds() // 3600)}))

    def take_warnings(self) -> tuple[tuple[str, dict[str, object]], ...]:
        """What should be said beside the answer, once."""
        taken, self._warnings = tuple(self._warnings), []
        return taken

    def close(self) -> None:
        """Anchor the chain's head in the counter's own memory, outside the data folder, and let go of the store."""
        try:
            self._anchor_head()
        finally:
            self.store.close()

    def _anchor_head(self) -> None:
        if self._wrote is None:
            return
        (seq, hashed), self._wrote = self._wrote, None
        known = self.ports.memory.load(self.shop.id)
        newest = self._anchor.seq if known is None else known.seq
        if seq > newest:  # another process of this counter may have gone on meanwhile
            self.ports.memory.save(CounterMemory(self.shop.id, self.counter_id, self.counter_name, seq, hashed))
