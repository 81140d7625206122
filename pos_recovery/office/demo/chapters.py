"""What happens besides the ordinary days: months closed, a bad week, rules changed, and the main job."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from pos_recovery.domain.budget import Per
from pos_recovery.domain.business_day import first_and_last
from pos_recovery.domain.moment import Cause, Channel
from pos_recovery.domain.money import Money
from pos_recovery.domain.views.vouchers import IssuedVoucher
from pos_recovery.office.commands import CloseMonth, PrintVoucher

from . import season
from .agenda import Agenda
from .crew import LENA, Member, at_the_counter, member
from .dice import Dice
from .floor import Floor
from .opening_day import changes
from .sayings import NOTES
from .story import Story
from .till_file import Till
from .year import Year

MAIN_JOB_DAYS = 12
_BAD_WEEK_FROM = 20  # the day of the month on which the cold room fails
_MOST_CAKES = 14  # more than this nobody would believe
_CLEARLY_UNITS = 12_00  # so far over the budget that a voucher cancelled later does not bring it back


@dataclass(frozen=True, slots=True)
class Span:
    """The business days of the history, both included, and its present, an instant of the last one."""

    first: date
    last: date
    now: datetime

    @property
    def days(self) -> list[date]:
        """Every one of them."""
        return [self.first + timedelta(days=step) for step in range((self.last - self.first).days + 1)]

    def months_over(self) -> list[tuple[date, date]]:
        """First and last day of each calendar month that is over, oldest first; the first may have begun before."""
        found = []
        month = first_and_last(Per.MONTH, self.first)
        while month[1] < self.last:
            found.append(month)
            month = first_and_last(Per.MONTH, month[1] + timedelta(days=1))
        return found


@dataclass(slots=True)
class Chapters:
    """Writes them into the agenda."""

    floor: Floor
    agenda: Agenda
    till: Till
    year: Year
    span: Span
    dice: Dice
    papers: Path
    closed: list[date] = field(default_factory=list)
    main_job: list[IssuedVoucher] = field(default_factory=list)
    _cakes: int = 0

    @property
    def bad_month(self) -> tuple[date, date]:
        """The month that goes over its budget: in the middle of the last year, so a whole one, and closed."""
        return self.span.months_over()[-6]

    def plan(self) -> None:
        """Write down all that is known beforehand."""
        days = self.span.days
        for percent, change in changes(self.floor):
            at = season.at(days[len(days) * percent // 100], time(18, 50))
            self.agenda.add(at, partial(_do, change))
        for first, last in self.span.months_over()[:-1]:
            evening = season.at(season.open_day(last + timedelta(days=4)), time(18, 45))
            self.agenda.add(evening, partial(self._close, first))
        first, last = self.year.bad_month = self.bad_month
        for day in range(_BAD_WEEK_FROM, last.day + 1):
            for clock in (time(15, 10), time(16, 40)):
                at = season.at(first.replace(day=day), clock)
                if season.is_open(at.date()):
                    self.agenda.add(at, self._bad_day)
        self._plan_main_job()

    def _close(self, month: date, _now: datetime) -> None:
        office = self.floor.office
        office.vouchers.end_overdue()
        office.books.close(CloseMonth(actor=self.floor.signed_in[LENA.name], month=month))
        self.closed.append(month)

    def _bad_day(self, now: datetime) -> None:
        """The cold room has failed: cakes to order are lost, until the month's budget is more than used up."""
        month = next(one for one in self.floor.office.budgets.now() if one.per is Per.MONTH)
        clearly = Money(_CLEARLY_UNITS, month.limit.currency)
        if self._cakes == _MOST_CAKES or month.spent + month.held > month.limit + clearly:
            return
        self._cakes += 1
        who, story = at_the_counter(now.weekday(), self.dice), self.year.stories.lost_cake(now)
        moment = self.floor.log(who, story)
        self.agenda.add(now + timedelta(minutes=3), partial(self._sorry_for_cake, who, story, moment))

    def _sorry_for_cake(self, who: Member, story: Story, moment: uuid.UUID, now: datetime) -> None:
        given = self.floor.give(who, moment, ("comp:BDAY", "voucher:10.00"), self.dice.one_of(NOTES))
        self.year.vouchers.begin(given, now, self.till.customer_of(story.ticket or ""))

    def _plan_main_job(self) -> None:
        """A wrong order twelve days ago, made again with a voucher, which is printed then and used this morning."""
        day = season.open_day(self.span.last - timedelta(days=MAIN_JOB_DAYS), -1)
        self.agenda.add(season.at(day, time(14, 32)), self._wrong_order)

    def _wrong_order(self, now: datetime) -> None:
        total = Money(1840, self.floor.office.shop.currency)
        story = Story(
            Cause.ORDER, Channel.COUNTER, {}, "Asked for a flat white, got tea", wish="fix", upset="little",
            ticket=self.till.sold(now - timedelta(minutes=9), total), ticket_total=total,
        )  # fmt: skip
        moment = self.floor.log(member("Maya"), story)
        self.agenda.add(now + timedelta(seconds=80), partial(self._made_right, member("Maya"), moment))

    def _made_right(self, who: Member, moment: uuid.UUID, now: datetime) -> None:
        given = self.floor.give(who, moment, ("remake:FLAT", "voucher:CINN"), NOTES[0])
        voucher = given.vouchers[0]
        self.main_job.append(voucher)
        for paper, name in (("receipt-80", "80mm"), ("a6", "a6")):
            self.print(voucher.code, paper, f"main-job-{name}.pdf", who)
        back = season.at(season.open_day(self.span.last, -1), time(9, 10))
        while back > self.span.now:
            back = season.at(season.open_day(back.date() - timedelta(days=1), -1), time(9, 10))
        self.agenda.add(back, partial(self._came_back, voucher.code))

    def _came_back(self, code: str, now: datetime) -> None:
        spent = Money(720, self.floor.office.shop.currency)
        self.year.vouchers.use(code, now, self.till.sold(now - timedelta(minutes=2), spent))

    def print(self, code: str, paper: str, name: str, who: Member) -> None:
        """Print a voucher into a file of that name."""
        asked = PrintVoucher(actor=self.floor.signed_in[who.name], code=code, file=self.papers / name, paper=paper)
        self.floor.office.vouchers.print(asked)


def _do(change: Callable[[], object], _now: datetime) -> None:
    change()
