"""A moment as the store knows it and as screens read it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from ..frozen import quickly_made
from ..moment import Cause, Channel, Ending, MomentState
from ..money import Money
from .promises import PromiseView
from .remedies import RemedyView


@quickly_made
@dataclass(frozen=True, slots=True)
class MomentToAnswer:
    """What a give has to know of its moment; amounts in minor units."""

    id: uuid.UUID
    business_date: date
    ticket: str | None
    ticket_total_minor: int | None
    customer_id: uuid.UUID | None
    after_voucher_id: uuid.UUID | None
    ending: str | None
    first_ending: str | None
    revision: int


@dataclass(frozen=True, slots=True)
class MomentRecord(MomentToAnswer):
    """A moment, with the columns of its words and times as well."""

    logged_at: datetime
    happened_at: datetime
    logged_by: uuid.UUID
    confirmed: bool
    cause: str
    channel: str
    said: str | None
    wish: str | None
    upset: str | None
    our_fault: str | None
    party: int | None
    link: str | None
    state: str
    ended_at: datetime | None
    salt: str


@dataclass(frozen=True, slots=True)
class CustomerView:
    """Who it was, kept only with their yes."""

    id: uuid.UUID
    name: str | None
    phone: str | None
    email: str | None
    contact_until: date | None


@dataclass(frozen=True, slots=True)
class VisitView:
    """They were seen again: by what we know it, and when."""

    id: uuid.UUID
    moment: uuid.UUID | None
    at: datetime
    how: str = "tap"


@dataclass(frozen=True, slots=True)
class MomentLogged:
    """`moment log`."""

    id: uuid.UUID
    logged_at: datetime
    cause: Cause
    channel: Channel


@dataclass(frozen=True, slots=True)
class DayRow:
    """A moment of the day in one row: `given` in words ("Remake and voucher, 6.30", "Just heard", "" while open).

    `remedies` is how many gives of it stand; `promised` says in the same words what waits for a yes, None for nothing.
    `earlier`: it is no moment of the day, and stands there because of what waits. Nothing tells of the customer (P101).
    """

    id: uuid.UUID
    at: datetime
    cause: Cause
    label: str
    by: str
    given: str
    state: MomentState
    ending: Ending | None
    remedies: int
    promised: str | None = None
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A moment without an ending, as every counter may show it (P31). `promised`: something waits for a yes (P30)."""

    id: uuid.UUID
    at: datetime
    cause: Cause
    label: str
    by: str
    promised: bool = False


@dataclass(frozen=True, slots=True)
class MomentView:
    """`moment show`. `promises` are all that were written down for it, answered ones too."""

    id: uuid.UUID
    logged_at: datetime
    logged_by: str
    confirmed: bool
    happened_at: datetime
    cause: Cause
    channel: Channel
    said: str | None
    wish: str | None
    upset: str | None
    our_fault: str | None
    ticket: str | None
    ticket_total: Money | None
    customer: CustomerView | None
    party: int | None
    link: str | None
    state: MomentState
    ending: Ending | None
    remedies: tuple[RemedyView, ...]
    visits: tuple[VisitView, ...]
    promises: tuple[PromiseView, ...] = ()
