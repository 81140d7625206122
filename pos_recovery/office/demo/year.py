"""The history: day by day, what goes wrong in the practice shop and what its people do about it."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from pos_recovery.domain.budget import Per
from pos_recovery.domain.moment import Cause, Channel, Ending
from pos_recovery.domain.money import Money
from pos_recovery.domain.remedy import Kind
from pos_recovery.domain.views.remedies import RemedyView

from . import season
from .agenda import Agenda
from .answers import chosen, specs_for
from .crew import SORRY, Member, at_the_counter, member
from .dice import Dice
from .floor import Floor
from .sayings import NOTES, UNDO_REASONS
from .story import Stories, Story
from .till_file import Till
from .voucher_life import VoucherLives

_ORDINARY_TICKETS = 7  # a day, beside those of the moments: a part of what the till knows
_UNDONE_ONE_IN = 18
_LITTLE_UNITS = 20_00
# What becomes of a moment that is not made right at once.
_ENDINGS = (Ending.NO_THANKS, Ending.LEFT, Ending.NO_THANKS, Ending.NOT_REACHED)


class Year:
    """Fills the agenda with the ordinary life of the shop."""

    def __init__(self, floor: Floor, agenda: Agenda, till: Till, seed: int) -> None:
        self._floor, self._agenda, self._till = floor, agenda, till
        self._dice = Dice(seed, "year")
        menu = {item.sku: item for item in floor.office.menu.items()}
        self.stories = Stories(Dice(seed, "stories"), menu, till)
        self.vouchers = VoucherLives(floor, agenda, till, Dice(seed, "vouchers"))
        self.vouchers.on_used = self._unhappy_again
        self._undo_kinds = 0
        self.bad_month: tuple[date, date] | None = None  # in which they give on although the budget is used up

    def plan_day(self, day: date) -> None:
        """Write down what this day brings."""
        for at in season.times(day, self._dice):
            self._agenda.add(at, self._ordinary)
        if season.is_open(day):
            for _ in range(_ORDINARY_TICKETS):
                at = season.some_time(day, self._dice)
                self._agenda.add(at, self._sale)

    def _sale(self, now: datetime) -> None:
        self._till.sold(now, Money(self._dice.between(8, 140) * 20, self._floor.office.shop.currency))

    def _ordinary(self, now: datetime) -> None:
        """A moment: sometimes pressed wrongly first, sometimes under another cause first."""
        dice, who = self._dice, at_the_counter(now.weekday(), self._dice)
        story = self.stories.next(now)
        if dice.happens(3):
            slip = self._floor.log(who, Story(Cause.OTHER, Channel.COUNTER, story.words))
            self._agenda.add(now + timedelta(seconds=25), lambda _: self._floor.end(who, slip, Ending.MISTAKE))
            self._agenda.add(now + timedelta(seconds=40), partial(self._begin, who, story, None))
            return
        as_another = Cause.QUALITY if story.cause in (Cause.TASTE, Cause.ORDER) and dice.happens(9) else None
        self._begin(who, story, as_another, now)

    def _begin(self, who: Member, story: Story, as_another: Cause | None, now: datetime) -> None:
        moment = self._floor.log(who, story, as_another)
        if as_another is not None:
            at = now + timedelta(seconds=70)
            self._agenda.add(at, lambda _: self._floor.change_cause(who, moment, story.cause))
        self._answer(who, story, moment, now)
        self._come_back(story, moment, now)

    def _answer(self, who: Member, story: Story, moment: uuid.UUID, now: datetime) -> None:
        """Made right in minutes; some are closed without a gift, some wait until the next day."""
        dice = self._dice
        at = now + timedelta(seconds=dice.between(100, 240))
        if story.cause is not Cause.SAFETY and dice.happens(6):
            ending = dice.one_of(_ENDINGS if story.contact else _ENDINGS[:3])
            self._agenda.add(at, lambda _: self._floor.end(who, moment, ending))
            if dice.happens(25):
                again = season.later(now, 1, dice)
                self._agenda.add(again, lambda _: self._floor.reopen(member("Ines"), moment))
                self._agenda.add(again + timedelta(minutes=2), partial(self._give, member("Ines"), story, moment))
            return
        if story.channel is not Channel.COUNTER and dice.happens(55):
            who, at = member("Ines"), season.later(now, 1, dice)
        self._agenda.add(at, partial(self._give, who, story, moment))

    def _give(self, who: Member, story: Story, moment: uuid.UUID, now: datetime) -> None:
        dice = self._dice
        style = chosen(story.cause, who, dice)
        if self._nearly_used_up(now):
            style = SORRY
        specs = specs_for(story.cause, style, story.words, dice)
        small = specs == ("sorry",) or (len(specs) == 1 and specs[0].startswith("free-item"))
        named = not (small and who.role.pin_digits == 4 and dice.happens(12))
        given = self._floor.give(who, moment, specs, dice.one_of(NOTES), named=named)
        self._note_refund(story, given, now)
        if style != SORRY and named and dice.dealt("undone", tuple(range(_UNDONE_ONE_IN))) == 0:
            self._take_back(who, story, given, now)
        else:
            self.vouchers.begin(given, now, self._till.customer_of(story.ticket or ""))

    def _nearly_used_up(self, now: datetime) -> bool:
        """Everybody sees what is left, and says sorry when it is little."""
        if self.bad_month is not None and self.bad_month[0] <= now.date() <= self.bad_month[1]:
            return False
        return any(one.left.units < _LITTLE_UNITS for one in self._floor.office.budgets.now() if one.per is Per.MONTH)

    def _note_refund(self, story: Story, given: RemedyView, now: datetime) -> None:
        if story.ticket is None:
            return
        for part in given.parts:
            if part.kind in (Kind.REFUND, Kind.CORRECTION):
                self._till.refunded(now + timedelta(minutes=1), story.ticket, part.value)

    def _take_back(self, who: Member, story: Story, given: RemedyView, now: datetime) -> None:
        """Undone in three ways, in turn: by the giver at once, by Ines later, by Ines although they have it."""
        reason = self._dice.one_of(UNDO_REASONS)
        way, self._undo_kinds = self._undo_kinds % 3, self._undo_kinds + 1
        if way == 0:
            self._agenda.add(now + timedelta(seconds=50), lambda _: self._floor.undo(who, given.id, reason))
            again = partial(self._give_sorry, who, given.moment)
            self._agenda.add(now + timedelta(seconds=110), again)
            return
        got_it = way == 2
        at = now + timedelta(minutes=self._dice.between(15, 55))
        self._agenda.add(at, lambda _: self._floor.undo(member("Ines"), given.id, reason, got_it=got_it))
        if not got_it:
            done = at + timedelta(minutes=2)
            self._agenda.add(done, lambda _: self._floor.end(member("Ines"), given.moment, Ending.NO_THANKS))

    def _give_sorry(self, who: Member, moment: uuid.UUID, _now: datetime) -> None:
        self._floor.give(who, moment, ("sorry",), "")

    def _come_back(self, story: Story, moment: uuid.UUID, now: datetime) -> None:
        """Some are seen again: by somebody at the counter, or by the till that knows their number."""
        dice = self._dice
        if story.contact and dice.happens(45):
            at = season.later(now, dice.between(2, 40), dice)
            self._agenda.add(at, partial(self._seen, None, story))
        elif dice.happens(8):
            at = season.later(now, dice.between(1, 30), dice)
            self._agenda.add(at, partial(self._seen, moment, story))
        if story.ticket and dice.happens(3):
            self._agenda.add(now + timedelta(minutes=dice.between(20, 50)), partial(self._same_ticket, story))
        customer = self._till.customer_of(story.ticket or "")
        if customer and dice.happens(42):
            for _ in range(dice.between(1, 3)):
                self._agenda.add(season.later(now, dice.between(2, 55), dice), partial(self._buys, customer))

    def _same_ticket(self, story: Story, now: datetime) -> None:
        """They come a second time with the same ticket; a second gift on it needs a yes (P15)."""
        who, again = at_the_counter(now.weekday(), self._dice), replace(story, wish=None, said="And now this too.")
        moment = self._floor.log(who, replace(again, phone=None, email=None))
        self._agenda.add(now + timedelta(minutes=2), partial(self._give, who, again, moment))

    def _seen(self, moment: uuid.UUID | None, story: Story, now: datetime) -> None:
        self._floor.seen(at_the_counter(now.weekday(), self._dice), moment, story)

    def _buys(self, customer: str, now: datetime) -> None:
        spent = Money(self._dice.between(12, 120) * 20, self._floor.office.shop.currency)
        self._till.sold(now, spent, customer)

    def _unhappy_again(self, code: str, now: datetime) -> None:
        """Rarely a voucher meets the next trouble: the moment says which voucher it came after (P33)."""
        if not self._dice.happens(4):
            return
        at = now + timedelta(minutes=7)
        self._agenda.add(at, partial(self._after_voucher, code))
        if self._dice.happens(50):
            self._agenda.add(season.later(now, 2, self._dice), partial(self._after_voucher, code))

    def _after_voucher(self, code: str, now: datetime) -> None:
        who, story = at_the_counter(now.weekday(), self._dice), replace(self.stories.next(now), phone=None, email=None)
        moment = self._floor.log(who, story, after=code)
        self._agenda.add(now + timedelta(minutes=2), partial(self._give, who, story, moment))


def morning(day: date) -> datetime:
    """Before the shop opens."""
    return season.at(day, time(6, 45))
