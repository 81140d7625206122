"""Copies of vouchers on their way to a printer, as screens and the command line read them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from ..errors import Trouble
from ..print_job import UNDER_WAY, JobState
from .paper import Paper, VoucherPaper
from .printers import PrinterAddress, PrinterHabits, PrintTrouble
from .vouchers import VoucherView


@dataclass(frozen=True, slots=True)
class PrintJobView:
    """One copy and where it is. `why` is a PrintTrouble's word, None where nothing is wrong; `printer` an address."""

    id: uuid.UUID
    moment: uuid.UUID
    code_end: str
    what: str
    good_until: date
    copy: int
    printer: str
    paper: Paper
    state: JobState
    why: str | None
    tries: int
    asked_at: datetime
    moved_at: datetime


def trouble_of(job: PrintJobView) -> Trouble:
    """Why a copy is not out, as a failure: `why` is a PrintTrouble's word, or `waits`, or `dropped`."""
    if job.state is JobState.DROPPED:
        why = "dropped"
    else:
        why = job.why or ("waits" if job.state in UNDER_WAY else PrintTrouble.SILENT.value)
    return Trouble("printer-silent", printer=PrinterAddress.parse(job.printer).where, why=why)


@dataclass(frozen=True, slots=True)
class PrintAsked:
    """A copy that waits in the queue, and its voucher as it was when it was asked for."""

    job: PrintJobView
    voucher: VoucherView


@dataclass(frozen=True, slots=True)
class PrintJobRecord:
    """A print job, column by column."""

    id: uuid.UUID
    counter_id: uuid.UUID
    voucher_id: uuid.UUID
    copy_number: int
    left_minor: int
    paper: str
    printer: str
    asked_by: uuid.UUID
    asked_at: datetime
    state: str
    why: str | None
    tries: int
    moved_at: datetime
    revision: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A copy whose turn it is: everything to draw it and to hand it over, without a look into the shop.

    `tries` says which try of its job it is; `title` is what a spooler calls it.
    """

    job: uuid.UUID
    tries: int
    title: str
    printer: PrinterAddress
    size: Paper
    voucher: VoucherPaper
    habits: PrinterHabits
