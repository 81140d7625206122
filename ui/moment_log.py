"""Logging a moment from a tile: saved at once, once, whoever taps how often (P1, P91), and opened in one go."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.moments import MomentLogged
from pos_recovery.office.commands import LogMoment
from pos_recovery.office.office import Office

from .front import Front
from .opened_moment import OpenedMoment, open_first


@dataclass(frozen=True, slots=True)
class Logged:
    """The moment that was saved, and what there is to offer: nothing for safety, nor when it could not be read."""

    receipt: MomentLogged
    opened: OpenedMoment | None


class MomentLog:
    """One tap at a time. A tap after a Trouble asks with the same `request_id`: it may have been saved after all."""

    def __init__(self, front: Front, asker: QObject) -> None:
        self._front, self._asker = front, asker
        self._asked: tuple[Cause, uuid.UUID, uuid.UUID] | None = None

    def log(
        self,
        actor: Actor,
        cause: Cause,
        done: Callable[[Logged], None],
        refused: Callable[[Failure], None],
        at: datetime | None = None,
    ) -> None:
        """Save it; `at` is when it happened if not just now."""
        if self._asked is None or self._asked[:2] != (cause, actor.id):
            self._asked = (cause, actor.id, uuid.uuid4())
        command = LogMoment(actor=actor, cause=cause, request_id=self._asked[2], at=at)
        currency = self._front.shop.view.currency

        def opened(office: Office, receipt: MomentLogged) -> OpenedMoment | None:
            return None if cause is Cause.SAFETY else open_first(office, actor, receipt.id, currency)

        def saved(receipt: MomentLogged, opened: OpenedMoment | None) -> None:
            self._asked = None
            done(Logged(receipt, opened))

        def not_saved(failure: Failure) -> None:
            if isinstance(failure, Refusal):
                self._asked = None
            refused(failure)

        self._front.desk.run(self._asker, lambda office: office.moments.log(command), saved, not_saved, opened)

    def forget(self) -> None:
        """The next tap is another moment."""
        self._asked = None
