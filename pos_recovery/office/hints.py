"""Quiet hints beside a give, for a manager or owner who acts: facts worth knowing, and never a block (P71, P72)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pos_recovery.domain.business_day import short_day
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, may
from pos_recovery.domain.views.moments import MomentToAnswer
from pos_recovery.domain.watching import AGAIN_DAYS, AGAIN_TIMES
from pos_recovery.store import hints, moments
from pos_recovery.store.visits import SAME_NUMBER

from .backroom import Look
from .giving import NEVER_REPEAT, before_on_ticket, what_of

_WINDOW = timedelta(days=AGAIN_DAYS)


@dataclass(frozen=True, slots=True)
class GiftGiven:
    """A gift: by whom, to whom and when. `key` is None while it is being given; `asked`: it waits for a yes."""

    moment: MomentToAnswer
    by: uuid.UUID
    at: datetime
    key: uuid.UUID | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Noticed:
    """What there is to know about a give: sentences, and whether it came after payment (None: nobody can tell)."""

    hints: tuple[str, ...] = ()
    after_payment: bool | None = None


NOTHING_NOTICED = Noticed()


def sees_hints(actor: Actor) -> bool:
    """A manager or owner, by PIN: staff never see them (DECISIONS, "hints only when a manager or owner acts")."""
    return may(actor, Right.MANAGE) and actor.confirmed


def noticed(look: Look, gift: GiftGiven) -> Noticed:
    """The hints about a gift. None of them names a customer or tells their story (P101)."""
    paid = _paid_at(look, gift.moment)
    late = None if paid is None else gift.at > paid
    found = (
        _customer_again(look, gift.moment), _giver_again(look, gift), _ticket_again(look, gift),
        _code_again(look, gift.moment), _after_payment(look, gift, paid) if late and paid else None,
    )  # fmt: skip
    return Noticed(tuple(hint for hint in found if hint is not None), late)


def _customer_again(look: Look, moment: MomentToAnswer) -> str | None:
    if moment.customer_id is None:
        return None
    often = hints.moments_of(look.reading, moment.customer_id, _window(moment.business_date))
    return f"This customer has had {often} moments within {AGAIN_DAYS} days." if often >= AGAIN_TIMES else None


def _giver_again(look: Look, gift: GiftGiven) -> str | None:
    customer = gift.moment.customer_id
    if customer is None:
        return None
    # No give has the key of a moment: while it is being given there is none to leave out.
    before = hints.gives_to(
        look.reading, gift.by, customer, _window(look.days.on(gift.at)), but=gift.key or gift.moment.id
    )
    name = look.names().get(gift.by, "")
    if before + 1 < AGAIN_TIMES:
        return None
    if gift.asked:
        return f"{name} gave to this customer {before} times within {AGAIN_DAYS} days, without this one."
    return f"{name} gave to this customer {before + 1} times within {AGAIN_DAYS} days."


def _ticket_again(look: Look, gift: GiftGiven) -> str | None:
    before = before_on_ticket(look, gift.moment, gift.key)
    if before is None:
        return None
    at = _clock(look, datetime.fromisoformat(before.at), gift.at)
    return f"This ticket was already made right at {at} by {before.by}: {what_of(look, before.remedy)}."


def _code_again(look: Look, moment: MomentToAnswer) -> str | None:
    if moment.after_voucher_id is None:
        return None
    often = 1 + moments.gifts_after(look.reading, moment.after_voucher_id, moment.id)
    return f"Gifts after the same used code: {often}." if often > 1 else None


def _after_payment(look: Look, gift: GiftGiven, paid: datetime) -> str:
    at = _clock(look, paid, gift.at)
    word = "asked for" if gift.asked else "given"
    return f"After payment: ticket {gift.moment.ticket} was paid at {at}, this was {word} at {_clock(look, gift.at)}."


def _paid_at(look: Look, moment: MomentToAnswer) -> datetime | None:
    """The same number on the same business day; where numbers never repeat, paid up to 60 days before too."""
    if moment.ticket is None:
        return None
    day = moment.business_date
    number = (moment.ticket, f"{moment.ticket}{SAME_NUMBER}{day.isoformat()}")
    return hints.paid_at(look.reading, number, (day - NEVER_REPEAT, day))


def _window(day: date) -> tuple[date, date]:
    return day - _WINDOW, day


def _clock(look: Look, at: datetime, beside: datetime | None = None) -> str:
    """`13:10`; with its day where that is another than the one beside it."""
    here = look.days.local(at)
    if beside is None or look.days.local(beside).date() == here.date():
        return f"{here:%H:%M}"
    return f"{here:%H:%M} on {short_day(here.date())}"
