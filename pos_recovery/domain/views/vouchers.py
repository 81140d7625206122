"""A voucher as screens and the command line read it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from ..frozen import quickly_made
from ..money import Money


class VoucherState(StrEnum):
    """Where a voucher is in its life."""

    BLANK = "blank"
    OPEN = "open"
    PART_USED = "part-used"
    USED = "used"
    ENDED = "ended"
    CANCELLED = "cancelled"


LIVE = (VoucherState.OPEN, VoucherState.PART_USED)  # something is left of it


@quickly_made
@dataclass(frozen=True, slots=True)
class IssuedVoucher:
    """A voucher just issued: the bare code, what it is good for, its worth and last day.

    `friend_of`: for a friend half the last four letters of the voucher it goes with; `on_card`: it stands on a card
    that was printed in advance.
    """

    code: str
    what: str
    worth: Money
    good_until: date
    friend_of: str | None = None
    on_card: bool = False


@dataclass(frozen=True, slots=True)
class RedemptionView:
    """One use of a voucher, and whether it was undone."""

    at: datetime
    by: str
    counter: str
    value: Money
    ticket: str | None
    undone: bool


@dataclass(frozen=True, slots=True)
class VoucherView:
    """`voucher show`. `left` is what it is still worth; `replaced_by` the last four letters of its successor.

    `reason`: why it was cancelled or replaced; `friend_of`: for a friend half the last four letters of the voucher it
    goes with.
    """

    code: str
    state: VoucherState
    what: str
    worth: Money
    left: Money
    good_until: date
    issued_at: datetime
    issued_by: str
    moment: uuid.UUID
    replaced_by: str | None
    copies: int
    redemptions: tuple[RedemptionView, ...]
    friend_of: str | None = None
    reason: str | None = None


@quickly_made
@dataclass(frozen=True, slots=True)
class Redeemed:
    """`voucher redeem`: what was used, what is left, and the visit it counts as.

    `new_guest`: it was a friend half, so that the visit is a new guest's and nobody's return (P48).
    """

    code: str
    redeemed: Money
    left: Money
    state: VoucherState
    visit: uuid.UUID
    on_the_till: str
    new_guest: bool = False


@dataclass(frozen=True, slots=True)
class PaperTaken:
    """A voucher on paper: the PDF, which copy it is, and the voucher as it was then."""

    pdf: bytes
    copy: int
    view: VoucherView


@quickly_made
@dataclass(frozen=True, slots=True)
class VoucherToUse:
    """What a use has to know of its voucher; amounts in minor units."""

    id: uuid.UUID
    code: str
    remedy_id: uuid.UUID
    moment_id: uuid.UUID
    form: str
    label: str
    worth_minor: int
    left_minor: int
    cost_minor: int
    cost_left_minor: int
    issued_by: uuid.UUID
    good_until: date
    ends_at: datetime
    state: str
    closed_left_minor: int
    replaced_by_id: uuid.UUID | None
    friend_of_id: uuid.UUID | None
    salt: str
    revision: int


@dataclass(frozen=True, slots=True)
class VoucherRecord(VoucherToUse):
    """A voucher, with its other columns as well."""

    code_end: str
    part_id: uuid.UUID
    sku: str | None
    cost_source: str
    issued_at: datetime
    issued_on: date
    copies: int
    closed_at: datetime | None
    closed_on: date | None
    replaces_id: uuid.UUID | None
    reason: str | None
    card_id: uuid.UUID | None
    title: str | None


@dataclass(frozen=True, slots=True)
class RedemptionRecord:
    """One use, column by column; amounts in minor units."""

    id: uuid.UUID
    voucher_id: uuid.UUID
    counter_id: uuid.UUID
    at: datetime
    business_date: date
    redeemed_by: uuid.UUID
    value_minor: int
    cost_minor: int
    ticket: str | None
    late: bool
    undone_at: datetime | None
    salt: str
    revision: int
