"""Square's transactions file, in every version there was: to the ticket and the cent (P64, P65)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.views.sales import Question, TicketKind
from pos_recovery.exchange.sales import read_sales

from .square_rows import SHOP, Change, each, told

# Columns that came after 2022, of which nothing is read: with them gone, 41 are left.
LATER = {
    "Deposit ID", "Deposit Date", "Deposit Details", "Fee Percentage Rate", "Fee Fixed Rate", "Refund Reason",
    "Cash App", "Order Reference ID", "Fulfillment Note", "Free Processing Applied", "Channel", "Unattributed Tips",
    "Table Info", "International Fee",
}  # fmt: skip


def us_date(iso: str) -> str:
    year, month, day = (int(part) for part in iso.split("-"))
    return f"{month}/{day}/{year}"


def us_time(clock: str) -> str:
    hour, minute, second = (int(part) for part in clock.split(":"))
    return f"{(hour - 1) % 12 + 1}:{minute:02}:{second:02} {'PM' if hour >= 12 else 'AM'}"


def test_p64_the_file_is_read_to_the_ticket_and_the_cent(square: bytes, till_files: Path) -> None:
    truth = json.loads((till_files / "expected.json").read_text(encoding="utf-8"))["square-transactions.csv"]["tickets"]
    file = read_sales(square, SHOP)
    assert told(file) == [
        (t["id"], t["local"], t["total"], t["kind"], t["visit"], t["customer"].get("id"), t["customer"].get("name"))
        for t in truth
    ]
    assert (file.format, file.refused) == ("square-transactions", ())


def test_p65_a_refund_is_no_visit_and_a_comped_ticket_is_one(square: bytes) -> None:
    by_number = {ticket.number: ticket for ticket in read_sales(square, SHOP).tickets}
    assert (by_number["TXa6ZY"].kind, by_number["TXa6ZY"].visit) == (TicketKind.REFUND, False)
    assert (by_number["TXa5ZY"].total.text, by_number["TXa5ZY"].visit) == ("0.00", True)


def test_p64_the_doubled_hour_keeps_both_instants_until_it_is_answered(square: bytes) -> None:
    file = read_sales(square, SHOP)
    doubled = [ticket for ticket in file.tickets if ticket.at_second]
    assert [ticket.number for ticket in doubled] == ["TXa8ZY", "TXa9ZY"]
    assert {str(t.at) + " " + str(t.at_second) for t in doubled} == {
        "2026-11-01 05:30:00+00:00 2026-11-01 06:30:00+00:00"
    }
    assert file.asked == (Question("hour", ("first", "second")),)
    for answer, hour in (("first", 5), ("second", 6)):
        answered = read_sales(square, replace(SHOP, answers={"hour": answer}))
        assert [t.at.hour for t in answered.tickets if t.number in ("TXa8ZY", "TXa9ZY")] == [hour, hour]
        assert answered.asked == ()
        assert all(t.at_second is None for t in answered.tickets)


def test_p64_the_hour_left_out_in_spring_is_a_bad_row(rewrite: Callable[[Change], bytes]) -> None:
    def gap(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        return [rows[0] | {"Date": "2026-03-08", "Time": "02:30:00"}, *rows[1:]]

    file = read_sales(rewrite(gap), SHOP)
    assert [(row.line, row.reason) for row in file.refused] == [
        (2, "there is no 2026-03-08 02:30:00: the clocks went forward over it")
    ]
    assert len(file.tickets) == 10


def test_p64_columns_are_known_by_name_in_any_order_and_version(
    square: bytes, rewrite: Callable[[Change], bytes]
) -> None:
    def older(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        renamed = [{{"Tender Note": "Other Tender Note"}.get(k, k): v for k, v in row.items()} for row in rows]
        return [{name: row[name] for name in row if name not in LATER} for row in renamed]

    def turned(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        return [dict(reversed(row.items())) for row in rows]

    def fewest(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        kept = [
            "Tip",
            "Date",
            "Time",
            "Event Type",
            "Total Collected",
            "Transaction ID",
            "Customer ID",
            "Customer Name",
        ]
        return [{name: row[name] for name in kept} for row in rows]

    truth = told(read_sales(square, SHOP))
    assert rewrite(older).split(b"\r\n")[0].count(b",") == 40
    assert [told(read_sales(rewrite(change), SHOP)) == truth for change in (older, turned, fewest)] == [True] * 3


@pytest.mark.parametrize(
    "change",
    [
        each(Date=us_date, Time=us_time),
        each(Date=lambda iso: f"{us_date(iso)[:-4]}26"),
        each(Total_Collected=lambda text: f"({text[1:]})" if text.startswith("-") else text),
        each(Total_Collected=lambda text: text.replace("$", "$ ") + "\u00a0", Tip=lambda tip: tip.replace("$0.00", "")),
    ],
    ids=["m/d/yyyy and AM/PM", "m/d/yy", "parentheses", "no-break blanks and empty tips"],
)  # fmt: skip
def test_p64_older_forms_of_dates_and_amounts_say_the_same(
    square: bytes, rewrite: Callable[[Change], bytes], change: Change
) -> None:
    assert told(read_sales(rewrite(change), SHOP)) == told(read_sales(square, SHOP))


def test_p64_day_or_month_first_is_asked_when_no_day_is_above_twelve(rewrite: Callable[[Change], bytes]) -> None:
    data = rewrite(lambda rows: each(Date=us_date)(rows)[7:])
    with pytest.raises(Refusal) as refused:
        read_sales(data, SHOP)
    assert refused.value.code == "answer-needed"
    assert refused.value.facts["asked"] == [{"what": "date", "choices": ["dmy", "mdy", "ymd"]}]
    days = {
        order: read_sales(data, replace(SHOP, answers={"date": order})).tickets[-1].at.strftime("%m-%d")
        for order in ("dmy", "mdy")
    }
    assert days == {"dmy": "05-11", "mdy": "11-05"}


def test_bad_rows_are_listed_and_the_good_ones_kept(rewrite: Callable[[Change], bytes]) -> None:
    def spoil(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        cells = (
            {"Transaction ID": ""}, {"Transaction ID": "1.7E+11"}, {"Date": "2026-02-30"}, {"Date": "46000"},
            {"Time": "25:00"}, {"Total Collected": "NaN"}, {"Total Collected": ""}, {"Tip": "1e5"},
        )  # fmt: skip
        return [row | cell for row, cell in zip(rows, cells, strict=False)] + rows[8:]

    file = read_sales(rewrite(spoil), SHOP)
    assert [row.line for row in file.refused] == [2, 3, 4, 5, 6, 7, 8, 9]
    assert [row.reason for row in file.refused] == [
        "there is no ticket number",
        "the ticket number 1.7E+11 was turned into a power of ten by a spreadsheet",
        "there is no day '2026-02-30'",
        "'46000 18:22:45' is no date and time",
        "'2026-10-27 25:00' is no date and time",
        "'NaN' is no amount in USD",
        "there is no total",
        "'1e5' is no amount in USD",
    ]
    assert [ticket.number for ticket in file.tickets] == ["TXa9ZY", "TXb0ZY", "TXb1ZY"]


def test_p64_the_same_ticket_twice_in_a_file_is_one(square: bytes, rewrite: Callable[[Change], bytes]) -> None:
    twice = read_sales(rewrite(lambda rows: rows + rows), SHOP)
    assert told(twice) == told(read_sales(square, SHOP))
    changed = read_sales(rewrite(lambda rows: rows + [rows[0] | {"Total Collected": "$99.00"}]), SHOP)
    assert [row.reason for row in changed.refused] == ["ticket TXa1ZY is on line 2 already, with another time or total"]


def test_a_refund_with_the_number_of_its_sale_leaves_the_sale(rewrite: Callable[[Change], bytes]) -> None:
    def same_number(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        return [row | {"Transaction ID": "TXa1ZY"} if row["Event Type"] == "Refund" else row for row in rows]

    tickets = [t for t in read_sales(rewrite(same_number), SHOP).tickets if t.number == "TXa1ZY"]
    assert [(t.total.text, t.visit) for t in tickets] == [("15.66", True), ("-15.66", False)]


@pytest.mark.parametrize(
    ("column", "word", "kind"),
    [
        ("Event Type", "Chargeback", TicketKind.OTHER),
        ("Transaction Status", "Failed", TicketKind.VOID),
        ("Transaction Status", "Open", TicketKind.OPEN),
        ("Transaction Status", "Refunded", TicketKind.SALE),
    ],
)
def test_p65_what_was_never_paid_is_no_visit(
    rewrite: Callable[[Change], bytes], column: str, word: str, kind: TicketKind
) -> None:
    first = read_sales(rewrite(lambda rows: [rows[0] | {column: word}, *rows[1:]]), SHOP).tickets[0]
    assert (first.kind, first.visit) == (kind, kind is TicketKind.SALE)
