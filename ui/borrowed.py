"""A padlock opened for a while: whose PIN it was, and when that is over (DECISIONS, "back after 2 minutes")."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from pos_recovery.domain.people import Actor
from pos_recovery.domain.rights import Right, may

from .session import Session

AWAY_MS = 120_000
_INPUT = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel)


class BorrowedKey(QObject):
    """Holds whoever opened a place with a PIN. `over` tells that nobody touched anything for two minutes.

    The one signed in at the counter is another matter and stays signed in.
    """

    over = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._actor: Actor | None = None
        self.away = QTimer(self, singleShot=True, interval=AWAY_MS)
        self.away.timeout.connect(self._gone)

    @property
    def actor(self) -> Actor | None:
        """Who opened it; None when it is closed."""
        return self._actor

    def take(self, actor: Actor) -> None:
        """It is open for somebody from now on."""
        self._actor = actor
        self.away.start()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def take_from(self, session: Session, what: tuple[Any, ...], right: Right) -> None:
        """It is open for the one a padlock asked for, who stands in `what` of a page's `enter`, or for whoever is here
        with their PIN and may."""
        actor = next((one for one in what if isinstance(one, Actor)), None)
        if actor is None and session.confirmed and may(session.actor, right):
            actor = session.actor
        if actor is not None:
            self.take(actor)

    def drop(self) -> None:
        """It is closed; who opened it is forgotten."""
        self._actor = None
        self.away.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.away.start()
        return False

    def _gone(self) -> None:
        self.over.emit()  # first, so that what is half typed can still be saved
        self.drop()
