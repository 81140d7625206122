"""Frozen requests to the office, and what comes back: Done(changed, receipt)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Flag, auto
from pathlib import Path
from typing import Generic, TypeVar

from pos_recovery.domain.facts import Fact
from pos_recovery.domain.moment import Cause, Channel, Ending
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.remedy import OnTill, Spec
from pos_recovery.domain.views.paper import Paper

Receipt = TypeVar("Receipt")


class Changed(Flag):
    """What a command changed: screens that show it reload."""

    NOTHING = 0
    SHOP = auto()
    PEOPLE = auto()
    MENU = auto()
    BUDGETS = auto()
    BUDGETS_MOVED = auto()
    MOMENTS = auto()
    VOUCHERS = auto()
    VISITS = auto()
    BOOKS = auto()
    PAPERS = auto()


@dataclass(frozen=True, slots=True)
class Done(Generic[Receipt]):
    """A command that was carried out and committed. `warnings` are (code, facts) that change nothing."""

    changed: Changed
    receipt: Receipt
    warnings: tuple[tuple[str, Mapping[str, object]], ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Receipt]):
    """What a use case hands back inside its transaction: the receipt, and the fact the journal tells."""

    receipt: Receipt
    fact: Fact
    changed: Changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Somebody asks for something; the same `request_id` again is answered once."""

    actor: Actor
    request_id: uuid.UUID | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Approver:
    """Who says yes, with the PIN just typed. The PIN is checked and dropped, never kept or shown."""

    name: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson(Command):
    """A new person of the shop."""

    name: str
    role: Role
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePerson(Command):
    """Enable, disable, or give another role; None leaves it. A role with longer PINs needs a new one."""

    name: str
    enabled: bool | None = None
    role: Role | None = None
    pin: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPin(Command):
    """A new PIN for somebody; it also ends a rest."""

    name: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveBadge(Command):
    """A badge for somebody, as scanned; it takes the place of the one before."""

    name: str
    code: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBadge(Command):
    """Somebody's badge opens nothing any more."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLimits(Command):
    """Limits of a role. A key in `amounts` sets that limit: per_remedy, per_moment, per_day, per_week, note_above."""

    role: Role
    amounts: Mapping[str, Money | None]
    kinds: tuple[str, ...] | None = None
    kinds_given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetBudget(Command):
    """A goodwill budget per day, week or month, for the shop or one person; amount None takes it away."""

    per: str
    amount: Money | None
    when_used_up: str | None = None
    counts: str | None = None
    person: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetSetting(Command):
    """One setting, as typed."""

    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPlaybook(Command):
    """What is offered for a cause, as typed and in order; `on_top`: what may go on top of it instead."""

    cause: Cause
    texts: tuple[str, ...]
    on_top: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AddToPlaybook(Command):
    """One more answer for a cause, the last before "No gift"; `on_top`: one more thing on top instead."""

    cause: Cause
    text: str
    on_top: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetPlaybook(Command):
    """The trade's own again for a cause: the answers, what may go on top of them, or both."""

    cause: Cause
    answers: bool = True
    on_top: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameShop(Command):
    """The shop's name and address as they shall stand on paper; None is no address."""

    name: str
    address: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFile(Command):
    """A file to read: a menu, or a till's sales with a mapping and answers."""

    file: Path
    format: str = "auto"
    dry_run: bool = False
    mapping: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class LogMoment(Command):
    """An unhappy moment; only the cause is needed (P3)."""

    cause: Cause
    channel: Channel = Channel.COUNTER
    said: str | None = None
    wish: str | None = None
    upset: str | None = None
    our_fault: str | None = None
    ticket: str | None = None
    ticket_total: Money | None = None
    customer_name: str | None = None
    customer_phone: str | None = None
    customer_email: str | None = None
    contact_ok: bool = False
    party: int | None = None
    link: str | None = None
    after_voucher: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TellMoment(Command):
    """More about a moment: words are added to what was said, the rest replaces it; None leaves it."""

    moment: uuid.UUID
    said: str | None = None
    upset: str | None = None
    channel: Channel | None = None
    ticket: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCause(Command):
    """Another cause for a moment, within ten minutes (P9)."""

    moment: uuid.UUID
    cause: Cause


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMoment(Command):
    """Close a moment with an ending, or take it back as a mis-tap."""

    moment: uuid.UUID
    ending: Ending


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenMoment(Command):
    """Open a closed moment again; its first ending is kept."""

    moment: uuid.UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Give(Command):
    """Make it right: one or several parts, all or nothing.

    `card`: the code or the last four letters of a blank card that becomes its voucher; `friend`: and one for a friend.
    """

    moment: uuid.UUID
    specs: tuple[Spec, ...]
    on_till: OnTill | None = None
    note: str | None = None
    good_until: date | None = None
    approver: Approver | None = None
    card: str | None = None
    friend: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Give):
    """Write the same down, to be given when somebody who may says yes; nobody says it now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SayYes(Command):
    """Give what was promised; the actor is who says yes."""

    promise: uuid.UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SayNo(Command):
    """Refuse what was promised, with a reason."""

    promise: uuid.UUID
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo(Command):
    """Take a give back by a reversal. `got_it`: yes cancels its unused voucher and keeps the cost of the rest."""

    remedy: uuid.UUID
    reason: str
    got_it: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerTill(Command):
    """Whether what was given stands on the till by now (P32)."""

    remedy: uuid.UUID
    rung: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Redeem(Command):
    """Use a voucher, whole or in part; `reason` accepts a late one."""

    code: str
    value: Money | None = None
    ticket: str | None = None
    reason: str | None = None
    approver: Approver | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeVoucher(Command):
    """Cancel or reissue a voucher, or undo its last use, with a reason."""

    code: str
    reason: str
    good_until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintVoucher(Command):
    """A voucher on paper, into a file."""

    code: str
    file: Path
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakePaper(Command):
    """A voucher on paper, as bytes for a printer of the window's."""

    code: str
    paper: Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class AskPrint(Command):
    """A voucher on paper, from a printer of this counter: a new copy waits in the queue."""

    code: str
    printer: str
    paper: Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeCards(Command):
    """A stack of blank cards, into a PDF file."""

    count: int
    file: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidCards(Command):
    """The blank cards of a stack that was lost can never be given."""

    batch: uuid.UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLogo(Command):
    """The shop's logo on paper, from a PNG or JPEG; None takes it away."""

    file: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AddVisit(Command):
    """They came back, by hand."""

    moment: uuid.UUID | None = None
    phone: str | None = None
    email: str | None = None
    ticket: str | None = None
    value: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseMonth(Command):
    """Close a month of the books; `month` is its first day."""

    month: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportBooks(Command):
    """The books of a range of business days, into a file."""

    first: date
    last: date
    format: str
    file: Path
