"""A till's tickets beside those we have: which are new, which the same, which changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from pos_recovery.domain.contact import Known, email_form, match_key, till_form
from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.sales import Ticket, TicketKind
from pos_recovery.domain.views.shop import ShopView
from pos_recovery.store.visits import SAME_NUMBER, TicketRecord


@dataclass(frozen=True, slots=True)
class Step:
    """What one ticket of the file asks for: a new row (`known` None), or changes of a known one (none: the same)."""

    known: TicketRecord | None
    columns: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a whole file asks for. `doubled`: some tickets still lie in the hour that came twice."""

    steps: tuple[Step, ...]
    doubled: bool

    @property
    def new(self) -> int:
        """Tickets we did not have."""
        return sum(step.known is None for step in self.steps)

    @property
    def changed(self) -> int:
        """Tickets we have otherwise."""
        return sum(step.known is not None and bool(step.columns) for step in self.steps)

    @property
    def same(self) -> int:
        """Tickets we have just so."""
        return len(self.steps) - self.new - self.changed


@dataclass(slots=True)
class Digests:
    """Keyed digests of a till's customers: nobody's name, number or address is kept (P95)."""

    shop: ShopView
    format_name: str
    _phones: dict[str, str | None] = field(default_factory=dict)

    def of(self, ticket: Ticket) -> dict[str, str | None]:
        """The three digests of a ticket's customer. What is no phone number or address identifies nobody."""
        customer, key = ticket.customer, self.shop.match_key
        till = None if customer.id is None else match_key(key, Known.TILL, till_form(self.format_name, customer.id))
        return {
            "customer_key": till,
            "phone_key": self._phone(customer.phone),
            "email_key": self._email(customer.email),
        }

    def _phone(self, text: str | None) -> str | None:
        if text is None:
            return None
        if text not in self._phones:
            from pos_recovery.exchange.phone import phone_form

            try:
                form = phone_form(text, self.shop.country)
            except Refusal:
                self._phones[text] = None
            else:
                self._phones[text] = match_key(self.shop.match_key, Known.PHONE, form)
        return self._phones[text]

    def _email(self, text: str | None) -> str | None:
        if text is None:
            return None
        try:
            return match_key(self.shop.match_key, Known.EMAIL, email_form(text))
        except Refusal:
            return None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The tickets of one format that we have, by number. `restarts`: the till may begin again at 1 each day."""

    known: Mapping[str, TicketRecord]
    restarts: bool
    day_of: Callable[[datetime], date]
    digests: Digests

    def plan(self, tickets: Iterable[Ticket]) -> Plan:
        """What to do with each ticket. Sales come first, so that a void never takes the place of its sale's number."""
        refunds: dict[str, list[TicketRecord]] = {}
        for record in self.known.values():
            if record.kind == TicketKind.REFUND:
                refunds.setdefault(record.number.rpartition(SAME_NUMBER)[0], []).append(record)
        taken: set[str] = set()
        steps = []
        doubled = False
        for ticket in sorted(tickets, key=lambda one: one.kind is not TicketKind.SALE):
            number = self._number(ticket, taken, refunds)
            taken.add(number)
            known = self.known.get(number)
            columns = self._columns(ticket, known)
            doubled = doubled or columns["at_second"] is not None
            if known is not None:
                columns = {name: value for name, value in columns.items() if getattr(known, name) != value}
            else:
                columns["number"] = number
            steps.append(Step(known, columns))
        return Plan(tuple(steps), doubled)

    def _number(self, ticket: Ticket, taken: set[str], refunds: Mapping[str, list[TicketRecord]]) -> str:
        """The number a ticket is kept under: its own, and behind it what tells it from others of that number.

        A till may give a refund or a void the number of its sale, and two refunds of one sale the same number; those
        are told apart by their time.
        """
        number = ticket.number
        if self.restarts:
            number = f"{number}{SAME_NUMBER}{self.day_of(ticket.at).isoformat()}"
        apart = f"{number}{SAME_NUMBER}{ticket.kind}"
        if ticket.kind is TicketKind.REFUND:
            for record in refunds.get(apart, ()):
                if {ticket.at, ticket.at_second or ticket.at} & {record.at, record.at_second or record.at}:
                    return record.number
            return f"{apart}{SAME_NUMBER}{ticket.at.isoformat()}"
        return apart if apart in self.known or number in taken else number

    def _columns(self, ticket: Ticket, known: TicketRecord | None) -> dict[str, Any]:
        at, second = ticket.at, ticket.at_second
        if second is not None and known is not None and known.at_second is None and known.at in (at, second):
            at, second = known.at, None  # somebody said already which of the two hours it was
        return {
            "at": at,
            "at_second": second,
            "business_date": self.day_of(at),
            "total_minor": ticket.total.units,
            "kind": ticket.kind.value,
            "visit": ticket.visit,
            **self.digests.of(ticket),
        }
