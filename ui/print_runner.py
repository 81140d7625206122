"""Takes the papers of the print queue to their printers, one after the other, and tells who watches how each stands.

The queue's steps run on the office's thread, the printer is waited for beside it: neither ever holds up the window.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QTimer

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.print_job import STUCK, UNDER_WAY
from pos_recovery.domain.views.printers import PrintTrouble
from pos_recovery.office.commands import Done

from .desk import Desk, OurFault

if TYPE_CHECKING:
    from pos_recovery.domain.views.print_jobs import PrintJobView, Sheet
    from pos_recovery.office.office import Office
    from pos_recovery.office.papers import Papers
    from pos_recovery.office.print_worker import PrintWorker

Watcher = Callable[["PrintJobView"], None]
Hand = Callable[["Papers", "Sheet", bytes], None]
_TROUBLED_MS = 2000  # after a shop that could not be read or written
_OUR_FAULT_MS = 60_000  # a bug would come again, and each time it is said


@dataclass(frozen=True, slots=True)
class _Turn:
    """What the office has said: the paper whose turn it is, who knows of it, and when another is tried by itself."""

    worker: PrintWorker
    papers: Papers
    sheet: Sheet | None
    next_try_ms: int | None

    def put_out(self, hand: Hand) -> None:
        """Beside the office: hand it over. What came of it is known to the worker before anybody is told."""
        sheet, papers = self.sheet, self.papers
        if sheet is None:
            raise RuntimeError("there is nothing to print")
        try:
            trouble = papers.put_out(sheet, lambda sheet, pdf: hand(papers, sheet, pdf))
        except BaseException:
            self.worker.note(sheet, PrintTrouble.CUT_OFF)
            raise
        self.worker.note(sheet, trouble)


class PrintRunner(QObject):
    """One for the window. `tries_by_itself`: a printer that was silent is tried again after some seconds."""

    def __init__(self, desk: Desk, hand: Hand, *, tries_by_itself: bool = True) -> None:
        super().__init__()
        self._desk, self._hand, self._tries_by_itself = desk, hand, tries_by_itself
        self._asks = self._asked_meanwhile = False
        self._turn: _Turn | None = None
        self._watchers: dict[uuid.UUID, tuple[QObject, Watcher]] = {}
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self.poke)

    def watch(self, job: uuid.UUID, asker: QObject, watcher: Watcher) -> None:
        """Tell from now on how a job stands, for as long as the asker is there and it is not over."""
        self._watchers[job] = asker, watcher

    def forget(self, job: uuid.UUID) -> None:
        """Nobody watches it any more."""
        self._watchers.pop(job, None)

    def poke(self) -> None:
        """Something may wait, or may have moved: look, and go on."""
        if self._asks:
            self._asked_meanwhile = True
        elif self._turn is not None:  # a printer has one; those who watch hear of the others all the same
            self._desk.run(self, lambda _: None, lambda _, jobs: self._tell(jobs), lambda _: None, then=self._read())
        else:
            self._asks = True
            self._later.stop()
            self._desk.run(self, _take, self._taken, self._not_taken, then=self._read())

    def _read(self) -> Callable[[Office, object], list[PrintJobView]]:
        keys = tuple(self._watchers)
        return lambda office, _: [office.print_queue.job(key) for key in keys]

    def _tell(self, jobs: list[PrintJobView] | None) -> None:
        for job in jobs or ():
            asker, watcher = self._watchers.get(job.id, (None, None))
            if asker is not None and watcher is not None:
                if job.state not in (*UNDER_WAY, *STUCK) or not shiboken6.isValid(asker):
                    self.forget(job.id)  # else every paper of the day would be read again for each that comes
                if shiboken6.isValid(asker):
                    watcher(job)

    def _taken(self, turn: _Turn, jobs: list[PrintJobView] | None) -> None:
        self._asks = False
        meanwhile, self._asked_meanwhile = self._asked_meanwhile, False
        if turn.sheet is not None:
            self._turn = turn
            self._desk.beside(self, lambda: turn.put_out(self._hand), lambda _: self._write(), lambda _: self._write())
        elif meanwhile:
            self.poke()
        elif turn.next_try_ms is not None and self._tries_by_itself:
            self._later.start(turn.next_try_ms + 1)
        self._tell(jobs)  # last: whoever cannot bear to hear it must not stop the queue

    def _not_taken(self, failure: Failure) -> None:
        self._asks = self._asked_meanwhile = False
        self._later.start(_pause_ms(failure))

    def _write(self) -> None:
        """It is over, well or not: write it down, then the next one's turn."""
        turn = self._turn
        if turn is None:
            return

        def written(_: None, jobs: list[PrintJobView] | None) -> None:
            self._turn = None
            self.poke()
            self._tell(jobs)

        def not_written(failure: Failure) -> None:
            QTimer.singleShot(_pause_ms(failure), self, self._write)

        self._desk.run(self, lambda _: turn.worker.tell(), written, not_written, then=self._read())


def _pause_ms(failure: Failure) -> int:
    return _OUR_FAULT_MS if isinstance(failure, OurFault) else _TROUBLED_MS


def _take(office: Office) -> Done[_Turn]:
    worker = office.print_queue.worker
    done = worker.take()
    return Done(done.changed, _Turn(worker, office.papers, done.receipt, worker.next_try_ms), done.warnings)
