"""The till beside the practice shop: its tickets of the year, as the file that Square's dashboard exports."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, datetime

from pos_recovery.domain.money import Money

from .dice import Dice

# The columns of Square's transactions export (FORMATS.md); those that a small bakery leaves empty stay empty.
_HEADER = (
    "Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,"
    "Total Collected,Source,Card,Card Entry Methods,Cash,Square Gift Card,Other Tender,Other Tender Type,Tender Note,"
    "Fees,Net Total,Transaction ID,Payment ID,Card Brand,PAN Suffix,Device Name,Staff Name,Staff ID,Details,"
    "Description,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID,Device Nickname,"
    "Third Party Fees,Deposit ID,Deposit Date,Deposit Details,Fee Percentage Rate,Fee Fixed Rate,Refund Reason,"
    "Discount Name,Transaction Status,Cash App,Order Reference ID,Fulfillment Note,Free Processing Applied,Channel,"
    "Unattributed Tips,Table Info,International Fee"
)
_COLUMNS = _HEADER.split(",")
_NUMBERS_A_DAY = 160
_FIRST_NUMBER = 20_417
_OPEN_MINUTES = 11 * 60 + 30
_TAX_PERCENT = 13


@dataclass(frozen=True, slots=True)
class _Ticket:
    """One ticket, at its time in the shop's zone."""

    at: datetime
    number: str
    total: Money
    customer: str
    refund: bool = False


class Till:
    """Keeps the tickets that the story of the year makes."""

    def __init__(self, first: date, dice: Dice) -> None:
        self._first, self._dice = first, dice
        self._taken: set[int] = set()
        self._tickets: list[_Ticket] = []
        self._customer_of: dict[str, str] = {}
        self._customers = 0

    def sold(self, at: datetime, total: Money, customer: str = "") -> str:
        """A sale; its ticket number."""
        minutes = max(0, min(_OPEN_MINUTES - 1, (at.hour - 7) * 60 + at.minute))
        days = (at.date() - self._first).days
        number = _FIRST_NUMBER + days * _NUMBERS_A_DAY + minutes * _NUMBERS_A_DAY // _OPEN_MINUTES
        while number in self._taken:
            number += 1
        self._taken.add(number)
        if not customer and self._dice.happens(28):
            customer = self._new_customer()
        self._tickets.append(_Ticket(at, str(number), total, customer))
        self._customer_of[str(number)] = customer
        return str(number)

    def refunded(self, at: datetime, number: str, total: Money) -> None:
        """Money went back on a ticket."""
        self._tickets.append(_Ticket(at, number, total, self._customer_of.get(number, ""), refund=True))

    def customer_of(self, number: str) -> str:
        """The till's own customer number on that ticket, empty when it knows none."""
        return self._customer_of.get(number, "")

    def file(self, until: datetime) -> bytes:
        """The export as it is at `until`, oldest first."""
        text = io.StringIO()
        rows = csv.writer(text, lineterminator="\n")
        rows.writerow(_COLUMNS)
        for ticket in sorted(self._tickets, key=lambda one: (one.at, one.number, one.refund)):
            if ticket.at <= until:
                cells = _cells(ticket)
                rows.writerow([cells.get(column, "") for column in _COLUMNS])
        return text.getvalue().encode()

    def _new_customer(self) -> str:
        self._customers += 1
        return f"CUST{self._customers * 7919 % 100_000:05d}HSB"


def _cells(ticket: _Ticket) -> dict[str, str]:
    """A ticket's row. Prices hold the tax, so the net is what is left of the total."""
    sign = "-" if ticket.refund else ""
    tax = ticket.total.units * _TAX_PERCENT // (100 + _TAX_PERCENT)
    net, nothing = f"{sign}{_dollars(ticket.total.units - tax)}", _dollars(0)
    total = f"{sign}{_dollars(ticket.total.units)}"
    cash = int(ticket.number) % 4 == 0
    return {
        "Date": ticket.at.strftime("%Y-%m-%d"), "Time": ticket.at.strftime("%H:%M:%S"),
        "Time Zone": "Eastern Time (US & Canada)", "Gross Sales": net, "Discounts": nothing,
        "Service Charges": nothing, "Net Sales": net, "Gift Card Sales": nothing, "Tax": f"{sign}{_dollars(tax)}",
        "Tip": nothing, "Partial Refunds": nothing, "Total Collected": total, "Source": "Point of Sale",
        "Card": nothing if cash else total, "Card Entry Methods": "" if cash else "Tapped",
        "Cash": total if cash else nothing, "Square Gift Card": nothing, "Other Tender": nothing, "Fees": nothing,
        "Net Total": total, "Transaction ID": ticket.number, "Payment ID": f"P{ticket.number}",
        "Device Name": "Register 1", "Event Type": "Refund" if ticket.refund else "Payment",
        "Location": "Harbour Street Bakery", "Customer ID": ticket.customer, "Third Party Fees": nothing,
        "Transaction Status": "Complete", "Cash App": nothing, "Channel": "Harbour Street Bakery",
        "Unattributed Tips": nothing, "International Fee": nothing,
    }  # fmt: skip


def _dollars(units: int) -> str:
    return f"${units // 100:,}.{units % 100:02d}"
