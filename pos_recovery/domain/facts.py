"""What the journal tells: one fact per press of a button."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from .frozen import quickly_made


class FactKind(StrEnum):
    """The kinds of entries of the journal."""

    SHOP_OPENED = "shop-opened"
    SHOP_RENAMED = "shop-renamed"
    COUNTER_INVITED = "counter-invited"
    COUNTER_JOINED = "counter-joined"
    INVITES_ENDED = "invites-ended"
    PERSON_ADDED = "person-added"
    PERSON_CHANGED = "person-changed"
    PIN_TRIED = "pin-tried"
    PIN_RIGHT = "pin-right"
    PERSON_RESTS = "person-rests"
    BADGE_UNKNOWN = "badge-unknown"
    LIMITS_SET = "limits-set"
    BUDGET_SET = "budget-set"
    SETTING_SET = "setting-set"
    LOGO_SET = "logo-set"
    PLAYBOOK_SET = "playbook-set"
    MENU_IMPORTED = "menu-imported"
    MOMENT_LOGGED = "moment-logged"
    MOMENT_TOLD = "moment-told"
    MOMENT_CAUSE = "moment-cause"
    MOMENT_MISTAKE = "moment-mistake"
    MOMENT_CLOSED = "moment-closed"
    MOMENT_REOPENED = "moment-reopened"
    REMEDY_GIVEN = "remedy-given"
    TILL_ANSWERED = "till-answered"
    REMEDY_UNDONE = "remedy-undone"
    PROMISE_MADE = "promise-made"
    PROMISE_GIVEN = "promise-given"
    PROMISE_REFUSED = "promise-refused"
    VOUCHER_PRINTED = "voucher-printed"
    PRINT_MOVED = "print-moved"
    VOUCHER_REDEEMED = "voucher-redeemed"
    VOUCHER_UNREDEEMED = "voucher-unredeemed"
    VOUCHER_CANCELLED = "voucher-cancelled"
    VOUCHER_REISSUED = "voucher-reissued"
    VOUCHERS_ENDED = "vouchers-ended"
    CARDS_MADE = "cards-made"
    CARDS_VOID = "cards-void"
    CODE_UNKNOWN = "code-unknown"
    VISIT_ADDED = "visit-added"
    SALES_IMPORTED = "sales-imported"
    MONTH_CLOSED = "month-closed"
    BOOKS_EXPORTED = "books-exported"
    BACKUP_MADE = "backup-made"


@quickly_made
@dataclass(frozen=True, slots=True)
class Fact:
    """One entry to be: its kind, who did it (None: the app by itself), the request it answers, and plain facts.

    Facts hold words and whole numbers, never names, free text, codes or PINs.
    """

    kind: FactKind
    by: uuid.UUID | None = None
    request: uuid.UUID | None = None
    facts: Mapping[str, str | int | None] = field(default_factory=dict)
