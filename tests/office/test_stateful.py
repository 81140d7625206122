"""Anything that can happen in a shop, in any order, compared with a second account of it, cent by cent."""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule, run_state_machine_as_test

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.money import Money
from pos_recovery.domain.views.promises import PromiseView
from pos_recovery.host.clock import MovedClock
from pos_recovery.office import paper_drawing
from pos_recovery.office.bootstrap import open_office
from pos_recovery.office.commands import Undo
from pos_recovery.office.print_worker import PrintWorker
from pos_recovery.store.chains import as_told
from tests.office.bakery import NOW, USD, Counter, address_of, at, check_store, copied, hurry, staff_of, where
from tests.office.print_storm import quickly
from tests.office.shop_model import Gift, Paper, ShopModel
from tests.office.shop_papers import PICK, PaperRules
from tests.office.trays import Desk

PER_DAY, PER_MONTH = 25_00, 60_00
CENTS = st.integers(1, 15_00)
BUN = (3_20, 85)
SECOND = timedelta(seconds=1)


def text(cents: int) -> str:
    """Cents as the command line writes them."""
    return Money(cents, USD).text


class ShopMachine(PaperRules):
    """The bakery with a budget of 25.00 a day and 60.00 a month, for some days."""

    def __init__(self, built: Path, folder: Path) -> None:
        super().__init__()
        self.copy = ExitStack()
        self.copy.enter_context(pytest.MonkeyPatch.context()).setattr(paper_drawing, "drawn", quickly)
        self.printed: list[tuple[str, bytes]] = []
        self.folder = self.copy.enter_context(copied(built, folder / uuid.uuid4().hex))
        self.clock = MovedClock(at(NOW))
        self.open()
        self.model = ShopModel(at(NOW), PER_DAY, PER_MONTH)
        self.shop.budget(text(PER_DAY), per="day")
        self.shop.budget(text(PER_MONTH), per="month")
        self.answered: tuple[Callable[[], object], object] | None = None
        self.promises: list[tuple[PromiseView, int]] = []

    def open(self) -> None:
        """Open the office, as after a restart."""
        office = open_office(where(self.folder, self.clock))
        hurry(office)
        self.shop = Counter(office, self.clock, staff_of(office))
        self.desk = Desk(self.shop)
        self.desk.tray.papers = self.printed
        self.desk.queue.__dict__["worker"] = PrintWorker(office._room, lambda: 0)  # nothing is tried by itself

    def later(self, span: timedelta = SECOND) -> None:
        """Time passes between any two presses."""
        self.model.now += span
        self.clock.move(self.model.now)

    def refused(self, act: Callable[[], object]) -> Refusal:
        """It must be refused."""
        with pytest.raises(Refusal) as no:
            act()
        return no.value

    def done(self, act: Callable[..., Any]) -> Any:
        """Carry it out under a request ID, and remember the answer."""
        request = uuid.uuid4()
        answer = act(request)
        self.answered = (lambda: act(request), answer)
        return answer

    def paper(self, pick: int, *, live: bool = True) -> Paper:
        """One of the vouchers."""
        found = [one for one in self.model.papers if one.live or not live]
        return found[pick % len(found)]

    # Giving

    def _give(self, specs: tuple[str, ...], cost: int, papers: list[tuple[int, int]], days: int | None = None) -> None:
        self.later()
        until = None if days is None else self.calendar_day() + timedelta(days=days)
        moment = self.shop.log()
        held = sum(price for _, price in papers)
        over = self.model.over(cost + held)
        yes = None
        if over:
            asks = self.refused(lambda: self.shop.give(*specs, moment=moment, until=until))
            assert (asks.code, asks.facts["why"], asks.facts["over"]) == (
                "needs-approval", "budget-used-up", text(over),
            )  # fmt: skip
            yes = "Ines"
        view = self.done(lambda key: self.shop.give(*specs, moment=moment, until=until, yes=yes, request=key))
        assert view.approved_by == yes
        keys = self.model.keys()
        self.model.move(keys, spent=cost)
        made = [
            self.model.issue(voucher.code, *what, voucher.good_until, whole=what == BUN)
            for voucher, what in zip(
                sorted(view.vouchers, key=lambda one: one.worth.units), sorted(papers), strict=True
            )
        ]
        self.model.gifts.append(Gift(view.id, cost, keys, made))

    @rule(cents=CENTS)
    def money_off(self, cents: int) -> None:
        self._give((f"discount:{text(cents)}",), cents, [])

    @rule(cents=CENTS, days=st.integers(0, 4))
    def voucher_for_money(self, cents: int, days: int) -> None:
        self._give((f"voucher:{text(cents)}",), 0, [(cents, cents)], days)

    @rule(cents=CENTS, days=st.integers(0, 4))
    def several_things(self, cents: int, days: int) -> None:
        specs = ("sorry", f"discount:{text(cents)}", "voucher:CINN", "correction:9.00")
        self._give(specs, cents, [BUN], days)

    @rule(voucher=st.booleans())
    @precondition(lambda self: self.model.rest() > 0)
    def exactly_what_is_left_and_not_a_cent_more(self, voucher: bool) -> None:
        """P11, P12."""
        left = self.model.rest()
        kind = "voucher" if voucher else "discount"
        asks = self.refused(lambda: self.shop.give(f"{kind}:{text(left + 1)}"))
        assert (asks.code, asks.facts["over"]) == ("needs-approval", "0.01")
        self._give((f"{kind}:{text(left)}",), 0 if voucher else left, [(left, left)] * voucher)
        assert self.model.rest() == 0

    @rule(pick=PICK, got_it=st.booleans())
    @precondition(lambda self: self.model.gifts)
    def take_back(self, pick: int, got_it: bool) -> None:
        """P16, P42."""
        self.later()
        gift = self.model.gifts[pick % len(self.model.gifts)]
        asked = Undo(actor=self.shop.rita, remedy=gift.id, reason="wrong one", got_it=got_it)
        if gift.undone:
            assert self.refused(lambda: self.shop.office.remedies.undo(asked)).code == "already-undone"
            return
        self.shop.office.remedies.undo(asked)
        self.model.undo(gift, got_it=got_it)

    # Promises

    @rule(cents=st.integers(15_01, 22_00))
    def promise(self, cents: int) -> None:
        """P30: above Maya's own limit; it waits without moving a cent."""
        self.later()
        self.promises.append((self.shop.promise(f"discount:{text(cents)}"), cents))

    @rule(pick=PICK, yes=st.booleans())
    @precondition(lambda self: self.promises)
    def answer_a_promise(self, pick: int, yes: bool) -> None:
        """Perhaps days later, and perhaps over the budget of then, which a yes may go over; answered once."""
        self.later()
        promise, cents = self.promises.pop(pick % len(self.promises))
        if yes:
            remedy = self.done(lambda key: self.shop.yes(promise, request=key)).remedy
            keys = self.model.keys()
            self.model.move(keys, spent=cents)
            self.model.gifts.append(Gift(remedy.id, cents, keys, []))
        else:
            self.shop.no(promise)
        for again in (self.shop.yes, self.shop.no):
            assert self.refused(partial(again, promise)).code == "already-closed"

    # Vouchers

    def calendar_day(self) -> date:
        """Today on the wall."""
        return self.shop.office.local(self.model.now).date()

    def _redeem(self, paper: Paper, cents: int | None, reason: str | None = None) -> None:
        value = None if cents is None else text(cents)
        left = paper.left if paper.live else paper.ended_with
        self.done(lambda key: self.shop.redeem(paper.code, value, reason=reason, request_id=key))
        self.model.redeem(paper, left if cents is None else cents)

    @rule(pick=PICK, part=st.sampled_from(["all", "exactly", "some", "cent"]))
    @precondition(lambda self: any(paper.live for paper in self.model.papers))
    def use(self, pick: int, part: str) -> None:
        """P36, P39, P40."""
        self.later()
        paper = self.paper(pick)
        if paper.ends <= self.model.now:
            assert self.refused(lambda: self.shop.redeem(paper.code)).code == "voucher-ended"
            return
        assert self.refused(lambda: self.shop.redeem(paper.code, text(paper.left + 1))).code == "bad-amount"
        cents = {"all": None, "exactly": paper.left, "some": max(1, paper.left // 2), "cent": 1}[part]
        if paper.whole and cents not in (None, paper.left):
            assert self.refused(lambda: self.shop.redeem(paper.code, text(cents or 0))).code == "bad-amount"
            return
        self._redeem(paper, cents)

    @rule(pick=PICK, in_part=st.booleans())
    @precondition(lambda self: self.model.papers)
    def use_late(self, pick: int, in_part: bool) -> None:
        """P36: fourteen days, with a reason; a new spend today."""
        self.later()
        paper = self.paper(pick, live=False)
        over = (self.calendar_day() - paper.until).days
        if paper.live and over <= 0:
            return
        if paper.state not in ("open", "part-used", "ended") or paper.replaced or over > 14:
            answer = self.refused(lambda: self.shop.redeem(paper.code, reason="was ill"))
            assert answer.code in ("voucher-used", "voucher-cancelled", "voucher-ended")
            return
        if self.model.is_taken_back(paper):
            assert self.refused(lambda: self.shop.redeem(paper.code, reason="was ill")).code == "voucher-cancelled"
            return
        self.model.end_if_over(paper)
        some = in_part and not paper.whole and paper.ended_with > 1
        self._redeem(paper, paper.ended_with - 1 if some else None, reason="was ill")

    @rule(pick=PICK)
    @precondition(lambda self: any(paper.standing_uses() for paper in self.model.papers))
    def undo_a_use(self, pick: int) -> None:
        """P42: once."""
        self.later()
        used = [paper for paper in self.model.papers if paper.standing_uses()]
        paper = used[pick % len(used)]
        if paper.state == "cancelled" or paper.replaced:
            assert self.refused(lambda: self.shop.undo_redeem(paper.code)).code == "voucher-cancelled"
            return
        self.shop.undo_redeem(paper.code)
        self.model.end_if_over(paper)
        self.model.undo_use(paper)

    @rule(pick=PICK)
    @precondition(lambda self: self.model.papers)
    def cancel(self, pick: int) -> None:
        self.later()
        paper = self.paper(pick, live=False)
        if not paper.live or paper.ends <= self.model.now:
            assert self.refused(lambda: self.shop.cancel(paper.code)).code.startswith("voucher-")
            return
        self.shop.cancel(paper.code)
        self.model.cancel(paper)

    @rule(pick=PICK)
    @precondition(lambda self: self.model.papers)
    def reissue(self, pick: int) -> None:
        """P41."""
        self.later()
        paper = self.paper(pick, live=False)
        if paper.replaced or paper.state in ("used", "cancelled") or self.model.is_taken_back(paper):
            assert self.refused(lambda: self.shop.reissue(paper.code)).code in ("voucher-used", "voucher-cancelled")
            return
        new = self.shop.reissue(paper.code)
        self.model.end_if_over(paper)
        self.model.reissue(paper, new.code, new.good_until)

    # Time, money, restarts

    @rule(minutes=st.integers(1, 900))
    def wait(self, minutes: int) -> None:
        self.later(timedelta(minutes=minutes))

    @rule()
    def until_the_day_starts(self) -> None:
        """P17: one second before 04:00, then 04:00 sharp."""
        local = self.shop.office.local(self.model.now)
        start = local.replace(hour=4, minute=0, second=0, microsecond=0)
        start = start if start > local else start + timedelta(days=1)
        before = start - SECOND
        if before > local:
            self.later(before - self.model.now)
        self.money_off(1)

    @rule(pick=PICK, edge=st.sampled_from([-1, 0]))
    @precondition(lambda self: any(paper.live for paper in self.model.papers))
    def until_a_voucher_ends(self, pick: int, edge: int) -> None:
        """P36: good in its last second, refused in the next."""
        paper = self.paper(pick)
        instant = paper.ends + edge * SECOND
        if instant - self.model.now > timedelta(days=20) or instant <= self.model.now:
            return
        self.later(instant - self.model.now)
        if edge == 0:
            assert self.refused(lambda: self.shop.redeem(paper.code)).code == "voucher-ended"
        else:
            self._redeem(paper, None)

    @rule(per=st.sampled_from(["day", "month"]), cents=st.integers(0, 100_00))
    def another_budget(self, per: str, cents: int) -> None:
        self.later()
        self.shop.budget(text(cents), per=per)
        self.model.set_budget(per, cents)

    @rule()
    def end_what_is_over(self) -> None:
        self.later()
        self.shop.office.vouchers.end_overdue()
        for paper in self.model.papers:
            self.model.end_if_over(paper)

    @rule()
    @precondition(lambda self: self.answered)
    def the_same_request_again(self) -> None:
        """P91."""
        assert self.answered is not None
        again, answer = self.answered
        assert again() == answer

    @rule()
    def restart(self) -> None:
        self.shop.office.close()
        self.open()
        for paper in self.model.papers:
            self.model.end_if_over(paper)

    @invariant()
    def every_budget_and_voucher_is_what_it_should_be(self) -> None:
        with self.shop.office._room.store.read() as reading:
            rows = reading.connection.exec_driver_sql(
                "SELECT per, first_day, limit_minor, spent_minor, held_minor FROM budget WHERE per <> 'week'"
            ).fetchall()
            papers = reading.connection.exec_driver_sql(
                "SELECT code, worth_minor, left_minor, cost_left_minor, state FROM voucher"
            ).fetchall()
            copies = reading.connection.exec_driver_sql(
                "SELECT code, copies, count(j.id) FROM voucher v LEFT JOIN print_job j ON j.voucher_id = v.id "
                "GROUP BY code, copies"
            ).fetchall()
        found = {(per, date.fromisoformat(as_told(first))): tuple(amounts) for per, first, *amounts in rows}
        self.model.keys()
        for key, row in self.model.rows.items():
            told = found.get(key, (row.limit, 0, 0))
            assert told == (row.limit, row.spent, row.held), key
        wanted = [(one.code, one.worth, one.left, one.cost_left, one.state) for one in self.model.papers]
        assert sorted(tuple(paper) for paper in papers) == sorted(wanted)
        assert sorted(tuple(one) for one in copies) == sorted(
            (one.code, one.copies, one.copies) for one in self.model.papers
        )
        whole = [data for _, data in self.printed if b"/" in data]
        assert len(set(whole)) == len(whole), "a copy came out twice"
        assert all(0 <= left <= worth for _, worth, left, _, _ in papers)

    def teardown(self) -> None:
        """P80: given - used - ended - cancelled = outstanding; the journal tells every row and every budget."""
        for paper in self.model.papers:
            self.model.end_if_over(paper)
        today = self.model.today
        balance = self.shop.office.books.preview(self.shop.rita, date(2026, 11, 1), today).vouchers
        sums = (balance.given, balance.used, balance.ended, balance.cancelled, balance.outstanding)
        model = self.model
        assert model.given - model.used - model.ended - model.cancelled == model.outstanding
        assert [one.units for one in sums] == [
            model.given, model.used, model.ended, model.cancelled, model.outstanding,
        ]  # fmt: skip
        self.shop.office.close()
        check_store(self.folder)
        self.copy.close()
        shutil.rmtree(self.folder)


def run(built: Path, folder: Path, examples: int, steps: int, phases: tuple[Phase, ...] = tuple(Phase)) -> None:
    """So many shops, so many presses each."""
    chosen = settings(
        max_examples=examples,
        stateful_step_count=steps,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        phases=phases,
    )
    machine: Any = partial(ShopMachine, built, folder)
    run_state_machine_as_test(machine, settings=chosen)


def test_a_shop_is_always_what_the_rules_say(built_once: tuple[Path, str], tmp_path: Path) -> None:
    """P11, P12, P13, P16, P36, P39 to P42, P80, P91. Making a failure shorter is left to the longer run."""
    examples = 60 if address_of(built_once[0]) is None else 20  # a database takes longer to copy than a file
    run(built_once[0], tmp_path, examples=examples, steps=40, phases=(Phase.generate,))


@pytest.mark.soak
def test_a_thousand_shops_are_always_what_the_rules_say(built_once: tuple[Path, str], tmp_path: Path) -> None:
    """The same, for longer."""
    run(built_once[0], tmp_path, examples=1_000, steps=80)
