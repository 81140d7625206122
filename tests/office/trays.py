"""Printers of the tests behind the office's own port, and the way of a copy through the queue, step by step."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pos_recovery.domain.errors import Trouble
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.print_jobs import PrintAsked, PrintJobView, Sheet
from pos_recovery.domain.views.printers import FoundPrinter, PrinterAddress, PrintTrouble
from pos_recovery.office.commands import AskPrint
from pos_recovery.office.office import Office
from pos_recovery.office.print_commands import AnswerPrint, DropPrint, RetryPrint
from tests.office.bakery import Counter

RECEIPTS = "system:Receipts"
MOST = 200  # papers that a test prints in one go


@dataclass
class Tray:
    """What lies in the tray of every printer: address and bytes. `trouble`: why nothing more comes out."""

    papers: list[tuple[str, bytes]] = field(default_factory=list)
    trouble: PrintTrouble | None = None
    before: Callable[[], None] = lambda: None

    def found(self) -> tuple[FoundPrinter, ...]:
        """None."""
        return ()

    def look(self, printer: PrinterAddress, *, answers: bool = False) -> None:
        """It is there, or not."""
        if self.trouble is not None:
            raise Trouble("printer-silent", printer=printer.where, why=self.trouble.value)

    def send(self, printer: PrinterAddress, data: bytes, *, title: str, answers: bool = False) -> None:
        """Print it, or not."""
        assert title.startswith("Voucher ")
        assert not answers
        self.before()
        if self.trouble is PrintTrouble.CUT_OFF:
            self.papers.append((printer.text, data[: len(data) // 2]))
        if self.trouble is not None:
            raise Trouble("printer-silent", printer=printer.where, why=self.trouble.value)
        self.papers.append((printer.text, data))


def tray_of(office: Office) -> Tray:
    """From now on its printers are this tray."""
    tray = Tray()
    office._room.ports = replace(office._room.ports, printers=tray)
    return tray


class Desk:
    """Short ways to the print queue of a counter. Whoever is not named is Rita."""

    def __init__(self, shop: Counter) -> None:
        self.shop, self.queue, self.tray = shop, shop.office.print_queue, tray_of(shop.office)

    def ask(
        self, code: str, by: str = "Rita", printer: str = RECEIPTS, paper: Paper = Paper.RECEIPT_80,
        request: uuid.UUID | None = None,
    ) -> PrintAsked:  # fmt: skip
        """A copy waits."""
        actor = self.shop.staff[by]
        return self.queue.ask(
            AskPrint(actor=actor, code=code, printer=printer, paper=paper, request_id=request)
        ).receipt  # fmt: skip

    def retry(self, job: uuid.UUID, by: str = "Rita", printer: str | None = None) -> PrintJobView:
        """The same copy again."""
        return self.queue.retry(RetryPrint(actor=self.shop.staff[by], job=job, printer=printer)).receipt.job

    def answer(self, job: uuid.UUID, *, is_there: bool, by: str = "Rita") -> PrintJobView:
        """What somebody saw."""
        return self.queue.answer(AnswerPrint(actor=self.shop.staff[by], job=job, is_there=is_there)).receipt.job

    def drop(self, job: uuid.UUID, by: str = "Rita") -> PrintJobView:
        """Not wanted any more."""
        return self.queue.drop(DropPrint(actor=self.shop.staff[by], job=job)).receipt.job

    def take(self) -> Sheet | None:
        """The next copy is on its way from here on."""
        return self.queue.worker.take().receipt

    def print(self) -> int:
        """Work until nothing is due; how many copies were handed over, or tried to be."""
        done = 0
        while (sheet := self.take()) is not None:
            self.queue.worker.note(sheet, self.shop.office.papers.put_out(sheet))
            self.queue.worker.tell()
            done += 1
            assert done < MOST, "the queue has no end"
        return done

    def state(self, job: uuid.UUID) -> JobState:
        """Where a copy is."""
        return self.queue.job(job).state

    def not_out(self) -> list[tuple[str, str]]:
        """The last letters and states of what is not on paper."""
        return [(one.code_end, one.state.value) for one in self.queue.not_out(self.shop.rita)]
