"""What fair watching says, as screens, the command line and paper read it (P70 to P74)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from ..moment import Cause
from ..money import Money


@dataclass(frozen=True, slots=True)
class GiveBehind:
    """One of the gives behind a fact: what it was, its face value and cost."""

    remedy: uuid.UUID
    moment: uuid.UUID
    at: datetime
    day: date
    what: str
    value: Money
    cost: Money
    about: bool


@dataclass(frozen=True, slots=True)
class PersonGiving:
    """Somebody's gives: how many, on how many days, face value and cost (`about`: not known exactly).

    `ratio` is the cost beside the median of the colleagues', to two digits; None where nothing can be compared. `why`
    are the facts that make it worth a chat, in sentences; without any there is nothing to say. `gives` are those behind
    the facts (P70), the costliest first; of whoever is not worth a chat none is listed. `place` gives the colour of
    their face (`face_places`).
    """

    name: str
    count: int
    days: int
    value: Money
    cost: Money
    about: bool
    ratio: Decimal | None
    why: tuple[str, ...]
    gives: tuple[GiveBehind, ...] = ()
    place: int = 0


@dataclass(frozen=True, slots=True)
class StaffGiving:
    """`report staff` of business days `first` to `last`: worth a chat first, then by cost.

    `least` is the owner's minimum; `note` says why nothing can be compared, None where it can.
    """

    first: date
    last: date
    people: tuple[PersonGiving, ...]
    least: Money
    note: str | None

    @property
    def worth_a_chat(self) -> tuple[PersonGiving, ...]:
        """Those with a fact to talk about."""
        return tuple(one for one in self.people if one.why)


@dataclass(frozen=True, slots=True)
class LetDown:
    """A customer with three moments or more within 60 days, and who gave to them as often (P71).

    `name` is None where they left none; `last` is when it happened last, with its cause and what the shop calls it.
    """

    name: str | None
    moments: int
    last: datetime
    cause: Cause
    label: str
    givers: tuple[tuple[str, int], ...]
