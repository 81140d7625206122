"""From the press of the button to a give: first the words, the PIN and the yes that are wanted, then once (P91)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import Spec
from pos_recovery.domain.views.promises import PromiseView
from pos_recovery.domain.views.remedies import RemedyView, Weighed
from pos_recovery.office.commands import Approver, Give, Promise

from .front import Front
from .own_pin import OwnPin
from .sheets.approve import ApproveSheet, Question
from .sheets.note import NoteSheet
from .sheets.promised import PromisedSheet
from .texts import promise as promise_texts
from .texts import remedy as texts

ABOUT_THE_YES = ("wrong-pin", "person-rests", "counter-rests", "unknown-staff", "not-allowed", "own-approval")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Exactly what is to be given, what the office said of it, and how somebody would be asked for a yes."""

    moment: uuid.UUID
    specs: tuple[Spec, ...]
    weighed: Weighed
    question: Question
    card: str | None = None
    friend: bool = False


class MakingRight(QObject):
    """`given` tells what was given; `refused` why not, `outdated` that somebody has to say yes after all.

    `stayed_inside` tells that the way within the limit is taken, `promised` that it is written down and they have read
    what to say. A PIN goes into the one give and is kept nowhere; the
    same give after a Trouble goes out as the same request, a changed one as another (P26).
    """

    given = Signal(object)
    refused = Signal(object)
    outdated = Signal()
    stayed_inside = Signal()
    promised = Signal()
    working = Signal(bool)

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._front = front
        self._own_pin = OwnPin(front, self)
        self._under_way = False
        self._asked: tuple[object, uuid.UUID] | None = None

    @property
    def under_way(self) -> bool:
        """Whether a give is on its way; another press gives nothing more."""
        return self._under_way

    def begin(self, wanted: Wanted) -> None:
        """Give it, once everything it needs is there."""
        if not self._under_way:
            self._with_note(wanted)

    def _with_note(self, wanted: Wanted) -> None:
        if not wanted.weighed.needs_note:
            self._with_pin(wanted, None)
            return
        sheet = NoteSheet()
        sheet.written.connect(lambda note: self._with_pin(wanted, note))
        self._front.places.lay(sheet)

    def _with_pin(self, wanted: Wanted, note: str | None) -> None:
        if wanted.weighed.needs_pin:
            self._own_pin.ask(texts.YOUR_PIN, lambda actor: self._with_yes(wanted, actor, note))
        else:
            self._with_yes(wanted, self._front.session.actor, note)

    def _with_yes(self, wanted: Wanted, actor: Actor, note: str | None) -> None:
        if wanted.weighed.why is None:
            self._give(wanted, actor, note, None)
            return
        sheet = ApproveSheet(self._front, wanted.question)
        sheet.said_yes.connect(lambda approver: self._give(wanted, actor, note, (approver, sheet)))
        sheet.stayed_inside.connect(self.stayed_inside)
        sheet.promise_wanted.connect(lambda: self._promise(wanted, actor, note, sheet))
        self._front.places.lay(sheet)

    def _give(self, wanted: Wanted, actor: Actor, note: str | None, yes: tuple[Approver, ApproveSheet] | None) -> None:
        if self._under_way:
            return
        approver, sheet = (None, None) if yes is None else yes
        content = (actor.id, wanted.moment, wanted.specs, wanted.card, wanted.friend, note, yes and yes[0].name)
        if self._asked is None or self._asked[0] != content:
            self._asked = (content, uuid.uuid4())
        command = Give(
            actor=actor, moment=wanted.moment, specs=wanted.specs, note=note, approver=approver,
            request_id=self._asked[1], card=wanted.card, friend=wanted.friend,
        )  # fmt: skip
        self._work(on=True)
        self._front.desk.run(
            self, lambda office: office.remedies.give(command), self._given,
            lambda failure: self._not_given(failure, sheet),
        )  # fmt: skip

    def _promise(self, wanted: Wanted, actor: Actor, note: str | None, sheet: ApproveSheet) -> None:
        """Nobody is here: keep exactly this until somebody says yes (P30)."""
        if self._under_way:
            return
        content = (actor.id, wanted.moment, wanted.specs, wanted.friend, note, Promise)
        if self._asked is None or self._asked[0] != content:
            self._asked = (content, uuid.uuid4())
        command = Promise(
            actor=actor, moment=wanted.moment, specs=wanted.specs, note=note, request_id=self._asked[1],
            friend=wanted.friend,
        )  # fmt: skip
        names = texts.any_of([face.name for face in wanted.question.faces])
        self._work(on=True)
        self._front.desk.run(
            self, lambda office: office.promises.make(command),
            lambda promise: self._kept(promise, names, sheet), lambda failure: self._not_given(failure, sheet),
        )  # fmt: skip

    def _kept(self, promise: PromiseView, names: str, asked: ApproveSheet) -> None:
        self._asked = None
        self._work(on=False)
        if not asked.lies:  # they went away while it was written
            self._front.places.tell(promise_texts.KEPT_ELSEWHERE)
            return
        asked.close_sheet()
        sheet = PromisedSheet(promise, names)
        sheet.closed.connect(self.promised)
        self._front.places.lay(sheet)

    def _given(self, remedy: RemedyView) -> None:
        self._asked = None
        self._work(on=False)
        self.given.emit(remedy)

    def _not_given(self, failure: Failure, sheet: ApproveSheet | None) -> None:
        self._work(on=False)
        if isinstance(failure, Refusal):
            self._asked = None
        if sheet is not None and sheet.lies:
            if failure.code in ABOUT_THE_YES:
                sheet.refuse(failure)
                return
            sheet.close_sheet()
        if failure.code == "needs-approval":
            self.outdated.emit()
        else:
            self.refused.emit(failure)

    def _work(self, *, on: bool) -> None:
        self._under_way = on
        self.working.emit(on)
