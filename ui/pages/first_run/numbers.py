"""The third step: what may be given in a month and to one customer."""

from __future__ import annotations

import uuid
from typing import Any

from PySide6.QtWidgets import QWidget

from pos_recovery.domain.budget import Per, WhenUsedUp
from pos_recovery.domain.errors import Failure
from pos_recovery.domain.money import Currency, Money
from pos_recovery.domain.people import Actor, Role
from pos_recovery.office.commands import SetBudget, SetLimits, SetSetting
from pos_recovery.office.office import Office

from ... import ladder
from ...amounts import round_money
from ...texts import first_run as texts
from ...texts import settings
from ...widgets.choice import Segments
from ...widgets.figure_stepper import FigureStepper
from ...widgets.fold import Fold
from ...widgets.label import Label
from ...widgets.setting_row import SettingRow, TightLabel, with_lines
from ...widgets.surface import STRETCH, Card, column, row
from ..settings.money_setting import MoneySetting
from .step import Beginning, Step

_WIDE, _WIDE_COMPACT = 320, 268
_USED_UP = (WhenUsedUp.ASK, WhenUsedUp.STOP)


class NumbersStep(Step):
    """Every number has a start that works; what is changed here can be changed in Settings."""

    def __init__(self, beginning: Beginning) -> None:
        super().__init__(beginning)
        self._currency: Currency | None = None
        self._month_words = TightLabel("", 16, 400, "ink2")
        self.month, self._month_stepper = self._large(texts.MONTH)
        self.customer, self._customer_stepper = self._large(texts.CUSTOMER)
        customer_words = TightLabel(texts.CUSTOMER_SUB, 16, 400, "ink2")
        self.seen = Segments((texts.YES, texts.NO), 0, height=52, pad=34)
        self._refusal = Label("", 15, 500, "danger", wrap=True)
        self._refusal.hide()
        advanced = self._make_advanced()
        self.fold = Fold(settings.ADVANCED, settings.ADVANCED_SUB, advanced)
        seen = self._card(texts.SEEN, TightLabel(texts.SEEN_SUB, 15, 400, "ink2"), self.seen, large=False)
        cards = (
            self._card(texts.MONTH, self._month_words, self._month_stepper, large=True),
            self._card(texts.CUSTOMER, customer_words, self._customer_stepper, large=True),
        )
        self.setLayout(column(*cards, self.fold, advanced, 4, seen, self._refusal, STRETCH, gap=12))
        self.month.stepped.connect(self._tell_month)
        self.customer.stepped.connect(self._follow)

    def _large(self, name: str) -> tuple[MoneySetting, FigureStepper]:
        stepper = FigureStepper(name, width=_WIDE, large=True)
        lay = self.front.places.lay
        return MoneySetting(stepper, name, lay, none_words=settings.NONE, may_be_none=name == texts.MONTH), stepper

    @staticmethod
    def _card(name: str, words: QWidget, control: QWidget, *, large: bool) -> Card:
        card = Card()
        text = column(STRETCH, TightLabel(name, 24 if large else 17, 600), words, STRETCH, gap=3)
        margins = (26, 21, 22, 21) if large else (26, 13, 20, 13)
        layout = row(gap=16, margins=margins)
        layout.addLayout(text, 1)
        layout.addWidget(control)
        card.setLayout(layout)
        return card

    def _make_advanced(self) -> QWidget:
        lay = self.front.places.lay
        names = (settings.DAY, settings.LEADS, settings.MANAGERS)
        day, lead, manager = (FigureStepper(name, width=160) for name in names)
        self.day = MoneySetting(day, settings.DAY, lay, none_words=settings.NONE, may_be_none=True)
        self.lead = MoneySetting(lead, settings.LEADS, lay)
        self.manager = MoneySetting(manager, settings.MANAGERS, lay)
        self.used_up = Segments(settings.USED_UP_CHOICES, 0, height=52, pad=12)
        rows = with_lines(
            SettingRow(settings.DAY, settings.DAY_SUB, day),
            SettingRow(settings.USED_UP, settings.USED_UP_SUB, self.used_up),
            SettingRow(settings.LEADS, settings.HIGHER_SUB, lead),
            SettingRow(settings.MANAGERS, settings.HIGHER_SUB, manager),
        )
        card = Card()
        card.setLayout(column(*rows, gap=0, margins=(0, 4, 0, 4)))
        return card

    @property
    def head(self) -> tuple[str, str]:
        """Title, and the line below it."""
        return texts.NUMBERS, texts.NUMBERS_SUB

    def begin(self) -> None:
        """The numbers a shop in this currency begins with; those chosen before stay."""
        currency = self.front.shop.view.currency
        if self._currency != currency:
            self._currency = currency
            month, customer = ladder.first_month(currency), ladder.first_customer(currency)
            self.month.show_amount(month, month)
            self.customer.show_amount(customer, customer)
            self.day.show_amount(None, ladder.each_open_day(month))
            self._follow(customer)
            self._tell_month(month)

    def compact(self, *, compact: bool) -> None:
        """Narrower steppers in a narrow window."""
        for stepper in (self._month_stepper, self._customer_stepper):
            stepper.setFixedWidth(_WIDE_COMPACT if compact else _WIDE)

    def _follow(self, customer: Money | None) -> None:
        """Leads twice as much, managers five times."""
        if customer is not None:
            self.lead.show_amount(ladder.first_lead(customer), customer)
            self.manager.show_amount(ladder.first_manager(customer), customer)

    def _tell_month(self, month: Money | None) -> None:
        each = None if month is None else round_money(ladder.each_open_day(month))
        self._month_words.setText(texts.NO_BUDGET_SUB if each is None else texts.each_day(each))

    def go_on(self) -> None:
        """Set them all. Each is asked for by itself; after a trouble the same is asked again."""
        owner = self.beginning.owner
        if owner is None:
            return
        self._refusal.hide()
        self.wait(busy=True)
        orders = self._orders(owner)

        def work(office: Office) -> Any:
            answer: Any = None
            for order in orders:
                if isinstance(order, SetBudget):
                    answer = office.budgets.set(order)
                elif isinstance(order, SetLimits):
                    answer = office.limits.set(order)
                else:
                    answer = office.settings.set(order)
            return answer

        self.front.desk.run(self, work, self._set, self._not_set)

    def _orders(self, owner: Actor) -> list[SetBudget | SetLimits | SetSetting]:
        used_up = _USED_UP[self.used_up.place or 0].value
        found: list[SetBudget | SetLimits | SetSetting] = []
        for per, amount in ((Per.MONTH, self.month.amount), (Per.DAY, self.day.amount)):
            if amount is not None:
                found.append(
                    SetBudget(actor=owner, per=per.value, amount=amount, when_used_up=used_up, request_id=uuid.uuid4())
                )
        limits = ((Role.STAFF, self.customer), (Role.LEAD, self.lead), (Role.MANAGER, self.manager))
        for role, setting in limits:
            amounts = {"per_remedy": setting.amount, "per_moment": setting.amount}
            found.append(SetLimits(actor=owner, role=role, amounts=amounts, request_id=uuid.uuid4()))
        quiet = "on" if self.seen.place == 0 else "off"
        # Last, so that every page is told of a changed shop.
        found.append(SetSetting(actor=owner, key="quiet", value=quiet, request_id=uuid.uuid4()))
        return found

    def _set(self, _: object) -> None:
        self.wait(busy=False)
        self.done.emit()

    def _not_set(self, failure: Failure) -> None:
        self._refusal.setText(settings.said(failure, self.front.words_for(failure)))
        self._refusal.show()
        self.wait(busy=False)
