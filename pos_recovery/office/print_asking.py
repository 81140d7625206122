"""A copy is asked for: it is counted and waits in the queue, in one transaction. Nothing is printed in here."""

from __future__ import annotations

import uuid
from dataclasses import replace

from pos_recovery.domain.facts import Fact, FactKind
from pos_recovery.domain.people import Actor
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.rights import Right, require
from pos_recovery.domain.views.paper import RECEIPT_BYTES, Paper, VoucherPaper
from pos_recovery.domain.views.print_jobs import PrintAsked, PrintJobRecord, PrintJobView
from pos_recovery.domain.views.printers import PrinterAddress
from pos_recovery.domain.views.vouchers import LIVE, VoucherRecord
from pos_recovery.store import print_jobs, vouchers
from pos_recovery.store.print_table import PrintJobRow
from pos_recovery.store.voucher_tables import VoucherRow

from .backroom import Backroom, Look, Work
from .commands import AskPrint, Changed, Done, Outcome
from .print_moves import CAN_WAIT_AGAIN, move, told, unprinted
from .voucher_lookup import known
from .voucher_printing import voucher_paper
from .voucher_views import refusal, state_now, voucher_view, what

CHANGED = Changed.VOUCHERS | Changed.PAPERS
_ROLL = {Paper.ESCPOS_80: Paper.RECEIPT_80, Paper.ESCPOS_58: Paper.RECEIPT_58}
_BYTES = {Paper.RECEIPT_58: Paper.ESCPOS_58, Paper.ESCPOS_58: Paper.ESCPOS_58}


def paper_for(printer: PrinterAddress, paper: Paper) -> Paper:
    """The paper as this printer takes it: a receipt printer its bytes on the nearest roll, any other one pages."""
    if printer.takes_bytes:
        return _BYTES.get(paper, Paper.ESCPOS_80)
    return page_of(paper)


def page_of(paper: Paper) -> Paper:
    """The paper as it can be drawn for a screen."""
    return _ROLL.get(paper, paper) if paper in RECEIPT_BYTES else paper


def ask(room: Backroom, command: AskPrint, code: str) -> Done[PrintAsked]:
    """Count a copy and let it wait for its printer. Whoever gave it asks for the first copy that day by name alone.

    A copy of which nothing has come yet at this counter is the one that is meant: it waits again, and none is counted.
    One that may have printed is answered by this: the new one says which copy it is.

    Refusals `usage`, `not-allowed`, and those of a voucher that is not live.
    """
    require(command.actor, Right.LOG)
    printer = PrinterAddress.parse(command.printer)

    def run(work: Work) -> Outcome[PrintAsked]:
        work.refuse_if_changed(command.actor)
        voucher = known(work.room, work, code)
        check_asker(work, command.actor, voucher)
        where, ours = (printer, command.paper), unprinted(work, voucher)
        meant = [job for job in ours if job.state in CAN_WAIT_AGAIN]
        if meant:
            wait_again(work, meant[0], where)
            fact = told(meant[:1], JobState.WAITING, command.actor.id)
            return Outcome(asked(work, meant[0].id), fact, Changed.PAPERS)
        move(work, ours, JobState.DROPPED)
        key = add_copy(work, voucher, command.actor, where)
        fact = Fact(
            FactKind.VOUCHER_PRINTED, by=command.actor.id, facts={"voucher": voucher.id.hex, "job": key.hex}
        )  # fmt: skip
        return Outcome(asked(work, key), fact, CHANGED)

    return room.act_on_rows(command, PrintAsked, run, (code,))


def check_asker(look: Look, actor: Actor, voucher: VoucherRecord) -> None:
    """Refusals `usage`, `not-allowed` where this person may have no copy, and those of a voucher that is not live."""
    just_given = voucher.issued_by == actor.id and voucher.issued_on == look.today
    if voucher.copies or not just_given:
        require(actor, Right.SERVE)
    if state_now(look, voucher) not in LIVE:
        raise refusal(look, voucher)


def wait_again(work: Work, job: PrintJobRecord, where: tuple[PrinterAddress, Paper]) -> None:
    """Let a copy wait of which nothing came, perhaps for another printer."""
    printer, paper = where
    size = paper_for(printer, paper).value
    move(work, [job], JobState.WAITING, tries=0, printer=printer.text, paper=size)


def add_copy(work: Work, voucher: VoucherRecord, actor: Actor, where: tuple[PrinterAddress, Paper]) -> uuid.UUID:
    """Count one more copy of a voucher and let it wait; the key of its job."""
    printer, paper = where
    work.tx.update(VoucherRow, voucher.id, voucher.revision, copies=voucher.copies + 1)
    return work.tx.insert(
        PrintJobRow, voucher_id=voucher.id, copy_number=voucher.copies + 1, left_minor=voucher.left_minor,
        paper=paper_for(printer, paper).value, printer=printer.text, asked_by=actor.id, asked_at=work.now,
        state=JobState.WAITING.value, why=None, tries=0, moved_at=work.now,
    )  # fmt: skip


def asked(look: Look, key: uuid.UUID) -> PrintAsked:
    """A job and its voucher as they are now."""
    job = print_jobs.by_id(look.reading, key)
    if job is None:
        raise RuntimeError("the print job just written is not there")
    voucher = voucher_of(look, job)
    return PrintAsked(job_view(look, job, voucher), voucher_view(look, voucher))


def voucher_of(look: Look, job: PrintJobRecord) -> VoucherRecord:
    """Its voucher."""
    voucher = vouchers.by_id(look.reading, job.voucher_id)
    if voucher is None:
        raise RuntimeError("a print job without its voucher")
    return voucher


def job_view(look: Look, job: PrintJobRecord, voucher: VoucherRecord) -> PrintJobView:
    """A job as screens read it."""
    return PrintJobView(
        id=job.id, moment=voucher.moment_id, code_end=voucher.code_end, what=what(look, voucher),
        good_until=voucher.good_until, copy=job.copy_number, printer=job.printer, paper=Paper(job.paper),
        state=JobState(job.state), why=job.why, tries=job.tries, asked_at=job.asked_at, moved_at=job.moved_at,
    )  # fmt: skip


def paper_of(look: Look, job: PrintJobRecord, voucher: VoucherRecord) -> VoucherPaper:
    """What stands on this copy: its number, and what was left when it last got its turn."""
    return voucher_paper(look, replace(voucher, copies=job.copy_number - 1, left_minor=job.left_minor))
