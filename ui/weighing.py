"""Asking the office what it would decide of a give, before the tap. Of several questions only the last is answered."""

from __future__ import annotations

import uuid

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import Spec

from .front import Front


class Weighing(QObject):
    """`weighed` tells a Weighed, `refused` a failure; answers to a question that was asked anew are dropped."""

    weighed = Signal(object)
    refused = Signal(object)

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._front, self._asked = front, 0

    def ask(self, moment: uuid.UUID, actor: Actor, specs: tuple[Spec, ...], *, friend: bool = False) -> None:
        """Ask, unless there is nothing to weigh yet."""
        self.drop()
        asked = self._asked
        if not specs:
            return

        def answered(answer: object) -> None:
            if asked == self._asked:
                self.weighed.emit(answer)

        def not_answered(failure: Failure) -> None:
            if asked == self._asked:
                self.refused.emit(failure)

        self._front.desk.run(
            self, lambda office: office.remedies.weigh(moment, actor, specs, friend=friend), answered, not_answered
        )

    def drop(self) -> None:
        """What was asked before counts no more."""
        self._asked += 1
