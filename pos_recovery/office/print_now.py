"""A copy asked for and taken to its printer in one go, for whoever waits for it: the command line."""

from __future__ import annotations

import threading
import time
import uuid

from pos_recovery.domain.print_job import UNDER_WAY, JobState
from pos_recovery.domain.views.print_jobs import PrintAsked, PrintJobView, trouble_of

from .backroom import Backroom
from .commands import AskPrint, Done
from .print_commands import RetryPrint
from .print_moves import NOTHING_CAME
from .print_queue import PrintQueue
from .print_worker import put_out

PATIENCE_S = 30.0
_LOOK_EVERY_S = 0.1


def print_now(room: Backroom, queue: PrintQueue, command: AskPrint) -> Done[PrintAsked]:
    """Ask for a copy and wait until it is out. The same request again tries the same copy again, where nothing came.

    Another program of this counter may be at its own papers, or print this one: that is waited for. Refusals as
    `PrintQueue.ask`. Trouble `printer-silent` as `trouble_of`: the voucher is safe, and the copy stays in the queue.
    """
    done = queue.ask(command)
    key = done.receipt.job.id
    if queue.job(key).state in NOTHING_CAME:
        queue.retry(RetryPrint(actor=command.actor, job=key))
    job = _worked(room, queue, key)
    if job.state is not JobState.PRINTED:
        raise trouble_of(job)
    return Done(done.changed, PrintAsked(job, done.receipt.voucher), done.warnings)


def _worked(room: Backroom, queue: PrintQueue, key: uuid.UUID) -> PrintJobView:
    until, worker, pause = time.monotonic() + PATIENCE_S, queue.worker, threading.Event()
    while (job := queue.job(key)).state in UNDER_WAY:
        sheet = worker.take(key).receipt
        if sheet is not None:
            worker.note(sheet, put_out(sheet, room.resources / "fonts", room.ports.printers))
            worker.tell()
        elif time.monotonic() > until:
            break
        else:
            pause.wait(_LOOK_EVERY_S)
    return job
