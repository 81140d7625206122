"""Square's exports. The dashboard's transactions file: one row a ticket, its columns known by name in every version."""

from __future__ import annotations

from ..domain.views.sales import SalesFormat, TicketKind, TillCustomer
from .kind_words import kind_of
from .profile import Cells, Draft, Profile, kept


def _transaction(cells: Cells) -> Draft | str:
    """Total Collected is what was paid with tax and tip; Partial Refunds stand on the original, which stays a visit."""
    word = cells("Event Type")
    kind = kind_of(word)
    if kind is TicketKind.SALE and (status := cells("Transaction Status")):
        word, kind = status, kind_of(status)
    return Draft(
        line=cells.line,
        number=cells("Transaction ID"),
        day=cells("Date"),
        clock=cells("Time"),
        zone=cells("Time Zone"),
        plus=(cells("Total Collected"),),
        minus=(cells("Tip"),),
        kind=kind,
        unknown_kind="" if kind else word or "(no Event Type)",
        customer=TillCustomer(id=kept(cells("Customer ID")), name=kept(cells("Customer Name"))),
        row_hash=cells.row_hash,
    )


TRANSACTIONS = Profile(
    SalesFormat("square-transactions", "Square, Transactions CSV of the dashboard (one row a ticket)"),
    ("Date", "Time", "Total Collected", "Transaction ID", "Event Type"),
    _transaction,
)
PROFILES = (TRANSACTIONS,)
