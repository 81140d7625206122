"""What else may be done about a moment on Remedy: another tile, taken back, where we heard of it, they left, help."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from pos_recovery.domain.errors import Failure, Refusal
from pos_recovery.domain.moment import Cause, Channel, Ending
from pos_recovery.domain.people import Actor
from pos_recovery.domain.views.people import Face
from pos_recovery.office.commands import ChangeCause, Command, EndMoment, TellMoment
from pos_recovery.office.office import Office

from . import still_possible
from .front import Front
from .opened_moment import OpenedMoment
from .own_pin import OwnPin
from .sheets.channel import ChannelSheet
from .sheets.help import HelpSheet
from .sheets.wrong_tile import WrongTileSheet
from .texts import remedy as texts

_MINUTES = 10


class MomentChanges(QObject):
    """`left` tells that there is nothing more to do here, with the words to say; `refused` why something was not done.

    What changes the moment is seen when the page looks again.
    """

    left = Signal(str)
    refused = Signal(object)

    def __init__(self, front: Front, parent: QObject) -> None:
        super().__init__(parent)
        self._front = front
        self._own_pin = OwnPin(front, self)
        self._opened: OpenedMoment | None = None
        self._requests: dict[object, uuid.UUID] = {}
        self._fetching = False

    def open(self, opened: OpenedMoment) -> None:
        """For which moment."""
        self._opened = opened

    @property
    def may_change(self) -> bool:
        """Whether another tile, or taking it back, is still possible."""
        return bool(self._may_change_cause or self._may_take_back)

    @property
    def _may_change_cause(self) -> bool:
        view = None if self._opened is None else self._opened.view
        return view is not None and still_possible.cause_still_changes(view, self._front.shop.now())

    @property
    def _may_take_back(self) -> bool:
        view, session = None if self._opened is None else self._opened.view, self._front.session
        if view is None or session.locked:
            return False
        return Ending.MISTAKE in still_possible.endings_for(session.actor, view, self._front.shop.now())

    def wrong_tile(self) -> None:
        """Ask which one it was."""
        opened, words = self._opened, self._front.shop.words
        if opened is None:
            return
        if not self.may_change:
            self.refused.emit(Refusal("too-late", what="cause", minutes=_MINUTES))
            return
        every = (*words.tiles, *words.more, words.safety) if self._may_change_cause else ()
        sheet = WrongTileSheet(
            [card for card in every if card.cause is not opened.cause], may_take_back=self._may_take_back
        )
        sheet.chosen.connect(self._change_cause)
        sheet.taken_back.connect(self._take_back)
        self._front.places.lay(sheet)

    def channel(self) -> None:
        """Ask where we heard of it."""
        view = None if self._opened is None else self._opened.view
        if view is not None:
            sheet = ChannelSheet(view.channel)
            sheet.chosen.connect(self._tell_channel)
            self._front.places.lay(sheet)

    def help(self) -> None:
        """Who is in charge, and what to say."""
        own = self._front.session.actor.name
        if self._fetching:  # tapped twice
            return
        self._fetching = True

        def lay(faces: tuple[Face, ...]) -> None:
            self._fetching = False
            if self._front.session.locked:  # they left while the office looked
                return
            others = [face for face in faces if face.name != own]
            self._front.places.lay(HelpSheet(others, self._front.shop.words.wait))

        def not_fetched(failure: Failure) -> None:
            self._fetching = False
            self.refused.emit(failure)

        self._front.desk.run(self, lambda office: office.people.approvers(), lay, not_fetched)

    def they_left(self) -> None:
        """They are gone before anything could be done."""
        actor = self._front.session.actor
        self._do(
            Ending.LEFT,
            lambda key, request: EndMoment(actor=actor, moment=key, ending=Ending.LEFT, request_id=request),
            lambda office, command: office.moments.end(command),
            lambda _: self.left.emit(texts.LEFT_SAVED),
        )

    def _take_back(self) -> None:
        actor = self._front.session.actor
        self._do(
            Ending.MISTAKE,
            lambda key, request: EndMoment(actor=actor, moment=key, ending=Ending.MISTAKE, request_id=request),
            lambda office, command: office.moments.end(command),
            lambda _: self.left.emit(texts.MISTAKE_SAVED),
        )

    def _change_cause(self, cause: Cause) -> None:
        def as_confirmed(actor: Actor) -> None:
            self._do(
                cause,
                lambda key, request: ChangeCause(actor=actor, moment=key, cause=cause, request_id=request),
                lambda office, command: office.moments.change_cause(command),
            )

        self._own_pin.ask(texts.WHOSE_PIN, as_confirmed)

    def _tell_channel(self, channel: Channel) -> None:
        actor = self._front.session.actor
        self._do(
            channel,
            lambda key, request: TellMoment(actor=actor, moment=key, channel=channel, request_id=request),
            lambda office, command: office.moments.tell(command),
        )

    def _do(
        self,
        what: object,
        command: Callable[[uuid.UUID, uuid.UUID], Command],
        verb: Callable[[Office, Any], Any],
        done: Callable[[Any], None] = lambda _: None,
    ) -> None:
        """Let the office do it. After a trouble the same wish goes out again as the same request."""
        if self._opened is None:
            return
        wish = (self._opened.id, what)
        asked = command(self._opened.id, self._requests.setdefault(wish, uuid.uuid4()))

        def answered(answer: Any) -> None:
            self._requests.pop(wish, None)
            done(answer)

        def refused(failure: Failure) -> None:
            if isinstance(failure, Refusal):
                self._requests.pop(wish, None)
            self.refused.emit(failure)

        self._front.desk.run(self, lambda office: verb(office, asked), answered, refused)
