"""What is done about papers that are not out: tried again, looked at, given up. Used by Today."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.print_jobs import PrintJobView
from pos_recovery.office.commands import Changed, Done
from pos_recovery.office.office import Office
from pos_recovery.office.print_commands import AnswerPrint, DropPrint, RetryPrint

from .front import Front

_NOTHING_CAME = (JobState.SILENT, JobState.NO_PAPER)


class PaperChoices(QObject):
    """`refused` tells a failure. Where a printer was chosen since, that one gets the paper."""

    refused = Signal(object)

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front = front

    def again(self, job: PrintJobView) -> None:
        """The same copy; a new one that says so where this one may have printed."""
        if job.state is JobState.UNSURE:
            self._answer(job, is_there=False)
        else:
            self.all_again([job])

    def all_again(self, jobs: Sequence[PrintJobView]) -> None:
        """All of which nothing came, the same copies. One whose voucher is over meanwhile keeps no other back."""
        actor, machine = self._front.session.actor, self._front.shop.machine
        commands = [
            RetryPrint(actor=actor, job=job.id, printer=machine.printer, paper=machine.paper)
            for job in jobs
            if job.state in _NOTHING_CAME
        ]

        def work(office: Office) -> Done[int]:
            refused: list[Refusal] = []
            for command in commands:
                try:
                    office.print_queue.retry(command)
                except Refusal as why:
                    refused.append(why)
            if refused and len(refused) == len(commands):
                raise refused[0]
            return Done(Changed.PAPERS, len(commands))

        self._run(work)

    def is_there(self, job: PrintJobView) -> None:
        """Somebody has looked: it was printed after all."""
        self._answer(job, is_there=True)

    def drop(self, job: PrintJobView) -> None:
        """Nobody wants it any more."""
        command = DropPrint(actor=self._front.session.actor, job=job.id)
        self._run(lambda office: office.print_queue.drop(command))

    def _answer(self, job: PrintJobView, *, is_there: bool) -> None:
        machine = self._front.shop.machine
        command = AnswerPrint(
            actor=self._front.session.actor, job=job.id, is_there=is_there, printer=machine.printer,
            paper=machine.paper, request_id=uuid.uuid4(),
        )  # fmt: skip
        self._run(lambda office: office.print_queue.answer(command))

    def _run(self, work: Callable[[Office], Any]) -> None:
        def refused(failure: Failure) -> None:
            self.refused.emit(failure)

        self._front.desk.run(self, work, lambda _: None, refused)
