"""How a copy moves through the queue: each step a transaction of its own, told to the journal."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.print_jobs import PrintJobRecord
from pos_recovery.domain.views.printers import PrintTrouble
from pos_recovery.domain.views.vouchers import VoucherRecord
from pos_recovery.store import print_jobs
from pos_recovery.store.print_table import PrintJobRow

from .backroom import Work

# What a printer's trouble makes of a copy. Half of it may be on paper only where the way there was cut off.
AFTER = {
    PrintTrouble.GONE: JobState.SILENT,
    PrintTrouble.SILENT: JobState.SILENT,
    PrintTrouble.PAPER: JobState.NO_PAPER,
    PrintTrouble.COVER: JobState.NO_PAPER,
    PrintTrouble.CUT_OFF: JobState.UNSURE,
}
NOTHING_CAME = (JobState.SILENT, JobState.NO_PAPER)
CAN_WAIT_AGAIN = (JobState.WAITING, *NOTHING_CAME)


def move(
    work: Work, jobs: Iterable[PrintJobRecord], state: JobState, why: str | None = None, **more: str | int
) -> None:
    """Move rows, if they still are as they were read; `told` comes after. `more` are other columns of theirs."""
    columns: dict[str, Any] = {"state": state.value, "why": why, "moved_at": work.now, **more}
    for job in jobs:
        work.tx.update(PrintJobRow, job.id, job.revision, **columns)


def told(jobs: Sequence[PrintJobRecord], state: JobState, by: uuid.UUID | None = None) -> Fact:
    """The fact of a move; by nobody when the queue itself moves."""
    facts: dict[str, str | int | None] = {"state": state.value, "jobs": len(jobs)}
    if len(jobs) == 1:
        facts["job"] = jobs[0].id.hex
    return Fact(FactKind.PRINT_MOVED, by=by, facts=facts)


def unprinted(work: Work, voucher: VoucherRecord) -> list[PrintJobRecord]:
    """A voucher's copies at this counter that are not on paper, or may not be; first those of which nothing came."""
    found = print_jobs.of_voucher(work.reading, voucher.id)
    ours = [job for job in found if job.counter_id == work.tx.counter_id and job.state != JobState.SENDING]
    return sorted(ours, key=lambda job: job.state == JobState.UNSURE)


def drop_copies(work: Work, voucher_id: uuid.UUID) -> None:
    """Nobody wants the copies of a voucher any more that are not on paper; what a printer has it keeps.

    For a press that tells of the voucher's end anyway.
    """
    waits = [job for job in print_jobs.of_voucher(work.reading, voucher_id) if job.state != JobState.SENDING]
    move(work, waits, JobState.DROPPED)
