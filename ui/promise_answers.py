"""From a promise that waits to its yes or no: looked at as it stands now, answered with a PIN, once (P26, P30)."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right
from pos_recovery.domain.views.promises import PromiseAnswered, PromiseView, PromiseWeighed
from pos_recovery.office.commands import Approver, SayNo, SayYes
from pos_recovery.office.office import Office

from .front import Front
from .making_right import ABOUT_THE_YES
from .padlock import Padlock
from .sheets.answer import AnswerSheet
from .sheets.say_no import NoSheet
from .texts import promise as texts
from .yes_question import promised_question


class PromiseAnswers(QObject):
    """`given` tells what was given, `said_no` that it was refused, `refused` why there was no answer.

    A PIN goes into the one yes and is kept nowhere; the same answer after a Trouble goes out as the same request.
    """

    given = Signal(object)
    said_no = Signal()
    refused = Signal(object)

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._front, self._padlock = front, Padlock(front)
        self._looking = self._under_way = False
        self._requests: dict[object, uuid.UUID] = {}

    def ask(self, promise: PromiseView, moment: tuple[str, str], said: str | None) -> None:
        """Let somebody answer; `moment` is its label and when it was asked, `said` what the customer said."""
        if self._looking:  # tapped twice
            return
        self._looking = True
        actor = self._front.session.actor

        def found(weighed: PromiseWeighed) -> None:
            self._looking = False
            if not self._front.session.locked:  # else they left while the office looked
                self._lay(weighed, moment, said)

        def not_found(failure: Failure) -> None:
            self._looking = False
            self.refused.emit(failure)

        self._front.desk.run(self, lambda office: office.promises.weigh(actor, promise.id), found, not_found)

    def _lay(self, found: PromiseWeighed, moment: tuple[str, str], said: str | None) -> None:
        now = found.weighed
        if now is None or now.stopped:
            self._ask_why_not(found.promise, found.sentence if now is None else now.sentence)
            return
        sheet = AnswerSheet(self._front, promised_question(found.promise, now, moment), said)
        sheet.said_yes.connect(lambda approver: self._say_yes(found.promise, approver, sheet))
        sheet.no_wanted.connect(lambda: self._ask_why_not(found.promise, None))
        self._front.places.lay(sheet)

    def _ask_why_not(self, promise: PromiseView, cannot: str | None) -> None:
        sheet = NoSheet(texts.title(promise.parts), cannot)
        sheet.given.connect(
            lambda reason: self._padlock.open(
                Right.APPROVE, lambda actor: self._say_no(promise, actor, reason), texts.WHO_SAYS_NO
            )
        )
        self._front.places.lay(sheet)

    def _say_yes(self, promise: PromiseView, approver: Approver, sheet: AnswerSheet) -> None:
        request = self._request((promise.id, approver.name))

        def answer(office: Office) -> Any:
            actor = office.people.sign_in(approver.name, approver.pin)
            return office.promises.say_yes(SayYes(actor=actor, promise=promise.id, request_id=request))

        def given(answered: PromiseAnswered) -> None:
            self.given.emit(answered.remedy)

        def not_given(failure: Failure) -> None:
            if failure.code in ABOUT_THE_YES and sheet.lies:
                sheet.refuse(failure)
                return
            if sheet.lies:
                sheet.close_sheet()
            self.refused.emit(failure)

        self._run(answer, given, not_given)

    def _say_no(self, promise: PromiseView, actor: Actor, reason: str) -> None:
        request = self._request((promise.id, actor.id, reason))
        command = SayNo(actor=actor, promise=promise.id, reason=reason, request_id=request)
        self._run(lambda office: office.promises.say_no(command), lambda _: self.said_no.emit(), self.refused.emit)

    def _run(
        self, work: Callable[[Office], Any], done: Callable[[Any], None], failed: Callable[[Failure], None]
    ) -> None:
        if self._under_way:
            return
        self._under_way = True

        def answered(answer: Any) -> None:
            self._under_way = False
            self._requests.clear()
            done(answer)

        def refused(failure: Failure) -> None:
            self._under_way = False
            if isinstance(failure, Refusal):
                self._requests.clear()
            failed(failure)

        self._front.desk.run(self, work, answered, refused)

    def _request(self, what: object) -> uuid.UUID:
        return self._requests.setdefault(what, uuid.uuid4())
