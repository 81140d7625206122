"""The books of a shop, looked into: nothing is posted until the owner chooses how, and the vouchers add up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Role
from pos_recovery.domain.remedy import OnTill
from pos_recovery.domain.views.books import LineType
from pos_recovery.office.commands import AddPerson, CloseMonth, ExportBooks
from tests.office.bakery import Counter
from tests.office.book_desk import DECEMBER, NOVEMBER, as_role, flat_white_and_a_bun, posted, preview


def test_nothing_is_posted_until_the_owner_chooses_how(shop: Counter) -> None:
    """P86: memo lines only."""
    flat_white_and_a_bun(shop)
    found = preview(shop)
    assert [line.kind for line in found.lines] == ["remake", "voucher-issued", "voucher-used"]
    assert {line.line_type for line in found.lines} == {LineType.MEMO}
    assert (found.debit.text, found.credit.text) == ("0.00", "0.00")


def test_at_cost_the_flat_white_and_the_bun_move_what_they_cost(shop: Counter) -> None:
    """The issue: 0.66 on 12 November, 0.85 on 24 November. A choice made on the 24th holds for the whole month."""
    flat_white_and_a_bun(shop)
    shop.set("books", "at-cost")
    found = preview(shop)
    assert posted(found) == [
        ("11-12", "Service recovery", "Dr 0.66"),
        ("11-12", "Cost of sales", "Cr 0.66"),
        ("11-24", "Service recovery", "Dr 0.85"),
        ("11-24", "Cost of sales", "Cr 0.85"),
    ]
    assert found.lines[0].given_by == "Rita"
    assert found.lines[0].ticket == "1042"
    assert {line.voucher is None or len(line.voucher) == 4 for line in found.lines} == {True}
    assert preview(shop, (date(2026, 11, 13), date(2026, 11, 24))).debit.text == "0.85"
    assert preview(shop, (date(2026, 11, 12), date(2026, 11, 23))).debit.text == "0.66"


def test_a_month_that_is_over_keeps_its_policy(shop: Counter) -> None:
    shop.give("remake:FLAT")
    shop.goto("2026-12-05T10:00:00-05:00")
    shop.set("books", "at-cost")
    shop.give("remake:FLAT")
    assert posted(preview(shop)) == []
    assert len(posted(preview(shop, DECEMBER))) == 2


def test_a_cost_nobody_knows_and_a_sale_that_was_rung_are_not_posted(shop: Counter) -> None:
    """P81, P86."""
    shop.set("books", "at-cost")
    shop.give("comp:SOUP")
    assert posted(preview(shop)) == []
    shop.goto("2026-11-13T10:00:00-05:00")
    shop.set("books", "at-price")
    assert posted(preview(shop)) == []
    shop.give("comp:FLAT", on_till=OnTill.NOT_RUNG)
    assert posted(preview(shop)) == [("11-13", "Comps", "Dr 3.10"), ("11-13", "Sales", "Cr 3.10")]


def test_accrual_ends_at_zero_when_every_voucher_is_closed(shop: Counter) -> None:
    """P83."""
    shop.set("books", "at-cost")
    shop.set("accrual", "on")
    used, cancelled, ended = (shop.voucher(what) for what in ("CINN", "5.00", "4.00"))
    shop.goto("2026-11-20T10:00:00-05:00")
    shop.redeem(used)
    shop.cancel(cancelled)
    shop.goto("2027-03-01T10:00:00-05:00")
    assert ended
    found = preview(shop, (NOVEMBER[0], date(2027, 3, 1)))
    liability = [line for line in found.lines if line.account == "Voucher liability"]
    owed = sum(line.credit.units for line in liability if line.credit)
    assert owed == sum(line.debit.units for line in liability if line.debit) == 1220
    assert [line.business_date for line in found.lines if line.kind == "voucher-ended"] == [date(2027, 2, 12)] * 2
    assert found.vouchers.outstanding.text == "0.00"


def test_a_late_voucher_comes_out_of_what_had_ended(shop: Counter) -> None:
    """P36, P80."""
    code = shop.voucher("5.00")
    shop.goto("2027-02-15T10:00:00-05:00")
    assert preview(shop, (NOVEMBER[0], date(2027, 2, 28))).vouchers.ended.text == "5.00"
    shop.redeem(code, "3.00", reason="was ill")
    found = preview(shop, (NOVEMBER[0], date(2027, 2, 28))).vouchers
    assert (found.given.text, found.used.text, found.ended.text, found.outstanding.text) == (
        "5.00",
        "3.00",
        "2.00",
        "0.00",
    )


def test_an_ended_voucher_reads_the_same_before_and_after_it_is_swept(shop: Counter) -> None:
    shop.voucher("5.00")
    shop.goto("2027-02-15T10:00:00-05:00")
    days = (date(2027, 2, 1), date(2027, 2, 28))
    before = preview(shop, days)
    assert shop.office.vouchers.end_overdue() == 1
    assert preview(shop, days) == before
    assert [line.business_date for line in before.lines] == [date(2027, 2, 12)]


def test_who_may_look_and_who_may_close(shop: Counter) -> None:
    """P88: a manager looks, the bookkeeper and the owner close and export, staff do neither."""
    books, days = shop.office.books, NOVEMBER
    shop.office.people.add(AddPerson(actor=shop.rita, name="Ada", role=Role.BOOKKEEPER, pin="603817"))
    for role in (Role.MANAGER, Role.BOOKKEEPER, Role.OWNER):
        books.preview(as_role(shop, role), *days)
    for role in (Role.STAFF, Role.LEAD):
        with pytest.raises(Refusal, match="not-allowed"):
            books.preview(as_role(shop, role), *days)
    for role in (Role.STAFF, Role.LEAD, Role.MANAGER):
        with pytest.raises(Refusal, match="not-allowed"):
            books.close(CloseMonth(actor=as_role(shop, role), month=NOVEMBER[0]))
        with pytest.raises(Refusal, match="not-allowed"):
            books.export(
                ExportBooks(actor=as_role(shop, role), first=days[0], last=days[1], format="csv", file=Path("x"))
            )
    shop.goto("2026-12-02T10:00:00-05:00")
    books.close(CloseMonth(actor=as_role(shop, Role.BOOKKEEPER), month=NOVEMBER[0]))
