"""Printers of the tests, and short ways to a give, a voucher and the machine's printer."""

from __future__ import annotations

import threading
from pathlib import Path

import zxingcpp
from PIL import Image

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.views.counter import MachineChoices
from pos_recovery.domain.views.printers import PrintTrouble
from pos_recovery.domain.views.remedies import RemedyView
from pos_recovery.domain.views.vouchers import VoucherView
from pos_recovery.office.commands import Give, LogMoment
from tests.desktop.stage import Stage
from tests.office.bakery import specs
from ui.print_hand import Picture, PrintJob
from ui.printing import Printer, Printing


class Tray(Printer):
    """A printer that keeps what it was handed. `silent`: it says no, `why` says what is wrong with it. It says nothing
    until `let_go`."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder
        self.jobs: list[PrintJob] = []
        self.silent = False
        self.why = PrintTrouble.SILENT
        self.let_go = threading.Event()
        self.let_go.set()

    def hand_over(self, job: PrintJob) -> None:
        """Take it, or not."""
        self.let_go.wait(20)  # a test that fails before it lets go shall end
        if self.silent:
            raise Trouble("printer-silent", printer=job.printer, why=self.why.value)
        self.jobs.append(job)


def scanned(page: Picture) -> set[str]:
    """What a scanner reads from a page as it was handed over: the texts of every code on it."""
    picture = Image.frombytes("RGB", (page.width, page.height), page.rgb).convert("L")
    return {code.text for code in zxingcpp.read_barcodes(picture)}


def tray_at(stage: Stage, folder: Path, *, printer: str | None = "Receipts") -> Tray:
    """This counter prints on a tray, or has no printer."""
    tray = Tray(folder / "papers")
    stage.front.printing = Printing(stage.desk, tray, tries_by_itself=False)
    stage.office(lambda office: office.machine.choose(MachineChoices(printer=printer)))
    stage.refresh()
    return tray


def given(stage: Stage, *what: str, by: str = "Maya", cause: Cause = Cause.ORDER, confirmed: bool = True) -> RemedyView:
    """Something is given for a new moment."""
    actor = stage.staff[by]
    if not confirmed:
        actor = type(actor)(actor.id, actor.name, actor.role, confirmed=False)
    moment = stage.office(lambda office: office.moments.log(LogMoment(actor=actor, cause=cause))).id
    asked = Give(actor=actor, moment=moment, specs=specs(*what))
    remedy: RemedyView = stage.office(lambda office: office.remedies.give(asked))
    return remedy


def voucher_now(stage: Stage, code: str) -> VoucherView:
    """A voucher as the office knows it."""
    view: VoucherView = stage.office(lambda office: office.vouchers.show(code))
    return view
