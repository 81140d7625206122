"""What few shops change: limits by role, a budget for one person, from where on somebody's gifts are worth a chat, and
after how long the counter locks by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos_recovery.domain.budget import Per
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Role

from ... import ladder
from ...amounts import round_money
from ...front import Front
from ...texts import authority as texts
from ...widgets.button import Button
from ...widgets.choice import Segments
from ...widgets.figure_stepper import FigureStepper
from ...widgets.setting_row import SettingRow, with_lines
from ...widgets.surface import column
from . import orders
from .book import Book
from .keeper import Keeper
from .money_setting import MoneySetting
from .person_budgets import Amounts, PersonBudgetsSheet
from .role_limits import RoleLimitsSheet

_IDLE_KEY, _CHAT_KEY = "idle-lock-minutes", "chat-above"
_WIDE = 176
_DAYS_A_WEEK = 6  # on which most shops are open


class MoreLimits(QWidget):
    """The owner's. A sheet that lies open is told what holds after each save."""

    def __init__(self, front: Front, keeper: Keeper) -> None:
        super().__init__()
        self._front, self._keeper = front, keeper
        self._book: Book | None = None
        self._roles: RoleLimitsSheet | None = None
        self._persons: PersonBudgetsSheet | None = None
        self.buttons = {role: Button(words, "secondary", height=48) for role, words in texts.ROLE_BUTTONS.items()}
        for role, button in self.buttons.items():
            button.setAccessibleName(texts.MAY_GIVE[role])
            button.clicked.connect(lambda _=False, role=role: self._ask_role(role))
        self.choose = Button(texts.CHOOSE, "secondary", height=48, name=texts.ONE_PERSON)
        self.choose.clicked.connect(self._ask_person)
        stepper = FigureStepper(texts.CHAT, width=_WIDE)
        self.chat = MoneySetting(stepper, texts.CHAT, front.places.lay)
        self.chat.call_zero(texts.ANY)
        self.chat.changed.connect(self._set_chat)
        self.idle = Segments([texts.minutes(count) for count in texts.IDLE_MINUTES], None, height=52, pad=12)
        self.idle.chosen.connect(self._set_idle)
        self.role_row = SettingRow(texts.BY_ROLE, texts.BY_ROLE_SUB, *self.buttons.values())
        self.person_row = SettingRow(texts.ONE_PERSON, texts.ONE_PERSON_SUB, self.choose)
        self.chat_row = SettingRow(texts.CHAT, texts.CHAT_SUB, stepper)
        self.idle_row = SettingRow(texts.IDLE, texts.IDLE_SUB, self.idle)
        self.setLayout(column(*with_lines(self.role_row, self.person_row, self.chat_row, self.idle_row), gap=0))

    def show_book(self, book: Book) -> None:
        """As it holds; in a sheet that lies open too."""
        self._book = book
        told = [(name, round_money(one.limit), per) for (name, per), one in book.persons.items()]
        self.person_row.tell(texts.persons(told))
        self.chat.show_amount(book.setting(_CHAT_KEY), Money(0, book.shop.currency))
        minutes = int(book.values[_IDLE_KEY])
        if minutes in texts.IDLE_MINUTES:
            self.idle.set(texts.IDLE_MINUTES.index(minutes))
        else:
            self.idle.clear()
        if self._roles is not None:
            self._roles.show_limits(book.limits[self._roles.role])
        if self._persons is not None:
            self._persons.show_amounts(_amounts(book))

    def flush(self) -> None:
        """Save what still moves."""
        self.chat.flush()

    def _ask_role(self, role: Role) -> None:
        if self._book is None:
            return
        first = self._book.per_customer(role) or ladder.first_customer(self._book.shop.currency)
        sheet = self._roles = RoleLimitsSheet(self._front, self._book.limits[role], first)
        sheet.amount_changed.connect(lambda name, amount: self._limit(sheet, name, amount))
        sheet.kinds_changed.connect(lambda kinds: self._kinds(sheet, kinds))
        sheet.closed.connect(self._closed)
        self._front.places.lay(sheet)

    def _limit(self, sheet: RoleLimitsSheet, name: str, amount: Money | None) -> None:
        if self._book is None or amount == getattr(self._book.limits[sheet.role], name):
            return
        sheet.refuse(name, None)
        change = orders.role_amount(self._book, sheet.role, name, amount)
        self._keeper.save(change, lambda sentence: sheet.refuse(name, sentence), sheet=sheet)

    def _kinds(self, sheet: RoleLimitsSheet, kinds: tuple[str, ...] | None) -> None:
        if self._book is not None:
            sheet.refuse("kinds", None)
            change = orders.role_kinds(self._book, sheet.role, kinds)
            self._keeper.save(change, lambda sentence: sheet.refuse("kinds", sentence), sheet=sheet)

    def _ask_person(self) -> None:
        if self._book is None:
            return
        currency = self._book.shop.currency
        day = ladder.first_customer(currency)
        first = {Per.DAY: day, Per.WEEK: day * _DAYS_A_WEEK, Per.MONTH: day * ladder.OPEN_DAYS}
        names = [one.name for one in self._book.people if one.enabled and one.role.at_the_counter]
        sheet = self._persons = PersonBudgetsSheet(self._front, names, _amounts(self._book), first)
        sheet.amount_changed.connect(lambda name, per, amount: self._budget(sheet, (name, per), amount))
        sheet.closed.connect(self._closed)
        self._front.places.lay(sheet)

    def _budget(self, sheet: PersonBudgetsSheet, whose: tuple[str, Per], amount: Money | None) -> None:
        name, per = whose
        if self._book is None or amount == _amounts(self._book).get(whose):
            return
        sheet.refuse(per, None)
        change = orders.person_budget(self._book, name, per, amount)
        self._keeper.save(change, lambda sentence: sheet.refuse(per, sentence), sheet=sheet)

    def _closed(self) -> None:
        self._roles = self._persons = None

    def _set_chat(self, amount: Money) -> None:
        if self._book is not None and amount != self._book.setting(_CHAT_KEY):
            self.chat_row.refuse(None)
            self._keeper.save(orders.setting(self._book, _CHAT_KEY, amount.text), self.chat_row.refuse)

    def _set_idle(self, place: int) -> None:
        if self._book is not None:
            self.idle_row.refuse(None)
            change = orders.setting(self._book, _IDLE_KEY, str(texts.IDLE_MINUTES[place]))
            self._keeper.save(change, self.idle_row.refuse)


def _amounts(book: Book) -> Amounts:
    return {whose: one.limit for whose, one in book.persons.items()}
