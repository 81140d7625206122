"""The only door to the shop: one object per noun. Nothing else of the office is public."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

from pos_recovery.domain.business_day import BusinessDays
from pos_recovery.domain.views.shop import CounterRules, ShopView

from .backroom import Backroom

if TYPE_CHECKING:
    from pos_recovery.domain.views.words import TradeWords, TurnedWords

    from .badges import Badges
    from .books import Books
    from .budgets import Budgets
    from .cards import Cards
    from .counters import Counters
    from .limits import Limits
    from .machine import Machine
    from .menu import Menu
    from .moments import Moments
    from .papers import Papers
    from .people import People
    from .playbook import Playbook
    from .print_queue import PrintQueue
    from .printers import Printers
    from .promises import Promises
    from .remedies import Remedies
    from .reports import Reports
    from .sales_imports import SalesImports
    from .settings import Settings
    from .shop_changes import ShopChanges
    from .upkeep import Upkeep
    from .visits import Visits
    from .vouchers import Vouchers


class Office:
    """One opened shop. Nouns are imported when they are first asked for: a command line call needs few of them."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    @property
    def shop(self) -> ShopView:
        """The shop."""
        return self._room.shop

    @property
    def counter(self) -> str:
        """The name of this counter."""
        return self._room.counter_name

    @cached_property
    def days(self) -> BusinessDays:
        """The shop's business days, to show times in its zone."""
        with self._room.look() as look:
            return look.days

    def now(self) -> datetime:
        """The time now, by this machine or the practice clock, in UTC."""
        return self._room.ports.clock.now()

    def local(self, instant: datetime) -> datetime:
        """An instant in the shop's zone."""
        return self.days.local(instant)

    def rules(self) -> CounterRules:
        """What every counter screen goes by. Nobody need be named."""
        from .rules import counter_rules

        return counter_rules(self._room)

    def words(self) -> TradeWords:
        """The words of the shop's trade for the counter's screens. Nobody need be named."""
        from .words import trade_words

        return trade_words(self._room)

    def turned(self, language: str) -> TurnedWords:
        """What the customer reads on the turned screen. Nobody need be named. Refusal `usage`."""
        from .turned import turned_words

        return turned_words(self._room, language)

    def token(self) -> object:
        """Changes when another process has changed the shop. Cheap."""
        return self._room.token()

    def warnings(self) -> tuple[tuple[str, dict[str, object]], ...]:
        """What should be said beside the answer: (code, facts), once."""
        return self._room.take_warnings()

    @cached_property
    def people(self) -> People:
        """Who works here."""
        from .people import People

        return People(self._room)

    @cached_property
    def badges(self) -> Badges:
        """Who carries which badge."""
        from .badges import Badges

        return Badges(self._room)

    @cached_property
    def counters(self) -> Counters:
        """Other machines that work on this shop."""
        from .counters import Counters

        return Counters(self._room)

    @cached_property
    def settings(self) -> Settings:
        """The shop's settings."""
        from .settings import Settings

        return Settings(self._room)

    @cached_property
    def playbook(self) -> Playbook:
        """What is offered for each cause."""
        from .playbook import Playbook

        return Playbook(self._room)

    @cached_property
    def shop_changes(self) -> ShopChanges:
        """The shop's own name and address."""
        from .shop_changes import ShopChanges

        return ShopChanges(self._room)

    @cached_property
    def machine(self) -> Machine:
        """What was chosen on this machine."""
        from .machine import Machine

        return Machine(self._room)

    @cached_property
    def printers(self) -> Printers:
        """The printers of this machine."""
        from .printers import Printers

        return Printers(self._room)

    @cached_property
    def menu(self) -> Menu:
        """What the shop sells."""
        from .menu import Menu

        return Menu(self._room)

    @cached_property
    def limits(self) -> Limits:
        """Authority per role."""
        from .limits import Limits

        return Limits(self._room)

    @cached_property
    def budgets(self) -> Budgets:
        """The goodwill budgets."""
        from .budgets import Budgets

        return Budgets(self._room)

    @cached_property
    def moments(self) -> Moments:
        """Unhappy moments."""
        from .moments import Moments

        return Moments(self._room)

    @cached_property
    def remedies(self) -> Remedies:
        """What we do about them."""
        from .remedies import Remedies

        return Remedies(self._room)

    @cached_property
    def promises(self) -> Promises:
        """What waits for a yes."""
        from .promises import Promises

        return Promises(self._room)

    @cached_property
    def vouchers(self) -> Vouchers:
        """Do-over vouchers."""
        from .vouchers import Vouchers

        return Vouchers(self._room)

    @cached_property
    def print_queue(self) -> PrintQueue:
        """Copies of vouchers on their way to this counter's printers."""
        from .print_queue import PrintQueue

        return PrintQueue(self._room)

    @cached_property
    def cards(self) -> Cards:
        """Cards printed in advance."""
        from .cards import Cards

        return Cards(self._room)

    @cached_property
    def papers(self) -> Papers:
        """Pages of papers as pictures."""
        from .papers import Papers

        return Papers(self._room.resources, self._room.ports.printers)

    @cached_property
    def visits(self) -> Visits:
        """Who came back, by hand."""
        from .visits import Visits

        return Visits(self._room)

    @cached_property
    def sales(self) -> SalesImports:
        """Sales files of the till."""
        from .sales_imports import SalesImports

        return SalesImports(self._room)

    @cached_property
    def reports(self) -> Reports:
        """What the goodwill bought, and who came back."""
        from .reports import Reports

        return Reports(self._room)

    @cached_property
    def books(self) -> Books:
        """For the bookkeeper."""
        from .books import Books

        return Books(self._room)

    @cached_property
    def upkeep(self) -> Upkeep:
        """The journal verified, backups, the doctor."""
        from .upkeep import Upkeep

        return Upkeep(self._room)

    def close(self) -> None:
        """Tell what came of a paper, anchor the journal and let go of the store."""
        try:
            if "print_queue" in self.__dict__:
                self.print_queue.put_away()
        finally:
            self._room.close()

    def __enter__(self) -> Office:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
