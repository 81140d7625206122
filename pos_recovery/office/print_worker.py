"""The one worker of a counter's print queue: takes a copy's turn, and tells what came of it.

`take` commits `sending` before the first byte leaves, and `tell` what became of it; between them `put_out` hands the
copy over, on any thread and in no transaction. Whoever holds the counter's turn (machine-wide, so that the window and
the command line are one worker) knows that a copy found `sending` is nobody's: it may have printed, and is never sent
again by itself.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from pos_recovery.domain.errors import Overtaken, Refusal, Trouble
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.print_jobs import PrintJobRecord, Sheet
from pos_recovery.domain.views.printers import PrinterAddress, PrinterHabits, PrintTrouble
from pos_recovery.domain.views.vouchers import LIVE
from pos_recovery.domain.voucher_code import last_four
from pos_recovery.store import print_jobs
from pos_recovery.store.press import Touching

from .backroom import Backroom, Look, Work
from .commands import Changed, Done
from .ports import Held, Printers
from .print_asking import paper_of, voucher_of
from .print_moves import AFTER, NOTHING_CAME, move, told
from .voucher_views import state_now

RETRY_MS = (1_000, 5_000, 30_000)  # by itself; then it waits for somebody
ELSEWHERE_MS = 1_000  # until it is asked again whether the other program of this counter is done
Hand = Callable[[Sheet, bytes], None]  # prints a PDF on one of the system's printers; Trouble `printer-silent`


def now_ms() -> int:
    """Milliseconds of a clock that never runs backwards."""
    return time.monotonic_ns() // 1_000_000


class PrintWorker:
    """Takes one copy at a time. `take`, `tell` and `put_away` belong to the office's thread; `monotonic` in ms."""

    def __init__(self, room: Backroom, monotonic: Callable[[], int] = now_ms) -> None:
        self._room, self._monotonic = room, monotonic
        self._turn: Held | None = None
        self._sheet: Sheet | None = None
        self._came: list[PrintTrouble | None] = []  # of that sheet, once it is known
        self._again: dict[uuid.UUID, int] = {}  # copies that are tried again by themselves, and when
        self._is_elsewhere = False  # something waits, and another program has the turn

    def take(self, only: uuid.UUID | None = None) -> Done[Sheet | None]:
        """The next copy whose turn it is (or this one alone), from here on `sending`. None when there is none, or when
        another program of this counter is at it. Troubles `store-*`."""
        if self._sheet is not None and not self._told():
            return Done(Changed.NOTHING, None)
        self._is_elsewhere = False
        if not self._anything():
            self._again.clear()
            return Done(Changed.NOTHING, None)
        self._turn = self._turn or self._room.ports.turns.try_turn(f"print-{self._room.counter_id.hex}")
        if self._turn is None:
            self._is_elsewhere = True
            return Done(Changed.NOTHING, None)
        try:
            changed = self._clear_up()
            self._sheet = self._claimed(only)
        finally:
            if self._sheet is None:
                self._end_turn()
        return Done(Changed.PAPERS if changed else Changed.NOTHING, self._sheet)  # that it begins is told to nobody

    def note(self, sheet: Sheet, trouble: PrintTrouble | None) -> None:
        """What came of a sheet, from whichever thread; `tell` writes it down."""
        if sheet is self._sheet:
            self._came.append(trouble)

    def tell(self) -> Done[None]:
        """Write down what came of the sheet that was taken; the next one's turn. Troubles `store-*`: then ask again."""
        self._told()
        return Done(Changed.PAPERS, None)

    @property
    def next_try_ms(self) -> int | None:
        """In how many milliseconds to take again, though nobody asks; None when there is no reason to."""
        if self._is_elsewhere:  # nobody says when that program is done, and what is due now stays due until then
            return ELSEWHERE_MS
        return max(0, min(self._again.values()) - self._monotonic()) if self._again else None

    def put_away(self) -> None:
        """The shop is being closed: tell what is known, and let others work. What is under way still is `sending`, and
        so is what could not be written down: the next one asks about it."""
        try:
            if self._sheet is not None:
                with suppress(Trouble):
                    self._told()
        finally:
            self._sheet = None
            self._end_turn()

    def _end_turn(self) -> None:
        turn, self._turn = self._turn, None
        if turn is not None:
            turn.end()

    def _anything(self) -> bool:
        with self._room.look() as look:
            return bool(print_jobs.not_out(look.reading, self._room.counter_id))

    def _clear_up(self) -> bool:
        """What a program has left behind that ended in the middle, and what nobody wants any more."""
        room = self._room
        with room.look() as look:
            here = print_jobs.not_out(look.reading, room.counter_id)
            lost = [job for job in here if job.state == JobState.SENDING]
            dead = print_jobs.not_wanted(look.reading, room.counter_id, look.now)
        if lost:
            self._moved(lost, JobState.UNSURE, PrintTrouble.CUT_OFF)
        if dead:
            self._moved(dead, JobState.DROPPED)
        return bool(lost or dead)

    def _moved(self, jobs: list[PrintJobRecord], state: JobState, why: str | None = None) -> None:
        """In one transaction; one that somebody else has moved meanwhile is looked at the next time."""
        try:
            with self._room.work(tuple(job.id for job in jobs)) as work:
                move(work, jobs, state, why)
                work.tx.record(told(jobs, state), work.today)
        except Overtaken:
            return

    def _claimed(self, only: uuid.UUID | None) -> Sheet | None:
        room = self._room
        with room.look() as look:
            found = print_jobs.not_out(look.reading, room.counter_id)
        now = self._monotonic()
        for job in found:
            due = self._again.get(job.id)
            again = job.state in NOTHING_CAME and due is not None and due <= now
            if (job.state == JobState.WAITING or again) and only in (None, job.id):
                sheet = self._send(job.id)
                self._again.pop(job.id, None)  # not before: a store in trouble leaves it as it was
                if sheet is not None:
                    return sheet
        self._again = {key: due for key, due in self._again.items() if due > now and key in {job.id for job in found}}
        return None

    def _send(self, key: uuid.UUID) -> Sheet | None:
        """Say that it is on its way, before it is. None when it is not to be sent after all."""
        room = self._room
        try:
            with room.work((key,)) as work:
                job = print_jobs.by_id(work.reading, key)
                if job is None or (job.state != JobState.WAITING and job.state not in NOTHING_CAME):
                    return None
                voucher = voucher_of(work, job)
                if state_now(work, voucher) not in LIVE:
                    move(work, [job], JobState.DROPPED)
                    work.tx.record(told([job], JobState.DROPPED), work.today)
                    return None
                # What is left now stands on it, not what was left when it was asked for (P41).
                job = replace(job, left_minor=voucher.left_minor)
                move(work, [job], JobState.SENDING, tries=job.tries + 1, left_minor=voucher.left_minor)
                work.tx.record(told([job], JobState.SENDING), work.today)
                return self._sheet_of(work, job)
        except Overtaken:
            return None

    def _sheet_of(self, work: Work, job: PrintJobRecord) -> Sheet:
        voucher, choices = voucher_of(work, job), work.room.ports.choices.load(work.shop.id)
        printer = PrinterAddress.parse(job.printer)
        ours = choices.printer is not None and PrinterAddress.parse(choices.printer) == printer
        return Sheet(
            job=job.id, tries=job.tries + 1, title=f"Voucher {last_four(voucher.code)}", printer=printer,
            size=Paper(job.paper), voucher=paper_of(work, job, voucher),
            habits=choices.habits if ours else PrinterHabits(),
        )  # fmt: skip

    def _told(self) -> bool:
        """Whether what came of the sheet is known and written down."""
        sheet = self._sheet
        if sheet is None or not self._came:
            return sheet is None
        self._settle(sheet, self._came[0])
        self._sheet, self._came = None, []
        self._end_turn()
        return True

    def _settle(self, sheet: Sheet, trouble: PrintTrouble | None) -> None:
        state = JobState.PRINTED if trouble is None else AFTER[trouble]
        why = None if trouble is None else trouble.value
        try:
            self._write(sheet, state, why, (sheet.job,))
        except Overtaken:
            self._write(sheet, state, why, None)
        if state in NOTHING_CAME and sheet.tries <= len(RETRY_MS):
            self._again[sheet.job] = self._monotonic() + RETRY_MS[sheet.tries - 1]

    def _write(self, sheet: Sheet, state: JobState, why: str | None, touching: Touching) -> None:
        with self._room.work(touching) as work:
            job = print_jobs.by_id(work.reading, sheet.job)
            if job is None or job.state != JobState.SENDING or job.tries != sheet.tries:
                return
            others = self._beside(work, job, state)
            move(work, [job], state, why)
            move(work, others, JobState.WAITING if state is JobState.PRINTED else state, why)
            work.tx.record(told([job, *others], state), work.today)

    def _beside(self, look: Look, job: PrintJobRecord, state: JobState) -> list[PrintJobRecord]:
        """Who shares its fate: the same printer would be as silent for those that wait; once it prints, those of which
        nothing came wait for it again."""
        same = [one for one in print_jobs.not_out(look.reading, look.room.counter_id) if one.printer == job.printer]
        if state in NOTHING_CAME:
            return [one for one in same if one.state == JobState.WAITING]
        if state is JobState.PRINTED:
            return [one for one in same if one.state in NOTHING_CAME]
        return []


def put_out(sheet: Sheet, fonts: Path, printers: Printers, hand: Hand | None = None) -> PrintTrouble | None:
    """Draw a copy and hand it over, whole or not; what was wrong, None when it is out. Waits: on no office's thread.

    `hand` prints on the system's printers where the window does; else they get the PDF as the rest get their bytes.
    """
    from .paper_drawing import drawn

    try:
        if sheet.printer.takes_bytes:
            data = _receipt(sheet, fonts)
            printers.send(sheet.printer, data, title=sheet.title, answers=sheet.habits.answers)
        elif hand is not None:
            hand(sheet, drawn(fonts, sheet.voucher, sheet.size))
        else:
            printers.send(sheet.printer, drawn(fonts, sheet.voucher, sheet.size), title=sheet.title)
    except Refusal:  # it is no printer that can be reached so
        return PrintTrouble.GONE
    except Trouble as trouble:
        why = trouble.facts.get("why")
        if trouble.code != "printer-silent":
            raise
        return PrintTrouble(why) if isinstance(why, str) and why in list(PrintTrouble) else PrintTrouble.SILENT
    return None


def _receipt(sheet: Sheet, fonts: Path) -> bytes:
    from pos_recovery.documents.receipt_bytes import receipt_bytes

    return receipt_bytes(sheet.voucher, sheet.size, sheet.habits, fonts)
