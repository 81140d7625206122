"""Two numbers: what may be given in a month and to one customer, and the rest of it folded away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from pos_recovery.domain.budget import Counts, Per, WhenUsedUp
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Role

from ... import ladder
from ...amounts import round_money, short_day
from ...front import Front
from ...texts import authority
from ...texts import settings as texts
from ...widgets.choice import Segments, Toggle
from ...widgets.figure_stepper import FigureStepper
from ...widgets.fold import Fold
from ...widgets.gold_card import GoldCard
from ...widgets.setting_row import InsetLine, SettingRow, with_lines
from ...widgets.surface import STRETCH, Card, column
from . import orders
from .book import Book
from .keeper import Change, Keeper
from .money_setting import MoneySetting
from .more_limits import MoreLimits
from .tab import EDGE, Tab

_WIDE, _NARROW = 200, 176
_USED_UP = (WhenUsedUp.ASK, WhenUsedUp.STOP)
_LARGEST_FIRST = (Per.MONTH, Per.WEEK, Per.DAY)
_DAYS_A_WEEK = 6  # on which most shops are open
_COUNTS = (Counts.COST, Counts.VALUE)


class NumbersTab(Tab):
    """The owner's."""

    def __init__(self, front: Front, keeper: Keeper) -> None:
        super().__init__(front, keeper)
        self._book: Book | None = None
        self._make_front()
        self._make_advanced()
        advanced = QWidget()
        rows = (self.day_row, self.week_row, self.used_up_row, self.higher_row, self.small_row, self.counts_row)
        advanced.setLayout(column(InsetLine(), *with_lines(*rows, self.more), gap=0, margins=(0, 0, 0, 6)))
        self.fold = Fold(texts.ADVANCED, texts.ADVANCED_SUB, advanced, framed=False)
        first, second = Card(), Card()
        rows_in_front = with_lines(self.month_row, self.customer_row, self.seen_row)
        first.setLayout(column(*rows_in_front, gap=0, margins=(0, 5, 0, 5)))
        second.setLayout(column(self.fold, advanced, gap=0))
        self.setLayout(column(first, second, self.replayed, STRETCH, gap=14, margins=EDGE))

    def _make_front(self) -> None:
        self.month, self.month_row = self._money(texts.MONTH, "", width=_WIDE, large=True)
        self.customer, self.customer_row = self._money(
            texts.CUSTOMER, texts.CUSTOMER_SUB, width=_WIDE, large=True, may_be_none=False
        )
        self.seen = Toggle(texts.SEEN)
        self.seen_row = SettingRow(texts.SEEN, texts.SEEN_SUB, self.seen, large=True)
        self.month.changed.connect(lambda amount: self._budget(self.month_row, Per.MONTH, amount))
        self.customer.changed.connect(lambda amount: self._limit(self.customer_row, Role.STAFF, amount))
        self.seen.clicked.connect(self._quiet)

    def _make_advanced(self) -> None:
        self.day, self.day_row = self._money(texts.DAY, texts.DAY_SUB, width=_NARROW)
        self.day.changed.connect(lambda amount: self._budget(self.day_row, Per.DAY, amount))
        self.week, self.week_row = self._money(authority.WEEK, authority.WEEK_SUB, width=_NARROW)
        self.week.changed.connect(lambda amount: self._budget(self.week_row, Per.WEEK, amount))
        self.used_up = Segments(texts.USED_UP_CHOICES, None, height=52, pad=14)
        self.used_up_row = SettingRow(texts.USED_UP, texts.USED_UP_SUB, self.used_up)
        self.used_up.chosen.connect(self._used_up)
        lead, manager = FigureStepper(texts.LEADS, width=160), FigureStepper(texts.MANAGERS, width=160)
        self.higher_row = SettingRow(texts.HIGHER, texts.HIGHER_SUB, lead, manager)
        self.lead = MoneySetting(lead, texts.LEADS, self.front.places.lay, none_words=texts.NO_LIMIT)
        self.manager = MoneySetting(manager, texts.MANAGERS, self.front.places.lay, none_words=texts.NO_LIMIT)
        self.lead.changed.connect(lambda amount: self._limit(self.higher_row, Role.LEAD, amount))
        self.manager.changed.connect(lambda amount: self._limit(self.higher_row, Role.MANAGER, amount))
        self.small, self.small_row = self._money(texts.SMALL, texts.SMALL_SUB, width=_NARROW, may_be_none=False)
        self.small.call_zero(texts.OFF)
        self.small.changed.connect(self._small)
        self.counts = Segments(texts.COUNTS_CHOICES, None, height=52, pad=14)
        self.counts_row = SettingRow(texts.COUNTS, texts.COUNTS_SUB, self.counts)
        self.counts.chosen.connect(self._counts)
        self.more = MoreLimits(self.front, self.keeper)
        self.replayed = GoldCard()

    def _money(
        self, name: str, sub: str, *, width: int, large: bool = False, may_be_none: bool = True
    ) -> tuple[MoneySetting, SettingRow]:
        stepper = FigureStepper(name, width=width)
        row = SettingRow(name, sub, stepper, large=large)
        lay = self.front.places.lay
        return MoneySetting(stepper, name, lay, none_words=texts.NONE, may_be_none=may_be_none), row

    def show_book(self, book: Book) -> None:
        """As it holds."""
        self._book = book
        currency = book.shop.currency
        month, customer = book.amount(Per.MONTH), book.per_customer(Role.STAFF)
        shown = customer or ladder.first_customer(currency)
        self.month.show_amount(month, ladder.first_month(currency))
        self.month_row.tell(self._month_words(book))
        self.customer.show_amount(customer, ladder.first_customer(currency))
        self.seen.setChecked(book.values["quiet"] == "on")
        each_day = ladder.each_open_day(month or ladder.first_month(currency))
        self.day.show_amount(book.amount(Per.DAY), each_day)
        self.week.show_amount(book.amount(Per.WEEK), each_day * _DAYS_A_WEEK)
        self.lead.show_amount(book.per_customer(Role.LEAD), ladder.first_lead(shown))
        self.manager.show_amount(book.per_customer(Role.MANAGER), ladder.first_manager(shown))
        self.small.show_amount(book.setting("small-amount"), Money(0, currency))
        self._show_choices(book)
        self.more.show_book(book)
        self.replayed.tell("" if book.replay is None else authority.replayed(book.replay, book.now.date()))

    def _show_choices(self, book: Book) -> None:
        budget = next((book.budgets[per] for per in _LARGEST_FIRST if per in book.budgets), None)
        for segments in (self.used_up, self.counts):
            segments.setEnabled(budget is not None)
        self.used_up_row.tell(texts.USED_UP_SUB if budget else texts.NO_BUDGET_YET)
        self.counts_row.tell(texts.COUNTS_SUB if budget else texts.NO_BUDGET_YET)
        if budget is None:
            self.used_up.clear()
            self.counts.clear()
        else:
            self.used_up.set(_USED_UP.index(budget.when_used_up))
            self.counts.set(_COUNTS.index(budget.counts))

    @staticmethod
    def _month_words(book: Book) -> str:
        standing = book.budgets.get(Per.MONTH)
        if standing is None:
            return texts.NO_BUDGET_SUB
        month = short_day(standing.first).split(" ", 1)[1]
        if standing.given > standing.limit:
            return authority.given_already(round_money(standing.given), month)
        return texts.left_in(round_money(standing.left), month)

    def flush(self) -> None:
        """Every stepper that still moves."""
        for one in (self.month, self.customer, self.day, self.week, self.lead, self.manager, self.small):
            one.flush()
        self.more.flush()

    def _budget(self, row: SettingRow, per: Per, amount: Money | None) -> None:
        if self._book is not None and amount != self._book.amount(per):
            self._save(row, orders.budget(self._book, per, amount))

    def _limit(self, row: SettingRow, role: Role, amount: Money | None) -> None:
        if self._book is not None and amount != self._book.per_customer(role):
            self._save(row, orders.limit(self._book, role, amount))

    def _small(self, amount: Money) -> None:
        if self._book is not None and amount != self._book.setting("small-amount"):
            self._save(self.small_row, orders.setting(self._book, "small-amount", amount.text))

    def _quiet(self) -> None:
        value = "on" if self.seen.isChecked() else "off"
        self._with_book(lambda book: self._save(self.seen_row, orders.setting(book, "quiet", value)))

    def _used_up(self, place: int) -> None:
        self._with_book(lambda book: self._save(self.used_up_row, orders.used_up(book, _USED_UP[place])))

    def _counts(self, place: int) -> None:
        self._with_book(lambda book: self._save(self.counts_row, orders.counts(book, _COUNTS[place])))

    def _with_book(self, then: Callable[[Book], None]) -> None:
        if self._book is not None:
            then(self._book)

    def _save(self, row: SettingRow, change: Change) -> None:
        row.refuse(None)
        self.keeper.save(change, row.refuse)
