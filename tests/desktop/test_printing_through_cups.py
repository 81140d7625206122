"""The window's own way to a printer of the system: QPrinter, in the hand's process, through a real CUPS. P44, P45."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.views.paper import Paper
from tests.desktop.paper_desk import scanned
from tests.desktop.stage import Stage
from tests.host.private_cups import Cups
from ui.print_hand import Picture, PrintJob
from ui.printing import Printer

_PATIENCE_S, _ROLL_DOTS = 30, 203
# The real hand, in which Qt says a word about something else after CUPS has taken the paper.
_GRUMBLES = """
import sys
from PySide6.QtCore import qWarning
from ui import print_hand
paint = print_hand.paint_job
def grumble(*words):
    came = paint(*words)
    qWarning("This plugin does not support that")
    return came
print_hand.paint_job = grumble
sys.exit(print_hand.main())
"""


def test_what_qt_hands_to_cups_scans_back_and_a_stopped_queue_is_told(stage: Stage, tmp_path: Path, cups: Cups) -> None:
    """The voucher's code is read from the very PDF that reached the printer, as long as the paper is. Of a queue that
    takes nothing Qt itself says nothing."""
    [page] = stage.office(lambda office: office.papers.pages(office.vouchers.sample(Paper.RECEIPT_80), _ROLL_DOTS))
    job = PrintJob("Voucher", "PDF", _ROLL_DOTS, True, (Picture(page.width, page.height, page.rgb),))
    hand = Printer(tmp_path, patience_s=_PATIENCE_S)
    hand.hand_over(job)
    pdf = cups.pdf.jobs.get(timeout=_PATIENCE_S)
    assert pdf.startswith(b"%PDF-")
    [arrived] = stage.office(lambda office: office.papers.pages(pdf, _ROLL_DOTS))
    [code] = scanned(Picture(arrived.width, arrived.height, arrived.rgb))
    assert code == next(iter(scanned(job.pages[0])))
    assert abs(arrived.height / arrived.width - page.height / page.width) < 0.02
    for refuse, again in (("cupsreject", "cupsaccept"), ("cupsdisable", "cupsenable")):
        cups.call(refuse, "PDF")
        with pytest.raises(Trouble, match="printer-silent"):
            hand.hand_over(job)
        cups.call(again, "PDF")
    assert cups.pdf.links == 1


def test_a_word_of_warning_from_qt_does_not_print_the_paper_again_and_again(tmp_path: Path, cups: Cups) -> None:
    """It has printed, or not: a person looks. Told as a printer that is gone it would be sent three times more."""
    page = Picture(2, 2, bytes(range(12)))
    hand = Printer(tmp_path, hand=(sys.executable, "-c", _GRUMBLES), patience_s=_PATIENCE_S)
    with pytest.raises(Trouble, match="cut-off"):
        hand.hand_over(PrintJob("Voucher", "PDF", _ROLL_DOTS, True, (page,)))
    assert cups.pdf.jobs.get(timeout=_PATIENCE_S).startswith(b"%PDF-")
