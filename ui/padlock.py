"""The padlocks of Insights and Settings: a PIN of somebody who may, without changing who is at the counter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from pos_recovery.domain.errors import Failure
from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, may
from pos_recovery.domain.views.people import Face

from .desk import Work
from .front import Front
from .texts import window as texts


class Padlock(QObject):
    """Asks for a PIN where one is needed, and hands over who gave it."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front, self._asking = front, False

    def open(self, right: Right, go_on: Callable[[Actor], None], purpose: str = texts.WHO_MAY) -> None:
        """Go on as the one who is here when they may and gave a PIN, else as somebody who may and gives one now."""
        session = self._front.session
        if session.confirmed and may(session.actor, right):
            go_on(session.actor)
            return
        self._look(lambda office: office.people.padlock(right), purpose, go_on)

    def confirm(self, go_on: Callable[[], None]) -> None:
        """Let the one who is here by face give their PIN; from then on they are signed in with it."""
        name = self._front.session.actor.name

        def signed(actor: Actor) -> None:
            self._front.session.sign_in(actor)
            go_on()

        self._look(
            lambda office: tuple(face for face in office.people.faces() if face.name == name), texts.YOUR_PIN, signed
        )

    def _look(self, whose: Work, purpose: str, go_on: Callable[[Actor], None]) -> None:
        """Who may give it, then the sheet; once, however often it was tapped meanwhile."""
        if self._asking:
            return
        self._asking = True

        def found(faces: tuple[Face, ...]) -> None:
            self._asking = False
            if not self._front.session.locked:  # else they left while the office looked
                self._ask(faces, purpose, go_on)

        def not_found(failure: Failure) -> None:
            self._asking = False
            self._front.places.tell(self._front.words_for(failure), "bad")

        self._front.desk.run(self, whose, found, not_found)

    def _ask(self, faces: tuple[Face, ...], purpose: str, go_on: Callable[[Actor], None]) -> None:
        from .sheets.pin import PinSheet

        sheet = PinSheet(self._front, faces, purpose)
        sheet.confirmed.connect(go_on)
        self._front.places.lay(sheet)
