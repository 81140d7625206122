"""Pictures of the real screens on a real shop, light and dark: for the demo's folder, and for whoever reads about it.

The shop is a copy: what is tapped here is written there and nowhere else.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from pos_recovery.domain.moment import Cause
from pos_recovery.domain.people import Actor
from pos_recovery.domain.remedy import Kind, read_spec

from . import theme
from .app import App, make_app
from .environment import step_aside

if TYPE_CHECKING:
    from pos_recovery.office.office import Office
    from pos_recovery.office.where import Where

LOOKS = ("light", "dark")
SIZE = (1366, 768)
_MOST_CARDS = 3  # beside "No, thank you", as the remedy page turns them
_PATIENCE_MS = 20_000
_STAFF, _OWNER = "Maya", "Rita"


def take_pictures(where: Where, folder: Path) -> tuple[str, ...]:
    """Take them all, as `NAME-light.png` and `NAME-dark.png` in a folder that is there; their names.

    The shop is the demo's: its people are those of `office.demo.crew`.
    """
    make_app()
    step_aside()
    qInstallMessageHandler(_hear)
    studio = _Studio(where, folder)
    try:
        return studio.take_all()
    finally:
        studio.close()


def _hear(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """Qt's own words, but for those that the platform without a screen says at every window."""
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        raise RuntimeError(words)


class _Studio:
    """The window, walked through its places."""

    def __init__(self, where: Where, folder: Path) -> None:
        self._folder = folder
        self._names: list[str] = []
        self._app = App(where)
        self._window, self._desk = self._app.window, self._app.desk
        self._window.resize(*SIZE)
        self._window.show()
        self._app.open()
        self._wait(lambda: self._window.page.place == "lock" and not self._desk.busy)

    def take_all(self) -> tuple[str, ...]:
        """Place by place, as a day goes."""
        self._take("lock")
        maya, rita = self._person(_STAFF), self._person(_OWNER)
        self._app.session.sign_in(maya)
        self._at("counter")
        moment = self._ask(lambda office: office.moments.log(_order(maya, Cause.ORDER))).id
        self._at("remedy", moment)
        given = self._ask(lambda office: office.remedies.give(_usual(office, maya, moment)))
        self._at("done", given)
        if given.vouchers:
            self._at("redeem", given.vouchers[0].code)
        self._turned(maya)
        self._at("today")
        self._at("moment", moment)
        self._at("insights", rita)
        self._at("settings", rita)
        return tuple(self._names)

    def _turned(self, actor: Actor) -> None:
        """The page as it is turned to the customer, for a moment of its own."""
        moment = self._ask(lambda office: office.moments.log(_order(actor, Cause.ORDER))).id
        offers = self._ask(lambda office: office.remedies.offers(moment, actor))
        gifts = tuple(offer for offer in offers.offers if offer.kind is not Kind.SORRY)[:_MOST_CARDS]
        self._at("choose", moment, gifts, Cause.ORDER, lambda _: None)

    def _at(self, place: str, *what: Any) -> None:
        self._window.go(place, *what)
        self._wait(lambda: not self._desk.busy)
        self._take(place)

    def _take(self, name: str) -> None:
        for look in LOOKS:
            theme.use(look, still=True)
            self._wait(lambda: not self._desk.busy)
            file = f"{name}-{look}.png"
            if not self._window.grab().save(str(self._folder / file)):
                raise RuntimeError(f"{file} could not be written")
            self._names.append(file)
        theme.use(LOOKS[0], still=True)

    def _person(self, name: str) -> Actor:
        from pos_recovery.office.demo.crew import CREW

        pin = next(member.pin for member in CREW if member.name == name)
        found: Actor = self._ask(lambda office: office.people.sign_in(name, pin))
        return found

    def _ask(self, work: Callable[[Office], Any]) -> Any:
        answers: list[Any] = []
        self._desk.run(self._window, work, answers.append)
        self._wait(lambda: bool(answers))
        return answers[0]

    def _wait(self, so: Callable[[], bool]) -> None:
        """Let the window live until something is so, and what it still wants to paint or ask is done."""
        loop = QEventLoop()

        def look() -> None:
            if so():
                loop.quit()

        tick = QTimer(interval=5)
        tick.timeout.connect(look)
        tick.start()
        QTimer.singleShot(_PATIENCE_MS, lambda: loop.exit(1))
        if loop.exec() != 0:
            raise RuntimeError("a screen did not come to rest for its picture")

    def close(self) -> None:
        """Leave the shop."""
        self._window.hide()
        self._app.close()


def _order(actor: Actor, cause: Cause) -> Any:
    from pos_recovery.office.commands import LogMoment

    return LogMoment(actor=actor, cause=cause, request_id=uuid.uuid4())


def _usual(office: Office, actor: Actor, moment: uuid.UUID) -> Any:
    """The first answer, as two taps give it."""
    from pos_recovery.office.commands import Give

    first = office.remedies.offers(moment, actor).offers[0]
    specs = tuple(read_spec(text, office.shop.currency) for text in first.give)
    return Give(actor=actor, moment=moment, specs=specs, request_id=uuid.uuid4())
