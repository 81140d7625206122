"""Postings: every cell of the table in DECISIONS.md, and that nothing is ever posted twice."""

from __future__ import annotations

import itertools
import uuid
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_recovery.domain.book_event import BookEvent, PartFacts, What, of_part
from pos_recovery.domain.posting import CHART, LIABILITY, RECOVERY, SALES, Policy, Ways, lines
from pos_recovery.domain.remedy import CostSource, Kind, OnTill, VoucherForm
from pos_recovery.domain.views.books import BookLine, LineType
from tests.domain.voucher_stories import ANA, BEN, TILL, USD, Story, at, day, life, stories, usd

START = at(0)
NAMES = {ANA: "Ana", BEN: "Ben"}
POLICIES = [Policy(*ways) for ways in itertools.product(Ways, (False, True), (False, True))]
GOODS = (Kind.COMP, Kind.REMAKE, Kind.FREE_ITEM, Kind.EXTRA, Kind.UPGRADE)

MEMO, AT_COST, AT_PRICE = (Policy(way) for way in Ways)
MEMO_LINE: tuple[str, ...] = ()


def part(kind: Kind, on_till: OnTill = OnTill.RUNG, source: CostSource = CostSource.KNOWN) -> PartFacts:
    """A part worth 4.50 that costs us 1.40, given on 1 November by Ana, approved by Ben."""
    return PartFacts(
        uuid.UUID(int=9), uuid.UUID(int=0x1234ABCD), 0, kind.value, "Flat white", "FLAT", 1, 450, 140, source.value,
        on_till.value, 8875, False, START, day(0), ANA, BEN, None, None, None, "1042",
    )  # fmt: skip


def event_of(kind: Kind, on_till: OnTill = OnTill.RUNG, source: CostSource = CostSource.KNOWN) -> BookEvent:
    """The event of such a part."""
    return of_part(part(kind, on_till, source), USD)[0]


def voucher_event(what: What, form: VoucherForm, on_till: OnTill | None = None) -> BookEvent:
    """A voucher worth 4.50 that costs us 1.40."""
    return BookEvent(
        what, uuid.UUID(int=9), uuid.UUID(int=8), day(0), START, "Cinnamon roll", usd(450), usd(140), CostSource.KNOWN,
        ANA, form=form, on_till=on_till, voucher="KXTR", issued_on=day(0),
    )  # fmt: skip


def told(event: BookEvent, policy: Policy) -> tuple[str, ...]:
    """The postings of an event as `Dr Comps 4.50`, empty for a memo line."""
    found = lines(event, lambda _day: policy, NAMES)
    if len(found) == 1:
        assert found[0].line_type is LineType.MEMO
        assert found[0].debit is found[0].credit is None
    return tuple(side(line) for line in found if line.line_type is not LineType.MEMO)


def side(line: BookLine) -> str:
    """One posting in words."""
    assert (line.debit is None) != (line.credit is None)
    return f"Dr {line.account} {line.debit}" if line.debit is not None else f"Cr {line.account} {line.credit}"


def dr_cr(debit: str, credit: str, amount: str) -> tuple[str, ...]:
    """A pair."""
    return f"Dr {debit} {amount}", f"Cr {credit} {amount}"


@pytest.mark.parametrize("kind", GOODS)
@pytest.mark.parametrize("on_till", TILL)
class TestGoodsGiven:
    """Comp, remake, free item, extra, upgrade."""

    def test_memo_only_posts_nothing(self, kind: Kind, on_till: OnTill) -> None:
        assert told(event_of(kind, on_till), MEMO) == MEMO_LINE

    def test_at_cost_moves_the_known_cost_whatever_the_till_knows(self, kind: Kind, on_till: OnTill) -> None:
        """P81, P86."""
        assert told(event_of(kind, on_till), AT_COST) == dr_cr("Service recovery", "Cost of sales", "1.40")

    @pytest.mark.parametrize("source", [CostSource.ABOUT, CostSource.STATED, CostSource.NONE])
    def test_a_cost_nobody_knows_exactly_is_never_posted(self, kind: Kind, on_till: OnTill, source: CostSource) -> None:
        """P86."""
        assert told(event_of(kind, on_till, source), AT_COST) == MEMO_LINE

    def test_at_price_only_what_the_till_has_not_rung_is_a_sale(self, kind: Kind, on_till: OnTill) -> None:
        """P81."""
        expected = dr_cr("Comps", "Sales", "4.50") if on_till is OnTill.NOT_RUNG else MEMO_LINE
        assert told(event_of(kind, on_till), AT_PRICE) == expected


@pytest.mark.parametrize("on_till", TILL)
class TestMoneyGiven:
    """Discount, refund, correction."""

    @pytest.mark.parametrize("kind", [Kind.DISCOUNT, Kind.REFUND])
    def test_money_off_is_posted_at_price_when_it_was_not_rung(self, kind: Kind, on_till: OnTill) -> None:
        event = event_of(kind, on_till)
        assert told(event, MEMO) == told(event, AT_COST) == MEMO_LINE
        expected = dr_cr("Comps", "Clearing:Cash", "4.50") if on_till is OnTill.NOT_RUNG else MEMO_LINE
        assert told(event, AT_PRICE) == expected

    def test_a_correction_lowers_sales_when_it_was_not_rung(self, on_till: OnTill) -> None:
        event = event_of(Kind.CORRECTION, on_till)
        assert told(event, MEMO) == MEMO_LINE
        expected = dr_cr("Sales", "Clearing:Cash", "4.50") if on_till is OnTill.NOT_RUNG else MEMO_LINE
        assert told(event, AT_COST) == told(event, AT_PRICE) == expected


class TestVouchers:
    """Issued, used, ended, cancelled."""

    @pytest.mark.parametrize("form", [VoucherForm.ITEM, VoucherForm.CATEGORY])
    @pytest.mark.parametrize("on_till", TILL)
    def test_one_for_goods_is_used_like_a_free_item(self, form: VoucherForm, on_till: OnTill) -> None:
        """P86."""
        event = voucher_event(What.USED, form, on_till)
        assert told(event, MEMO) == MEMO_LINE
        assert told(event, AT_COST) == dr_cr("Service recovery", "Cost of sales", "1.40")
        assert told(replace(event, cost_source=CostSource.ABOUT), AT_COST) == MEMO_LINE
        assert told(event, AT_PRICE) == told(event_of(Kind.FREE_ITEM, on_till), AT_PRICE)

    @pytest.mark.parametrize("on_till", TILL)
    @pytest.mark.parametrize("ways", Ways)
    def test_one_for_money_is_posted_only_where_the_till_takes_it_as_payment(self, ways: Ways, on_till: OnTill) -> None:
        """P86."""
        event = voucher_event(What.USED, VoucherForm.MONEY, on_till)
        assert told(event, Policy(ways)) == MEMO_LINE
        expected = MEMO_LINE if ways is Ways.MEMO else dr_cr("Service recovery", "Clearing:Voucher", "4.50")
        assert told(event, Policy(ways, voucher_is_payment=True)) == expected

    @pytest.mark.parametrize("form", list(VoucherForm))
    def test_its_issue_makes_a_liability_only_when_the_owner_chose_so(self, form: VoucherForm) -> None:
        """P83."""
        issued, ended = voucher_event(What.ISSUED, form), voucher_event(What.ENDED, form)
        cancelled = voucher_event(What.CANCELLED, form)
        for policy in (MEMO, Policy(Ways.MEMO, accrual=True), AT_COST, AT_PRICE):
            assert told(issued, policy) == told(ended, policy) == told(cancelled, policy) == MEMO_LINE
        for ways in (Ways.AT_COST, Ways.AT_PRICE):
            accrual = Policy(ways, accrual=True)
            assert told(issued, accrual) == dr_cr("Service recovery", "Voucher liability", "4.50")
            back = dr_cr("Voucher liability", "Service recovery", "4.50")
            assert told(ended, accrual) == told(cancelled, accrual) == back

    def test_a_used_one_gives_its_liability_back_and_is_posted_besides(self) -> None:
        event = voucher_event(What.USED, VoucherForm.ITEM, OnTill.RUNG)
        assert told(event, Policy(Ways.AT_COST, accrual=True)) == (
            *dr_cr("Service recovery", "Cost of sales", "1.40"),
            *dr_cr("Voucher liability", "Service recovery", "4.50"),
        )

    def test_one_issued_before_accrual_was_chosen_has_no_liability_to_give_back(self) -> None:
        event = replace(voucher_event(What.ENDED, VoucherForm.MONEY), day=day(40))
        policy = {11: AT_COST, 12: Policy(Ways.AT_COST, accrual=True)}
        assert len(lines(event, lambda on: policy[on.month], NAMES)) == 1


def test_an_undone_part_posts_the_mirror_under_the_policy_of_its_own_month() -> None:
    """P16, P82."""
    taken_back = replace(
        part(Kind.REMAKE), taken_back=True, undone_at=START + timedelta(days=31), undone_on=day(31), undone_by=BEN
    )
    given, undone = of_part(taken_back, USD)
    policy = {11: AT_COST, 12: MEMO}
    found = lines(undone, lambda on: policy[on.month], NAMES)
    assert [side(line) for line in found] == [*dr_cr("Cost of sales", "Service recovery", "1.40")]
    assert {line.business_date for line in found} == {date(2026, 12, 2)}
    assert {line.reversal_of for line in found} == {"1234abcd"}
    assert {line.text for line in found} == {"Undone: Remake: Flat white (1 November 2026)"}
    assert {(line.given_by, line.approved_by) for line in found} == {("Ben", None)}
    assert {(line.price, line.cost) for line in found} == {(usd(-450), usd(-140))}
    assert given.order < undone.order


def test_sorry_and_the_voucher_part_of_a_give_are_no_events_of_their_own() -> None:
    assert of_part(part(Kind.SORRY), USD) == of_part(part(Kind.VOUCHER), USD) == ()


def test_what_was_said_with_an_extra_stays_out_of_the_books() -> None:
    """P95."""
    words = replace(part(Kind.EXTRA), sku=None, label="goes first, Mrs Smith", value_minor=0, cost_minor=0)
    (line,) = lines(of_part(words, USD)[0], lambda _day: AT_COST, NAMES)
    assert line.text == "Extra"


def test_the_chart_has_each_name_and_code_once() -> None:
    assert len({account.name for account in CHART}) == len({account.code for account in CHART}) == len(CHART)


parts = st.builds(part, st.sampled_from([*GOODS, Kind.DISCOUNT, Kind.REFUND, Kind.CORRECTION]), st.sampled_from(TILL),
                  st.sampled_from(list(CostSource)))  # fmt: skip


def total(found: list[BookLine], account: str) -> int:
    """Debits less credits of an account, in cents."""
    mine = [line for line in found if line.account == account]
    return sum(line.debit.units for line in mine if line.debit) - sum(line.credit.units for line in mine if line.credit)


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.text)
@given(mix=st.lists(parts, max_size=5), vouchers=st.lists(stories(), max_size=4))
def test_debits_equal_credits_and_a_closed_voucher_owes_nothing(
    policy: Policy, mix: list[PartFacts], vouchers: list[Story]
) -> None:
    """P80, P83, P86."""
    events = [event for one in mix for event in of_part(one, USD)]
    events += [event for story in vouchers for event in life(story)]
    found = [line for event in events for line in lines(event, lambda _day: policy, NAMES)]
    by_account = {account.name: total(found, account.name) for account in CHART}
    assert sum(by_account.values()) == 0
    assert by_account[LIABILITY.name] == 0
    for event in events:
        pair = lines(event, lambda _day: policy, NAMES)
        assert sum((line.debit or usd(0)).units - (line.credit or usd(0)).units for line in pair) == 0
        if policy.books is Ways.MEMO:
            assert [line.line_type for line in pair] == [LineType.MEMO]
        if event.on_till is not OnTill.NOT_RUNG:  # P81
            assert SALES.name not in {line.account for line in pair}


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.text)
@given(story=stories())
def test_a_voucher_costs_what_its_uses_cost_and_nothing_twice(policy: Policy, story: Story) -> None:
    """P86: when it is over, accrual has changed nothing in what service recovery has cost."""
    found = [line for event in life(story) for line in lines(event, lambda _day: policy, NAMES)]
    standing = [one for one in story.uses if one.undone_at is None]
    expected = 0
    if story.voucher.form == VoucherForm.MONEY and policy.voucher_is_payment and policy.books is not Ways.MEMO:
        expected = sum(one.value_minor for one in standing)
    elif story.voucher.form != VoucherForm.MONEY and policy.books is Ways.AT_COST:
        known = story.voucher.cost_source == CostSource.KNOWN
        expected = sum(one.cost_minor for one in standing) if known else 0
    assert total(found, RECOVERY.name) == expected


@given(
    policies=st.lists(st.sampled_from(POLICIES), min_size=5, max_size=5),
    vouchers=st.lists(stories(), max_size=3),
    mix=st.lists(parts, max_size=2),
)
def test_another_policy_each_month_leaves_no_liability_behind(
    policies: list[Policy], vouchers: list[Story], mix: list[PartFacts]
) -> None:
    """P83, P86."""
    events = [event for story in vouchers for event in life(story)]
    events += [event for one in mix for event in of_part(one, USD)]
    found = [line for event in events for line in lines(event, lambda on: policies[on.month % 5], NAMES)]
    assert total(found, LIABILITY.name) == 0
    assert sum(total(found, account.name) for account in CHART) == 0
