"""A till's file is taken to the ticket and the cent, once, and keeps nobody's name."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Role
from pos_recovery.domain.views.sales import ImportAnswer
from pos_recovery.office import sales_imports
from pos_recovery.office.commands import ImportFile
from pos_recovery.store.chains import as_told
from tests.office.bakery import Counter

Write = Callable[..., Path]
SQUARE = "Date,Time,Time Zone,Total Collected,Tip,Transaction ID,Event Type,Customer ID,Customer Name"
ZONE = "Eastern Time (US & Canada)"
ANA = ("CUST7ANA", "Ana García")


def row(
    number: str, day: str, total: str, *, event: str = "Payment", clock: str = "09:15:00", who: Any = ("", "")
) -> str:
    """A row of Square's transactions file."""
    return f"{day},{clock},{ZONE},{total},$0.00,{number},{event},{who[0]},{who[1]}"


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(*lines: str, header: str = SQUARE, name: str = "till.csv") -> Path:
        file = tmp_path / name
        file.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
        return file

    return make


def take(shop: Counter, file: Path, **more: Any) -> ImportAnswer:
    """Import the file as Rita."""
    return shop.office.sales.run(ImportFile(actor=shop.rita, file=file, **more)).receipt


def counts(answer: ImportAnswer) -> tuple[int, int, int]:
    """New, same, changed."""
    return answer.new, answer.same, answer.changed


def stored(shop: Counter, columns: str = "count(*)") -> list[Any]:
    """What the table of tickets holds, in the order of their numbers; days and times as the journal writes them."""
    order = "" if columns == "count(*)" else "ORDER BY number"
    with shop.office._room.look() as look:
        rows = look.reading.connection.exec_driver_sql(f"SELECT {columns} FROM ticket {order}").fetchall()
    return [as_told(row[0]) if len(row) == 1 else tuple(map(as_told, row)) for row in rows]


MONDAY = (row("T1", "2026-09-28", "$15.66", who=ANA), row("T2", "2026-09-28", "$9.72"))
TUESDAY = (row("T3", "2026-09-29", "$27.30"), row("T4", "2026-09-29", "$8.64"))


def test_the_same_file_and_an_overlapping_one_add_nothing_twice_p64(shop: Counter, write: Write) -> None:
    assert counts(take(shop, write(*MONDAY))) == (2, 0, 0)
    assert counts(take(shop, write(*MONDAY))) == (0, 2, 0)
    assert counts(take(shop, write(*MONDAY, *TUESDAY))) == (2, 2, 0)
    assert stored(shop, "number, total_minor, business_date") == [
        ("T1", 1566, "2026-09-28"), ("T2", 972, "2026-09-28"), ("T3", 2730, "2026-09-29"), ("T4", 864, "2026-09-29"),
    ]  # fmt: skip


def test_a_ticket_that_changed_is_told_and_kept_as_it_is_now_p64(shop: Counter, write: Write) -> None:
    take(shop, write(*MONDAY))
    assert counts(take(shop, write(MONDAY[0], row("T2", "2026-09-28", "$10.00")))) == (0, 1, 1)
    assert stored(shop, "number, total_minor, revision") == [("T1", 1566, 1), ("T2", 1000, 2)]


def test_only_a_sale_is_a_visit_and_a_comped_one_is_p65(shop: Counter, write: Write) -> None:
    answer = take(shop, write(
        row("T1", "2026-09-28", "$0.00", who=ANA),
        row("T2", "2026-09-28", "-$9.72", event="Refund"),
        row("T3", "2026-09-28", "$4.00", event="Void"),
        row("T4", "2026-09-28", "$0.00", event="No Sale"),
    ))  # fmt: skip
    assert (answer.tickets, answer.visits) == (4, 1)
    assert stored(shop, "kind, visit")[0] == ("sale", 1)
    assert sum(stored(shop, "visit")) == 1


def test_bad_rows_are_listed_and_never_stop_the_good_ones_p64(shop: Counter, write: Write) -> None:
    answer = take(
        shop, write(MONDAY[0], row("T2", "2026-09-31", "$1.00"), row("T3", "2026-09-29", "twelve"), TUESDAY[1])
    )
    assert counts(answer) == (2, 0, 0)
    assert [bad.line for bad in answer.refused] == [3, 4]
    assert all(bad.reason for bad in answer.refused)


def test_a_dry_run_shows_the_rows_and_writes_nothing(shop: Counter, write: Write) -> None:
    answer = take(shop, write(*MONDAY), dry_run=True)
    assert counts(answer) == (2, 0, 0)
    assert answer.rows is not None
    assert [(ticket.number, ticket.customer.name) for ticket in answer.rows] == [("T1", "Ana García"), ("T2", None)]
    assert stored(shop) == [0]


def test_no_name_number_or_address_of_a_customer_reaches_the_store_p95(shop: Counter, write: Write) -> None:
    header = "Datum,Bon,Summe,Kunde,Telefon,Mail"
    file = write("2026-09-28,B1,4.50,Ana García,202-555-0101,ana@example.com", header=header)
    names = {"date": "Datum", "ticket": "Bon", "total": "Summe", "name": "Kunde", "phone": "Telefon", "email": "Mail"}
    assert counts(take(shop, file, mapping=names)) == (1, 0, 0)
    shop.office.close()
    kept = b"".join(part.read_bytes() for part in shop.office._room.data.rglob("shop.db*"))
    assert [secret for secret in (b"Garc", b"555-0101", b"5550101", b"ana@example") if secret in kept] == []


class TestMappedByHand:
    """A till nobody knows: its columns are named once."""

    HEADER = "Datum;Bon;Summe"
    NAMES = {"date": "Datum", "ticket": "Bon", "total": "Summe"}

    def test_the_mapping_and_what_was_answered_are_remembered_p64(self, shop: Counter, write: Write) -> None:
        file = write("03.09.2026;B1;4,50", header=self.HEADER)
        with pytest.raises(Refusal) as refused:
            take(shop, file)
        assert refused.value.code == "file-unknown"
        take(shop, file, mapping=self.NAMES, answers={"date": "dmy"})
        assert counts(take(shop, file)) == (0, 1, 0)
        assert counts(take(shop, write("04.09.2026;B2;5,20", header=self.HEADER), format="mapped")) == (1, 0, 0)
        assert stored(shop, "business_date") == ["2026-09-03", "2026-09-04"]

    def test_what_the_file_leaves_open_is_asked_and_nothing_is_written_p64(self, shop: Counter, write: Write) -> None:
        file = write("03.09.2026;B1;4,50", header=self.HEADER)
        with pytest.raises(Refusal) as refused:
            take(shop, file, mapping=self.NAMES)
        assert refused.value.code == "answer-needed"
        asked: Any = refused.value.facts["asked"]
        assert [question["what"] for question in asked] == ["date"]
        assert stored(shop) == [0]
        with pytest.raises(Refusal) as again:  # not remembered either: nothing was written
            take(shop, file)
        assert again.value.code == "file-unknown"

    def test_which_of_two_hours_it_was_is_not_remembered(self, shop: Counter, write: Write) -> None:
        first = write("2026-11-01 01:30;B1;4.50", header=self.HEADER)
        assert take(shop, first, mapping=self.NAMES, answers={"hour": "second"}).asked == ()
        second = write("2026-11-01 01:40;B2;4.50", header=self.HEADER)
        assert [question.what for question in take(shop, second).asked] == ["hour"]

    def test_a_new_mapping_takes_the_place_of_the_old(self, shop: Counter, write: Write) -> None:
        file = write("2026-09-28;B1;4,50;9,90", header="Datum;Bon;Netto;Brutto")
        take(shop, file, mapping={**self.NAMES, "total": "Netto"})
        assert counts(take(shop, file, mapping={**self.NAMES, "total": "Brutto"})) == (0, 0, 1)
        assert counts(take(shop, file)) == (0, 1, 0)
        assert stored(shop, "total_minor") == [990]

    def test_a_number_that_begins_again_each_day_is_another_ticket(self, shop: Counter, write: Write) -> None:
        take(shop, write("2026-09-28;17;4.50", header=self.HEADER), mapping=self.NAMES)
        assert counts(take(shop, write("2026-09-29;17;6.10", header=self.HEADER))) == (1, 0, 0)
        assert sorted(stored(shop, "total_minor")) == [450, 610]

    def test_where_numbers_never_repeat_it_is_the_same_ticket(self, shop: Counter, write: Write) -> None:
        shop.set("numbers-never-repeat", "on")
        take(shop, write("2026-09-28;17;4.50", header=self.HEADER), mapping=self.NAMES)
        assert counts(take(shop, write("2026-09-29;17;6.10", header=self.HEADER))) == (0, 0, 1)


class TestTheDoubledHour:
    """On 1 November 2026 the clocks of New York show 01:30 twice."""

    ROWS = (row("D1", "2026-11-01", "$8.64", clock="01:30:00"), row("D2", "2026-11-01", "$6.48", clock="03:30:00"))

    def test_it_is_asked_and_stops_nothing_p64(self, shop: Counter, write: Write) -> None:
        answer = take(shop, write(*self.ROWS))
        assert counts(answer) == (2, 0, 0)
        assert [(question.what, question.choices) for question in answer.asked] == [("hour", ("first", "second"))]
        assert [second is not None for second in stored(shop, "at_second")] == [True, False]

    @pytest.mark.parametrize(("hour", "at"), [("first", "05:30"), ("second", "06:30")])
    def test_it_is_answered_later_and_then_never_asked_again(
        self, shop: Counter, write: Write, hour: str, at: str
    ) -> None:
        file = write(*self.ROWS)
        take(shop, file)
        answer = take(shop, file, answers={"hour": hour})
        assert (counts(answer), answer.asked) == ((0, 1, 1), ())
        assert stored(shop, "at, at_second")[0] == (f"2026-11-01T{at}:00.000000Z", None)
        again = take(shop, file)
        assert (counts(again), again.asked) == ((0, 2, 0), ())

    def test_a_refund_in_it_stays_one_refund(self, shop: Counter, write: Write) -> None:
        file = write(row("D1", "2026-11-01", "-$8.64", event="Refund", clock="01:30:00"))
        take(shop, file)
        assert counts(take(shop, file, answers={"hour": "second"})) == (0, 0, 1)
        assert counts(take(shop, file)) == (0, 1, 0)


def test_a_sale_its_void_and_its_refunds_may_bear_one_number(shop: Counter, write: Write) -> None:
    void = row("T1", "2026-09-28", "$15.66", event="Void")
    refunds = [row("T1", "2026-09-30", "-$5.00", event="Refund", clock=f"1{hour}:00:00") for hour in (0, 1)]
    assert counts(take(shop, write(void, MONDAY[0], *refunds))) == (4, 0, 0)
    assert stored(shop, "number, kind")[0] == ("T1", "sale")  # the one that a moment's ticket means
    assert counts(take(shop, write(MONDAY[0], void, *refunds))) == (0, 4, 0)
    assert counts(take(shop, write(void))) == (0, 1, 0)
    assert counts(take(shop, write(refunds[1]))) == (0, 1, 0)
    assert sum(stored(shop, "visit")) == 1


def test_a_sale_that_was_voided_later_is_no_visit_any_more_p65(shop: Counter, write: Write) -> None:
    take(shop, write(MONDAY[0]))
    assert counts(take(shop, write(row("T1", "2026-09-28", "$15.66", event="Void", who=ANA)))) == (0, 0, 1)
    assert stored(shop, "kind, visit") == [("void", 0)]


def test_a_file_in_another_currency_is_refused_whole(shop: Counter, write: Write) -> None:
    with pytest.raises(Refusal) as refused:
        take(shop, write(row("T1", "2026-09-28", "€15.66")))
    assert refused.value.code == "currency-differs"
    assert stored(shop) == [0]


def test_a_large_file_is_told_to_the_journal_in_pieces(
    shop: Counter, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sales_imports, "ROWS_AN_ENTRY", 3)
    take(shop, write(*(row(f"T{number}", "2026-09-28", "$1.00") for number in range(7))))
    with shop.office._room.look() as look:
        entries = look.reading.connection.exec_driver_sql(
            "SELECT count(*) FROM journal WHERE kind = 'sales-imported'"
        ).scalar()
    assert entries == 3
    assert stored(shop) == [7]


def test_a_request_that_was_answered_needs_no_file_any_more_p91(shop: Counter, write: Write) -> None:
    file = write(*MONDAY)
    command = ImportFile(actor=shop.rita, file=file, request_id=uuid.UUID(int=5))
    first = shop.office.sales.run(command).receipt
    file.unlink()
    assert shop.office.sales.run(command).receipt == first
    with pytest.raises(Refusal) as refused:
        shop.office.sales.run(replace(command, request_id=None))
    assert refused.value.code == "file-unreadable"


@pytest.mark.parametrize("role", [Role.STAFF, Role.LEAD, Role.BOOKKEEPER])
def test_only_a_manager_imports(shop: Counter, write: Write, role: Role) -> None:
    with pytest.raises(Refusal) as refused:
        shop.office.sales.run(ImportFile(actor=replace(shop.rita, role=role), file=write(*MONDAY)))
    assert refused.value.code == "not-allowed"


def test_every_format_has_a_name_and_says_what_it_is(shop: Counter) -> None:
    formats = shop.office.sales.formats()
    assert {"square-transactions", "mapped"} <= {one.name for one in formats}
    assert all(one.about for one in formats)
