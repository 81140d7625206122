"""Receipt printers get their bytes from the queue: out, silent, without paper, or half-way and asked about (P45)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace

import pytest

from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.print_jobs import PrintJobView
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.office.commands import AskPrint
from pos_recovery.office.print_asking import page_of, paper_for
from tests.documents.escpos_decoder import decode, words
from tests.host.listeners import (
    FINE,
    NO_PAPER,
    Manners,
    answering,
    answering_until_it_dies,
    dies_after,
    listening,
    nobody,
    prints,
)
from tests.office.bakery import Counter


def printed(shop: Counter, code: str, printer: str) -> PrintJobView:
    """A copy on its way to this machine's printer, to the end."""
    shop.office.machine.choose(replace(shop.office.machine.choices(), printer=printer))
    queue = shop.office.print_queue
    ask = AskPrint(actor=shop.rita, code=code, printer=printer, paper=Paper.RECEIPT_80)
    job = queue.ask(ask).receipt.job.id
    sheet = queue.worker.take().receipt
    assert sheet is not None
    queue.worker.note(sheet, shop.office.papers.put_out(sheet))
    queue.worker.tell()
    return queue.job(job)


def knows_paper(shop: Counter) -> None:
    """The test page has shown that this machine's printer tells of its paper."""
    choices = MachineChoices()
    shop.office.machine.choose(replace(choices, habits=replace(choices.habits, answers=True)))


def test_a_receipt_printer_prints_the_voucher_and_its_copies(shop: Counter) -> None:
    """P41, P44."""
    code = shop.voucher("CINN")
    with listening(prints) as printer:
        for copy in (1, 2):
            job = printed(shop, code, printer.address.text)
            assert (job.state, job.copy, job.paper) == (JobState.PRINTED, copy, Paper.ESCPOS_80)
        first, second = (words(decode(printer.jobs.get(timeout=10))) for _ in range(2))
    assert " ".join((code[:4], code[4:8], code[8:])) in first
    assert "Copy 2" in second
    assert "Copy" not in first


@pytest.mark.parametrize(
    ("manners", "state"),
    [
        (None, JobState.SILENT), (answering(NO_PAPER), JobState.NO_PAPER),
        (answering_until_it_dies(600), JobState.UNSURE), (dies_after(0), JobState.SILENT),
        (answering(FINE), JobState.PRINTED),
    ],
    ids=["off", "no paper", "dies half-way", "dies at once", "fine"],
)  # fmt: skip
def test_what_a_receipt_printer_says_is_written_down(shop: Counter, manners: Manners | None, state: JobState) -> None:
    knows_paper(shop)
    code = shop.voucher("CINN")
    with ExitStack() as stack:
        address = nobody()
        if manners is not None:
            address = stack.enter_context(listening(manners)).address
        job = printed(shop, code, address.text)
    assert job.state is state, job
    assert shop.show(code).copies == 1


@pytest.mark.parametrize(
    ("printer", "asked", "gets", "shown"),
    [
        ("Receipts", Paper.RECEIPT_80, Paper.RECEIPT_80, Paper.RECEIPT_80),
        ("Receipts", Paper.ESCPOS_58, Paper.RECEIPT_58, Paper.RECEIPT_58),
        ("Office", Paper.A4, Paper.A4, Paper.A4),
        ("network:127.0.0.1:9100", Paper.RECEIPT_80, Paper.ESCPOS_80, Paper.RECEIPT_80),
        ("usb:04b8:0202", Paper.RECEIPT_58, Paper.ESCPOS_58, Paper.RECEIPT_58),
        ("raw:Bon", Paper.A6, Paper.ESCPOS_80, Paper.RECEIPT_80),
        ("raw:Bon", Paper.ESCPOS_58, Paper.ESCPOS_58, Paper.RECEIPT_58),
    ],
)
def test_each_printer_gets_a_paper_that_it_can_take(printer: str, asked: Paper, gets: Paper, shown: Paper) -> None:
    assert paper_for(PrinterAddress.parse(printer), asked) is gets
    assert page_of(gets) is shown
