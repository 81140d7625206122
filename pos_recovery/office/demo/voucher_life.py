"""What becomes of a voucher: used soon or late, in parts, lost, cancelled, or never seen again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial

from pos_recovery.domain.money import Money
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.domain.views.vouchers import IssuedVoucher

from .agenda import Agenda
from .crew import at_the_counter, member
from .dice import Dice
from .floor import Floor
from .sayings import BACK_REASONS, CANCEL_REASONS, LATE_REASONS, LOST_REASONS
from .season import later, open_day, some_time
from .till_file import Till

_USED, _NEVER, _LATE, _LOST, _CANCELLED, _TAKEN_BACK = "used", "never", "late", "lost", "cancelled", "taken back"
_FATES = (*([_USED] * 12), *([_NEVER] * 6), _LATE, _LOST, _CANCELLED, _TAKEN_BACK)
# Days until they come back -> weight; up to three days more.
_COME_BACK = {1: 3, 4: 6, 8: 7, 12: 6, 18: 5, 26: 4, 38: 3, 55: 2, 75: 1}


@dataclass(frozen=True, slots=True)
class _Held:
    """A voucher in somebody's pocket; `customer` is their number on the till, or empty."""

    code: str
    left: Money
    good_until: date
    in_parts: bool
    customer: str


class VoucherLives:
    """Plans what happens with each voucher."""

    def __init__(self, floor: Floor, agenda: Agenda, till: Till, dice: Dice) -> None:
        self._floor, self._agenda, self._till, self._dice = floor, agenda, till, dice
        self.on_used: Callable[[str, datetime], None] | None = None

    def begin(self, given: RemedyView, at: datetime, customer: str) -> None:
        """The vouchers of a give leave with a customer."""
        for voucher in given.vouchers:
            self._plan(_held(voucher, customer), at)

    def use(self, code: str, now: datetime, ticket: str) -> None:
        """Somebody at the counter takes the whole of it."""
        self._floor.redeem(at_the_counter(now.weekday(), self._dice), code, ticket)

    def _plan(self, held: _Held, at: datetime) -> None:
        fate = self._dice.dealt("fates", _FATES)
        back = self._back(at)
        if fate == _LATE:
            over = open_day(held.good_until + timedelta(days=self._dice.between(2, 8)))
            self._agenda.add(some_time(over, self._dice), partial(self._late, held))
        elif fate == _LOST:
            self._agenda.add(back, partial(self._lost, held))
        elif fate == _CANCELLED:
            self._agenda.add(at + timedelta(minutes=40), partial(self._cancel, held))
        elif fate == _TAKEN_BACK:
            self._agenda.add(back, partial(self._wrong_paper, held))
        elif fate == _USED:
            self._agenda.add(back, partial(self._used, held))

    def _back(self, at: datetime) -> datetime:
        return later(at, self._dice.weighted(_COME_BACK) + self._dice.between(0, 3), self._dice)

    def _used(self, held: _Held, now: datetime) -> None:
        """They use it; money often in two parts."""
        value = None
        if held.in_parts and self._dice.happens(65):
            value = Money(held.left.units * self._dice.between(3, 7) // 100 * 10, held.left.currency)
        left = self._redeem(held, now, value)
        if left.units:
            self._agenda.add(self._soon(now), partial(self._used, replace(held, left=left, in_parts=False)))
        elif self.on_used is not None:
            self.on_used(held.code, now)

    def _soon(self, now: datetime) -> datetime:
        return later(now, self._dice.between(1, 6), self._dice)

    def _late(self, held: _Held, now: datetime) -> None:
        """Its last day is over, and Ines takes it all the same."""
        self._floor.redeem(member("Ines"), held.code, self._ticket(held, now), reason=self._dice.one_of(LATE_REASONS))

    def _lost(self, held: _Held, now: datetime) -> None:
        code = self._floor.reissue(held.code, self._dice.one_of(LOST_REASONS))
        self._agenda.add(now + timedelta(minutes=3), partial(self._used, replace(held, code=code)))

    def _cancel(self, held: _Held, _now: datetime) -> None:
        self._floor.cancel(held.code, self._dice.one_of(CANCEL_REASONS))

    def _wrong_paper(self, held: _Held, now: datetime) -> None:
        """Used, taken back by Ines, and used another day."""
        self._redeem(held, now, None)
        self._agenda.add(now + timedelta(minutes=6), partial(self._taken_back, held))

    def _taken_back(self, held: _Held, now: datetime) -> None:
        self._floor.undo_redeem(held.code, self._dice.one_of(BACK_REASONS))
        again = self._soon(now)
        if again.date() <= held.good_until:
            self._agenda.add(again, partial(self._used, held))

    def _redeem(self, held: _Held, now: datetime, value: Money | None) -> Money:
        who = at_the_counter(now.weekday(), self._dice)
        return self._floor.redeem(who, held.code, self._ticket(held, now), value)

    def _ticket(self, held: _Held, now: datetime) -> str:
        """What they buy beside it."""
        spent = Money(self._dice.between(12, 90) * 20, held.left.currency)
        return self._till.sold(now - timedelta(minutes=1), spent, held.customer)


def _held(voucher: IssuedVoucher, customer: str) -> _Held:
    money = voucher.what.startswith(voucher.worth.currency.symbol)
    return _Held(voucher.code, voucher.worth, voucher.good_until, money, customer)
