"""Who may do what, by role. The table of DECISIONS.md, "Who may do what"."""

from __future__ import annotations

from enum import StrEnum

from .errors import Refusal
from .people import Actor, Role

_COUNTER = frozenset({Role.STAFF, Role.LEAD, Role.MANAGER, Role.OWNER})
_LEADS = frozenset({Role.LEAD, Role.MANAGER, Role.OWNER})
_MANAGERS = frozenset({Role.MANAGER, Role.OWNER})
_OWNER = frozenset({Role.OWNER})


class Right(StrEnum):
    """What somebody may do."""

    LOG = "log a moment"
    SERVE = "work at the counter"
    LEAD = "take back a mis-tap of somebody else"
    MANAGE = "do what a manager does"
    APPROVE = "say yes or no to what waits"
    OWN = "do what an owner does"
    SEE_MONEY = "read reports"
    SEE_BOOKS = "look into the books"
    CLOSE_BOOKS = "close and export the books"


_WHO: dict[Right, frozenset[Role]] = {
    Right.LOG: _COUNTER,
    Right.SERVE: _COUNTER,
    Right.LEAD: _LEADS,
    Right.MANAGE: _MANAGERS,
    Right.APPROVE: _MANAGERS,
    Right.OWN: _OWNER,
    Right.SEE_MONEY: _MANAGERS | {Role.BOOKKEEPER},
    Right.SEE_BOOKS: _MANAGERS | {Role.BOOKKEEPER},
    Right.CLOSE_BOOKS: _OWNER | {Role.BOOKKEEPER},
}
_WITHOUT_PIN = frozenset({Right.LOG})


def holders(right: Right) -> frozenset[Role]:
    """The roles that have a right."""
    return _WHO[right]


def may(actor: Actor, right: Right) -> bool:
    """Whether the role has the right, PIN or not."""
    return actor.role in _WHO[right]


def require(actor: Actor, right: Right) -> None:
    """Refusal `not-allowed` for the wrong role, `usage` when the PIN is missing."""
    if not may(actor, right):
        raise Refusal("not-allowed", name=actor.name, role=actor.role.value, what=right.value)
    if right not in _WITHOUT_PIN and not actor.confirmed:
        raise Refusal("usage", what=f"{actor.name}'s PIN is needed for this")
