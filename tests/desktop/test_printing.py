"""Paper leaves the house: by a hand of its own, or as a file."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.errors import Refusal, Trouble
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.paper import Paper
from pos_recovery.office.papers import Papers
from tests.desktop.at_remedy import open_remedy
from tests.desktop.paper_desk import scanned
from tests.desktop.stage import Stage
from tests.documents.eyes import Eyes
from ui.print_hand import HANDED_OVER, SAYS_NO, WENT_WRONG, Picture, PrintJob, image_of, paint_job, unpacked
from ui.printing import Printer

PAGE = Picture(2, 2, bytes(range(12)))
# A printer that takes all it is given and never answers: its hand waits for a word that nobody says.
NEVER = (sys.executable, "-c", "import sys, threading; sys.stdin.buffer.read(); threading.Event().wait()")
WRONG = (sys.executable, "-c", "import sys; sys.stdin.buffer.read(); sys.exit(3)")
BEGINS = (sys.executable, "-c", "import sys, threading; print('begun', flush=True); threading.Event().wait()")
BREAKS = (sys.executable, "-c", "import sys; sys.stdin.buffer.read(); print('begun'); sys.exit(1)")
TAKES = (sys.executable, "-c", "import sys; sys.stdin.buffer.read()")


def sample(stage: Stage, paper: Paper, dots: int) -> Picture:
    """A sample voucher of the shop as a picture."""
    [page] = stage.office(lambda office: office.papers.pages(office.vouchers.sample(paper), dots))
    return Picture(page.width, page.height, page.rgb)


def test_a_job_is_the_same_after_its_way_to_the_hand() -> None:
    job = PrintJob("Voucher", "Küche", 203, True, (PAGE, PAGE))
    assert unpacked(job.packed()) == job


@pytest.mark.parametrize("paper", [Paper.RECEIPT_80, Paper.RECEIPT_58, Paper.A6])
def test_what_the_printer_paints_still_scans_and_is_as_long_as_the_paper(
    stage: Stage, tmp_path: Path, paper: Paper
) -> None:
    """P44: through the same painting as a real printer, onto a page of exactly its size."""
    dots = 300 if paper is Paper.A6 else 203
    page = sample(stage, paper, dots)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert paint_job(PrintJob("Voucher", "", dots, paper is not Paper.A6, (page,)), printer) == HANDED_OVER
    eyes, printed = Eyes(), (tmp_path / "printed.pdf").read_bytes()
    [code] = {text for _, text in eyes.scanned(eyes.picture(printed, dots))}
    assert {code} == scanned(page)
    with eyes.page(printed) as sheet:
        width_pt, height_pt = sheet.get_size()
    assert width_pt / 72 * dots == pytest.approx(page.width, abs=5)
    assert height_pt / 72 * dots == pytest.approx(page.height, abs=5)


class Jams(QPrinter):
    """A printer that takes the first page and no other."""

    def newPage(self) -> bool:
        return False


@pytest.mark.qt_log_ignore("QPainter::begin")
@pytest.mark.parametrize(
    ("kind", "file", "came", "told"),
    [
        (QPrinter, "no such folder/printed.pdf", SAYS_NO, []),
        (Jams, "printed.pdf", WENT_WRONG, ["begun"]),
        (QPrinter, "printed.pdf", HANDED_OVER, ["begun"]),
    ],
    ids=["refuses", "jams", "prints"],
)
def test_a_printer_that_has_begun_may_have_printed(
    qapp: QApplication, tmp_path: Path, kind: type[QPrinter], file: str, came: int, told: list[str]
) -> None:
    """P45: and one that takes no page has printed none, so it may be tried again."""
    printer, heard = kind(QPrinter.PrinterMode.HighResolution), list[str]()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / file))
    job = PrintJob("Voucher", "", 203, True, (PAGE, PAGE))
    assert paint_job(job, printer, lambda: heard.append("begun")) == came
    assert heard == told


def test_what_draws_paper_is_there_before_the_first_customer_waits_for_it(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P1: loaded while the answers are read, once, for the paper of this machine."""
    warmed: list[Paper] = []
    monkeypatch.setattr(Papers, "warm", lambda _papers, paper, _dots: warmed.append(paper))
    stage.office(lambda office: office.machine.choose(MachineChoices(paper=Paper.A6)))
    stage.refresh()
    open_remedy(stage)
    stage.settled()
    open_remedy(stage)
    stage.settled()
    assert warmed == [Paper.A6]


@pytest.mark.parametrize("paper", Paper)
def test_every_paper_can_be_loaded_before_it_is_needed(stage: Stage, paper: Paper) -> None:
    """Without a voucher, and without a word."""
    stage.office(lambda office: office.papers.warm(paper, 203))


def test_a_receipt_printer_gets_black_and_white_only(stage: Stage) -> None:
    """Grey dots would be set or not by the driver's own mind."""
    image = image_of(sample(stage, Paper.RECEIPT_80, 203), plain=True)
    assert image.depth() == 1


def test_a_hand_that_takes_the_job_is_enough(tmp_path: Path) -> None:
    Printer(tmp_path, hand=TAKES).hand_over(PrintJob("Voucher", "Receipts", 203, True, (PAGE,)))


@pytest.mark.parametrize(
    ("hand", "why"),
    [
        (NEVER, "silent"), (WRONG, "gone"), (("/nowhere/at/all",), "gone"), (BEGINS, "cut-off"), (BREAKS, "cut-off"),
    ],
    ids=["silent", "refuses", "missing", "begins", "breaks"],
)  # fmt: skip
def test_a_printer_that_does_not_answer_is_let_go(tmp_path: Path, hand: tuple[str, ...], why: str) -> None:
    """P45: and where it had begun, it may have printed."""
    with pytest.raises(Trouble, match="printer-silent") as trouble:
        Printer(tmp_path, hand=hand, patience_s=3).hand_over(PrintJob("Voucher", "Receipts", 203, True, (PAGE,)))
    assert trouble.value.facts == {"printer": "Receipts", "why": why}


def test_the_real_hand_says_that_there_is_no_such_printer(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="printer-silent"):
        Printer(tmp_path, patience_s=30).hand_over(PrintJob("Voucher", "No such printer", 203, True, (PAGE,)))


def test_a_file_is_kept_once_and_replaces_no_other(tmp_path: Path) -> None:
    printer = Printer(tmp_path / "papers" / "new")
    first = printer.save(b"one", "Voucher GHLD.pdf")
    assert printer.save(b"one", "Voucher GHLD.pdf") == first
    other = printer.save(b"two", "Voucher GHLD.pdf")
    assert (first.read_bytes(), other.read_bytes(), other.name) == (b"one", b"two", "Voucher GHLD (2).pdf")
    assert sorted(path.name for path in first.parent.iterdir()) == ["Voucher GHLD (2).pdf", "Voucher GHLD.pdf"]


@pytest.mark.parametrize(
    ("number", "kind", "code"),
    [(errno.ENOSPC, Trouble, "store-full"), (errno.EACCES, Refusal, "file-unwritable")],
)
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[Exception], code: str
) -> None:
    """P92."""

    def full(_: int) -> None:
        raise OSError(number, "the disk says no")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(kind, match=code):
        Printer(tmp_path).save(b"one", "Voucher GHLD.pdf")
    assert list(tmp_path.iterdir()) == []
