"""Who may say yes, and that they did: one approval for exactly one give, in its transaction (P25, P26, P28)."""

from __future__ import annotations

import hashlib
import uuid

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.policy import Ask, NeedsApproval, Why, covers
from pos_recovery.domain.views.people import PersonRecord
from pos_recovery.store import people
from pos_recovery.store.moment_tables import ApprovalRow

from .backroom import Look, Work
from .limits import authority_of


def approvers(look: Look, giver: uuid.UUID, ask: Ask, why: Why) -> list[PersonRecord]:
    """Enabled managers and owners whose own limits cover the give, the giver left out; for a used code leads too.

    Only when there is nobody else may the giver say yes, and it is marked "own approval".
    """
    may = [person for person in people.everybody(look.reading) if person.enabled and _may(look, person, ask, why)]
    others = [person for person in may if person.id != giver]
    return others or may


def _may(look: Look, person: PersonRecord, ask: Ask, why: Why) -> bool:
    role = Role(person.role)
    enough = role.may_approve or (why is Why.USED_CODE and role is Role.LEAD)
    return enough and covers(authority_of(look, role), ask)


def able(look: Look, giver: Actor, ask: Ask, needs: NeedsApproval) -> list[PersonRecord]:
    """Whoever may say yes to this. Refusal `over-limit` when nobody may."""
    found = approvers(look, giver.id, ask, needs.why)
    if not found:
        raise Refusal("over-limit", over=_text(needs), value=ask.value.text)
    return found


def checked(look: Look, giver: Actor, approver: Actor | None, ask: Ask, needs: NeedsApproval) -> Actor:
    """The approver, if they may say yes to this.

    Refusals `needs-approval`, `over-limit`, `own-approval`, `not-allowed`.
    """
    found = able(look, giver, ask, needs)
    names = [person.name for person in found]
    if approver is None:
        raise Refusal("needs-approval", why=needs.why.value, over=_text(needs), approvers=names)
    if approver.id not in [person.id for person in found]:
        if approver.id == giver.id:
            raise Refusal("own-approval", name=approver.name, approvers=names)
        raise Refusal("not-allowed", name=approver.name, role=approver.role.value, what="say yes to this")
    return approver


def _text(needs: NeedsApproval) -> str | None:
    return None if needs.over is None else needs.over.text


def write(
    work: Work, remedy_id: uuid.UUID, giver: Actor, approver: Actor, facts: tuple[NeedsApproval, str]
) -> uuid.UUID:
    """Write the approval beside its give; `facts` is the decision and the give's content, of which a digest is kept."""
    needs, content = facts
    return work.tx.insert(
        ApprovalRow, remedy_id=remedy_id, asked_by=giver.id, approver_id=approver.id, own=approver.id == giver.id,
        why=needs.why.value, over_minor=None if needs.over is None else needs.over.units,
        content=hashlib.sha256(content.encode()).hexdigest(), at=work.now,
    )  # fmt: skip
