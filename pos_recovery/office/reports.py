"""What was given, and who was seen again."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import CostSource, Kind
from pos_recovery.domain.return_visit import LEAST_RECOGNISED, Watched, curve, share_at, watched
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.paper import ReportPaper
from pos_recovery.domain.views.reports import (
    CauseSpending,
    CorrectionTotal,
    CurveView,
    KindSpending,
    Overview,
    ReturnGroup,
    ReturnsView,
    ShareView,
    SpendingView,
    Spent,
)
from pos_recovery.domain.views.watching import LetDown, StaffGiving
from pos_recovery.store import budgets, reports

from .backroom import Backroom, Look
from .goodwill import standing
from .pack import pack_of
from .report_papers import returns_paper, spending_paper
from .seen_again import GROUPS, Followed, follow
from .staff_paper import staff_paper

NAMES = ("spending", "returns", "staff")
WINDOWS = (30, 60, 90)
_DIGITS = 4


class Reports:
    """The numbers behind Insights."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    def spending(self, actor: Actor, first: date, last: date) -> SpendingView:
        """What was given on these business days and stands. What they got and kept after an undo counts too.

        Refusal `not-allowed`, `usage` for a range that ends before it begins.
        """
        require(actor, Right.SEE_MONEY)
        _check_range(first, last)
        with self._room.look() as look:
            return spending_of(look, first, last)

    def returns(self, actor: Actor, first: date, last: date, within_days: int | None = None) -> ReturnsView:
        """Who was seen again after the moments of these business days (P60 to P63).

        `within_days` is 30, 60 or 90; None is the shop's own window. Refusal `not-allowed`, `usage`.
        """
        require(actor, Right.MANAGE)
        _check_range(first, last)
        if within_days is not None and within_days not in WINDOWS:
            raise Refusal("usage", what=f"within is one of {', '.join(map(str, WINDOWS))} days, not {within_days}")
        with self._room.look() as look:
            return returns_of(look, (first, last), within_days)

    def staff(self, actor: Actor, first: date, last: date) -> StaffGiving:
        """Who gave how much beside colleagues, and what is worth a chat (P70, P74); see `worth_a_chat.staff_giving`.

        Refusal `not-allowed` for all but the owner, `usage`.
        """
        from .worth_a_chat import staff_giving

        _check_range(first, last)
        return staff_giving(self._room, actor, first, last)

    def let_down(self, actor: Actor, first: date, last: date) -> tuple[LetDown, ...]:
        """Customers with three moments or more within 60 days (P71); see `let_down.let_down`. A manager's."""
        from .let_down import let_down

        _check_range(first, last)
        return let_down(self._room, actor, first, last)

    def overview(self, actor: Actor, days: int) -> Overview:
        """The last 30, 90 or 365 business days at a glance; see `overview.overview`."""
        from .overview import overview

        return overview(self._room, actor, days)

    def paper(self, actor: Actor, name: str, days: tuple[date, date], within_days: int | None = None) -> ReportPaper:
        """The report of a name and of (first, last) as it stands on one page. Refusal `usage` for another name."""
        if name == "spending":
            spending = self.spending(actor, *days)
            with self._room.look() as look:
                return spending_paper(look.shop, pack_of(self._room, look), spending)
        if name == "staff":
            return staff_paper(self._room.shop, self.staff(actor, *days))
        if name == "returns":
            return returns_paper(self._room.shop, self.returns(actor, *days, within_days))
        raise Refusal("usage", what=f"there is no report '{name[:20]}'; there are {', '.join(NAMES)}")

    def write(
        self, actor: Actor, name: str, first: date, last: date, file: Path, within_days: int | None = None
    ) -> None:
        """Put a report into a PDF file, whole or not at all. Refusal `file-unwritable`; Trouble `store-full`."""
        paper = self.paper(actor, name, (first, last), within_days)
        from pos_recovery.documents.report_pdf import report_pdf

        self._room.ports.files.write(Path(file), report_pdf(paper, self._room.resources / "fonts"))


def _check_range(first: date, last: date) -> None:
    if last < first:
        raise Refusal("usage", what=f"the range ends on {last} before it begins on {first}")


@dataclass(slots=True)
class _Sum:
    """A sum of parts. A give counts once, however many of its parts are in it."""

    gives: set[uuid.UUID]
    value_minor: int = 0
    cost_minor: int = 0
    about: bool = False

    def add(self, part: reports.GivenLine) -> None:
        """Count a part."""
        self.gives.add(part.remedy_id)
        self.value_minor += part.value_minor
        self.cost_minor += part.cost_minor
        self.about = self.about or part.cost_source in (CostSource.ABOUT, CostSource.STATED)


def _summed(parts: Iterable[reports.GivenLine], name: Callable[[reports.GivenLine], str]) -> dict[str, _Sum]:
    sums: dict[str, _Sum] = {}
    for part in parts:
        sums.setdefault(name(part), _Sum(set())).add(part)
    return sums


def spending_of(look: Look, first: date, last: date) -> SpendingView:
    """What was given on these business days and stands."""
    parts = reports.given_on(look.reading, first, last)
    goodwill = [part for part in parts if part.kind != Kind.CORRECTION]
    corrections = [part for part in parts if part.kind == Kind.CORRECTION]
    whole = _summed(goodwill, lambda _: "all").get("all", _Sum(set()))
    kinds, causes = _summed(goodwill, lambda part: part.kind), _summed(goodwill, lambda part: part.cause)

    def figures(one: _Sum) -> Spent:
        return Spent(len(one.gives), look.money(one.value_minor), look.money(one.cost_minor), one.about)

    by_kind = [(kind, figures(kinds[kind])) for kind in Kind if kind in kinds]
    by_cause = [(cause, figures(causes[cause])) for cause in Cause if cause in causes]
    return SpendingView(
        first=first,
        last=last,
        given=figures(whole),
        by_kind=tuple(KindSpending(kind, one.count, one.value, one.cost, one.about) for kind, one in by_kind),
        by_cause=tuple(CauseSpending(cause, one.count, one.value, one.cost, one.about) for cause, one in by_cause),
        budget=tuple(standing(look, budget) for budget in budgets.between(look.reading, first, last)),
        corrections=CorrectionTotal(
            len({part.remedy_id for part in corrections}),
            look.money(sum(part.value_minor for part in corrections)),
        ),
    )


def returns_of(look: Look, days: tuple[date, date], within_days: int | None) -> ReturnsView:
    """Who was seen again; None is the shop's own window."""
    window = within_days or look.settings.number("return-window-days")
    followed = follow(look, *days)
    whole = _group("", followed, look.today, window)
    groups = [_group(name, [one for one in followed if one.group == name], look.today, window) for name in GROUPS]
    by_chance = [one for one in followed if not one.recognised and _watched(one, look.today, window).came_back]
    return ReturnsView(
        first=days[0],
        last=days[1],
        moments=whole.moments,
        recognised=whole.recognised,
        came_back=whole.came_back,
        unknown=whole.unknown,
        within_days=window,
        share=whole.share,
        curve=whole.curve,
        groups=tuple(groups),
        also_seen=len(by_chance),
        new_guests=reports.new_guests(look.reading, *days),
    )


def _watched(one: Followed, today: date, window: int) -> Watched:
    # On the moment's own day nobody can have been seen on a later one: recognised, and watched for 0 days so far.
    return watched(one.day, one.seen, today, window) or Watched(0, came_back=False)


def _group(name: str, followed: Sequence[Followed], today: date, window: int) -> ReturnGroup:
    people = [_watched(one, today, window) for one in followed if one.recognised]
    points = curve(people, window) if len(people) >= LEAST_RECOGNISED else ()
    found = share_at(points, window)
    return ReturnGroup(
        name=name,
        moments=len(followed),
        recognised=len(people),
        came_back=sum(one.came_back for one in people),
        unknown=len(followed) - len(people),
        within_days=window,
        share=None if found is None else ShareView(*(round(float(value), _DIGITS) for value in found)),
        curve=tuple(
            CurveView(
                point.day, round(float(point.share), _DIGITS), round(point.low, _DIGITS),
                round(point.high, _DIGITS), point.watched,
            )
            for point in points
        ),
    )  # fmt: skip
