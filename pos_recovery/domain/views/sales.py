"""Tickets of the till, as a sales file tells them. Neutral of any vendor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from ..money import Currency, Money
from .menu import RefusedRow


class TicketKind(StrEnum):
    """What a row of a till's file is. Only a sale can be a visit (P65)."""

    SALE = "sale"
    REFUND = "refund"
    VOID = "void"
    OPEN = "open"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TillCustomer:
    """Who the till says it was. `id` is the till's own; any of them may be None."""

    id: str | None = None
    name: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Ticket:
    """One ticket: its number, when (UTC; two instants in the doubled hour), signed total with tax and without tip."""

    number: str
    at: datetime
    at_second: datetime | None
    total: Money
    kind: TicketKind
    visit: bool
    customer: TillCustomer
    line: int


@dataclass(frozen=True, slots=True)
class Question:
    """What a file cannot say by itself, and the answers to choose from (P64)."""

    what: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SalesReading:
    """How to read a till's file: the shop's currency and zone (IANA), and what the file cannot say by itself.

    `format` is "auto", "mapped" or a name of `visits formats`. `mapping` says which column is what, as `--map` does:
    {"date": "Datum", "ticket": "Bon", …}. `answers` are those of `--answer`: {"date": "dmy", "hour": "first", …}.
    """

    currency: Currency
    zone: str
    format: str = "auto"
    mapping: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SalesFormat:
    """A till's export that we read: its name for `--format` and what it is."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class SalesFile:
    """A till's file, read: tickets, rows not taken, and questions that did not stop it (the doubled hour)."""

    format: str
    tickets: tuple[Ticket, ...]
    refused: tuple[RefusedRow, ...]
    asked: tuple[Question, ...]
    header_fingerprint: str


@dataclass(frozen=True, slots=True)
class ImportAnswer:
    """What an import did: tickets in the file, visits among them, new, same and changed against what we had."""

    format: str
    tickets: int
    visits: int
    new: int
    same: int
    changed: int
    refused: tuple[RefusedRow, ...]
    asked: tuple[Question, ...]
    rows: tuple[Ticket, ...] | None = None
