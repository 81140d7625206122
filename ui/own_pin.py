"""The PIN of whoever is here by face alone, for one thing; they are not signed in with it for good."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.people import Face

from .front import Front
from .sheets.pin import PinSheet


class OwnPin(QObject):
    """Goes on as the one who is here, with their PIN."""

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._front, self._asking = front, False

    def ask(self, purpose: str, go_on: Callable[[Actor], None]) -> None:
        """At once when they gave it already, else after their PIN. Nothing happens when they turn back."""
        actor = self._front.session.actor
        if actor.confirmed:
            go_on(actor)
            return

        if self._asking:  # pressed twice
            return
        self._asking = True

        def lay(faces: tuple[Face, ...]) -> None:
            self._asking = False
            if self._front.session.locked:  # they left while the office looked
                return
            sheet = PinSheet(self._front, [face for face in faces if face.name == actor.name], purpose)
            sheet.confirmed.connect(go_on)
            self._front.places.lay(sheet)

        def not_asked(failure: Failure) -> None:
            self._asking = False
            self._front.places.tell(self._front.words_for(failure), "bad")

        self._front.desk.run(self, lambda office: office.people.faces(), lay, not_asked)
