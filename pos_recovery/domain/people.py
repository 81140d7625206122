"""People of the shop: staff, lead, manager, bookkeeper, owner, and what each role may give."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from enum import StrEnum

from .money import Money


class Role(StrEnum):
    """Who somebody is in the shop. DECISIONS.md, "Who may do what"."""

    STAFF = "staff"
    LEAD = "lead"
    MANAGER = "manager"
    BOOKKEEPER = "bookkeeper"
    OWNER = "owner"

    @property
    def pin_digits(self) -> int:
        """4 for staff and lead, 6 for whoever may approve, close books or own the shop."""
        return 4 if self in (Role.STAFF, Role.LEAD) else 6

    @property
    def at_the_counter(self) -> bool:
        """May log moments, give and redeem. A bookkeeper does nothing at the counter."""
        return self is not Role.BOOKKEEPER

    @property
    def may_approve(self) -> bool:
        """Managers and owners say yes to a give over the limits."""
        return self in (Role.MANAGER, Role.OWNER)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in a command; `confirmed` when the PIN was checked."""

    id: uuid.UUID
    name: str
    role: Role
    confirmed: bool


@dataclass(frozen=True, slots=True)
class Authority:
    """What a role may give by itself, in face value. None is no limit; `kinds` None is every kind."""

    role: Role
    per_remedy: Money | None = None
    per_moment: Money | None = None
    per_day: Money | None = None
    per_week: Money | None = None
    kinds: tuple[str, ...] | None = None
    note_above: Money | None = None
