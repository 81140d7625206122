"""Saves a change of the settings at once, and takes the last ones back."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.office.office import Office

from ...front import Front
from ...texts import settings as texts
from ...widgets.sheet import Sheet

Ask = Callable[[Office, Actor, uuid.UUID], Any]
Refuse = Callable[[str], None]
Told = Callable[[], None]
_MOST_KEPT = 50


@dataclass(frozen=True, slots=True)
class Change:
    """What the office is asked, and what takes it back; None where nothing can."""

    ask: Ask
    back: Ask | None = None


class Keeper(QObject):
    """`saved` is told after every change, `refused` after one that was not made, so that all shows what holds."""

    saved = Signal()
    taken_back = Signal()
    refused = Signal()

    def __init__(self, front: Front, actor: Callable[[], Actor | None]) -> None:
        super().__init__()
        self._front, self._actor = front, actor
        self._backs: list[Ask] = []
        self._taking = False

    @property
    def actor(self) -> Actor | None:
        """Who changes things here; None when nobody is here any more."""
        return self._actor()

    @property
    def can_take_back(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._backs) and not self._taking

    def forget(self) -> None:
        """What was changed so far stays."""
        self._backs.clear()

    def save(
        self,
        change: Change,
        refuse: Refuse,
        done: Told | None = None,
        *,
        sheet: Sheet | None = None,
        missed: str = "",
        request: uuid.UUID | None = None,
    ) -> None:
        """Make a change. A refusal is said through `refuse`; somebody who is gone changes nothing.

        `sheet` is where it was asked for: one that was put away meanwhile gets no answer. A refusal is said at the
        window's foot then, and so is `missed`, what of it nobody has seen.
        """
        actor = self._actor()
        if actor is None:
            return
        request_id = request or uuid.uuid4()

        def told(_: object) -> None:
            if change.back is not None:
                self._backs = [*self._backs[-_MOST_KEPT:], change.back]
            if _is_there(sheet):
                if done is not None:
                    done()
            elif missed:
                self._front.places.tell(missed)
            self.saved.emit()

        def refused(failure: Failure) -> None:
            self._no(failure, refuse if _is_there(sheet) else self._tell_below)

        self._front.desk.run(self, lambda office: change.ask(office, actor, request_id), told, refused)

    def take_back(self) -> None:
        """Take the last change back, as a change of its own."""
        actor = self._actor()
        if actor is None or not self.can_take_back:
            return
        back, request_id, self._taking = self._backs[-1], uuid.uuid4(), True

        def told(_: object) -> None:
            self._backs.pop()
            self._taking = False
            self.taken_back.emit()

        def refused(failure: Failure) -> None:
            self._taking = False
            self._no(failure, self._tell_below)

        self._front.desk.run(self, lambda office: back(office, actor, request_id), told, refused)

    def _no(self, failure: Failure, refuse: Refuse) -> None:
        refuse(texts.said(failure, self._front.words_for(failure)))
        self.refused.emit()

    def _tell_below(self, sentence: str) -> None:
        self._front.places.tell(sentence, "bad")


def _is_there(sheet: Sheet | None) -> bool:
    """Whether whoever asked can still be told: a page that asked by itself always can."""
    return sheet is None or sheet.lies
