"""A promise as the store knows it and as screens read it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from ..money import Money
from ..policy import Why
from ..promise import PromiseState
from .remedies import PartView, RemedyView, Weighed


@dataclass(frozen=True, slots=True)
class PromiseRecord:
    """A promise, column by column; amounts in minor units. `specs` are SPEC texts, one on a line."""

    id: uuid.UUID
    moment_id: uuid.UUID
    specs: str
    parts: str
    stated_cost_minor: int | None
    on_till: str | None
    note: str | None
    good_until: date | None
    value_minor: int
    cost_minor: int
    digest: str
    why: str
    over_minor: int | None
    asked_by: uuid.UUID
    confirmed: bool
    asked_at: datetime
    state: str
    answered_by: uuid.UUID | None
    answered_at: datetime | None
    reason: str | None
    remedy_id: uuid.UUID | None
    salt: str
    revision: int


@dataclass(frozen=True, slots=True)
class PromiseView:
    """`approval list`: what was asked, priced as it was then, why somebody has to say yes, and what became of it.

    `reason` is why somebody said no; `remedy` what was given with the yes. `lapsed`: nobody has answered, and its
    moment has ended meanwhile. `hints` are for a manager or owner who opens the moment, and nobody else's (P71).
    """

    id: uuid.UUID
    moment: uuid.UUID
    asked_by: str
    asked_at: datetime
    confirmed: bool
    parts: tuple[PartView, ...]
    value: Money
    cost: Money
    why: Why
    over: Money | None
    state: PromiseState
    answered_by: str | None
    answered_at: datetime | None
    reason: str | None
    remedy: uuid.UUID | None
    lapsed: bool = False
    hints: tuple[str, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether somebody may still say yes or no."""
        return self.state is PromiseState.WAITING and not self.lapsed


@dataclass(frozen=True, slots=True)
class PromiseAnswered:
    """`approval yes` and `no`: the promise, and with a yes what was given."""

    promise: PromiseView
    remedy: RemedyView | None


@dataclass(frozen=True, slots=True)
class PromiseWeighed:
    """A waiting promise, and what a yes would do now. `weighed` None: it cannot be given as it was asked.

    `sentence` then says why not.
    """

    promise: PromiseView
    weighed: Weighed | None
    sentence: str | None
