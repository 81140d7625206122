"""What was given, and both reports on paper: nothing in them says that a gift did it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.reports import NO_EFFECT
from pos_recovery.office.report_papers import period_words
from pos_recovery.store.statements import Prepared
from tests.office.bakery import Counter, usd
from tests.office.insights import YEAR, later, paper, returns, spending


class TestSpending:
    """What was given and stands."""

    def test_it_adds_up_by_kind_and_by_cause(self, shop: Counter) -> None:
        shop.give("remake:FLAT", "voucher:CINN", moment=shop.log(cause=Cause.ORDER))
        shop.give("refund:4.00", moment=shop.log(cause=Cause.WAIT))
        shop.give("sorry", moment=shop.log(cause=Cause.WAIT))
        view = spending(shop)
        assert (view.given.count, view.given.value, view.given.cost) == (3, usd("10.30"), usd("5.51"))
        assert [(one.kind.value, one.count, one.value.text, one.cost.text) for one in view.by_kind] == [
            ("sorry", 1, "0.00", "0.00"), ("remake", 1, "3.10", "0.66"), ("refund", 1, "4.00", "4.00"),
            ("voucher", 1, "3.20", "0.85"),
        ]  # fmt: skip
        assert [(one.cause.value, one.count, one.cost.text) for one in view.by_cause] == [
            ("wait", 2, "4.00"), ("order", 1, "1.51"),
        ]  # fmt: skip

    def test_an_estimated_cost_says_about_p18(self, shop: Counter) -> None:
        shop.give("comp:SOUP")
        shop.give("remake:FLAT")
        view = spending(shop)
        assert [(one.kind.value, one.about) for one in view.by_kind] == [("comp", True), ("remake", False)]
        assert view.given.about
        assert "about $2.73" in paper(shop, "spending").sentences[0]

    def test_money_that_was_never_ours_is_no_goodwill_p23(self, shop: Counter) -> None:
        shop.give("correction:4.00", "refund:1.00")
        shop.give("correction:2.00")
        view = spending(shop)
        assert (view.given.count, view.given.value, view.corrections.count) == (1, usd("1.00"), 2)
        assert view.corrections.value == usd("6.00")
        assert "never ours" in paper(shop, "spending").sentences[1]

    def test_taken_back_counts_nowhere_but_what_they_kept_costs_us_p16(self, shop: Counter) -> None:
        shop.undo(shop.give("remake:FLAT", "voucher:CINN"))
        assert spending(shop).given.count == 0
        shop.undo(shop.give("remake:FLAT", "voucher:CINN"), got_it=True)
        view = spending(shop)
        assert (view.given.count, view.given.value, view.given.cost) == (1, usd("3.10"), usd("0.66"))

    def test_a_range_of_business_days_takes_both_ends(self, shop: Counter) -> None:
        shop.goto("2026-11-14T03:30:00-05:00")  # the night of the 13th: the day starts at 04:00
        shop.give("refund:1.00")
        day = date(2026, 11, 13)
        assert spending(shop, (day, day)).given.count == 1
        assert spending(shop, (day + timedelta(1), day + timedelta(9))).given.count == 0

    def test_the_budget_stands_beside_it(self, shop: Counter) -> None:
        shop.give("refund:4.00")
        (month,) = spending(shop).budget
        assert (month.first, month.spent, month.left) == (date(2026, 11, 1), usd("4.00"), usd("636.00"))
        assert spending(shop, (date(2026, 1, 1), date(2026, 10, 31))).budget == ()


class TestOnPaper:
    """One page each."""

    def test_denominators_always_p61(self, shop: Counter) -> None:
        shop.log()
        shop.log()
        shop.voucher("CINN")
        sentence = paper(shop, "returns").sentences[0]
        assert sentence == "0 of 1 we could recognise came back; 2 moments had no way to tell."

    def test_nothing_says_or_suggests_that_a_gift_brought_anybody_back_p63(self, shop: Counter) -> None:
        code = shop.voucher("CINN")
        later(shop, 3)
        shop.redeem(code)
        page = paper(shop, "returns")
        words = " ".join(map(str, astuple(page)))
        assert NO_EFFECT in words
        assert "Who was seen again, by what we gave?" in words
        claims = r"brought|because|thanks to|caused?|led to|results? (of|in)|works?|worked|effective|won back|impact"
        assert re.findall(claims, words.replace(NO_EFFECT, ""), re.IGNORECASE) == []

    def test_each_group_drawn_has_its_own_curve_p62(self, shop: Counter) -> None:
        for _ in range(10):
            shop.voucher("CINN")
            shop.give("sorry", moment=shop.log(customer_email=f"{uuid.uuid4().hex[:20]}@example.com", contact_ok=True))
        later(shop, 30)
        curves = paper(shop, "returns").curves
        assert [curve.name for curve in curves] == ["Nothing (said sorry)", "Something for next time"]
        assert [curve.points[30][4] for curve in curves] == [10, 10]

    def test_they_are_written_as_one_pdf_each(self, shop: Counter, tmp_path: Path) -> None:
        shop.give("refund:4.00", "voucher:CINN")
        for name in ("spending", "returns"):
            file = tmp_path / f"{name}.pdf"
            shop.office.reports.write(shop.rita, name, *YEAR, file)
            first = file.read_bytes()
            assert first.startswith(b"%PDF")
            shop.office.reports.write(shop.rita, name, *YEAR, file)
            assert file.read_bytes() == first

    def test_a_path_that_cannot_be_written_is_refused(self, shop: Counter, tmp_path: Path) -> None:
        with pytest.raises(Refusal) as refused:
            shop.office.reports.write(shop.rita, "spending", *YEAR, tmp_path / "no folder" / "s.pdf")
        assert refused.value.code == "file-unwritable"

    def test_an_unknown_report_is_refused(self, shop: Counter) -> None:
        with pytest.raises(Refusal) as refused:
            paper(shop, "lottery")
        assert refused.value.code == "usage"

    @pytest.mark.parametrize(
        ("first", "last", "words"),
        [
            ("2026-11-01", "2026-11-30", "November 2026"),
            ("2026-11-12", "2026-11-12", "12 November 2026"),
            ("2026-11-01", "2026-11-12", "1 to 12 November 2026"),
            ("2026-01-01", "2026-12-31", "1 January to 31 December 2026"),
            ("2025-12-01", "2026-01-31", "1 December 2025 to 31 January 2026"),
        ],
    )
    def test_the_period_is_told_in_words(self, first: str, last: str, words: str) -> None:
        assert period_words(date.fromisoformat(first), date.fromisoformat(last)) == words


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        (Role.STAFF, ()),
        (Role.LEAD, ()),
        (Role.BOOKKEEPER, ("spending",)),  # a bookkeeper sees money, not customers (P88)
        (Role.MANAGER, ("spending", "returns")),
    ],
)
def test_who_sees_which_report(shop: Counter, role: Role, seen: tuple[str, ...]) -> None:
    actor = replace(shop.rita, role=role)
    for name in ("spending", "returns"):
        if name in seen:
            shop.office.reports.paper(actor, name, YEAR)
            continue
        with pytest.raises(Refusal) as refused:
            shop.office.reports.paper(actor, name, YEAR)
        assert refused.value.code == "not-allowed"


def test_a_range_that_ends_before_it_begins_is_refused(shop: Counter) -> None:
    for report in (shop.office.reports.spending, shop.office.reports.returns):
        with pytest.raises(Refusal) as refused:
            report(shop.rita, YEAR[1], YEAR[0])
        assert refused.value.code == "usage"


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Counts the queries that are run inside."""
    queries = [0]
    every = Prepared.all

    def one_more(self: Prepared, *given: Any, **values: Any) -> Any:
        queries[0] += 1
        return every(self, *given, **values)

    with monkeypatch.context() as patch:
        patch.setattr(Prepared, "all", one_more)
        yield queries


def test_more_moments_take_no_more_queries(shop: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.voucher("CINN")
    with counted(monkeypatch) as few:
        returns(shop)
        spending(shop)
    for number in range(12):
        shop.give("refund:1.00", "voucher:CINN", moment=shop.log(ticket=f"T{number}"))
    with counted(monkeypatch) as many:
        returns(shop)
        spending(shop)
    assert few == many
