"""The print queue: copies asked for, tried again, looked at, given up. Nothing here waits for a printer."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from pos_recovery.domain.errors import Refusal
from pos_recovery.domain.people import Actor
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.paper import Paper, VoucherPaper
from pos_recovery.domain.views.print_jobs import PrintAsked, PrintJobRecord, PrintJobView
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.domain.views.vouchers import LIVE
from pos_recovery.store import print_jobs

from . import print_asking
from .backroom import Backroom, Look, Work
from .commands import AskPrint, Changed, Done, Outcome
from .print_asking import CHANGED, asked, check_asker, job_view, voucher_of, wait_again
from .print_commands import AnswerPrint, DropPrint, RetryPrint
from .print_moves import CAN_WAIT_AGAIN, move, told
from .voucher_lookup import UnknownCounted, code_of
from .voucher_views import refusal, state_now

if TYPE_CHECKING:
    from .print_worker import PrintWorker


class PrintQueue:
    """This counter's copies. `worker` is the one that takes them to the printer."""

    def __init__(self, room: Backroom) -> None:
        self._room = room

    @cached_property
    def worker(self) -> PrintWorker:
        """What does the queue's steps. Imported when a paper is first on its way."""
        from .print_worker import PrintWorker

        return PrintWorker(self._room)

    def put_away(self) -> None:
        """The shop is being closed; see `PrintWorker.put_away`."""
        if "worker" in self.__dict__:
            self.worker.put_away()

    def ask(self, command: AskPrint) -> Done[PrintAsked]:
        """One more copy of a voucher waits; see `print_asking.ask`."""
        code = code_of(self._room, command.code)
        with UnknownCounted(self._room):
            return print_asking.ask(self._room, command, code)

    def print_now(self, command: AskPrint) -> Done[PrintAsked]:
        """The same, taken to its printer and waited for; see `print_now.print_now`."""
        from .print_now import print_now

        return print_now(self._room, self, command)

    def job(self, key: uuid.UUID) -> PrintJobView:
        """One copy as it stands now. Nobody need be named. Refusal `usage`."""
        with self._room.look() as look:
            job = _known(look, key)
            return job_view(look, job, voucher_of(look, job))

    def paper(self, key: uuid.UUID) -> tuple[VoucherPaper, Paper]:
        """What stands on a copy, and on which paper it can be drawn. Refusal `usage`."""
        with self._room.look() as look:
            job = _known(look, key)
            paper = print_asking.paper_of(look, job, voucher_of(look, job))
            return paper, print_asking.page_of(Paper(job.paper))

    def not_out(self, actor: Actor) -> tuple[PrintJobView, ...]:
        """This counter's copies that are not on paper yet, oldest first; none of a voucher that is good for nothing."""
        require(actor, Right.SERVE)
        with self._room.look() as look:
            both = [(job, voucher_of(look, job)) for job in print_jobs.not_out(look.reading, self._room.counter_id)]
            return tuple(job_view(look, *one) for one in both if state_now(look, one[1]) in LIVE)

    def retry(self, command: RetryPrint) -> Done[PrintAsked]:
        """The same copy waits once more: no other copy, no other voucher. One that waits or is out stays as it is.

        Refusals `usage`, also for one that may have printed, and those of a voucher that is not live.
        """
        require(command.actor, Right.LOG)

        def run(work: Work) -> Outcome[PrintAsked]:
            job = _known(work, command.job)
            if state_now(work, voucher_of(work, job)) not in LIVE:
                raise refusal(work, voucher_of(work, job))
            if job.state == JobState.UNSURE:
                raise Refusal("usage", what="This may have printed: look at the printer, and say whether it is there")
            if job.state in CAN_WAIT_AGAIN:
                wait_again(work, job, _where(job, command.printer, command.paper))
            return _outcome(work, command.actor, job)

        return self._carried_out(command, run)

    def answer(self, command: AnswerPrint) -> Done[PrintAsked]:
        """Somebody has looked: it is there, or a new copy waits and says which it is.

        Refusals `usage`, `not-allowed`, and those of a voucher that is not live.
        """
        require(command.actor, Right.LOG if command.is_there else Right.SERVE)

        def run(work: Work) -> Outcome[PrintAsked]:
            job = _known(work, command.job)
            if job.state != JobState.UNSURE:
                raise Refusal("usage", what="Nobody has to look for this paper any more")
            if command.is_there:
                move(work, [job], JobState.PRINTED)
                return _outcome(work, command.actor, job)
            voucher = voucher_of(work, job)
            check_asker(work, command.actor, voucher)
            move(work, [job], JobState.DROPPED)
            where = _where(job, command.printer, command.paper)
            key = print_asking.add_copy(work, voucher, command.actor, where)
            return Outcome(asked(work, key), told([job], JobState.DROPPED, command.actor.id), CHANGED)

        return self._carried_out(command, run)

    def drop(self, command: DropPrint) -> Done[PrintAsked]:
        """Nobody wants this copy any more. Refusals `usage`, `not-allowed`."""
        require(command.actor, Right.SERVE)

        def run(work: Work) -> Outcome[PrintAsked]:
            job = _known(work, command.job)
            if job.state in (*CAN_WAIT_AGAIN, JobState.UNSURE):
                move(work, [job], JobState.DROPPED)
            return _outcome(work, command.actor, job)

        return self._carried_out(command, run)

    def _carried_out(
        self, command: RetryPrint | AnswerPrint | DropPrint, run: Callable[[Work], Outcome[PrintAsked]]
    ) -> Done[PrintAsked]:
        return self._room.act(command, PrintAsked, run)


def _known(look: Look, key: uuid.UUID) -> PrintJobRecord:
    job = print_jobs.by_id(look.reading, key)
    if job is None:
        raise Refusal("usage", what="There is no such paper in the queue")
    return job


def _where(job: PrintJobRecord, printer: str | None, paper: Paper | None) -> tuple[PrinterAddress, Paper]:
    return PrinterAddress.parse(printer or job.printer), paper or Paper(job.paper)


def _outcome(work: Work, actor: Actor, before: PrintJobRecord) -> Outcome[PrintAsked]:
    """The job as it is now, and the fact of its move."""
    now = _known(work, before.id)
    return Outcome(asked(work, now.id), told([now], JobState(now.state), actor.id), Changed.PAPERS)
