"""Paper for a voucher: asked for or taken, shown, handed to the system's printer or kept as a PDF.

The voucher is in the shop's book before any of this begins (P45): nothing here can lose or double it.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QImage

from pos_recovery.domain.errors import Failure, Refusal, Trouble
from pos_recovery.domain.print_job import UNDER_WAY, JobState
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.print_jobs import trouble_of
from pos_recovery.domain.views.printers import PrinterAddress, PrintTrouble
from pos_recovery.office.commands import AskPrint

from .desk import Desk, Refused
from .print_hand import BEGUN, HANDED_OVER, SAYS_NO, Picture, PrintJob, image_of
from .print_runner import PrintRunner
from .texts import printing as texts

if TYPE_CHECKING:
    from pos_recovery.domain.views.counter import MachineChoices
    from pos_recovery.domain.views.paper import VoucherPaper
    from pos_recovery.domain.views.print_jobs import PrintAsked, PrintJobView, Sheet
    from pos_recovery.domain.views.vouchers import PaperTaken
    from pos_recovery.office.commands import Done, TakePaper
    from pos_recovery.office.office import Office
    from pos_recovery.office.papers import Papers
    from pos_recovery.office.print_commands import AnswerPrint

    Drawn = tuple[VoucherPaper, Paper]
    Asked = Callable[[PrintAsked, Drawn | None], None]

ROLLS = (Paper.RECEIPT_80, Paper.RECEIPT_58)
_ROLL_DOTS, _SHEET_DOTS = 203, 300  # a receipt printer's own dots, so that no bar of a code falls between two
_PATIENCE_S = 8.0
_FULL = (errno.ENOSPC, errno.EDQUOT)


class Printer:
    """The system's printers, and the folder in which paper is kept. All of it waits: never on the main thread.

    `hand` is the command that prints, `patience_s` how long a printer may be silent.
    """

    def __init__(
        self, folder: Path | None = None, *, hand: Sequence[str] | None = None, patience_s: float = _PATIENCE_S
    ) -> None:
        self._folder = folder
        self._hand = tuple(hand or (sys.executable, "-m", f"{__package__}.print_hand"))
        self._patience_s = patience_s

    def hand_over(self, job: PrintJob) -> None:
        """Give a job to the system's printer. Trouble `printer-silent` (facts: printer, why).

        A hand that has begun and then is not heard of may have printed: `cut-off`.
        """
        no_window = 0
        if sys.platform == "win32":
            no_window = subprocess.CREATE_NO_WINDOW
        try:
            done = subprocess.run(
                self._hand, input=job.packed(), timeout=self._patience_s, capture_output=True, check=False,
                creationflags=no_window,
            )  # fmt: skip
        except subprocess.TimeoutExpired as failure:
            raise _not_out(job, failure.stdout or b"", PrintTrouble.SILENT) from None
        except OSError as failure:
            raise _not_out(job, b"", PrintTrouble.GONE) from failure
        if done.returncode == SAYS_NO:
            raise _not_out(job, b"", PrintTrouble.GONE)
        if done.returncode != HANDED_OVER:
            raise _not_out(job, done.stdout, PrintTrouble.GONE)

    def save(self, pdf: bytes, name: str) -> Path:
        """Keep a PDF in the folder, whole or not at all; where it is. Another file of that name is never replaced.

        Trouble `store-full`, Refusal `file-unwritable`.
        """
        folder = self._folder or _documents()
        waiting = folder / f".{name}.writing"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = _free(folder / name, pdf)
            with waiting.open("wb") as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            os.replace(waiting, path)
        except OSError as failure:
            _forget(waiting)
            if failure.errno in _FULL:
                raise Trouble("store-full", file=str(folder / name)) from failure
            raise Refusal("file-unwritable", file=str(folder / name), reason=failure.strerror) from failure
        return path


class Printing(QObject):
    """What pages ask for paper. Everything slow happens beside the main thread; answers come to `done` or `refused`."""

    def __init__(self, desk: Desk, printer: Printer | None = None, *, tries_by_itself: bool = True) -> None:
        super().__init__()
        self._desk = desk
        self.printer = printer or Printer()
        self.runner = PrintRunner(desk, self._print, tries_by_itself=tries_by_itself)
        self._papers: Papers | None = None
        self._warmed = False

    def warm(self, paper: Paper) -> None:
        """Load what draws paper, once, while somebody still reads the answers; the office stays free meanwhile."""
        if self._warmed:
            return
        self._warmed = True

        def ready(papers: Papers) -> None:
            self._papers = papers
            self._desk.beside(self, lambda: papers.warm(paper, _ROLL_DOTS), lambda _: None, lambda _: None)

        self._desk.run(self, lambda office: office.papers, ready, lambda _: None)

    def take(
        self, asker: QObject, command: TakePaper, taken: Callable[[PaperTaken], None], refused: Refused | None = None
    ) -> None:
        """Let the office count a copy and give its paper. The same request again is the same copy."""

        def work(office: Office) -> Done[PaperTaken]:
            self._papers = office.papers
            return office.vouchers.paper(command)

        self._desk.run(asker, work, taken, refused)

    def ask(self, asker: QObject, command: AskPrint, asked: Asked, refused: Refused | None = None) -> None:
        """Let a copy wait for its printer; `asked` gets its job, and what can be drawn of it. The same request again is
        the same copy."""
        self._run(asker, lambda office: office.print_queue.ask(command), asked, refused)

    def answer(self, asker: QObject, command: AnswerPrint, asked: Asked, refused: Refused | None = None) -> None:
        """Say whether a paper is there that may have printed; `asked` gets its job, or the new one."""
        self._run(asker, lambda office: office.print_queue.answer(command), asked, refused)

    def _run(
        self, asker: QObject, work: Callable[[Office], Done[PrintAsked]], asked: Asked, refused: Refused | None
    ) -> None:
        def call(office: Office) -> Done[PrintAsked]:
            self._papers = office.papers
            return work(office)

        self._desk.run(asker, call, asked, refused, then=lambda office, told: office.print_queue.paper(told.job.id))

    def picture(self, asker: QObject, pdf: bytes, dots_per_inch: int, done: Callable[[QImage], None]) -> None:
        """The first page of a paper that was taken, as a picture for the screen."""
        self._desk.beside(asker, lambda: image_of(_pages(self._known, pdf, dots_per_inch)[0]), done)

    def draw(self, asker: QObject, drawn: Drawn, dots_per_inch: int, done: Callable[[QImage], None]) -> None:
        """The same of a copy that waits."""

        def work() -> QImage:
            return image_of(_pages(self._known, self._known.pdf(*drawn), dots_per_inch)[0])

        self._desk.beside(asker, work, done)

    def save(
        self, asker: QObject, taken: PaperTaken, done: Callable[[Path], None], refused: Refused | None = None
    ) -> None:
        """Keep it as a PDF. Trouble `store-full`, Refusal `file-unwritable`."""
        name = texts.file_name(taken.view.code, taken.copy)
        self._desk.beside(asker, lambda: self.printer.save(taken.pdf, name), done, refused)

    def another(
        self,
        asker: QObject,
        command: TakePaper,
        machine: MachineChoices,
        told: tuple[Callable[[str], None], Callable[[Failure], None]],
    ) -> None:
        """One more paper, printed or kept as this machine does it; the first of `told` gets a sentence for the foot."""
        done, refused = told
        if machine.printer is None:
            self.take(
                asker, command, lambda paper: self.save(asker, paper, lambda path: done(texts.saved_in(path)), refused),
                refused,
            )  # fmt: skip
            return
        ask = AskPrint(
            actor=command.actor, code=command.code, printer=machine.printer, paper=machine.paper,
            request_id=command.request_id,
        )  # fmt: skip

        def over(job: PrintJobView) -> None:
            if job.state in UNDER_WAY:
                return
            self.runner.forget(job.id)
            if job.state is JobState.PRINTED:
                done(texts.sent_to(PrinterAddress.parse(job.printer).where))
            else:
                refused(trouble_of(job))

        def asked(told: PrintAsked) -> None:
            self.runner.watch(told.job.id, asker, over)
            self.runner.poke()

        self._desk.run(asker, lambda office: office.print_queue.ask(ask), asked, refused)

    def _print(self, papers: Papers, sheet: Sheet, pdf: bytes) -> None:
        """Beside: on one of the system's printers. Trouble `printer-silent`."""
        dots = _ROLL_DOTS if sheet.size in ROLLS else _SHEET_DOTS
        pages = _pages(papers, pdf, dots)
        self.printer.hand_over(PrintJob(sheet.title, sheet.printer.where, dots, sheet.size in ROLLS, pages))

    @property
    def _known(self) -> Papers:
        if self._papers is None:
            raise RuntimeError("no paper was asked for yet")
        return self._papers


def _pages(papers: Papers, pdf: bytes, dots_per_inch: int) -> tuple[Picture, ...]:
    return tuple(Picture(page.width, page.height, page.rgb) for page in papers.pages(pdf, dots_per_inch))


def _not_out(job: PrintJob, said: bytes, otherwise: PrintTrouble) -> Trouble:
    why = PrintTrouble.CUT_OFF if BEGUN in said else otherwise
    return Trouble("printer-silent", printer=job.printer, why=why.value)


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found or Path.home()) / texts.FOLDER


def _free(wanted: Path, pdf: bytes) -> Path:
    """A name that is free, or holds these very bytes already."""
    path, count = wanted, 1
    while path.exists() and not (path.is_file() and path.read_bytes() == pdf):
        count += 1
        path = wanted.with_stem(f"{wanted.stem} ({count})")
    return path


def _forget(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # the disk that could not write may not delete either
