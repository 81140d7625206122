"""The padlocks of Insights and Settings: a PIN of somebody who may, without changing who is at the counter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, may
from pos_recovery.domain.views.people import Face

from .front import Front
from .texts import window as texts


class Padlock(QObject):
    """Asks for a PIN where one is needed, and hands over who gave it."""

    def __init__(self, front: Front) -> None:
        super().__init__()
        self._front = front

    def open(self, right: Right, go_on: Callable[[Actor], None]) -> None:
        """Go on as the one who is here when they may and gave a PIN, else as somebody who may and gives one now."""
        session = self._front.session
        if session.confirmed and may(session.actor, right):
            go_on(session.actor)
            return
        self._front.desk.run(
            self, lambda office: office.people.padlock(right), lambda faces: self._ask(faces, texts.WHO_MAY, go_on)
        )

    def confirm(self, go_on: Callable[[], None]) -> None:
        """Let the one who is here by face give their PIN; from then on they are signed in with it."""
        name = self._front.session.actor.name

        def signed(actor: Actor) -> None:
            self._front.session.sign_in(actor)
            go_on()

        self._front.desk.run(
            self,
            lambda office: tuple(face for face in office.people.faces() if face.name == name),
            lambda faces: self._ask(faces, texts.YOUR_PIN, signed),
        )

    def _ask(self, faces: tuple[Face, ...], purpose: str, go_on: Callable[[Actor], None]) -> None:
        from .sheets.pin import PinSheet

        sheet = PinSheet(self._front, faces, purpose)
        sheet.confirmed.connect(go_on)
        self._front.places.lay(sheet)
