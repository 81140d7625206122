"""The papers of one give on their way: taken, handed to the printer, or not answered. What Done shows of each."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.paper import Paper
from pos_recovery.domain.views.vouchers import IssuedVoucher, PaperTaken
from pos_recovery.office.commands import TakePaper

from .front import Front
from .texts.printing import saved_in

# Enough for the panel at twice its size; the printer's own picture is another.
_DOTS = {Paper.RECEIPT_80: 203, Paper.RECEIPT_58: 280, Paper.A6: 150, Paper.A4: 96, Paper.LETTER: 96}


class SlipState(StrEnum):
    """Where a paper is. `shown`: there is no printer, it waits on the screen; `card`: it is a card printed before."""

    WAITING = "waiting"
    PRINTING = "printing"
    PRINTED = "printed"
    SHOWN = "shown"
    FAILED = "failed"
    CARD = "card"


@dataclass(slots=True)
class Slip:
    """A voucher and its paper. The same request is the same copy, however often it is tried."""

    voucher: IssuedVoucher
    paper: Paper
    request: uuid.UUID = field(default_factory=uuid.uuid4)
    state: SlipState = SlipState.WAITING
    taken: PaperTaken | None = None
    picture: QImage | None = None
    failure: Failure | None = None
    printed_at: datetime | None = None
    file: Path | None = None


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
        """Take the first paper at once: nobody waits longer for it than they must. Papers shown again are not taken
        again."""
        self._actor = actor
        if vouchers and tuple(slip.voucher for slip in self._left) == vouchers:
            self.slips = self._left
            self.moved.emit()
            return
        paper = Paper(self._front.shop.machine.paper)
        self.slips = [Slip(one, paper, state=SlipState.CARD if one.on_card else SlipState.WAITING) for one in vouchers]
        self._next()

    def forget(self) -> None:
        """Nobody looks at them any more; what a printer has, it prints."""
        self._left, self.slips = self.slips, []

    @property
    def working(self) -> bool:
        """Whether a paper is on its way."""
        return any(slip.state in (SlipState.WAITING, SlipState.PRINTING) for slip in self.slips) and not self.failed

    @property
    def failed(self) -> Slip | None:
        """The first that did not get onto paper."""
        return next((slip for slip in self.slips if slip.state is SlipState.FAILED), None)

    def try_again(self) -> None:
        """The same paper once more: no other copy, no other voucher."""
        slip = self.failed
        if slip is not None:
            slip.state = SlipState.WAITING
            self._next()

    def print_again(self, slip: Slip, actor: Actor) -> None:
        """Another copy of one that was printed."""
        if not self.working:
            self._actor, slip.request, slip.taken = actor, uuid.uuid4(), None
            slip.paper, slip.state = Paper(self._front.shop.machine.paper), SlipState.WAITING
            self._next()

    def save(self, slip: Slip) -> None:
        """Keep the paper that is shown as a PDF."""
        taken = slip.taken
        if taken is not None:
            self._front.printing.save(self, taken, lambda path: self._saved(slip, path), self._not_saved)

    def save_card(self, slip: Slip, actor: Actor) -> None:
        """Another copy, as an A6 card in a PDF."""
        command = TakePaper(actor=actor, code=slip.voucher.code, paper=Paper.A6, request_id=uuid.uuid4())
        printing = self._front.printing

        def taken(paper: PaperTaken) -> None:
            printing.save(self, paper, lambda path: self._saved(slip, path), self._not_saved)

        printing.take(self, command, taken, self._not_saved)

    def _next(self) -> None:
        slip = next((one for one in self.slips if one.state is SlipState.WAITING), None)
        if slip is not None and self._actor is not None:
            slip.state, slip.failure = SlipState.PRINTING, None
            if slip.taken is not None:
                self._hand_over(slip)
            else:
                command = TakePaper(
                    actor=self._actor, code=slip.voucher.code, paper=slip.paper, request_id=slip.request
                )
                self._front.printing.take(
                    self, command, lambda taken: self._taken(slip, taken), lambda failure: self._failed(slip, failure)
                )
        self.moved.emit()

    def _taken(self, slip: Slip, taken: PaperTaken) -> None:
        slip.taken = taken
        self._hand_over(slip)
        dots = _DOTS[slip.paper]
        self._front.printing.picture(self, taken.pdf, dots, lambda picture: self._drawn(slip, picture))

    def _hand_over(self, slip: Slip) -> None:
        printer = self._front.shop.machine.printer
        if printer is None or slip.taken is None:
            self._move(slip, SlipState.SHOWN)
            return
        self._front.printing.print(
            self, (slip.taken, slip.paper), printer, lambda _: self._printed(slip), lambda no: self._failed(slip, no)
        )

    def _printed(self, slip: Slip) -> None:
        slip.printed_at = self._front.shop.now()
        self._move(slip, SlipState.PRINTED)

    def _failed(self, slip: Slip, failure: Failure) -> None:
        slip.failure, slip.state = failure, SlipState.FAILED
        if slip not in self.slips:  # nobody looks at it any more
            self._front.places.tell(self._front.words_for(failure), "bad")
        self.moved.emit()  # the others wait: the same printer would be as silent for them

    def _drawn(self, slip: Slip, picture: QImage) -> None:
        slip.picture = picture
        self.moved.emit()

    def _saved(self, slip: Slip, path: Path) -> None:
        slip.file = path
        if slip.state is SlipState.PRINTED:  # else the strip says where it is
            self._front.places.tell(saved_in(path), "ok")
        self.moved.emit()

    def _not_saved(self, failure: Failure) -> None:
        self._front.places.tell(self._front.words_for(failure), "bad")

    def _move(self, slip: Slip, state: SlipState) -> None:
        slip.state = state
        self._next()
