"""They came back, by hand: somebody at the counter knows them again (P60)."""

from __future__ import annotations

import uuid

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.money import Money
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.text import clean
from pos_recovery.domain.views.moments import VisitView
from pos_recovery.store import moments
from pos_recovery.store.visit_tables import VisitRow

from .backroom import Backroom, Work
from .commands import AddVisit, Changed, Done, Outcome
from .customers import find

TAP = "tap"
_TICKET_MOST = 40


class Visits:
    """Return visits that somebody saw."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def add(self, command: AddVisit) -> Done[VisitView]:
        """Keep that they came back now, by a moment or by the phone or e-mail of a customer who said yes.

        Refusal `unknown-moment` where neither leads to anybody, `usage` without either or with both, `bad-amount`.
        """
        require(command.actor, Right.SERVE)
        _check(command)

        def run(work: Work) -> Outcome[VisitView]:
            moment, customer = _whose(work, command)
            key = work.tx.insert(
                VisitRow, at=work.now, business_date=work.today, how=TAP, moment_id=moment, customer_id=customer,
                redemption_id=None, ticket=clean(command.ticket or "", _TICKET_MOST) or None,
                value_minor=None if command.value is None else command.value.units, taken_back=False,
            )  # fmt: skip
            facts = {"visit": key.hex, "how": TAP}
            fact = Fact(FactKind.VISIT_ADDED, by=command.actor.id, facts=facts)
            return Outcome(VisitView(key, moment, work.now, TAP), fact, Changed.VISITS)

        return self._room.act(command, VisitView, run)


def _check(command: AddVisit) -> None:
    by_contact = command.phone is not None or command.email is not None
    if by_contact == (command.moment is not None):
        raise Refusal("usage", what="say who came back: by --moment, or by --customer-phone or --customer-email")
    if command.value is not None and command.value.units < 0:
        form = Money(10**command.value.currency.digits, command.value.currency).text
        raise Refusal("bad-amount", amount=command.value.text, form=form)


def _whose(work: Work, command: AddVisit) -> tuple[uuid.UUID | None, uuid.UUID | None]:
    """The moment, or the customer (and no moment: it is a visit after each of theirs)."""
    if command.moment is None:
        return None, find(work, command.phone, command.email)
    moment = moments.by_id(work.reading, command.moment)
    if moment is None:
        raise Refusal("unknown-moment", id=str(command.moment))
    return moment.id, moment.customer_id
