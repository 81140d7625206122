"""Return visits, tickets of the till, and imports of sales files."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, literal, or_

from .columns import Flag
from .statements import Query
from .unit_of_work import Reading
from .visit_tables import SalesMappingRow, TicketRow, VisitRow

_V: Any = VisitRow
_T: Any = TicketRow
_G: Any = SalesMappingRow

# Between a ticket's number and what tells it from another ticket of the same number (its day, its kind). It can stand
# in no number: those are cleaned of control characters.
SAME_NUMBER = "\x1f"


@dataclass(frozen=True, slots=True)
class VisitRecord:
    """A visit, column by column."""

    id: uuid.UUID
    at: datetime
    business_date: date
    how: str
    moment_id: uuid.UUID | None
    customer_id: uuid.UUID | None
    redemption_id: uuid.UUID | None
    revision: int


@dataclass(frozen=True, slots=True)
class TicketRecord:
    """A ticket of the till, column by column; amounts in minor units, persons as keyed digests."""

    id: uuid.UUID
    number: str
    at: datetime
    at_second: datetime | None
    business_date: date
    total_minor: int
    kind: str
    visit: bool
    customer_key: str | None
    phone_key: str | None
    email_key: str | None
    salt: str
    revision: int


@dataclass(frozen=True, slots=True)
class MappingRecord:
    """How the columns of a header were mapped by hand, and what was answered: JSON texts."""

    id: uuid.UUID
    header: str
    mapping: str
    answers: str
    revision: int


_STANDING = Query(
    VisitRecord,
    VisitRow,
    lambda query: query.where(_V.shop_id == bindparam("shop_id"), _V.taken_back == literal(False, Flag)).order_by(
        _V.at, _V.id
    ),
)
_TICKETS = Query(
    TicketRecord,
    TicketRow,
    lambda query: query.where(_T.shop_id == bindparam("shop_id"), _T.format == bindparam("format")),
)
_OF_MOMENT = Query(
    VisitRecord,
    VisitRow,
    lambda query: (
        query.where(_V.shop_id == bindparam("shop_id"), _V.taken_back == literal(False, Flag))
        .where(or_(_V.moment_id == bindparam("moment_id"), _V.customer_id == bindparam("customer_id")))
        .order_by(_V.at, _V.id)
    ),
)
_MAPPINGS = Query(
    MappingRecord,
    SalesMappingRow,
    lambda query: query.where(_G.shop_id == bindparam("shop_id")).order_by(_G.set_at.desc(), _G.id),
)


def standing(reading: Reading) -> list[VisitRecord]:
    """Visits that were not taken back, oldest first."""
    return _STANDING.all(reading.link, shop_id=reading.shop_id)


def tickets(reading: Reading, format_name: str) -> dict[str, TicketRecord]:
    """Number -> ticket, of one format."""
    found = _TICKETS.all(reading.link, shop_id=reading.shop_id, format=format_name)
    return {ticket.number: ticket for ticket in found}


def of_moment(reading: Reading, moment_id: uuid.UUID, customer_id: uuid.UUID | None) -> list[VisitRecord]:
    """Visits that stand and belong to a moment or to its customer, oldest first."""
    return _OF_MOMENT.all(
        reading.link, shop_id=reading.shop_id, moment_id=moment_id, customer_id=customer_id or moment_id
    )


def mappings(reading: Reading) -> list[MappingRecord]:
    """Every mapping that is remembered, the newest first."""
    return _MAPPINGS.all(reading.link, shop_id=reading.shop_id)
