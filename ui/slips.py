"""The papers of one give on their way: what Done shows of each. The queue in the shop's book knows how they stand."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.domain.print_job import JobState
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.print_jobs import PrintAsked, PrintJobView, trouble_of
from pos_recovery.domain.views.vouchers import IssuedVoucher, PaperTaken
from pos_recovery.office.commands import AskPrint, TakePaper
from pos_recovery.office.print_commands import AnswerPrint, RetryPrint

from .front import Front
from .texts.printing import saved_in

if TYPE_CHECKING:
    from .printing import Drawn

# Enough for the panel at twice its size; the printer's own picture is another.
_DOTS = {Paper.RECEIPT_80: 203, Paper.RECEIPT_58: 280, Paper.A6: 150, Paper.A4: 96, Paper.LETTER: 96}
_PAGES = {Paper.ESCPOS_80: Paper.RECEIPT_80, Paper.ESCPOS_58: Paper.RECEIPT_58}


class SlipState(StrEnum):
    """Where a paper is. `shown`: there is no printer, it waits on the screen; `failed`: it could not be asked for;
    `card`: it is a card printed before."""

    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"
    SHOWN = "shown"
    FAILED = "failed"
    CARD = "card"
    SILENT = "silent"
    NO_PAPER = "no-paper"
    UNSURE = "unsure"
    DROPPED = "dropped"


OF_JOB = {
    JobState.WAITING: SlipState.WAITING, JobState.SENDING: SlipState.PRINTING, JobState.PRINTED: SlipState.PRINTED,
    JobState.SILENT: SlipState.SILENT, JobState.NO_PAPER: SlipState.NO_PAPER, JobState.UNSURE: SlipState.UNSURE,
    JobState.DROPPED: SlipState.DROPPED,
}  # fmt: skip
UNDER_WAY = (SlipState.WAITING, SlipState.PRINTING)
STUCK = (SlipState.FAILED, SlipState.SILENT, SlipState.NO_PAPER, SlipState.UNSURE)


@dataclass(slots=True)
class Slip:
    """A voucher and its paper. The same request by the same `actor` is the same copy, however often it is asked for.
    `wanted`: a paper is, because no card is in their hands yet."""

    voucher: IssuedVoucher
    paper: Paper
    actor: Actor
    request: uuid.UUID = field(default_factory=uuid.uuid4)
    job: PrintJobView | None = None
    taken: PaperTaken | None = None
    picture: QImage | None = None
    failure: Failure | None = None
    file: Path | None = None
    wanted: bool = True

    @property
    def state(self) -> SlipState:
        """Where it is."""
        if self.failure is not None:
            return SlipState.FAILED
        if self.job is not None:
            return OF_JOB[self.job.state]
        if self.taken is not None:
            return SlipState.SHOWN
        return SlipState.WAITING if self.wanted else SlipState.CARD

    @property
    def printed_at(self) -> datetime | None:
        """When it came out."""
        return self.job.moved_at if self.job is not None and self.job.state is JobState.PRINTED else None


class Slips(QObject):
    """All vouchers of one give, one paper after the other. `moved` is told when any of them has."""

    moved = Signal()

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front = front
        self._actor: Actor | None = None
        self.slips: list[Slip] = []
        self._left: list[Slip] = []

    def begin(self, vouchers: tuple[IssuedVoucher, ...], actor: Actor) -> None:
        """Ask for the first paper at once: nobody waits longer for it than they must. Papers shown again are not asked
        for again, but for those that nobody came to ask for."""
        self._actor = actor
        if vouchers and tuple(slip.voucher for slip in self._left) == vouchers:
            self.slips = self._left
            for slip in self.slips:
                self._watch(slip)  # much may have happened meanwhile
        else:
            self.slips = [Slip(one, self._size, actor, wanted=not one.on_card) for one in vouchers]
        self._next(self.slips)

    def forget(self) -> None:
        """Nobody looks at them any more; what a printer shall print is asked for all the same."""
        self._left, self.slips = self.slips, []

    @property
    def working(self) -> bool:
        """Whether a paper is on its way."""
        return any(slip.state in UNDER_WAY for slip in self.slips) and self.failed is None

    @property
    def failed(self) -> Slip | None:
        """The first that did not get onto paper."""
        return next((slip for slip in self.slips if slip.state in STUCK and slip.file is None), None)

    def try_again(self) -> None:
        """The same paper once more: no other copy, no other voucher."""
        slip = self.failed
        if slip is None or self._actor is None:
            return
        machine = self._front.shop.machine
        if slip.job is None or slip.state is SlipState.FAILED:
            slip.failure = None
            self._next(self.slips)
        elif slip.state is not SlipState.UNSURE:
            command = RetryPrint(actor=self._actor, job=slip.job.id, printer=machine.printer, paper=machine.paper)
            self._front.desk.run(
                self, lambda office: office.print_queue.retry(command), partial(self._asked, slip), self._not_done
            )

    def print_again(self, slip: Slip, actor: Actor) -> None:
        """Another copy; it answers for one that may have printed."""
        if self.working:
            return
        self._actor = slip.actor = actor
        slip.paper, slip.file = self._size, None
        if slip.job is not None and slip.state is SlipState.UNSURE:
            self._answer(slip, actor, is_there=False)
        else:
            slip.request, slip.taken, slip.job, slip.wanted = uuid.uuid4(), None, None, True
            self._next(self.slips)

    def is_there(self, slip: Slip) -> None:
        """Somebody has looked: it was printed after all."""
        if slip.job is not None and slip.state is SlipState.UNSURE and self._actor is not None:
            self._answer(slip, self._actor, is_there=True)

    def save(self, slip: Slip) -> None:
        """Keep the paper that is shown as a PDF."""
        taken = slip.taken
        if taken is not None:
            self._front.printing.save(self, taken, partial(self._saved, slip), self._not_done)

    def save_card(self, slip: Slip, actor: Actor) -> None:
        """Keep an A6 card as a PDF: another copy, or the one that did not come out."""
        command = TakePaper(actor=actor, code=slip.voucher.code, paper=Paper.A6, request_id=uuid.uuid4())
        printing = self._front.printing

        def taken(paper: PaperTaken) -> None:
            printing.save(self, paper, partial(self._saved, slip), self._not_done)

        printing.take(self, command, taken, self._not_done)

    @property
    def _size(self) -> Paper:
        paper = self._front.shop.machine.paper
        return _PAGES.get(paper, paper)

    def _next(self, slips: list[Slip]) -> None:
        """Ask for the next one of a give; the others wait where that is refused."""
        slip = next((one for one in slips if one.wanted and one.job is None and one.taken is None), None)
        if slip is not None and slip.failure is None:
            machine, code = self._front.shop.machine, slip.voucher.code
            failed = partial(self._failed, slip)
            if machine.printer is not None:
                ask = AskPrint(
                    actor=slip.actor, code=code, printer=machine.printer, paper=machine.paper, request_id=slip.request
                )  # fmt: skip
                self._front.printing.ask(self, ask, partial(self._drawn_next, slips, slip), failed)
            elif slips is self.slips:  # nobody sees it any more
                take = TakePaper(actor=slip.actor, code=code, paper=slip.paper, request_id=slip.request)
                self._front.printing.take(self, take, partial(self._taken, slips, slip), failed)
        self.moved.emit()

    def _drawn_next(self, slips: list[Slip], slip: Slip, asked: PrintAsked, drawn: Drawn | None) -> None:
        self._asked(slip, asked)
        if drawn is not None:
            slip.paper = drawn[1]
            self._front.printing.draw(self, drawn, _DOTS[slip.paper], partial(self._drawn, slip))
        self._next(slips)

    def _asked(self, slip: Slip, asked: PrintAsked) -> None:
        """A job waits, or stands as somebody else has left it."""
        if slip.job is not None and slip.job.id != asked.job.id:
            self._front.printing.runner.forget(slip.job.id)
        slip.failure, slip.job = None, asked.job
        self._watch(slip)
        self.moved.emit()

    def _watch(self, slip: Slip) -> None:
        if slip.job is not None:
            self._front.printing.runner.watch(slip.job.id, self, partial(self._moved, slip))
            self._front.printing.runner.poke()

    def _answer(self, slip: Slip, actor: Actor, *, is_there: bool) -> None:
        machine, job = self._front.shop.machine, slip.job
        if job is None:
            return
        command = AnswerPrint(
            actor=actor, job=job.id, is_there=is_there, printer=machine.printer, paper=machine.paper,
            request_id=uuid.uuid4(),
        )  # fmt: skip
        self._front.printing.answer(self, command, partial(self._drawn_next, self.slips, slip), self._not_done)

    def _taken(self, slips: list[Slip], slip: Slip, taken: PaperTaken) -> None:
        slip.taken = taken
        self._front.printing.picture(self, taken.pdf, _DOTS[slip.paper], partial(self._drawn, slip))
        self._next(slips)

    def _moved(self, slip: Slip, job: PrintJobView) -> None:
        if slip.job is None or slip.job.id != job.id or slip.job == job:
            return
        slip.job = job
        if slip.state in STUCK and slip not in self.slips:  # nobody looks at it any more
            self._front.printing.runner.forget(job.id)
            self._front.places.tell(self._front.words_for(trouble_of(job)), "bad")
        self.moved.emit()

    def _failed(self, slip: Slip, failure: Failure) -> None:
        slip.failure = failure
        if slip not in self.slips:
            self._not_done(failure)
        self.moved.emit()

    def _drawn(self, slip: Slip, picture: QImage) -> None:
        slip.picture = picture
        self.moved.emit()

    def _saved(self, slip: Slip, path: Path) -> None:
        slip.file = path
        if slip.state is SlipState.PRINTED:  # else the strip says where it is
            self._front.places.tell(saved_in(path), "ok")
        self.moved.emit()

    def _not_done(self, failure: Failure) -> None:
        self._front.places.tell(self._front.words_for(failure), "bad")
