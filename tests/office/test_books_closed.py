"""A month of the books is closed once, in order, for ever."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.books import LineType
from pos_recovery.office.commands import CloseMonth
from pos_recovery.store import books as stored
from pos_recovery.store import budgets
from tests.office.bakery import Counter
from tests.office.book_desk import DECEMBER, NOVEMBER, close, export, flat_white_and_a_bun, posted, preview


def test_an_open_month_is_a_draft_without_numbers_and_a_closed_one_has_them(shop: Counter) -> None:
    """P87."""
    flat_white_and_a_bun(shop)
    shop.set("books", "at-cost")
    draft = preview(shop)
    assert draft.draft
    assert {line.entry for line in draft.lines} == {None}
    shop.goto("2026-12-01T04:00:00-05:00")
    closed = close(shop)
    assert not closed.draft
    assert [line.entry for line in closed.lines] == [
        *["HSB-2026-11-0001"] * 2,
        "HSB-2026-11-0002",
        *["HSB-2026-11-0003"] * 2,
    ]
    assert [line.line_type.value for line in closed.lines] == ["post", "post", "memo", "post", "post"]
    as_posted = [
        replace(line, entry=None, line_type=LineType.DRAFT) for line in closed.lines if line.debit or line.credit
    ]
    assert as_posted == [line for line in draft.lines if line.debit or line.credit]
    assert preview(shop) == closed


def test_a_month_is_closed_once_and_only_when_it_is_over(shop: Counter) -> None:
    shop.give("remake:FLAT")
    shop.goto("2026-12-01T03:59:00-05:00")
    with pytest.raises(Refusal, match="month-not-over"):
        close(shop)
    shop.goto("2026-12-01T04:00:00-05:00")
    close(shop)
    with pytest.raises(Refusal, match="period-closed"):
        close(shop)


def test_a_month_is_not_over_while_a_voucher_of_its_last_day_is_good(shop: Counter) -> None:
    """The shop moves from New York to London: by its new clock December begins an hour before the voucher ends."""
    shop.goto("2026-11-30T12:00:00-05:00")
    shop.voucher("5.00", until=NOVEMBER[1])
    shop.set("timezone", "Europe/London")
    shop.goto("2026-12-01T04:30:00+00:00")
    with pytest.raises(Refusal, match="month-not-over"):
        close(shop)
    shop.goto("2026-12-01T05:00:00+00:00")
    assert close(shop).vouchers.ended.text == "5.00"


def test_months_are_closed_in_order(shop: Counter) -> None:
    shop.give("remake:FLAT")
    shop.goto("2027-01-02T10:00:00-05:00")
    with pytest.raises(Refusal, match="2026-11") as refused:
        close(shop, DECEMBER[0])
    assert refused.value.code == "usage"
    close(shop)
    assert close(shop, DECEMBER[0]).lines == ()


def test_a_closed_month_never_changes_and_what_is_undone_later_posts_to_the_open_one(shop: Counter) -> None:
    """P82: with the day it belongs to, and the number of the entry it takes back."""
    shop.set("books", "at-cost")
    given = shop.give("remake:FLAT", "remake:FLAT")
    shop.goto("2026-12-02T10:00:00-05:00")
    closed = close(shop)
    before, _ = export(shop)
    shop.undo(given)
    shop.set("books", "memo")
    assert preview(shop) == closed
    assert export(shop)[0] == before
    december = preview(shop, DECEMBER)
    assert posted(december) == [("12-02", "Cost of sales", "Dr 0.66"), ("12-02", "Service recovery", "Cr 0.66")] * 2
    assert [line.reversal_of for line in december.lines] == [*["HSB-2026-11-0001"] * 2, *["HSB-2026-11-0002"] * 2]
    assert december.lines[0].text == "Undone: Remake: Flat white (12 November 2026)"


def test_what_is_undone_in_its_own_month_names_the_give_and_once_closed_its_number(shop: Counter) -> None:
    given = shop.give("remake:FLAT")
    shop.goto("2026-11-20T10:00:00-05:00")
    shop.undo(given)
    assert preview(shop).lines[1].reversal_of == given.id.hex[-8:]
    shop.goto("2026-12-02T10:00:00-05:00")
    assert close(shop).lines[1].reversal_of == "HSB-2026-11-0001"


def test_a_use_undone_after_the_close_brings_the_voucher_back_in_the_open_month(shop: Counter) -> None:
    code = shop.voucher("5.00")
    shop.redeem(code, "2.00")
    shop.goto("2026-12-02T10:00:00-05:00")
    november = close(shop)
    shop.undo_redeem(code)
    assert preview(shop) == november
    december = preview(shop, DECEMBER)
    assert [(line.kind, line.reversal_of) for line in december.lines] == [("voucher-used-undone", "HSB-2026-11-0002")]
    assert december.vouchers.used.text == "-2.00"
    assert december.vouchers.outstanding.text == "5.00"


def test_closing_stops_the_budgets_that_end_in_the_month(shop: Counter) -> None:
    """What is still held counts as spent there; a week that runs on still moves."""
    for per in ("day", "week", "month"):
        shop.budget("640", per)
    shop.goto("2026-11-30T10:00:00-05:00")
    code = shop.voucher("CINN")
    shop.goto("2026-12-02T10:00:00-05:00")
    close(shop)
    with shop.office._room.look() as look:
        rows = budgets.between(look.reading, date(2026, 11, 30), date(2026, 11, 30))
        assert {(row.per, row.closed, row.held_minor) for row in rows} == {
            ("day", True, 85), ("month", True, 85), ("week", False, 85),
        }  # fmt: skip
    shop.redeem(code)
    with shop.office._room.look() as look:
        rows = budgets.between(look.reading, date(2026, 11, 30), date(2026, 11, 30))
        assert {(row.per, row.spent_minor, row.held_minor) for row in rows} == {
            ("day", 0, 85), ("month", 0, 85), ("week", 85, 0),
        }  # fmt: skip


def test_a_voucher_that_ended_in_the_month_holds_nothing_when_it_is_closed(shop: Counter) -> None:
    shop.voucher("CINN", until=date(2026, 11, 20))
    shop.goto("2026-12-02T10:00:00-05:00")
    close(shop)
    with shop.office._room.look() as look:
        (row,) = budgets.between(look.reading, *NOVEMBER)
        assert (row.closed, row.spent_minor, row.held_minor) == (True, 0, 0)


def test_the_same_request_closes_and_exports_once(shop: Counter) -> None:
    """P91."""
    shop.give("remake:FLAT")
    shop.goto("2026-12-02T10:00:00-05:00")
    closing = CloseMonth(actor=shop.rita, month=NOVEMBER[0], request_id=uuid.uuid4())
    assert shop.office.books.close(closing).receipt == shop.office.books.close(closing).receipt
    with shop.office._room.look() as look:
        assert [month.month for month in stored.months(look.reading)] == ["2026-11"]
