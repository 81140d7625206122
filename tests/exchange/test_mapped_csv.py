"""Any till's CSV, its columns named by hand (P64)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.money import currency
from pos_recovery.domain.views.sales import SalesFile, SalesReading
from pos_recovery.exchange.sales import read_sales

IDENTITY = ("id", "name", "phone", "email")
US = ("USD", "America/New_York")


@dataclass(frozen=True)
class Till:
    file: str
    shop: tuple[str, str]
    mapping: dict[str, str]
    answers: dict[str, str] = field(default_factory=dict)


TILLS = [
    Till("ospos.csv", US, {"date": "Date", "ticket": "Trans. ID", "total": "Total", "kind": "Type", "name": "Sold To"}),
    Till(
        "loyverse-receipts.csv",
        US,
        {
            "date": "date",
            "ticket": "Receipt number",
            "total": "Total collected",
            "kind": "Receipt type",
            "status": "Status",
            "name": "Customer name",
            "phone": "Customer contacts",
            "email": "Customer contacts",
        },
    ),  # fmt: skip
    Till(
        "zettle.csv",
        ("DKK", "Europe/Copenhagen"),
        {"date": "Dato", "time": "Tid", "ticket": "Kvitteringsnummer", "total": "Total", "kind": "Hændelsestype"},
        {"encoding": "cp1252"},
    ),
]
BY_HAND = SalesReading(currency("EUR"), "Europe/Lisbon", mapping={"date": "Tag", "ticket": "Bon", "total": "Summe"})


def read(text: str, reading: SalesReading = BY_HAND, **answers: str) -> SalesFile:
    return read_sales(f"Tag;Bon;Summe;Art\n{text}".encode(), replace(reading, answers=answers))


def asked(rows: str, reading: SalesReading = BY_HAND) -> object:
    with pytest.raises(Refusal) as refused:
        read(rows, reading)
    assert refused.value.code == "answer-needed"
    return refused.value.facts["asked"]


@pytest.mark.parametrize("till", TILLS, ids=lambda till: till.file)
def test_p64_files_of_tills_are_read_to_the_ticket_and_the_cent(till_files: Path, till: Till) -> None:
    truth = json.loads((till_files / "expected.json").read_text(encoding="utf-8"))[till.file]["tickets"]
    code, zone = till.shop
    reading = SalesReading(currency(code), zone, mapping=till.mapping, answers=till.answers)
    file = read_sales((till_files / till.file).read_bytes(), reading)
    assert [
        (t.number, t.at.astimezone(ZoneInfo(zone)).replace(tzinfo=None).isoformat(), t.total.text, t.kind.value,
         t.visit, {k: v for k in IDENTITY if (v := getattr(t.customer, k))})
        for t in file.tickets
    ] == [(t["id"], t["local"], t["total"], t["kind"], t["visit"], t["customer"]) for t in truth]  # fmt: skip
    assert (file.format, file.refused) == ("mapped", ())
    assert [question.what for question in file.asked] == ["hour"]


def test_p64_the_decimal_sign_is_asked_when_every_amount_has_three_digits_after_it() -> None:
    rows = "2026-10-24 12:00;1;1.234\n2026-10-24 12:01;2;5\n"
    header = "Tag;Bon;Summe\n"
    data = f"{header}{rows}".encode()
    with pytest.raises(Refusal) as refused:
        read_sales(data, BY_HAND)
    assert refused.value.facts["asked"] == [{"what": "decimal", "choices": ["point", "comma"]}]
    answered = read_sales(data, replace(BY_HAND, answers={"decimal": "comma"}))
    assert [ticket.total.text for ticket in answered.tickets] == ["1234.00", "5.00"]


def test_p64_one_amount_decides_the_decimal_sign_for_its_column() -> None:
    tickets = read("24.10.2026;1;1.234;\n24.10.2026;2;27,30;\n").tickets
    assert [ticket.total.text for ticket in tickets] == ["1234.00", "27.30"]


def test_p64_what_is_open_is_asked_all_at_once() -> None:
    what = [{"what": "date", "choices": ["dmy", "mdy", "ymd"]}, {"what": "decimal", "choices": ["point", "comma"]}]
    assert asked("1/2/26;1;1,50;\n2/3/26;2;1.50;\n") == what


def test_p64_several_rows_of_one_ticket_are_asked_about() -> None:
    rows = "2026-10-24 12:00;1;10,00;Card\n2026-10-24 12:00;1;5,00;Cash\n"
    assert asked(rows) == [{"what": "rows", "choices": ["one", "add"]}]
    assert [ticket.total.text for ticket in read(rows, rows="add").tickets] == ["15.00"]
    assert [ticket.total.text for ticket in read(rows, rows="one").tickets] == ["10.00"]


def test_p64_the_same_row_twice_is_one_ticket() -> None:
    assert len(read("2026-10-24 12:00;1;10,00;Card\n" * 2).tickets) == 1


def test_a_date_without_a_time_is_put_at_noon_of_its_day() -> None:
    [ticket] = read("2026-10-24;1;10,00;\n").tickets
    assert str(ticket.at) == "2026-10-24 11:00:00+00:00"


def test_an_offset_in_the_cell_stands_over_the_shops_zone() -> None:
    [ticket] = read("2026-10-25 01:30 +0200;1;10,00;\n").tickets
    assert (str(ticket.at), ticket.at_second) == ("2026-10-24 23:30:00+00:00", None)


def test_p65_a_negative_total_without_a_word_is_a_refund() -> None:
    [ticket] = read("2026-10-24;1;-10,00;\n").tickets
    assert (ticket.kind.value, ticket.visit) == ("refund", False)


def test_p65_a_word_for_a_kind_is_asked_when_nobody_knows_it() -> None:
    reading = replace(BY_HAND, mapping={**BY_HAND.mapping, "kind": "Art"})
    rows = "2026-10-24;1;10,00;Verkauf\n2026-10-25;2;9,00;Hausverzehr\n2026-10-26;3;8,00;Storno\n"
    assert asked(rows, reading) == [
        {"what": "kind.hausverzehr", "choices": ["sale", "refund", "void", "open", "other"]}
    ]
    answered = read(rows, reading, **{"kind.hausverzehr": "other"})
    assert [ticket.visit for ticket in answered.tickets] == [True, False, False]
    assert [ticket.total.text for ticket in answered.tickets] == ["10.00", "0.00", "0.00"]


def test_a_footer_is_left_out_and_a_hole_in_the_table_is_told() -> None:
    file = read("2026-10-24;1;10,00;\nhello;;;\n2026-10-25;2;9,00;\nTotal;;;\nprinted today;;;\n")
    assert [(row.line, row.reason) for row in file.refused] == [(3, "there is no ticket number and no total")]
    assert len(file.tickets) == 2


def test_guards_of_tills_are_taken_off_and_hostile_names_are_only_text() -> None:
    mapping = {"date": "d", "ticket": "t", "total": "s", "name": "n", "phone": "p"}
    data = "d,t,s,n,p\n2026-10-24,'007,5.00,\"=cmd|' /C\u202e calc'!A0\",'+1 555 0101\n"
    [ticket] = read_sales(data.encode(), SalesReading(currency("USD"), "UTC", mapping=mapping)).tickets
    assert ticket.number == "007"
    assert ticket.customer.name == "=cmd|' /C calc'!A0"
    assert ticket.customer.phone == "+1 555 0101"


def test_a_phone_number_that_a_spreadsheet_spoiled_is_a_bad_row() -> None:
    mapping = {"date": "d", "ticket": "t", "total": "s", "phone": "p"}
    data = b"d,t,s,p\n2026-10-24,1,5.00,1.71392E+11\n2026-10-24,2,5.00,5550101\n"
    file = read_sales(data, SalesReading(currency("USD"), "UTC", mapping=mapping))
    assert [row.line for row in file.refused] == [2]
    assert len(file.tickets) == 1


def test_another_currency_in_its_own_column_is_refused() -> None:
    mapping = {"date": "d", "ticket": "t", "total": "s", "currency": "c"}
    data = b"d,t,s,c\n2026-10-24,1,5.00,usd\n2026-10-24,2,5.00,eur\n"
    with pytest.raises(Refusal) as refused:
        read_sales(data, SalesReading(currency("USD"), "UTC", mapping=mapping))
    assert (refused.value.code, refused.value.facts["line"]) == ("currency-differs", 3)


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ({"date": "Tag", "ticket": "Bon"}, "usage"),
        ({"date": "Tag", "ticket": "Bon", "total": "Summe", "mood": "Art"}, "usage"),
        ({"date": "Tag", "ticket": "Bon", "total": "Sum"}, "file-unknown"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(mapping: dict[str, str], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        read("2026-10-24;1;10,00;\n", replace(BY_HAND, mapping=mapping))


def test_a_mapped_file_without_a_mapping_is_refused() -> None:
    with pytest.raises(Refusal, match="usage"):
        read("2026-10-24;1;10,00;\n", replace(BY_HAND, mapping={}, format="mapped"))


def test_the_header_is_remembered_by_its_names() -> None:
    one = read("2026-10-24;1;10,00;\n").header_fingerprint
    other = read_sales(b"Art;summe;Bon;Tag\nx;10,00;1;2026-10-24\n", BY_HAND).header_fingerprint
    assert one == other
