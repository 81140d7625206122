"""Printing on Windows, against pywin32 played: nobody of us has tried it on a real one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.host.receipt_talk import Patience
from pos_recovery.host.windows_spooler import WindowsSpooler
from tests.host.windows_print import Windows

RECEIPTS, OFFICE = PrinterAddress.parse("raw:Receipts"), PrinterAddress.parse("Office")
PAPER = b"\x1b@" + b"Cinnamon bun, on the house\n" * 100


def why_not(windows: Windows, printer: PrinterAddress = RECEIPTS) -> str:
    """Send a paper that is not taken whole; which word says why."""
    with pytest.raises(Trouble, match="printer-silent") as trouble:
        WindowsSpooler(windows.calls).send(printer, PAPER, "Voucher", Patience(1))
    assert windows.told.count("open") == windows.told.count("closed")
    return str(trouble.value.facts["why"])


@pytest.mark.parametrize("default", ["Office", None])
def test_a_printer_for_plain_text_takes_bytes_and_others_take_pages(default: str | None) -> None:
    found = WindowsSpooler(Windows(default=default).calls).found(Patience(1))
    assert [(one.address.text, one.is_default) for one in found] == [
        ("raw:Receipts", False), ("system:Office", default is not None),
    ]  # fmt: skip


def test_the_spooler_gets_every_byte_in_one_job_as_it_is() -> None:
    windows = Windows()
    WindowsSpooler(windows.calls).send(RECEIPTS, PAPER, "Voucher", Patience(1))
    assert bytes(windows.taken) == PAPER
    assert windows.told == ["open", ("Voucher", None, "RAW"), "page", "page is over", "over", "closed"]


@pytest.mark.parametrize(
    ("windows", "why"),
    [
        (Windows(status=0x10), "paper"),
        (Windows(status=0x400000), "cover"),
        (Windows(status=0x80), "gone"),
        (Windows(status=0x1), "gone"),
        (Windows(attributes=0x400), "gone"),
        (Windows(breaks_after=1024), "cut-off"),
        (Windows(refuses="GetPrinter"), "gone"),
        (Windows(refuses="StartDocPrinter"), "gone"),
        (Windows(full=True), "cut-off"),
    ],
)
def test_what_windows_tells_is_said(windows: Windows, why: str) -> None:
    """What its spooler never began is not on paper, and nobody has to look for it."""
    assert why_not(windows) == why
    assert bytes(windows.taken) == PAPER[: windows.breaks_after or 0]


def test_a_printer_that_is_not_there_is_gone() -> None:
    assert why_not(Windows(), PrinterAddress.parse("raw:Nope")) == "gone"
    WindowsSpooler(Windows().calls).look(RECEIPTS, Patience(1))


def test_pages_go_by_the_program_that_opens_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    windows = Windows()
    WindowsSpooler(windows.calls).send(OFFICE, b"%PDF-1.4", "Voucher", Patience(1))
    [(file, words)] = windows.pages
    assert (Path(file).read_bytes(), words) == (b"%PDF-1.4", '"Office"')
    assert why_not(Windows(opens_pdf=False), OFFICE) == "gone"
    assert [str(one) for one in tmp_path.iterdir()] == [file]


def test_pages_that_were_read_long_since_are_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever finds a voucher's code may use it. What was just handed over, and what is not ours, stays."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    windows, strange = Windows(), tmp_path / "invoice.pdf"
    spooler = WindowsSpooler(windows.calls)
    spooler.send(OFFICE, b"%PDF-1.4 one", "Voucher", Patience(1))
    first = Path(windows.pages[0][0])
    strange.write_bytes(b"%PDF-1.4")
    for file in (first, strange):
        os.utime(file, (0, 0))
    for pdf in (b"%PDF-1.4 two", b"%PDF-1.4 three"):
        spooler.send(OFFICE, pdf, "Voucher", Patience(1))
    _, second, third = (Path(file) for file, _ in windows.pages)
    assert sorted(tmp_path.iterdir()) == sorted([strange, second, third])
