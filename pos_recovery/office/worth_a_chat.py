"""Who gives how much, beside colleagues; and the facts that are worth a chat. For the owner, and never a verdict."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from pos_recovery.domain.face_order import face_places
from pos_recovery.domain.people import Actor, Role
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.watching import GiveBehind, PersonGiving, StaffGiving
from pos_recovery.domain.watching import (
    AGAIN_DAYS,
    LEAST_COMPARED,
    Tally,
    again_and_again,
    beyond_chance,
    colleagues_median,
    is_far_above,
    standing_out,
)
from pos_recovery.store import people, watching
from pos_recovery.store.watching import INEXACT, GivenPart, GiverLine, UseLine

from .backroom import Backroom, Look
from .pack import pack_of

Tallies = dict[uuid.UUID, Tally]
Reason = tuple[uuid.UUID, str]


@dataclass(frozen=True, slots=True)
class _Habit:
    """Something that P74 lists: how often by whom, and the sentence for so many times of so many."""

    tallies: Tallies
    sentence: str
    mostly: bool = False

    def reasons(self) -> Iterable[Reason]:
        """Whose it is worth a chat."""
        for whose in standing_out(self.tallies):
            tally = self.tallies[whose]
            if tally.mostly or not self.mostly:
                yield whose, self.sentence.format(times=tally.times, of=tally.of)


def staff_giving(room: Backroom, actor: Actor, first: date, last: date) -> StaffGiving:
    """Everybody who gave something on these business days, with what is worth a chat. Refusal `not-allowed`."""
    require(actor, Right.OWN)
    with room.look() as look:
        return _Comparison(look, first, last).view()


class _Comparison:
    """The people of a shop beside each other, on some business days."""

    def __init__(self, look: Look, first: date, last: date) -> None:
        self.look, self.days = look, (first, last)
        self.least = look.settings.amount("chat-above")
        self.places = face_places(people.everybody(look.reading))
        self.givers = {line.person: line for line in watching.givers(look.reading, first, last)}
        # Whoever only said sorry is no measure for those who gave something.
        self.costs: dict[uuid.UUID, int] = {
            person: line.cost_minor for person, line in self.givers.items() if line.value_minor
        }

    def view(self) -> StaffGiving:
        """Worth a chat first, then by cost, then by name."""
        alone = self._alone()
        reasons = {} if alone else self._reasons()
        names = self.look.names()
        people = [self._person(names[key], key, reasons.get(key, [])) for key in {*self.givers, *reasons}]
        people.sort(key=lambda one: (not one.why, -one.cost.units, one.name.casefold()))
        return StaffGiving(*self.days, tuple(people), self.least, self._note(alone=alone))

    def _person(self, name: str, key: uuid.UUID, why: list[str]) -> PersonGiving:
        money, line = self.look.money, self.givers.get(key, GiverLine(key, 0, 0, 0, 0, about=False))
        return PersonGiving(
            name, line.count, line.days, money(line.value_minor), money(line.cost_minor), line.about,
            self._ratio(key), tuple(why), self._gives(key) if why else (), self.places[name],
        )  # fmt: skip

    def _gives(self, key: uuid.UUID) -> tuple[GiveBehind, ...]:
        """The remedies behind the facts (P70), the costliest first."""
        parts: dict[uuid.UUID, list[GivenPart]] = {}
        for part in watching.parts_of(self.look.reading, key, *self.days):
            parts.setdefault(part.remedy, []).append(part)
        found = [self._behind(of_one) for of_one in parts.values()]
        return tuple(sorted(found, key=lambda one: (-one.cost.units, -one.value.units, one.at)))

    def _behind(self, parts: list[GivenPart]) -> GiveBehind:
        money, first, kinds = self.look.money, parts[0], pack_of(self.look.room, self.look).kinds
        said = (part.label or part.words or kinds.get(Kind(part.kind), part.kind) for part in parts)
        value, cost = sum(part.value_minor for part in parts), sum(part.cost_minor for part in parts)
        return GiveBehind(
            first.remedy, first.moment, first.at, first.day, ", ".join(said), money(value), money(cost),
            any(part.cost_source in INEXACT for part in parts),
        )  # fmt: skip

    def _ratio(self, key: uuid.UUID) -> Decimal | None:
        middle = colleagues_median(self.costs, key) if key in self.costs else None
        return Decimal(round(100 * self.costs[key] / middle)).scaleb(-2) if middle else None

    def _alone(self) -> bool:
        """Where one person does everything, whatever they do stands out from nobody (P70)."""
        every = people.everybody(self.look.reading)
        return sum(one.enabled and Role(one.role).at_the_counter for one in every) < 2

    def _note(self, *, alone: bool) -> str | None:
        if alone:
            return "Only one person works here, so there is nobody to compare with."
        count = len(self.costs)
        if count >= LEAST_COMPARED or not self.givers:
            return None
        if not count:
            return "Nobody gave more than an apology in these days, so nobody is compared."
        who = "Only one person" if count == 1 else f"Only {count} people"
        return f"{who} gave something in these days. It takes three to compare by a median, so nobody is compared."

    def _reasons(self) -> dict[uuid.UUID, list[str]]:
        found: dict[uuid.UUID, list[str]] = {}
        for whose, sentence in (*self._far_above(), *self._again(), *self._habits()):
            found.setdefault(whose, []).append(sentence)
        return found

    def _far_above(self) -> Iterable[Reason]:
        """P70: 1.5 times the colleagues' median, and above the owner's minimum."""
        for key, cost in self.costs.items():
            middle = colleagues_median(self.costs, key)
            if middle is not None and is_far_above(cost, middle, self.least.units):
                yield key, f"{self._gave(self.givers[key])}, {self._beside(key, middle)}."

    def _gave(self, line: GiverLine) -> str:
        about = "about " if line.about else ""
        cost = self.look.money(line.cost_minor).shown
        return f"Gave {about}{cost} at cost in {_times(line.count, 'give')} on {_times(line.days, 'day')}"

    def _beside(self, key: uuid.UUID, middle: Fraction) -> str:
        ratio, colleagues = self._ratio(key), len(self.costs) - 1
        times = "beside" if ratio is None else f"{ratio:.2f} times"
        return f"{times} the {self.look.money(round(middle)).shown} that is the median of {colleagues} colleagues"

    def _again(self) -> Iterable[Reason]:
        """P71: the same giver and the same customer."""
        for key, often in again_and_again(watching.meetings(self.look.reading, *self.days)).items():
            yield key, f"Gave to the same customer {often} times within {AGAIN_DAYS} days."

    def _habits(self) -> Iterable[Reason]:
        """P74. Comps on the till without a moment are not among them: no till's file says whose they were."""
        reading, days = self.look.reading, self.days
        uses = watching.uses(reading, *days)
        habits = (
            _Habit(
                _taken_in(uses, lambda use: use.never_printed),
                "Vouchers they took in that were never printed: {times} of {of}.",
            ),
            _Habit(
                _taken_in(uses, lambda use: use.no_ticket),
                "Vouchers they took in without a ticket number: {times} of {of}.",
            ),
            _Habit(
                {one.person: Tally(one.taken_back, one.gives) for one in watching.taken_back(reading, *days)},
                "Gives taken back after their voucher was printed: {times} of {of} with a voucher.",
            ),
            _Habit(
                {one.person: Tally(one.wordless, one.gives) for one in watching.words(reading, *days)},
                "Gives without a ticket number and without words: {times} of {of}.",
                mostly=True,
            ),
        )
        yield from _issued_and_taken(uses)
        for habit in habits:
            yield from habit.reasons()


def _issued_and_taken(uses: Sequence[UseLine]) -> Iterable[Reason]:
    """Whoever takes in their own vouchers more often than it happens to colleagues' vouchers."""
    for key in {use.issued_by for use in uses}:
        own, others = (
            Tally(
                sum(use.uses for use in uses if (use.issued_by == key) is mine and use.taken_by == key),
                sum(use.uses for use in uses if (use.issued_by == key) is mine),
            )
            for mine in (True, False)
        )
        if beyond_chance(own, others):
            beside = f", and {others.times} of {others.of} that colleagues issued" if others.of else ""
            yield key, f"Took in {own.times} of {own.of} used vouchers that they issued themselves{beside}."


def _taken_in(uses: Iterable[UseLine], count: Callable[[UseLine], int]) -> Tallies:
    """Uses that somebody took in, and how many of them were so."""
    found: Tallies = {}
    for use in uses:
        before = found.get(use.taken_by, Tally(0, 0))
        found[use.taken_by] = Tally(before.times + count(use), before.of + use.uses)
    return found


def _times(count: int, noun: str) -> str:
    return f"one {noun}" if count == 1 else f"{count} {noun}s"
