"""A remedy as the store knows it and as screens read it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from ..budget import Standing
from ..frozen import quickly_made
from ..money import Money
from ..policy import Why
from ..remedy import Kind, OnTill, RemedyState, Spec
from .people import Face
from .vouchers import IssuedVoucher


@dataclass(frozen=True, slots=True)
class RemedyRecord:
    """A give, column by column; amounts in minor units."""

    id: uuid.UUID
    moment_id: uuid.UUID
    given_at: datetime
    business_date: date
    given_by: uuid.UUID
    confirmed: bool
    approved_by: uuid.UUID | None
    kind: str
    value_minor: int
    goodwill_minor: int
    cost_minor: int
    state: str
    got_it: bool | None
    salt: str
    revision: int


@dataclass(frozen=True, slots=True)
class PartRecord:
    """A part of a give, column by column; amounts in minor units."""

    id: uuid.UUID
    remedy_id: uuid.UUID
    position: int
    kind: str
    label: str
    sku: str | None
    qty: int
    words: str | None
    value_minor: int
    cost_minor: int
    cost_source: str
    on_till: str
    taken_back: bool
    revision: int


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a give. `friend`: the half for a friend, which goes with a voucher of the same give."""

    kind: Kind
    item: str | None
    label: str
    qty: int
    value: Money
    cost: Money
    about: bool
    on_till: OnTill
    friend: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """What may still be given, by person and by shop: the period and the amount (P10)."""

    person: tuple[tuple[str, Money], ...]
    shop: tuple[Standing, ...]


@quickly_made
@dataclass(frozen=True, slots=True)
class RemedyView:
    """`remedy give`: totals, parts, who, what to do on the till, and the vouchers issued with it.

    `hints` are for a manager or owner who acts, and nobody else's (P71); so is `after_payment`: whether the ticket had
    been paid (P72), None where no till's file says so.

    `used_vouchers`: after an undo the last four letters of those that were used already, so that they stand (P42).
    """

    id: uuid.UUID
    moment: uuid.UUID
    kind: Kind
    value: Money
    cost: Money
    parts: tuple[PartView, ...]
    given_by: str
    given_at: datetime
    approved_by: str | None
    own_approval: bool
    confirmed: bool
    on_the_till: str
    vouchers: tuple[IssuedVoucher, ...]
    left: Left | None
    state: RemedyState = RemedyState.GIVEN
    hints: tuple[str, ...] = ()
    used_vouchers: tuple[str, ...] = ()
    after_payment: bool | None = None


@dataclass(frozen=True, slots=True)
class OfferPart:
    """A part of an answer that can be chosen by itself. `ask`: "amount" or "item" where that must still be said.

    `ready` is the SPEC as it is given, None while something must be said.
    """

    spec: str
    kind: Kind
    label: str
    value: Money | None
    cost: Money | None
    about: bool
    ask: str | None
    ready: Spec | None = None


@dataclass(frozen=True, slots=True)
class OfferView:
    """One possible answer: what to give, its worth and cost (None: the amount must be said), and why it is there.

    `key` names it in every trade, an answer of the owner's by its SPECs; `title` and `sub` are its row, that of the
    first part; `choice` its picture on the turned screen: fresh, voucher, money, bill, heart, gift or person, and
    `turned` the key of its words there, None where there are none; `named` the item, where it gives a certain one.
    """

    kind: Kind
    item: str | None
    label: str
    give: tuple[str, ...]
    value: Money | None
    cost: Money | None
    about: bool
    needs_approval: bool
    why: tuple[str, ...]
    key: str
    title: str
    sub: str
    parts: tuple[OfferPart, ...]
    choice: str
    turned: str | None
    named: str = ""


@dataclass(frozen=True, slots=True)
class OffersView:
    """`offers`: what is left, the answers best first, or the safety card's steps.

    `little_more` may go on top of any answer; `said_wish` is what they said they would like.
    """

    moment: uuid.UUID
    left: Left
    offers: tuple[OfferView, ...]
    card: tuple[str, ...] | None
    little_more: tuple[OfferPart, ...] = ()
    said_wish: str | None = None


@dataclass(frozen=True, slots=True)
class Weighed:
    """What `give` would decide of these parts now, before anything is given.

    `why` and `over`: the reason somebody of `approvers` has to say yes, and by how much. `stopped`: nobody here may.
    `needs_pin`: a face is not enough (P25); `needs_note`: a few words are wanted. `before` and `after`: what is left
    now and would be left then. `may_give`: the most this person may give alone for this moment; None is no limit.
    `sentence` says the reason or the stop to the staff, None when it is granted.
    """

    value: Money
    cost: Money
    about: bool
    needs_pin: bool
    why: Why | None
    over: Money | None
    stopped: bool
    approvers: tuple[Face, ...]
    before: Left
    after: Left
    may_give: Money | None
    sentence: str | None
    needs_note: bool = False
