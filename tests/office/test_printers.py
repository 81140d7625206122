"""The printers of this machine: a page to try one with, what was seen on it, and what the doctor says of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.printers import (
    LetterLine,
    PrinterAddress,
    PrinterHabits,
    TestPage,
    TestSeen,
    habits_seen,
)
from pos_recovery.domain.views.upkeep import Check
from pos_recovery.store.print_table import PrintJobRow
from pos_recovery.store.vouchers import by_code
from tests.host import listeners
from tests.host.listeners import listening, nobody
from tests.office.bakery import Counter

RAW = PrinterAddress.parse("raw:Receipts")
LINES = (LetterLine(1, "CP858", "é €"), LetterLine(2, "CP1252", "é €"))
PAGE = TestPage(RAW, b"\x1b@", "Test page", LINES, draws_codes=True)


def printer(shop: Counter) -> Check:
    """What the doctor says of it."""
    return next(check for check in shop.office.upkeep.doctor().checks if check.name == "printer")


def choose(shop: Counter, address: PrinterAddress, habits: PrinterHabits | None = None) -> None:
    """Vouchers of this machine go there from now on."""
    shop.office.machine.choose(MachineChoices(address.text, habits=habits or PrinterHabits()))


def last_paper(shop: Counter, state: JobState, why: str | None = None) -> None:
    """The newest paper that this counter wanted printed stands there."""
    code, room = shop.voucher(), shop.office._room
    shop.goto((shop.clock.now() + timedelta(minutes=1)).isoformat())
    with room.work() as work:
        voucher = by_code(work.reading, code)
        assert voucher is not None
        work.tx.insert(
            PrintJobRow, voucher_id=voucher.id, copy_number=1, left_minor=1000, paper="receipt-80",
            printer="system:Receipts", asked_by=shop.rita.id, asked_at=work.now, state=state.value, why=why, tries=1,
            moved_at=work.now,
        )  # fmt: skip
        work.tx.record(Fact(FactKind.PRINT_MOVED, by=shop.rita.id), work.today)


@pytest.mark.parametrize(("line", "page"), [(1, "CP858"), (2, "CP1252"), (None, "CP437"), (9, "CP437"), (0, "CP437")])
def test_the_line_that_is_right_is_the_one_it_prints_in(line: int | None, page: str) -> None:
    """None of them: plain letters alone go out as text, and everything else is drawn."""
    before = PrinterHabits(code_page="CP852")
    assert habits_seen(before, PAGE, TestSeen(line, codes=False, cut=True, answers=False)).code_page == page


def test_what_was_seen_is_what_it_is_known_to_do() -> None:
    before = PrinterHabits(profile="TM-T88V", as_picture=True)
    seen = habits_seen(before, PAGE, TestSeen(1, codes=True, cut=False, answers=True))
    assert seen == PrinterHabits("TM-T88V", "CP858", native_qr=True, cuts=False, answers=True, as_picture=True)


def test_codes_that_nobody_told_it_to_draw_are_none_of_its_own() -> None:
    page = TestPage(RAW, b"\x1b@", "Test page", LINES, draws_codes=False)
    assert not habits_seen(PrinterHabits(), page, TestSeen(1, codes=True, cut=True, answers=False)).native_qr


@pytest.mark.parametrize(
    ("host", "port", "text"),
    [
        ("192.168.1.50", "", "network:192.168.1.50"),
        ("till-printer.local", "9101", "network:till-printer.local:9101"),
        ("fe80::1", "9100", "network:[fe80::1]:9100"),
    ],
)
def test_a_printer_on_the_network_is_typed(host: str, port: str, text: str) -> None:
    assert PrinterAddress.on_network(host, port).text == text


@pytest.mark.parametrize(
    ("host", "port"),
    [("", ""), ("a b", ""), ("http://x", ""), ("x", "0"), ("x", "65536"), ("x", "lpd"), ("x", "٣"), ("x" * 300, "")],
)
def test_what_is_no_address_is_refused(host: str, port: str) -> None:
    with pytest.raises(Refusal, match="usage"):
        PrinterAddress.on_network(host, port)


def test_the_page_is_for_the_paper_and_the_model_of_this_machine(shop: Counter) -> None:
    """A narrow roll holds a narrower frame; a model that draws no codes is told to draw none."""
    shop.office.machine.choose(MachineChoices("raw:Receipts", Paper.RECEIPT_58, habits=PrinterHabits("TM-T88V")))
    narrow = shop.office.printers.test_page(RAW)
    wide = shop.office.printers.test_page(RAW, Paper.RECEIPT_80)
    assert len(narrow.data) < len(wide.data)
    assert narrow.draws_codes
    assert not shop.office.printers.test_page(RAW, habits=PrinterHabits("POS-5890")).draws_codes
    assert [line.number for line in wide.lines] == list(range(1, len(wide.lines) + 1))


def test_a_printer_of_the_system_gets_a_sample_that_says_practice(shop: Counter) -> None:
    page = shop.office.printers.test_page(PrinterAddress.parse("Office"), Paper.ESCPOS_58)
    assert page.data.startswith(b"%PDF-")
    assert page.lines == ()


def test_a_page_is_printed_once_also_where_nobody_answers(shop: Counter) -> None:
    """A printer that dies half-way is not tried a second time."""
    for manners, answers in ((listeners.answering(listeners.FINE), True), (listeners.prints, False)):
        with listening(manners) as there:
            assert shop.office.printers.put_out(shop.office.printers.test_page(there.address)) is answers
        assert there.printed.count(b"Test page") == 1
    with listening(listeners.answering_until_it_dies(100)) as there, pytest.raises(Trouble) as trouble:
        shop.office.printers.put_out(shop.office.printers.test_page(there.address))
    assert there.links == 1
    assert trouble.value.facts["why"] == "cut-off"


def test_the_doctor_looks_at_the_printer_and_prints_nothing(shop: Counter) -> None:
    assert printer(shop).ok
    assert printer(shop).says == "No printer is set up."
    with listening(listeners.answering(listeners.FINE)) as there:
        choose(shop, there.address, PrinterHabits(answers=True))
        found = printer(shop)
    assert (found.ok, found.says) == (True, f"The printer at 127.0.0.1:{there.port} is there.")
    assert there.printed == b""


def test_the_doctor_says_why_a_printer_cannot_print_p92(shop: Counter) -> None:
    with listening(listeners.answering(listeners.NO_PAPER)) as there:
        choose(shop, there.address, PrinterHabits(answers=True))
        assert printer(shop).says.endswith("has no paper. Put paper in, then try again.")
    choose(shop, nobody())
    found = printer(shop)
    assert not found.ok
    assert found.says.endswith("is not there. Switch it on and plug it in, then try again.")


@pytest.mark.parametrize(
    ("state", "why", "ok"),
    [
        (JobState.PRINTED, None, True),
        (JobState.WAITING, None, True),
        (JobState.SILENT, "gone", False),
        (JobState.NO_PAPER, "paper", False),
        (JobState.UNSURE, "cut-off", False),
    ],
)
def test_the_doctor_says_what_became_of_the_last_paper(
    shop: Counter, state: JobState, why: str | None, ok: bool
) -> None:
    last_paper(shop, JobState.UNSURE if ok else JobState.PRINTED)
    last_paper(shop, state, why)
    with listening(listeners.prints) as there:
        choose(shop, there.address)
        found = printer(shop)
    assert found.ok is ok
    assert (found.do is None) is ok
