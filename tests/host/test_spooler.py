"""The system's own printers, through a real CUPS: found, printed on, and what it says of those that cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.host.receipt_port import MachinePrinters
from pos_recovery.host.receipt_talk import Patience
from pos_recovery.host.spooler import CupsSpooler
from tests.host.listeners import nobody
from tests.host.private_cups import Cups

RAW, PDF = PrinterAddress.parse("raw:RAW"), PrinterAddress.parse("PDF")
BYTES = b"\x1b@" + bytes(range(256)) + b"\x1dV\x00"
PAGE = b"%PDF-1.4\n1 0 obj << /MediaBox [ 0 0 226.7717 481.8898 ] >>\n%%EOF\n"
_WAIT_S = 10


def why_not(printer: PrinterAddress, patience_s: float = 5) -> str:
    """Send a paper that is not taken; which word says why."""
    with pytest.raises(Trouble, match="printer-silent") as trouble:
        MachinePrinters(patience_s).send(printer, BYTES, title="Voucher")
    assert trouble.value.facts["printer"] == printer.text
    return str(trouble.value.facts["why"])


def test_queues_are_found_by_the_names_people_gave_them(cups: Cups) -> None:
    """A queue without a driver hands bytes on as they are: it is for a receipt printer."""
    cups.call("lpadmin", "-d", "RAW")
    found = [(one.address.text, one.name, one.is_default) for one in MachinePrinters().found()][:2]
    assert found == [("raw:RAW", "The RAW one", True), ("system:PDF", "The PDF one", False)]
    cups.call("lpadmin", "-d", "PDF")
    found = [(one.address.text, one.name, one.is_default) for one in MachinePrinters().found()][:2]
    assert found == [("system:PDF", "The PDF one", True), ("raw:RAW", "The RAW one", False)]


def test_a_raw_queue_hands_every_byte_on_and_adds_none(cups: Cups) -> None:
    MachinePrinters().send(RAW, BYTES, title="Voucher -d PDF\x07")
    assert cups.raw.jobs.get(timeout=_WAIT_S) == BYTES


def test_a_queue_with_a_driver_can_be_told_to_hand_bytes_on(cups: Cups) -> None:
    """Otherwise CUPS takes them for a text, and knows no way from there to this printer."""
    like_a_text = b"\x1b@Cinnamon bun, on the house\n" * 40
    MachinePrinters().send(PrinterAddress.parse("raw:PDF"), like_a_text, title="Voucher")
    assert cups.pdf.jobs.get(timeout=_WAIT_S) == like_a_text


def test_a_printer_of_the_system_gets_the_pdf_as_it_is(cups: Cups) -> None:
    MachinePrinters().send(PDF, PAGE, title="Voucher")
    assert cups.pdf.jobs.get(timeout=_WAIT_S) == PAGE


@pytest.mark.parametrize("text", ["system:NOPE", "raw:NOPE", "raw:-d", "PDF; rm -rf"])
def test_a_queue_that_is_not_there_is_gone(cups: Cups, text: str) -> None:
    assert why_not(PrinterAddress.parse(text)) == "gone"


def test_a_queue_that_was_stopped_is_gone_and_keeps_no_paper_for_later(cups: Cups) -> None:
    """CUPS would keep it, and print it when somebody starts the queue again: after the second try, twice."""
    cups.call("cupsdisable", "RAW")
    assert why_not(RAW) == "gone"
    assert cups.call("lpstat", "-o") == b""
    cups.call("cupsenable", "RAW")
    cups.call("cupsreject", "RAW")
    assert why_not(RAW) == "gone"
    with pytest.raises(Trouble, match="gone"):
        MachinePrinters().look(RAW)
    cups.call("cupsaccept", "RAW")
    MachinePrinters().send(RAW, BYTES, title="Voucher")
    assert cups.raw.jobs.get(timeout=_WAIT_S) == BYTES


def programs(folder: Path, **programs: str) -> str:
    """A folder with programs of ours, for PATH."""
    for name, script in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="ascii")
        (folder / name).chmod(0o755)
    return str(folder)


@pytest.mark.parametrize(
    ("state", "reasons", "why"),
    [
        ("4", "media-empty-error", "paper"),
        ("5", "media-needed,paused", "paper"),
        ("4", "cover-open-error", "cover"),
        ("4", "offline-report", "silent"),
        ("5", "paused", "gone"),
    ],
)
def test_what_the_driver_tells_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: str, reasons: str, why: str
) -> None:
    says = f"echo copies=1 printer-state={state} printer-state-change-time=1 printer-state-reasons={reasons} type=4"
    monkeypatch.setenv("PATH", programs(tmp_path, lpoptions=says, lp="echo taken > /dev/null"))
    assert why_not(RAW) == why


def test_what_is_left_of_the_last_job_stops_no_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An idle printer's reasons may be old: the roll was put in since."""
    says = "echo printer-state=3 printer-state-reasons=media-empty-error"
    monkeypatch.setenv("PATH", programs(tmp_path, lpoptions=says, lp="/bin/cat > /dev/null"))
    CupsSpooler().look(RAW, Patience(5))
    MachinePrinters().send(RAW, BYTES, title="Voucher")


def test_bytes_go_unchanged_and_pages_at_their_own_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a queue's driver would make of them: a roll is no A4, and is neither cut nor blown up."""
    asks = f'echo "$@" >> {tmp_path}/asked; /bin/cat > /dev/null'
    says = "echo printer-state=3 printer-state-reasons=none"
    monkeypatch.setenv("PATH", programs(tmp_path, lpoptions=says, lp=asks))
    for printer, data in ((RAW, BYTES), (PDF, PAGE), (PDF, PAGE.replace(b"226.7717 481.8898", b"297.6378 419.5276"))):
        MachinePrinters().send(printer, data, title="Voucher")
    pages = "-d PDF -t Voucher -o document-format=application/pdf -o media={} -o print-scaling=none -"
    assert (tmp_path / "asked").read_text(encoding="ascii").splitlines() == [
        "-d RAW -t Voucher -o raw -", pages.format("Custom.227x482"), pages.format("A6"),
    ]  # fmt: skip


def test_a_spooler_that_stands_still_may_have_taken_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    says = "echo printer-state=3 printer-state-reasons=none"
    path = programs(tmp_path, lpoptions=says, lp="exec /usr/bin/tail -f /dev/null")
    monkeypatch.setenv("PATH", path)
    assert why_not(RAW, patience_s=0.4) == "cut-off"
    programs(tmp_path, lpoptions="exec /usr/bin/tail -f /dev/null")
    assert why_not(RAW, patience_s=0.4) == "silent"


def test_without_cups_there_are_no_printers_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert CupsSpooler().found(Patience(5)) == ()
    assert why_not(RAW) == "gone"


def test_a_cups_that_does_not_run_has_no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", nobody().where)
    assert CupsSpooler().found(Patience(5)) == ()
    assert why_not(RAW) == "gone"
