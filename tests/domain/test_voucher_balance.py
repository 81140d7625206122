"""The vouchers customers hold: the balance adds up, whatever happened to them."""

from __future__ import annotations

import uuid
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.book_event import VoucherFacts, What, of_voucher
from pos_recovery.domain.posting import Policy, Ways, lines
from pos_recovery.domain.remedy import OnTill
from pos_recovery.domain.views.books import VoucherBalance
from pos_recovery.domain.voucher_balance import balance, outstanding
from tests.domain.voucher_stories import ANA, LAST, USD, Story, at, day, life, stories, usd, use


@given(vouchers=st.lists(stories(), max_size=3), length=st.integers(0, 40))
def test_given_less_used_ended_and_cancelled_is_what_is_outstanding(vouchers: list[Story], length: int) -> None:
    """P80, over any days, whatever happened to the vouchers."""
    now = at(LAST)
    held = [(story.voucher, story.uses) for story in vouchers]
    events = [event for story in vouchers for event in life(story)]
    for first in range(LAST - length):
        left = outstanding(held, day(first + length), now, USD)
        found = balance(events, day(first), day(first + length), left)
        sums = found.brought_forward + found.given - found.used - found.ended - found.cancelled
        assert sums == found.outstanding
        assert found.brought_forward == outstanding(held, day(first - 1), now, USD)


@given(story=stories(), now=st.integers(0, LAST))
def test_what_is_written_of_a_day_stays_as_it_is_while_time_goes_on(story: Story, now: int) -> None:
    """P82: the events of days that are over are the same ones later on, so a closed month never changes."""
    seen = at(now)
    voucher = story.voucher
    if voucher.closed_at is not None and voucher.closed_at > seen:
        voucher = replace(voucher, state="open", closed_at=None, closed_on=None)
    uses = tuple(
        one if one.undone_at is None or one.undone_at <= seen else replace(one, undone_at=None, undone_on=None)
        for one in story.uses
        if one.at <= seen
    )
    before = {event for event in life(Story(voucher, uses), seen) if event.day < seen.date()}
    after = {event for event in life(story) if event.day < seen.date()}
    if voucher.issued_at <= seen:
        assert before == after


def test_a_late_use_comes_out_of_what_had_ended() -> None:
    """P36, P80: 10.00 ended, 4.00 of it accepted late."""
    voucher = VoucherFacts(
        uuid.UUID(int=50), uuid.UUID(int=51), "KXTR", "money", "", 1000, 1000, "known", None, at(0), day(0), ANA, None,
        day(4), at(5, hour=0), "used", None, None, None, None,
    )  # fmt: skip
    late = (use(1, 50, 6, 400, OnTill.RUNG, None),)
    events = of_voucher(voucher, late, at(LAST), USD)
    left = outstanding([(voucher, late)], day(9), at(LAST), USD)
    assert balance(events, day(0), day(9), left) == VoucherBalance(
        usd(0), usd(1000), usd(400), usd(600), usd(0), usd(0)
    )
    used = next(event for event in events if event.what is What.USED)
    accrual = Policy(Ways.AT_COST, accrual=True)
    (line,) = lines(used, lambda _day: accrual, {})
    assert line.text == "Voucher used (accepted late)"
