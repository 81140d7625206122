"""The facts of a give: what was given before, what the menu says, what the customer's ticket says."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, timedelta

from pos_recovery.domain.budget import Per, Standing
from pos_recovery.domain.business_day import first_and_last
from pos_recovery.domain.money import Money
from pos_recovery.domain.people import Actor
from pos_recovery.domain.policy import OFF_THE_TICKET, Ask, Why
from pos_recovery.domain.remedy import Part, PriceList, Spec, price
from pos_recovery.domain.views.moments import MomentToAnswer
from pos_recovery.store import moments, remedies

from .backroom import Look, Work
from .limits import authority_of
from .shelf import GIVES, Of

NEVER_REPEAT = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class SoFar:
    """Goodwill given before, face value in minor units: in this moment, and by this person today and this week."""

    in_moment: int
    today: int
    this_week: int

    def with_more(self, value: Money) -> SoFar:
        """After another give of this value."""
        more = value.units
        return SoFar(self.in_moment + more, self.today + more, self.this_week + more)


@dataclass(frozen=True, slots=True)
class Before:
    """The give that stands on the same ticket already (P15)."""

    at: str
    by: str
    remedy: uuid.UUID


def given_so_far(look: Look, person: uuid.UUID, moment: MomentToAnswer) -> SoFar:
    """What counts against the limits already."""
    today, this_week = look.counted(_given_by(look, person), Of(GIVES, person), lambda: _count(look, person))
    # Each give ends its moment: one that never had an ending was never given anything.
    in_moment = 0 if moment.first_ending is None else remedies.given_in(look.reading, moment.id)
    return SoFar(in_moment, today, this_week)


def note_given(work: Work, person: uuid.UUID, so_far: SoFar) -> None:
    """What counts against the limits of the next give, once this press is committed."""
    work.recount(_given_by(work, person), Of(GIVES, person), (so_far.today, so_far.this_week))


def _given_by(look: Look, person: uuid.UUID) -> tuple[str, int, date]:
    return "given by", person.int, look.today


def _count(look: Look, person: uuid.UUID) -> tuple[int, int]:
    monday, _ = first_and_last(Per.WEEK, look.today)
    return remedies.given_by(look.reading, person, monday, look.today)


def price_list(look: Look) -> PriceList:
    """What parts are priced from, today."""
    return look.kept(
        "prices",
        lambda: PriceList(
            menu={sku: item for sku, (_, _, item) in look.menu().items()},
            share_of=look.settings.cost_share,
            on_till=look.settings.on_till,
            no_alcohol_vouchers=look.settings.flag("no-alcohol.vouchers"),
            no_alcohol_counter=look.settings.flag("no-alcohol.counter"),
            currency=look.shop.currency,
        ),
    )


def priced_parts(look: Look, specs: tuple[Spec, ...]) -> tuple[Part, ...]:
    """The parts of a give, priced. Refusals as `remedy.price`."""
    prices = price_list(look)
    return tuple([price(spec, prices) for spec in specs])


def needs_pin(look: Look, actor: Actor, parts: tuple[Part, ...]) -> bool:
    """Whether a face is not enough: what is given is above the small amount (P25)."""
    shown = sum([part.value.units for part in parts])
    return not actor.confirmed and shown > look.settings.amount("small-amount").units


def needs_note(look: Look, actor: Actor, ask: Ask) -> Money | None:
    """The amount above which this role writes a few words, when this give is above it."""
    above = authority_of(look, actor.role).note_above
    return above if above is not None and ask.value > above else None


def facts_of(look: Look, why: Why, moment: MomentToAnswer, standings: tuple[Standing, ...]) -> dict[str, object]:
    """What else there is to say of why somebody has to say yes: what was given before (P15), which budget (P12)."""
    if why is Why.BUDGET_USED_UP:
        return {"per": tightest(standings)}
    before = before_on_ticket(look, moment) if why is Why.ALREADY_MADE_RIGHT else None
    return {} if before is None else {"at": before.at, "by": before.by, "what": what_of(look, before.remedy)}


def what_of(look: Look, remedy: uuid.UUID) -> str:
    """What a give was, in short."""
    return ", ".join(part.label or part.words or part.kind for part in remedies.parts(look.reading, remedy))


def tightest(standings: tuple[Standing, ...]) -> str | None:
    """The period of the budget with least left."""
    return min(standings, key=lambda one: one.left.units).per.value if standings else None


def before_on_ticket(look: Look, moment: MomentToAnswer, remedy: uuid.UUID | None = None) -> Before | None:
    """The newest give on the same ticket: the same business day, or 60 days where numbers never repeat.

    With a `remedy` it is the newest before that one (keys are in order of time).
    """
    if moment.ticket is None:
        return None
    since = until = moment.business_date
    if look.settings.flag("numbers-never-repeat"):
        since, until = since - NEVER_REPEAT, until + NEVER_REPEAT
    gifts = remedies.on_ticket(look.reading, moment.ticket, since, until)
    row = next((gift for gift in gifts if remedy is None or gift[2] < remedy), None)
    if row is None:
        return None
    return Before(look.days.local(row[0]).isoformat(), look.names().get(row[1], ""), row[2])


def ask_for(look: Look, person: uuid.UUID, moment: MomentToAnswer, parts: tuple[Part, ...]) -> Ask:
    """Everything the policy needs to decide."""
    so_far, currency = given_so_far(look, person, moment), look.shop.currency
    total = moment.ticket_total_minor
    above = look.settings.amount("correction-asks-above")
    used = 0
    if moment.after_voucher_id is not None:
        used = 1 + moments.gifts_after(look.reading, moment.after_voucher_id, moment.id)
    return Ask(
        parts, Money(so_far.in_moment, currency), Money(so_far.today, currency), Money(so_far.this_week, currency),
        ticket_total=None if total is None else look.money(total),
        made_right_before=before_on_ticket(look, moment) is not None, used_codes=used,
        corrections_ask_above=above if above.units else None,
        money_before=None if total is None else look.money(_off_the_ticket(look, moment.id)),
    )  # fmt: skip


def _off_the_ticket(look: Look, moment_id: uuid.UUID) -> int:
    """What was taken off the bill or given back in this moment already, minor units."""
    return sum(
        part.value_minor
        for remedy in remedies.of_moment(look.reading, moment_id)
        for part in remedies.parts(look.reading, remedy.id)
        if part.kind in OFF_THE_TICKET and not part.taken_back
    )
