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
from pos_recovery.domain.views.printers import PrintTrouble
from pos_recovery.office.commands import Done

from .desk import Desk

if TYPE_CHECKING:
    from pos_recovery.domain.views.print_jobs import PrintJobView, Sheet
    from pos_recovery.office.office import Office
    from pos_recovery.office.papers import Papers
    from pos_recovery.office.print_worker import PrintWorker

Watcher = Callable[["PrintJobView"], None]
Hand = Callable[["Papers", "Sheet", bytes], None]
_TROUBLED_MS = 2000  # after a shop that could not be read or written


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
        """Tell from now on how a job stands, for as long as the asker is there."""
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
                if shiboken6.isValid(asker):
                    watcher(job)
                else:
                    self.forget(job.id)

    def _taken(self, turn: _Turn, jobs: list[PrintJobView] | None) -> None:
        self._asks = False
        meanwhile, self._asked_meanwhile = self._asked_meanwhile, False
        self._tell(jobs)
        if turn.sheet is not None:
            self._turn = turn
            self._desk.beside(self, lambda: turn.put_out(self._hand), lambda _: self._write(), lambda _: self._write())
        elif meanwhile:
            self.poke()
        elif turn.next_try_ms is not None and self._tries_by_itself:
            self._later.start(turn.next_try_ms + 1)

    def _not_taken(self, _: Failure) -> None:
        self._asks = self._asked_meanwhile = False
        self._later.start(_TROUBLED_MS)

    def _write(self) -> None:
        """It is over, well or not: write it down, then the next one's turn."""
        turn = self._turn
        if turn is None:
            return

        def written(_: None, jobs: list[PrintJobView] | None) -> None:
            self._turn = None
            self._tell(jobs)
            self.poke()

        def not_written(_: Failure) -> None:
            QTimer.singleShot(_TROUBLED_MS, self, self._write)

        self._desk.run(self, lambda _: turn.worker.tell(), written, not_written, then=self._read())


def _take(office: Office) -> Done[_Turn]:
    worker = office.print_queue.worker
    done = worker.take()
    return Done(done.changed, _Turn(worker, office.papers, done.receipt, worker.next_try_ms), done.warnings)
