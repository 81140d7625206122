"""Who may do what: the table of DECISIONS.md, cell by cell."""

from __future__ import annotations

import uuid

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.rights import Right, may, require

EVERY_RIGHT = list(Right)
COUNTER = {Right.LOG, Right.SERVE}
READS_BOOKS = {Right.SEE_MONEY, Right.SEE_BOOKS}
TABLE = {
    Role.STAFF: COUNTER,
    Role.LEAD: COUNTER | {Right.LEAD},
    Role.MANAGER: COUNTER | {Right.LEAD, Right.MANAGE, Right.APPROVE} | READS_BOOKS,
    Role.BOOKKEEPER: READS_BOOKS | {Right.CLOSE_BOOKS},
    Role.OWNER: set(EVERY_RIGHT),
}


def somebody(role: Role, *, confirmed: bool = True) -> Actor:
    """A person of a role."""
    return Actor(uuid.UUID(int=1), "Ana", role, confirmed)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("right", EVERY_RIGHT)
def test_each_role_may_do_what_the_table_says_and_nothing_else(role: Role, right: Right) -> None:
    assert may(somebody(role), right) == (right in TABLE[role])
    if right in TABLE[role]:
        require(somebody(role), right)
        return
    with pytest.raises(Refusal) as no:
        require(somebody(role), right)
    assert (no.value.code, no.value.facts["role"]) == ("not-allowed", role.value)


@pytest.mark.parametrize("right", EVERY_RIGHT)
def test_only_logging_a_moment_needs_no_pin(right: Right) -> None:
    """P25: a name is enough to log a moment; everything else wants the PIN, and says so as bad usage."""
    owner = somebody(Role.OWNER, confirmed=False)
    if right is Right.LOG:
        require(owner, right)
        return
    with pytest.raises(Refusal) as no:
        require(owner, right)
    assert no.value.code == "usage"
    assert "PIN" in str(no.value.facts["what"])


@pytest.mark.parametrize(
    ("role", "digits"), [("staff", 4), ("lead", 4), ("manager", 6), ("bookkeeper", 6), ("owner", 6)]
)
def test_whoever_may_approve_or_sees_the_books_has_six_digits(role: str, digits: int) -> None:
    assert Role(role).pin_digits == digits


def test_managers_and_owners_approve_and_a_bookkeeper_is_not_at_the_counter() -> None:
    assert [role.value for role in Role if role.may_approve] == ["manager", "owner"]
    assert [role.value for role in Role if not role.at_the_counter] == ["bookkeeper"]
